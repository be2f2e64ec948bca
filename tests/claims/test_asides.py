import pytest

from truceline.claims.asides import aside_scope
from truceline.claims.parsing import load_pipeline
from truceline.claims.sayings import load_sayings


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("According to the mayor, the dam broke.", ["mayor"], "the dam broke"),
        ("The dam broke, according to the mayor.", ["mayor"], "The dam broke"),
        ("The dam broke, according to the mayor and two nurses.", ["mayor", "nurses"], "The dam broke"),
        ("According to the mayor, the dam broke, but the owner denied it.", ["mayor"], "the dam broke"),
        ("The dam was old, but the wall broke, according to the mayor.", ["mayor"], "The dam was old , but the wall broke"),
        ("As detailed in a report by the mayor, the dam broke.", ["report"], "the dam broke"),
        ("The dam, as described by the mayor, broke.", ["mayor"], "The dam broke"),
    ],
)
def test_the_clause_beside_an_aside_is_covered(text: str, source: list[str], content: str) -> None:
    doc = load_pipeline()(text)
    (found,) = [one for token in doc if token.lower_ in {"according", "as"} for one in aside_scope(token, load_sayings())]
    assert [head.text for head in found.sources] == source
    words = [doc[number].text for number in sorted(found.content)]
    assert " ".join(words).replace(" ,", ",").strip(" ,.").removesuffix(", but").replace(",", " ,").replace("dam , ", "dam ") == content


@pytest.mark.parametrize(
    "text", ["As a teacher, the mayor knew.", "The dam broke as the mayor slept.", "As planned by the owner, they left."]
)
def test_other_asides_name_no_source(text: str) -> None:
    doc = load_pipeline()(text)
    assert [one for token in doc if token.lower_ == "as" for one in aside_scope(token, load_sayings())] == []
