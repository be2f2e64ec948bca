from collections.abc import Callable

import pytest

from truceline.claims.counted import read_counted
from truceline.claims.harm import harms_of
from truceline.claims.parsing import Sentence

Parse = Callable[[str], Sentence]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("An air strike on the port of Hodeidah left 12 dead and dozens injured.", ["people killed", "people wounded"]),
        ("Three soldiers, among them two officers, were killed by the M23.", ["soldiers killed", "officers among the dead"]),
        ("The M23 killed 40 people, including 11 children, in Goma.", ["people killed", "children among the dead"]),
        ("The death toll in Goma rose to 40, the army said.", ["people killed"]),
        ("The killing of three soldiers in Jordan angered the army.", ["soldiers killed"]),
        ("The army reported 23 deaths in Goma.", ["people killed"]),
        ("The army keeps 40 soldiers in Goma.", []),
    ],
)
def test_harm_is_told_by_a_verb_a_noun_a_state_or_a_toll(text: str, names: list[str], sentence_of: Parse) -> None:
    assert [harm.name(one) for one, harm in harms_of(read_counted(sentence_of(text).doc))] == names
