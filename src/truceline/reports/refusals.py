"""REFUSAL: a file, or a line of one, that could not be read as a report."""

from dataclasses import dataclass

from truceline.errors import UnreadableReport


@dataclass(frozen=True, slots=True)
class Refusal:
    """What could not be read, so that one bad file does not stop the others.

    Attributes:
        path: The file.
        line: Line where the fault is, or None when it is the whole file.
        reason: What is wrong and what to do.
    """

    path: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        """Name file, line and reason."""
        return f"{self.path}:{self.line}: {self.reason}" if self.line is not None else f"{self.path}: {self.reason}"

    @property
    def error(self) -> UnreadableReport:
        """The error that says the same."""
        return UnreadableReport(str(self))


class FormatError(Exception):
    """Inside this room: the fault of one file, before its name is known."""

    def __init__(self, reason: str, *, line: int | None = None) -> None:
        """Keep the reason and the line."""
        super().__init__(reason)
        self.reason = reason
        self.line = line
