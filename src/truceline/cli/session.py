"""What every verb works with: the settings, the ledger, the register."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

from truceline.ledger import Ledger
from truceline.register import Register, load_register
from truceline.settings import Settings, load_settings

SETTINGS_FILE = Path("truceline.toml")


@dataclass(frozen=True)
class Session:
    """One call of the program; nothing is read before a verb asks for it.

    Attributes:
        target: The ledger as named on the command line or in the environment, or None.
        quiet: Whether progress and remarks are kept back.
    """

    target: str | None = None
    quiet: bool = False

    @cached_property
    def settings(self) -> Settings:
        """The settings of the current folder."""
        return load_settings(SETTINGS_FILE if SETTINGS_FILE.exists() else None)

    @cached_property
    def register(self) -> Register:
        """The register, with the person's own entries if the settings name some."""
        return load_register(own=None if self.settings.register is None else Path(self.settings.register))

    @property
    def ledger_target(self) -> str:
        """The ledger that is meant: the option, else the environment, else the settings, else the default."""
        return self.settings.ledger if self.target is None else self.target

    def ledger(self, *, create: bool = False) -> Ledger:
        """Open the ledger; it must exist unless `create` is set."""
        return Ledger(self.ledger_target, create=create)

    def remark(self, text: str) -> None:
        """Tell the user something that is not data."""
        if not self.quiet:
            click.echo(text, err=True)


pass_session = click.make_pass_decorator(Session, ensure=True)
