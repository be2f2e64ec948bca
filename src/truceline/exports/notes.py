"""Numbers the claims that a brief rests on, and prints them as its notes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from truceline.claims import Claim
from truceline.exports.phrases import chain, code, escaped, shortened
from truceline.ledger import ReportRow


@dataclass(slots=True)
class Notes:
    """The notes of one brief, numbered in the order in which they are cited.

    Attributes:
        claims: All claims that may be cited.
        reports: The reports they stand in.
    """

    claims: Mapping[str, Claim]
    reports: Mapping[str, ReportRow]
    _numbers: dict[str, int] = field(default_factory=dict)

    def cite(self, claims: Iterable[str]) -> str:
        """Return the marks of some claims, at most four: " [1][2]"."""
        known = [claim for claim in dict.fromkeys(claims) if claim in self.claims]
        numbers = [self._numbers.setdefault(claim, len(self._numbers) + 1) for claim in known[:4]]
        more = f" (+{len(known) - 4} more)" if len(known) > 4 else ""
        return "".join(f"[{number}]" for number in numbers) + more

    def lines(self) -> list[str]:
        """Return the notes: who says it, the words, where they stand."""
        found: list[str] = []
        for claim_id, number in self._numbers.items():
            claim = self.claims[claim_id]
            words = escaped(shortened(claim.passage.text))
            where = f"{code(claim.report)} {claim.passage.start}–{claim.passage.end}"
            found.append(f"- [{number}] {escaped(chain(claim.attribution))}: “{words}” ({where}, {code(claim.id)})")
        return found
