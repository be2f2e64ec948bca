from collections.abc import Callable

from truceline.claims.memory import remembered, text_of
from truceline.claims.parsing import Sentence

Parse = Callable[[str], Sentence]


def test_what_was_read_of_a_document_is_not_read_again(sentence_of: Parse) -> None:
    doc = sentence_of("The rebels attacked Goma.").doc
    assert remembered(doc, ("test", 1), lambda: ["once"]) == ["once"]
    assert remembered(doc, ("test", 1), lambda: ["twice"]) == ["once"]
    assert text_of(doc) == "The rebels attacked Goma."
