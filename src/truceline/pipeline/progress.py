"""STEP: how far work is, counted in files that are finished, whatever was read ahead."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from truceline.reports import Refusal, Report


@dataclass(frozen=True, slots=True)
class Step:
    """How far work is.

    Attributes:
        done: Files that are finished.
        total: Files in all.
        what: What is worked on now.
    """

    done: int
    total: int
    what: str


Progress = Callable[[Step], None]


class FileCount:
    """Counts the files whose reports are all finished: reports come back in the order in which they were handed on.

    Args:
        total: Files in all.
        tell: Is told each step, or None.
    """

    def __init__(self, total: int, tell: Progress | None = None) -> None:
        self._total = total
        self._tell = tell
        self._begun: dict[str, int] = {}
        self._handed_on: deque[str] = deque()
        self._name = ""
        self._told = -1

    def read(self, outcomes: Iterable[Report | Refusal]) -> Iterator[Report | Refusal]:
        """Pass on what is read, and tell each time that another file begins."""
        for outcome in outcomes:
            path = outcome.path or "-"
            if path not in self._begun:
                self._begun[path] = len(self._begun)
                self._name = path
                self._step()
            yield outcome

    def handed_on(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass reports on to whoever works on them, and note which are under way."""
        for report in reports:
            self._handed_on.append(report.path or "-")
            yield report

    def finish(self) -> None:
        """Note that the first of the reports under way is finished."""
        self._handed_on.popleft()
        if self._handed_on and self._done() > self._told:
            self._step()

    def end(self, what: str) -> None:
        """Tell that every file is finished, and what comes next."""
        if self._tell is not None:
            self._tell(Step(self._total, self._total, what))

    def _done(self) -> int:
        """Return how many files stand before the first that is not finished."""
        return min(self._begun[self._handed_on[0] if self._handed_on else self._name], self._total)

    def _step(self) -> None:
        self._told = self._done()
        if self._tell is not None:
            self._tell(Step(self._told, self._total, Path(self._handed_on[0] if self._handed_on else self._name).name))
