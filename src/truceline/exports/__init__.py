"""Writes records in the formats that people and other programs read."""

from truceline.exports.brief import brief
from truceline.exports.phrases import voice
from truceline.exports.schemas import RECORDS, schema
from truceline.exports.tables import Format, export

__all__ = ["RECORDS", "Format", "brief", "export", "schema", "voice"]
