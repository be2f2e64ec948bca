"""Proposes acts by the shape of a clause alone, for the encoder to judge: who acts, and who else stands in the clause."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.claims.frames import Frame, Trigger
from truceline.claims.lexicon import Lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.place_names import SITE_NOUNS
from truceline.claims.records import ActorRef
from truceline.claims.roles import Roles
from truceline.claims.syntax import OBJECT_CONTROL, SUFFERED, children, is_passive, is_verbal, prepositional, subjects
from truceline.claims.triggers import Hit, clause_heads

CLAUSE = Frame(id="clause", type="", example={})
_EMPTY = frozenset(
    (
        "be seem appear become remain include involve say add note tell call describe label term dub name "
        "belong lead head represent mean depend rely border resemble bury mourn"
    ).split()
)
"""Verbs that tell of no act by themselves, or of a lasting relation."""
_PARTIES = frozenset({"dobj", "pobj", "dative", "poss", "nsubjpass", "oprd", "conj", "appos", "nsubj"})
_OWN_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "parataxis", "csubj", "acl"})
_NOBODY = frozenset({"it", "this", "that", "which", "there"})
"""Words that, when nobody is known to be meant, mean no party ("it would have been impossible to convince X")."""
_JOINED = frozenset({"alliance", "international", "organisation"})
"""Kinds of actors whose members act upon each other."""
_WITHIN = frozenset({"in", "near", "into", "across", "over", "around"})
"""Prepositions behind which a country is where something was done, and no party to it."""
_BESIDE = ("on", "against", "with", "to", "of", "for", "from", "over", "toward", "towards")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may tell of an act, with one party on either side.

    Attributes:
        hit: The word.
        roles: The two parties.
        known: Types of event that the lexicons hold the word for, although no entry of theirs has fitted here.
    """

    hit: Hit
    roles: Roles
    known: frozenset[str]


def candidates(doc: Doc, reader: MentionReader, lexicon: Lexicon, taken: frozenset[int]) -> Iterator[Candidate]:
    """Yield the words with a party on either side that no entry of the lexicons has coded; a pair of parties once.

    Args:
        doc: A parsed sentence.
        reader: Reads who is meant.
        lexicon: The lexicons.
        taken: Places of the words that are coded already.
    """
    seen: set[tuple[str, str]] = set()
    for token in doc:
        if token.i in taken or token.lemma_.lower() in _EMPTY or _is_bare(token) or _only_says(token, lexicon):
            continue
        for actor, others in _sides(token, reader, lexicon):
            for other in others:
                pair = (actor.text, other.text)
                if pair not in seen and _differ(actor, other, reader):
                    seen.add(pair)
                    hit = Hit(token, Trigger(token.lemma_.lower(), (), (), CLAUSE), below=clause_heads(token))
                    lemma = token.lemma_.lower()
                    entries = (*lexicon.verbs.get(lemma, ()), *lexicon.nouns.get(lemma, ()))
                    known = frozenset(entry.frame.type for entry in entries)
                    yield Candidate(hit, Roles((actor,), (other,), ("parties of the clause",)), known)


def _sides(token: Token, reader: MentionReader, lexicon: Lexicon) -> Iterator[tuple[ActorRef, list[ActorRef]]]:
    """Yield each party that may act, with all others of the clause or phrase."""
    if is_verbal(token) and token.dep_ not in {"aux", "auxpass"}:
        acting = prepositional(token, "by") if is_passive(token) else subjects(token)
        beside = [noun for noun in _in_clause(token) if not any(noun in one.subtree for one in acting)]
    elif token.pos_ == "NOUN" and token.dep_ != "compound" and not lexicon.is_actor_noun(token.lemma_.lower(), *lexicon.actors):
        acting = [*children(token, "poss"), *prepositional(token, "by")]
        beside = prepositional(token, *_BESIDE)
    else:
        return
    actors = [ref for noun in acting for ref in reader.parties(noun) if ref.id is not None or ref.text.lower() not in _NOBODY]
    if not actors:
        return
    parties = [noun for noun in beside if not (_says_where(noun, _WITHIN) and reader.is_place(noun))]
    others = [ref for noun in parties for ref in reader.parties(noun, recipient=True, metonym=not _says_where(noun))]
    for actor in actors:
        yield actor, others


def _only_says(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a verb only says that something is so ("acknowledged", "noted"): what is said is coded below it."""
    return any(one.communicates and one.modality is None for one in lexicon.embedding.get(token.lemma_.lower(), ()))


def _is_bare(token: Token) -> bool:
    """Tell whether a verb is an infinitive: what is only aimed at, or told by the verb above it."""
    return token.tag_ == "VB" and not any(child.tag_ == "MD" for child in token.children)


def _says_where(noun: Token, words: frozenset[str] = frozenset({"in", "to", "at", "from", "near", "into"})) -> bool:
    """Tell whether a noun stands behind a preposition of place: a capital is a place there, not its government."""
    return noun.dep_ == "pobj" and noun.head.lower_ in words


def _in_clause(verb: Token) -> Iterator[Token]:
    """Yield the nouns of a clause and of what it governs, but not of clauses with a subject of their own or of purpose."""
    for child in verb.children:
        if child.dep_ in _OWN_CLAUSES and (child.dep_ in {"relcl", "parataxis", "acl"} or children(child, "nsubj", "nsubjpass")):
            continue
        participle = child.dep_ == "advcl" and child.tag_ == "VBG" and bool(children(child, "dobj"))
        if (child.dep_ in {"conj", "cc"} and is_verbal(child)) or participle or _is_purpose(child, verb):
            continue
        if child.dep_ == "poss" and verb.lemma_.lower() in SITE_NOUNS:
            continue
        if child.lower_ == "of" and verb.lemma_.lower() in SUFFERED:
            continue
        if child.dep_ in _PARTIES and not (child.dep_ == "nsubj" and is_verbal(verb)):
            yield child
        yield from _in_clause(child)


def _is_purpose(clause: Token, verb: Token) -> bool:
    """Tell whether an infinitive says what something is done for ("use force to restore X"): X is no party to it."""
    infinitive = clause.dep_ in {"xcomp", "advcl"} and any(one.lower_ == "to" and one.dep_ == "aux" for one in clause.children)
    return infinitive and is_verbal(verb) and verb.lemma_ not in OBJECT_CONTROL and bool(children(verb, "dobj"))


def _differ(actor: ActorRef, other: ActorRef, reader: MentionReader) -> bool:
    """Tell whether two parties differ and both stand in the sentence."""
    same = actor.text == other.text or (actor.id is not None and actor.id == other.id)
    apart = actor.start + len(actor.text) <= other.start or other.start + len(other.text) <= actor.start
    inside = all(_is_inside(ref, reader) for ref in (actor, other))
    return not same and apart and inside and not (_serves(actor, other, reader) or _serves(other, actor, reader))


def _serves(one: ActorRef, other: ActorRef, reader: MentionReader) -> bool:
    """Tell whether one is an office-holder or a body of the other: what a state does through its own envoy is no act upon him."""
    actors = reader.register.actors
    body, whole = actors.get(one.id or ""), actors.get(other.id or "")
    if body is None or whole is None or whole.kind in _JOINED:
        return False
    return whole.id in {*body.parents, *(role.of for role in body.roles)}


def _is_inside(ref: ActorRef, reader: MentionReader) -> bool:
    return reader.sentence.start <= ref.start and ref.start + len(ref.text) <= reader.sentence.end
