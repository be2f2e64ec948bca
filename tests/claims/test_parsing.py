from collections.abc import Callable

import pytest
from factories import a_report

from truceline.claims.parsing import Parser, Sentence, load_pipeline
from truceline.errors import SettingsError

Parse = Callable[[str], Sentence]


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("The M23 attacked Goma.", True),
        ("Gunmen attacked a convoy.", True),
        ("The army's plan to attack the town was leaked.", True),
        ("Authorities attacked the critics.", True),
        ("The weather is fine in Goma.", False),
        ("Heavy rain attacked nobody.", False),
    ],
)
def test_only_sentences_with_a_trigger_and_an_actor_are_parsed(text: str, parsed: bool, sentence_of: Parse) -> None:
    assert sentence_of(text).parsed is parsed


def test_sentences_keep_their_place_in_the_report(parser: Parser) -> None:
    text = "Hamas attacked Israel. Brig. Gen. Ali Reza met Hamas. Israel bombed Gaza."
    sentences = parser.sentences(a_report(text=text))
    assert [text[one.start : one.end] for one in sentences] == [
        "Hamas attacked Israel.",
        "Brig. Gen. Ali Reza met Hamas.",
        "Israel bombed Gaza.",
    ]
    assert all(one.start <= match.start and match.end <= one.end for one in sentences for match in one.matches)


def test_curly_quotes_do_not_move_offsets(parser: Parser) -> None:
    text = "“Hamas’s fighters attacked Israel,” he said. Israel bombed Gaza."
    assert [text[one.start : one.end] for one in parser.sentences(a_report(text=text))][-1] == "Israel bombed Gaza."


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    with pytest.raises(SettingsError, match="'no_such_pipeline' is not installed"):
        load_pipeline("no_such_pipeline")


def test_a_pipeline_is_loaded_once() -> None:
    assert load_pipeline() is load_pipeline()


@pytest.mark.parametrize(
    "text",
    [
        "The rebels attacked a patrol of the army near the border.",
        "Militants attacked the base and wounded two soldiers.",
        "The militia attacked the camp two weeks ago.",
        "Yesterday the rebels attacked the base again.",
        "the rebels met an envoy of the iPhone maker.",
        "Welsh rebels attacked the base.",
        "Rebels attacked John Smith, a trader.",
    ],
)
def test_names_and_times_are_what_the_whole_pipeline_finds(sentence_of: Parse, text: str) -> None:
    numbers = {"CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY"}
    found, whole = (
        [(token.dep_, token.lemma_, token.ent_type_ if token.ent_type_ not in numbers else "") for token in doc]
        for doc in (sentence_of(text).doc, load_pipeline()(text))
    )
    assert found == whole
