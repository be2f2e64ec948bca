"""Tests of loading: layers, extension, and errors that name file and line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from truceline.errors import RegisterError
from truceline.register import Alias, AliasUse, load, load_register


@pytest.fixture
def alone(small: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Return a function that makes the small register the only one."""

    def write(changes: dict[str, str] | None = None) -> Path:
        folder = small(changes)
        monkeypatch.setattr(load, "_DATA", folder.parent / "shipped")
        (folder.parent / "shipped").mkdir(exist_ok=True)
        for path in ("countries.yaml", "offices.yaml"):
            (folder.parent / "shipped" / path).write_text((folder / path).read_text(encoding="utf-8"), encoding="utf-8")
            (folder / path).unlink()
        return folder

    return write


def test_load_register_keeps_its_own_files_in_mind() -> None:
    assert load_register() is load_register()


def test_own_actors_are_added(alone: Callable[..., Path]) -> None:
    register = load_register(own=alone())
    assert {"iran", "iran-government", "guards", "anna", "bert"} <= set(register.actors)
    assert list(register.actors) == sorted(register.actors)


def test_an_entry_with_the_id_of_a_derived_government_extends_it(alone: Callable[..., Path]) -> None:
    extension = "- {id: iran-government, aliases: [the Tehran cabinet], ties: [{type: sponsors, target: guards}]}\n"
    register = load_register(own=alone({"actors/more.yaml": extension}))
    government = register.actors["iran-government"]
    assert (government.kind, government.parents) == ("government", ("iran",))
    assert Alias("the Tehran cabinet") in government.aliases
    assert Alias("Tehran", AliasUse.METONYM) in government.aliases
    assert [tie.target for tie in government.ties] == ["guards"]


def test_an_entry_with_the_id_of_a_derived_place_extends_it(alone: Callable[..., Path]) -> None:
    register = load_register(own=alone({"places/more.yaml": "- {id: tehran, aliases: [Teheran]}\n"}))
    tehran = register.places["tehran"]
    assert (tehran.name, tehran.lat, tehran.aliases) == ("Tehran", 35.7, ("Teheran",))


def test_a_new_name_keeps_the_old_one_as_alias(alone: Callable[..., Path]) -> None:
    register = load_register(own=alone({"actors/more.yaml": "- {id: iran-government, name: Cabinet of Iran}\n"}))
    assert register.actors["iran-government"].name == "Cabinet of Iran"
    assert Alias("Government of Iran") in register.actors["iran-government"].aliases


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("actors/x.yaml", "- id: x\n  name: X\n  kind: gang\n", r"x\.yaml:3: unknown kind 'gang'; use one of person, state"),
        ("actors/x.yaml", "- id: x\n  name: X\n  kind: person\n  alias: [Y]\n", r"x\.yaml:4: unknown key 'alias'; did you mean 'aliases'"),
        ("actors/x.yaml", "- id: guards\n  name: Y\n  kind: military\n", r"x\.yaml:1: the id 'guards' is taken by .*guards\.yaml:1"),
        ("actors/x.yaml", "- id: x\n  name: X\n  kind: person\n  parents: [nobody]\n", r"x\.yaml:4: 'parents' names 'nobody'"),
        ("actors/x.yaml", "- id: x\n  name: X\n  kind: person\n  country: XYZ\n", r"x\.yaml:4: 'country' is 'XYZ'"),
        ("actors/x.yaml", "- id: x\n  kind: person\n", r"x\.yaml:1: 'name' is missing"),
        ("actors/x.yaml", "- id: iran\n  kind: party\n", r"x\.yaml:2: 'iran' is of kind 'state' already"),
        ("places/x.yaml", "- id: x\n  name: X\n  precision: village\n", r"x\.yaml:3: unknown precision 'village'"),
        ("places/x.yaml", "- id: x\n  name: X\n  precision: city\n  lat: 91\n", r"x\.yaml:4: 'lat' must be a number"),
        ("outlets/x.yaml", "- id: x\n  name: X\n  kind: blog\n", r"x\.yaml:3: unknown kind 'blog'"),
        ("wars.yaml", "- id: x\n  name: X\n  parties: [iran]\n", r"wars\.yaml:1: 'start' is missing"),
        ("wars.yaml", "- id: x\n  name: X\n  start: 2020\n  end: 2019\n", r"wars\.yaml:3: a war must start before it ends"),
        ("wars.yaml", "- id: x\n  name: X\n  start: 2020\n  parties: [atlantis]\n", r"wars\.yaml:4: 'parties' names 'atlantis'"),
    ],
)
def test_errors_name_file_line_and_mend(alone: Callable[..., Path], file: str, text: str, message: str) -> None:
    with pytest.raises(RegisterError, match=message):
        load_register(own=alone({file: text}))


def test_an_office_without_titles_is_refused(small: Callable[..., Path]) -> None:
    folder = small({"offices.yaml": "- {id: commander, titles: []}\n"})
    with pytest.raises(RegisterError, match=r"offices\.yaml:1: 'titles' is empty"):
        load_register(own=folder)


def test_a_folder_without_register_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="holds no register files"):
        load_register(own=tmp_path)


def test_the_register_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        load_register().actors["x"] = load_register().actors["iran"]  # type: ignore[index]
