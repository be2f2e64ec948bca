"""The error tree.

* TrucelineError
  + SettingsError      a setting is unknown or has a wrong value
  + CodebookError      an entry of the codebook is malformed
  + UnknownTerm        a word that the codebook does not hold
  + LexiconError       an entry of a lexicon is malformed
  + EncoderError       a file of the encoder is missing or cannot be used
  + RegisterError      an entry of the register is malformed or contradicts another
  + UnreadableReport   a file that cannot be read as a report
  + CodingError        a process that codes reports failed
  + EndpointError      the endpoint of a language model cannot be used at all
  + LedgerError        a ledger cannot be opened, written or read
    - UnknownRecord    an id that the ledger does not hold
  + MissingExtra       a verb needs an optional part that is not installed
"""


class TrucelineError(Exception):
    """Base of all our errors; its text says what is wrong, where, and what to do."""


class SettingsError(TrucelineError):
    """A setting is unknown or has a wrong value."""


class CodebookError(TrucelineError):
    """An entry of the codebook is malformed."""


class UnknownTerm(TrucelineError):
    """A word that the codebook does not hold."""


class LexiconError(TrucelineError):
    """An entry of a lexicon is malformed."""


class EncoderError(TrucelineError):
    """A file of the encoder is missing or cannot be used."""


class RegisterError(TrucelineError):
    """An entry of the register is malformed or contradicts another."""


class UnreadableReport(TrucelineError):
    """A file that cannot be read as a report."""


class CodingError(TrucelineError):
    """A process that codes reports failed; the message names the report."""


class EndpointError(TrucelineError):
    """The endpoint of a language model cannot be used at all; what one report lacks is no error but a loss."""


class LedgerError(TrucelineError):
    """A ledger cannot be opened, written or read."""


class UnknownRecord(LedgerError):
    """An id that the ledger does not hold."""


class MissingExtra(TrucelineError):
    """A verb needs an optional part that is not installed."""
