"""Makes reports of what the readers of each format found."""

from dataclasses import dataclass
from datetime import date, timedelta

from truceline.register import Register
from truceline.reports.days import read_day
from truceline.reports.layout import Layout, lay_out
from truceline.reports.outlets import known_outlet, masthead, name_outlet, outlet_of
from truceline.reports.records import Report
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time, on_day
from truceline.text.language import UNDETERMINED, detect_language

_SURE = 0.9
_ENOUGH_WORDS = 40


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format gives: the text and what is said about it outside of it.

    Attributes:
        text: The words.
        raw: The bytes that they came from.
        id: An id of its own, or None.
        url: Address of publication, or None.
        outlet: Outlet as written, or None.
        title: Title as given beside the text, or None.
        published: Time of publication, or None.
        language: Language as declared, or None.
        losses: What could not be read faithfully.
        line: Line of the file where it begins, or None when it is the whole file.
    """

    text: str
    raw: bytes
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: Time | None = None
    language: str | None = None
    losses: tuple[str, ...] = ()
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a draft comes from: its id in this run, its file, the digest of its bytes."""

    id: str
    path: str | None
    sha256: str


def make_report(draft: Draft, origin: Origin, *, register: Register | None, ingested: date | None) -> Report:
    """Make the report: its lines, its dateline, its day, its outlet, its language."""
    layout = lay_out(draft.text, title=draft.title, register=register)
    published = draft.published or _published(layout)
    language, losses = _language(draft)
    return Report(
        id=origin.id,
        path=origin.path,
        url=draft.url,
        outlet=_outlet(draft, layout, register),
        title=draft.title or layout.title,
        published=published,
        language=language,
        sha256=origin.sha256,
        text=draft.text,
        units=layout.units,
        known=known_time(published, ingested=ingested),
        dateline=None if layout.dateline is None else layout.dateline.dateline,
        losses=(*draft.losses, *losses),
    )


def known_time(published: Time | None, *, ingested: date | None) -> Time:
    """Return the interval in which a report became known: its publication, at the latest its ingestion."""
    if published is not None and published.start is not None and published.is_day:
        return on_day(published.start, basis=published.basis or Basis.EXPLICIT, text=published.text, reason="published on that day")
    if published is not None and published.start is not None:
        return Time(published.start, published.end, published.precision, published.basis, published.text, "published in that time")
    if ingested is None:
        return UNKNOWN_TIME
    return Time(
        None,
        ingested + timedelta(days=1),
        Precision.RANGE,
        Basis.INFERRED,
        reason=f"undated: known at the latest when it was ingested, on {ingested}",
    )


def _published(layout: Layout) -> Time | None:
    """Return the day that the text itself gives: a line that dates it, or a dateline with its year."""
    if layout.published is not None:
        return layout.published.published
    if layout.dateline is None or not layout.dateline.day:
        return None
    time = read_day(layout.dateline.day, reason=f"the dateline {layout.dateline.dateline.passage.text!r}")
    return time if time is not None and time.is_day else None


def _outlet(draft: Draft, layout: Layout, register: Register | None) -> str | None:
    """Name the outlet: as given beside the text, by its address, by its dateline, by the line that dates it, by its masthead."""
    if draft.outlet is not None:
        return name_outlet(draft.outlet, register)
    by_address = outlet_of(draft.url, register)
    if by_address is not None:
        return by_address
    if layout.dateline is not None and layout.dateline.dateline.outlet is not None:
        return name_outlet(layout.dateline.dateline.outlet, register)
    beside = None if layout.published is None else known_outlet(layout.published.beside, register)
    above = masthead(draft.text) if beside is None else None
    return beside if above is None else name_outlet(above, register)


def _language(draft: Draft) -> tuple[str, tuple[str, ...]]:
    """Return the language: the declared one, unless a long text clearly says otherwise."""
    found = detect_language(draft.text)
    declared = None if draft.language is None else draft.language.strip().casefold().replace("_", "-").split("-")[0]
    if not declared:
        return found.code, ()
    clear = found.code != UNDETERMINED and found.confidence >= _SURE and len(draft.text.split()) >= _ENOUGH_WORDS
    if clear and found.code != declared and "en" in {found.code, declared}:
        return found.code, (f"declared as {declared!r}, but it is written in {found.code!r}",)
    return declared, ()
