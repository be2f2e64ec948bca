"""How many of sixty place mentions in context are read as the right place, or rightly as none."""

import sys
from pathlib import Path

import yaml

from truceline.claims.discourse import Discourse
from truceline.claims.lexicon import load_lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.parsing import Parser
from truceline.claims.places import mentioned_places
from truceline.register import load_register
from truceline.register.place_keys import place_keys
from truceline.text.dates import UNKNOWN_TIME

TESTS = Path(__file__).parent.parent.parent / "tests"
sys.path.insert(0, str(TESTS))

from factories import a_report  # noqa: E402

CORPUS = ()
CASES = TESTS / "claims" / "golden_places" / "places.yaml"
BESIDE = 15
"""Characters from a mention within which a place's noun counts as its ("the Torkham border crossing")."""


def measure(_data: Path) -> dict[str, float]:
    """Read the places of each sentence and count what is right."""
    register, lexicon = load_register(), load_lexicon("en")
    parser = Parser(register, lexicon, untriggered=True)
    cases = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    right = {True: 0, False: 0}
    for case in cases:
        sentences = parser.sentences(a_report(text=case["text"]))
        discourse = Discourse.of(register, [match for sentence in sentences for match in sentence.matches])
        start = case["text"].index(case["mention"])
        near = range(start - BESIDE, start + len(case["mention"]) + BESIDE)
        found = [
            (place.country, place_keys(place.name)[0], at in range(start, start + len(case["mention"])))
            for sentence in sentences
            for token, place in mentioned_places(sentence.doc, MentionReader(sentence, discourse, register, lexicon, UNKNOWN_TIME))
            if (at := sentence.start + token.idx) in near
        ]
        named = {place_keys(name)[0] for name in case.get("place", [])}
        countries = case.get("country") or [None]
        is_place = "place" in case
        right[is_place] += (
            any(country in countries and key in named for country, key, _ in found) if is_place else not any(inside for *_, inside in found)
        )
    places = sum("place" in case for case in cases)
    return {
        "right": round(sum(right.values()) / len(cases), 3),
        "places_right": round(right[True] / places, 3),
        "others_right": round(right[False] / (len(cases) - places), 3),
    }
