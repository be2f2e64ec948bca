import pytest

from truceline.claims import ClaimKind, Coder
from truceline.reports import Report, Unit, UnitKind


def _realities(text: str, kind: str) -> list[str]:
    report = Report("r", None, None, None, None, None, "en", "0" * 64, text, (Unit(0, len(text), UnitKind.PARAGRAPH),))
    claims = Coder().code(report).claims
    return [claim.modality.value for claim in claims if claim.type == kind and claim.kind is ClaimKind.EVENT]


@pytest.mark.parametrize(
    ("text", "kind", "realities"),
    [
        ("Rwanda denied that its troops had shelled Goma.", "ASSAULT", ["denied"]),
        ("The rebels are said to have shot three teachers in Cauca.", "ASSAULT", ["alleged"]),
        ("The rebels rejected an appeal by the bishop to the army.", "REQUEST", ["occurred"]),
        ("The junta had planned talks with the rebels for May.", "CONSULT", ["planned"]),
        ("The militia promised not to attack the base.", "ASSAULT", []),
        ("The army no longer wanted to attack the town of Kidal.", "ASSAULT", ["hypothetical"]),
        ("Moscow told the brigade to stop shelling Kharkiv.", "ASSAULT", []),
        ("The brigade vowed revenge after the army killed its commander.", "ASSAULT", ["occurred"]),
        ("If Rwandan troops attack Goma, the army will respond.", "ASSAULT", ["hypothetical"]),
        ("Villagers feared an attack by the militia on the camp.", "ASSAULT", ["hypothetical"]),
        ("It is unclear whether the rebels attacked the convoy of the army.", "ASSAULT", ["hypothetical"]),
        ("Kinshasa accused Kigali of attacking the town of Sake.", "ASSAULT", ["alleged"]),
    ],
)
def test_the_words_above_an_act_tell_of_its_reality(text: str, kind: str, realities: list[str]) -> None:
    assert _realities(text, kind) == realities
