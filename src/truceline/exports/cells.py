"""Turns single values into what a person, a spreadsheet or a Markdown table may see."""

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_PASSAGE_LENGTH = 60
_TEXT_LENGTH = 160
_LIST_LENGTH = 6


def guarded(text: str) -> str:
    """Return text that no spreadsheet runs as a formula; `unguarded` gives the exact text back."""
    return "'" + text if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that `guarded` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def for_markdown(text: str) -> str:
    """Return text that stays in its cell and is neither mark-up nor HTML."""
    escaped = re.sub(r"([\\|`*_\[\]])", r"\\\1", text)
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def for_people(value: object) -> str:
    """Return a value of a JSON row as a person reads it, on one line and without control characters."""
    return shortened(_said(value), _TEXT_LENGTH)


def shortened(text: str, length: int) -> str:
    """Return text on one line of at most `length` characters, cut at a word with an ellipsis."""
    line = " ".join("".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in text).split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[length // 2 :] else head) + "…"


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    if isinstance(value, dict):
        return _of_record(value)
    if isinstance(value, list):
        shown = [_said(one) for one in value[:_LIST_LENGTH]]
        return ", ".join(one for one in shown if one) + (f" (+{len(value) - _LIST_LENGTH})" if len(value) > _LIST_LENGTH else "")
    return str(value)


def _of_record(record: Mapping[str, Any]) -> str:
    """Say a nested record: a time by its days, an actor by its name, a passage by its words, others by their JSON."""
    if {"start", "end", "precision"} <= record.keys():
        return days(record["start"], record["end"])
    if {"office", "of"} <= record.keys():
        return f"{record['office']} of {record['of']}"
    if {"field", "versions"} <= record.keys():
        return f"{record['field']}: {' / '.join(_said(version['value']) for version in record['versions'])}"
    if {"who", "says"} <= record.keys():
        return f"{record['who']}: {shortened(record['says'], _PASSAGE_LENGTH)}"
    for named in ("name", "actor", "event", "report"):
        if isinstance(record.get(named), str):
            return str(record[named])
    if record.get("name", "") is None and isinstance(record.get("kind"), str):
        return str(record["kind"])
    if isinstance(record.get("actor"), dict):
        return ": ".join(filter(None, (_said(record["actor"]), _said(record.get("response")))))
    if isinstance(record.get("text"), str):
        return shortened(record["text"], _PASSAGE_LENGTH)
    if {"what", "value"} <= record.keys():
        return f"{_said(record['value']) or _bounds(record)} {record['what']}"
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _bounds(record: Mapping[str, Any]) -> str:
    low, high = _said(record.get("min")), _said(record.get("max"))
    return f"{low or '?'}..{high or '?'}"


def days(start: str | None, end: str | None) -> str:
    """Say a half-open interval by its first and last day."""
    last = None if end is None else (date.fromisoformat(end) - timedelta(days=1)).isoformat()
    if start is None and last is None:
        return "undated"
    if start is None:
        return f"until {last}"
    if last is None:
        return f"from {start}"
    return start if start == last else f"{start}..{last}"
