"""Phrases: dates, names, places, counts and chains as a reader expects them; words of a report cannot become mark-up."""

from datetime import date

import pytest
from markdown_it import MarkdownIt

from truceline.claims import ActorRef, PlaceRef, Quantity, Source, SourceKind
from truceline.exports.phrases import basis, chain, code, counted, day, escaped, name, names, place, quantity, shortened, voice, when
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time, on_day

JANUARY = Time(date(2024, 1, 1), date(2024, 2, 1), Precision.MONTH, Basis.EXPLICIT, "January 2024")
SINCE = Time(date(2024, 2, 4), None, Precision.RANGE, Basis.ANCHORED, "since February 4")
OUTLET = Source(SourceKind.OUTLET, "Gulf Courier")
HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) | **bold** `code` # ~~no~~ &#60;"


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (None, "undated"),
        (UNKNOWN_TIME, "undated"),
        (Time(None, None, Precision.UNKNOWN, None, "this week"), "undated (“this week”)"),
        (Time(None, None, Precision.UNKNOWN, None, "<b>today</b>"), "undated (“\\<b\\>today\\</b\\>”)"),
        (on_day(date(2024, 1, 29)), "29 January 2024"),
        (JANUARY, "January 2024"),
        (Time(date(2024, 12, 1), date(2025, 1, 1), Precision.MONTH), "December 2024"),
        (Time(date(2024, 1, 1), date(2024, 1, 16), Precision.MONTH), "between 1 January 2024 and 15 January 2024"),
        (Time(date(2024, 1, 1), date(2025, 1, 1), Precision.YEAR), "2024"),
        (Time(date(2024, 3, 1), date(2025, 1, 1), Precision.YEAR), "between 1 March 2024 and 31 December 2024"),
        (Time(date(2025, 6, 7), date(2025, 11, 11), Precision.RANGE), "between 7 June 2025 and 10 November 2025"),
        (SINCE, "not before 4 February 2024"),
        (Time(None, date(2025, 11, 11), Precision.RANGE), "not after 10 November 2025"),
    ],
)
def test_a_time_is_said_with_its_bounds_and_never_more_exactly(time: Time | None, said: str) -> None:
    assert when(time) == said


def test_a_day_has_no_leading_zero() -> None:
    assert day(date(2024, 2, 4)) == "4 February 2024"


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (None, ""),
        (UNKNOWN_TIME, ""),
        (on_day(date(2024, 1, 29), text="29 January 2024"), ""),
        (on_day(date(2024, 1, 29), basis=Basis.ANCHORED, text="Monday"), "the text says “Monday”"),
        (on_day(date(2024, 1, 29), basis=Basis.INFERRED, reason="a term of office"), "a term of office"),
        (on_day(date(2024, 1, 29), basis=Basis.INFERRED, text="January 29", reason="a term"), "the text says “January 29”; a term"),
    ],
)
def test_a_date_that_is_not_written_out_says_what_it_rests_on(time: Time | None, said: str) -> None:
    assert basis(time) == said


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        (ActorRef("envoy", "Esrin Kavan", "the envoy", 0, "alias"), "Esrin Kavan"),
        (ActorRef(None, "one faction", "one faction", 0, "described, not named"), "“one faction”"),
        (ActorRef(None, "Doren Hale", "Doren Hale", 0, "a name that the register does not hold"), "Doren Hale"),
        (ActorRef(None, "armed groups in Hostland", "factions", 0, "a side: all actors of it"), "armed groups in Hostland"),
        (ActorRef(None, "<i>x</i>", "<i>x</i>", 0, "described, not named"), "“\\<i\\>x\\</i\\>”"),
        (ActorRef("x", "A [link](b)", "A", 0, "alias"), "A \\[link\\](b)"),
    ],
)
def test_words_of_a_report_stand_in_quotation_marks_and_names_do_not(ref: ActorRef, said: str) -> None:
    assert name(ref) == said


