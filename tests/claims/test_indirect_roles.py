from collections.abc import Callable

import pytest

from truceline.claims import Claim

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A Hamas commander was killed in a raid by Israel.", {"israel"}),
        ("A bombing in Quetta was claimed by the Islamic State.", {"islamic-state"}),
        ("Hamas claimed responsibility for the attack on the bus.", {"hamas"}),
        ("The RSF took the town after three days of clashes with the army.", {"rapid-support-forces"}),
        ("Kyiv accused Moscow of being behind the attack on the plant.", {"russia-government"}),
    ],
)
def test_the_one_behind_an_act_is_found_outside_its_clause(text: str, actors: set[str], code: Code) -> None:
    found = [{ref.id for ref in claim.actors} for claim in code(text, type="ASSAULT")]
    assert actors in found


def test_a_meeting_on_a_visit_takes_the_visitor(code: Code) -> None:
    text = "Abbas Araghchi's visit to Muscat involved meetings with Omani officials."
    parties = [{ref.id for ref in claim.actors} for claim in code(text, type="CONSULT") if claim.rule == "consult-meeting-noun"]
    assert any("abbas-araghchi" in found for found in parties)
