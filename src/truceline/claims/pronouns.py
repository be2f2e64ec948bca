"""Reads pronouns: whom "he", "it" or "their" means, by rules that say why."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from truceline.claims.definites import as_one
from truceline.claims.names import NameReader
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, coordinated, is_verbal, objects, prepositional, subject_or_patient, subjects

PRONOUNS = frozenset("he him she her it they them its their his himself themselves itself".split())
PERSONAL = frozenset({"he", "him", "his", "himself", "she", "her", "herself"})
_RELATIONAL = frozenset(
    {"neighbour", "neighbor", "rival", "enemy", "foe", "opponent", "ally", "partner", "critic", "adversary", "competitor"}
)
"""Nouns that relate two parties: whoever attacks "its neighbour" is the neighbour's neighbour."""
_PLURAL = frozenset({"they", "them", "themselves"})
Phrase = Callable[[Token], list[ActorRef]]


def read_pronoun(head: Token, names: NameReader, phrase: Phrase) -> list[ActorRef]:
    """Return whom a pronoun means, or nothing when the rules cannot tell.

    Args:
        head: The pronoun.
        names: Reader of the sentence's names.
        phrase: Reads a whole noun phrase of the same sentence.
    """
    start = names.sentence.start + head.idx
    if several := _both(head, names):
        return as_one(
            [replace(ref, reason=f"{head.text!r}: {ref.name}, subject of the sentence before") for ref in several], head.text, start
        )
    ref = (
        _charged(head, names, phrase)
        or _possessor(head, names, phrase)
        or _governing_subject(head, names, phrase)
        or _quoted_subject(head, names, phrase)
        or _earlier_person(head, names, phrase)
        or names.discourse.pronoun(head.text)
        or _subject_before(head, names)
    )
    if ref is None:
        return []
    return [replace(ref, text=head.text, start=start, reason=f"{head.text!r}: {ref.name}, last named before")]


def _both(head: Token, names: NameReader) -> tuple[ActorRef, ...]:
    """Return the parties whom "they" at the head of a sentence takes up together: the subjects of the sentence before."""
    first = head.lower_ == "they" and head.head.dep_ == "ROOT" and not any(one.pos_ in {"NOUN", "PROPN"} for one in head.doc[: head.i])
    refs = names.discourse.subject_before(names.sentence.start) if first else ()
    return refs if len(refs) > 1 else ()


def _subject_before(head: Token, names: NameReader) -> ActorRef | None:
    """Return the one party whom the sentence before is about, for "it", "its", "they", "their" and "them"; never a single person.

    What suffers an act may as well be a thing that the sentence before told of ("It was shelled on Friday").
    """
    if head.lower_ in PERSONAL or head.lower_.endswith(("self", "selves")) or head.dep_ == "nsubjpass":
        return None
    if head.lower_ == "it" and head.dep_ != "nsubj":
        return None
    refs = names.discourse.subject_before(names.sentence.start)
    if len(refs) != 1:
        return None
    first = refs[0].text.split(" of ")[0].lower()
    plural = first.endswith(("s", "men", "police", "people", "taliban"))
    several = head.lower_ in {"they", "them", "their", "themselves"}
    if names.is_person(refs[0]) and not (several and plural and refs[0].id is None):
        return None
    return refs[0] if plural == several else None


def _possessor(head: Token, names: NameReader, phrase: Phrase) -> ActorRef | None:
    """Return the group or state that is the subject, or owns the subject, of the clause in which "its" or "their" stands."""
    if head.lower_ not in {"its", "their"} or _suffers(head, names):
        return None
    token, answering = head, False
    while not is_verbal(token) and token.head.i != token.i:
        token = token.head
        answering = answering or token.lemma_ in {"response", "retaliation", "reprisal", "revenge"}
    if answering and is_verbal(token):
        return next((ref for noun in objects(token) for ref in phrase(noun)[:1] if not names.is_person(ref)), None)
    for noun in subject_or_patient(token) if is_verbal(token) else ():
        if noun.i >= head.i or _owned_by(noun, head):
            continue
        for owner in (noun, *children(noun, "poss"), *prepositional(noun, "of")):
            refs = phrase(owner)
            if refs and not names.is_person(refs[0]):
                return refs[0]
    return None


def _charged(head: Token, names: NameReader, phrase: Phrase) -> ActorRef | None:
    """Return the other party of the main clause for an object of a clause beside it ("cut ties with Ukraine, accusing it of ...")."""
    verb = head.head
    if head.lower_ not in {"it", "them"} or head.dep_ != "dobj" or verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "xcomp", "conj"}:
        return None
    above = verb.head
    beside = [*objects(above), *(deep for noun in objects(above) for deep in prepositional(noun, "with", "of", "to", "from", "against"))]
    found = [ref for noun in (*prepositional(above, "with", "from", "against", "to"), *beside) if noun.i < head.i for ref in phrase(noun)]
    groups = {ref.id or ref.text: ref for ref in found if not names.is_person(ref)}
    return next(iter(groups.values())) if len(groups) == 1 else None


