"""Reads registered names: which of their meanings a report can have in mind."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from truceline.claims.discourse import Discourse
from truceline.claims.lexicon import Lexicon
from truceline.claims.noun_phrases import noun_phrase, singular
from truceline.claims.parsing import Sentence
from truceline.claims.records import ActorRef
from truceline.register import Actor, AliasUse, Match, Meaning, MeaningKind, Register
from truceline.text.dates import Time

_TAKEABLE = frozenset(
    (
        "town city village camp base airport palace garrison territory province capital hill border crossing stronghold "
        "airbase headquarters"
    ).split()
)
_LEADING = frozenset(
    (
        "head-of-state supreme-leader head-of-government ruling-council-chair commander commander-in-chief chief-of-staff leader "
        "party-chair secretary-general politburo-chief founder region-president"
    ).split()
)
"""Offices whose holder's forces are those of the body that the office is of."""
_ARMIES = ("armed forces", "army", "military", "defence forces", "forces")


def _two_words(head: Token) -> str:
    """Return a noun with the word before it, both as the lists have them."""
    before = [child for child in head.lefts if child.dep_ in {"compound", "amod", "nmod"}]
    return f"{before[-1].lemma_.lower()} {head.lemma_.lower()}" if before else ""


_LINKED = re.compile(r"-(?:backed|supported|funded|armed|aligned|allied|affiliated|sponsored|trained|linked|inspired|style)\b")
_GIVEN_NAME = re.compile(r"\b([A-Z][a-z]+)[ ]$")


