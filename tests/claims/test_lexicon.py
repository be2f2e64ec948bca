from collections.abc import Callable, Mapping
from importlib import resources
from typing import Any

import pytest
import yaml

from truceline.claims import Claim, ClaimKind
from truceline.claims.lexicon import load_lexicon

Code = Callable[..., tuple[Claim, ...]]
LEXICON = load_lexicon("en")
FRAMES = sorted(LEXICON.frames)


def entries(name: str) -> list[dict[str, Any]]:
    text = (resources.files("truceline") / "data" / "lexicons" / "en" / name).read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


def named(wanted: str, refs: tuple[Any, ...]) -> bool:
    return any(wanted.lower() in f"{ref.text} {ref.name}".lower() for ref in refs)


@pytest.mark.parametrize("name", FRAMES)
def test_the_example_of_a_frame_is_coded_as_it_says(name: str, code: Code) -> None:
    example: Mapping[str, str] = LEXICON.frames[name].example
    claims = [claim for claim in code(example["text"]) if claim.rule == name]
    assert claims, f"no claim by {name}; got {[(one.rule, [ref.text for ref in one.actors]) for one in code(example['text'])]}"
    for role in ("actor", "recipient"):
        if role in example:
            refs = [one.actors if role == "actor" else one.recipients for one in claims]
            assert any(named(example[role], found) for found in refs), f"{role}: {[[ref.text for ref in found] for found in refs]}"


@pytest.mark.parametrize("name", FRAMES)
def test_an_example_names_only_words_that_stand_in_it_or_in_the_register(name: str) -> None:
    assert set(LEXICON.frames[name].example) <= {"text", "actor", "recipient"}


def cases_of(name: str) -> list[Any]:
    return [pytest.param(entry["example"], entry["words"], id=str(entry["words"][0])) for entry in entries(name)]


@pytest.mark.parametrize(("example", "words"), [*cases_of("embedding.yaml"), *cases_of("support.yaml")])
def test_the_example_of_an_embedding_or_support_verb_has_its_modality(example: dict[str, str], words: list[str], code: Code) -> None:
    found = [claim for claim in code(example["text"]) if claim.type not in {"THREATEN", "AGREE", "REQUEST", "ACCUSE", "REJECT"}]
    assert [claim.modality.value for claim in found if claim.kind is ClaimKind.EVENT][-1:] == [example["modality"]], [
        (one.rule, one.modality.value) for one in code(example["text"])
    ]


@pytest.mark.parametrize("entry", entries("adjectives.yaml"), ids=lambda entry: str(entry["words"][0]))
def test_the_example_of_an_adjective_gives_its_tie(entry: dict[str, Any], code: Code) -> None:
    assert [claim.type for claim in code(entry["example"], kind=ClaimKind.TIE)] == [entry["type"]]
