"""Reads who speaks in headlines and transcripts: "Minister: ceasefire is near", "SMITH: We shall go."."""

from truceline.claims.parsing import Sentence
from truceline.claims.scopes import Scope
from truceline.reports import UnitKind

_LONGEST = 6


def heading_scope(sentence: Sentence) -> Scope | None:
    """Return what stands behind a short name and a colon, at the head of a line."""
    doc = sentence.doc
    colon = next((token for token in doc[: _LONGEST + 1] if token.text == ":"), None)
    if colon is None or not 1 <= colon.i <= _LONGEST or colon.i + 2 >= len(doc):
        return None
    name = doc[: colon.i]
    shouted = all(token.is_upper or token.is_punct for token in name)
    spoken = sentence.kind is not UnitKind.PARAGRAPH and any(token.pos_ == "PROPN" or token.ent_type_ for token in name)
    other = any((token.pos_ in {"VERB", "AUX"} and not shouted) or token.is_digit or token.is_quote for token in name)
    if other or not (shouted or spoken):
        return None
    content = frozenset(range(colon.i + 1, len(doc)))
    return Scope(colon, frozenset({colon.i}), (name.root,), content, content)
