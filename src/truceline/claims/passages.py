"""Chooses the words that a claim quotes: its clause, never more than a reader can take in."""

import re

from spacy.tokens import Token

from truceline.claims.parsing import Sentence
from truceline.claims.roles import Roles
from truceline.claims.syntax import is_verbal
from truceline.claims.triggers import Hit

_LEADING = re.compile(r"(?:[\s,;:–—-]|(?:that|and|but|or|while)\b)+", re.IGNORECASE)
_TRAILING = re.compile(r"(?:[\s,;:–—-]|\b(?:and|but|or))+$", re.IGNORECASE)
LONGEST = 380
"""Characters; a longer clause is cut down to its trigger and parties."""


def clause_span(hit: Hit, sentence: Sentence, roles: Roles) -> tuple[int, int]:
    """Return the offsets, in the report's text, of the clause that tells an act."""
    start, end = _edges(_clause_head(hit), sentence)
    if hit.token.dep_ == "relcl" and hit.frame.with_object:
        start = min(start, sentence.start + hit.token.head.idx)
    for ref in (*roles.actors, *roles.recipients):
        if sentence.start <= ref.start and ref.start + len(ref.text) <= sentence.end:
            start, end = min(start, ref.start), max(end, ref.start + len(ref.text))
    if end - start > LONGEST:
        start, end = _core(hit, sentence, roles)
    return _trimmed(start, end, sentence)


def _clause_head(hit: Hit) -> Token:
    token = hit.support if hit.support is not None else hit.token
    if is_verbal(token):
        return token
    steps = 0
    while not is_verbal(token) and token.head.i != token.i and steps < 3 and token.dep_ not in {"appos", "conj"}:
        token, steps = token.head, steps + 1
    return token


def _edges(head: Token, sentence: Sentence) -> tuple[int, int]:
    tokens = [token for token in head.subtree if not _in_aside(token, head)] or [head]
    if head.dep_ == "acl" and head.tag_ == "VBN":
        tokens = [head.head, *tokens]
    return sentence.start + tokens[0].idx, sentence.start + tokens[-1].idx + len(tokens[-1])


def _in_aside(token: Token, head: Token) -> bool:
    while token.i != head.i and token.head.i != token.i:
        if token.dep_ in {"advcl", "conj", "parataxis"} and is_verbal(token):
            return True
        token = token.head
    return False


def _core(hit: Hit, sentence: Sentence, roles: Roles) -> tuple[int, int]:
    start = sentence.start + hit.token.idx
    end = start + len(hit.token)
    for ref in (*roles.actors, *roles.recipients):
        left, right = min(start, ref.start), max(end, ref.start + len(ref.text))
        if sentence.start <= left and right <= sentence.end and right - left <= LONGEST:
            start, end = left, right
    return start, end


def _trimmed(start: int, end: int, sentence: Sentence) -> tuple[int, int]:
    text = sentence.text
    left, right = start - sentence.start, end - sentence.start
    if found := _LEADING.match(text, left, right):
        left = found.end()
    if found := _TRAILING.search(text, left, right):
        right = found.start()
    return (sentence.start + left, sentence.start + right) if left < right else (start, end)
