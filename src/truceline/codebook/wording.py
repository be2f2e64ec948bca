"""Puts terms into Markdown: one section a term."""

from typing import Final

from truceline.codebook.records import EventType, Mode, Term, TieType

QUAD_NAMES: Final = {
    "verbal_coop": "verbal cooperation",
    "material_coop": "material cooperation",
    "verbal_conf": "verbal conflict",
    "material_conf": "material conflict",
}
"""Quad classes as people say them, in the order of their codes."""

_SIGNS: Final = {1: "friendly", 0: "neither friendly nor hostile", -1: "hostile"}


def type_section(event_type: EventType, *, level: int) -> str:
    """Word an event type; its modes are listed with their scores."""
    recipient = "needed: without one nothing is coded" if event_type.recipient_required else "may be missing"
    facts = [
        f"Event type, {QUAD_NAMES[event_type.quad]}, score {score_text(event_type.score)}",
        f"Recipient: {recipient}",
        "Modes: " + (", ".join(f"{mode.term.id} ({score_text(mode.score)})" for mode in event_type.modes) or "none"),
    ]
    return section(event_type.term, event_type.term.id, facts, level=level)


def mode_section(event_type: EventType, mode: Mode, *, level: int) -> str:
    """Word a mode of a type."""
    facts = [f"Mode of {event_type.term.id}, {QUAD_NAMES[event_type.quad]}, score {score_text(mode.score)}"]
    return section(mode.term, f"{event_type.term.id}-{mode.term.id}", facts, level=level)


def tie_section(tie: TieType, *, level: int) -> str:
    """Word a tie type."""
    direction = f"From {tie.source} to {tie.target}" if tie.directed else f"Between {tie.source} and {tie.target}, no direction"
    return section(tie.term, tie.term.id, [f"Tie type, {_SIGNS[tie.sign]}", direction], level=level)


def term_section(term: Term, *, level: int) -> str:
    """Word a term that has nothing but words."""
    return section(term, term.id, [term.kind.capitalize()], level=level)


def section(term: Term, heading: str, facts: list[str], *, level: int) -> str:
    """Word a term under a heading.

    Args:
        term: What to word.
        heading: Its name, as a person would look it up.
        facts: What else is known of it, a line each.
        level: Of the heading, from 1.
    """
    return "\n".join(
        [
            f"{'#' * level} {heading}",
            "",
            *(f"- {fact}" for fact in facts),
            "",
            term.definition,
            "",
            f"**Example:** {term.example}",
            "",
            f"**Not this:** {term.counter_example}",
            "",
            f"**Why:** {term.note}",
            "",
        ]
    )


def score_text(score: float | None) -> str:
    """Return a score with its sign, or say that there is none."""
    return "not given" if score is None else f"{score:+g}" if score else "0"
