"""What every verb works with: the settings, the ledger, the register."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

from truceline.ledger import Ledger
from truceline.register import Register, load_register
from truceline.settings import Settings, load_settings


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
        return load_settings()

    @cached_property
    def register(self) -> Register:
        """The register, with the user's own entries if the settings name some."""
        return load_register(self.settings.register)

    @property
    def ledger_target(self) -> str:
        """The ledger that is meant: the option, else the environment, else the settings, else the default."""
        return self.target if self.target is not None else str(self.settings.ledger)

    def ledger(self, *, create: bool = False) -> Ledger:
        """Open the ledger; it must exist unless `create` is set."""
        return Ledger(self.ledger_target, create=create)

    def remark(self, text: str) -> None:
        """Tell the user something that is not data."""
        if not self.quiet:
            click.echo(text, err=True)


def raw_folder(ledger: Path) -> Path:
    """Return the folder of raw files that stands beside a ledger."""
    return ledger.with_name(f"{ledger.name}.raw")


pass_session = click.make_pass_decorator(Session, ensure=True)
