"""The verb `code`."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import click

from truceline.claims import Claim
from truceline.cli.claims import COLUMNS
from truceline.cli.examples import examples
from truceline.cli.printing import chosen_format, format_option, print_rows
from truceline.cli.progress import showing_progress
from truceline.cli.refusing import refuse
from truceline.cli.session import Session, pass_session
from truceline.exports import Format
from truceline.pipeline import Progress, Step, code_each
from truceline.reports import Refusal, Report, find_files, read_each


@click.command(
    epilog=examples("truceline code report.txt", "truceline code --format csv reports/ > claims.csv", "cat report.txt | truceline code -")
)
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@format_option
@pass_session
def code(session: Session, *, paths: tuple[str, ...], form: str | None) -> None:
    """Print the claims of reports, without a ledger.

    FILE is whatever `ingest` takes. Nothing is stored, and nothing is linked: each report stands for itself.
    """
    refusals: list[Refusal] = []
    with showing_progress(quiet=session.quiet) as progress:
        reports = _read(session, paths, refusals, progress)
        claims = (claim for _, coded in code_each(reports, settings=session.settings) for claim in coded.claims)
        if chosen_format(form) is Format.JSONL:
            _print_as_they_come(claims)
        else:
            print_rows(claims, form=form, columns=COLUMNS)
    refuse(refusals)


def _print_as_they_come(claims: Iterator[Claim]) -> None:
    """Print each claim at once, so that a pipe need not wait for the last report."""
    for claim in claims:
        print_rows([claim], form=Format.JSONL.value, columns=COLUMNS)
        sys.stdout.flush()


def _read(session: Session, paths: tuple[str, ...], refusals: list[Refusal], progress: Progress) -> Iterator[Report]:
    """Yield reports, tell of each, and put what is refused into the list."""
    files = sum(1 for _ in find_files(paths))
    outcomes = read_each(paths, register=session.register, ingested=datetime.now(UTC).date(), stdin=sys.stdin.buffer)
    for done, outcome in enumerate(outcomes):
        if isinstance(outcome, Refusal):
            refusals.append(outcome)
            continue
        progress(Step(min(done, files), files, outcome.id))
        if not outcome.coded:
            session.remark(f"{outcome.id} is not in English ({outcome.language}): not coded")
        yield outcome
