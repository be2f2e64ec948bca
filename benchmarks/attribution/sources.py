"""Compares the sources that an annotator found in a report with the chains of its claims and its inventory."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from truceline.claims import CodedReport, Source
from truceline.reports import Passage, Report

_INVENTORY = (3, 1, 3, 4, 4)
"""Numbers of people in the one list that an annotated report gives."""
_NUMBERED = {"ten of the sources": 10, "nine sources": 9, "five of the sources": 5}
_IDLE = frozenset(
    "a an the of one some and or from in on to by its his their s another other two three four five six seven eight nine ten".split()
)
_WORD = re.compile(r"\w+")


def scores_of(expected: Path, reports: dict[str, Report], coded: dict[str, CodedReport]) -> dict[str, float]:
    """Return how many of the annotated sources stand where they should.

    A source is *found* when its words stand in one link of a chain, in the list of those whom the report spoke to, or among those
    whom it cites, and that link, or the claim that the chain belongs to, overlaps the passage that the annotator quoted; *in chains*
    when it needs no more than the chains and the list. Of several sources named together each must be found.
    """
    gold = [(name, one) for name, seed in json.loads(expected.read_text(encoding="utf-8"))["seeds"].items() for one in seed["attributions"]]
    chains = [_is_found(one, reports[name], [*_links(coded[name])], coded[name]) for name, one in gold]
    found = [_is_found(one, reports[name], [*_links(coded[name]), *coded[name].sourcing.cited], coded[name]) for name, one in gold]
    lists = [tuple(source.count for source in one.sourcing.inventory) for one in coded.values()]
    numbered = [
        any(source.count == number and number in _counts(one, reports[name], coded[name]) for source in _links(coded[name]))
        for name, one in gold
        if (number := _NUMBERED.get(one["who"])) is not None
    ]
    return {
        "sources_found": round(sum(found) / len(gold), 3),
        "sources_in_chains": round(sum(chains) / len(gold), 3),
        "inventory": float(_INVENTORY in lists),
        "numbers_kept": round(sum(numbered) / len(numbered), 3),
        "seeds_gold": len(gold),
    }


def _span(one: dict[str, Any], report: Report) -> tuple[int, int]:
    """Return the offsets of an annotator's quote in the report's text, which may begin elsewhere than its file."""
    words = r"\W+".join(re.escape(word) for word in _WORD.findall(one["quote"]))
    places = [match.span() for match in re.finditer(words, report.text)]
    return min(places, key=lambda span: abs(span[0] - one["offset"]))


def _links(coded: CodedReport) -> Iterator[Source]:
    for claim in coded.claims:
        yield from claim.attribution
    yield from coded.sourcing.inventory


def _counts(one: dict[str, Any], report: Report, coded: CodedReport) -> set[int | None]:
    span = _span(one, report)
    return {source.count for source in _links(coded) if _overlaps(source.passage, span)}


def _is_found(one: dict[str, Any], report: Report, links: list[Source], coded: CodedReport) -> bool:
    span = _span(one, report)
    near = [link for claim in coded.claims if _overlaps(claim.passage, span) for link in claim.attribution]
    near += [link for link in links if _overlaps(link.passage, span)]
    named = [_words(f"{link.name} {link.passage.text if link.passage is not None else ''}") for link in near]
    parts = [_words(part) for part in re.split(r", | and ", one["who"])]
    return any(_words(one["who"]) <= words for words in named) or all(any(part <= words for words in named) for part in parts)


def _overlaps(passage: Passage | None, span: tuple[int, int]) -> bool:
    return passage is not None and passage.start < span[1] and span[0] < passage.end


def _words(text: str) -> frozenset[str]:
    plain = text.lower().replace("u.s.", "us").replace("-", " ").replace("\u2019", "'")
    return frozenset(word.rstrip("s") for word in _WORD.findall(plain)) - _IDLE