@dataclass(frozen=True, slots=True)
class NameReader:
    """Reads the registered names of one sentence.

    Attributes:
        sentence: The parsed sentence.
        discourse: What the report has said so far.
        register: Who is known.
        lexicon: What common nouns stand for.
        written: When the report was written, for offices.
    """

    sentence: Sentence
    discourse: Discourse
    register: Register
    lexicon: Lexicon
    written: Time

    def match_at(self, token: Token) -> Match | None:
        """Return the registered name that covers a token."""
        at = self.sentence.start + token.idx
        return next((match for match in self.sentence.matches if match.start <= at < match.end), None)

    def ref_of(self, match: Match) -> ActorRef | None:
        """Return the actor that a registered name means here, capitals left aside."""
        return self.from_match(match, metonym=False, whole=False)

    def is_state(self, ref: ActorRef) -> bool:
        """Tell whether an actor is a state or one of its organs."""
        return ref.id is not None and self.register.actors[ref.id].kind in {"state", "government", "ministry"}

    def place_country(self, token: Token) -> str | None:
        """Return the country (ISO-3) of the place that a noun names, "" for a place of no country, None for no place."""
        match = self.match_at(token) or self.capital_of(token)
        if match is None:
            return None
        for meaning in match.meanings:
            if meaning.kind is MeaningKind.PLACE:
                return self.register.places[meaning.id].country or ""
        return None

    def capital_of(self, token: Token) -> Match | None:
        """Return the capital that "the Iraqi capital" means, as if it were named."""
        if token.lemma_.lower() != "capital":
            return None
        for child in token.children:
            match = self.match_at(child)
            for meaning in match.meanings if match is not None else ():
                actor = self.register.actors.get(meaning.id)
                country = self.register.country(actor.country) if actor is not None and actor.country else None
                if country is not None and country.capital:
                    start = self.sentence.start + token.idx
                    return Match(start, start + len(token), token.text, (Meaning(MeaningKind.PLACE, country.capital),))
        return None

    def nationality(self, ref: ActorRef) -> str | None:
        """Return the country that a description names ("the Turkish foreign minister"), or None."""
        for match in self.register.find(ref.text):
            for meaning in match.meanings:
                if meaning.kind in {MeaningKind.DEMONYM, MeaningKind.ACTOR}:
                    return self.register.actors[meaning.id].country
        return None

    def is_place(self, token: Token) -> bool:
        """Tell whether a noun names or describes a place that can be taken."""
        match = self.match_at(token)
        if match is not None:
            return any(meaning.kind is MeaningKind.PLACE for meaning in match.meanings)
        return token.lemma_.lower() in _TAKEABLE

    def stands_behind(self, match: Match) -> bool:
        """Tell whether a name only says whom somebody is linked to ("al Qaeda-linked fighters")."""
        return _LINKED.match(self.sentence.text[match.end - self.sentence.start :]) is not None

    def is_country(self, token: Token) -> bool:
        """Tell whether a noun names a country."""
        match = self.match_at(token)
        return match is not None and any(
            meaning.kind is MeaningKind.ACTOR and self.register.actors[meaning.id].kind == "state" for meaning in match.meanings
        )

    def may_act_as_modifier(self, token: Token) -> bool:
        """Tell whether a name before a noun says whose act it is ("Israeli strike", "US strike"), not where ("the Jordan attack")."""
        match = self.match_at(token)
        if match is None:
            return False
        kinds = {meaning.kind for meaning in match.meanings}
        return MeaningKind.PLACE not in kinds or MeaningKind.DEMONYM in kinds or match.text.replace(".", "").isupper()

    def army_of(self, state: str) -> Actor | None:
        """Return the armed forces of a state, where the register has them under one of their usual names."""
        for word in _ARMIES:
            if (found := self.body_of(state, word)) is not None and found.kind == "military":
                return found
        return None

    def body_of(self, state: str, words: str) -> Actor | None:
        """Return the body that a state's name or nationality before some words names ("its defence ministry")."""
        country = self.register.country(self.register.actors[state].country or "")
        if country is None:
            return None
        for name in (*country.demonyms, country.name, f"{country.name}'s"):
            found = [meaning.id for meaning in self.register.meanings(f"{name} {words}") if meaning.kind is MeaningKind.ACTOR]
            if len(found) == 1:
                return self.register.actors[found[0]]
        return None

    def led_by(self, person: str) -> Actor | None:
        """Return what a person leads when the report is written: the one force or group, else the one body or state."""
        start, end = self.written.start, self.written.end
        roles = [role for role in self.register.actors[person].roles if role.office in _LEADING and role.may_hold_on(start, end)]
        bodies = sorted({role.of for role in roles if role.of in self.register.actors})
        fighting = [body for body in bodies if self.register.actors[body].kind in {"military", "armed-group"}]
        chosen = fighting or bodies
        return self.register.actors[chosen[0]] if len(chosen) == 1 else None

    def stands_for(self, head: Token) -> frozenset[str]:
        """Return the kinds of actors that a common noun may stand for; two words that have a sense of their own go before one."""
        if kinds := self._kinds(_two_words(head)) or self._kinds(head.lemma_.lower()):
            return kinds
        plural = head.tag_ in {"NNS", "NNPS"} or (head.pos_ == "PROPN" and head.ent_type_ == "")
        return self._kinds(singular(head.text)) if plural else frozenset()

    def has_own_sense(self, head: Token) -> bool:
        """Tell whether a noun and the word before it are listed as one ("fighter jet", "suicide bomber")."""
        return bool(self._kinds(_two_words(head)))

    def _kinds(self, words: str) -> frozenset[str]:
        return frozenset(kind for kind, listed in self.lexicon.actors.items() if words in listed)

    def is_person(self, ref: ActorRef) -> bool:
        """Tell whether an actor is a person."""
        if ref.id is not None:
            return self.register.actors[ref.id].kind == "person"
        return any(singular(word) in self.lexicon.actors["people"] for word in ref.text.split()) or ref.reason.startswith("a name that")

    def from_match(self, match: Match, *, metonym: bool, whole: bool) -> ActorRef | None:
        """Return the actor that a registered name means here; `whole` lets a nationality stand for its state."""
        meanings = [meaning for meaning in match.meanings if self.discourse.believes(meaning)]
        if self._is_namesake(match):
            meanings = [meaning for meaning in meanings if not self._is_of_person(meaning)]
        actors = [meaning for meaning in meanings if meaning.kind is MeaningKind.ACTOR and (metonym or meaning.use is not AliasUse.METONYM)]
        if self.discourse.mistranslates(match):
            actors = [meaning for meaning in actors if meaning.use is AliasUse.MISTRANSLATION]
        if not actors and whole:
            actors = [meaning for meaning in meanings if meaning.kind is MeaningKind.DEMONYM]
        chosen = self._likeliest(actors)
        if chosen is None:
            return None
        return ActorRef(
            chosen.id, self.register.actors[chosen.id].name, match.text, match.start, f"{match.text!r}: {chosen.use.value} in the register"
        )

    def _is_of_person(self, meaning: Meaning) -> bool:
        return meaning.kind is MeaningKind.ACTOR and self.register.actors[meaning.id].kind == "person"

    def _is_namesake(self, match: Match) -> bool:
        """Tell whether a given name before a surname is another one than any that the register has ("Ali Soleimani")."""
        if " " in match.text or not any(self._is_of_person(meaning) for meaning in match.meanings):
            return False
        before = _GIVEN_NAME.search(self.sentence.text[: match.start - self.sentence.start])
        if before is None:
            return False
        given = next((token for token in self.sentence.doc if token.idx == before.start(1)), None)
        return given is not None and given.ent_type_ == "PERSON" and self.match_at(given) is None

    def _likeliest(self, meanings: list[Meaning]) -> Meaning | None:
        if not meanings:
            return None

        def rank(meaning: Meaning) -> tuple[bool, bool, int, str]:
            actor = self.register.actors[meaning.id]
            weight = self.discourse.countries[actor.country] if actor.country else 0
            return (meaning.id not in self.discourse.full_names, meaning.use is not AliasUse.NAME, -weight, meaning.id)

        ranked = sorted(meanings, key=rank)
        if len(ranked) > 1 and ranked[0].use is AliasUse.SURNAME and rank(ranked[0])[:3] == rank(ranked[1])[:3]:
            return None
        return ranked[0]

    def text_of(self, head: Token) -> str:
        """Return the words of a noun phrase."""
        start, end = noun_phrase(head)
        return self.sentence.text[start:end]

    def canonical(self, head: Token) -> str:
        """Return the words of a noun phrase with registered names in their registered form."""
        start, end = (self.sentence.start + offset for offset in noun_phrase(head))
        name, at = "", start
        source = self.sentence.text
        for match in self.sentence.matches:
            if match.start >= start and match.end <= end and (ref := self.from_match(match, metonym=False, whole=False)):
                name += source[at - self.sentence.start : match.start - self.sentence.start] + ref.name
                at = match.end
        return (name + source[at - self.sentence.start : end - self.sentence.start]).replace('"', "")
