"""What verbs say and do where a language model codes."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import stub_endpoint as stub
from click.testing import Result
from stub_endpoint import Send

from truceline.claims import Dropped, Proposed
from truceline.cli.models import came_of, losses, without_model
from truceline.ledger import Ledger
from truceline.pipeline import KEY_VARIABLE
from truceline.settings import Settings

REPORT = "---\noutlet: Gulf Ledger\npublished: 2024-02-01\n---\nEsmail Qaani visited Baghdad on January 29.\n"
SECRET = "sk-canary-4417"
VISIT = {
    "kind": "event",
    "type": "CONSULT",
    "modes": ["visit"],
    "passage": {"text": "Esmail Qaani visited Baghdad on January 29."},
    "trigger": {"text": "visited"},
    "actors": [{"text": "Esmail Qaani"}],
    "modality": "occurred",
}
WRONG = {**VISIT, "passage": {"text": "Esmail Qaani burned Baghdad."}}
Run = Callable[..., Result]


@dataclass
class Place:
    """An endpoint that says what it is told to, and a report beside a settings file that names it."""

    server: stub.Stub
    answer: Send


@pytest.fixture(autouse=True)
def no_key_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY_VARIABLE, raising=False)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    pytest.importorskip("httpx", reason="SKIPPED LOUDLY: the extra `llm` is not installed: pip install '.[llm]'")
    (tmp_path / "visit.txt").write_text(REPORT, encoding="utf-8")
    with stub.running(lambda *_: found.answer) as server:
        found = Place(server, stub.proposing(VISIT, WRONG))
        (tmp_path / "truceline.toml").write_text(f'llm_url = "{server.url}"\nllm_model = "tiny"\nllm_timeout = 5\n', encoding="utf-8")
        yield found


def test_a_model_codes_where_it_is_asked_to(run: Run, place: Place) -> None:
    result = run("code", "--coder", "llm", "visit.txt")
    assert result.exit_code == 0, result.stderr
    (claim,) = map(json.loads, result.stdout.splitlines())
    assert (claim["type"], claim["coder"], claim["rule"]) == ("CONSULT", "llm tiny", "llm")
    assert f"the text of each report is sent to {place.server.url} (tiny), on this machine" in result.stderr
    assert "1 proposals of the model became claims, 1 were dropped (1 its passage does not stand in the report)" in result.stderr


def test_nothing_is_sent_where_nobody_asked_for_a_model(run: Run, place: Place) -> None:
    assert run("code", "visit.txt").exit_code == 0
    assert place.server.bodies == []


def test_why_explains_a_claim_of_the_model(run: Run, place: Place) -> None:
    result = run("code", "--coder", "llm", "--why", "visit.txt")
    assert "  rule        llm, codes what a language model proposes" in result.stdout
    assert "'visited' is what llm tiny quotes" in result.stdout
    assert len(place.server.bodies) == 1


def test_a_loss_is_named_at_the_end_and_the_exit_code_is_1(run: Run, place: Place) -> None:
    place.answer = stub.saying("Sorry.")
    result = run("code", "--coder", "llm", "visit.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "truceline: visit: no claims from the model: the text of the answer is no JSON; try it again" in result.stderr


def test_the_key_goes_to_the_endpoint_and_nowhere_else(run: Run, place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(KEY_VARIABLE, f"{SECRET}\n")
    good = run("--ledger", "a.db", "code", "--coder", "llm", "visit.txt")
    assert place.server.headers[0]["Authorization"] == f"Bearer {SECRET}"
    place.answer = stub.sending(SECRET.encode(), status=401)
    refused = run("code", "--coder", "llm", "visit.txt")
    assert refused.exit_code == 1
    assert "the endpoint refuses the key (HTTP 401)" in refused.stderr
    (tmp_path / "truceline.toml").write_text((tmp_path / "truceline.toml").read_text() + 'coder = "llm"\n')
    place.answer = stub.saying(SECRET)
    ingested = run("--ledger", "a.db", "ingest", "visit.txt")
    assert ingested.exit_code == 1
    for result in (good, refused, ingested):
        assert SECRET not in f"{result.output} {result.stderr} {result.exception!r}"
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or SECRET.encode() not in path.read_bytes()


def test_a_ledger_keeps_who_coded_and_what_was_dropped_or_lost(run: Run, place: Place, tmp_path: Path) -> None:
    (tmp_path / "truceline.toml").write_text((tmp_path / "truceline.toml").read_text() + 'coder = "llm"\n')
    result = run("--ledger", "a.db", "ingest", "visit.txt")
    assert result.exit_code == 0, result.stderr
    with Ledger(tmp_path / "a.db") as ledger:
        assert {claim.coder for claim in ledger.claims()} == {"llm tiny"}
        (coded,) = ledger.coding().reports
    assert coded.sourcing.proposed == Proposed("llm tiny", 1, (Dropped("its passage does not stand in the report", 1),))
    place.answer = stub.saying(None)
    again = run("--ledger", "a.db", "ingest", "--again", "visit.txt")
    assert again.exit_code == 1
    assert "visit: no claims from the model: the answer holds no text" in again.stderr
    with Ledger(tmp_path / "a.db") as ledger:
        assert ledger.claims() == ()


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("", "needs llm_url, the address of an endpoint"),
        ('llm_url = "http://localhost:1/v1"\n', "needs llm_model"),
        ('llm_url = "ftp://localhost/v1"\nllm_model = "tiny"\n', "must be an address that begins with http:// or https://"),
        ('llm_url = "http://127.0.0.1:9/v1"\nllm_model = "tiny"\n', "http://127.0.0.1:9/v1: nobody answers there"),
    ],
)
def test_what_is_missing_is_said_in_one_line(run: Run, tmp_path: Path, settings: str, says: str) -> None:
    pytest.importorskip("httpx", reason="SKIPPED LOUDLY: the extra `llm` is not installed: pip install '.[llm]'")
    (tmp_path / "visit.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "truceline.toml").write_text(settings, encoding="utf-8")
    result = run("code", "--coder", "llm", "visit.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert says in result.stderr.splitlines()[-1]


def test_help_tells_of_the_model_and_of_its_key(run: Run) -> None:
    told = " ".join(run("code", "--help").stdout.split())
    assert "truceline code --coder llm report.txt" in told
    assert KEY_VARIABLE in told


def test_another_machine_is_told_apart_before_anything_is_sent(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("httpx", reason="SKIPPED LOUDLY: the extra `llm` is not installed: pip install '.[llm]'")
    (tmp_path / "truceline.toml").write_text('llm_url = "http://192.0.2.1/v1"\nllm_model = "tiny"\n', encoding="utf-8")
    result = run("code", "--coder", "llm", "nowhere.txt")
    assert "the text of each report is sent to http://192.0.2.1/v1 (tiny), which is ANOTHER MACHINE" in result.stderr


def test_what_came_of_proposals_is_summed_up_with_the_commonest_reason_first() -> None:
    told = [Proposed("llm tiny", 2, (Dropped("a", 1), Dropped("b", 3))), Proposed("llm tiny", 1, (Dropped("a", 1),))]
    assert came_of(told) == "3 proposals of the model became claims, 5 were dropped (3 b, 2 a)"
    assert came_of([Proposed("llm tiny")]) == "0 proposals of the model became claims, 0 were dropped"


def test_only_losses_are_losses() -> None:
    told = {"good": Proposed("llm tiny", 3), "bad": Proposed("llm tiny", loss="no answer within 5 seconds")}
    assert [str(one) for one in losses(told)] == ["bad: no claims from the model: no answer within 5 seconds; try it again"]


def test_the_demonstration_asks_no_model() -> None:
    assert without_model(Settings(coder="llm", workers=3)) == Settings(workers=3)
    assert without_model(Settings(coder="rules")) == Settings(coder="rules")
