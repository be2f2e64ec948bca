"""The verb `ingest`."""

import sys
from datetime import UTC, datetime

import click

from truceline.cli.examples import examples
from truceline.cli.models import came_of, key_for, losses
from truceline.cli.progress import showing_progress
from truceline.cli.refusing import refuse
from truceline.cli.session import Session, pass_session
from truceline.cli.workers import with_workers, workers_option
from truceline.pipeline import IngestReport, Means
from truceline.pipeline import ingest as run_ingestion


@click.command(
    epilog=examples(
        "truceline ingest reports/",
        "truceline ingest --workers 4 archive/",
        "truceline --ledger yemen.db ingest a.html b.jsonl",
        "cat report.txt | truceline ingest -",
    )
)
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@click.option("--again", is_flag=True, help="Code reports again that this version has coded: after a change of the register or the parser.")
@workers_option
@pass_session
def ingest(session: Session, *, paths: tuple[str, ...], again: bool, workers: int | None) -> None:
    """Read reports into the ledger, code and link them.

    FILE is text (with or without front matter), Markdown, HTML, JSON or JSON Lines, a folder of these, or - for standard input.
    The raw bytes are kept beside the ledger, in PATH.raw.

    What an interrupted run has recorded is not coded again. A file that cannot be read does not stop the others: it is named
    at the end, and the exit code is 1.

    With the setting coder = "llm" a language model codes, as `truceline code --help` tells; a report that it gave no answer for is stored
    without claims and named at the end: ingest it --again.
    """
    settings = with_workers(session.settings, workers)
    means = Means(now=datetime.now(UTC), settings=settings, stdin=sys.stdin.buffer, again=again, key=key_for(session, settings))
    with session.ledger(create=True) as ledger, showing_progress(quiet=session.quiet) as progress:
        done = run_ingestion(paths, ledger, means=means, progress=progress)
        session_words = summary(done, str(ledger.path))
    session.remark(session_words)
    if done.proposed:
        session.remark(came_of(done.proposed.values()))
    refuse([*done.refusals, *losses(done.proposed)])


def summary(done: IngestReport, where: str) -> str:
    """Say in two lines what an ingestion did."""
    parts = [f"{len(done.coded)} reports coded"]
    if done.unchanged:
        parts.append(f"{len(done.unchanged)} unchanged since they were coded")
    if done.uncoded:
        parts.append(
            f"{len(done.uncoded)} stored but not coded, for they are not in English ({', '.join(sorted(set(done.uncoded.values())))})"
        )
    if done.refusals:
        parts.append(f"{len(done.refusals)} refused")
    return f"{'; '.join(parts)}.\n{where} holds {done.claims} claims, {done.actors} actors and {done.events} events."
