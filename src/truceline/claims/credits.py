"""Tells which outlets and wires a report credits, and puts the links of an attribution in order."""

import re

from truceline.claims.attribution import Voices
from truceline.claims.parsing import Sentence
from truceline.claims.records import Source, SourceKind
from truceline.register import MeaningKind, Register
from truceline.reports import Report

_LEAD = 3.0
_CREDIT = re.compile(
    r"(?:told|according to|reported by|said|reports?|reported|as .{0,40} by|notes?|cit(?:es|ed|ing)|quot(?:es|ed|ing)|"
    r"spoke to|interpreted by|by|analysis)\W*$",
    re.IGNORECASE,
)
_CREDIT_AFTER = re.compile(
    r"^(?:'s|’s)?\W{0,3}(?:said|reported|reports|notes|noted|spoke|wrote|account|story|analysis|posits|has learned|quoted|"
    r"website|news agency)",
    re.IGNORECASE,
)


def report_credits(
    report: Report, sentences: tuple[Sentence, ...], register: Register, own: str | None
) -> tuple[tuple[Source, ...], Source | None]:
    """Return the outlets and wires that a report credits, and the one whose credit carries over to the whole report.

    A credit carries over when it stands in the headline or the lead, or comes again; one credit further down is for its sentence only.
    """
    weights: dict[str, float] = {}
    first: dict[str, tuple[int, int, str]] = {}
    for number, sentence in enumerate(sentences):
        for match in sentence.matches:
            outlet = next((register.outlets[one.id] for one in match.meanings if one.kind is MeaningKind.OUTLET), None)
            if outlet is None or outlet.id == own or outlet.name == report.outlet:
                continue
            text = report.text
            if not (
                _CREDIT.search(text[max(sentence.start, match.start - 60) : match.start])
                or _CREDIT_AFTER.search(text[match.end : match.end + 30])
            ):
                continue
            weights[outlet.id] = weights.get(outlet.id, 0.0) + (_LEAD if number < 4 else 1.0)
            first.setdefault(outlet.id, (match.start, match.end, match.text))
    ranked = sorted(weights, key=lambda one: (-weights[one], first[one][0]))
    found = tuple(
        Source(
            SourceKind.WIRE if register.outlets[one].kind == "wire" else SourceKind.OUTLET,
            register.outlets[one].name,
            None,
            one,
            "credited",
            report.passage(first[one][0], first[one][1]),
        )
        for one in ranked
    )
    return found, found[0] if found and weights[ranked[0]] > 1 else None


def chain(outlet: Source | None, credit: Source | None, voices: Voices) -> tuple[Source, ...]:
    """Put the links of an attribution in order, outermost first; the report's credit carries over unless another one takes over.

    Another outlet, or an official paper, takes over for what it is credited with.
    """
    links: list[Source] = [outlet] if outlet is not None else []
    through = [source for source in voices.through if outlet is None or source.name != outlet.name]
    official = any(source.kind is SourceKind.DOCUMENT for source in voices.speakers)
    cited = any(credit is not None and source.name == credit.name for source in voices.speakers)
    if credit is not None and not official and not through and not cited:
        links.append(credit)
    chained = [*links, *through, *voices.speakers]
    return tuple(link for number, link in enumerate(chained) if link.name not in {earlier.name for earlier in chained[:number]})
