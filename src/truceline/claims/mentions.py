"""Reads who is meant by a noun phrase: registered, described, or unknown."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from truceline.claims.discourse import Discourse
from truceline.claims.lexicon import Lexicon
from truceline.claims.parsing import Sentence
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, coordinated, is_verbal, modifiers, prepositional, subjects
from truceline.register import AliasUse, Match, Meaning, MeaningKind, Register
from truceline.text.dates import Time

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_PRONOUNS = frozenset("he him she her it they them his its their himself themselves itself".split())
_PERSONAL = frozenset({"he", "him", "his", "himself", "she", "her", "herself"})
_NAMED_GROUPS = frozenset({"armed-group", "alliance", "party", "organisation", "military", "international", "ministry", "legislature", "government"})
_UNKNOWN_LABELS = frozenset({"PERSON", "ORG", "NORP"})
_NOT_NAMES = frozenset("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december shiite sunni christian muslim jewish islamic arab western".split())


@dataclass(frozen=True, slots=True)
class MentionReader:
    """Reads the noun phrases of one sentence.

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

    def parties(self, token: Token, *, recipient: bool = False, metonym: bool = True) -> list[ActorRef]:
        """Return all actors that a noun phrase names, coordinated ones included.

        Args:
            token: Head of the phrase.
            recipient: Whether things that actors hold (bases, ships) and victims may stand for them.
            metonym: Whether a capital may stand for its government here.
        """
        found: list[ActorRef] = []
        for head in coordinated(token):
            if any(child.lower_ == "not" for child in head.lefts):
                continue
            listed = [ref for named in _listed(head) for ref in self.parties(named, recipient=recipient, metonym=metonym)]
            for ref in listed or self._phrase(head, recipient=recipient, metonym=metonym):
                if all(ref.text != other.text and (ref.id is None or ref.id != other.id) for other in found):
                    found.append(ref)
        return found

    def match_at(self, token: Token) -> Match | None:
        """Return the registered name that covers a token."""
        at = self.sentence.start + token.idx
        return next((match for match in self.sentence.matches if match.start <= at < match.end), None)

    def ref_of(self, match: Match) -> ActorRef | None:
        """Return the actor that a registered name means here, capitals left aside."""
        return self._from_match(match, metonym=False, whole=False)

    def _phrase(self, head: Token, *, recipient: bool, metonym: bool) -> list[ActorRef]:
        if head.lower_ in _RELATIVE and head.dep_ != "det":
            antecedent = _antecedent(head)
            return self._phrase(antecedent, recipient=recipient, metonym=metonym) if antecedent is not None else []
        if head.lower_ in _PRONOUNS:
            return self._pronoun(head)
        if named := self._named(head, metonym=metonym):
            return [named]
        if head.lower_ in {"one", "some", "several", "many", "most", "all", "both", "none", "each", "two", "three", "four", "five", "dozens", "hundreds"} or head.lemma_ in self.lexicon.actors["quantifiers"]:
            if inner := self._inner(head, recipient=recipient):
                return inner
        return self._described(head, recipient=recipient)

    def _pronoun(self, head: Token) -> list[ActorRef]:
        ref = self._governing_subject(head) or self._earlier_person(head) or self.discourse.pronoun(head.text)
        if ref is None:
            return []
        return [replace(ref, text=head.text, start=self.sentence.start + head.idx, reason=f"{head.text!r}: {ref.name}, last named before")]

    def _governing_subject(self, head: Token) -> ActorRef | None:
        """Return the subject of the verb above a clause whose own subject is a pronoun ("the group said it would stop")."""
        person = head.lower_ in _PERSONAL
        token = head
        while token.head.i != token.i:
            token = token.head
            if token.dep_ in {"ccomp", "xcomp", "advcl", "conj"} and is_verbal(token.head):
                for noun in subjects(token.head):
                    if noun.i != head.i and noun.lower_ not in _PRONOUNS and (refs := self._phrase(noun, recipient=False, metonym=True)):
                        return refs[0] if self._is_person(refs[0]) == person else None
        return None

    def _earlier_person(self, head: Token) -> ActorRef | None:
        """Return the last person named before a personal pronoun in the same sentence."""
        if head.lower_ not in _PERSONAL:
            return None
        at = self.sentence.start + head.idx
        for match in reversed(self.sentence.matches):
            if match.end <= at and (ref := self._from_match(match, metonym=False, whole=False)) and self._is_person(ref):
                return ref
        return None

    def _is_person(self, ref: ActorRef) -> bool:
        if ref.id is not None:
            return self.register.actors[ref.id].kind == "person"
        return any(word.lower().removesuffix("s") in self.lexicon.actors["people"] for word in ref.text.split()) or ref.reason.startswith("a name that")

    def _named(self, head: Token, *, metonym: bool) -> ActorRef | None:
        match = self.match_at(head)
        if match is not None:
            return self._from_match(match, metonym=metonym, whole=True)
        people = self.lexicon.is_actor_noun(head.lemma_.lower(), "people")
        for apposed in [one for one in head.subtree if one.dep_ == "appos"] if people else children(head, "appos"):
            if (match := self.match_at(apposed)) and (ref := self._from_match(match, metonym=False, whole=True)):
                return ref
        if self.lexicon.is_actor_noun(head.lemma_.lower(), "groups", "forces", "government", "people") or head.lower_ in {"group", "movement"}:
            for token in reversed(children(head, "compound", "nmod", "amod")):
                if (match := self.match_at(token)) and (ref := self._from_match(match, metonym=False, whole=False)):
                    actor = self.register.actors.get(ref.id or "")
                    same = actor is not None and actor.kind in _NAMED_GROUPS
                    if same and self.lexicon.is_actor_noun(head.lemma_.lower(), "groups", "forces", "government"):
                        return replace(ref, text=self._text(head), start=self.sentence.start + _noun_phrase(head)[0])
        return None

    def _from_match(self, match: Match, *, metonym: bool, whole: bool) -> ActorRef | None:
        meanings = [meaning for meaning in match.meanings if self.discourse.believes(meaning)]
        actors = [meaning for meaning in meanings if meaning.kind is MeaningKind.ACTOR and (metonym or meaning.use is not AliasUse.METONYM)]
        if self.discourse.mistranslates(match):
            actors = [meaning for meaning in actors if meaning.use is AliasUse.MISTRANSLATION]
        if not actors and whole:
            actors = [meaning for meaning in meanings if meaning.kind is MeaningKind.DEMONYM]
        chosen = self._likeliest(actors)
        if chosen is None:
            return None
        return ActorRef(chosen.id, self.register.actors[chosen.id].name, match.text, match.start, f"{match.text!r}: {chosen.use.value} in the register")

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

    def _inner(self, head: Token, *, recipient: bool) -> list[ActorRef]:
        refs: list[ActorRef] = []
        for inner in prepositional(head, "of"):
            refs.extend(self.parties(inner, recipient=recipient, metonym=False))
        text = self._text(head)
        start = self.sentence.start + _noun_phrase(head)[0]
        return [replace(ref, id=None, name=self._canonical(head), text=text, start=start, reason="part of a group that is not named") for ref in refs[:1]]

    def _described(self, head: Token, *, recipient: bool) -> list[ActorRef]:
        lemma = head.lemma_.lower()
        start = self.sentence.start + _noun_phrase(head)[0]
        if self.lexicon.is_actor_noun(lemma, "people", "groups", "forces", "government") or (recipient and self.lexicon.is_actor_noun(lemma, "victims", "holdings")):
            return [self._description(head, lemma, start)]
        if unknown := self._unknown(head):
            return [unknown]
        return []

    def _description(self, head: Token, lemma: str, start: int) -> ActorRef:
        text, name = self._text(head), self._canonical(head)
        if office := self._office_holder(head):
            return replace(office, text=text, start=start)
        definite = any(child.lower_ == "the" for child in head.children) and not modifiers(head) and not children(head, "prep", "poss", "appos")
        if definite and head.tag_ == "NN":
            if self.lexicon.is_actor_noun(lemma, "people") and (last := self.discourse.last_with_role((head.lower_,))):
                return replace(last, text=text, start=start, reason=f"{text!r}: {last.name}, the last {head.lower_} named")
            if lemma in {"group", "movement", "militia", "organisation", "organization", "party", "faction"} and (last := self.discourse.last_group()):
                return replace(last, text=text, start=start, reason=f"{text!r}: {last.name}, the last group named")
        owner = self._owner(head, metonym=self.lexicon.is_actor_noun(lemma, "government"))
        if owner is not None and owner.id is not None:
            actor = self.register.actors[owner.id]
            state = actor.kind in {"state", "government"}
            stands = self.lexicon.is_actor_noun(lemma, "forces", "government") and not self.lexicon.is_actor_noun(lemma, "groups")
            if (state and stands) or (not state and head.tag_ in {"NNS", "NNPS"} and lemma in self.lexicon.actors["representatives"]):
                return ActorRef(owner.id, owner.name, text, start, f"{text!r}: {lemma} of {owner.name}")
        return ActorRef(None, name, text, start, "described, not named")

    def _owner(self, head: Token, *, metonym: bool = False) -> ActorRef | None:
        places = [*children(head, "poss"), *modifiers(head), *prepositional(head, "of", "from", "in")]
        for token in places:
            match = self.match_at(token)
            if match and (ref := self._from_match(match, metonym=metonym, whole=True)):
                return ref
        return None

    def _office_holder(self, head: Token) -> ActorRef | None:
        owner = self._owner(head)
        if owner is None or owner.id is None or any(child.lower_ in {"former", "ex", "late", "deputy", "senior", "a", "an", "another"} for child in head.children):
            return None
        words = " ".join(token.lower_ for token in [*[one for one in children(head, "compound", "amod") if self.match_at(one) is None], head])
        office = self.register.title_office(words)
        if office is None:
            return None
        homes = [owner.id, f"{owner.id}-government"]
        holders = [holder for home in homes for holder in self.register.holder(office.id, of=home, on=self.written)]
        if not holders:
            country = self.register.actors[owner.id].country
            holders = [actor for one in sorted(self.discourse.full_names) if (actor := self.register.actors[one]).country == country and any(role.office == office.id and role.end is None for role in actor.roles)]
        if len({holder.id for holder in holders}) != 1:
            return None
        return ActorRef(holders[0].id, holders[0].name, head.text, 0, f"{office.id} of {owner.name} when the report was written")

    def _unknown(self, head: Token) -> ActorRef | None:
        entity = next((span for span in head.doc.ents if span.start <= head.i < span.end and span.label_ in _UNKNOWN_LABELS), None)
        if entity is None or head.pos_ != "PROPN" or entity.text.lower() in _NOT_NAMES or not entity.text[0].isupper():
            return None
        text = entity.text.removesuffix("'s").removesuffix("’s").strip()
        if not text or any(match.start < self.sentence.start + entity.end_char and self.sentence.start + entity.start_char < match.end for match in self.sentence.matches):
            return None
        start = self.sentence.start + entity.start_char
        if earlier := self.discourse.unknown_person(text):
            return replace(earlier, text=text, start=start, reason=f"{text!r}: last part of {earlier.name}")
        ref = ActorRef(None, text, text, start, "a name that the register does not know")
        if entity.label_ == "PERSON" and " " in text:
            self.discourse.remember_unknown(text, ref)
        return ref

    def _text(self, head: Token) -> str:
        start, end = _noun_phrase(head)
        return head.doc.text[start:end]

    def _canonical(self, head: Token) -> str:
        start, end = (self.sentence.start + offset for offset in _noun_phrase(head))
        name, at = "", start
        source = head.doc.text
        for match in self.sentence.matches:
            if match.start >= start and match.end <= end and (ref := self._from_match(match, metonym=False, whole=False)):
                name += source[at - self.sentence.start : match.start - self.sentence.start] + ref.name
                at = match.end
        return name + source[at - self.sentence.start : end - self.sentence.start]


