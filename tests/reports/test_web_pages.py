from datetime import date

import pytest

from truceline.reports.refusals import FormatError
from truceline.reports.web_pages import read_web_page

LINE = "<p>On day {0} of the truce, guards at the northern bridge counted {0} lorries and saw no shots at all.</p>"
BODY = "".join(LINE.format(number) for number in range(2, 9))
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Quiet at the bridge | Lakes Monitor</title>
<link rel="canonical" href="https://example.org/lakes/quiet"><meta property="og:site_name" content="Lakes Monitor">
<meta property="og:title" content="Quiet at the bridge"><meta property="article:published_time" content="2025-05-06T23:30:00+03:00">
<script>var x = "<p>not a word of this</p>";</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Quiet at the bridge</h1>{BODY}</article>
<footer>All rights reserved.</footer></body></html>"""


def test_a_page_gives_its_story_and_what_it_says_about_it() -> None:
    draft = read_web_page(PAGE.encode())
    assert (draft.title, draft.outlet, draft.url) == ("Quiet at the bridge", "Lakes Monitor", "https://example.org/lakes/quiet")
    assert draft.published is not None
    assert draft.published.start == date(2025, 5, 6)
    assert draft.text.startswith("Quiet at the bridge\n\nOn day 2 of the truce")
    assert draft.text.count("Quiet at the bridge") == 1
    assert "not a word" not in draft.text
    assert "All rights" not in draft.text
    assert draft.losses == ()


def test_a_copyright_year_is_no_day_of_publication() -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2025-05-06T23:30:00+03:00">', "").replace(
        "All rights", "\u00a9 2023 All rights"
    )
    assert read_web_page(page.encode()).published is None


def test_a_declared_encoding_is_used_where_the_page_is_not_utf8() -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="windows-1252"').replace("guards", "gu\u00e1rds")
    assert "gu\u00e1rds" in read_web_page(page.encode("cp1252")).text


@pytest.mark.parametrize("charset", ["utf-16", "rot13", "no-such", "hex", "undefined"])
def test_a_false_declaration_does_no_harm(charset: str) -> None:
    page = PAGE.replace('charset="utf-8"', f'charset="{charset}"').replace("guards", "gu\u00e1rds")
    assert "gu\u00e1rds" in read_web_page(page.encode("cp1252")).text


def test_a_page_without_a_story_is_read_whole_and_says_so() -> None:
    draft = read_web_page(b"<html><body><div><span>Hm.</span></div></body></html>")
    assert "Hm." in draft.text


@pytest.mark.parametrize("raw", [b"<html></html>", b"<html><body><script>x</script></body></html>", b"<html><body>" + b"<div>" * 5000])
def test_pages_without_words_or_built_to_harm_are_refused(raw: bytes) -> None:
    with pytest.raises(FormatError, match=r"save the story as \.txt"):
        read_web_page(raw)


def test_a_page_on_one_endless_line_is_not_lost_silently() -> None:
    words = "Guards at the bridge saw no shots. " * 60_000
    draft = read_web_page(f"<html><body><p>{words}</p></body></html>".encode())
    assert len(draft.text) > len(words) / 2 or draft.losses