@pytest.mark.parametrize(("known", "said"), [("", ""), ("A", "A"), ("AB", "A and B"), ("ABC", "A, B and C"), ("ABA", "A and B")])
def test_names_are_joined_and_said_once(known: str, said: str) -> None:
    assert names(ActorRef(one, one, one) for one in known) == said


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        (None, "at a place that is not told"),
        (PlaceRef("sorun", "Sorun", precision="city"), "in Sorun"),
        (PlaceRef("port", "Sorun Airport", precision="site"), "at Sorun Airport"),
        (PlaceRef(None, "a <town>"), "in a \\<town\\>"),
    ],
)
def test_a_place_has_its_preposition(ref: PlaceRef | None, said: str) -> None:
    assert place(ref) == said


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (Quantity("attacks", 0, 0, 0), "no attacks"),
        (Quantity("attacks", None, None, 0), "no attacks"),
        (Quantity("attacks", 9, 9, 9), "9 attacks"),
        (Quantity("attacks", 20, 21, None), "more than 20 attacks"),
        (Quantity("attacks", 20, 20, None), "at least 20 attacks"),
        (Quantity("attacks", 20, None, 19), "fewer than 20 attacks"),
        (Quantity("attacks", 20, None, 20), "up to 20 attacks"),
        (Quantity("soldiers killed", None, 24, None), "at least 24 soldiers killed"),
        (Quantity("soldiers killed", None), "an unknown number of soldiers killed"),
        (Quantity("attacks", 170), "about 170 attacks"),
        (Quantity("soldiers captured", None, 30, 40), "between 30 and 40 soldiers captured"),
        (Quantity("hostages", None, None, 9), "up to 9 hostages"),
        (Quantity("people", None, 20_000), "at least 20,000 people"),
        (Quantity("aid", 250_000_000, 250_000_000, 250_000_000, "USD"), "250,000,000 USD aid"),
        (Quantity("kilometres", 2.5, 2.5, 2.5), "2.5 kilometres"),
        (Quantity("attacks", 0, 0, 0, None, SINCE), "no attacks since February 4 (not before 4 February 2024)"),
        (Quantity("attacks", 3, 3, 3, None, UNKNOWN_TIME), "3 attacks"),
        (Quantity("<b>raids</b>", 3, 3, 3), "3 \\<b\\>raids\\</b\\>"),
    ],
)
def test_a_count_is_said_with_its_bounds_and_period(one: Quantity, said: str) -> None:
    assert quantity(one) == said


@pytest.mark.parametrize(
    ("links", "said"),
    [
        ((), "the report itself"),
        ((OUTLET,), "Gulf Courier"),
        (
            (OUTLET, Source(SourceKind.WIRE, "Global Wire"), Source(SourceKind.ANONYMOUS, "four sources")),
            "Gulf Courier ← Global Wire ← four sources",
        ),
    ],
)
def test_a_chain_is_said_outermost_first(links: tuple[Source, ...], said: str) -> None:
    assert chain(links) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one\n two", "one two"),
        ("a b c", "a b c"),
        ("aaa bbb ccc ddd", "aaa bbb ccc …"),
        ("aaa bbb cccc ddd", "aaa bbb …"),
        ("x" * 30, "x" * 12 + " …"),
    ],
)
def test_long_words_are_cut_at_a_word_and_say_so(text: str, said: str) -> None:
    assert shortened(text, longest=12) == said


@pytest.mark.parametrize(
    "text", [HOSTILE, "a_b_c", "1 < 2 > 0", "back\\slash", "line\nbreak\n# no heading", "R&D &amp; more", "*", "[1][2]"]
)
def test_markdown_shows_escaped_words_as_they_are_and_runs_nothing(text: str) -> None:
    tokens = MarkdownIt("js-default", {"html": True}).parse(f"- “{escaped(text)}”")
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "text_special"}
    assert "".join(child.content for child in inline) == f"“{' '.join(text.split())}”"


def test_an_id_with_marks_cannot_leave_its_code() -> None:
    tokens = MarkdownIt("commonmark").parse("- " + code("a`<b>`\nc"))
    (inline,) = [child for token in tokens for child in token.children or ()]
    assert (inline.type, inline.content) == ("code_inline", "a'<b>' c")


@pytest.mark.parametrize(("number", "said"), [(0, "0 truces"), (1, "1 truce"), (2, "2 truces")])
def test_one_is_not_many(number: int, said: str) -> None:
    assert counted(number, "truce") == said


@pytest.mark.parametrize(
    ("name_", "count", "said"),
    [
        ("officials", 3, "3 officials"),
        ("three officials", 3, "three officials"),
        ("ten of the sources", 10, "ten of the sources"),
        ("X", 1, "X"),
    ],
)
def test_a_voice_has_its_number_once(name_: str, count: int, said: str) -> None:
    assert voice(Source(SourceKind.ANONYMOUS, name_, count)) == said
