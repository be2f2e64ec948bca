"""Reads the YAML of the lexicons, in which "on", "off", "yes" and "no" are words."""

from importlib.resources.abc import Traversable
from typing import Any

import yaml

from truceline.errors import LexiconError


class _WordLoader(yaml.CSafeLoader):
    """YAML in which "on", "off", "yes" and "no" are words, as in YAML 1.2."""


_WordLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or letter in "tfTF"]
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def load_words(path: Traversable) -> Any:  # noqa: ANN401 - what YAML holds is checked by the caller
    """Return what a file of the lexicons holds.

    Raises:
        LexiconError: the file is not YAML.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_WordLoader)
    except yaml.YAMLError as error:
        raise LexiconError(f"{path}: not YAML ({error}); mend the line it names") from error
