"""Tests of actor entries."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from truceline.errors import RegisterError
from truceline.register.actors import namesake, read_actor
from truceline.register.entries import read_entries
from truceline.register.records import Actor, Alias, AliasUse, KnownTie, Role


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Actor]:
    """Return a function that reads one actor."""

    def one(text: str) -> Actor:
        path = tmp_path / "x.yaml"
        path.write_text(text, encoding="utf-8")
        return read_actor(read_entries(path)[0])

    return one


def test_read_actor_takes_every_field(read: Callable[[str], Actor]) -> None:
    actor = read(
        "- id: x\n  name: Xavier\n  kind: person\n  country: IRN\n  gender: m\n  wikidata: Q1\n  note: n\n"
        "  aliases: [Ksavier, {text: XV}, {text: Xav, use: surname}, {text: Sudanese, use: mistranslation, needs: IRQ},"
        " {text: x, script: Cyrl}]\n"
        "  roles: [{office: commander, of: y, start: 2020-01, end: 2021}]\n  parents: [y]\n  ties: [{type: arms, target: z, note: who}]\n"
    )
    assert actor == Actor(
        id="x",
        name="Xavier",
        kind="person",
        country="IRN",
        gender="m",
        wikidata="Q1",
        note="n",
        aliases=(
            Alias("Ksavier"),
            Alias("XV", AliasUse.ABBREVIATION),
            Alias("Xav", AliasUse.SURNAME),
            Alias("Sudanese", AliasUse.MISTRANSLATION, needs="IRQ"),
            Alias("x", script="Cyrl"),
        ),
        roles=(Role("commander", "y", date(2020, 1, 1), date(2022, 1, 1)),),
        parents=("y",),
        ties=(KnownTie("arms", "z", "who"),),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("gender: x", "unknown gender 'x'"),
        ("aliases: [{text: A, use: nickname}]", "unknown use 'nickname'"),
        ("aliases: [{text: A, use: mistranslation}]", "needs a country"),
        ("aliases: [12]", "'aliases' must hold texts"),
        ("aliases: Word", "'aliases' must be a list"),
        ("roles: [{office: commander, of: y, start: 2020-02-01, end: 2020-01-01}]", "must start before it ends"),
        ("roles: [{office: commander, of: y, start: 2020-02-01, end: 2020-02-01}]", "must start before it ends"),
        ("roles: [{office: commander}]", "'of' is missing"),
        ("roles: [{office: commander, of: y, since: 2020}]", "unknown key 'since'"),
    ],
)
def test_read_actor_refuses_malformed_parts_with_their_line(read: Callable[[str], Actor], line: str, message: str) -> None:
    with pytest.raises(RegisterError, match=rf"x\.yaml:4: .*{message}"):
        read(f"- id: x\n  name: X\n  kind: person\n  {line}\n")


@pytest.mark.parametrize(
    ("name", "use"), [("PMF", "abbreviation"), ("U.S.", "abbreviation"), ("Iran", "name"), ("M23", "abbreviation"), ("BAGHDAD OF", "name")]
)
def test_namesake_tells_abbreviations_by_their_capitals(name: str, use: str) -> None:
    assert namesake(name).use == use
