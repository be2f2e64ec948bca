"""Reads words that only point to the present, the past or what is to come."""

from truceline.text.dates import Precision, Time
from truceline.text.readings import Granularity, Reading, TimeKind
from truceline.text.years import Context, anchor_kind, basis_of, counted


def read_reference(form: str, ctx: Context) -> Reading:
    """Read "now", "recently", "the future": they bound, they do not date."""
    written, bounded = ctx.written, ctx.written.is_day
    value = {"now": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}[form]
    if not bounded:
        time = Time(None, None, Precision.UNKNOWN, None, ctx.text, "nothing in the report dates it")
    else:
        start = None if form == "past" else written.start
        end = None if form == "future" else written.end
        time = Time(start, end, Precision.DAY if form == "now" else Precision.RANGE, basis_of(written), ctx.text, counted(written))
    return Reading(time, value, Granularity.VAGUE, TimeKind.REFERENCE, anchor_kind(ctx))
