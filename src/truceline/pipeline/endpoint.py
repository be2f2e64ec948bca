"""ENDPOINT: where the model of the coder `llm` answers, and with which key; checked before a single report is sent."""

import ipaddress
from dataclasses import dataclass, field
from importlib.util import find_spec
from urllib.parse import SplitResult, urlsplit

from truceline.errors import MissingExtra, SettingsError
from truceline.settings import Settings

KEY_VARIABLE = "TRUCELINE_LLM_KEY"
"""The environment variable that holds the key; nothing else may."""
_EXAMPLE = 'llm_url = "http://localhost:11434/v1"'


@dataclass(frozen=True, slots=True)
class Key:
    """A key that no message, log or representation shows.

    Raises:
        SettingsError: It holds what no key can hold.
    """

    _secret: str = field(repr=False)

    def __post_init__(self) -> None:
        if not (self._secret and self._secret.isascii() and self._secret.isprintable() and " " not in self._secret):
            raise SettingsError(f"{KEY_VARIABLE}: a key is one word of printable ASCII; set the variable to the key alone")

    @property
    def header(self) -> dict[str, str]:
        """The header that carries it."""
        return {"Authorization": f"Bearer {self._secret}"}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model answers.

    Attributes:
        url: Address below which `chat/completions` lies.
        model: Name of the model.
        timeout: Seconds that it has for one report, all tries included.
        key: The key, or None where none is needed.
        pause: Seconds before the second try; before the third twice as many.
    """

    url: str
    model: str
    timeout: float = 120.0
    key: Key | None = None
    pause: float = 1.0

    @property
    def label(self) -> str:
        """The name under which its claims go."""
        return f"llm {self.model}"

    @property
    def is_local(self) -> bool:
        """Whether it answers on this very machine."""
        return _is_local(urlsplit(self.url))


def endpoint_of(settings: Settings, key: Key | None = None) -> Endpoint:
    """Return the endpoint that the settings name.

    Raises:
        MissingExtra: The part that speaks HTTP is not installed.
        SettingsError: The address or the model is missing or cannot be used; no address is repeated that may hold a password.
    """
    if find_spec("httpx") is None:
        raise MissingExtra("the coder 'llm' needs the extra of that name: pip install 'truceline[llm]'")
    if settings.llm_url is None:
        raise SettingsError(f"the coder 'llm' needs llm_url, the address of an endpoint; write {_EXAMPLE} into truceline.toml")
    if settings.llm_model is None:
        raise SettingsError(
            "the coder 'llm' needs llm_model, the model's name at the endpoint; write llm_model = \"...\" into truceline.toml"
        )
    _check(settings.llm_url, key)
    return Endpoint(settings.llm_url.rstrip("/"), settings.llm_model, float(settings.llm_timeout), key)


def _check(url: str, key: Key | None) -> None:
    """Refuse addresses that are none, that hold a secret, or that would carry the key in the clear."""
    parts = _split(url)
    if parts is None or parts.scheme not in {"http", "https"} or not parts.hostname or not url.isascii() or not url.isprintable():
        raise SettingsError(f"llm_url must be an address that begins with http:// or https://, such as {_EXAMPLE}")
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise SettingsError(f"llm_url must hold no user name, password or query; a key belongs into the variable {KEY_VARIABLE}")
    if key is not None and parts.scheme == "http" and not _is_local(parts):
        raise SettingsError(
            "llm_url begins with http:// and leads to another machine, where the key would go unencrypted; "
            f"use https://, or unset {KEY_VARIABLE}"
        )


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - it is read only when asked for, and may be no number
    except ValueError:
        return None
    return parts


def _is_local(parts: SplitResult) -> bool:
    if parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False
