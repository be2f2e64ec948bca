"""Reads judgements drawn from something: what a visit shows, what it is a sign of, what it is meant to do, how somebody is seen."""

from spacy.tokens import Token

from truceline.claims.cues import Cue
from truceline.claims.judged import (
    Judgement,
    Scene,
    acted_upon,
    clause_about,
    complements,
    has_infinitive,
    is_finite,
    is_unreal,
    subject_about,
)
from truceline.claims.pronouns import PRONOUNS
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, is_passive, is_verbal, prepositional, subject_or_patient, subjects, subjects_of_noun

_TO = frozenset({"point", "amount", "attest"})
_SHOWING = frozenset({"show", "give", "offer", "send", "display", "provide", "see"})
_FOUND = frozenset({"evidence", "proof"})
_SAYING = frozenset({"speak", "address", "meet", "say", "tell", "call", "write", "tweet", "post", "praise", "thank"})
_DOUBTS = frozenset({"doubt", "doubtful", "unlikely", "unclear", "conceivable"})
_PARTS = frozenset({"part", "piece", "element", "kind", "sort", "form", "latest", "one"})


def shows(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "the visit signals X's resolve": an act that shows something of somebody."""
    if not is_verbal(token) or is_passive(token) or is_unreal(token) or not is_finite(token):
        return None
    nouns = subject_or_patient(token)
    if not nouns or not _shown_by(nouns[0], token, cue, scene):
        return None
    for clause in (one for one in children(token, "ccomp") if one.i > token.i and children(one, "nsubj", "nsubjpass", "expl")):
        refs, slot = clause_about(clause, scene)
        return _found(cue, token, refs, clause, token, slot, scene) if refs and clause.idx not in scene.events else None
    things = prepositional(token, "to") if token.lemma_ in _TO else acted_upon(token)
    for thing in things:
        if is_verbal(thing) or not scene.is_listed(thing, "intent", "motive", "weakness", "strength", "influence", "meaning"):
            continue
        if refs := scene.whose([thing]):
            return _found(cue, token, refs, thing, token, f"whose {thing.text}", scene)
        return _found(cue, token, scene.whose(nouns), thing, token, "owner of the subject", scene)
    return None


def _shown_by(noun: Token, verb: Token, cue: Cue, scene: Scene) -> bool:
    """Tell whether a subject can show something: an act, or what somebody does in the clause beside; no speaker and no record."""
    if scene.is_listed(noun, "evidence"):
        return False
    if is_verbal(noun) or scene.is_act(noun):
        return True
    refs = scene.who([noun]) if noun.lower_ not in PRONOUNS else [ActorRef(None, noun.text, noun.text)]
    if not refs:
        return noun.lower_ not in {"i", "we", "you", "who"}
    beside = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.lemma_ not in _SAYING
    return beside and not (cue.spoken and any(scene.reader.is_person(ref) for ref in refs)) and noun.lower_ not in PRONOUNS


def sign(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "a sign of X's desire", "an indication that X is losing", "X shows no sign of"."""
    verb = _above(token)
    if token.pos_ != "NOUN" or verb is None or is_unreal(verb):
        return None
    linked = token.dep_ in {"attr", "appos", "pobj"} and (token.dep_ != "pobj" or token.head.lower_ in {"as", "in"})
    shown = token.dep_ == "dobj" and verb.lemma_ in _SHOWING and token.lemma_ not in _FOUND
    if not (linked or shown):
        return None
    top = verb if token.dep_ in {"attr", "dobj"} else token
    clauses = [one for one in children(token, "acl", "ccomp", "relcl") if is_finite(one) and subjects(one)]
    for clause in clauses:
        refs, slot = clause_about(clause, scene)
        return _found(cue, token, refs, clause, top, slot, scene)
    for thing in prepositional(token, "of", "to"):
        if not is_verbal(thing) and (refs := scene.whose([thing])):
            return _found(cue, token, refs, thing, top, f"whose {thing.text}", scene)
        if shown:
            refs, slot = subject_about(verb, scene)
            return _found(cue, token, refs, thing, top, slot, scene)
    return None


def _above(token: Token) -> Token | None:
    while not is_verbal(token):
        if token.head.i == token.i:
            return None
        token = token.head
    return token


def seen_as(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "X is widely seen as", "Y regards X as": what somebody is taken for, and by whom."""
    if not is_verbal(token) or is_unreal(token):
        return None
    passive = is_passive(token)
    content = next(
        (one for one in (*prepositional(token, "as"), *_as_adjectives(token), *children(token, "oprd")) if one.i > token.i), None
    )
    judged = subject_or_patient(token) if passive else acted_upon(token)
    for clause in () if passive or content is not None else children(token, "ccomp"):
        content, judged = (clause, children(clause, "nsubj")) if clause.pos_ in {"NOUN", "ADJ"} else (None, judged)
    if (
        content is None
        or not judged
        or judged[0].lower_ in {"it", "this", "that"}
        or content in judged
        or (not passive and not is_finite(token))
    ):
        return None
    thing = next(iter(prepositional(content, "of", "in")), content) if content.lemma_ in _PARTS else content
    if any(thing.lemma_ in other.words for other in scene.lexicon.cues if other.shape == "sign"):
        return None
    office = thing.lemma_.lower() in scene.lexicon.actors["people"] and token.lemma_ == "describe"
    refs = scene.who(judged)
    slot = "who is judged"
    if not refs and scene.is_listed(thing, "intent", "weakness", "meaning", "strength", "influence"):
        refs, slot = scene.whose([thing]) or scene.whose(judged), "whose act is judged"
    judges = prepositional(token, "by") if passive else subjects(token)
    return _found(cue, token, [] if office else refs, thing, token, slot, scene, judges)


def _as_adjectives(token: Token) -> list[Token]:
    return [one for child in children(token, "prep") if child.lower_ == "as" for one in children(child, "amod", "acomp", "pcomp")]


def believes(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "X believes that Y is", "analysts warn that Y would": what one thinks of another."""
    if not is_verbal(token) or is_passive(token) or is_unreal(token) or not is_finite(token):
        return None
    judges = subjects(token)
    if not judges or not _may_judge(judges, cue, scene):
        return None
    for clause in children(token, "ccomp"):
        refs, slot = clause_about(clause, scene)
        if clause.idx in scene.events or not refs or any(ref.text.lower() in PRONOUNS for ref in refs):
            return None
        return _found(cue, token, refs, clause, token, slot, scene, judges)
    return None


def _may_judge(judges: list[Token], cue: Cue, scene: Scene) -> bool:
    """Tell whether somebody can be taken to judge: analysts by what they say; where one only warns, no state and nobody known by name."""
    if cue.analysts:
        return any(scene.is_listed(one, "analysts") for noun in judges for one in (noun, *children(noun, "appos", "compound")))
    refs = scene.who(judges)
    if any(scene.is_listed(noun, "analysts") for noun in judges):
        return True
    if cue.mode == "outlook":
        return bool(refs) and all(noun.lemma_.lower() in scene.lexicon.actors["people"] for noun in judges)
    return bool(refs) and all(noun.lower_ not in PRONOUNS for noun in judges)


def aimed(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "the raid was aimed at", "a visit meant to", "the move seeks to": what an act is for."""
    if not is_verbal(token) or is_unreal(token):
        return None
    at = token.lemma_ == "aim" and [
        one for child in children(token, "prep") if child.lower_ == "at" for one in children(child, "pcomp", "pobj")
    ]
    below = at or (complements(token) if has_infinitive(token) else [])
    active = token.lemma_ in {"aim", "seek"} and not is_passive(token)
    if not below or not (active or is_passive(token)) or (active and not is_finite(token)):
        return None
    nouns = [token.head] if token.dep_ == "acl" else subject_or_patient(token)
    acts = [noun for noun in nouns if scene.is_listed(noun, "acts")]
    refs = scene.whose(acts) or [ref for noun in acts if token.dep_ == "acl" for ref in scene.who(subjects_of_noun(noun))]
    return _found(cue, token, refs, below[0], token, "whose act it is", scene)


def bid(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "in an apparent bid to", "was an attempt to", "X's aim is to": an act named by what it is for."""
    verb = _above(token)
    if token.pos_ != "NOUN" or verb is None or is_unreal(verb):
        return None
    clauses = [one for one in children(token, "acl") if one.tag_ == "VB"]
    if token.dep_ in {"nsubj", "csubj"} and verb.lemma_ == "be" and token.head.i == verb.i:
        below = [one for one in children(verb, "xcomp", "ccomp", "advcl") if one.tag_ == "VB"]
        return _found(cue, token, scene.whose([token]) if below else [], (below or [token])[0], verb, f"whose {token.text}", scene)
    if not clauses:
        return None
    if token.dep_ == "pobj" and token.head.lower_ == "in":
        refs, slot = subject_about(verb, scene)
        return _found(cue, token, refs if slot == "subject" else [], clauses[0], token, slot, scene)
    part = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    if part is not None and part.lemma_ == "part" and part.dep_ in {"attr", "dobj", "pobj"}:
        return _found(cue, token, scene.whose([token]), clauses[0], part, "whose it is", scene)
    if token.dep_ == "attr" and verb.lemma_ == "be":
        refs = scene.whose([token]) or scene.whose([noun for noun in subject_or_patient(verb) if scene.is_act(noun)])
        return _found(cue, token, refs, clauses[0], verb, "whose act it is", scene)
    return None


def clear(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "it is clear that X is losing", "it is doubtful whether X"."""
    verb = token.head
    if token.dep_ != "acomp" or verb.lemma_ != "be" or is_unreal(verb) or not any(one.lower_ == "it" for one in subjects(verb)):
        return None
    for clause in (*children(verb, "ccomp", "advcl"), *children(token, "ccomp")):
        if clause.i > token.i and clause.idx not in scene.events and is_finite(clause):
            refs, slot = clause_about(clause, scene)
            return _found(cue, token, refs, clause, verb, slot, scene)
    return None


def _found(
    cue: Cue, token: Token, refs: list[ActorRef], content: Token, top: Token, slot: str, scene: Scene, judges: list[Token] | None = None
) -> Judgement | None:
    """Put a judgement together; a cue that says what it is about goes before the word that does, "meaning" behind it."""
    told = None if token.lemma_ in _DOUBTS else scene.mode_of(content)
    mode = cue.mode if cue.mode not in {None, "meaning"} else told or cue.mode
    return Judgement(cue, token, tuple(refs), content, top, slot, tuple(judges or ()), mode) if refs else None
