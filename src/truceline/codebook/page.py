"""The whole codebook as one Markdown page."""

from collections.abc import Iterable, Iterator
from typing import Final

from truceline.codebook.records import Codebook, EventType, Term
from truceline.codebook.wording import QUAD_NAMES, mode_section, score_text, term_section, tie_section, type_section

_OPENING: Final = (
    "Every term that stands in a record, with what it means, a sentence to which it applies, and one to which it seems to apply and "
    "does not. `truceline explain TERM` prints any of them. The sentences are made up; they tell of no real event."
)


def codebook_page(codebook: Codebook) -> str:
    """Return the page that stands in the documents as the codebook."""
    parts = [f"# Codebook\n\n{_OPENING}\n\n{codebook.version}. {codebook.credit}\n", _overview(codebook)]
    parts.append("## Event types and their modes\n")
    for event_type in codebook.types.values():
        parts.extend(_type_parts(event_type))
    parts.extend(_list_parts("Contexts", "What an event is about; any type may have any of them, and several.", codebook.contexts.values()))
    parts.extend(_list_parts("Modalities", "What a source says about the reality of the coded act.", codebook.modalities.values()))
    parts.append("## Tie types\n\nRelations between two actors that last.\n")
    parts.extend(tie_section(tie, level=3) for tie in codebook.ties.values())
    parts.extend(_list_parts("Source kinds", "Voices in a chain of attribution, outermost first.", codebook.sources.values()))
    parts.extend(_list_parts("Origin kinds", "Where reports of an event have it from in the end.", codebook.origins.values()))
    return "\n".join(parts).rstrip() + "\n"


def _overview(codebook: Codebook) -> str:
    """Return a table of the types."""
    rows = ["| type | quad | score | recipient | modes |", "|---|---|---|---|---|"]
    for name, event_type in codebook.types.items():
        needed = "needed" if event_type.recipient_required else "may be missing"
        modes = ", ".join(mode.term.id for mode in event_type.modes) or "none"
        rows.append(f"| {name} | {QUAD_NAMES[event_type.quad]} | {score_text(event_type.score)} | {needed} | {modes} |")
    return "\n".join(rows) + "\n"


def _type_parts(event_type: EventType) -> Iterator[str]:
    """Go through a type and its modes."""
    yield type_section(event_type, level=3)
    for mode in event_type.modes:
        yield mode_section(event_type, mode, level=4)


def _list_parts(heading: str, opening: str, terms: Iterable[Term]) -> Iterator[str]:
    """Go through a section of plain terms."""
    yield f"## {heading}\n\n{opening}\n"
    for term in terms:
        yield term_section(term, level=3)
