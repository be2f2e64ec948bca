"""Reads descriptions: "Turkish soldiers", "leaders of the alliance", "the commander", and names that the register does not know."""

from abc import abstractmethod
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from truceline.claims.definites import is_narrowed, means_two, taken_up, the_two
from truceline.claims.names import NameReader
from truceline.claims.noun_phrases import noun_phrase
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, modifiers, prepositional
from truceline.register import Actor, Surroundings, choose_place
from truceline.reports import UnitKind

_UNKNOWN_LABELS = frozenset({"PERSON", "ORG", "NORP"})
_NOT_NAMES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december shiite sunni christian muslim jewish islamic arab western"
    ).split()
)
POSSESSIVES = frozenset({"its", "their", "his", "her"})
_ACTING = frozenset({"people", "groups", "forces", "government", "communities", "bodies"})
_SUFFERING = frozenset({"victims", "holdings", "firms"})
_PEACEFUL = frozenset({"people", "communities", "bodies"})
_OWNING = frozenset({"groups", "forces", "government"})
SOLDIERY = frozenset(
    {"force", "troop", "soldier", "army", "military", "serviceman", "servicewoman", "servicemember", "infantry", "conscript"}
)
"""Nouns that with a nationality mean the state's armed forces, where the register has them."""
_FOLLOWERS = frozenset(
    {"force", "troop", "fighter", "soldier", "man", "militant", "rebel", "guerrilla", "militiaman", "gunman", "follower"}
)
_SPOKESPERSONS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
"""Who speaks for whoever stands beside them, and for nobody else."""
_PLACING = frozenset({"at", "in", "near", "into", "toward", "towards", "outside", "inside", "around", "over", "through", "across", "from"})
_PLACE_NOUNS = frozenset("town city village hamlet district province region area suburb neighbourhood neighborhood valley island".split())
_ARMIES = frozenset({"army", "military"})
_KILLING = frozenset({"kill", "gun", "slay", "murder", "assassinate", "execute", "behead", "stab"})
_BACKED = frozenset(
    {"backed", "supported", "funded", "armed", "aligned", "allied", "sponsored", "trained", "equipped", "financed", "linked"}
)
ON_PLACES = frozenset(
    (
        "attack shell bomb bombard strike hit target raid storm pound hammer capture seize take retake recapture enter besiege liberate "
        "occupy overrun invade conquer leave reach evacuate control hold visit"
    ).split()
)
"""Verbs whose object is as often a place as a party, so that a single unknown name there says nothing of who was meant."""


def _is_patron(token: Token) -> bool:
    """Tell whether a name only says who stands behind somebody ("Iranian-backed forces"); who leads a force, owns it."""
    last = token.lower_.rpartition("-")[2] if "-" in token.text else token.head.lower_
    return token.dep_ != "poss" and last in _BACKED


