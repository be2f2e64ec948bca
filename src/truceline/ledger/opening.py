"""Opens the SQLite file of a ledger, or makes it."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, insert
from sqlalchemy.exc import DBAPIError

from truceline.errors import LedgerError
from truceline.ledger.schema import APPLICATION_ID, META, METADATA, SCHEMA_VERSION, append_only_triggers

BUSY_SECONDS = 10
_WAL_ATTEMPTS = 200
_MAGIC = b"SQLite format 3\x00"
_WRITES = "truceline_writes"
_MENDS = (
    ("locked", "another process is writing to it; wait for it and try again"),
    ("disk is full", "free some room and run the same command again; nothing was half written"),
    ("readonly", "give yourself the right to write there, or copy the ledger elsewhere"),
    ("unable to open", "check that the folder exists and may be written"),
    ("not a database", "it is damaged or no ledger; restore it from a backup or name another file"),
    ("malformed", "restore it from a backup, or ingest the reports again into a new ledger"),
    ("only added to", "it was changed by hand or by another program"),
)


def program_version() -> str:
    """Return the version of the installed program, or "unreleased" when it runs from its source folder."""
    try:
        return version("truceline")
    except PackageNotFoundError:
        return "unreleased"


def ledger_path(target: str | Path) -> Path:
    """Return the file that a path or a `sqlite:///` address names."""
    text = str(target)
    scheme, separator, rest = text.partition("://")
    if isinstance(target, Path) or not separator:
        return Path(target)
    if scheme.startswith("postgres"):
        raise LedgerError(f"{scheme}://…: ledgers on Postgres come with a later version; name a file instead, e.g. truceline.db")
    if scheme != "sqlite":
        raise LedgerError(f"{scheme}://…: a ledger is a file or a sqlite:/// address, not this")
    if len(rest) < 2 or not rest.startswith("/"):
        raise LedgerError(f"{text!r} names no file; write sqlite:///truceline.db, or sqlite:////folder/truceline.db for an absolute path")
    return Path(rest[1:])


def open_engine(path: Path, *, create: bool) -> Engine:
    """Open the ledger at `path`, making it when there is none and `create` is set."""
    new = _is_new(path, create=create)
    engine = _engine(path)
    try:
        with ledger_errors(path):
            if new:
                _make_tables(engine)
            _use_wal(engine, path)
    except LedgerError:
        engine.dispose()
        raise
    return engine


@contextmanager
def reading(engine: Engine, path: Path) -> Iterator[Connection]:
    """Open a transaction that sees one state of the ledger, whatever others write meanwhile."""
    with ledger_errors(path), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine, path: Path) -> Iterator[Connection]:
    """Open a transaction that queues behind other writers; all of it is kept, or nothing."""
    with ledger_errors(path), engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
        yield connection


@contextmanager
def ledger_errors(path: Path) -> Iterator[None]:
    """Turn the database's errors into ours, with what to do about them."""
    try:
        yield
    except DBAPIError as error:
        raise _explained(path, str(error.orig)) from error
    except sqlite3.Error as error:
        raise _explained(path, str(error)) from error


def _explained(path: Path, message: str) -> LedgerError:
    mend = next((mend for words, mend in _MENDS if words in message), "see the message of SQLite")
    return LedgerError(f"{path}: {message}; {mend}")


def _is_new(path: Path, *, create: bool) -> bool:
    if not path.exists():
        if not create:
            raise LedgerError(f"{path}: there is no ledger; make one with `truceline --ledger {path} ingest FILE…`")
        if not path.absolute().parent.is_dir():
            raise LedgerError(f"{path}: the folder {path.absolute().parent} does not exist; make it first")
        return True
    if path.is_dir():
        raise LedgerError(f"{path}: is a folder, not a ledger; name a file in it, e.g. {path / 'truceline.db'}")
    application, schema, tables = _identify(path)
    if application == 0 and tables == 0 and create:
        return True
    if application != APPLICATION_ID:
        raise LedgerError(f"{path}: is not a ledger of truceline; name another file, this one was left as it is")
    if schema > SCHEMA_VERSION:
        raise LedgerError(f"{path}: has schema {schema}, this program knows {SCHEMA_VERSION} and older; install a newer truceline")
    return False


def _identify(path: Path) -> tuple[int, int, int]:
    """Return application id, schema version and number of tables, changing nothing of a file that may not be ours."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise LedgerError(f"{path}: cannot be read: {error.strerror}") from error
    if head not in (b"", _MAGIC):
        return -1, 0, 0
    with ledger_errors(path):
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
        try:
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            return application, connection.execute("PRAGMA user_version").fetchone()[0], tables
        finally:
            connection.close()


def _engine(path: Path) -> Engine:
    address = URL.create("sqlite", database=str(path.absolute()))
    engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "recursive_triggers=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_WRITES) else "BEGIN")


def _make_tables(engine: Engine) -> None:
    with engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
        if connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID:
            return
        METADATA.create_all(connection, checkfirst=False)
        for trigger in append_only_triggers():
            connection.exec_driver_sql(trigger)
        connection.execute(
            insert(META), [{"name": "schema", "value": str(SCHEMA_VERSION)}, {"name": "program", "value": program_version()}]
        )
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def _use_wal(engine: Engine, path: Path) -> None:
    """Switch to write-ahead logging; SQLite does not queue for this lock, so we ask again while another process makes the file."""
    for attempt in range(_WAL_ATTEMPTS):
        connection = engine.raw_connection()
        try:
            cursor = connection.cursor()
            if "wal" in (cursor.execute(f"PRAGMA journal_mode{wish}").fetchone()[0] for wish in ("", "=WAL")):
                return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or attempt == _WAL_ATTEMPTS - 1:
                raise
        finally:
            connection.close()
        time.sleep(0.05)
    raise LedgerError(f"{path}: SQLite cannot use write-ahead logging here; put the ledger on a local disk")
