"""The verb `code`."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import click
from rich.console import Console

from truceline.claims import Claim, Proposed
from truceline.cli.claims import COLUMNS
from truceline.cli.examples import examples
from truceline.cli.models import came_of, key_for, losses
from truceline.cli.printing import chosen_format, format_option, print_rows
from truceline.cli.progress import showing_progress
from truceline.cli.refusing import refuse
from truceline.cli.session import Session, pass_session
from truceline.cli.why_page import legend, print_why
from truceline.cli.workers import with_workers, workers_option
from truceline.exports import Format
from truceline.pipeline import FileCount, Progress, code_each
from truceline.reports import Refusal, Report, find_files, read_each
from truceline.settings import CODERS, Settings


@click.command(
    epilog=examples(
        "truceline code report.txt",
        "truceline code --why report.txt            what led to each claim",
        "truceline code --format csv reports/ > claims.csv",
        "truceline code --workers 4 --format jsonl archive/ > claims.jsonl",
        "truceline code --coder rules report.txt    without the encoder",
        "truceline code --coder llm report.txt      by the language model of truceline.toml",
        "cat report.txt | truceline code -",
    )
)
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@click.option("--why", is_flag=True, help="Explain each claim: its words, its rule, and each step that led to it.")
@click.option(
    "--coder", type=click.Choice(CODERS), help="Rules and encoder, one of them alone, or a language model; else the setting `coder`."
)
@format_option
@workers_option
@pass_session
def code(session: Session, *, paths: tuple[str, ...], why: bool, coder: str | None, form: str | None, workers: int | None) -> None:
    """Print the claims of reports, without a ledger.

    FILE is whatever `ingest` takes. Nothing is stored, and nothing is linked: each report stands for itself.

    With --why each claim is explained in words; other formats than a table hold the same steps in their field `why`.

    With --coder llm a language model proposes claims, at the endpoint that the settings llm_url and llm_model name; a key stands in
    the environment variable TRUCELINE_LLM_KEY. The text of the reports is sent there. What does not stand in the report is dropped.
    """
    refusals: list[Refusal] = []
    with showing_progress(quiet=session.quiet) as progress:
        settings = with_workers(session.settings if coder is None else replace(session.settings, coder=coder), workers)
        claims = _claims(session, paths, refusals, progress=progress, settings=settings)
        if why and form in {None, Format.TABLE.value}:
            _print_why(claims)
        elif chosen_format(form) is Format.JSONL:
            _print_as_they_come(claims)
        else:
            print_rows(claims, form=form, columns=COLUMNS)
    refuse(refusals)


def _print_as_they_come(claims: Iterator[Claim]) -> None:
    """Print each claim at once, so that a pipe need not wait for the last report."""
    for claim in claims:
        print_rows([claim], form=Format.JSONL.value, columns=COLUMNS)
        sys.stdout.flush()


def _print_why(claims: Iterator[Claim]) -> None:
    """Explain each claim at once; the parser's labels are put into words at the end."""
    console = Console(file=sys.stdout, highlight=False, soft_wrap=not sys.stdout.isatty())
    steps: set[str] = set()
    for claim in claims:
        print_why(console, claim)
        steps.update(claim.why)
    if words := legend(steps):
        console.print(f"On the paths an arrow leads from a word to one that hangs on it. {words}.", markup=False)


def _claims(
    session: Session, paths: tuple[str, ...], refusals: list[Refusal], *, progress: Progress, settings: Settings
) -> Iterator[Claim]:
    """Yield the claims of each report as it is coded; tell at the end what came of a model's proposals."""
    key = key_for(session, settings)
    proposed: dict[str, Proposed] = {}
    count = FileCount(sum(1 for _ in find_files(paths)), progress)
    reports = count.handed_on(_read(session, paths, refusals, count))
    for report, coded in code_each(reports, settings=settings, key=key):
        if coded.sourcing.proposed is not None:
            proposed[report.id] = coded.sourcing.proposed
        yield from coded.claims
        count.finish()
    count.end("coded")
    refusals.extend(losses(proposed))
    if proposed:
        session.remark(came_of(proposed.values()))


def _read(session: Session, paths: tuple[str, ...], refusals: list[Refusal], count: FileCount) -> Iterator[Report]:
    """Yield reports, tell of each, and put what is refused into the list."""
    outcomes = read_each(paths, register=session.register, ingested=datetime.now(UTC).date(), stdin=sys.stdin.buffer)
    for outcome in count.read(outcomes):
        if isinstance(outcome, Refusal):
            refusals.append(outcome)
            continue
        if not outcome.coded:
            session.remark(f"{outcome.id} is not in English ({outcome.language}): not coded")
        yield outcome
