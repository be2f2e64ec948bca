"""Reads from one claim whom it has it from."""

from truceline.claims import Claim, CodedReport, Source, SourceKind
from truceline.register import MeaningKind, Register

PUBLISHERS = frozenset({SourceKind.OUTLET, SourceKind.WIRE})


def own_outlet(coded: CodedReport | None) -> str | None:
    """Return the name of a report's own outlet."""
    return coded.sourcing.outlet.name if coded is not None and coded.sourcing.outlet is not None else None


def report_credits(coded: CodedReport | None) -> frozenset[str]:
    """Return the names of the outlets and wires that a report as a whole credits."""
    return frozenset(source.name for source in coded.sourcing.credits) if coded is not None else frozenset()


def publishers(claim: Claim, coded: CodedReport | None) -> tuple[Source, ...]:
    """Return the outlets and wires that a claim credits, outermost first, without the report's own."""
    own = own_outlet(coded)
    return tuple(source for source in claim.attribution if source.kind in PUBLISHERS and source.name != own)


def statement(claim: Claim, coded: CodedReport | None, register: Register) -> str | None:
    """Return whose public statement a claim is, or None when it is none.

    A paper is one when its author can be told. An organisation makes one when it speaks of what it does or asks itself, and so
    does a person, unless another outlet is credited, to which the person may have spoken alone.
    """
    parties = {ref.id for ref in claim.actors if ref.id is not None} | {ref.name for ref in claim.actors}
    for source in reversed(claim.attribution):
        own_act = source.affiliation in parties or source.name in parties
        if source.kind is SourceKind.DOCUMENT and (author := _author(source, register)) is not None:
            return author
        if source.kind is SourceKind.ORGANISATION and own_act:
            return _author(source, register) or source.name
        if source.kind is SourceKind.PERSON and own_act and not publishers(claim, coded):
            return _author(source, register) or source.name
    return None


def credited(claim: Claim, coded: CodedReport | None, register: Register) -> tuple[str, ...]:
    """Return the names of everybody whom a claim credits and who could be asked."""
    named = [source.name for source in publishers(claim, coded)]
    said = statement(claim, coded, register)
    return tuple(dict.fromkeys([*named, *([said] if said is not None else [])]))


def unnamed(claim: Claim, register: Register) -> tuple[Source, ...]:
    """Return the unnamed voices that a claim rests on, papers without an author among them."""
    return tuple(
        source
        for source in claim.attribution
        if source.kind is SourceKind.ANONYMOUS or (source.kind is SourceKind.DOCUMENT and _author(source, register) is None)
    )


def _author(source: Source, register: Register) -> str | None:
    """Return the name of the registered body or person behind a source; a state speaks through its government."""
    actor = register.actors.get(source.affiliation or "")
    if actor is None and source.kind is SourceKind.DOCUMENT:
        meanings = (meaning for match in register.find(source.name) for meaning in match.meanings)
        named = [meaning.id for meaning in meanings if meaning.kind is MeaningKind.ACTOR]
        actor = register.actors[named[-1]] if named else None
    if actor is not None and actor.kind == "state" and (country := register.country(actor.country or "")) is not None:
        return register.actors[country.government].name
    return actor.name if actor is not None else None
