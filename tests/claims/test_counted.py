from collections.abc import Callable

import pytest

from truceline.claims.counted import read_counted
from truceline.claims.parsing import Sentence

Parse = Callable[[str], Sentence]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The M23 killed three soldiers in Goma.", [("soldiers", 3)]),
        ("Dozens of villagers were killed by the army.", [("villagers", None)]),
        ("Israel bombed a village, killing three.", [("people", 3)]),
        ("France deployed 1,500 soldiers in Chad and 350 in Gabon.", [("soldiers", 1500), ("soldiers", 350)]),
        ("Militias fired 60 rockets and drones at the base in Iraq.", [("rockets and drones", 60)]),
        ("There were no attacks on the army in May.", [("attacks", 0)]),
        ("The militia killed a contractor in Iraq.", [("contractor", 1)]),
        ("The militia attacked a base in Iraq.", []),
        ("The army attacked Tower 22 in Jordan.", []),
    ],
)
def test_each_number_finds_its_noun(text: str, names: list[tuple[str, float | None]], sentence_of: Parse) -> None:
    assert [(one.name, one.numeral.value) for one in read_counted(sentence_of(text).doc)] == names
