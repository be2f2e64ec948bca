"""The Admiralty scale."""

import pytest
from events.stories import REGISTER

from truceline.events import Disagreement, Origin, OriginBasis, OriginKind
from truceline.events.admiralty import credibility, reliability
from truceline.events.origins import Provenance

KINDS = {"Global Wire": OriginKind.WIRE, "The Lighthouse": OriginKind.OUTLET, "Courier": OriginKind.OWN, "": OriginKind.UNKNOWN}


def found(*names: str) -> Provenance:
    origins = tuple(Origin(name, KINDS[name], OriginBasis.CREDITED, (f"r{number}",)) for number, name in enumerate(names))
    named = sum(1 for name in names if name)
    return Provenance(origins, max(1, named), len(names), ())


@pytest.mark.parametrize(
    ("names", "letter"), [(("The Lighthouse",), "C"), (("The Lighthouse", "Global Wire"), "B"), (("Courier",), None), (("",), None)]
)
def test_the_best_judged_outlet_gives_the_letter(names: tuple[str, ...], letter: str | None) -> None:
    assert reliability(found(*names), REGISTER) == letter


@pytest.mark.parametrize(
    ("names", "fields", "number"),
    [
        (("Global Wire", "Courier"), (), 1),
        (("Global Wire", "Courier"), ("time",), 2),
        (("Global Wire", "Courier"), ("modality",), 4),
        (("Global Wire",), (), 3),
        (("Courier",), (), None),
        (("",), (), None),
        (("", ""), (), None),
    ],
)
def test_confirmed_means_two_independent_origins(names: tuple[str, ...], fields: tuple[str, ...], number: int | None) -> None:
    assert credibility(found(*names), [Disagreement(field, ()) for field in fields]) == number
