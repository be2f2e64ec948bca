from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from truceline.register import Register
from truceline.reports.layout import Layout, lay_out
from truceline.reports.records import UnitKind

STORY = "Gunmen fired on a convoy south of the town on Monday, the police said."
MORE = "Two drivers were wounded and a third is missing, a doctor told reporters."


def kinds(text: str, layout: Layout) -> list[tuple[str, str]]:
    return [(text[unit.start : unit.end], unit.kind.value) for unit in layout.units]


def test_a_page_is_taken_apart() -> None:
    text = "\n\n".join(
        (
            "Skip to main content",
            "A convoy leaves the town. EPA",
            "A convoy leaves the town. EPA",
            "Convoy comes under fire",
            "By Jane Example",
            "Updated: March 26, 2025, 8:16 AM",
            f"GOMA (Lakes Monitor) - {STORY}",
            "Read more: Who guards the road?",
            "The road",
            MORE,
            "Most read",
            "Bridge opens after ten years",
            "Five charts on the harvest",
        )
    )
    layout = lay_out(text)
    assert kinds(text, layout) == [
        ("Skip to main content", "furniture"),
        ("A convoy leaves the town. EPA", "caption"),
        ("A convoy leaves the town. EPA", "caption"),
        ("Convoy comes under fire", "title"),
        ("By Jane Example", "furniture"),
        ("Updated: March 26, 2025, 8:16 AM", "furniture"),
        (STORY, "paragraph"),
        ("Read more: Who guards the road?", "furniture"),
        ("The road", "heading"),
        (MORE, "paragraph"),
        ("Most read", "furniture"),
        ("Bridge opens after ten years", "furniture"),
        ("Five charts on the harvest", "furniture"),
    ]
    assert layout.title == "Convoy comes under fire"
    assert layout.dateline is not None
    assert layout.dateline.dateline.outlet == "Lakes Monitor"
    assert layout.published is not None
    assert layout.published.published.start == date(2025, 3, 26)


@pytest.mark.parametrize(
    ("lines", "title", "found"),
    [
        ((STORY, MORE), None, None),
        (("Convoy under fire", STORY), None, "Convoy under fire"),
        (("Who fired on the convoy?", STORY), None, "Who fired on the convoy?"),
        (("After the raid.. convoys stop", STORY), None, "After the raid.. convoys stop"),
        (("Convoys wait for the U.S.", STORY), None, "Convoys wait for the U.S."),
        (("Explainer: who guards the road", STORY, MORE), None, "Explainer: who guards the road"),
        (("GOMA - Convoys wait", STORY), None, None),
        (("Lakes Monitor Daily", "Convoy under fire", STORY), "Convoy under fire", "Convoy under fire"),
        (("Convoy under fire in the south", STORY), "Convoy under fire in the south | Lakes Monitor", "Convoy under fire in the south"),
        (("Analysis: Convoy under fire", STORY), "Analysis: Convoy under fire", "Analysis: Convoy under fire"),
        (("Gunmen fired on a convoy",), None, None),
    ],
)
def test_titles(lines: tuple[str, ...], title: str | None, found: str | None) -> None:
    assert lay_out("\n".join(lines), title=title).title == found


def test_a_headline_printed_twice_is_one_title() -> None:
    text = f"Convoy comes under fire\nConvoy comes under fire\n{STORY}"
    assert [kind for _, kind in kinds(text, lay_out(text))] == ["title", "caption", "paragraph"]
    assert [kind for _, kind in kinds(text, lay_out(text, title="Convoy comes under fire"))] == ["title", "caption", "paragraph"]


def test_a_repeated_sentence_before_the_story_is_a_caption() -> None:
    line = "Guards look over the river from a tower."
    text = f"{line}\n{line}\nConvoy comes under fire\n{STORY}"
    assert [kind for _, kind in kinds(text, lay_out(text))] == ["caption", "caption", "title", "paragraph"]


def test_a_pulled_quote_is_coded_once() -> None:
    text = f"Convoy comes under fire\n{STORY}\n{MORE}\n{STORY}"
    assert [kind for _, kind in kinds(text, lay_out(text))] == ["title", "paragraph", "paragraph", "caption"]


def test_an_agency_below_a_picture_makes_a_caption_but_not_the_last_paragraph() -> None:
    text = f"Convoy under fire\n{STORY}\nGuards at the gate. AFP\n{MORE}\nThe road stayed shut. AFP"
    assert [kind for _, kind in kinds(text, lay_out(text))] == ["title", "paragraph", "caption", "paragraph", "paragraph"]


def test_dates_of_a_chronicle_are_headings() -> None:
    text = f"A year of raids\n{STORY}\nMarch 26, 2025\n{MORE}\nApril 2, 2025\n{STORY} Again.\n{MORE} Again.\n{MORE} Thrice.\nEnd of it."
    layout = lay_out(text)
    assert layout.published is None
    assert ("March 26, 2025", "heading") in kinds(text, layout)


def test_marks_of_lists_are_not_read() -> None:
    text = f"Convoy under fire\n{STORY}\n- {MORE}\n\u2022 {STORY} Again."
    assert [words for words, _ in kinds(text, lay_out(text))][2:] == [MORE, f"{STORY} Again."]


def test_links_to_other_stories_at_the_end_are_furniture() -> None:
    body = "\n".join(f"{STORY} {number}." for number in range(6))
    text = f"Convoy under fire\n{body}\nBridge opens after ten years\nFive charts on the harvest"
    assert [kind for _, kind in kinds(text, lay_out(text))][-2:] == ["furniture", "furniture"]


def test_a_slash_dateline_needs_an_outlet(small_register: Register) -> None:
    text = f"Convoy under fire\nShafaq News/ {STORY}"
    unit = lay_out(text, register=small_register).units[1]
    assert text[unit.start : unit.end] == STORY


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                STORY,
                MORE,
                "Read more",
                "The road",
                "March 26, 2025",
                "BASRA - ",
                "BASRA - Pipes burst",
                "\u2022 ",
                "Photo: x",
                "- ",
                "",
                "\u200b",
                "U.S.",
            ]
        )
    )
)
def test_units_stay_inside_the_text_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    last = 0
    for unit in lay_out(text).units:
        assert last <= unit.start < unit.end <= len(text)
        assert isinstance(unit.kind, UnitKind)
        last = unit.end