def _suffers(head: Token, names: NameReader) -> bool:
    """Tell whether what is "theirs" suffers an attack, whose author then is somebody else ("Israel killed its leader")."""
    token = head
    if head.head.lemma_ in _RELATIONAL:
        return False
    while token.head.i != token.i and not is_verbal(token):
        above = token.head.head if token.dep_ == "pobj" and token.head.lower_ in {"on", "against", "at", "of"} else token.head
        index = names.lexicon.verbs if token.dep_ == "dobj" else names.lexicon.nouns
        acts = index.get(above.lemma_.lower(), ()) if token.dep_ in {"dobj", "pobj"} and above.i != token.i else ()
        if any(trigger.frame.type == "ASSAULT" and (token.dep_ != "dobj" or trigger.bare) for trigger in acts):
            return all(child.lower_ != "own" for child in head.head.children) and not _is_charged(above, names)
        token = token.head
    return False


def _is_charged(act: Token, names: NameReader) -> bool:
    """Tell whether an act is what the clause's subject charges somebody with ("condemned the attack on its soldiers")."""
    verb = act.head.head if act.dep_ == "pobj" else act.head
    if act.dep_ not in {"dobj", "pobj"} or verb.lemma_ in names.lexicon.support:
        return False
    return any(one.frame.type == "ACCUSE" for one in names.lexicon.verbs.get(verb.lemma_.lower(), ()))


def _owned_by(noun: Token, pronoun: Token) -> bool:
    """Tell whether a noun is itself described by the pronoun ("its jets"), which then cannot mean it."""
    token = pronoun
    while token.i != noun.i and token.head.i != token.i and token.dep_ != "conj" and not is_verbal(token):
        token = token.head
    return token.i == noun.i


def _governing_subject(head: Token, names: NameReader, phrase: Phrase) -> ActorRef | None:
    """Return the subject of the verb above a clause whose own subject is a pronoun ("the group said it would stop")."""
    person = head.lower_ in PERSONAL
    token, crossed = head, False
    while token.head.i != token.i:
        token = token.head
        crossed = crossed or token.dep_ == "relcl" or (token.dep_ == "acl" and bool(children(token, "mark")))
        if (token.dep_ in {"ccomp", "xcomp", "advcl", "conj"} or (crossed and token.dep_ != "relcl")) and is_verbal(token.head):
            for noun in subjects(token.head):
                plural = noun.tag_ in {"NNS", "NNPS"} or len(coordinated(noun)) > 1
                if head.lower_ in _PLURAL and not plural:
                    return None
                if head.lower_ == "it" and plural and noun.pos_ == "NOUN":
                    continue
                if noun.i == head.i or noun.i == token.i or _owned_by(noun, head) or noun.lower_ in PRONOUNS:
                    continue
                refs = phrase(noun)
                if refs and names.is_person(refs[0]) == person:
                    return refs[0]
                owner = _whose(head, noun, names, phrase)
                if refs or owner is not None:
                    return owner
    return None


def _quoted_subject(head: Token, names: NameReader, phrase: Phrase) -> ActorRef | None:
    """Return the subject of what is said before a speaker who is "its" ("Israel will strike again, its ministry warned")."""
    token = head
    while token.head.i != token.i and not is_verbal(token):
        token = token.head
    for clause in children(token, "ccomp") if head.lower_ in {"its", "their"} else ():
        for noun in subjects(clause) if clause.i < head.i else ():
            if noun.i < head.i and noun.lower_ not in PRONOUNS and (refs := phrase(noun)) and not names.is_person(refs[0]):
                return refs[0]
    return None


def _whose(head: Token, speaker: Token, names: NameReader, phrase: Phrase) -> ActorRef | None:
    """Return whose a subject is that "its" and "their" cannot mean ("the M23's spokesman said that its fighters")."""
    if head.lower_ not in {"its", "their"} and (head.lower_ != "it" or head.dep_ not in {"nsubj", "nsubjpass"}):
        return None
    refs = [ref for owner in (*children(speaker, "poss"), *prepositional(speaker, "of")) for ref in phrase(owner)]
    return refs[0] if refs and not names.is_person(refs[0]) else None


def _earlier_person(head: Token, names: NameReader, phrase: Phrase) -> ActorRef | None:
    """Return the sentence's subject, when it is a person, or else the last person named before a personal pronoun."""
    if head.lower_ not in PERSONAL:
        return None
    for noun in subjects(head.sent.root) if head.dep_ == "nsubj" else ():
        if noun.i < head.i and noun.lower_ not in PRONOUNS and (refs := phrase(noun)) and names.is_person(refs[0]):
            return refs[0]
    return _last_person_before(head, names) or _subject_person(head, names)


def _subject_person(head: Token, names: NameReader) -> ActorRef | None:
    """Return the one person whom the sentence before is about, for the subject of this one ("X phoned Y. He demanded ...")."""
    if head.lower_ not in {"he", "she"} or head.dep_ != "nsubj" or head.head.dep_ != "ROOT":
        return None
    refs = names.discourse.subject_before(names.sentence.start)
    fits = len(refs) == 1 and names.is_person(refs[0]) and names.discourse.may_be(head.lower_, refs[0])
    return refs[0] if fits else None


def _last_person_before(head: Token, names: NameReader) -> ActorRef | None:
    at = names.sentence.start + head.idx
    for match in reversed(names.sentence.matches):
        if match.end <= at and (ref := names.from_match(match, metonym=False, whole=False)) and names.is_person(ref):
            return ref
    return None
