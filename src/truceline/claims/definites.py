"""Reads definite descriptions: "the group", "the commander", "both sides", "the latter", by rules that say why."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from truceline.claims.names import NameReader
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, modifiers
from truceline.register import Actor

_KINDS = {
    "group": {"armed-group", "party", "organisation", "alliance"},
    "militia": {"armed-group"},
    "movement": {"armed-group", "party", "organisation"},
    "faction": {"armed-group", "party"},
    "organisation": {"armed-group", "organisation", "international"},
    "organization": {"armed-group", "organisation", "international"},
    "party": {"party", "armed-group"},
    "alliance": {"alliance", "armed-group"},
    "coalition": {"alliance"},
    "bloc": {"alliance", "international", "party"},
    "army": {"military"},
    "military": {"military"},
    "ministry": {"ministry"},
    "rebel": {"armed-group"},
    "insurgent": {"armed-group"},
    "guerrilla": {"armed-group"},
    "militant": {"armed-group"},
    "jihadist": {"armed-group"},
    "separatist": {"armed-group"},
    "paramilitary": {"armed-group"},
}
"""Which registered actors a noun with "the" may take up."""
_PLURAL = frozenset({"rebel", "insurgent", "guerrilla", "militant", "jihadist", "separatist", "paramilitary"})
_PAIR_WORDS = frozenset({"both", "neither", "either", "two"})
_RANKS = frozenset({"general", "commander", "warlord", "strongman", "chief"})
_SIDE_WORDS = _PAIR_WORDS | {"each", "warring", "opposing"}
_ORDER = {"former": 0, "latter": 1}


def means_two(head: Token, names: NameReader) -> bool:
    """Tell whether a phrase takes up two parties together ("both sides", "neither side", "the two countries")."""
    if head.lower_ in {"both", "neither"} and head.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}:
        return not children(head, "prep")
    words = {child.lower_ for child in head.lefts}
    lemma = head.lemma_.lower()
    if "pairs" not in names.stands_for(head):
        return False
    if children(head, "prep", "relcl", "acl", "poss", "appos") or any(one.ent_type_ == "NORP" for one in modifiers(head)):
        return False
    return bool(words & (_SIDE_WORDS if lemma == "side" else _PAIR_WORDS))


def the_two(head: Token, names: NameReader) -> list[ActorRef]:
    """Return the last two parties named together, whom "both sides" takes up."""
    at = names.sentence.start + head.idx
    first = min((child for child in head.lefts if child.dep_ in {"det", "nummod", "amod", "predet"}), key=lambda one: one.i, default=head)
    text = names.sentence.text[first.idx : head.idx + len(head)]
    return as_one(
        [replace(ref, reason=f"{text!r}: {ref.name}, one of the last two named together") for ref in _last_two(at, names)],
        text,
        at - head.idx + first.idx,
    )


def _last_two(at: int, names: NameReader) -> Sequence[ActorRef]:
    """Return the only two parties that the sentence has named so far, else the last two named together before."""
    here: dict[str | None, ActorRef] = {}
    for match in names.sentence.matches:
        ref = names.from_match(match, metonym=False, whole=False) if match.end <= at else None
        if ref is not None and not names.is_person(ref):
            here.setdefault(ref.id, ref)
    return list(here.values()) if len(here) == 2 else names.discourse.pair_before(at)


def as_one(refs: Sequence[ActorRef], text: str, start: int) -> list[ActorRef]:
    """Let one phrase stand for several actors: the first is quoted by the phrase, each other one by the words that named it."""
    return [replace(refs[0], text=text, start=start), *refs[1:]] if refs else []


def in_order(head: Token, names: NameReader) -> list[ActorRef]:
    """Return whom "the former" or "the latter" means: the first or the second of the last two named together."""
    if head.lower_ not in _ORDER or not any(child.lower_ == "the" for child in head.children):
        return []
    at = names.sentence.start + head.idx
    pair = _last_two(at, names)
    if len(pair) != 2:
        return []
    ref = pair[_ORDER[head.lower_]]
    return [replace(ref, text=head.text, start=at, reason=f"the {head.text}: {ref.name}, of the last two named together")]


def taken_up(head: Token, names: NameReader) -> ActorRef | None:
    """Return whom a bare definite noun takes up ("the group", "the army", "the rebels", "the commander"), or None.

    Only one of the kind may be in reach: two groups named in one breath leave "the group" to the subject of the
    sentence before, and to nobody when neither is.
    """
    lemma = head.lemma_.lower()
    definite = any(child.lower_ in {"the", "this"} for child in head.children)
    if not definite or modifiers(head) or children(head, "prep", "poss", "appos", "nummod", "acl") or is_narrowed(head):
        return None
    number = {"NNS", "NNPS"} if lemma in _PLURAL else {"NN", "NNP"}
    if head.tag_ not in number:
        return None
    if lemma not in _KINDS:
        person = names.lexicon.is_actor_noun(lemma, "people") and names.discourse.last_with_role((head.lower_,))
        if not person and lemma in _RANKS:
            person = _commanding(names)
        return _said(person, head, names, f"the last {head.lower_} named") if person else None
    last = _of_kind(head, names, _KINDS[lemma])
    return _said(last, head, names, f"the last {lemma} named") if last is not None else None


def _commanding(names: NameReader) -> ActorRef | None:
    """Return the only person in reach who leads a force or an armed group."""
    led = {ref.id: ref for ref in names.discourse.latest_persons() if ref.id and _leads_a_force(ref.id, names)}
    return next(iter(led.values())) if len(led) == 1 else None


def _leads_a_force(person: str, names: NameReader) -> bool:
    body = names.led_by(person)
    return body is not None and body.kind in {"military", "armed-group"}


def is_narrowed(head: Token) -> bool:
    """Tell whether a relative clause without a comma says which one is meant ("the group that attacked")."""
    return any(clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text != "," for clause in children(head, "relcl"))


def _said(ref: ActorRef, head: Token, names: NameReader, why: str) -> ActorRef:
    text = names.text_of(head)
    return replace(ref, text=text, start=names.sentence.start + head.idx, reason=f"{text!r}: {ref.name}, {why}")


def _of_kind(head: Token, names: NameReader, kinds: set[str]) -> ActorRef | None:
    """Return the one actor of the kinds named before in the sentence, else in the latest sentence that named one."""
    at = names.sentence.start + head.idx
    here = [ref for match in names.sentence.matches if match.end <= at and (ref := names.from_match(match, metonym=False, whole=False))]
    for named in (here, names.discourse.latest(kinds)):
        row = [ref for ref in named if _is_one(ref, names, kinds)]
        if len({ref.id for ref in row}) > 1:
            subject = names.discourse.subject
            return next((ref for ref in row if subject is not None and ref.id == subject.id), None)
        if row:
            return row[-1]
    return None


def _is_one(ref: ActorRef, names: NameReader, kinds: Iterable[str]) -> bool:
    actor: Actor | None = names.register.actors.get(ref.id) if ref.id else None
    if actor is None or actor.kind not in kinds:
        return False
    return actor.kind != "military" or (
        actor.country is not None and names.army_of(names.register.country_state(actor.country).id) == actor
    )
