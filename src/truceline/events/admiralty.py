"""Judges an event on the Admiralty scale, where it can be judged."""

from collections.abc import Iterable

from truceline.events.origins import Provenance
from truceline.events.records import Disagreement, OriginKind
from truceline.register import Register

_ENOUGH = 2


def reliability(found: Provenance, register: Register) -> str | None:
    """Return the best letter that the register gives to an outlet the event goes back to; None when none is judged."""
    letters = {outlet.name: outlet.reliability for outlet in register.outlets.values()}
    known = sorted(letter for origin in found.origins if (letter := letters.get(origin.name)) is not None)
    return known[0] if known else None


def credibility(found: Provenance, disagreements: Iterable[Disagreement]) -> int | None:
    """Return the number: 1 takes two independent origins that agree; None when nothing speaks for or against.

    1 two or more independent origins, nobody contradicts; 2 two or more, and versions differ in when, where or how many;
    3 one named origin, uncontradicted; 4 somebody says that it did not happen. 5 and 6 are left to a person.
    """
    fields = {one.field for one in disagreements}
    if "modality" in fields:
        return 4
    if found.lower >= _ENOUGH:
        return 2 if fields else 1
    named = any(origin.kind not in (OriginKind.UNKNOWN, OriginKind.OWN) for origin in found.origins)
    return 3 if named else None
