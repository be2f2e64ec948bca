"""Resolves who is named: registered actors, and those whom only reports know."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from truceline.actors.likeness import NameIndex, spellings
from truceline.actors.records import Identity
from truceline.actors.wording import WordingKind, read_wording
from truceline.claims import ActorRef, Claim, Coding, Source, SourceKind
from truceline.register import Actor, Register, load_register
from truceline.text import fold, slug, straighten

UNKNOWN = "unknown"
DESCRIBED = "described"
_SHORTEST_WORD = 3
_SPEAKERS = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION})
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$")
_ARTICLE = re.compile(r"^(?:the|The)\s+")


@dataclass(slots=True)
class _Met:
    """One actor as the reports name it."""

    kind: str
    names: Counter[str] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)


def resolve(coding: Coding | Iterable[Claim], register: Register | None = None) -> tuple[Identity, ...]:
    """Return everybody whom claims and attributions name, registered or not.

    The coder has resolved names within each report; here the same name in several reports becomes one identity. An unregistered
    name is never taken for a registered one by its spelling: what comes near stands in `judgements`.

    Args:
        coding: What `code` returned.
        register: Who is known beforehand; the shipped register by default.

    Returns:
        Identities in order of their ids.
    """
    known = register or load_register()
    met: dict[str, _Met] = {}
    unknown: dict[str, _Met] = {}
    for claim in sorted(coding, key=lambda one: (one.report, one.trigger.start, one.id)):
        for ref in _named_in(claim, known):
            _meet(ref, claim.report, known, met, unknown)
    registered = [_registered(known.actors[name], met[name]) for name in sorted(met)]
    index = NameIndex.of(known)
    return tuple(sorted([*registered, *_unregistered(unknown, index)], key=lambda identity: identity.id))


def _named_in(claim: Claim, register: Register) -> Iterator[ActorRef]:
    """Give everybody whom a claim names: who takes part, and who speaks."""
    yield from claim.actors
    yield from claim.recipients
    for source in claim.attribution:
        ref = _speaker(source, register)
        if ref is not None:
            yield ref


def _speaker(source: Source, register: Register) -> ActorRef | None:
    text = source.passage.text if source.passage is not None else source.name
    if source.affiliation is not None and source.affiliation in register.actors and source.kind not in (SourceKind.OUTLET, SourceKind.WIRE):
        return ActorRef(source.affiliation, register.actors[source.affiliation].name, text)
    return ActorRef(None, source.name, source.name) if source.kind in _SPEAKERS and source.affiliation is None else None


def _meet(ref: ActorRef, report: str, register: Register, met: dict[str, _Met], unknown: dict[str, _Met]) -> None:
    """Note that a report names somebody."""
    if ref.id is not None and ref.id in register.actors:
        actor = register.actors[ref.id]
        entry = met.setdefault(ref.id, _Met(actor.kind))
        if (name := _spelling(ref.text, actor)) is not None:
            entry.names[name] += 1
        entry.reports.add(report)
        return
    wording = read_wording(ref.text if ref.id is None else ref.name)
    if wording.kind is WordingKind.NOBODY or not slug(wording.text):
        return
    kind = UNKNOWN if wording.kind is WordingKind.NAME else DESCRIBED
    entry = unknown.setdefault(fold(wording.text), _Met(kind))
    entry.kind = min(entry.kind, kind, key=(UNKNOWN, DESCRIBED).index)
    entry.names[wording.text] += 1
    entry.reports.add(report)


def _spelling(text: str, actor: Actor) -> str | None:
    """Return the words as a spelling of the actor's name, or None when they describe it or are a pronoun."""
    plain = _ARTICLE.sub("", _POSSESSIVE.sub("", straighten(text).strip()))
    own = {word for name in spellings(actor) for word in fold(name).split() if len(word) >= _SHORTEST_WORD or word.isupper()}
    words = set(fold(plain).split())
    longest = max(len(fold(name).split()) for name in (*spellings(actor), *(alias.text for alias in actor.aliases)))
    known = {fold(alias.text) for alias in actor.aliases} | {fold(actor.name)}
    return plain if fold(plain) in known or (words & own and len(words) <= longest) else None


def _registered(actor: Actor, met: _Met) -> Identity:
    names = tuple(sorted(met.names)) or (actor.name,)
    return Identity(actor.id, actor.name, actor.kind, names, tuple(sorted(met.reports)), registered=True)


def _unregistered(unknown: dict[str, _Met], index: NameIndex) -> Iterator[Identity]:
    """Make identities of unregistered names; two that are written with one slug are told apart by a number."""
    taken: Counter[str] = Counter()
    for folded in sorted(unknown):
        met = unknown[folded]
        name = min(met.names, key=lambda one: (-met.names[one], one))
        short = slug(name)
        taken[short] += 1
        id_ = f"unresolved/{short}" if taken[short] == 1 else f"unresolved/{short}-{taken[short]}"
        judgements = index.near(name) if met.kind == UNKNOWN else ()
        yield Identity(id_, name, met.kind, tuple(sorted(met.names)), tuple(sorted(met.reports)), registered=False, judgements=judgements)
