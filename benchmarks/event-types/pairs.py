"""Names the PLOVER root between two marked parties: by the rules, by the encoder, by both."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.claims.encoder import NONE, Encoder, Span
from truceline.claims.lexicon import Lexicon
from truceline.claims.modality import judge
from truceline.claims.syntax import objects, subjects
from truceline.claims.triggers import Hit, find_hits

YIELD = "YIELD"
"""The set merges CONCEDE and RETREAT."""
COOPERATION = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", YIELD})
CONFLICT = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
FUTURE = frozenset({"planned", "promised", "threatened"})
RULE_WEIGHT = 1.5
"""How much a word of the lexicons with both parties around it counts beside the encoder, in logits."""
_MARK = re.compile(r"(</?[st]>)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with its two parties; a party whose mark is missing is the whole sentence."""

    text: str
    acting: Span
    other: Span


def read_marked(sentence: str) -> Marked:
    """Return a marked sentence without its marks."""
    text, starts, spans = "", {}, {}
    for part in _MARK.split(sentence):
        if part in {"<s>", "<t>"}:
            starts[part[1]] = len(text)
        elif part in {"</s>", "</t>"}:
            spans[part[2]] = (starts.get(part[2], 0), len(text))
        else:
            text += part
    whole = (0, len(text))
    return Marked(text, spans.get("s", whole), spans.get("t", whole))


def folded(type_: str, future: bool) -> str:
    """Return a root as the set names it: what is still to come is AGREE or THREATEN there, as the codebook's rule has it."""
    name = YIELD if type_ in {"CONCEDE", "RETREAT"} else type_
    if future and name in COOPERATION:
        return "AGREE"
    return "THREATEN" if future and name in CONFLICT else name


def by_rules(doc: Doc, marked: Marked, lexicon: Lexicon) -> dict[str, float]:
    """Return how strongly the words of the lexicons speak for each root: the more, the nearer the parties stand to them."""
    found: dict[str, float] = {}
    for hit in find_hits(doc, lexicon):
        if hit.frame.kind == "event":
            name = folded(hit.frame.type, judge(hit, lexicon).modality.value in FUTURE)
            found[name] = max(found.get(name, 0.0), _nearness(hit, marked))
    return found


def _nearness(hit: Hit, marked: Marked) -> float:
    carrier = hit.support if hit.support is not None else hit.token
    before = [token for noun in subjects(carrier) for token in noun.subtree]
    behind = [token for noun in objects(carrier) for token in noun.subtree]
    below = list(hit.token.subtree)
    near = 0.5 * (carrier.dep_ == "ROOT")
    near += 1.0 * (_holds(before, marked.acting) or _holds(below, marked.acting))
    near += 1.0 * (_holds(below, marked.other) or _holds(behind, marked.other))
    inside = any(start <= hit.token.idx < end and end - start < len(marked.text) for start, end in (marked.acting, marked.other))
    return max(0.0, near - inside)


def _holds(tokens: list[Token], span: Span) -> bool:
    return any(span[0] <= token.idx < span[1] for token in tokens)


def by_encoder(encoder: Encoder, marked: Marked) -> dict[str, float]:
    """Return the probability of each root; NONE is left out, since every pair of the set has an event."""
    found = encoder.judge(marked.text, [(marked.acting, marked.other)])[0]
    later = sum(found.modalities[name] for name in FUTURE)
    table: dict[str, float] = {}
    for name, share in found.types.items():
        if name != NONE:
            for future, part in ((False, 1 - later), (True, later)):
                root = folded(name, future)
                table[root] = table.get(root, 0.0) + share * part
    return table


def best(encoded: Mapping[str, float], ruled: Mapping[str, float], *, weight: float = RULE_WEIGHT) -> str:
    """Return the root that encoder and rules bear out together; either table may be empty."""
    roots = sorted({*encoded, *ruled})
    if not roots:
        return YIELD
    return max(roots, key=lambda root: (math.log(encoded.get(root, 0.0) + 1e-3) + weight * ruled.get(root, 0.0), root))
