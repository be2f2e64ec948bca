"""Reads what harm a number tells of: the dead, the wounded, those taken or freed, and which word says so."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from truceline.claims.counted import Counted
from truceline.claims.counted_words import load_counted
from truceline.claims.memory import text_of
from truceline.claims.syntax import children, coordinated, is_passive, is_verbal, objects

_PART = re.compile(
    r"\b(?:including|among them|among those|among whom|of whom|of them|among the (?:dead|victims|wounded|injured))\b", re.IGNORECASE
)
_OF_THEM = re.compile(r" (?:of (?:them|whom)|were|was)\b", re.IGNORECASE)
_RISING = frozenset(
    {"rise", "climb", "reach", "stand", "hit", "exceed", "surpass", "pass", "top", "grow", "jump", "soar", "number", "be", "go"}
)


@dataclass(frozen=True, slots=True)
class Harm:
    """Harm to a number of people or things.

    Attributes:
        what: What became of them ("killed").
        word: The word that tells it.
        part: Whether they are part of a number told before.
    """

    what: str
    word: Token
    part: bool = False

    def name(self, counted: Counted) -> str:
        """Say what is counted."""
        if self.part:
            return f"{counted.name} among the {load_counted().parts.get(self.what, self.what)}"
        return f"people {self.what}" if counted.noun is not None and _is_harm(counted.noun) else f"{counted.name} {self.what}"


def harm_to(counted: Counted, earlier: tuple[tuple[Counted, Harm], ...] = ()) -> Harm | None:
    """Return what harm a number tells of, or None.

    Args:
        counted: The number with its noun.
        earlier: The harm told before in the same sentence.
    """
    whole = next((harm for _, harm in reversed(earlier) if not harm.part), None)
    if whole is not None and _is_part(counted):
        return Harm(whole.what, whole.word, part=True)
    return _by_state(counted) or _by_verb(counted) or _by_noun(counted) or _by_toll(counted)


def harms_of(numbers: tuple[Counted, ...]) -> tuple[tuple[Counted, Harm], ...]:
    """Return the numbers of a sentence that tell of harm."""
    found: tuple[tuple[Counted, Harm], ...] = ()
    later: list[Counted] = []
    for counted in numbers:
        if (harm := harm_to(counted, found)) is not None:
            found = (*found, (counted, harm))
        elif _is_part(counted):
            later.append(counted)
    if found:  # "three soldiers, among them two officers, were killed"
        whole = found[0][1]
        found = (*found, *((one, Harm(whole.what, whole.word, part=True)) for one in later))
    return found


def _is_part(counted: Counted) -> bool:
    doc = counted.token.doc
    if counted.token.i + 1 < len(doc) and re.match(r" (?:of them|of whom)\b", text_of(doc)[counted.numeral.end :]):
        return True
    marks = list(_PART.finditer(text_of(doc), 0, counted.numeral.start))
    if not marks:
        return False
    between = doc.char_span(marks[-1].end(), counted.numeral.start, alignment_mode="expand")
    return between is None or not any(is_verbal(token) or token.text in {";", "("} for token in between)


def _is_harm(noun: Token) -> bool:
    """Tell whether the noun counted is the harm itself ("40 deaths", "12 dead")."""
    return noun.lemma_.lower() in load_counted().losses or noun.lower_ in load_counted().states


def _by_state(counted: Counted) -> Harm | None:
    """Read "left 12 dead", "20 people dead and dozens injured"."""
    doc, words = counted.token.doc, load_counted()
    last = max(counted.token.i, counted.noun.i if counted.noun is not None else 0, _last(counted))
    for token in doc[last + 1 : last + 3]:
        if token.lower_ in words.states and not is_passive_clause(token):
            return Harm(words.states[token.lower_], token)
        if token.lower_ not in {"more", "others", "people"}:
            break
    if counted.noun is not None and counted.noun.lower_ in words.states:
        return Harm(words.states[counted.noun.lower_], counted.noun)
    return None


def is_passive_clause(token: Token) -> bool:
    """Tell whether a participle is a full passive, which is read as a verb."""
    return any(child.dep_ in {"auxpass", "aux"} for child in token.children)


def _last(counted: Counted) -> int:
    span = counted.token.doc.char_span(counted.numeral.start, counted.numeral.end, alignment_mode="expand")
    return span.end - 1 if span is not None else counted.token.i


def _by_verb(counted: Counted) -> Harm | None:
    words = load_counted()
    base = _first_conjunct(counted.anchor)
    verb = base.head
    if not (is_verbal(verb) or verb.tag_.startswith("VB")):
        verb = next((child for child in children(base, "acl", "relcl") if child.tag_ == "VBN" or child.dep_ == "relcl"), verb)
    harm = words.harming.get(verb.lemma_.lower())
    stands = base.dep_ in {"dobj", "nsubjpass", "prep"} or any(base.i in {one.i for one in coordinated(noun)} for noun in objects(verb))
    if harm and stands and not (base.dep_ == "prep" and is_passive(verb)) and not (base.dep_ == "nsubj" and not is_passive(verb)):
        return Harm(harm, verb)
    if (dying := words.dying.get(verb.lemma_.lower())) and base.dep_ in {"nsubj", "nsubjpass"}:
        return Harm(dying, verb)
    return None


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj" and not is_verbal(token.head) and token.head.i != token.i:
        token = token.head
    return token


def _by_noun(counted: Counted) -> Harm | None:
    """Read "the killing of three soldiers" and "40 deaths"."""
    words = load_counted()
    if counted.noun is not None and (loss := words.losses.get(counted.noun.lemma_.lower())):
        return Harm(loss, counted.noun)
    base = _first_conjunct(counted.anchor)
    above = base.head.head
    if base.dep_ == "pobj" and base.head.lower_ == "of" and (harm := words.harms.get(above.lemma_.lower())):
        return Harm(harm, above)
    return None


def _by_toll(counted: Counted) -> Harm | None:
    """Read "the toll rose to 40", "a toll of 40"."""
    base = counted.anchor
    above = base.head.head if base.dep_ == "pobj" else base.head
    if base.dep_ == "pobj" and base.head.lower_ == "of" and above.lemma_.lower() == "toll":
        return Harm("killed", above)
    if (
        not is_verbal(above)
        or above.lemma_ not in _RISING
        or (base.dep_ == "pobj" and base.head.lower_ not in {"to", "at", "over", "above"})
    ):
        return None
    for noun in children(above, "nsubj"):
        dead = any(one.lower_ in {"dead", "killed", "deaths", "victims", "fatalities"} for one in noun.subtree)
        hurt = any(one.lower_ in {"wounded", "injured"} for one in noun.subtree)
        if noun.lemma_.lower() == "toll" or (noun.lemma_.lower() == "number" and (dead or hurt)):
            return Harm("wounded" if hurt and not dead else "killed", noun)
    return None
