"""Fills the roles of a frame: who acts, who is acted upon."""

from dataclasses import dataclass

from spacy.tokens import Token

from truceline.claims.contents import acted_upon
from truceline.claims.descriptions import POSSESSIVES
from truceline.claims.indirect_roles import accused, behind_act, opponent, owned_up, struck, with_host_clause
from truceline.claims.lexicon import Lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.modality import ENDING
from truceline.claims.noun_phrases import singular
from truceline.claims.place_names import SITE_NOUNS
from truceline.claims.records import ActorRef
from truceline.claims.syntax import (
    MEASURES,
    SUFFERED,
    children,
    coordinated,
    is_passive,
    is_verbal,
    modifiers,
    objects,
    prepositional,
    subjects,
)
from truceline.claims.triggers import Hit

_AGAINST = frozenset({"on", "against", "at"})
_DEALING = frozenset({"REQUEST", "THREATEN", "AID", "COOPERATE", "SANCTION", "AGREE", "REJECT", "ACCUSE"})
"""Types whose "to" names a party, not a place."""
_BETWEEN_PARTIES = frozenset({"THREATEN", "REJECT", "AGREE", "CONSULT"})
"""Types that are never done to what is one's own ("refused to send its delegation", "threatened to close their airspace")."""
_OWN_ENDING = frozenset({"cancel", "abandon", "suspend", "pause"})


@dataclass(frozen=True, slots=True)
class Roles:
    """Who stands where, and which words said so."""

    actors: tuple[ActorRef, ...]
    recipients: tuple[ActorRef, ...]
    slots: tuple[str, ...]


def fill_roles(hit: Hit, reader: MentionReader, lexicon: Lexicon) -> Roles | None:
    """Return the roles of a frame, or None when one that it needs stays empty."""
    frame = hit.frame
    actors, actor_slot = _first_filled(hit, frame.actor, reader, recipient=frame.type == "PROTEST")
    if not actors and hit.support is not None:
        actors, actor_slot = _support_subject(hit, reader, lexicon)
    recipients, recipient_slot = _first_filled(hit, frame.recipient, reader, recipient=True)
    if frame.reciprocal:
        actors = _all_filled(hit, frame.actor, reader, first=actors)
        if len(actors) == 1 and hit.frame.nouns and frame.type != "AGREE":
            actors = with_host_clause(hit, reader, actors)
    if not recipients and hit.support is not None:
        recipients, recipient_slot = _support_patient(hit, reader, lexicon)
    if frame.type == "ASSAULT" and frame.kind == "event":
        if not recipients and frame.nouns and not frame.reciprocal:
            recipients, recipient_slot = struck(hit, reader)
        if not actors and frame.nouns:
            for read in (accused, owned_up, opponent):
                actors, actor_slot = (actors, actor_slot) if actors else read(hit, reader)
        if not actors:
            actors, actor_slot = behind_act(hit, reader, lexicon)
    recipients = [ref for ref in recipients if all(ref.text != one.text and (ref.id is None or ref.id != one.id) for one in actors)]
    if frame.type in _BETWEEN_PARTIES:
        recipients = [ref for ref in recipients if ref.text.split()[0].lower() not in POSSESSIVES or ref.id is not None]
    if not _needs_met(hit, actors, recipients, reader):
        return None
    slots = tuple(slot for slot in (actor_slot and f"actor: {actor_slot}", recipient_slot and f"recipient: {recipient_slot}") if slot)
    return Roles(tuple(actors), tuple(recipients), slots)


def _needs_met(hit: Hit, actors: list[ActorRef], recipients: list[ActorRef], reader: MentionReader) -> bool:
    needs = hit.frame.needs
    if ("actor" in needs and not actors) or ("recipient" in needs and not recipients) or ("both" in needs and len(actors) < 2):
        return False
    if "alone" in needs and len(actors) > 1:
        return False
    one_sided = hit.frame.reciprocal and len(actors) == 1 and hit.frame.nouns and hit.token.lemma_ not in {"talk", "negotiation"}
    if one_sided and prepositional(hit.token, "with", "between", "against"):
        return False
    if not actors and hit.frame.verbs and is_verbal(hit.token) and any(noun.lower_ == "it" for noun in subjects(hit.token)):
        return False  # "it" that is nobody told of before: a storm, a disease
    if not actors and not recipients and hit.frame.kind != "condition":
        return False
    if "place" in needs and not _named_places(hit, reader):
        return False
    if hit.frame.abroad and not all(_is_abroad(ref, hit, reader) for ref in actors[:1]):
        return False
    if hit.frame.not_state and any(reader.is_state(ref) for ref in (recipients if hit.frame.kind == "tie" else actors)):
        return False
    if hit.frame.place_object and not any(reader.is_place(token) for token in objects(hit.token)):
        return False
    kinds = set(hit.frame.recipient_kinds)
    if kinds and not all(ref.id is not None and reader.register.actors[ref.id].kind in kinds for ref in recipients):
        return False
    if hit.frame.organisation_recipient and not all(_is_organisation(ref, reader) for ref in recipients):
        return False
    if hit.frame.organisations and not all(_is_organisation(ref, reader) for ref in (*actors, *recipients)):
        return False
    return not hit.frame.person_only or all(_is_person(ref, reader) for ref in (actors if hit.frame.reciprocal else actors[:1]))


