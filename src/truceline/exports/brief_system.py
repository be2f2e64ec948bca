"""The parts of a brief that tell how the system stands: truces, ties, what is contested."""

import re
from collections.abc import Iterable, Iterator

from truceline.codebook import Modality
from truceline.exports.notes import Notes
from truceline.exports.phrases import basis, day, escaped, names, shortened, when
from truceline.state import Stance, State, Tie, Truce

_READ = {
    "sponsors": "sponsors",
    "arms": "arms",
    "trains": "trains",
    "finances": "finances",
    "commands": "commands",
    "leads": "leads",
    "member-of": "belongs to",
    "allied-with": "is allied with",
    "rival-of": "is a rival of",
    "opposes": "opposes",
    "hosts": "hosts",
    "mediates": "mediates for",
    "succeeds": "succeeded",
    "part-of": "is part of",
}

_DENIED = frozenset({Modality.DENIED, Modality.NOT_OCCURRED})


def truce_lines(truce: Truce, notes: Notes) -> Iterator[str]:
    """Yield the lines of one truce."""
    on = f" on {day(truce.as_of)}" if truce.as_of is not None else ""
    yield f"### {names(truce.parties)}: **{truce.status.value}**{on}"
    yield ""
    formal = {True: "formal", False: "informal: no report tells of a signature", None: "not told whether formal"}[truce.formal]
    yield f"- **Kind**: {formal}."
    if truce.start is not None:
        why = f" ({escaped(basis(truce.start))})" if basis(truce.start) else ""
        yield f"- **Began**: {when(truce.start)}{why}."
    else:
        yield "- **Began**: no report dates it."
    if truce.mediators:
        yield f"- **Mediators**: {names(truce.mediators)}."
    yield f"- **Holdouts**: {names(truce.holdouts) if truce.holdouts else 'none told'}."
    yield f"- **Breaches told**: {len(truce.breaches)}; **restorations told**: {len(truce.restorations)}."
    yield "- **Why**:"
    for reason in _distinct_reasons(truce):
        yield f"  - {reason[0]} {notes.cite(reason[1])}".rstrip()
    yield ""


def _distinct_reasons(truce: Truce) -> list[tuple[str, tuple[str, ...]]]:
    found: dict[str, tuple[str, ...]] = {}
    for reason in truce.reasons:
        found[reason.text] = (*found.get(reason.text, ()), *reason.claims)
    return [(escaped(text), claims) for text, claims in found.items()]


def tie_lines(ties: Iterable[Tie], notes: Notes) -> Iterator[str]:
    """Yield one line a tie, those that reports tell first."""
    for tie in ties:
        if tie.background:
            said = tie.stance[0].says if tie.stance else ""
            yield f"- {_sentence(tie)} — background of the register{f' ({escaped(said)})' if said else ''}, not from a report."
        else:
            yield f"- {_told(tie, notes)} {notes.cite(tie.claims)}".rstrip()


def _told(tie: Tie, notes: Notes) -> str:
    """Say a tie as far as its reports vouch for it."""
    told = _modalities(tie, notes)
    if told & {Modality.OCCURRED, Modality.ONGOING}:
        return f"{_sentence(tie)}, according to {_voices(tie)}.{' **Contested.**' if tie.contested else ''}"
    if Modality.ALLEGED in told:
        return f"It is alleged that {_sentence(tie)}."
    if told & _DENIED:
        return f"That {_sentence(tie)} is told only to be denied."
    return f"That {_sentence(tie)} is not told as a fact ({', '.join(sorted(told))})."


def _voices(tie: Tie) -> str:
    voices = [escaped(voice) for voice in dict.fromkeys(stance.who for stance in tie.stance)]
    return ", ".join(voices[:3]) + (f" and {len(voices) - 3} more" if len(voices) > 3 else "")


def _modalities(tie: Tie, notes: Notes) -> set[Modality]:
    return {notes.claims[claim].modality for claim in tie.claims if claim in notes.claims}


def _sentence(tie: Tie) -> str:
    return f"{names([tie.source])} {_READ.get(tie.type, tie.type)} {names([tie.target])}"


def contested_lines(state: State, notes: Notes) -> Iterator[str]:
    """Yield, for each patron whose steering is disputed, every version of it by who says so, the patron's own account included."""
    disputed = [tie for tie in state.ties if tie.contested or _modalities(tie, notes) & _DENIED]
    for source in dict.fromkeys(tie.source.name for tie in disputed if tie.type == "commands"):
        yield f"- **Does {escaped(source)} command its allies?**"
        for tie in state.ties:
            steers = tie.type == "commands" and not tie.background and tie.source.name == source
            for stance in tie.stance if steers else _own_account(tie, source):
                yield _version(stance, notes)
    for tie in disputed:
        if tie.type != "commands":
            yield f"- **Is it so that {_sentence(tie)}?**"
            for stance in tie.stance:
                yield _version(stance, notes)


def _version(stance: Stance, notes: Notes) -> str:
    return f"  - {escaped(stance.who)}: “{escaped(shortened(stance.says))}” {notes.cite(stance.claims)}"


def _own_account(tie: Tie, source: str) -> list[Stance]:
    """Return what a patron itself says of a tie of its own."""
    if tie.background or tie.source.name != source:
        return []
    return [stance for stance in tie.stance if re.search(rf"\b{re.escape(source)}\b", stance.who)]
