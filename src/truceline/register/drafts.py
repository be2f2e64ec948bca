"""A register in the making: what has been read so far, and from which entry."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from truceline.register.entries import Entry, line_of
from truceline.register.records import Actor, Country, Office, Outlet, Place, War


@dataclass
class Draft:
    """Everything read so far, by id; an id may come back in a later layer, never in the same one."""

    actors: dict[str, Actor] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    outlets: dict[str, Outlet] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    wars: dict[str, War] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    entries: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)
    _layer: dict[tuple[str, str], Entry] = field(default_factory=dict)

    def begin_layer(self) -> None:
        """Forget which ids were claimed, so that the next folder may extend the one before."""
        self._layer = {}

    def claim(self, section: str, entry: Entry) -> str:
        """Return the entry's id after noting that it is taken in this layer.

        Raises:
            RegisterError: When another entry of the layer has the id.
        """
        claimed = entry.text("id")
        first = self._layer.setdefault((section, claimed), entry)
        if first is not entry:
            where = f"{first.path}:{line_of(first.path, (*first.trail, 'id'))}"
            raise entry.error(f"the id {claimed!r} is taken by {where}; merge the two or choose another id", key="id")
        self.note(section, entry)
        return claimed

    def note(self, section: str, entry: Entry) -> str:
        """Keep an entry to be checked, and return its id; several rows of a table tell of one person."""
        named = entry.text("id")
        self.entries.setdefault((section, named), []).append(entry)
        return named

    def of_section(self, section: str) -> Iterable[tuple[str, Entry]]:
        """Go through the entries of a section in the order of their ids."""
        for (named, key), entries in sorted(self.entries.items(), key=lambda pair: pair[0]):
            if named == section:
                for entry in entries:
                    yield key, entry
