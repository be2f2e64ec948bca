"""Names the quad class of a whole sentence: 0 neutral, 1 and 2 verbal and material cooperation, 3 and 4 verbal and material conflict."""

from collections.abc import Iterator, Sequence

from pairs import FUTURE, YIELD, folded
from spacy.tokens import Doc, Token

from truceline.claims.encoder import NONE, Encoder, Span
from truceline.claims.lexicon import Lexicon
from truceline.claims.modality import judge
from truceline.claims.syntax import children, objects, prepositional, subjects
from truceline.claims.triggers import find_hits

NEUTRAL = 0
QUADS = {
    "AGREE": 1,
    "CONSULT": 1,
    "SUPPORT": 1,
    YIELD: 2,
    "COOPERATE": 2,
    "AID": 2,
    "ACCUSE": 3,
    "REJECT": 3,
    "THREATEN": 3,
    "SANCTION": 3,
    "PROTEST": 4,
    "MOBILIZE": 4,
    "COERCE": 4,
    "ASSAULT": 4,
    "REQUEST": NEUTRAL,
    NONE: NEUTRAL,
}
"""As PLOVER's quad table has it; the set counts statements and appeals as neutral."""
RULE_WEIGHT, DEEPER = 0.5, 0.5
"""How much a trigger counts beside the encoder, and how much less with each step down from the main verb."""
_SPEAKING = frozenset({"say", "announce", "report", "add", "tell"})


def by_rules(doc: Doc, lexicon: Lexicon) -> dict[int, float]:
    """Return how strongly triggers speak for each quad class, the nearer to the main verb the more."""
    found: dict[int, float] = {}
    for hit in find_hits(doc, lexicon):
        if hit.frame.kind == "event":
            quad = QUADS[folded(hit.frame.type, judge(hit, lexicon).modality.value in FUTURE)]
            carrier = hit.support if hit.support is not None else hit.token
            found[quad] = found.get(quad, 0.0) + RULE_WEIGHT * DEEPER ** _depth(carrier)
    return found


def by_encoder(encoder: Encoder, doc: Doc) -> dict[int, float]:
    """Return the probability of each quad class: the mean over the pairs that the main clause offers."""
    pairs = list(_pairs(doc))
    found: dict[int, float] = {}
    for judgement in encoder.judge(doc.text, pairs):
        later = sum(judgement.modalities[name] for name in FUTURE)
        for name, share in judgement.types.items():
            for future, part in ((False, 1 - later), (True, later)):
                quad = QUADS[folded(name, future)]
                found[quad] = found.get(quad, 0.0) + share * part / len(pairs)
    return found


def best(*tables: dict[int, float]) -> int:
    """Return the quad class that the tables bear out together; neutral when they say nothing."""
    total = {quad: sum(table.get(quad, 0.0) for table in tables) for quad in sorted(set(QUADS.values()))}
    return max(total, key=lambda quad: (total[quad], -quad))


def _pairs(doc: Doc) -> Iterator[tuple[Span, Span]]:
    """Yield the subject of the main clause with each thing that it acts upon, at most three; else with the verb."""
    root = next(token for token in doc if token.dep_ == "ROOT")
    below = children(root, "ccomp", "xcomp") if root.lemma_ in _SPEAKING else []
    verb = below[0] if below else root
    acting = subjects(verb) or prepositional(verb, "by") or subjects(root)
    behind = [noun for preposition in children(verb, "prep", "dative", "agent") for noun in children(preposition, "pobj")]
    first = _span(list(acting[0].subtree)) if acting else (0, len(doc.text))
    others = [span for noun in (*objects(verb), *behind) if (span := _span(list(noun.subtree))) != first][:3]
    for other in others or [(verb.idx, len(doc.text))]:
        yield first, other


def _span(tokens: Sequence[Token]) -> Span:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def _depth(token: Token) -> int:
    steps = 0
    while token.head.i != token.i:
        token, steps = token.head, steps + 1
    return steps
