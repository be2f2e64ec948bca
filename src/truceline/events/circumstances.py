"""Compares where and when two tellings place what they tell."""

from collections.abc import Iterator
from math import asin, cos, inf, radians, sin, sqrt

from truceline.claims import PlaceRef
from truceline.events.participants import is_killing
from truceline.events.records import Evidence
from truceline.events.tellings import AHEAD, Lore, Telling, exactness, is_bounded, width
from truceline.text import Time, fold

_EARTH_KM = 6371.0
_POINTS = ("city", "site")


def places(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Weigh where both happened; what is done in different cities is different, what is said there need not be."""
    one, other = left.place, right.place
    if one is None or other is None or "phone" in left.modes | right.modes:
        return
    names = f"{one.name} and {other.name}"
    if same_place(one, other):
        yield Evidence("place", lore.weights[_level(one)], f"both in {one.name}")
    elif are_nested(one, other, near=lore.weights.limits["near_km"]):
        yield Evidence("place", lore.weights["inside"], f"{names} hold each other")
    elif left.family in lore.weights.speech or right.family in lore.weights.speech:
        yield Evidence("place", lore.weights["elsewhere"], f"{names} are different places")
    elif is_elsewhere(one, other, near=lore.weights.limits["near_km"]):
        yield Evidence("place", -inf, f"{names} are different places")


def times(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Weigh when both happened, at the exactness at which each is told."""
    one, other = left.time, right.time
    if one is None or other is None:
        if _told_before(left, other) or _told_before(right, one):
            yield Evidence("time", -inf, "one report was written before the other's event")
        return
    shown = f"{show(one)} and {show(other)}"
    if not one.may_overlap(other):
        off = days_between(one, other)
        death = bool(left.victims & right.victims) and is_killing(left) and is_killing(right)
        close = death and off is not None and off <= lore.weights.limits["death_days"]
        yield Evidence("time", lore.weights["days_off"] if close else -inf, f"{shown} exclude each other")
        return
    weight = lore.weights[overlap(one, other, lore)]
    if left.report == right.report:
        weight = min(weight, lore.weights["own_day"])
    yield Evidence("time", weight, f"{shown} may be the same day")


def overlap(one: Time, other: Time, lore: Lore) -> str:
    """Return the name of the weight that two overlapping times have."""
    limits = lore.weights.limits
    narrow, wide = sorted(width(time)[0] for time in (one, other))
    if wide == 1:
        return "same_day"
    if wide <= 3 or (narrow == 1 and wide <= limits["fortnight_days"]):
        return "days"
    if wide <= 8:
        return "week"
    return "month" if wide <= limits["month_days"] else "long"


def same_place(one: PlaceRef, other: PlaceRef) -> bool:
    """Tell whether two places are one, by id, else by name."""
    if one.id is not None and other.id is not None:
        return one.id == other.id
    return fold(one.name) == fold(other.name) and (one.country is None or other.country is None or one.country == other.country)


def are_nested(one: PlaceRef, other: PlaceRef, *, near: float) -> bool:
    """Tell whether one place lies in the other, by name, country or distance."""
    exact, wide = sorted((one, other), key=exactness)
    if wide.precision == "country":
        return wide.country is not None and wide.country == exact.country
    if wide.precision not in (None, "city", "site", "district", "province", "region"):
        return False
    if exact.country is not None and wide.country is not None and exact.country != wide.country:
        return False
    names = sorted((set(fold(one.name).split()), set(fold(other.name).split())), key=len)
    if names[0] and names[0] <= names[1]:
        return True
    off = distance(one, other)
    return off is not None and "city" in (one.precision, other.precision) and "site" in (one.precision, other.precision) and off <= near


def is_elsewhere(one: PlaceRef, other: PlaceRef, *, near: float) -> bool:
    """Tell whether an act cannot have been in both places: other countries, or other cities and sites that lie apart."""
    if one.country is not None and other.country is not None and one.country != other.country:
        return True
    if same_place(one, other) or are_nested(one, other, near=near):
        return False
    off = distance(one, other)
    return one.precision in _POINTS and other.precision in _POINTS and (off is None or off > near)


def distance(one: PlaceRef, other: PlaceRef) -> float | None:
    """Return how far two places lie apart in kilometres, or None when one has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    north, south = radians(one.lat), radians(other.lat)
    across = radians(other.lon - one.lon)
    chord = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(across / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(chord))


def days_between(one: Time, other: Time) -> int | None:
    """Return how many days lie between the nearer ends of two times that exclude each other."""
    first, second = sorted((one, other), key=lambda time: (time.end is None, str(time.end)))
    if first.end is None or second.start is None:
        return None
    return (second.start - first.end).days + 1


def show(time: Time) -> str:
    """Write a time for a reader."""
    if time.is_day:
        return str(time.start)
    return f"{time.start or '?'}..{time.end or '?'}" if is_bounded(time) else (time.text or "undated")


def _level(place: PlaceRef) -> str:
    return place.precision if place.precision in ("site", "city", "region", "country") else "region"


def _told_before(telling: Telling, time: Time | None) -> bool:
    """Tell whether a report that tells of something past was written before a time began."""
    written = telling.written.end
    past = not telling.modalities & AHEAD
    return past and time is not None and time.start is not None and written is not None and time.start >= written
