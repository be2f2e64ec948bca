"""Codes one report after the other, here or in processes of their own."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path

from truceline.claims import CodedReport, Coder, Method, SecondCoder
from truceline.pipeline.endpoint import Key, endpoint_of
from truceline.pipeline.model import LanguageModel
from truceline.pipeline.workers import work_in_order
from truceline.register import load_register
from truceline.reports import Report
from truceline.settings import Settings

LLM = "llm"
"""The setting `coder` of a language model."""


def code_each(reports: Iterable[Report], *, settings: Settings, key: Key | None = None) -> Iterator[tuple[Report, CodedReport]]:
    """Code reports in their order, with as many processes as the settings say; only a few are held at any time.

    Args:
        reports: Read as they are needed.
        settings: Who codes, with which parser, register and number of processes.
        key: What the endpoint of the coder `llm` wants to see, if anything.

    Raises:
        CodingError: A report could not be coded by a process of its own; the message names it.
        EndpointError: The endpoint of the coder `llm` is not there, or does not know us.
    """
    if settings.coder == LLM:
        endpoint_of(settings, key)
    if settings.workers > 1:
        yield from work_in_order(reports, settings, work=partial(code_one, key=key), count=settings.workers)
        return
    for report in reports:
        yield report, code_one(report, settings, key=key)


def code_one(report: Report, settings: Settings, *, key: Key | None = None) -> CodedReport:
    """Code a report; the coder is loaded once in each process."""
    return _coder(settings, key).code(report)


def own_register(settings: Settings) -> Path | None:
    """Return the folder of the person's own register, if there is one."""
    return None if settings.register is None else Path(settings.register)


@cache
def _coder(settings: Settings, key: Key | None) -> Coder | SecondCoder:
    register = load_register(own=own_register(settings))
    if settings.coder != LLM:
        return Coder(register=register, pipeline=settings.pipeline, method=Method(settings.coder))
    rules = Coder(register=register, pipeline=settings.pipeline, method=Method.RULES)
    return SecondCoder(LanguageModel(endpoint_of(settings, key)), rules=rules)
