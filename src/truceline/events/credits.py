"""Reads from one claim whom it has it from."""

from truceline.claims import Claim, CodedReport, Source, SourceKind

PUBLISHERS = frozenset({SourceKind.OUTLET, SourceKind.WIRE})
STATEMENTS = frozenset({SourceKind.DOCUMENT, SourceKind.ORGANISATION})


def own_outlet(coded: CodedReport | None) -> str | None:
    """Return the name of a report's own outlet."""
    return coded.sourcing.outlet.name if coded is not None and coded.sourcing.outlet is not None else None


def publishers(claim: Claim, coded: CodedReport | None) -> tuple[Source, ...]:
    """Return the outlets and wires that a claim credits, outermost first, without the report's own."""
    own = own_outlet(coded)
    return tuple(source for source in claim.attribution if source.kind in PUBLISHERS and source.name != own)


def statement(claim: Claim, coded: CodedReport | None) -> Source | None:
    """Return the public statement that a claim is: a body or paper that speaks of its own act, or a named person who does.

    A document always is one. An organisation is one when it speaks of what it does or asks itself, and so is a person, unless
    another outlet is credited, to which the person may have spoken alone.
    """
    parties = {ref.id for ref in claim.actors if ref.id is not None} | {ref.name for ref in claim.actors}
    for source in reversed(claim.attribution):
        if source.kind is SourceKind.DOCUMENT:
            return source
        if source.kind is SourceKind.ORGANISATION and (source.affiliation in parties or source.name in parties):
            return source
        if source.kind is SourceKind.PERSON and (source.affiliation in parties or source.name in parties):
            return None if publishers(claim, coded) else source
    return None


def credited(claim: Claim, coded: CodedReport | None) -> tuple[str, ...]:
    """Return the names of everybody whom a claim credits and who could be asked."""
    named = [source.name for source in publishers(claim, coded)]
    said = statement(claim, coded)
    return tuple(dict.fromkeys([*named, *([said.affiliation or said.name] if said is not None else [])]))


def unnamed(claim: Claim) -> tuple[Source, ...]:
    """Return the unnamed voices that a claim rests on."""
    return tuple(source for source in claim.attribution if source.kind is SourceKind.ANONYMOUS)
