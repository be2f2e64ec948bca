"""One account of an event."""

import pytest
from events.stories import AIRPORT, CITY, HOST, a_claim, a_visit, lore_of, on, since, someone

from truceline.claims import Claim
from truceline.codebook import Modality
from truceline.events.fusion import dated, fused_modality, fused_parties, fused_place, fused_time, fused_type, time_of
from truceline.text.dates import UNKNOWN_TIME, Precision, Time


def visits(*times: Time | None) -> list[Claim]:
    return [a_visit(f"r{number}", time=time) for number, time in enumerate(times)]


@pytest.mark.parametrize(
    ("times", "expected", "precision"),
    [
        ((on(2024, 2, 5, 7), on(2024, 2, 7)), on(2024, 2, 7), Precision.DAY),
        ((on(2025, 6, 7, 157), on(2025, 10, 1, 100)), on(2025, 10, 1, 41), Precision.RANGE),
        ((on(2025, 6, 7, 10), since(2025, 6, 16)), on(2025, 6, 16), Precision.DAY),
        ((on(2024, 2, 7), on(2024, 2, 8)), on(2024, 2, 7), Precision.DAY),
        ((since(2024, 1, 1), None), since(2024, 1, 1), Precision.UNKNOWN),
    ],
)
def test_the_time_is_what_all_dated_claims_share(times: tuple[Time | None, ...], expected: Time, precision: Precision) -> None:
    found, rule = fused_time(visits(*times))
    assert found is not None
    assert (found.start, found.end, found.precision) == (expected.start, expected.end, precision)
    assert rule.startswith("time: ")


@pytest.mark.parametrize("times", [(), (None,), (UNKNOWN_TIME,)])
def test_an_undated_event_stays_undated(times: tuple[Time | None, ...]) -> None:
    assert fused_time(visits(*times)) == (None, "no claim dates it")


def test_a_claim_without_time_has_none_to_give() -> None:
    with pytest.raises(ValueError, match="has no time"):
        time_of(a_visit("a"))
    assert dated([a_visit("a")]) == []


@pytest.mark.parametrize(
    ("modalities", "expected"),
    [
        ((Modality.DENIED, Modality.OCCURRED), Modality.OCCURRED),
        ((Modality.DENIED, Modality.DENIED), Modality.DENIED),
        ((Modality.PLANNED, Modality.ONGOING), Modality.ONGOING),
        ((Modality.ALLEGED, Modality.HYPOTHETICAL), Modality.ALLEGED),
    ],
)
def test_the_strongest_modality_stands(modalities: tuple[Modality, ...], expected: Modality) -> None:
    found, rule = fused_modality([a_visit(f"r{number}", modality=one) for number, one in enumerate(modalities)])
    assert found is expected
    assert expected.value in rule


def test_the_most_exact_place_stands() -> None:
    assert fused_place([a_visit("a", place=HOST), a_visit("b", place=AIRPORT), a_visit("c", place=CITY)])[0] == AIRPORT
    assert fused_place([a_visit("a", place=None)]) == (None, "no claim places it")


def test_the_type_of_most_claims_stands() -> None:
    claims = [a_claim("a", type="RETREAT"), a_claim("b", type="RETREAT"), a_claim("c", type="AGREE")]
    assert fused_type(claims) == "RETREAT"
    assert fused_type(claims[1:]) == "AGREE"


def test_parties_stand_once_registered_ones_first_by_how_often_they_are_named() -> None:
    claims = [
        a_visit("a", actors=(someone(None, "a delegation"), someone("envoy", "Kavan")), recipients=(someone("premier"),)),
        a_visit("b", actors=(someone("envoy"), someone("minister")), recipients=(someone("bloc"), someone("envoy"))),
    ]
    actors, recipients = fused_parties(claims, lore_of(claims))
    assert [(ref.id, ref.text) for ref in actors] == [("envoy", "Esrin Kavan"), ("minister", "Doren Hale"), (None, "a delegation")]
    assert [ref.id for ref in recipients] == ["premier", "bloc"]
