"""Codes reports in processes of their own, and gives them back in the order in which they came."""

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from types import FrameType

from truceline.claims import CodedReport
from truceline.errors import CodingError, TrucelineError
from truceline.reports import Report
from truceline.settings import Settings

Work = Callable[[Report, Settings], CodedReport]
Handler = Callable[[int, FrameType | None], object] | int | None

_AHEAD = 2
"""Reports that are held for each process: one that it works on, one that waits until those before it are given back."""
_PATIENCE = 5.0
"""Seconds that an ending process is given."""
_CONTEXT = get_context("spawn")


def work_in_order(reports: Iterable[Report], settings: Settings, *, work: Work, count: int) -> Iterator[tuple[Report, CodedReport]]:
    """Yield each report with what was made of it, in order.

    Processes are started as they are needed, and ended with the iteration, also when it is left early.

    Args:
        reports: Read as there is room: never more than a few are held.
        settings: What the work needs besides the report.
        work: A function of a module, which each process imports.
        count: How many processes may work at the same time.

    Raises:
        CodingError: The work on a report failed, or its process died; the message names the report.
    """
    team: list[_Worker] = []
    try:
        yield from _in_order(enumerate(reports), team, lambda: _Worker(work, settings), count)
    finally:
        for worker in team:
            worker.stop()


def _in_order(
    stream: Iterator[tuple[int, Report]], team: "list[_Worker]", hire: "Callable[[], _Worker]", count: int
) -> Iterator[tuple[Report, CodedReport]]:
    """Keep the team busy, and yield what is finished when everything before it has been yielded."""
    finished: dict[int, tuple[Report, CodedReport | TrucelineError]] = {}
    busy: list[_Worker] = []
    turn, more = 0, True
    while True:
        while more and len(busy) < count and len(busy) + len(finished) < _AHEAD * count:
            job = next(stream, None)
            more = job is not None
            if job is not None:
                busy.append(_free(team, busy, hire))
                busy[-1].give(job)
        if turn in finished:
            report, outcome = finished.pop(turn)
            if isinstance(outcome, TrucelineError):
                raise outcome
            yield report, outcome
            turn += 1
        elif busy:
            for worker in _ready(busy):
                number, report = worker.job
                finished[number] = report, worker.take()
                busy.remove(worker)
        else:
            return


def _free(team: "list[_Worker]", busy: "list[_Worker]", hire: "Callable[[], _Worker]") -> "_Worker":
    """Return a worker with nothing to do, a new one if all are busy."""
    idle = next((worker for worker in team if worker not in busy and not worker.is_dead), None)
    if idle is None:
        idle = hire()
        team.append(idle)
    return idle


def _ready(busy: "list[_Worker]") -> "list[_Worker]":
    """Wait until a worker has finished or died; of several the first stands first."""
    pipes = wait([worker.pipe for worker in busy])
    return [worker for worker in busy if worker.pipe in pipes]


class _Worker:
    """One process, and the report that it works on.

    Attributes:
        pipe: Our end of the pipe to it.
        job: The report that it was given last, with its number.
        is_dead: Whether it has ended without an answer.
    """

    job: tuple[int, Report]

    def __init__(self, work: Work, settings: Settings) -> None:
        self.pipe, theirs = _CONTEXT.Pipe()
        self.is_dead = False
        self._process = _CONTEXT.Process(target=_serve, args=(theirs, work, settings), daemon=True)
        with _interrupts_ignored():
            self._process.start()
        theirs.close()

    def give(self, job: tuple[int, Report]) -> None:
        """Hand a report over; that a process is dead shows when its answer is fetched."""
        self.job = job
        with suppress(OSError):
            self.pipe.send(job[1])

    def take(self) -> CodedReport | TrucelineError:
        """Fetch what was made of the report, or why nothing was."""
        try:
            outcome: CodedReport | TrucelineError = self.pipe.recv()
        except (EOFError, OSError):
            self.is_dead = True
            return self._death(self.job[1])
        return outcome

    def stop(self) -> None:
        """End the process, whatever it does."""
        self.pipe.close()
        self._process.terminate()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()

    def _death(self, report: Report) -> CodingError:
        """Say which report was worked on when the process died, and how it died."""
        self._process.join(_PATIENCE)
        code = self._process.exitcode
        how = "ended" if code is None else f"was killed by signal {-code}" if code < 0 else f"ended with exit code {code}"
        return CodingError(
            f"{report.path or report.id}: the process that coded this report {how}; "
            "if memory ran out, use fewer workers; if not, leave this report out"
        )


def _serve(pipe: Connection, work: Work, settings: Settings) -> None:
    """Work on what comes through the pipe until its other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError):
        while True:
            pipe.send(_attempt(pipe.recv(), work, settings))


def _attempt(report: Report, work: Work, settings: Settings) -> CodedReport | TrucelineError:
    """Return what was made of a report, or the error that says why nothing was."""
    try:
        return work(report, settings)
    except TrucelineError as error:
        return error
    except Exception as error:
        told = " ".join(f"{type(error).__name__}: {error}".split())
        return CodingError(f"{report.path or report.id}: could not be coded ({told}); code it alone with one worker to see where")


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Let a process that starts now inherit that Ctrl-C is not meant for it: the one who started it will end it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before: Handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)
