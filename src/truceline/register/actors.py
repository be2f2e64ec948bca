"""Reads ACTOR entries."""

from typing import Final, TypeVar

from truceline.register.entries import Entry
from truceline.register.records import Actor, Alias, AliasUse, KnownTie, Role

ACTOR_KINDS: Final = (
    "person",
    "state",
    "government",
    "ministry",
    "military",
    "armed-group",
    "alliance",
    "party",
    "organisation",
    "international",
    "legislature",
)
_Thing = TypeVar("_Thing")
_USES = tuple(use.value for use in AliasUse)
_GENDERS = ("m", "f")


def read_actor(entry: Entry, base: Actor | None = None) -> Actor:
    """Read an actor; with a base the entry extends it: lists grow, single values are replaced where they are given."""
    entry.allow("id", "name", "kind", "country", "gender", "wikidata", "note", "aliases", "roles", "parents", "ties")
    name = entry.text("name", base.name if base else None)
    kind = entry.choice("kind", ACTOR_KINDS, base.kind if base else None)
    if base is not None and kind != base.kind:
        raise entry.error(f"{base.id!r} is of kind {base.kind!r} already; leave 'kind' out or use another id", key="kind")
    known = base or Actor(entry.text("id"), name, kind)
    renamed = (Alias(known.name),) if known.name != name else ()
    return Actor(
        id=known.id,
        name=name,
        kind=kind,
        country=entry.optional("country") or known.country,
        gender=known.gender if entry.fields.get("gender") is None else entry.choice("gender", _GENDERS),
        wikidata=entry.optional("wikidata") or known.wikidata,
        note=entry.optional("note") or known.note,
        aliases=_merged(known.aliases + renamed, tuple(_alias(part) for part in entry.parts("aliases"))),
        roles=_merged(known.roles, tuple(_role(part) for part in entry.parts("roles"))),
        parents=_merged(known.parents, entry.texts("parents")),
        ties=_merged(known.ties, tuple(_tie(part) for part in entry.parts("ties"))),
    )


def namesake(name: str) -> Alias:
    """Make the alias of a plain name: capitals alone are an abbreviation."""
    letters = [letter for letter in name if letter.isalpha()]
    short = len(letters) <= len("UNMISS") and bool(letters) and all(letter.isupper() for letter in letters)
    return Alias(name, AliasUse.ABBREVIATION if short else AliasUse.NAME)


def _alias(entry: Entry) -> Alias:
    """Read an alias: a bare text, or a mapping."""
    entry.allow("text", "use", "script", "needs", "note")
    text = entry.text("text")
    use = AliasUse(entry.choice("use", _USES, namesake(text).use.value))
    needs = entry.optional("needs")
    if use is AliasUse.MISTRANSLATION and needs is None:
        raise entry.error(f"the mistranslation {text!r} needs a country; add 'needs: IRQ' or the like")
    return Alias(text, use, entry.text("script", "Latn"), needs, entry.text("note", ""))


def _role(entry: Entry) -> Role:
    """Read a role; its note is for the reader of the file."""
    entry.allow("office", "of", "start", "end", "note")
    start, end = entry.start_day("start"), entry.end_day("end")
    if start is not None and end is not None and start >= end:
        raise entry.error(f"a role must start before it ends, got {start}..{end}; mend the dates", key="start")
    return Role(entry.text("office"), entry.text("of"), start, end)


def _tie(entry: Entry) -> KnownTie:
    """Read a tie."""
    entry.allow("type", "target", "note")
    return KnownTie(entry.text("type"), entry.text("target"), entry.text("note", ""))


def _merged(old: tuple[_Thing, ...], new: tuple[_Thing, ...]) -> tuple[_Thing, ...]:
    """Join two lists without repeating anything."""
    return tuple(dict.fromkeys(old + new))
