"""What all tests share: no network, no settings of the machine, repeatable properties."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("repeatable")

LOCAL_HOSTS = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every connection to another machine fail: Truceline works offline."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: tuple[str, int] | str | bytes) -> None:
        if isinstance(address, tuple) and address[0] not in LOCAL_HOSTS:
            raise AssertionError(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the ledger that the person running the tests may have named."""
    monkeypatch.delenv("TRUCELINE_LEDGER", raising=False)


@pytest.fixture(scope="session")
def development_data() -> Path:
    """Return the folder of development data, which is not distributed; tests that need it are skipped without it."""
    folder = os.environ.get("TRUCELINE_DEVDATA")
    if not folder or not Path(folder).is_dir():
        pytest.skip("TRUCELINE_DEVDATA names no folder of development data")
    return Path(folder)
