"""Reads sources put beside a clause: "according to X", "as X notes", "as detailed in a report by X"."""

from collections.abc import Iterator

from spacy.tokens import Token

from truceline.claims.sayings import Sayings
from truceline.claims.scopes import Scope, clause_around
from truceline.claims.syntax import SUBJECTS, children, coordinated, is_verbal, prepositional

_LONGEST = 14


def aside_scope(token: Token, sayings: Sayings) -> Iterator[Scope]:
    """Yield what an "according to", "per" or "as" covers: the clause beside which it stands.

    Args:
        token: The first word of the aside.
        sayings: The words of saying.
    """
    if token.lower_ == "according":
        yield from _covering(token, prepositional(token, "to"), frozenset({token.i, *(child.i for child in children(token, "prep"))}))
    elif token.lower_ == "per":
        yield from _covering(token, [noun for noun in children(token, "pobj") if noun.pos_ == "PROPN"], frozenset({token.i}))
    else:
        yield from _likened(token, sayings)


def _covering(token: Token, nouns: list[Token], marks: frozenset[int]) -> Iterator[Scope]:
    """Yield the main clause where the aside opens or ends its sentence, else the clause in which it stands."""
    if not nouns:
        return
    ends = all(one.is_punct for one in token.doc[max(one.i for one in token.subtree) + 1 :])
    clause = _clause_of(token)
    while (token.i == 0 or ends) and clause.dep_ in {"relcl", "advcl", "acl", "conj"} and clause.head.i != clause.i:
        clause = clause.head
    inside = {one.i for one in token.subtree}
    words = (
        frozenset(one.i for one in clause.subtree if one.i not in inside)
        if ends
        else clause_around(clause, token) - _going_on(clause, token)
    )
    yield Scope(token, marks, tuple(head for noun in nouns for head in coordinated(noun)), words, words, quotes=True)


def _going_on(clause: Token, aside: Token) -> frozenset[int]:
    """Return the words of the clause that goes on behind an aside with a subject of its own ("..., according to X, and Y left")."""
    own = [one for one in children(clause, "conj") if one.i > aside.i and children(one, *SUBJECTS, "nsubjpass")]
    return frozenset(token.i for one in own for token in one.subtree)


def _clause_of(token: Token) -> Token:
    clause = token.head
    while not is_verbal(clause) and clause.head.i != clause.i:
        clause = clause.head
    return clause


def _likened(token: Token, sayings: Sayings) -> Iterator[Scope]:
    """Read "as detailed in a report by X," and "as X notes," where the parser takes the verb for a noun."""
    doc = token.doc
    if token.i and doc[token.i - 1].text not in {",", "(", "–", "—", "-"} and token.i > 1:
        return
    last = next((one.i for one in doc[token.i + 1 : token.i + _LONGEST] if one.text in {",", ")", "–", "—"}), None)
    if last is None or last < token.i + 3:
        return
    verb = next((one for one in doc[token.i + 1 : last] if one.tag_ == "VBN" and one.i == token.i + 1), None)
    if verb is not None and _tells(verb.lemma_, sayings):
        nouns = prepositional(verb, "by", "in", "on")
    else:
        verb = doc[last - 1]
        if is_verbal(verb) or not _tells(verb.lower_.removesuffix("s"), sayings) or verb.i < token.i + 2:
            return
        nouns = children(verb, "poss") or [doc[verb.i - 1]]
    inside = range(token.i, last + 1)
    clause = _clause_of(verb if token.head.i == verb.i else token)
    words = frozenset(one.i for one in clause.subtree if one.i not in inside)
    if nouns and words:
        yield Scope(
            verb, frozenset({token.i, verb.i}), tuple(head for noun in nouns for head in coordinated(noun)), words, words, quotes=True
        )


def _tells(lemma: str, sayings: Sayings) -> bool:
    return any(saying.voice and "aside" in saying.takes and particle is None for particle, saying in sayings.verbs.get(lemma, ()))
