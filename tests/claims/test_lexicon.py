import shutil
from collections.abc import Callable, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml

from truceline.claims import Claim, ClaimKind
from truceline.claims.lexicon import load_lexicon, read_frame, read_lexicon
from truceline.errors import LexiconError

Code = Callable[..., tuple[Claim, ...]]
LEXICON = load_lexicon("en")
FRAMES = sorted(LEXICON.frames)


def entries(name: str) -> list[dict[str, Any]]:
    text = (resources.files("truceline") / "data" / "lexicons" / "en" / name).read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


def named(wanted: str, refs: tuple[Any, ...]) -> bool:
    return any(wanted.lower() in f"{ref.text} {ref.name}".lower() for ref in refs)


EXAMPLES = [
    pytest.param(name, example, id=f"{name}-{number}" if number else name)
    for name in FRAMES
    for number, example in enumerate((LEXICON.frames[name].example, *LEXICON.frames[name].also))
]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_the_example_of_a_frame_is_coded_as_it_says(name: str, example: Mapping[str, str], code: Code) -> None:
    claims = [claim for claim in code(example["text"]) if claim.rule == name]
    assert claims, f"no claim by {name}; got {[(one.rule, [ref.text for ref in one.actors]) for one in code(example['text'])]}"
    for role in ("actor", "recipient"):
        if role in example:
            refs = [one.actors if role == "actor" else one.recipients for one in claims]
            assert any(named(example[role], found) for found in refs), f"{role}: {[[ref.text for ref in found] for found in refs]}"
    if "mode" in example:
        assert (example["mode"],) in [one.modes for one in claims]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_names_only_what_the_tests_check(name: str, example: Mapping[str, str]) -> None:
    assert set(example) <= {"text", "actor", "recipient", "mode"}, name


def cases_of(name: str) -> list[Any]:
    return [pytest.param(entry["example"], id=str(entry["words"][0])) for entry in entries(name)]


@pytest.mark.parametrize("example", [*cases_of("embedding.yaml"), *cases_of("support.yaml")])
def test_the_example_of_an_embedding_or_support_verb_has_its_modality(example: dict[str, str], code: Code) -> None:
    found = [claim for claim in code(example["text"]) if claim.type not in {"THREATEN", "AGREE", "REQUEST", "ACCUSE", "REJECT"}]
    assert [claim.modality.value for claim in found if claim.kind is ClaimKind.EVENT][-1:] == [example["modality"]], [
        (one.rule, one.modality.value) for one in code(example["text"])
    ]


@pytest.mark.parametrize("entry", entries("adjectives.yaml"), ids=lambda entry: str(entry["words"][0]))
def test_the_example_of_an_adjective_gives_its_tie(entry: dict[str, Any], code: Code) -> None:
    assert [claim.type for claim in code(entry["example"], kind=ClaimKind.TIE)] == [entry["type"]]


FRAME: dict[str, Any] = {
    "id": "assault-verb",
    "type": "ASSAULT",
    "verbs": ["attack"],
    "actor": ["subject"],
    "example": {"text": "Rebels attacked a base.", "actor": "Rebels"},
}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"actors": ["subject"]}, "unknown key 'actors'"),
        ({"type": "INVADE"}, "unknown event type 'INVADE'"),
        ({"mode": "yelling"}, "ASSAULT has no mode 'yelling'"),
        ({"kind": "tie", "type": "adores"}, "unknown tie type 'adores'"),
        ({"kind": "condition", "type": "truce-frozen"}, "unknown condition 'truce-frozen'"),
        ({"verbs": "attack"}, "'verbs' is wrong"),
        ({"needs": ["actr"]}, "unknown need 'actr'"),
    ],
)
def test_a_malformed_frame_is_refused_with_its_file_and_entry(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(LexiconError, match=r"frames/assault\.yaml: entry assault-verb") as caught:
        read_frame({**FRAME, **changes}, where="en/frames/assault.yaml")
    assert message in str(caught.value)


@pytest.mark.parametrize("key", ["id", "type", "example"])
def test_a_frame_without_what_it_must_have_is_refused(key: str) -> None:
    with pytest.raises(LexiconError, match=f"'{key}' is missing"):
        read_frame({name: value for name, value in FRAME.items() if name != key}, where="en/frames/assault.yaml")


def test_a_well_formed_frame_is_read() -> None:
    frame = read_frame(FRAME, where="en/frames/assault.yaml")
    assert (frame.id, frame.kind, frame.verbs, frame.actor) == ("assault-verb", "event", ("attack",), ("subject",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that holds a copy of the shipped lexicons."""
    with resources.as_file(resources.files("truceline") / "data" / "lexicons" / "en") as shipped:
        return Path(shutil.copytree(shipped, tmp_path / "en"))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("frames/assault.yaml", "- {id: x, type: ASSAULT, verb: [hit], example: {text: A}}", r"frames/assault\.yaml: entry x"),
        ("frames/assault.yaml", "- {id: x", r"assault\.yaml: not YAML"),
        ("embedding.yaml", "- {words: [say], modality: certain}", r"embedding\.yaml: entry 1 \(say\): unknown modality 'certain'"),
        ("support.yaml", "- {modality: null}", r"support\.yaml: entry 1: 'words' is missing"),
        ("adjectives.yaml", "- {words: [backed]}", r"adjectives\.yaml: entry 1: 'type' is missing"),
    ],
)
def test_a_malformed_file_is_refused_with_its_name(folder: Path, name: str, text: str, message: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        read_lexicon(folder)


def test_yaml_words_stay_words(folder: Path) -> None:
    entry = "- {id: x, type: ASSAULT, verbs: [march on], recipient: [on], example: {text: A}}"
    (folder / "frames" / "assault.yaml").write_text(entry, encoding="utf-8")
    assert read_lexicon(folder).frames["x"].recipient == ("on",)


def test_the_longer_and_the_narrower_trigger_come_first() -> None:
    strike = [(trigger.before, trigger.after) for trigger in LEXICON.nouns["strike"]]
    assert strike.index((("drone",), ())) < strike.index(((), ("on",)))
    fire = [trigger.frame.id for trigger in LEXICON.verbs["fire"]]
    assert fire.index("assault-launch-weapon-verb") < fire.index("assault-verb")


def test_every_word_is_found_by_the_first_pass() -> None:
    heads = [head for head in (*LEXICON.verbs, *LEXICON.nouns) if len(head) > 2]
    assert [head for head in heads if not any(head.startswith(stem) for stem in LEXICON.stems)] == []


@pytest.mark.parametrize("form", "struck fought met shot held spoke sank told left sent took found broke withdrew overran".split())
def test_irregular_forms_are_found_by_the_first_pass(form: str) -> None:
    assert any(form.startswith(stem) for stem in LEXICON.stems)


@pytest.mark.parametrize(
    ("noun", "kind", "known"), [("militia", "groups", True), ("militia", "victims", False), ("villager", "victims", True)]
)
def test_common_nouns_stand_for_actors(noun: str, kind: str, known: bool) -> None:
    assert LEXICON.is_actor_noun(noun, kind) is known
