import time

import pytest

from truceline.text.scanning import forms, scan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on April 24 and 25", ["April 24", "25"]),
        ("a 6-year-old boy and a 40 years old man", []),
        ("2000 soldiers and 1999 rifles", []),
        ("the 1992 protests", ["1992"]),
        ("$1998 a piece, 1998.5 tons, No. 1998-3", []),
        ("Jan Novak met Mark May in the March rain", ["the March"]),
        ("once a week, two more weeks", ["a week", "two more weeks"]),
        ("every two months", ["every two months"]),
        ("The troops may march. The second brigade", []),
        ("“Next month” they said", ["Next month"]),
        ("last\nweek", ["last\nweek"]),
    ],
)
def test_expressions_are_found_where_they_stand(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end].removeprefix("the ") for one in scan(text)] == [one.removeprefix("the ") for one in found]


@pytest.mark.parametrize("form", forms(), ids=lambda form: f"{form.name}-{form.needs}")
def test_every_form_needs_a_kind_of_word_that_is_looked_for(form: object) -> None:
    assert getattr(form, "needs", "") in set("ymwudscfh")


@pytest.mark.parametrize(
    "unit",
    [
        "a and a half ",
        "Monday, ",
        "March 4 ",
        "between 2014 and 2017 ",
        "the next ",
        "twenty-",
        "9 a.m. ",
        "1 ",
        "the ",
        "\n",
        "last quarter half of ",
    ],
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    def seconds(count: int) -> float:
        begin = time.process_time()
        scan(unit * count)
        return time.process_time() - begin

    scan(unit)
    short, long = min(seconds(1000) for _ in range(3)), min(seconds(8000) for _ in range(2))
    assert long < 24 * max(short, 0.002)
