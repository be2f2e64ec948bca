import importlib.util
import pickle
from dataclasses import replace

import pytest

from truceline.errors import MissingExtra, SettingsError
from truceline.pipeline import KEY_VARIABLE, Endpoint, Key, endpoint_of
from truceline.pipeline import endpoint as endpoint_module
from truceline.settings import Settings

SECRET = "sk-canary-4417"
NAMED = Settings(coder="llm", llm_url="http://localhost:11434/v1/", llm_model="tiny")


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the extra be there, whether it is or not: nothing here connects."""
    monkeypatch.setattr(endpoint_module, "find_spec", importlib.util.find_spec if importlib.util.find_spec("httpx") else lambda _: True)


def test_settings_make_an_endpoint() -> None:
    endpoint = endpoint_of(replace(NAMED, llm_timeout=7), Key(SECRET))
    assert endpoint == Endpoint("http://localhost:11434/v1", "tiny", 7.0, Key(SECRET))
    assert endpoint.label == "llm tiny"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"llm_url": None}, 'needs llm_url, the address of an endpoint; write llm_url = "http://localhost:11434/v1"'),
        ({"llm_model": None}, "needs llm_model, the model's name"),
        ({"llm_url": "localhost:11434"}, "must be an address that begins with http:// or https://"),
        ({"llm_url": "file:///etc/passwd"}, "must be an address that begins with http:// or https://"),
        ({"llm_url": "http://"}, "must be an address"),
        ({"llm_url": "http://host:port/v1"}, "must be an address"),
        ({"llm_url": "http://[::1/v1"}, "must be an address"),
        ({"llm_url": "http://host/v1\r\nX: y"}, "must be an address"),
        ({"llm_url": f"https://me:{SECRET}@host/v1"}, "must hold no user name, password or query"),
        ({"llm_url": f"https://host/v1?key={SECRET}"}, "must hold no user name, password or query"),
        ({"llm_url": "http://models.example/v1"}, "where the key would go unencrypted; use https://"),
        ({"llm_url": "http://10.0.0.7:8000/v1"}, "where the key would go unencrypted; use https://"),
    ],
)
def test_what_cannot_be_an_endpoint_is_refused_without_repeating_a_secret(changes: dict[str, str | None], says: str) -> None:
    with pytest.raises(SettingsError) as caught:
        endpoint_of(replace(NAMED, **changes), Key(SECRET))  # type: ignore[arg-type]
    assert says in str(caught.value)
    assert SECRET not in str(caught.value)


def test_without_a_key_another_machine_may_be_asked_in_the_clear() -> None:
    assert not endpoint_of(replace(NAMED, llm_url="http://10.0.0.7:8000/v1")).is_local


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:8000/v1", True),
        ("http://127.0.0.1/v1", True),
        ("http://127.8.8.8/v1", True),
        ("http://[::1]:8000/v1", True),
        ("https://localhost.example/v1", False),
        ("https://127.0.0.1.example/v1", False),
        ("https://10.0.0.7/v1", False),
    ],
)
def test_an_endpoint_knows_whether_it_is_on_this_machine(url: str, local: bool) -> None:
    assert Endpoint(url, "tiny").is_local is local


def test_without_the_extra_the_coder_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint_module, "find_spec", lambda _: None)
    with pytest.raises(MissingExtra, match=r"pip install 'truceline\[llm\]'"):
        endpoint_of(NAMED)


def test_a_key_shows_itself_to_nobody() -> None:
    key = Key(SECRET)
    shown = f"{key} {key!r} {[key]} {Endpoint('http://localhost/v1', 'm', key=key)!r}"
    assert SECRET not in shown
    assert key.header == {"Authorization": f"Bearer {SECRET}"}


def test_a_key_goes_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(Key(SECRET))) == Key(SECRET)


@pytest.mark.parametrize("text", ["", "two words", "line\nbreak", "kéy", "tab\tbed", "nul\0"])
def test_what_no_key_can_be_is_refused_without_being_shown(text: str) -> None:
    with pytest.raises(SettingsError, match=f"{KEY_VARIABLE}: a key is one word") as caught:
        Key(text)
    assert not text or text not in str(caught.value)
