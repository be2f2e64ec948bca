from collections.abc import Callable
from datetime import date

import pytest

from truceline.claims import Claim, ClaimKind
from truceline.codebook import Modality

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The bloc met Hamas ahead of the November 11 elections.", date(2025, 11, 11)),
        ("Iraq's bloc, which attacked the premier, faces parliamentary elections scheduled for November 11, 2025.", date(2025, 11, 11)),
    ],
)
def test_what_is_dated_ahead_is_scheduled(text: str, start: date, code: Code) -> None:
    (claim,) = code(text, kind=ClaimKind.SCHEDULED)
    assert claim.time is not None
    assert (claim.time.start, claim.modality) == (start, Modality.PLANNED)
    assert "lection" in claim.passage.text


@pytest.mark.parametrize("text", ["Hamas attacked Israel on June 4.", "Hamas attacked Israel after the June 4 vote."])
def test_what_has_passed_is_not_scheduled(text: str, code: Code) -> None:
    assert code(text, kind=ClaimKind.SCHEDULED) == ()
