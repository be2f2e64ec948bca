"""The verb `demo`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from truceline.cli.brief import compose, save, show
from truceline.cli.examples import examples
from truceline.cli.ingest import summary
from truceline.cli.models import without_model
from truceline.cli.progress import showing_progress
from truceline.cli.refusing import refuse
from truceline.cli.session import Session, pass_session
from truceline.errors import UnreadableReport
from truceline.ledger import Ledger
from truceline.pipeline import Means, ingest, raw_folder
from truceline.web import page

_CHECKOUT = Path(__file__).resolve().parents[3] / "examples"
_CORPUS = "baghdad"
_TITLE = "Brief of the example reports"
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command(epilog=examples("truceline demo", "truceline demo --examples truceline-0.1.0/examples --into /tmp/demo"))
@click.option("--examples", "folder", type=_FOLDER, help="Folder of the example reports.  [default: that of the checkout]")
@click.option("--into", type=_FOLDER, default=Path("demo"), show_default=True, help="Where to put ledger and brief; made anew each time.")
@pass_session
def demo(session: Session, *, folder: Path | None, into: Path) -> None:
    """Run everything once on example reports.

    Reads and codes them into a ledger of its own, prints the brief, and says where the files are.
    """
    source = find_examples(folder)
    into.mkdir(parents=True, exist_ok=True)
    path = into / "truceline.db"
    _clear(path)
    with Ledger(path) as ledger:
        with showing_progress(quiet=session.quiet) as progress:
            done = ingest(source, ledger, means=Means(now=datetime.now(UTC), settings=without_model(session.settings)), progress=progress)
        text = compose(session, ledger)
    save(into / "brief.md", text)
    save(into / "brief.html", page(text, title=_TITLE))
    show(text)
    session.remark(f"\n{summary(done, str(path))}\n{_next(source, into)}")
    refuse(done.refusals)


def find_examples(folder: Path | None) -> Path:
    """Return the folder with the reports of the demonstration.

    Raises:
        UnreadableReport: There is none; the message says where to get it.
    """
    wanted = (Path("examples"), _CHECKOUT) if folder is None else (folder,)
    for place in wanted:
        if (place / _CORPUS).is_dir():
            return place / _CORPUS
        if folder is not None and place.is_dir():
            return place
    raise UnreadableReport(
        f"{wanted[0]}: there are no example reports; they come with the source of Truceline, in its folder examples: "
        "unpack it (pip download --no-deps --no-binary truceline truceline) and name that folder with --examples"
    )


def _clear(ledger: Path) -> None:
    """Remove what an earlier demonstration left, and nothing else."""
    for name in (ledger, *(ledger.with_name(ledger.name + end) for end in ("-wal", "-shm"))):
        name.unlink(missing_ok=True)
    store = raw_folder(ledger)
    for path in sorted(store.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def _next(source: Path, into: Path) -> str:
    """Say where the files are and what to try."""
    ledger = into / "truceline.db"
    return (
        f"\nread     {source}\nledger   {ledger}\nbrief    {into / 'brief.md'} and {into / 'brief.html'}\n\n"
        f"next     truceline --ledger {ledger} missions\n"
        f"         truceline --ledger {ledger} events --type ASSAULT\n"
        f"         truceline --ledger {ledger} trail ID     (any id of those lists)\n"
        "         truceline ingest YOUR-REPORTS/"
    )
