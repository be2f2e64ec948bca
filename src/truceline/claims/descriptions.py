"""Reads descriptions: "Turkish soldiers", "leaders of the alliance", "the commander", and names that the register does not know."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from truceline.claims.names import NameReader
from truceline.claims.noun_phrases import noun_phrase
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, modifiers, prepositional
from truceline.reports import UnitKind

_UNKNOWN_LABELS = frozenset({"PERSON", "ORG", "NORP"})
_NOT_NAMES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december shiite sunni christian muslim jewish islamic arab western"
    ).split()
)


@dataclass(frozen=True, slots=True)
class DescriptionReader(NameReader):
    """Reads noun phrases that describe an actor instead of naming it."""

    def described(self, head: Token, *, recipient: bool) -> list[ActorRef]:
        """Return the actor that a noun phrase describes; victims and holdings only where one is acted upon."""
        lemma = head.lemma_.lower()
        start = self.sentence.start + noun_phrase(head)[0]
        if self.lexicon.is_actor_noun(lemma, "people", "groups", "forces", "government") or (
            recipient and self.lexicon.is_actor_noun(lemma, "victims", "holdings")
        ):
            return [self._description(head, lemma, start)]
        if lemma in self.lexicon.actors["instruments"] and (holder := self._owner(head)) and holder.id is not None:
            return [ActorRef(holder.id, holder.name, self.text_of(head), start, f"{lemma} of {holder.name}")]
        if unknown := self._unknown(head):
            return [unknown]
        return []

    def _description(self, head: Token, lemma: str, start: int) -> ActorRef:
        text, name = self.text_of(head), self.canonical(head)
        if headline := self._headline_person(head):
            return replace(headline, text=text, start=start)
        if office := self._office_holder(head):
            return replace(office, text=text, start=start)
        definite = (
            any(child.lower_ == "the" for child in head.children) and not modifiers(head) and not children(head, "prep", "poss", "appos")
        )
        if definite and head.tag_ == "NN":
            if self.lexicon.is_actor_noun(lemma, "people") and (last := self.discourse.last_with_role((head.lower_,))):
                return replace(last, text=text, start=start, reason=f"{text!r}: {last.name}, the last {head.lower_} named")
            if lemma in {"group", "movement", "militia", "organisation", "organization", "party", "faction"} and (
                last := self.discourse.last_group()
            ):
                return replace(last, text=text, start=start, reason=f"{text!r}: {last.name}, the last group named")
        owner = self._owner(head, metonym=self.lexicon.is_actor_noun(lemma, "government"))
        if owner is not None and owner.id is not None:
            actor = self.register.actors[owner.id]
            state = actor.kind in {"state", "government"}
            stands = self.lexicon.is_actor_noun(lemma, "forces", "government") and not self.lexicon.is_actor_noun(lemma, "groups")
            if (state and stands) or (not state and head.tag_ in {"NNS", "NNPS"} and lemma in self.lexicon.actors["representatives"]):
                return ActorRef(owner.id, owner.name, text, start, f"{text!r}: {lemma} of {owner.name}")
        return ActorRef(None, name, text, start, "described, not named")

    def _headline_person(self, head: Token) -> ActorRef | None:
        """Return whom a headline means by "Iranian general": the first person of that country that the report names."""
        if self.sentence.kind is UnitKind.PARAGRAPH or head.tag_ != "NN" or not self.lexicon.is_actor_noun(head.lemma_.lower(), "people"):
            return None
        owner = self._owner(head)
        country = self.register.actors[owner.id].country if owner is not None and owner.id is not None else None
        first = self.discourse.first_person_of(country) if country is not None else None
        if first is None:
            return None
        return ActorRef(
            first.id, first.name, head.text, 0, f"the headline's {head.text}: the first person of {country} that the report names"
        )

    def _owner(self, head: Token, *, metonym: bool = False) -> ActorRef | None:
        words = ("of", "from", "in") if metonym else ("of", "from")
        places = [*children(head, "poss"), *modifiers(head), *prepositional(head, *words)]
        for token in places:
            match = self.match_at(token)
            if match and (ref := self.from_match(match, metonym=metonym, whole=True)):
                return ref
        return None

    def _office_holder(self, head: Token) -> ActorRef | None:
        owner = self._owner(head)
        if (
            owner is None
            or owner.id is None
            or any(child.lower_ in {"former", "ex", "late", "deputy", "senior", "a", "an", "another"} for child in head.children)
        ):
            return None
        words = " ".join(
            token.lower_ for token in [*[one for one in children(head, "compound", "amod") if self.match_at(one) is None], head]
        )
        office = self.register.title_office(words)
        if office is None:
            return None
        homes = [owner.id, f"{owner.id}-government"]
        holders = [holder for home in homes for holder in self.register.holder(office.id, of=home, on=self.written)]
        if not holders:
            country = self.register.actors[owner.id].country
            holders = [
                actor
                for one in sorted(self.discourse.full_names)
                if (actor := self.register.actors[one]).country == country
                and any(role.office == office.id and role.end is None for role in actor.roles)
            ]
        if len({holder.id for holder in holders}) != 1:
            return None
        return ActorRef(holders[0].id, holders[0].name, head.text, 0, f"{office.id} of {owner.name} when the report was written")

    def _unknown(self, head: Token) -> ActorRef | None:
        entity = next((span for span in head.doc.ents if span.start <= head.i < span.end and span.label_ in _UNKNOWN_LABELS), None)
        if entity is None or head.pos_ != "PROPN" or entity.text.lower() in _NOT_NAMES or not entity.text[0].isupper():
            return None
        text = entity.text.removesuffix("'s").removesuffix("’s").strip()
        if not text or any(
            match.start < self.sentence.start + entity.end_char and self.sentence.start + entity.start_char < match.end
            for match in self.sentence.matches
        ):
            return None
        start = self.sentence.start + entity.start_char
        if earlier := self.discourse.unknown_person(text):
            return replace(earlier, text=text, start=start, reason=f"{text!r}: last part of {earlier.name}")
        ref = ActorRef(None, text, text, start, "a name that the register does not know")
        if entity.label_ == "PERSON" and " " in text:
            self.discourse.remember_unknown(text, ref)
        return ref
