"""Tells when a report was written, from what it says and from general facts of the register."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from truceline.claims.discourse import Discourse
from truceline.claims.parsing import Sentence
from truceline.register import Actor, Match, MeaningKind, Register, Role
from truceline.reports import Report
from truceline.text.calendar import NEAR_DAYS, find_dates, is_future
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time
from truceline.text.words import NUMBERS, WEEKDAYS, Anchors, month_number, year_day

_FIRST, _LAST = date(1900, 1, 1), date(2200, 1, 1)
_FALL = re.compile(
    r"\b(?:fall|ouster|overthrow|toppling|collapse[ds]?|killing|assassination|death|late|former|killed|assassinated|toppled|ousted|predecessor)\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"\b(" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"|\d+) years ago\b", re.IGNORECASE)
_LONG_WAR = re.compile(
    r"\b(" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"|\d+)-year\b[\w\s,-]{0,30}\b(?:war|offensive|campaign|conflict)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bound:
    """A fact that bounds the day of writing.

    Attributes:
        spans: Half-open intervals, one of which the day lies in.
        reason: The fact.
    """

    spans: tuple[tuple[date, date], ...]
    reason: str


def written_when(report: Report, sentences: Iterable[Sentence], discourse: Discourse) -> Time:
    """Return when a report was written: its date of publication, or bounds that its words allow.

    Args:
        report: The report.
        sentences: Its sentences.
        discourse: Whom it names.

    Returns:
        A time with basis "inferred" and the facts named in its reason, or an unknown time.
    """
    if report.published is not None and report.published.start is not None:
        return report.published
    listed = list(sentences)
    bounds: list[Bound] = []
    spans: list[tuple[date, date]] = [(_FIRST, _LAST)]
    for bound in (*_firm_bounds(listed, discourse), *_yearless_bounds(listed)):
        narrowed = _intersect(spans, bound.spans)
        if narrowed and narrowed != spans:
            spans = narrowed
            bounds.append(bound)
    return _as_time(spans, [bound.reason for bound in _needed(bounds, spans)])


def _needed(bounds: list[Bound], spans: list[tuple[date, date]]) -> list[Bound]:
    """Leave out the facts without which the bounds are the same, the later ones first."""
    kept = list(bounds)
    for bound in reversed(bounds):
        rest = [one for one in kept if one is not bound]
        narrowed: list[tuple[date, date]] = [(_FIRST, _LAST)]
        for one in rest:
            narrowed = _intersect(narrowed, one.spans)
        if narrowed == spans:
            kept = rest
    return kept


def _as_time(spans: list[tuple[date, date]], reasons: list[str]) -> Time:
    start, end = spans[0][0], spans[-1][1]
    if start < _FIRST + timedelta(days=800):
        return UNKNOWN_TIME
    open_end = end == _LAST or (len(spans) > 1 and end > _LAST - timedelta(days=800))
    return Time(start, None if open_end else end, Precision.RANGE, Basis.INFERRED, "", "; ".join(reasons))


def _intersect(left: Iterable[tuple[date, date]], right: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    ends = list(right)
    found = [(max(a, c), min(b, d)) for a, b in left for c, d in ends if max(a, c) < min(b, d)]
    return sorted(set(found))


def _firm_bounds(sentences: list[Sentence], discourse: Discourse) -> Iterator[Bound]:
    for sentence in sentences:
        text = sentence.text
        yield from _written_out(text)
        yield from _offices(sentence, text, discourse.register)
        yield from _wars(sentence, text, discourse.register)
        yield from _years_ago(sentence, text, discourse.register, sentences)


def _written_out(text: str) -> Iterator[Bound]:
    for words in find_dates(text, Anchors(UNKNOWN_TIME)):
        time = words.time
        if (
            time.basis is Basis.EXPLICIT
            and time.start is not None
            and not is_future(text[: words.start].lower(), text[words.end :].lower())
        ):
            yield Bound(((time.start, _LAST),), f"it tells of {words.time.text!r}")


def _offices(sentence: Sentence, text: str, register: Register) -> Iterator[Bound]:
    for match in sentence.matches:
        for actor in _people(match, register):
            before = text[: match.start - sentence.start].rstrip()
            near = text[max(0, match.start - sentence.start - 60) : match.end - sentence.start + 40]
            for role in actor.roles:
                if role.end is not None and _FALL.search(near) and _leads(role):
                    yield Bound(((role.end, _LAST),), f"{actor.name} is told of as gone; {role.office} of {role.of} until {role.end}")
                elif (
                    role.start is not None
                    and _titled(before, role, register)
                    and not re.search(r"\b(?:former|ex|then|late)\b[\w\s-]{0,40}$", before, re.IGNORECASE)
                ):
                    yield Bound(
                        ((role.start, role.end or _LAST),),
                        f"{actor.name} is named as {role.office} of {role.of}, in office from {role.start}",
                    )


def _leads(role: Role) -> bool:
    return role.office in {
        "head-of-state",
        "leader",
        "commander",
        "head-of-government",
        "supreme-leader",
        "secretary-general",
        "chairman",
        "deputy-leader",
    }


def _people(match: Match, register: Register) -> list[Actor]:
    ids = sorted({meaning.id for meaning in match.meanings if meaning.kind is MeaningKind.ACTOR})
    actors = [register.actors[one] for one in ids]
    return actors if len(actors) == 1 and actors[0].kind == "person" else []


def _titled(before: str, role: Role, register: Register) -> bool:
    office = register.offices.get(role.office)
    lower = before.lower()
    return office is not None and any(lower.endswith(title.lower()) for title in office.titles)


def _wars(sentence: Sentence, text: str, register: Register) -> Iterator[Bound]:
    for match in sentence.matches:
        for meaning in match.meanings:
            if meaning.kind is MeaningKind.WAR:
                war = register.wars[meaning.id]
                end = match.end - sentence.start
                dated = re.search(
                    r"\bin (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4})",
                    text[end : end + 40],
                )
                until = war.start + timedelta(days=NEAR_DAYS) if dated else _LAST
                yield Bound(
                    ((war.start, until),),
                    f"it tells of the {war.name}, which began on {war.start}" + (" and gives its month without a year" if dated else ""),
                )
    if found := _LONG_WAR.search(text):
        count = _number(found.group(1))
        parties = _countries((meaning.id for match in sentence.matches for meaning in match.meanings), register)
        for war in sorted(register.wars.values(), key=lambda one: one.id):
            if len(parties & _countries(war.parties, register)) >= 2:
                middle = war.start + timedelta(days=365 * count)
                yield Bound(
                    ((middle - timedelta(days=183), middle + timedelta(days=183)),),
                    f"{found.group(0)!r}: the {war.name} began on {war.start}",
                )


def _countries(ids: Iterable[str], register: Register) -> set[str]:
    found = (register.actors[one].country for one in ids if one in register.actors)
    return {country for country in found if country is not None}


def _years_ago(sentence: Sentence, text: str, register: Register, sentences: list[Sentence]) -> Iterator[Bound]:
    found = _AGO.search(text)
    if found is None or not _FALL.search(text):
        return
    count = _number(found.group(1))
    named = [actor for match in sentence.matches for actor in _people(match, register)]
    departures = [one for actor in named for one in _departures(actor)]
    if "predecessor" in text.lower():
        departures = [one for actor in named for one in _predecessor_left(actor, register)] or _former_holder_left(sentences, register)
    for gone, day, reason in departures:
        yield Bound((_counted(day, day + timedelta(days=1), count),), f"{found.group(0)!r}: {reason}")
        yield from _departure_in_text(gone, count, found.group(0), sentences)


def _departures(actor: Actor) -> Iterator[tuple[Actor, date, str]]:
    for role in actor.roles:
        if role.end is not None and _leads(role):
            yield actor, role.end, f"{actor.name} was in office until {role.end}"


def _predecessor_left(actor: Actor, register: Register) -> Iterator[tuple[Actor, date, str]]:
    before = register.predecessor(actor.id)
    if before is not None and before[1].end is not None:
        yield before[0], before[1].end, f"{before[0].name} held the office before {actor.name} until {before[1].end}"
    for role in actor.roles:
        if before is None and role.start is not None and _leads(role):
            yield actor, role.start, f"{actor.name} took office on {role.start}"


def _former_holder_left(sentences: list[Sentence], register: Register) -> list[tuple[Actor, date, str]]:
    """Return when the only former office holder that the report names as such left: the predecessor it speaks of."""
    found: dict[str, tuple[Actor, date, str]] = {}
    for sentence in sentences:
        for match in sentence.matches:
            before = sentence.text[: match.start - sentence.start]
            for actor in _people(match, register):
                if re.search(r"\b(?:former|late|then)\b[\w\s,-]{0,50}$", before, re.IGNORECASE):
                    for gone in _departures(actor):
                        found[actor.id] = gone
    return list(found.values()) if len(found) == 1 else []


def _departure_in_text(gone: Actor, count: int, words: str, sentences: list[Sentence]) -> Iterator[Bound]:
    for sentence in sentences:
        text = sentence.text
        named = any(meaning.id == gone.id for match in sentence.matches for meaning in match.meanings)
        if named and re.search(r"\b(?:kill|death|died|assassinat)", text, re.IGNORECASE):
            for dated in find_dates(text, Anchors(UNKNOWN_TIME)):
                if dated.form == "year" and dated.time.start and dated.time.end:
                    yield Bound(
                        (_counted(dated.time.start, dated.time.end, count),),
                        f"{words!r}: the text itself puts it in {dated.time.start.year}",
                    )


def _counted(start: date, end: date, years: int) -> tuple[date, date]:
    return start + timedelta(days=365 * years - 92), end + timedelta(days=365 * years + 270)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _yearless_bounds(sentences: list[Sentence]) -> Iterator[Bound]:
    for sentence in sentences:
        text = sentence.text
        for words in find_dates(text, Anchors(UNKNOWN_TIME)):
            if words.form != "month-day":
                continue
            future = is_future(text[: words.start].lower(), text[words.end :].lower())
            days = _days_of(text[words.start : words.end])
            slack = timedelta(days=NEAR_DAYS)
            spans = tuple((day - slack, day) if future else (day, day + slack) for day in days)
            told = "is still to come" if future else "has passed"
            yield Bound(spans, f"{words.time.text!r} {told} and stands without a year")


def _days_of(text: str) -> list[date]:
    month = next(
        (
            month_number(word)
            for word in re.findall(r"[A-Za-z]+", text)
            if word.lower()[:3] in {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
            and word.lower() not in WEEKDAYS
        ),
        1,
    )
    number = re.search(r"\d{1,2}", text)
    day = int(number.group(0)) if number else 1
    return [found for year in range(_FIRST.year, _LAST.year) if (found := year_day(year, month, day)) is not None]
