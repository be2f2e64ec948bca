"""Why a claim was coded, as a person reads it: the words, the rule with its example, and each step that led there."""

import re
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from truceline.claims import Claim, Source, dependency_words, find_rule, slot_words
from truceline.cli.trail_page import said_time
from truceline.codebook import Modality
from truceline.exports import voice

_ORDER = ("trigger", "parties", "actor", "recipient", "about", "count", "modality", "time", "place", "encoder", "confidence")
_LABELS = frozenset(_ORDER) - {"trigger", "count", "modality"}
_MODALITIES = frozenset(modality.value for modality in Modality)
_STEP = re.compile(r"(?P<label>[a-z-]+)(?: (?=['\"])|: )(?P<words>.*)", re.DOTALL)
_SLOT = re.compile(r"(?:subject|[a-z]+) of \w+|[a-z.-]+")
_ARROWS = re.compile(r"<-(\w+)- |-(\w+)-> ")
_WIDTH = 11


def print_why(console: Console, claim: Claim) -> None:
    """Explain a claim: on a terminal folded to its width, elsewhere one line each."""
    console.print(Text(_coded(claim), style="bold"))
    console.print(Text("  ") + _marked(claim))
    for label, words in _rows(claim):
        if console.is_terminal:
            grid = Table.grid(padding=(0, 1, 0, 0))
            grid.add_column(width=_WIDTH + 2, no_wrap=True)
            grid.add_column(overflow="fold")
            grid.add_row(Text(f"  {label}", style="dim"), Text(words))
            console.print(grid)
        else:
            console.print(Text(f"  {label:<{_WIDTH}} {words}"))
    console.print()


def legend(claims: Iterable[str]) -> str:
    """Say what the parser's labels on the paths in some steps mean; empty where there are none."""
    labels = sorted({up or down for step in claims for up, down in _ARROWS.findall(step)})
    return "; ".join(f"{label}: {dependency_words(label)}" for label in labels)


def _coded(claim: Claim) -> str:
    parts = (claim.kind.value, claim.type, *(mode for mode in claim.modes if mode != claim.type))
    who = " -> ".join(filter(None, (", ".join(one.name for one in refs) for refs in (claim.actors, claim.recipients))))
    return f"{' '.join(filter(None, parts))}, {claim.modality.value}{f': {who}' if who else ''}"


def _marked(claim: Claim) -> Text:
    """Return the passage with its trigger marked."""
    passage, trigger = claim.passage, claim.trigger
    at, end = trigger.start - passage.start, trigger.end - passage.start
    before, inside, after = passage.text[:at], passage.text[at:end], passage.text[end:]
    return Text.assemble("“", _on_one_line(before), (f"»{_on_one_line(inside)}«", "bold reverse"), _on_one_line(after), "”")


def _on_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _rows(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield each line with the label before it, empty where the line before has the same."""
    shown = ""
    for label, words in (*_sourcing(claim), *_rule(claim), *_grouped(claim)):
        yield label if label != shown else "", _on_one_line(words)
        shown = label


def _sourcing(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "said by", " < ".join(_voice(source) for source in claim.attribution) or "the report"
    yield "where", f"{claim.report}, characters {claim.passage.start} to {claim.passage.end}; claim {claim.id}"


def _grouped(claim: Claim) -> list[tuple[str, str]]:
    """Return the steps that led to a claim, put into words, in the order in which one asks for them."""
    steps = [(label, _worded(label, words, claim)) for label, words in _steps(claim.why)]
    if not any(label == "confidence" for label, _ in steps):
        steps.append(("confidence", f"{claim.confidence:.2f} of 1"))
    return sorted(steps, key=lambda step: _ORDER.index(step[0]))


def _voice(source: Source) -> str:
    return f"{voice(source)}{f' (“{source.cue}”)' if source.cue else ''}"


def _rule(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield what coded the claim: the entry, its file, and the sentence that it was written for."""
    rule = find_rule(claim.rule)
    if rule is None:
        yield "rule", claim.rule
        return
    yield "rule", f"{rule.id}, codes {rule.codes}{f' ({rule.where})' if rule.where else ''}"
    if rule.example:
        yield "rule", f"example: {rule.example}"


def _steps(why: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each step with the label under which it stands; a step without one belongs to the step before it."""
    label = "trigger"
    for step in why:
        found = _STEP.fullmatch(step)
        if found and found["label"] in _MODALITIES:
            label = "modality"
            yield label, step
        elif found and found["label"] in _LABELS:
            label = found["label"]
            yield label, found["words"]
        elif step.startswith("a count: "):
            label = "count"
            yield label, step.removeprefix("a count: ")
        else:
            yield label, step


def _worded(label: str, words: str, claim: Claim) -> str:
    """Put a step of a claim into words that need no knowledge of the rules."""
    if label == "confidence":
        return f"{claim.confidence:.2f} of 1; {words}"
    if label == "time" and claim.time is not None:
        return f"{said_time(claim.time)}; {words}"
    if label in {"actor", "recipient"} and _SLOT.fullmatch(words):
        return words if " of " in words else slot_words(words)
    return words
