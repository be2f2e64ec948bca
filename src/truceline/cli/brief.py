"""The verb `brief`."""

import sys
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.markdown import Markdown

from truceline.cli.examples import examples
from truceline.cli.session import Session, pass_session
from truceline.cli.words import DAY
from truceline.exports import brief as write_brief
from truceline.ledger import Ledger
from truceline.state import derive
from truceline.web import page

TITLE = "Brief"
_FILE = click.Path(dir_okay=False, writable=True, path_type=Path)


@click.command(epilog=examples("truceline brief", "truceline brief --on 2024-02-18 -o brief.md", "truceline brief --html brief.html"))
@click.option("--on", "day", type=DAY, help="The world on this day.  [default: as the reports leave it]")
@click.option("-o", "--output", type=_FILE, help="Write Markdown into this file instead of printing it.")
@click.option("--html", "html", type=_FILE, help="Write one self-contained HTML page into this file.")
@pass_session
def brief(session: Session, *, day: date | None, output: Path | None, html: Path | None) -> None:
    """Print what the ledger knows, each sentence with its reports.

    Visits of envoys, truces, who is connected to whom, what is contested, and what is unknown. A terminal gets it laid out,
    a pipe gets Markdown.
    """
    with session.ledger() as ledger:
        text = compose(session, ledger, day=day)
    if output is not None:
        save(output, text)
        session.remark(f"{output} written")
    if html is not None:
        save(html, page(text, title=TITLE))
        session.remark(f"{html} written")
    if output is None and html is None:
        show(text)


def compose(session: Session, ledger: Ledger, *, day: date | None = None) -> str:
    """Write the brief of a ledger."""
    return write_brief(derive(ledger, on=day, register=session.register), ledger)


def show(text: str) -> None:
    """Print Markdown, laid out on a terminal."""
    if sys.stdout.isatty():
        Console().print(Markdown(text))
    else:
        click.echo(text.rstrip("\n"))


def save(path: Path, text: str) -> None:
    """Write a file of text.

    Raises:
        click.FileError: It cannot be written.
    """
    try:
        path.write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.FileError(str(path), f"cannot be written: {error.strerror}") from error
