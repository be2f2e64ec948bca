from truceline.reports.markdown import read_markdown

PAGE = """---
title: Truce, day two
---
# Truce, *day two*

Guards of the [Lakes Monitor](https://example.org/x) saw **no** shots,
and the `river` was __quiet__[^1].

## The ![map](map.png) road

* One lorry
* Two
  lorries
1. Three lorries

> We hold \\*fire\\*, he said.

***

```
code = "is not coded"
```
<!-- a note
over lines --> Under line
-----
snake_case_name stays. 2 * 3 * 4 stays.
"""


def test_marks_go_and_words_stay() -> None:
    assert read_markdown(PAGE.encode()).text.split("\n\n") == [
        "Truce, day two",
        "Guards of the Lakes Monitor saw no shots, and the river was quiet.",
        "The  road",
        "One lorry",
        "Two lorries",
        "Three lorries",
        "We hold *fire*, he said.",
        "Under line",
        "snake_case_name stays. 2 * 3 * 4 stays.",
    ]


def test_front_matter_is_read() -> None:
    assert read_markdown(PAGE.encode()).title == "Truce, day two"
