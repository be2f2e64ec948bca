"""Codes one report after the other, here or in processes of their own."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from truceline.claims import CodedReport, Coder, Method
from truceline.pipeline.workers import work_in_order
from truceline.register import load_register
from truceline.reports import Report
from truceline.settings import Settings


def code_each(reports: Iterable[Report], *, settings: Settings) -> Iterator[tuple[Report, CodedReport]]:
    """Code reports in their order, with as many processes as the settings say; only a few are held at any time.

    Raises:
        CodingError: A report could not be coded by a process of its own; the message names it.
    """
    if settings.workers > 1:
        yield from work_in_order(reports, settings, work=code_one, count=settings.workers)
        return
    for report in reports:
        yield report, code_one(report, settings)


def code_one(report: Report, settings: Settings) -> CodedReport:
    """Code a report; the coder is loaded once in each process."""
    return _coder(settings).code(report)


def own_register(settings: Settings) -> Path | None:
    """Return the folder of the person's own register, if there is one."""
    return None if settings.register is None else Path(settings.register)


@cache
def _coder(settings: Settings) -> Coder:
    return Coder(register=load_register(own=own_register(settings)), pipeline=settings.pipeline, method=Method(settings.coder))
