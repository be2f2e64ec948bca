"""A small register in a folder, for tests that must not lean on the real one."""

from collections.abc import Callable
from pathlib import Path

import pytest

SMALL = {
    "countries.yaml": """\
- {id: iran, iso3: IRN, name: Iran, demonyms: [Iranian], capital: Tehran, lat: 35.7, lon: 51.4, region: Middle East}
- {id: monaco, iso3: MCO, name: Monaco, demonyms: [Monegasque], capital: Monaco, capital_speaks: false, region: Europe}
""",
    "offices.yaml": """\
- {id: commander, titles: [commander, chief commander], single: true}
- {id: member, titles: [member]}
- {id: foreign-minister, titles: [foreign minister], single: true}
""",
    "actors/guards.yaml": """\
- {id: guards, name: Guards, kind: military, country: IRN, parents: [iran]}
- {id: anna, name: Anna Adel, kind: person, roles: [{office: commander, of: guards, end: 2020-01-03}], parents: [guards]}
- {id: bert, name: Bert Badr, kind: person, roles: [{office: commander, of: guards, start: 2020-01-03}]}
""",
}


def lay_out(folder: Path, files: dict[str, str]) -> Path:
    """Write the files of a register into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes the small register with some files changed or added."""

    def write(changes: dict[str, str] | None = None) -> Path:
        return lay_out(tmp_path / "small", {**SMALL, **(changes or {})})

    return write
