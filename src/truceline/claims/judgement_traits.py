"""Reads judgements said straight of somebody: what they want, lack, wield, seem, may do, or are to blame for."""

from spacy.tokens import Token

from truceline.claims.cues import Cue
from truceline.claims.judged import LINKS, Judgement, Scene, acted_upon, complements, has_infinitive, is_finite, is_unreal, subject_about
from truceline.claims.reality import FUTURE, POSSIBLE
from truceline.claims.syntax import MEASURES, children, is_passive, is_verbal, prepositional

_FUTILE = frozenset({"reach", "verify", "confirm", "comment", "contact", "attend"})
_OVER = frozenset({"control", "hold", "authority"})
"""Held over somebody they are influence; held "of" a town they are possession."""
_SPEECHES = frozenset({"say", "tell", "thank", "stress", "see", "know", "remind"})


def wants(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "X wants to", "X is trying to": an aim that somebody is said to have."""
    if not is_verbal(token) or is_passive(token) or not is_finite(token) or is_unreal(token):
        return None
    lemma = token.lemma_
    if lemma in {"try", "attempt", "struggle"} and token.tag_ not in {"VBG", "VBZ", "VBP"}:
        return None
    below = [one for one in complements(token) if one.tag_ == "VB" or has_infinitive_marker(one)]
    if not below and not (lemma == "prefer" and acted_upon(token)):
        return None
    if any(one.lemma_ in _SPEECHES for one in below):
        return None
    refs, slot = subject_about(token, scene)
    if slot != "subject":
        return None
    mode = "weakness" if lemma == "struggle" else cue.mode
    return Judgement(cue, token, tuple(refs), (below or acted_upon(token))[0], token, slot, mode=mode) if refs else None


def has_infinitive_marker(verb: Token) -> bool:
    """Tell whether "to" stands before a verb."""
    return any(one.lower_ == "to" and one.dep_ == "aux" for one in verb.children)


def disposed(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "X is keen to", "X is wary of": how somebody is said to be minded, or unable to do."""
    link = token.head
    if token.dep_ not in {"acomp", "oprd"} or link.lemma_ not in LINKS or is_unreal(link):
        return None
    below = [*complements(token), *prepositional(token, "of", "about", "on", "to", "by", "over", "at")]
    if not below:
        return None
    hedged = any(one.lower_ == "likely" for one in (*link.children, *token.children))
    if cue.mode == "weakness" and (below[0].lemma_ in _FUTILE or not (hedged or link.tag_ in {"VBZ", "VBP"})):
        return None
    refs, slot = subject_about(link, scene)
    return Judgement(cue, token, tuple(refs), below[0], link, slot, mode=cue.mode) if refs and slot == "subject" else None


def has(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "X lacks authority", "X wields influence over Y", "X poses a threat"."""
    if not is_verbal(token) or is_passive(token) or is_unreal(token) or not is_finite(token):
        return None
    for noun in acted_upon(token):
        inner = prepositional(noun, "of") if noun.lemma_ in {*MEASURES, "lot", "deal", "kind", "sort"} else []
        for held in (noun, *inner):
            if held.lemma_.lower() not in cue.nouns or (held.lemma_ in _OVER and cue.mode == "influence" and not _over(held, token)):
                continue
            refs, slot = subject_about(token, scene)
            return Judgement(cue, token, tuple(refs), held, token, slot, mode=cue.mode) if refs and slot == "subject" else None
    return None


def _over(noun: Token, verb: Token) -> bool:
    return any(child.lower_ in {"over", "on"} and child.dep_ == "prep" for one in (noun, noun.head.head, verb) for child in one.children)


def likely(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "X is likely to", "X will probably": what somebody is expected to do."""
    above = token.head
    if token.dep_ == "advmod":
        modal = is_verbal(above) and {one.lower_ for one in children(above, "aux")} & (FUTURE | POSSIBLE)
        verb = above if modal else None
    else:
        passive = token.tag_ in {"VBN", "VBD"} and bool(children(token, "auxpass", "aux"))
        linked = token.dep_ in {"acomp", "oprd"} and above.lemma_ in {*LINKS, "seem", "appear"}
        verb = (token if passive else above if linked else None) if has_infinitive(token) else None
    if verb is None or is_unreal(verb, modal=False):
        return None
    refs, slot = subject_about(verb, scene)
    below = complements(token) or [verb]
    return Judgement(cue, token, tuple(refs), below[0], verb, slot, mode=cue.mode) if refs else None


def appears(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "X appears determined", "X seems to be losing": what somebody is taken to be."""
    below = [one for one in children(token, "xcomp", "oprd", "acomp") if one.i > token.i and one.idx not in scene.events]
    if not is_verbal(token) or not below or is_unreal(token) or not is_finite(token):
        return None
    content = below[0]
    told = is_verbal(content) and content.lemma_ not in {"be", "have", "lack", "want", "seek", "try", "hold", "lose"}
    if told and content.tag_ == "VB":
        return None
    refs, slot = subject_about(token, scene)
    return Judgement(cue, token, tuple(refs), content, token, slot, mode=scene.mode_of(content)) if refs else None


def is_a(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "X remains the backbone of Y": what somebody is said to be, in a word that judges."""
    if not is_verbal(token) or is_unreal(token) or not is_finite(token):
        return None
    nouns = prepositional(token, "as") if token.lemma_ == "serve" else children(token, "attr")
    for noun in nouns:
        heads = [noun, *prepositional(noun, "of")] if noun.lemma_ == "one" else [noun]
        if any(head.lemma_.lower() in cue.nouns for head in heads):
            refs, slot = subject_about(token, scene)
            return Judgement(cue, heads[-1], tuple(refs), noun, token, slot) if refs and slot == "subject" else None
    for word in children(token, "acomp"):
        if word.lemma_.lower() in cue.nouns:
            refs, slot = subject_about(token, scene)
            return Judgement(cue, word, tuple(refs), word, token, slot, mode=scene.mode_of(word)) if refs else None
    return None


def blamed(token: Token, cue: Cue, scene: Scene) -> Judgement | None:
    """Read "X is responsible for the attack", "X bears responsibility"."""
    verb = token if is_verbal(token) else token.head
    if is_unreal(verb) or not is_verbal(verb):
        return None
    if verb is token:
        found = [noun for noun in acted_upon(token) if noun.lemma_ in cue.nouns]
    elif token.dep_ == "acomp" and verb.lemma_ in LINKS:
        found = [noun for noun in prepositional(token, "for", "of") if noun.lemma_ in cue.nouns]
    else:
        return None
    refs, slot = subject_about(verb, scene)
    return Judgement(cue, token, tuple(refs), found[0], verb, slot, mode=cue.mode) if found and refs and slot == "subject" else None
