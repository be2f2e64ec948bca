"""Names and descriptions."""

import pytest

from truceline.actors.wording import WordingKind, read_wording


@pytest.mark.parametrize(
    ("text", "kind", "plain"),
    [
        ("Rashad Veli", WordingKind.NAME, "Rashad Veli"),
        ("the Harakat al-Sabah", WordingKind.NAME, "Harakat al-Sabah"),
        ("Saraya Abu Nidal’s", WordingKind.NAME, "Saraya Abu Nidal"),
        ("“Union of the Free”", WordingKind.NAME, "Union of the Free"),
        ("Army of Dawn", WordingKind.NAME, "Army of Dawn"),
        ("Dawn and Progress coalition", WordingKind.NAME, "Dawn and Progress coalition"),
        ("جيش الفجر", WordingKind.NAME, "جيش الفجر"),
        ("several armed factions", WordingKind.DESCRIBED, "armed factions"),
        ("Iran-backed militias", WordingKind.DESCRIBED, "Iran-backed militias"),
        ("three pro-government groups in the north", WordingKind.DESCRIBED, "pro-government groups in the north"),
        ("masked gunmen", WordingKind.DESCRIBED, "masked gunmen"),
        ("rebels", WordingKind.NOBODY, "rebels"),
        ("a senior official", WordingKind.NOBODY, "senior official"),
        ("He", WordingKind.NOBODY, "He"),
        ("The President", WordingKind.NOBODY, "President"),
        ("three soldiers", WordingKind.NOBODY, "soldiers"),
        ("Militias", WordingKind.NOBODY, "Militias"),
        ("the", WordingKind.NOBODY, ""),
        ("", WordingKind.NOBODY, ""),
    ],
)
def test_a_name_a_described_group_or_nobody(text: str, kind: WordingKind, plain: str) -> None:
    found = read_wording(text)
    assert (found.kind, found.text) == (kind, plain)
