"""REPORT and PASSAGE: reads files into reports."""

from truceline.reports.records import CODED_UNITS, Dateline, Passage, Report, Unit, UnitKind

__all__ = ["CODED_UNITS", "Dateline", "Passage", "Report", "Unit", "UnitKind"]
