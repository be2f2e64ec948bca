"""REPORT and PASSAGE: reads files into reports."""

from truceline.reports.files import Paths, find_files
from truceline.reports.raw_store import RawStore
from truceline.reports.reading import read, read_each
from truceline.reports.records import CODED_UNITS, Dateline, Passage, Report, Unit, UnitKind
from truceline.reports.refusals import Refusal

__all__ = [
    "CODED_UNITS",
    "Dateline",
    "Passage",
    "Paths",
    "RawStore",
    "Refusal",
    "Report",
    "Unit",
    "UnitKind",
    "find_files",
    "read",
    "read_each",
]