def _is_person(ref: ActorRef, reader: MentionReader) -> bool:
    if ref.id is not None:
        return reader.register.actors[ref.id].kind == "person"
    last = singular(ref.text.split(" of ")[0].split()[-1])
    return last in reader.lexicon.actors["people"] or ref.reason.startswith("a name that")


def _named_places(hit: Hit, reader: MentionReader) -> list[str]:
    """Return the countries (ISO-3, or "") of the places that stand where the frame wants them."""
    tokens = [token for slot in hit.frame.place for token in prepositional(hit.token, slot)]
    return [country for token in tokens if (country := reader.place_country(token)) is not None]


def _is_abroad(ref: ActorRef, hit: Hit, reader: MentionReader) -> bool:
    home = reader.register.actors[ref.id].country if ref.id is not None else reader.nationality(ref)
    return home is not None and home not in _named_places(hit, reader)


def _is_organisation(ref: ActorRef, reader: MentionReader) -> bool:
    if ref.id is not None:
        return reader.register.actors[ref.id].kind != "person"
    words = {singular(word) for word in ref.text.split(" in ")[0].split()}
    return bool(words & reader.lexicon.actors["groups"]) or "force" in words


def _first_filled(hit: Hit, slots: tuple[str, ...], reader: MentionReader, *, recipient: bool) -> tuple[list[ActorRef], str]:
    for slot in slots:
        found = _slot(hit, slot, reader, recipient=recipient)
        if found:
            return found, slot
    return [], ""


def _all_filled(hit: Hit, slots: tuple[str, ...], reader: MentionReader, *, first: list[ActorRef]) -> list[ActorRef]:
    found = list(first)
    for slot in slots:
        for ref in _slot(hit, slot, reader, recipient=False):
            if all(ref.text != one.text and (ref.id is None or ref.id != one.id) for one in found):
                found.append(ref)
    return found


def _slot(hit: Hit, slot: str, reader: MentionReader, *, recipient: bool) -> list[ActorRef]:
    if "." in slot:
        outer, inner = slot.split(".", 1)
        tokens = [deeper for token in _slot_tokens(hit.token, outer, hit) for deeper in _slot_tokens(token, inner, hit)]
        name = inner
    else:
        tokens = _slot_tokens(hit.token, slot, hit)
        name = slot
    metonym = name not in {"in", "to", "of", "from", "at", "object"} or (
        name == "to" and (hit.frame.kind == "tie" or hit.frame.type in _DEALING)
    )
    metonym = metonym or (name == "object" and hit.frame.mode != "visit" and hit.frame.type != "ASSAULT")
    metonym = metonym and name not in {"modifier", "compound-name"} and not (hit.frame.type == "ASSAULT" and name in _AGAINST)
    refs: list[ActorRef] = []
    for token in tokens:
        where = name in {"in", "to"} or (name == "at" and not (hit.frame.type == "ASSAULT" and reader.is_country(token)))
        if where and reader.match_at(token) is not None and reader.is_place(token) and not metonym:
            continue
        if name == "in" and token.lemma_.lower() in SITE_NOUNS:
            continue
        if name == "object" and hit.frame.mode == "visit" and reader.is_place(token):
            continue
        if name == "modifier" and not reader.may_act_as_modifier(token):
            continue
        for ref in reader.parties(token, recipient=recipient, metonym=metonym):
            if all(ref.start != one.start and (ref.id is None or ref.id != one.id) for one in refs):
                refs.append(ref)
    return refs