def _listed(head: Token) -> list[Token]:
    """Return the names behind "such as" and "including", which say who is meant."""
    found: list[Token] = []
    for child in head.rights:
        if child.dep_ == "prep" and (child.lower_ == "including" or (child.lower_ == "as" and any(one.lower_ == "such" for one in child.children))):
            found.extend(children(child, "pobj"))
    return found


def _antecedent(pronoun: Token) -> Token | None:
    verb = pronoun.head
    while verb.dep_ not in {"relcl", "ROOT"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ != "relcl" or is_verbal(verb.head):
        return None
    noun = verb.head
    if pronoun.lower_ == "who" and noun.ent_type_ in {"GPE", "LOC"} and noun.dep_ == "pobj" and not is_verbal(noun.head.head):
        return noun.head.head
    return noun


def _noun_phrase(head: Token) -> tuple[int, int]:
    """Return the offsets of a noun with what stands before it and a short "of", "in" or "from" after it."""
    left = [child for child in head.lefts if child.dep_ not in {"punct", "cc", "preconj", "prep", "mark"}]
    start = min((token.left_edge.idx for token in left if token.dep_ != "det"), default=head.idx)
    first = head.doc.char_span(start, start + 1, alignment_mode="expand")
    if first is not None and first[0].dep_ == "det" and first[0].i < head.i:
        start = first[0].nbor().idx
    end = head.idx + len(head)
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "in", "from", "close"} and child.right_edge.i - child.i <= 8 and child.i == head.i + 1:
            end = child.right_edge.idx + len(child.right_edge)
            end = _before_clause(child, end)
            break
    return start, max(end, start + 1)


def _before_clause(preposition: Token, end: int) -> int:
    for token in preposition.subtree:
        if token.dep_ in {"relcl", "acl", "appos"} or token.text in {",", "(", "–", "—"}:
            edge = token.left_edge if token.dep_ in {"relcl", "acl", "appos"} else token
            last = edge.nbor(-1)
            return last.idx + len(last)
    return end
