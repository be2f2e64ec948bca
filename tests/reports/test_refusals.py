from truceline.errors import UnreadableReport
from truceline.reports import Refusal


def test_a_refusal_names_file_line_and_mend() -> None:
    assert str(Refusal("a.jsonl", 3, "has no text; give it one")) == "a.jsonl:3: has no text; give it one"
    assert str(Refusal("a.txt", None, "is empty")) == "a.txt: is empty"


def test_it_can_be_raised() -> None:
    error = Refusal("a.txt", None, "is empty").error
    assert isinstance(error, UnreadableReport)
    assert str(error) == "a.txt: is empty"
