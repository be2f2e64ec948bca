import inspect
import re

import pytest

from truceline import errors
from truceline.errors import TrucelineError

TREE = [
    (name, kind)
    for name, kind in vars(errors).items()
    if inspect.isclass(kind) and issubclass(kind, Exception) and not name.startswith("_")
]


def drawn_tree() -> dict[str, str]:
    """Read the tree in the docstring: each error with the one it stands under."""
    parents: dict[str, str] = {}
    last_of = {0: ""}
    for indent, name in re.findall(r"^( *)[*+-] (\w+)", errors.__doc__ or "", flags=re.MULTILINE):
        depth = len(indent) // 2
        parents[name] = last_of[depth]
        last_of[depth + 1] = name
    return parents


def test_the_tree_in_the_docstring_is_the_tree_of_the_code() -> None:
    of_the_code = {name: "" if kind is TrucelineError else kind.__mro__[1].__name__ for name, kind in TREE}
    assert drawn_tree() == of_the_code


@pytest.mark.parametrize("kind", [kind for _, kind in TREE])
def test_every_error_is_caught_by_the_base_and_keeps_its_message(kind: type[TrucelineError]) -> None:
    message = "reports/a.txt:3: no date; write published: 2024-01-29"
    with pytest.raises(TrucelineError) as caught:
        raise kind(message)
    assert str(caught.value) == message


@pytest.mark.parametrize("kind", [kind for _, kind in TREE])
def test_every_error_explains_itself_in_one_line(kind: type[TrucelineError]) -> None:
    first = (kind.__doc__ or "").splitlines()[0]
    assert first.endswith(".")
    assert len(first) > 20
