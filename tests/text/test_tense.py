import pytest

from truceline.text.tense import direction, is_future


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("The convoy will leave the port on ", ".", 1),
        ("Talks are expected to resume in Doha on ", ".", 1),
        ("Two more prisoners will be freed on ", ".", 1),
        ("A summit set for ", " was praised.", 1),
        ("The panel planned a rally on ", ".", 1),
        ("The deadline was extended until ", ".", 1),
        ("The envoy could arrive as early as ", ".", 1),
        ("The army said on ", " that it will leave.", -1),
        ("Two prisoners were freed on ", ".", -1),
        ("The ministry quickly identified ", " the attackers.", -1),
        ("They looked for ways around ", "'s ruling.", -1),
        ("Until ", ", they had been allies.", -1),
        ("On ", ", the group will meet the envoy.", 1),
        ("On ", ", the group attacked the post.", -1),
        ("He will come. In ", ".", 0),
        ("the ", " deadline", 1),
        ("the ", " raid", 0),
        ("", "", 0),
    ],
)
def test_the_verb_tells_where_a_date_lies(before: str, after: str, told: int) -> None:
    assert direction(before, after) == told


@pytest.mark.parametrize(
    ("before", "after", "future"),
    [
        ("ahead of the ", "", True),
        ("before the ", " vote", True),
        ("after the ", " vote", False),
        ("it said it will hold ", " elections", True),
    ],
)
def test_words_around_a_date_say_that_it_is_to_come(before: str, after: str, future: bool) -> None:
    assert is_future(before, after) is future