def _slot_tokens(token: Token, slot: str, hit: Hit) -> list[Token]:
    match slot:
        case "subject":
            return subjects(token) if is_verbal(token) or token.tag_.startswith("VB") else []
        case "object":
            return acted_upon(token, hit.trigger)
        case "dative":
            return children(token, "dative")
        case "possessive":
            return children(token, "poss")
        case "by":
            return [
                *prepositional(token, "by"),
                *(agent for verb in children(token, "acl") if verb.tag_ == "VBN" for agent in _agents(verb)),
            ] or _loosely_attached(token, "by")
        case "modifier":
            return modifiers(token)
        case "clause":
            return [noun for head in hit.below for noun in children(head, "nsubj", "nsubjpass")]
        case "clause-object" | "hearer":
            return _governing_object(token)
        case "copula":
            return subjects(token.head) if token.dep_ == "attr" and token.head.lemma_ == "be" else []
        case "apposed":
            return [token.head] if token.dep_ == "appos" else []
        case "appositive":
            return children(token, "appos")
        case "as-subject":
            above = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "as" else None
            return subjects(above) if above is not None and is_verbal(above) else []
        case "compound-name":
            return children(token, "compound", "nmod", "poss")
        case "below":
            return list(hit.below)
        case "recipient":
            return [
                *objects(token),
                *prepositional(token, *_AGAINST),
                *(deep for noun in objects(token) for deep in prepositional(noun, *_AGAINST)),
            ]
        case _:
            return _with_preposition(token, slot)


def _loosely_attached(noun: Token, word: str) -> list[Token]:
    """Find a phrase that the parser hung on a neighbour: "attacks by X on Y", "a level of control over Y", "talks resumed with Y"."""
    neighbours: list[Token] = []
    if word in _AGAINST or word == "by":
        neighbours.extend(named for child in children(noun, "prep") for named in children(child, "pobj"))
    if noun.dep_ == "pobj" and noun.head.head.lemma_ in MEASURES:
        neighbours.append(noun.head.head)
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} and is_verbal(noun.head) and word in {"with", "between", "over", *_AGAINST}:
        neighbours.append(noun.head)
    return [found for neighbour in neighbours for found in prepositional(neighbour, word)]


def _agents(verb: Token) -> list[Token]:
    return [*prepositional(verb, "by"), *(agent for other in children(verb, "conj") for agent in prepositional(other, "by"))]


def _with_preposition(token: Token, word: str) -> list[Token]:
    found = prepositional(token, word)
    if not found and not is_verbal(token):
        found = _loosely_attached(token, word)
    if not found and is_verbal(token):
        nouns = [one for noun in children(token, "dobj") for one in coordinated(noun) if word != "of" or one.lemma_ not in SUFFERED]
        found = [deep for one in nouns for deep in prepositional(one, word)]
        if not found:
            found = [
                deep
                for child in children(token, "prep")
                for noun in children(child, "pobj")
                for deep in prepositional(noun, word)
                if word in _AGAINST
            ]
    return found


def _governing_object(token: Token) -> list[Token]:
    head = token.head
    while head.i != head.head.i and not is_verbal(head):
        head = head.head
    if not is_verbal(head):
        return []
    hearers = [*children(head, "dative"), *prepositional(head, "to", "with")]
    return [*hearers, *(deeper for noun in objects(head) for deeper in (noun, *prepositional(noun, "to", "with")))]


def _support_subject(hit: Hit, reader: MentionReader, lexicon: Lexicon) -> tuple[list[ActorRef], str]:
    verb = hit.support
    if verb is None:
        return [], ""
    inverse = lexicon.support[verb.lemma_][1]
    if verb.lemma_ in ENDING - _OWN_ENDING:
        return [], ""
    if inverse:
        agents = (
            [ref for token in prepositional(verb, "by", "from") for ref in reader.parties(token)] if hit.frame.type == "ASSAULT" else []
        )
        return agents, f"by of {verb.lemma_}" if agents else ""
    tokens = subjects(verb) if not is_passive(verb) else prepositional(verb, "by")
    return [ref for token in tokens for ref in reader.parties(token, recipient=hit.frame.type == "PROTEST")], f"subject of {verb.lemma_}"


def _support_patient(hit: Hit, reader: MentionReader, lexicon: Lexicon) -> tuple[list[ActorRef], str]:
    verb = hit.support
    if verb is None:
        return [], ""
    if lexicon.support[verb.lemma_][1]:
        return [ref for token in subjects(verb) for ref in reader.parties(token, recipient=True)], f"subject of {verb.lemma_}"
    slots = [slot for slot in hit.frame.recipient if slot in {"on", "against", "at", "with"}]
    for slot in slots:
        refs = [ref for token in prepositional(verb, slot) for ref in reader.parties(token, recipient=True)]
        if refs:
            return refs, f"{slot} of {verb.lemma_}"
    return [], ""