@dataclass(frozen=True, slots=True)
class DescriptionReader(NameReader):
    """Reads noun phrases that describe an actor instead of naming it."""

    @abstractmethod
    def spoken_of(self, noun: Token) -> list[ActorRef]:
        """Return whom a noun or a pronoun of the sentence means."""

    def described(self, head: Token, *, recipient: bool) -> list[ActorRef]:
        """Return the actor that a noun phrase describes; victims and holdings only where one is acted upon."""
        lemma, kinds = head.lemma_.lower(), self.stands_for(head)
        start = self.sentence.start + noun_phrase(head)[0]
        if "nobody" in kinds:
            return []
        if means_two(head, self):
            return the_two(head, self) or [self._plain(head)]
        if lemma == "force" and head.tag_ == "NN" and not modifiers(head) and not children(head, "det", "poss", "prep", "relcl", "acl"):
            return []  # "use force" names nobody
        if lemma == "side" and not recipient and not self._owner(head):
            return []
        acting = kinds & _ACTING
        if (acting and not (acting <= _PEACEFUL and self._attacks_a_thing(head))) or (
            recipient and kinds & _SUFFERING and not self._cannot_suffer(head, kinds)
        ):
            return [self._description(head, lemma, start)]
        if "firms" in kinds and self._deals_with_party(head):
            return [self._plain(head)]
        if "instruments" in kinds and (refs := self._held(head, lemma, start)):
            return refs
        if recipient and "craft" in kinds:
            return [self._plain(head)]
        if "parts" in kinds and self._has_owner(head) and not self._is_technical(head):
            return [self._description(head, lemma, start)]
        if unknown := self._unknown(head, recipient=recipient):
            return [unknown]
        return []

    def _is_technical(self, head: Token) -> bool:
        """Tell whether a word before a part says that it is a thing ("purification units", "housing units")."""
        before = [one for one in children(head, "compound") if self.match_at(one) is None]
        return any(not self.stands_for(one) & _OWNING for one in before)

    def _attacks_a_thing(self, head: Token) -> bool:
        """Tell whether a person attacks what is nobody and no place ("attacked the budget"): words, work or food, not violence."""
        verb = head.head
        violent = any(trigger.bare and trigger.frame.type == "ASSAULT" for trigger in self.lexicon.verbs.get(verb.lemma_.lower(), ()))
        things = children(verb, "dobj") if violent and head.dep_ == "nsubj" else []
        return bool(things) and not any(
            self.match_at(one) or self.stands_for(one) or one.pos_ in {"PROPN", "PRON", "NUM"} for one in things
        )

    def _deals_with_party(self, head: Token) -> bool:
        """Tell whether a registered actor stands in what a firm is said to do: without one it is business."""
        named = (self.match_at(token) for token in head.head.subtree if token.i > head.i and token.pos_ == "PROPN")
        return any(match is not None and self.ref_of(match) is not None for match in named)

    def _cannot_suffer(self, head: Token, kinds: frozenset[str]) -> bool:
        """Tell whether a thing or place stands where only the living can ("gunned down", "killed")."""
        verbs = [*children(head, "acl", "relcl"), head.head]
        dead = "victims" not in kinds and any(verb.lemma_ in _KILLING for verb in verbs if verb.dep_ != "amod")
        return dead or self._names_place(head)

    def _names_place(self, head: Token) -> bool:
        """Tell whether a phrase is the name of a place or only introduces one ("the town of Bambari"): places are no recipients."""
        if self.match_at(head) is not None and self.place_country(head) is not None:
            return True
        return head.lemma_.lower() in _PLACE_NOUNS and any(noun.pos_ == "PROPN" for noun in prepositional(head, "of"))

    def _plain(self, head: Token) -> ActorRef:
        return ActorRef(None, self.canonical(head), self.text_of(head), self.sentence.start + noun_phrase(head)[0], "described, not named")

    def _held(self, head: Token, lemma: str, start: int) -> list[ActorRef]:
        """Return for whom a weapon or craft acts: a named owner, else the force or group described beside it."""
        holder = self._owner(head)
        if holder is not None and holder.id is not None and self.is_person(holder):
            led = self.led_by(holder.id)
            holder = replace(holder, id=led.id, name=led.name) if led is not None else None
        if holder is not None and holder.id is not None:
            return [ActorRef(holder.id, holder.name, self.text_of(head), start, f"{lemma} of {holder.name}")]
        if self._has_owner(head):
            return [replace(self._plain(head), reason=f"{lemma} of somebody who is only described")]
        return []

    def _has_owner(self, head: Token) -> bool:
        """Tell whether a noun says whose it is, by a name or by a noun that stands for somebody."""
        before = [] if self.has_own_sense(head) else modifiers(head)
        beside = [*children(head, "poss"), *before, *prepositional(head, "of", "from")]
        return self._owner(head) is not None or any(self.stands_for(one) & _OWNING for one in beside)

    def _description(self, head: Token, lemma: str, start: int) -> ActorRef:
        text, name = self.text_of(head), self.canonical(head)
        if headline := self._headline_person(head):
            return replace(headline, text=text, start=start)
        if office := self._office_holder(head):
            return replace(office, text=text, start=start)
        if last := taken_up(head, self):
            return last
        kinds = self.stands_for(head)
        owner = self._owner(head, metonym="government" in kinds)
        if owner is not None and owner.id is not None and (body := self._body(head, owner.id, kinds)):
            return ActorRef(body.id, body.name, text, start, f"{text!r}: {lemma} of {owner.name}")
        return ActorRef(None, name, text, start, "described, not named")

    def _body(self, head: Token, owner: str, kinds: frozenset[str]) -> Actor | None:
        """Return the body that a noun with an owner means: a state's army or government, a group's fighters, a leader's forces."""
        actor: Actor | None = self.register.actors[owner]
        lemma = head.lemma_.lower()
        plural = head.tag_ in {"NNS", "NNPS"}
        if actor is not None and actor.kind == "person":
            speaks = lemma in self.lexicon.actors["representatives"]
            actor = (
                (self.led_by(owner) or (actor if speaks else None))
                if (plural and (speaks or lemma in _FOLLOWERS)) or lemma in _ARMIES
                else None
            )
        if actor is None:
            return None
        if actor.kind not in {"state", "government"}:
            speaks = lemma in _SPOKESPERSONS or (plural and lemma in self.lexicon.actors["representatives"])
            return actor if speaks else None
        if lemma in _SPOKESPERSONS:
            return actor
        if children(head, "poss") and (body := self.body_of(actor.id, self._words(head))) is not None:
            return body
        if not kinds & {"forces", "government"} or "groups" in kinds:
            return None
        led = any(child.lower_.rpartition("-")[2] == "led" for child in head.lefts)
        one_of_them = head.tag_ == "NN" and is_narrowed(head)  # "the only Russian force that fought there"
        return (self.army_of(actor.id) if lemma in SOLDIERY and not led and not one_of_them else None) or (None if one_of_them else actor)

    def _words(self, head: Token) -> str:
        return " ".join(token.text for token in (*children(head, "compound", "amod"), head) if self.match_at(token) is None)

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
        words = ("of", "from", *(("in",) if metonym else ()), *(("for",) if head.lemma_.lower() in _SPOKESPERSONS else ()))
        belonging = [noun for clause in children(head, "acl") if clause.lemma_ == "belong" for noun in prepositional(clause, "to")]
        places = [*children(head, "poss"), *modifiers(head), *prepositional(head, *words), *belonging]
        for token in places:
            if token.lower_ in POSSESSIVES and token.dep_ == "poss":
                return next(iter(self.spoken_of(token)), None)
            match = None if _is_patron(token) else self.match_at(token)
            if match and not self.stands_behind(match) and (ref := self.from_match(match, metonym=metonym, whole=True)):
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

    def _may_be_place(self, head: Token, name: Span) -> bool:
        """Tell whether an unknown name stands where a place would: after "at" or "near", or as what is shelled or taken."""
        above = head.head
        described = [one for one in modifiers(head) if not name.start <= one.i < name.end]
        if described or children(head, "appos") or head.text.isupper():
            return False
        if head.dep_ == "pobj" and above.lower_ in _PLACING:
            return True
        if head.dep_ == "pobj" and above.lower_ in {"on", "of", "against"}:
            return above.head.lemma_.lower() in _PLACE_NOUNS or any(
                trigger.frame.type == "ASSAULT" for trigger in self.lexicon.nouns.get(above.head.lemma_.lower(), ())
            )
        return head.dep_ in {"dobj", "nsubjpass"} and above.lemma_ in ON_PLACES

    def _is_town(self, text: str) -> bool:
        """Tell whether the gazetteer has a place of that name in a country that the report speaks of."""
        around = Surroundings(self.discourse.countries_beside(text))
        return choose_place(text, around, self.register.gazetteer) is not None

    def _unknown(self, head: Token, *, recipient: bool) -> ActorRef | None:
        if head.pos_ != "PROPN" or head.ent_type_ not in _UNKNOWN_LABELS:
            return None
        entity = next((span for span in head.doc.ents if span.start <= head.i < span.end), None)
        if entity is None or entity.text.lower() in _NOT_NAMES or not entity.text[0].isupper():
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
        if recipient and entity.label_ != "NORP" and self._may_be_place(head, entity) and (" " not in text or self._is_town(text)):
            return None
        ref = ActorRef(None, text, text, start, "a name that the register does not know")
        if entity.label_ == "PERSON" and " " in text:
            self.discourse.remember_unknown(text, ref)
        return ref
