from pathlib import Path

import pytest

from truceline.claims.word_lists import load_words
from truceline.errors import LexiconError


def test_on_off_yes_and_no_are_words(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("[on, off, yes, no, true, null]", encoding="utf-8")
    assert load_words(path) == ["on", "off", "yes", "no", True, None]


def test_what_is_not_yaml_is_refused_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("[on", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"words\.yaml: not YAML"):
        load_words(path)
