"""Finds the dateline: the place, day and outlet that stand before a report's first sentence."""

import re
from dataclasses import dataclass

from truceline.register import MeaningKind, Register
from truceline.reports.days import MONTH
from truceline.reports.records import Dateline, Passage
from truceline.text.normalise import straighten

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de"
_WORD = rf"[{_UPPER}][{_UPPER}.'-]*+(?![a-z])"
_CAPITALS = rf"(?:{_WORD}(?: {_WORD}){{0,4}})"
_NAME = r"(?:(?:al-)?[A-Z][\w.'-]*+(?: (?:of |the |al-|el-|and )?[A-Z][\w.'-]*+){0,4})"
_CAPITAL_PLACE = rf"{_CAPITALS}(?:(?:, {_NAME}){{0,2}}|(?:(?:/| and |, ){_CAPITALS}){{0,3}}(?:, {_NAME})?)"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
_MONTH_DAY = rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} {MONTH}|\d{{1,2}}[/.-]\d{{1,2}})"
_DAY = rf"{_WEEKDAY}{_MONTH_DAY}(?:[ ,/.-]+\d{{4}})?|\d{{4}}-\d\d-\d\d"
_DATE = rf"(?P<date>(?i:{_DAY}))"
_DASH = r"(?:\s+[-\u2013\u2014\u2015\u2212]{1,3}\s*|\s*(?:--|[\u2014\u2013\u2015])\s*|\s*:\s+)"
_SOURCE = r"[(\[](?P<outlet>[^()\[\]]{2,40})[)\]]"
_NEXT = r"(?=[\"'(\[\u2026]*(?:[A-Z\d]|al-[A-Z]))"
_LONGEST = 140

_ANY_PLACE = rf"(?P<place>{_CAPITAL_PLACE}|{_NAME}(?:, {_NAME}){{0,2}}(?:/{_NAME})?)"
_LATER_DAY = rf"(?:,? +(?P<date2>(?i:{_DAY})))?"
_SAYS = r"(?P<outlet>[A-Z][\w .-]{1,30}?)"
_WIRE = r"(?P<wire>AFP|AP|Reuters|REUTERS|Xinhua|dpa|DPA|IRNA|WAM|SANA|SPA|TASS|EFE|UPI|ANI)"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(f"{pattern}{_NEXT}"))
    for name, pattern in (
        ("sourced", rf"{_ANY_PLACE}(?:,? +{_DATE})?,? *{_SOURCE}{_LATER_DAY}{_DASH}"),
        ("dated", rf"{_ANY_PLACE},? +{_DATE}(?:,? +{_SAYS})?{_DASH}"),
        ("capitals", rf"(?P<place>{_CAPITAL_PLACE}){_DASH}"),
        ("place-outlet", rf"(?P<place>{_CAPITALS}|{_NAME}), {_SAYS}{_DASH}"),
        ("place-country", rf"(?P<place>{_NAME}, {_NAME}){_DASH}"),
        ("place", rf"(?P<place>{_NAME}){_DASH}"),
        ("place-slash", rf"(?P<place>{_NAME}) ?/ ?{_SAYS}(?: ?/ ?|{_DASH})"),
        ("outlet-slash", rf"(?P<outlet>[A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,3}}) ?/ ?(?:(?P<place>{_CAPITALS}|{_NAME})(?: ?/ ?|{_DASH}))?"),
        ("outlet", rf"(?:{_SOURCE}|{_WIRE}){_DASH}"),
    )
)
_NEEDS_KNOWN_PLACE = frozenset({"place", "place-country", "place-outlet"})
_NOT_A_PLACE = frozenset(
    """exclusive|analysis|breaking|breaking news|explainer|opinion|factbox|update|live|video|watch|photo|photos|correction|corrected|note
    editor's note|editors' note|feature|interview|profile|timeline|advisory|urgent|flash|alert|refile|insight|special report|background
    summary|key points|what|why|how|who|when|where|question|answer|q&a|source|sources|file|and|but|the|read more|live updates|conclusion
    introduction|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|nato|unrwa|irgc|isis|isil|hamas|hezbollah
    centcom|unifil|opec|hrw|unicef|part|ii|iii|iv|vi|vii|viii""".replace("\n    ", "|").split("|")
)


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """A dateline and the day written in it, empty when there is none."""

    dateline: Dateline
    day: str


def find_dateline(text: str, start: int, end: int, *, register: Register | None = None) -> FoundDateline | None:
    """Find the dateline at the beginning of a line, or None.

    A place in capitals needs no proof, nor does one beside an outlet in brackets or a day. Any other place must be one that
    the register knows.
    """
    line = straighten(text[start : min(end, start + _LONGEST)])
    for name, form in _FORMS:
        match = form.match(line)
        if match is None or match.end() >= end - start:
            continue
        parts = match.groupdict()
        place, outlet = parts.get("place"), parts.get("outlet") or parts.get("wire")
        if _is_sound(name, place, outlet, register=register):
            stop = start + match.end()
            head = text[start:stop].rstrip()
            return FoundDateline(
                Dateline(_clean(place), _clean(outlet), Passage(start, start + len(head), head)),
                parts.get("date") or parts.get("date2") or "",
            )
    return None


def _is_sound(form: str, place: str | None, outlet: str | None, *, register: Register | None) -> bool:
    """Tell whether what looks like a dateline can be one."""
    if place is not None and place.strip().casefold() in _NOT_A_PLACE:
        return False
    if form in _NEEDS_KNOWN_PLACE:
        return (
            place is not None
            and _knows(register, place, MeaningKind.PLACE)
            and (outlet is None or outlet.isupper() or _knows(register, outlet, MeaningKind.OUTLET))
        )
    if form in {"place-slash", "outlet-slash"}:
        known = outlet is not None and (_knows(register, outlet, MeaningKind.OUTLET) or _looks_like_outlet(outlet))
        return known and (place is None or form == "outlet-slash" or place.isupper() or _knows(register, place, MeaningKind.PLACE))
    if form == "capitals" and place is not None:
        return len(place) > 2 and not _is_only_an_actor(place, register)
    return True


def _knows(register: Register | None, name: str, kind: MeaningKind) -> bool:
    """Tell whether the register knows the first part of a name as that."""
    if register is None:
        return False
    first = name.split(",")[0].split("/")[0].strip()
    return any(meaning.kind is kind for spelling in (first, first.title()) for meaning in register.meanings(spelling))


def _is_only_an_actor(place: str, register: Register | None) -> bool:
    """Tell whether the register knows a name in capitals, but as no place."""
    if register is None:
        return False
    meanings = register.meanings(place)
    return (
        bool(meanings)
        and all(meaning.kind is not MeaningKind.PLACE for meaning in meanings)
        and not _knows(register, place, MeaningKind.PLACE)
    )


_OUTLET_WORDS = re.compile(
    r"\b(?:news|agency|press|times|post|tv|media|24|today|observer|monitor|herald|tribune|daily|gazette|network|online|radio)\b|24$",
    re.IGNORECASE,
)


def _looks_like_outlet(name: str) -> bool:
    return _OUTLET_WORDS.search(name) is not None


def _clean(name: str | None) -> str | None:
    """Return a name without what surrounds it, None for an empty one."""
    return (name or "").strip(" ,.;:-") or None
