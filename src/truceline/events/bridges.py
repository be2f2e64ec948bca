"""Says when tellings of two reports may be of one event at all: likeness alone is never enough."""

from truceline.events.circumstances import overlap
from truceline.events.participants import is_killing
from truceline.events.tellings import Lore, Telling, width


def bridge(left: Telling, right: Telling, lore: Lore) -> str | None:
    """Return why two reports may tell of one event, or None when nothing but likeness speaks for it.

    The same envoy comes to the same city again and again. So two reports need days that fit closely, or a common source and times
    that do not exclude each other, or the death of one person.
    """
    if left.report == right.report:
        return None
    share = lore.retold(left.report, right.report)
    if share >= lore.weights.limits["copy"]:
        return "one report is a copy of the other"
    common = sorted(left.origins & right.origins)
    if common and share >= lore.weights.limits["retold"]:
        return f"both retell {', '.join(common)} in shared wording"
    if common and _are_both_bounded(left, right):
        return f"both credit {', '.join(common)}, and their times agree"
    if left.victims & right.victims and is_killing(left) and is_killing(right):
        return "nobody is killed twice"
    if left.time is not None and right.time is not None and overlap(left.time, right.time, lore) != "long":
        return "their days agree"
    return None


def _are_both_bounded(left: Telling, right: Telling) -> bool:
    open_end = 10**6
    return all(telling.time is not None and width(telling.time)[0] < open_end for telling in (left, right))
