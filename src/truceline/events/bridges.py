"""Says when tellings of two reports may be of one event at all: likeness alone is never enough."""

from truceline.events.circumstances import overlap, same_place
from truceline.events.credits import report_credits
from truceline.events.participants import is_killing
from truceline.events.tellings import OPEN, Lore, Telling, width


def bridge(left: Telling, right: Telling, lore: Lore) -> str | None:
    """Return why two reports may tell of one event, or None when nothing but likeness speaks for it.

    The same envoy comes to the same city again and again. So two reports need days that fit closely, or a common source and times
    that do not exclude each other, or the death of one person, or one toll at one site.
    """
    if left.report == right.report:
        return None
    common = ", ".join(sorted(left.origins & right.origins))
    if is_retelling(left, right, lore):
        return f"both retell {common} in shared wording" if common else "the reports share their wording"
    if common and _are_dated_well_enough(left, right, lore):
        return f"both credit {common}, and their times agree"
    if left.victims & right.victims and is_killing(left) and is_killing(right):
        return "nobody is killed twice"
    if left.time is not None and right.time is not None and overlap(left.time, right.time, lore) != "long":
        return "their days agree"
    return "one toll at one site" if _have_one_toll(left, right) else None


def is_retelling(left: Telling, right: Telling, lore: Lore) -> bool:
    """Tell whether one report copies the other, or both retell one source in words that they share."""
    share = lore.retold(left.report, right.report)
    if share < lore.weights.limits["retold"] or share >= lore.weights.limits["copy"]:
        return share >= lore.weights.limits["copy"]
    first, second = (report_credits(lore.sourcing.get(report)) for report in (left.report, right.report))
    return bool(left.origins & right.origins or first & second)


def _are_dated_well_enough(left: Telling, right: Telling, lore: Lore) -> bool:
    """Tell whether one time is short and the other not much longer: an agency reports on more than one visit in a year."""
    short, longer = sorted(width(telling.time)[0] if telling.time is not None else OPEN for telling in (left, right))
    return short <= lore.weights.limits["month_days"] and longer <= lore.weights.limits["credit_days"]


def _have_one_toll(left: Telling, right: Telling) -> bool:
    """Tell whether both give the same number of dead for the same site."""
    if left.place is None or right.place is None or left.place.precision != "site":
        return False
    return same_place(left.place, right.place) and bool(left.tolls & right.tolls)
