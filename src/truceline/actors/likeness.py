"""Weighs whether an unregistered name may be a registered actor: reasons for a person to judge, never a merge."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from truceline.actors.records import Judgement, Verdict
from truceline.register import Actor, AliasUse, Register
from truceline.text import consonant_key, fold, romanise

LEAST: Final = 0.75
_MOST = 3
_SHORTEST_KEY = 2
_SPELLINGS = frozenset({AliasUse.NAME, AliasUse.SURNAME, AliasUse.ABBREVIATION})


@dataclass(frozen=True)
class NameIndex:
    """The spellings of the register, found by the consonants of their words.

    Attributes:
        register: Who is known.
        by_key: Ids of the actors that have a word with these consonants in a spelling.
    """

    register: Register
    by_key: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, register: Register) -> "NameIndex":
        """Index all names of a register."""
        found: dict[str, set[str]] = {}
        for actor in register.actors.values():
            for spelling in spellings(actor):
                for key in consonant_key(spelling).split():
                    if len(key) >= _SHORTEST_KEY:
                        found.setdefault(key, set()).add(actor.id)
        return cls(register, {key: frozenset(ids) for key, ids in sorted(found.items())})

    def near(self, name: str) -> tuple[Judgement, ...]:
        """Return the registered actors whose names come near, the nearest first; none of them is taken to be the same."""
        ids = {actor for key in consonant_key(name).split() for actor in self.by_key.get(key, frozenset())}
        judged = [found for actor in sorted(ids) if (found := self._judge(name, self.register.actors[actor])) is not None]
        return tuple(sorted(judged, key=lambda one: (-one.score, one.actor))[:_MOST])

    def _judge(self, name: str, actor: Actor) -> Judgement | None:
        scored = sorted(((likeness(name, spelling), spelling) for spelling in spellings(actor)), key=lambda pair: (-pair[0], pair[1]))
        score, nearest = scored[0]
        if score < LEAST:
            return None
        return Judgement(name, actor.id, Verdict.UNSURE, round(score, 2), tuple(_reasons(name, nearest, actor, self)))

    def namesakes(self, family_name: str, *, but: str) -> tuple[str, ...]:
        """Return other registered people with a family name."""
        key = consonant_key(family_name)
        people = (self.register.actors[one] for one in sorted(self.by_key.get(key, frozenset()) - {but}))
        return tuple(actor.name for actor in people if actor.kind == "person" and consonant_key(actor.name).split()[-1:] == [key])


def spellings(actor: Actor) -> tuple[str, ...]:
    """Return the names of an actor that somebody might misspell."""
    return tuple(dict.fromkeys([actor.name, *(alias.text for alias in actor.aliases if alias.use in _SPELLINGS)]))


def likeness(left: str, right: str) -> float:
    """Return how alike two names are written in Latin letters, from 0 to 1; equal consonants count half."""
    one, other = fold(romanise(left)), fold(romanise(right))
    written = fuzz.token_sort_ratio(one, other) / 100
    sounded = fuzz.token_sort_ratio(consonant_key(left), consonant_key(right)) / 100
    return (written + sounded) / 2


def _reasons(name: str, nearest: str, actor: Actor, index: NameIndex) -> Iterable[str]:
    """Say what speaks for and against a match."""
    ours, theirs = consonant_key(name).split(), consonant_key(nearest).split()
    yield f"{name!r} and {nearest!r} are written {fuzz.token_sort_ratio(fold(romanise(name)), fold(romanise(nearest))):.0f} % alike"
    if ours == theirs:
        yield f"both have the consonants {' '.join(ours)}"
    elif actor.kind == "person" and ours[-1:] == theirs[-1:]:
        yield "the family names have the same consonants, the given names do not: they may be relatives"
    if actor.kind == "person" and (others := index.namesakes(name.split()[-1], but=actor.id)):
        yield f"the register also holds {', '.join(others)} of that family name"
    yield "spelling alone decides nothing: add an alias to the register if they are the same"
