"""Reads who is meant by a noun phrase: registered, described, or unknown."""

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from truceline.claims.definites import in_order
from truceline.claims.descriptions import SOLDIERY, DescriptionReader
from truceline.claims.discourse import Told
from truceline.claims.noun_phrases import antecedent, companions, listed, noun_phrase
from truceline.claims.pronouns import PRONOUNS, read_pronoun
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, coordinated, prepositional
from truceline.register import Match

_BRACKETED = re.compile(r" \([^()]{1,20}\) ")
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_COUNTS = frozenset(
    ["one", "some", "several", "many", "most", "all", "both", "none", "each", "two", "three", "four", "five", "dozens", "hundreds"]
)
_NAMED_GROUPS = frozenset(
    {"armed-group", "alliance", "party", "organisation", "military", "international", "ministry", "legislature", "government"}
)


@dataclass(frozen=True, slots=True)
class MentionReader(DescriptionReader):
    """Reads the noun phrases of one sentence, coordinated and listed ones included."""

    def parties(self, token: Token, *, recipient: bool = False, metonym: bool = True) -> list[ActorRef]:
        """Return all actors that a noun phrase names, coordinated ones included.

        Args:
            token: Head of the phrase.
            recipient: Whether things that actors hold (bases, ships) and victims may stand for them.
            metonym: Whether a capital may stand for its government here.
        """
        found: list[ActorRef] = []
        for head in (*coordinated(token), *companions(token)):
            if any(one.lower_ == "not" and one.i < head.i for one in (*head.subtree, *_before_preposition(head))):
                continue
            members = [ref for named in listed(head) for ref in self.parties(named, recipient=recipient, metonym=metonym)]
            for ref in members or self._phrase(head, recipient=recipient, metonym=metonym):
                if all(ref.text != other.text and (ref.id is None or ref.id != other.id) for other in found):
                    found.append(ref)
        found = self._one_person(coordinated(token), found)
        self._note(token, found)
        return found

    def _note(self, token: Token, refs: list[ActorRef]) -> None:
        """Remember who was named together, and whom the main clause is about."""
        if not refs:
            return
        start, end = self.sentence.start, self.sentence.end
        dealing = token.dep_ in {"nsubj", "nsubjpass"} or (token.dep_ == "pobj" and token.head.lower_ in {"between", "by"})
        if dealing and len(refs) == 2 and len(coordinated(token)) == 2 and not any(self.is_person(ref) for ref in refs):
            self.discourse.note_together(
                Told(start + token.idx, start + max(one.idx + len(one) for one in coordinated(token)), tuple(refs))
            )
        if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT" and token.lower_ not in PRONOUNS:
            self.discourse.note_subject(Told(start, end, tuple(refs)))

    def _one_person(self, heads: list[Token], refs: list[ActorRef]) -> list[ActorRef]:
        """Read "the official and the commander, X," as one person: two offices before one name."""
        offices = len(heads) > 1 and all(head.tag_ == "NN" and head.lemma_.lower() in self.lexicon.actors["people"] for head in heads)
        named = [ref for ref in refs if ref.id is not None and self.is_person(ref)]
        return named if offices and len(named) == 1 else refs

    def _phrase(self, head: Token, *, recipient: bool, metonym: bool) -> list[ActorRef]:
        if head.lower_ in _RELATIVE and head.dep_ != "det":
            noun = antecedent(head)
            return self._phrase(noun, recipient=recipient, metonym=metonym) if noun is not None else []
        if head.lower_ in PRONOUNS:
            return read_pronoun(head, self, self.spoken_of)
        if ordered := in_order(head, self):
            return ordered
        if named := self._named(head, metonym=metonym):
            return [named]
        counts = head.lower_ in _COUNTS or head.pos_ == "NUM" or head.lemma_ in self.lexicon.actors["quantifiers"]
        if counts and (inner := self._inner(head, recipient=recipient)):
            return inner
        return self.described(head, recipient=recipient)

    def spoken_of(self, noun: Token) -> list[ActorRef]:
        """Return whom a noun or a pronoun of the sentence means."""
        return self._phrase(noun, recipient=False, metonym=True)

    def _named(self, head: Token, *, metonym: bool) -> ActorRef | None:
        match = self.match_at(head)
        if match is not None:
            return self._unit_behind(match) or self.from_match(match, metonym=metonym, whole=True)
        people = self.lexicon.is_actor_noun(head.lemma_.lower(), "people")
        for apposed in [one for one in head.subtree if one.dep_ == "appos"] if people else children(head, "appos"):
            if (match := self.match_at(apposed)) and (ref := self.from_match(match, metonym=False, whole=True)):
                return ref
        if people and (unknown := self._apposed_stranger(head)):
            return unknown
        if self.stands_for(head) & {"groups", "forces", "government", "people"}:
            for token in reversed(children(head, "compound", "nmod", "amod")):
                match = self.match_at(token)
                if match and not self.stands_behind(match) and (ref := self.from_match(match, metonym=False, whole=False)):
                    actor = self.register.actors.get(ref.id or "")
                    same = actor is not None and actor.kind in _NAMED_GROUPS
                    if same and self.stands_for(head) & {"groups", "forces", "government"}:
                        ref = self._army(head, ref)
                        return replace(ref, text=self.text_of(head), start=self.sentence.start + noun_phrase(head)[0])
        return None

    def _unit_behind(self, match: Match) -> ActorRef | None:
        """Return the unit named right behind the body that it is part of ("the Guard Corps (IRGC) Quds Force")."""
        whole = self.from_match(match, metonym=False, whole=False)
        for other in self.sentence.matches:
            between = self.sentence.text[match.end - self.sentence.start : other.start - self.sentence.start]
            if other.start > match.end and _BRACKETED.fullmatch(between) and whole is not None:
                unit = self.from_match(other, metonym=False, whole=True)
                if unit is not None and unit.id is not None and whole.id in self.register.actors[unit.id].parents:
                    return unit
        return None

    def _apposed_stranger(self, head: Token) -> ActorRef | None:
        """Return the unknown person whose name stands beside an office ("a spokesman, John Karanja,")."""
        for apposed in children(head, "appos"):
            if apposed.ent_type_ == "PERSON" and (ref := self._unknown(apposed, recipient=False)) is not None and " " in ref.name:
                return ref
        return None

    def _army(self, head: Token, ref: ActorRef) -> ActorRef:
        """Read "government forces" after a nationality as the army of that state."""
        actor = self.register.actors[ref.id or ""]
        army = self.army_of(actor.id) if actor.kind == "government" and head.lemma_.lower() in SOLDIERY else None
        return replace(ref, id=army.id, name=army.name, reason=f"{head.text} of {ref.name}") if army is not None else ref

    def _inner(self, head: Token, *, recipient: bool) -> list[ActorRef]:
        refs: list[ActorRef] = []
        for inner in prepositional(head, "of"):
            refs.extend(self.parties(inner, recipient=recipient, metonym=False))
        text = self.text_of(head)
        start = self.sentence.start + noun_phrase(head)[0]
        return [
            replace(ref, id=None, name=self.canonical(head), text=text, start=start, reason="part of a group that is not named")
            for ref in refs[:1]
        ]


def _before_preposition(head: Token) -> list[Token]:
    """Return what stands right before the preposition of a phrase ("not with Israel")."""
    preposition = head.head
    if head.dep_ != "pobj" or preposition.i == 0:
        return []
    return [preposition.nbor(-1), *preposition.lefts]
