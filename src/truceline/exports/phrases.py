"""Says dates, names and numbers as a reader of a brief expects them; what a report wrote is escaped for Markdown."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from truceline.claims import ActorRef, PlaceRef, Quantity, Source
from truceline.text.dates import Basis, Precision, Time
from truceline.text.numerals import find_numerals

_ONE_DAY = timedelta(days=1)
_MARKS = re.compile(r"[\\`*_\[\]<>|#~]|&(?=#?\w+;)")


def day(value: date) -> str:
    """Say a day: "29 January 2024"."""
    return f"{value.day} {value:%B %Y}"


def when(time: Time | None) -> str:
    """Say an interval: a day, a month, bounds, or that no report dates it."""
    if time is None or (time.start is None and time.end is None):
        return f"undated (“{escaped(time.text)}”)" if time is not None and time.text else "undated"
    if time.end is None:
        return f"not before {day(time.start)}" if time.start is not None else "undated"
    last = time.end - _ONE_DAY
    if time.start is None:
        return f"not after {day(last)}"
    if time.start == last:
        return day(last)
    if time.precision is Precision.MONTH and time.start.day == time.end.day == 1 and (time.end - time.start).days <= 31:
        return f"{time.start:%B %Y}"
    if time.precision is Precision.YEAR and (time.start, time.end) == (date(time.start.year, 1, 1), date(time.start.year + 1, 1, 1)):
        return str(time.start.year)
    return f"between {day(time.start)} and {day(last)}"


def basis(time: Time | None) -> str:
    """Say what a date rests on, empty when it is written out in full."""
    if time is None or time.basis in {None, Basis.EXPLICIT}:
        return ""
    quoted = f"the text says “{time.text}”" if time.text else ""
    return "; ".join(part for part in (quoted, time.reason) if part)


def name(ref: ActorRef) -> str:
    """Say who is meant: the register's name, or the report's words in quotation marks."""
    if ref.id is not None or not ref.reason or ref.reason.startswith(("a name that", "a side")):
        return escaped(ref.name)
    return f"“{escaped(ref.name)}”"


def names(refs: Iterable[ActorRef]) -> str:
    """Say several actors: "A, B and C"."""
    said = list(dict.fromkeys(name(ref) for ref in refs))
    return said[0] if len(said) == 1 else ", ".join(said[:-1]) + f" and {said[-1]}" if said else ""


def place(ref: PlaceRef | None) -> str:
    """Say where, with its preposition, or that it is not told."""
    if ref is None:
        return "at a place that is not told"
    return f"{'at' if ref.precision == 'site' else 'in'} {escaped(ref.name)}"


def quantity(one: Quantity) -> str:
    """Say a count with its bounds and period."""
    count = _count(one)
    period = f" {escaped(one.period.text)}" if one.period is not None and one.period.text else ""
    dated = f" ({when(one.period)})" if one.period is not None and one.period.start is not None else ""
    return f"{count} {escaped(one.what)}{period}{dated}"


def _count(one: Quantity) -> str:
    said = _bounded(one)
    return f"{said} {escaped(one.unit)}" if one.unit else said


def _bounded(one: Quantity) -> str:
    if one.max == 0:
        return "no"
    if one.value is None:
        return _between(one.min, one.max)
    if one.min is not None and one.max is None:
        return f"at least {_number(one.min)}" if one.min <= one.value else f"more than {_number(one.value)}"
    if one.max is not None and one.min is None:
        return f"up to {_number(one.max)}" if one.max >= one.value else f"fewer than {_number(one.value)}"
    return f"about {_number(one.value)}" if one.min is None else _number(one.value)


def _between(least: float | None, most: float | None) -> str:
    if least is not None and most is not None:
        return f"between {_number(least)} and {_number(most)}"
    if least is not None:
        return f"at least {_number(least)}"
    return f"up to {_number(most)}" if most is not None else "an unknown number of"


def _number(value: float) -> str:
    """Write a number out in full, with separators from 10,000 on."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return f"{float(written):,.0f}" if value >= 10_000 and "." not in written else written


def voice(source: Source) -> str:
    """Say who speaks, with the number of people where the words do not tell it."""
    told = source.count is None or source.count == 1 or bool(find_numerals(source.name))
    return source.name if told else f"{source.count} {source.name}"


def chain(links: Iterable[Source]) -> str:
    """Say a chain of attribution, outermost first."""
    return " ← ".join(link.name for link in links) or "the report itself"


def shortened(text: str, *, longest: int = 260) -> str:
    """Return words on one line, cut at a word with an ellipsis when they are too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0] + " …"


def escaped(text: str) -> str:
    """Return words of a report on one line, so that Markdown shows them as they are."""
    return _MARKS.sub(r"\\\g<0>", " ".join(text.split()))


def code(identity: str) -> str:
    """Return an id as Markdown code; marks in it cannot end the code early."""
    return f"`{' '.join(identity.replace('`', chr(39)).split())}`"


def counted(number: int, what: str) -> str:
    """Say how many: "1 truce", "2 truces"."""
    return f"{number} {what}{'' if number == 1 else 's'}"
