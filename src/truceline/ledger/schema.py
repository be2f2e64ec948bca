"""The tables of a ledger.

What reports say (`reports`, `codings`, `claims` and the tables between them) is only ever added to: a newer version is a new
row, and `heads` points to the current one. What is derived from it (`events`, `identities`, `copies`) is replaced as a whole.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.types import REAL

APPLICATION_ID = 0x54524C43
"""Marks a SQLite file as a ledger of ours: "TRLC"."""

SCHEMA_VERSION = 1

METADATA = MetaData()


def _key(name: str = "seq") -> Column[int]:
    return Column(name, Integer, primary_key=True)


def _text(name: str, *, null: bool = False, key: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null, primary_key=key)


def _points_to(name: str, target: str, *, null: bool = False, key: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(target), nullable=null, primary_key=key)


META = Table("meta", METADATA, _text("name", key=True), _text("value"), sqlite_strict=True)

REPORTS = Table(
    "reports",
    METADATA,
    _key(),
    _text("id"),
    Column("version", Integer, nullable=False),
    _text("sha256"),
    _text("published_start", null=True),
    _text("known_start", null=True),
    _text("known_end", null=True),
    _text("digest"),
    _text("doc"),
    _text("recorded_at", null=True),
    UniqueConstraint("id", "version"),
    Index("reports_by_sha256", "sha256"),
    sqlite_strict=True,
)

CODINGS = Table(
    "codings",
    METADATA,
    _key(),
    _points_to("report", "reports.seq"),
    Column("version", Integer, nullable=False),
    _text("program"),
    _text("digest"),
    _text("sourcing"),
    _text("recorded_at", null=True),
    UniqueConstraint("report", "version"),
    sqlite_strict=True,
)

CLAIMS = Table(
    "claims",
    METADATA,
    _key(),
    _text("id"),
    Column("version", Integer, nullable=False),
    _text("report"),
    _text("kind"),
    _text("type", null=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _text("digest"),
    _text("doc"),
    UniqueConstraint("id", "version"),
    Index("claims_by_report", "report", "start", "end", "id"),
    Index("claims_by_type", "type"),
    sqlite_strict=True,
)

CODING_CLAIMS = Table(
    "coding_claims",
    METADATA,
    _points_to("coding", "codings.seq", key=True),
    _points_to("claim", "claims.seq", key=True),
    Index("coding_claims_by_claim", "claim", "coding"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

CLAIM_ACTORS = Table(
    "claim_actors",
    METADATA,
    _points_to("claim", "claims.seq", key=True),
    _text("role", key=True),
    Column("position", Integer, primary_key=True),
    _text("actor", null=True),
    _text("text"),
    Index("claim_actors_by_actor", "actor", "claim"),
    Index("claim_actors_by_text", "text", "claim"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

HEADS = Table(
    "heads",
    METADATA,
    _text("report", key=True),
    _points_to("row", "reports.seq"),
    Column("coding", Integer, ForeignKey("codings.seq"), nullable=True, unique=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

IDENTITIES = Table("identities", METADATA, _text("id", key=True), _text("name"), _text("kind"), _text("doc"), sqlite_strict=True)

COPIES = Table(
    "copies", METADATA, _text("report", key=True), _text("of", key=True), Column("share", REAL, nullable=False), sqlite_strict=True
)

EVENTS = Table(
    "events",
    METADATA,
    _text("id", key=True),
    Column("position", Integer, nullable=False, unique=True),
    _text("type"),
    _text("start", null=True),
    _text("end", null=True),
    _text("doc"),
    Index("events_by_type", "type"),
    Index("events_by_start", "start"),
    sqlite_strict=True,
)


def _event_key() -> Column[str]:
    return Column("event", Text, ForeignKey("events.id"), primary_key=True)


EVENT_CLAIMS = Table(
    "event_claims",
    METADATA,
    _event_key(),
    _text("claim", key=True),
    Index("event_claims_by_claim", "claim"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

EVENT_ACTORS = Table(
    "event_actors",
    METADATA,
    _event_key(),
    _text("role", key=True),
    Column("position", Integer, primary_key=True),
    _text("actor", null=True),
    _text("text"),
    Index("event_actors_by_actor", "actor"),
    Index("event_actors_by_text", "text"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

EVENT_ORIGINS = Table(
    "event_origins",
    METADATA,
    _event_key(),
    Column("position", Integer, primary_key=True),
    _text("report", key=True),
    _text("name"),
    _text("kind"),
    _text("basis"),
    Index("event_origins_by_report", "report"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

EVENT_REDIRECTS = Table(
    "event_redirects",
    METADATA,
    _text("old", key=True),
    Column("position", Integer, primary_key=True),
    _text("new", null=True),
    sqlite_strict=True,
)
"""Where the claims of a retired event went; `new` is null when none of them stands any more."""

DERIVED = (EVENT_ORIGINS, EVENT_ACTORS, EVENT_CLAIMS, EVENTS, IDENTITIES, COPIES)
"""Tables that are replaced as a whole, in the order in which their rows can be deleted."""

APPEND_ONLY = (REPORTS, CODINGS, CLAIMS, CODING_CLAIMS, CLAIM_ACTORS)


def append_only_triggers() -> tuple[str, ...]:
    """Return the statements that make SQLite refuse to change or delete what reports say."""
    return tuple(
        f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name} "
        f"BEGIN SELECT RAISE(ABORT, '{table.name} of a ledger are only added to: record a new version'); END"
        for table in APPEND_ONLY
        for verb in ("UPDATE", "DELETE")
    )
