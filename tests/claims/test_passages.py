from collections.abc import Callable

import pytest

from truceline.claims import Claim
from truceline.claims.passages import LONGEST

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "type", "passage"),
    [
        ("The M23 attacked Goma, and the envoy met the premier.", "ASSAULT", "The M23 attacked Goma"),
        ("Burundi said that the M23 attacked Goma.", "ASSAULT", "that the M23 attacked Goma"),
        ("The attack by the M23 on the base failed.", "ASSAULT", "The attack by the M23 on the base failed."),
    ],
)
def test_a_claim_quotes_its_clause(text: str, type: str, passage: str, code: Code) -> None:
    (claim,) = code(text, type=type)[:1]
    assert claim.passage.text.removeprefix("that ").rstrip(".") == passage.removeprefix("that ").rstrip(".")


def test_a_long_clause_is_cut_to_what_a_reader_can_take_in(code: Code) -> None:
    places = ", ".join(f"the village of Number {number}" for number in range(40))
    text = f"The M23 attacked {places} near Goma."
    for claim in code(text):
        assert claim.passage.end - claim.passage.start <= LONGEST
        assert claim.trigger.text in claim.passage.text


def test_a_passage_never_begins_or_ends_in_blanks_or_commas(code: Code) -> None:
    for claim in code("In Goma, , the M23 attacked the base , and the army , on Monday , bombed Bukavu ."):
        assert claim.passage.text == claim.passage.text.strip(" ,;")
