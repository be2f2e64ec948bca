"""Checks that the entries of the register agree with each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from truceline.codebook import load_codebook
from truceline.register.drafts import Draft
from truceline.register.entries import Entry

_DAY = timedelta(days=1)


def check_draft(draft: Draft) -> None:
    """Refuse dangling ids, unknown countries, titles of two offices, and two holders of one office at one time.

    Raises:
        RegisterError: For the first that is found, with file and line.
    """
    _check_actors(draft)
    _check_places(draft)
    for _, entry in draft.of_section("wars"):
        _known(entry, "parties", entry.texts("parties"), draft.actors)
    _check_titles(draft)
    _check_terms(draft)


def _check_actors(draft: Draft) -> None:
    """Check what actors refer to."""
    for key, entry in draft.of_section("actors"):
        _known(entry, "parents", entry.texts("parents"), draft.actors)
        if key in entry.texts("parents"):
            raise entry.error(f"{key!r} is its own parent; remove it", key="parents")
        _country(entry, "country", draft)
        for part in entry.parts("aliases"):
            _country(part, "needs", draft)
        for part in entry.parts("roles"):
            _known(part, "office", [part.text("office")], draft.offices)
            _known(part, "of", [part.text("of")], draft.actors)
        for part in entry.parts("ties"):
            _known(part, "type", [part.text("type")], load_codebook().ties)
            _known(part, "target", [part.text("target")], draft.actors)


def _check_places(draft: Draft) -> None:
    """Check the countries of places and outlets."""
    for section in ("places", "outlets"):
        for _, entry in draft.of_section(section):
            _country(entry, "country", draft)


def _check_titles(draft: Draft) -> None:
    """Check that a title names one office."""
    taken: dict[str, str] = {}
    for key, entry in draft.of_section("offices"):
        for title in entry.texts("titles"):
            if taken.setdefault(title.casefold(), key) != key:
                raise entry.error(f"the title {title!r} names the office {taken[title.casefold()]!r} already; keep it in one", key="titles")


def _known(entry: Entry, key: str, ids: Iterable[str], known: Iterable[str]) -> None:
    """Refuse an id that nothing has."""
    for named in ids:
        if named not in known:
            raise entry.error(f"{key!r} names {named!r}, which is not known; add it or mend the spelling", key=key)


def _country(entry: Entry, key: str, draft: Draft) -> None:
    """Refuse a code that no country has."""
    code = entry.optional(key)
    if code is not None and all(code != country.iso3 for country in draft.countries.values()):
        raise entry.error(f"{key!r} is {code!r}, which no country of countries.yaml has; use its ISO-3 code", key=key)


@dataclass(frozen=True, slots=True)
class _Term:
    """The days on which somebody certainly held an office."""

    person: str
    start: date
    end: date
    entry: Entry
    noted: bool


def _check_terms(draft: Draft) -> None:
    """Refuse two holders of a single office at the same time, unless a note explains it."""
    seats: dict[tuple[str, str], list[_Term]] = {}
    for person, entry in draft.of_section("actors"):
        for part in entry.parts("roles"):
            if draft.offices[part.text("office")].single:
                term = _certain_term(person, entry, part)
                seats.setdefault((part.text("office"), part.text("of")), []).extend([term] if term is not None else [])
    for (office, seat), terms in sorted(seats.items(), key=lambda pair: pair[0]):
        ordered = sorted(terms, key=lambda term: (term.start, term.person))
        for place, term in enumerate(ordered):
            for other in ordered[place + 1 :]:
                if other.start < term.end and other.person != term.person and not (term.noted or other.noted):
                    raise other.entry.error(
                        f"{other.person!r} is {office} of {seat!r} at the same time as {term.person!r}; mend the dates or add a note",
                        key="start",
                    )


def _certain_term(person: str, entry: Entry, part: Entry) -> _Term | None:
    """Return the days on which the office was certainly held; of an open term only its first day counts."""
    starts, ends = part.days("start"), part.days("end")
    if starts is None or (ends is None and not part.exact("start")):
        return None
    start = starts[1] - _DAY
    end = ends[0] if ends is not None else start + _DAY
    noted = "note" in part.fields or "note" in entry.fields
    return _Term(person, start, end, part, noted) if start < end else None
