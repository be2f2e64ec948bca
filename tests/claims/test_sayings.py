from collections.abc import Callable
from pathlib import Path

import pytest
from factories import a_report

from truceline.claims.attributions import read_attributions
from truceline.claims.parsing import Parser
from truceline.claims.sayings import Saying, load_sayings, read_sayings
from truceline.errors import LexiconError

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(text: str) -> Path:
        path = tmp_path / "sayings.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return to_file


@pytest.mark.parametrize("saying", load_sayings().entries, ids=lambda saying: " ".join((saying.words[0], *sorted(saying.takes))))
def test_the_example_of_every_entry_is_read(saying: Saying, parser: Parser) -> None:
    text = saying.example["text"]
    assert text is not None
    report = a_report(text=text)
    read = [
        (
            " ".join(text[start:end] for start, end in one.source) or None,
            " ".join(text[start:end] for start, end in one.content),
            bool(one.told),
        )
        for one in read_attributions(report, parser.sentences(report, every=True))
    ]
    assert (saying.example["source"], saying.example["content"], saying.voice) in read


def test_a_word_of_two_parts_needs_its_particle(write: Write) -> None:
    sayings = read_sayings(write("- {words: [point out, say], takes: [clause], example: {text: x}}"))
    assert [particle for particle, _ in sayings.verbs["point"]] == ["out"]
    assert [particle for particle, _ in sayings.verbs["say"]] == [None]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {words: [say], takes: [sentence], example: {text: x}}", "sentence"),
        ("- {words: [say], takes: [clause], colour: red, example: {text: x}}", "colour"),
        ("- {takes: [clause], example: {text: x}}", "words"),
    ],
)
def test_a_malformed_entry_is_named(text: str, message: str, write: Write) -> None:
    with pytest.raises(LexiconError, match=message) as raised:
        read_sayings(write(text))
    assert "sayings.yaml: entry 1" in str(raised.value)
