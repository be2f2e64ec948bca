"""EFFECT: whether attacks changed after a day, by how much, and how sure that is."""

from dataclasses import dataclass
from datetime import date

from truceline.text.dates import Time


@dataclass(frozen=True, slots=True)
class Window:
    """Days on one side of the day in question, and the events counted in them.

    Attributes:
        start: First day.
        end: Day after the last day.
        count: Number of itemised events that certainly lie in it.
        events: Their ids.
    """

    start: date
    end: date
    count: int
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Confounder:
    """Something else that happened near the day and may explain a change.

    Attributes:
        event: Id of the event.
        type: PLOVER 2.0 root.
        time: When it was.
    """

    event: str
    type: str
    time: Time | None


@dataclass(frozen=True, slots=True)
class Effect:
    """A comparison of event counts before and after a day.

    Attributes:
        outcome: Type of the counted events.
        target: Id of the actor against whom, or None for anyone.
        since: The day; it belongs to neither window.
        before: The days before it.
        after: The days after it.
        enough: Whether the reports allow a comparison at all.
        reason: Why they do not, or None.
        ratio: Rate after divided by rate before, or None when it is not defined or `enough` is false.
        low: Lower end of the 95 % interval of the ratio, or None.
        high: Upper end, or None when nothing bounds it.
        method: How ratio and interval were computed.
        assumptions: What must hold for the interval to mean what it says.
        confounders: Other events near the day.
        left_out: Events that may lie in a window but are not dated closely enough to be counted.
    """

    outcome: str
    target: str | None
    since: date
    before: Window
    after: Window
    enough: bool
    reason: str | None
    ratio: float | None
    low: float | None
    high: float | None
    method: str
    assumptions: tuple[str, ...]
    confounders: tuple[Confounder, ...]
    left_out: tuple[str, ...]

    @property
    def summary(self) -> str:
        """Say the comparison in one sentence, without claiming a cause."""
        against = f" against {self.target}" if self.target else ""
        counts = f"{self.outcome}{against}: {self.before.count} in the days before {self.since}, {self.after.count} in as many days after"
        if not self.enough:
            return f"{counts}; cannot tell, {self.reason}"
        ratio = "not defined" if self.ratio is None else f"{self.ratio:.2f}"
        low = "0.00" if self.low is None else f"{self.low:.2f}"
        high = "no upper bound" if self.high is None else f"{self.high:.2f}"
        return f"{counts}; rate ratio {ratio} [{low}, {high}]; {len(self.confounders)} other events lie near that day"
