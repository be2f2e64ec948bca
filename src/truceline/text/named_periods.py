"""Feasts, fasts and civil holidays by which news dates acts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_FIRST_YEAR, _LAST_YEAR = 1900, 2199


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """A period with a name that comes round every year.

    Attributes:
        id: Its identifier.
        names: How texts call it.
        days: How many days it lasts.
        slack: By how many days sightings and countries differ.
        week: Whether the name is that of a week.
        rule: When it falls, as the data file says.
    """

    id: str
    names: tuple[str, ...]
    days: int
    slack: int
    week: bool
    rule: tuple[tuple[str, Any], ...]

    def starts(self, year: int) -> Iterator[date]:
        """Yield the days in a year on which it begins; none when the table does not reach that far."""
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            return
        rule = dict(self.rule)
        if "starts" in rule:
            yield from (day for day in rule["starts"] if day.year == year)
        elif "fixed" in rule:
            month, day = rule["fixed"].split("-")
            yield date(year, int(month), int(day))
        elif "nth" in rule:
            yield _nth_weekday(year, *rule["nth"]) + timedelta(days=rule.get("plus", 0))
        elif "easter" in rule:
            yield easter(year) + timedelta(days=rule["easter"])
        else:
            yield orthodox_easter(year) + timedelta(days=rule["orthodox-easter"])


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    if number < 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        last = after - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian rule."""
    golden, century, rest = year % 19, *divmod(year, 100)
    correction = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * (century % 4) + 2 * (rest // 4) - correction - rest % 4) % 7
    late = (golden + 11 * correction + 22 * days) // 451
    month, day = divmod(correction + days - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday by the Julian rule, as a day of the Gregorian calendar."""
    moon = (19 * (year % 19) + 15) % 30
    days = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + days + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


@cache
def named_periods() -> dict[str, NamedPeriod]:
    """Return the periods of the shipped data by their names, folded to lower case."""
    text = files("truceline").joinpath("data", "periods.yaml").read_text(encoding="utf-8")
    found: dict[str, NamedPeriod] = {}
    for entry in yaml.load(text, Loader=yaml.CSafeLoader):
        names = tuple(entry.pop("names"))
        period = NamedPeriod(
            entry.pop("id"), names, entry.pop("days", 1), entry.pop("slack", 0), entry.pop("week", False), tuple(sorted(entry.items()))
        )
        found |= {name.lower(): period for name in names}
    return found


def named(name: str) -> NamedPeriod:
    """Return the period that a name means."""
    return named_periods()[re.sub(r"\s+", " ", name.lower()).replace("’", "'")]


@cache
def name_pattern() -> str:
    """Return a pattern for the names of all periods, the longest first."""
    names = sorted(named_periods(), key=lambda name: (-len(name), name))
    return "(?:" + "|".join(re.escape(name).replace("'", "[’']").replace(r"\ ", r"\s{1,3}") for name in names) + ")"
