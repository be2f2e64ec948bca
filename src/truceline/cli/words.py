"""Words that a command line may hold: days, terms of the codebook, names of actors."""

import re
from collections.abc import Iterable
from datetime import date

import click
from click.shell_completion import CompletionItem
from rapidfuzz import fuzz

from truceline.codebook import load_codebook
from truceline.errors import UnknownRecord
from truceline.ledger import Ledger
from truceline.register import MeaningKind, Register

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SHOWN = 3
_LIKE_ENOUGH = 70.0


class Day(click.ParamType[date]):
    """A day, written YYYY-MM-DD."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day; the other forms of ISO 8601 are refused, for they are easily mistaken."""
        if isinstance(value, date):
            return value
        day = _day(str(value))
        if day is None:
            self.fail(f"{value!r} is no day; write YYYY-MM-DD, such as 2024-02-05", param, ctx)
        return day


def _day(text: str) -> date | None:
    if _DAY.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


DAY = Day()


class ClaimType(click.ParamType[str]):
    """An event type or tie type of the codebook; case does not matter."""

    name = "type"

    def __init__(self, *, ties: bool = False) -> None:
        """Accept tie types as well if `ties` is set."""
        self._ties = ties

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the type as the codebook writes it."""
        known = {name.casefold(): name for name in self._names()}
        wanted = str(value).casefold()
        if wanted not in known:
            self.fail(f"the codebook has no type {value!r}{_near(wanted, known.values())}", param, ctx)
        return known[wanted]

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """Offer the types that begin with what is written."""
        return [CompletionItem(name) for name in self._names() if name.casefold().startswith(incomplete.casefold())]

    def _names(self) -> list[str]:
        codebook = load_codebook()
        return [*codebook.types, *(codebook.ties if self._ties else ())]


def actor_id(name: str, *, ledger: Ledger, register: Register) -> str:
    """Return the id of an actor that reports of the ledger name, by id or by any registered spelling.

    Raises:
        UnknownRecord: No report names such an actor; the message names the nearest ones.
    """
    found = find_actor(name, ledger=ledger, register=register)
    if found is not None:
        return found
    met = {word for identity in ledger.identities() for word in (identity.id, identity.name)}
    raise UnknownRecord(f"no report of the ledger names the actor {name!r}{_near(name, met)}; `truceline actors` lists them")


def find_actor(name: str, *, ledger: Ledger, register: Register) -> str | None:
    """Return the id of an actor that reports name, by id or by any registered spelling, or None."""
    met = {identity.id: identity.name for identity in ledger.identities()}
    if name in met:
        return name
    meant = [meaning.id for meaning in register.meanings(name) if meaning.kind is MeaningKind.ACTOR]
    spelled = [identity for identity, known in met.items() if known.casefold() == name.casefold()]
    return next((candidate for candidate in (*meant, *spelled) if candidate in met), None)


def _near(wanted: str, known: Iterable[str]) -> str:
    """Say which known words are nearest, by their most similar part."""
    scored = sorted((-_likeness(wanted.casefold(), word.casefold()), word) for word in known)
    near = [word for score, word in scored[:_SHOWN] if -score >= _LIKE_ENOUGH]
    return f"; did you mean {', '.join(near)}?" if near else ""


def _likeness(wanted: str, word: str) -> float:
    return max(fuzz.ratio(wanted, part) for part in (word, *word.replace("-", " ").split()))
