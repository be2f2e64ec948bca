"""Puts the steps that led to a claim into words: the path from the trigger to each party, the place, the time, how sure it is."""

from collections.abc import Iterator

from spacy.glossary import GLOSSARY
from spacy.tokens import Token

from truceline.claims.parsing import Sentence
from truceline.claims.reality import Reality
from truceline.claims.records import ActorRef, PlaceRef
from truceline.claims.roles import Roles
from truceline.claims.syntax import ancestors
from truceline.register import MeaningKind
from truceline.text.dates import Time


def dependency_words(label: str) -> str:
    """Return what a label of the parser means ("nsubj": "nominal subject"), or the label itself where nobody says."""
    return GLOSSARY.get(label, label)


def path(start: Token, end: Token) -> str:
    """Write how two words of a sentence hang together: up to the word that governs both, and down again.

    An arrow leads from a word to the one that hangs on it, and bears the parser's label: "attack <-dobj- launched -nsubj-> militia".
    """
    above = [start, *(parent for _, parent in ancestors(start))]
    below = [end, *(parent for _, parent in ancestors(end))]
    places = {token.i: number for number, token in enumerate(above)}
    meeting = next((number for number, token in enumerate(below) if token.i in places), None)
    if meeting is None:
        return f"{start.text} … {end.text}"
    up = "".join(f" <-{child.dep_}- {parent.text}" for child, parent in ancestors(start) if places[child.i] < places[below[meeting].i])
    down = "".join(f" -{token.dep_}-> {token.text}" for token in reversed(below[:meeting]))
    return f"{start.text}{up}{down}"


def party_steps(trigger: Token, roles: Roles, sentence: Sentence) -> Iterator[str]:
    """Yield, for each role, where its rule looks for it, and who was found there."""
    sides = (("actor", roles.actors), ("recipient", roles.recipients))
    yield from (slot for slot in roles.slots if not slot.startswith(tuple(f"{role}: " for role, _ in sides)))
    for role, refs in sides:
        yield from (slot for slot in roles.slots if slot.startswith(f"{role}: "))
        yield from named_steps(role, refs, trigger, sentence)


def named_steps(role: str, refs: tuple[ActorRef, ...], word: Token, sentence: Sentence) -> Iterator[str]:
    """Yield, for each actor in a role, the words that name it, the path from a word to them, and how they were read."""
    for ref in refs:
        yield f"{role} {ref.text!r}: {_way_to(word, ref.start, ref.text, sentence) or 'taken over from another sentence'}"
        if ref.reason:
            yield ref.reason


def _way_to(trigger: Token, start: int, text: str, sentence: Sentence) -> str | None:
    """Return the path to words at an offset of the report, or None when they stand in another sentence."""
    begin = start - sentence.start
    span = (
        sentence.doc.char_span(begin, begin + len(text), alignment_mode="expand")
        if text and sentence.start <= start < sentence.end
        else None
    )
    return None if span is None else path(trigger, span.root)


def place_step(trigger: Token, place: PlaceRef | None, sentence: Sentence) -> Iterator[str]:
    """Yield which words say where; of several that name the place those that stand nearest to the trigger."""
    if place is None:
        return
    ways = [
        f"{match.text!r}, {way}"
        for match in sentence.matches
        if any(meaning.kind is MeaningKind.PLACE and meaning.id == place.id for meaning in match.meanings)
        and (way := _way_to(trigger, match.start, match.text, sentence)) is not None
    ]
    yield f"place: {min(ways, key=lambda way: (way.count('- '), way), default=f'{place.name}, described in the sentence')}"


def time_step(time: Time | None) -> Iterator[str]:
    """Yield which words say when, and what they count from."""
    if time is not None:
        words = repr(time.text) if time.text else "no words of its own"
        yield f"time: {words}, {time.reason or 'written out in full'}"


def confidence_step(roles: Roles, reality: Reality) -> str:
    """Say what makes a claim more or less sure: whether the parties are known by name, and whether it is told as a plain fact."""
    parties = [f"{role} {_known(refs[:1])}" for role, refs in (("actor", roles.actors), ("recipient", roles.recipients)) if refs]
    told = "told as a fact" if reality.is_positive else "not told as a fact"
    return f"confidence: {', '.join((*parties, told))}"


def _known(refs: tuple[ActorRef, ...]) -> str:
    return "in the register" if all(ref.id is not None for ref in refs) else "not in the register"
