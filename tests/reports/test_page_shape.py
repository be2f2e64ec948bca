import time

import pytest

from truceline.reports.page_shape import check_shape, without_hidden
from truceline.reports.refusals import FormatError


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("<div>" * 100_000, "nested"),
        ("<a><p>" * 200_000, "nested"),
        ("<table>" * 20_000, "nested"),
        ("<p " + "a=1 " * 300_000 + ">", "attributes"),
        ("<p " + "a='1'" * 300_000 + ">", "attributes"),
    ],
)
def test_pages_built_to_exhaust_a_parser_are_refused_at_once(page: str, fault: str) -> None:
    began = time.process_time()
    with pytest.raises(FormatError, match=fault):
        check_shape(page)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "page", ["<div><p>x<p>y</div>" * 2000, "<br>" * 5000, "<li>x" * 5000, "a < b " * 5000, "<svg><path d='x'/></svg>" * 2000, ""]
)
def test_common_pages_pass(page: str) -> None:
    refused = ""
    try:
        check_shape(page)
    except FormatError as error:
        refused = str(error)
    assert refused == ""


@pytest.mark.parametrize("opening", ["<script>", "<!--", "<style>"])
def test_endless_openings_take_one_pass(opening: str) -> None:
    began = time.process_time()
    assert without_hidden("kept" + opening * 200_000) == "kept"
    assert time.process_time() - began < 5


def test_scripts_styles_and_comments_go() -> None:
    page = "a<SCRIPT>if (a<b) {'<div>'}</Script >b<style>p>a{}</style>c<!-- <p>no</p> -->d"
    assert without_hidden(page) == "abcd"
