"""Golden cases: short reports about many conflicts with everything that a careful person would code.

Each file of `golden/` holds one conflict: a list of entries with

* `id`, `text`, `note` (why the case is a trap),
* `expect`: every event of the text, as {type, mode, actors, recipients, modality}; a mode that is left out is not checked, recipients
  that are left out must be empty,
* `optional`: events that may be coded without being wrong; a key that is left out is not checked,
* `ties`: lasting relations that the text tells plainly; further ties are not checked.

`a|b` means one or the other. An actor is an id of the register or a word of the text, and one with a question mark may be missing.
`golden/known_errors.yaml` names the cases that the coder does not get right yet; one that is mended must be taken off it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import pytest
import yaml
from factories import a_report

from truceline.claims import ActorRef, Claim, ClaimKind, Coder
from truceline.codebook import Modality, load_codebook
from truceline.register import Register, load_register

FOLDER: Final = Path(__file__).parent / "golden"
KNOWN_ERRORS: Final = FOLDER / "known_errors.yaml"
REGISTERED: Final = frozenset(load_register().actors)


@dataclass(frozen=True, slots=True)
class Row:
    """One expected claim; None is not checked."""

    types: tuple[str, ...]
    mode: str | None
    actors: tuple[str, ...] | None
    recipients: tuple[str, ...] | None
    modalities: tuple[str, ...] | None

    def __str__(self) -> str:
        kind = "|".join(self.types) + (f"-{self.mode}" if self.mode else "")
        return f"{kind} {_listed(self.actors)} -> {_listed(self.recipients)} {'|'.join(self.modalities or ('any',))}"

    def fits(self, claim: Claim) -> bool:
        """Tell whether a claim is this one."""
        return (
            claim.type in self.types
            and (self.mode is None or self.mode in claim.modes)
            and (self.actors is None or _same_parties(self.actors, claim.actors))
            and (self.recipients is None or _same_parties(self.recipients, claim.recipients))
            and (self.modalities is None or claim.modality.value in self.modalities)
        )


@dataclass(frozen=True, slots=True)
class Case:
    """A short report and what is to be coded."""

    id: str
    text: str
    note: str
    expect: tuple[Row, ...]
    optional: tuple[Row, ...]
    ties: tuple[Row, ...]


def _listed(parties: tuple[str, ...] | None) -> str:
    return "any" if parties is None else f"[{', '.join(parties)}]"


def _same_parties(wanted: tuple[str, ...], refs: Sequence[ActorRef]) -> bool:
    """Tell whether the parties are these, each once; those with a question mark may be missing."""
    needed = [[number for number, ref in enumerate(refs) if _is_party(name, ref)] for name in wanted if not name.endswith("?")]
    found = [[number for number, name in enumerate(wanted) if _is_party(name, ref)] for ref in refs]
    return not _unpaired(needed) and not _unpaired(found)


def _is_party(names: str, ref: ActorRef) -> bool:
    return any(name == ref.id if name in REGISTERED else _stands_in(name, ref.text) for name in names.removesuffix("?").split("|"))


def _stands_in(words: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(words)}\b", text, re.IGNORECASE) is not None


def _unpaired(choices: Sequence[Sequence[int]]) -> list[int]:
    """Give each row a partner of its own among its choices, and return the rows that get none."""
    taken: dict[int, int] = {}

    def place(row: int, seen: set[int]) -> bool:
        for partner in choices[row]:
            if partner not in seen:
                seen.add(partner)
                if partner not in taken or place(taken[partner], seen):
                    taken[partner] = row
                    return True
        return False

    return [row for row in range(len(choices)) if not place(row, set())]


def _row(entry: dict[str, object], *, strict: bool) -> Row:
    def several(key: str) -> tuple[str, ...] | None:
        found = entry.get(key, [] if strict else None)
        assert found is None or isinstance(found, list), f"{key} of {entry} must be a list"
        return None if found is None else tuple(map(str, found))

    unknown = set(entry) - {"type", "mode", "actors", "recipients", "modality"}
    assert not unknown, f"{entry} has unknown keys {unknown}"
    modality = entry.get("modality")
    mode = entry.get("mode")
    return Row(
        tuple(str(entry["type"]).split("|")),
        None if mode is None else str(mode),
        several("actors"),
        several("recipients"),
        None if modality is None else tuple(str(modality).split("|")),
    )


def _cases() -> tuple[Case, ...]:
    entries = [entry for path in sorted(FOLDER.glob("*.yaml")) if path != KNOWN_ERRORS for entry in yaml.safe_load(path.read_text("utf-8"))]
    return tuple(
        Case(
            id=entry["id"],
            text=entry["text"],
            note=entry["note"],
            expect=tuple(_row(row, strict=True) for row in entry["expect"]),
            optional=tuple(_row(row, strict=False) for row in entry.get("optional", [])),
            ties=tuple(_row(row, strict=True) for row in entry.get("ties", [])),
        )
        for entry in entries
    )


CASES: Final = _cases()
WRONG: Final[dict[str, str]] = yaml.safe_load(KNOWN_ERRORS.read_text("utf-8")) or {}


def faults(case: Case, claims: Sequence[Claim]) -> list[str]:
    """Say what is missing of a case, and what is coded although it should not be."""
    events = [claim for claim in claims if claim.kind is ClaimKind.EVENT]
    ties = [claim for claim in claims if claim.kind is ClaimKind.TIE]
    missing = _unpaired([[number for number, claim in enumerate(events) if row.fits(claim)] for row in case.expect])
    spare = [claim for claim in events if not any(row.fits(claim) for row in case.optional)]
    extra = _unpaired([[number for number, row in enumerate(case.expect) if row.fits(claim)] for claim in spare])
    untold = _unpaired([[number for number, claim in enumerate(ties) if row.fits(claim)] for row in case.ties])
    return [
        *(f"missing: {case.expect[number]}" for number in missing),
        *(f"extra: {told(spare[number])}" for number in extra),
        *(f"missing tie: {case.ties[number]}" for number in untold),
    ]


def told(claim: Claim) -> str:
    """Write a claim on one line."""
    actors, recipients = (", ".join(f"{ref.id or '?'}={ref.text!r}" for ref in refs) for refs in (claim.actors, claim.recipients))
    kind = "-".join([claim.type or claim.kind.value, *claim.modes])
    return f"{kind} [{actors}] -> [{recipients}] {claim.modality.value} ({claim.trigger.text!r}, {claim.rule})"


@pytest.fixture(scope="session")
def coded(register: Register) -> dict[str, tuple[Claim, ...]]:
    """Return the claims of every case, as a user gets them: by rules and encoder."""
    coder = Coder(register=register)
    return {case.id: coder.code(a_report(case.id, text=case.text, published=date(2025, 12, 1))).claims for case in CASES}


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case.id, marks=[pytest.mark.xfail(reason=WRONG[case.id], strict=True)] if case.id in WRONG else [])
        for case in CASES
    ],
)
def test_everything_is_coded_and_nothing_else(coded: dict[str, tuple[Claim, ...]], case: Case) -> None:
    assert faults(case, coded[case.id]) == []


def test_each_case_has_an_id_of_its_own() -> None:
    identities = [case.id for case in CASES]
    assert sorted(set(identities)) == sorted(identities)


def test_known_errors_are_cases_and_say_what_is_wrong() -> None:
    known = {case.id for case in CASES}
    assert [identity for identity, wrong in WRONG.items() if identity not in known or not wrong] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_cases_use_terms_of_the_codebook_and_parties_of_the_register_or_the_text(case: Case) -> None:
    codebook = load_codebook()
    modes = {kind: {mode.term.id for mode in entry.modes} for kind, entry in codebook.types.items()}
    for row in (*case.expect, *case.optional):
        assert set(row.types) <= set(codebook.types)
        assert row.mode is None or any(row.mode in modes[kind] for kind in row.types), f"{row} has a mode of another type"
    assert {kind for tie in case.ties for kind in tie.types} <= set(codebook.ties)
    for row in (*case.expect, *case.optional, *case.ties):
        assert set(row.modalities or ()) <= set(Modality)
        for party in (*(row.actors or ()), *(row.recipients or ())):
            for name in party.removesuffix("?").split("|"):
                assert name in REGISTERED or _stands_in(name, case.text), f"{name} is neither registered nor in the text"


FEW = [
    # a case, a text that it is read against, its faults
    ({"actors": ["m23"]}, "M23 attacked the airport.", 2),
    ({"actors": ["m23"], "recipients": ["airport"]}, "M23 attacked the airport.", 0),
    ({"actors": ["m23"], "recipients": ["airport", "convoy?"]}, "M23 attacked the airport.", 0),
    ({"actors": ["fano|m23"], "recipients": ["airport"]}, "M23 attacked the airport.", 0),
    ({"actors": ["fano"], "recipients": ["airport"]}, "M23 attacked the airport.", 2),
    ({"actors": ["m23"], "recipients": ["airport"], "modality": "denied"}, "M23 attacked the airport.", 2),
    ({"actors": ["m23"], "recipients": ["airport"], "mode": "drone"}, "M23 attacked the airport.", 2),
    ({"actors": ["m23"], "recipients": ["airport"]}, "The train was late.", 1),
]


@pytest.mark.parametrize(("entry", "text", "number"), FEW)
def test_a_case_can_fail(coder: Coder, entry: dict[str, object], text: str, number: int) -> None:
    case = Case("few", text, "", (_row({"type": "ASSAULT", "modality": "occurred", **entry}, strict=True),), (), ())
    assert len(faults(case, coder.code(a_report(text=text)).claims)) == number
