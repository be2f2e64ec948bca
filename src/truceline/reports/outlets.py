"""Names the outlet that published a report."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from truceline.register import MeaningKind, Register

_PRESS = frozenset(
    (
        "Agency Bulletin Chronicle Citizen Courier Daily Dispatch Echo Examiner Express Gazette Globe Guardian Herald Independent Inquirer "
        "Journal Ledger Mail Messenger Mirror Monitor News Observer Post Press Recorder Register Report Reporter Review Sentinel Standard "
        "Star Telegraph Times Tribune Weekly Wire World"
    ).split()
)
"""Words by which a name before a text is the name of a paper."""
_LINES = 6
_LONG = 90
_NAME = re.compile(r"(?:The )?[A-Z][\w'’.-]*(?: (?:of|the|and|&|de|el|la|[A-Z][\w'’.-]*)){1,5}")


def masthead(text: str) -> str | None:
    """Return the name of the paper that stands alone above a text ("Great Lakes Review | Analysis"), None where none does.

    Args:
        text: The text of the report; only short lines before its first long one are looked at, the first of them, its title, aside.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()][:_LINES]
    for line in lines[1:]:
        if len(line) > _LONG:
            return None
        for part in re.split(r"\s*[|,·–—]\s*", line.rstrip(".")):
            if _NAME.fullmatch(part) and part.split()[-1] in _PRESS:
                return part
    return None


def name_outlet(written: str, register: Register | None) -> str:
    """Return the register's name of an outlet, or the written one when the register does not know it."""
    return known_outlet(written, register) or written.strip()


def known_outlet(written: str, register: Register | None) -> str | None:
    """Return the register's name of an outlet, None when it does not know it."""
    if register is None:
        return None
    spellings = (written.strip(), written.strip().removeprefix("The ").removeprefix("the "), f"The {written.strip()}")
    ids = [meaning.id for spelling in spellings for meaning in register.meanings(spelling) if meaning.kind is MeaningKind.OUTLET]
    return register.outlets[ids[0]].name if ids else None


def outlet_of(url: str | None, register: Register | None) -> str | None:
    """Return the outlet to whose domain an address belongs, None when the register does not know it."""
    host = _host(url)
    if host is None or register is None:
        return None
    domains = _domains(register)
    labels = host.split(".")
    candidates = (".".join(labels[at:]) for at in range(len(labels)))
    return next((domains[name] for name in candidates if name in domains), None)


def _host(url: str | None) -> str | None:
    if url is None:
        return None
    try:
        return urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None


def _domains(register: Register) -> Mapping[str, str]:
    return {domain.casefold(): outlet.name for outlet in register.outlets.values() for domain in outlet.domains}
