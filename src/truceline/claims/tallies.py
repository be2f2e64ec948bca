"""Writes the claims of numbers that no event of their sentence carries: what an actor has, tolls, acts counted by a third party."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from truceline.claims.attribution import SourceReader
from truceline.claims.counts import SAYING, Count, counts_in, holders, places
from truceline.claims.desk import Desk, Setting
from truceline.claims.drafting import claim_id
from truceline.claims.explanation import named_steps, place_step, time_step
from truceline.claims.governing import context_of
from truceline.claims.markers import mark_noun
from truceline.claims.parsing import Sentence
from truceline.claims.places import place_ref
from truceline.claims.reality import FACT, Reality
from truceline.claims.records import ActorRef, Claim, ClaimKind, PlaceRef, Quantity
from truceline.claims.syntax import is_verbal, subjects

RULE = "counted"


def tallies(desk: Desk, sentence: Sentence, setting: Setting, sources: SourceReader, told: list[Claim]) -> Iterator[Claim]:
    """Yield a claim for each number that counts something and that no claim tells yet.

    Args:
        desk: The memory of the report.
        sentence: The sentence, parsed.
        setting: Its dates, and who reads names.
        sources: Reads who speaks.
        told: The claims of the sentence.
    """
    carried = {_bounds(one) for claim in told for one in claim.quantities}
    starts = {claim.trigger.start for claim in told if claim.kind is ClaimKind.COUNT}
    for count in counts_in(sentence.doc, setting.dates):
        begins = {sentence.start + count.start, sentence.start + count.token.idx}
        new = _bounds(count.quantity) not in carried and not begins & starts
        if new and _is_of_conflict(count, setting, told):
            spoken = replace(setting, voices=sources.voices(count.token) or setting.voices)
            yield _drafted(desk, sentence, spoken, count)


def _is_of_conflict(count: Count, setting: Setting, told: list[Claim]) -> bool:
    """Tell whether a number belongs to what is coded: floods kill, too, and airlines have jets.

    It does where its sentence tells of an act, where harm was done by an act or by an actor, or where an actor has what is counted.
    """
    if any(claim.kind is not ClaimKind.ASSESSMENT for claim in told):
        return True
    if count.harm is not None:
        return any(_names_an_actor(one, setting) or _tells_an_act(one, setting) for one in _doers(count.harm))
    head = count.noun if count.noun is not None else count.token
    around = (head.head,) if count.act else (head,)
    return bool(_owners(count, setting)) or any(_names_an_actor(one, setting) for one in (*around, *holders(count)))


def _doers(harm: Token) -> list[Token]:
    """Return what did harm: the subject of the verb that tells it, and a noun of harm with what hangs on it."""
    verbs = [one for one in (harm, *harm.ancestors) if is_verbal(one)]
    return [*([harm] if harm.pos_ == "NOUN" else []), *(noun for verb in verbs for noun in subjects(verb) if verb.lemma_ not in SAYING)]


def _tells_an_act(top: Token, setting: Setting) -> bool:
    return any(token.i in setting.heads for token in top.subtree if token.pos_ == "NOUN")


def _names_an_actor(top: Token, setting: Setting) -> bool:
    """Tell whether a registered actor, or a group that bears arms, is named below a word."""
    reader = setting.reader
    for token in top.subtree:
        if token.lemma_.lower() in reader.lexicon.actors["groups"]:
            return True
        match = reader.match_at(token)
        if match is not None and (ref := reader.from_match(match, metonym=True, whole=True)) is not None and ref.id is not None:
            return True
    return False


def _bounds(one: Quantity) -> tuple[str, float | None, float | None, float | None]:
    return one.what, one.value, one.min, one.max


def _drafted(desk: Desk, sentence: Sentence, setting: Setting, count: Count) -> Claim:
    trigger = desk.report.passage(sentence.start + count.start, sentence.start + count.end)
    head = count.noun if count.noun is not None else count.token
    reality = _reality(count)
    actors = tuple(ref for noun in holders(count) for ref in setting.reader.parties(noun)) or _owners(count, setting)
    place = _place(count, setting)
    type_ = "ASSAULT" if count.violent else None
    start, end = min(count.start, head.idx), max(count.end, head.idx + len(head))
    return Claim(
        id=claim_id(desk.report.id, ClaimKind.COUNT, type_ or "", trigger.start, RULE),
        report=desk.report.id,
        kind=ClaimKind.COUNT,
        type=type_,
        actors=actors,
        recipients=(),
        modality=reality.modality,
        attribution=desk.sources(setting.voices),
        passage=desk.report.passage(*_clause(sentence, start, end)),
        trigger=trigger,
        rule=RULE,
        confidence=0.6,
        place=place,
        time=count.quantity.period,
        quantities=(count.quantity,),
        why=(
            f"a count: {count.reason}",
            *named_steps("actor", actors, head, sentence),
            f"{reality.modality.value}: {reality.reason}",
            *time_step(count.quantity.period),
            *place_step(head, place, sentence),
        ),
    )


def _reality(count: Count) -> Reality:
    """Judge a count by the words above it; that there was none is told as a fact."""
    head = count.noun if count.noun is not None else count.token
    return FACT if count.quantity.max == 0 else mark_noun(head, context_of(head))


def _owners(count: Count, setting: Setting) -> tuple[ActorRef, ...]:
    """Return whose forces are counted, where the words before the noun name them ("900 US troops")."""
    if count.noun is None or count.violent or count.quantity.what != count.noun.text.lower():
        return ()
    return tuple(ref for ref in setting.reader.parties(count.noun) if ref.id is not None)


def _place(count: Count, setting: Setting) -> PlaceRef | None:
    for noun in places(count):
        match = setting.reader.match_at(noun)
        if match is not None and (place := place_ref(match, setting.reader.register)) is not None:
            return place
    return None


def _clause(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return the offsets in the report of the words around a number, up to the next comma or the end of the sentence."""
    text = sentence.text
    left = max((text.rfind(mark, 0, start) + len(mark) for mark in (", ", "; ", ": ") if text.rfind(mark, 0, start) >= 0), default=0)
    rights = [at for mark in (", ", "; ", " and ") if (at := text.find(mark, end)) >= 0]
    right = min(rights, default=len(text.rstrip()))
    while left < start and text[left].isspace():
        left += 1
    return sentence.start + left, sentence.start + max(right, end)
