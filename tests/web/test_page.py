"""A Markdown document as one HTML file."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from truceline.web import page

BRIEF = """# Brief

## Missions

Esmail Qaani visited **Baghdad** [1][2].

| who | when |
|---|---|
| إسماعيل قاآني | 2024-01-29 |

## Notes

- [1] Gulf Ledger: “visited Baghdad” (`first` 0-20)
- [2] River Post: “was in Baghdad [sic]” (`second` 5-30)
"""


class Tags(HTMLParser):
    """Collects the tags of a page with their attributes, and checks that they nest."""

    VOID = frozenset({"meta", "br", "hr"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def test_a_brief_becomes_a_whole_page() -> None:
    text = page(BRIEF, title="Brief")
    tags = Tags(text)
    assert text.startswith("<!doctype html>\n")
    assert tags.all("html") == [{"lang": "en"}]
    assert "<title>Brief</title>" in text
    assert len(tags.all("table")) == 1
    assert "<strong>Baghdad</strong>" in text


def test_nothing_is_loaded_and_nothing_runs() -> None:
    tags = Tags(page(BRIEF, title="Brief"))
    assert {name for name, _ in tags.found}.isdisjoint({"script", "link", "img", "iframe", "object", "base", "form"})
    policy = next(one["content"] for one in tags.all("meta") if one.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_the_policy_allows_exactly_the_style_of_the_page() -> None:
    text = page(BRIEF, title="Brief")
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"'sha256-{digest}'" in text
    assert 'style="' not in text


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "# <img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html,<b>)",
        "[a](//evil.example/x)",
        "[a](file:///etc/passwd)",
        "[a](http://[::bad)",
        "![a](http://tracker.example/p.png)",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "| <b onclick=x> |\n|---|\n| </td><script> |",
        "```\n</code><script>\n```",
        '## a" onmouseover="b\n\n## c',
    ],
)
def test_what_strangers_wrote_stays_text(attack: str) -> None:
    tags = Tags(page(f"## one\n\n{attack}\n\n## two\n", title="x"))
    assert {name for name, _ in tags.found}.isdisjoint({"script", "img", "b"})
    for _, attributes in tags.found:
        assert not any(name.startswith("on") for name in attributes)
        assert re.match(r"(#|https?:|mailto:|$)", attributes.get("href") or "")


def test_the_title_is_escaped() -> None:
    assert "<title>a &lt;/title&gt; &amp; b</title>" in page("x", title="a </title> & b")


def test_links_to_the_web_do_not_tell_where_they_were_followed_from() -> None:
    links = Tags(page("[a](https://example.org/a?b=1&c=2)", title="x")).all("a")
    assert links == [{"href": "https://example.org/a?b=1&c=2", "rel": "noopener noreferrer nofollow"}]


def test_each_block_finds_its_own_direction() -> None:
    tags = Tags(page(BRIEF, title="x"))
    assert all(attributes.get("dir") == "auto" for tag in ("p", "td", "th", "h1", "h2") for attributes in tags.all(tag))


def test_sections_are_listed_and_can_be_reached() -> None:
    tags = Tags(page(BRIEF, title="x"))
    ids = [attributes["id"] for attributes in tags.all("h2")]
    assert ids == ["section-1", "section-2"]
    assert [one["href"] for one in tags.all("a") if "class" not in one] == ["#section-1", "#section-2"]


def test_a_page_of_one_section_needs_no_list() -> None:
    assert Tags(page("## one\n\ntext", title="x")).all("nav") == []


def test_an_empty_document_is_an_empty_page() -> None:
    assert "<main>\n</main>" in page("", title="x")
