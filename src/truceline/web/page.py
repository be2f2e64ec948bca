"""PAGE: a Markdown document as one HTML file that loads nothing and runs nothing."""

import base64
import hashlib
from collections.abc import Sequence
from html import escape
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from truceline.web.notes import link_notes

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --quiet: #8888; }
body { font: 1.05rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto 4rem; padding: 0 1.2rem; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 .6em; }
h1 { margin-top: 0; }
h2 { border-bottom: 1px solid var(--line); padding-bottom: .2em; }
nav { border: 1px solid var(--line); border-radius: .4em; padding: .2em 1em; margin: 1.5em 0; }
nav li { margin: 0; }
li { margin: .35em 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .3em .6em; text-align: start; vertical-align: top; }
blockquote { margin: .8em 0; padding-inline-start: 1em; border-inline-start: .25em solid var(--line); }
code { font-size: .9em; }
a.note { text-decoration: none; font-size: .8em; vertical-align: super; line-height: 0; }
li:target { background: #fd04; }
a:focus-visible { outline: 2px solid; outline-offset: 2px; }
@media print { nav { display: none; } body { max-width: none; font-size: 10.5pt; } h2, h3 { break-after: avoid; } }
""".strip()

_POLICY = (
    f"default-src 'none'; style-src 'sha256-{base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'"
)
_BLOCKS = frozenset({"paragraph_open", "heading_open", "list_item_open", "blockquote_open", "th_open", "td_open"})
_SCHEMES = frozenset({"http", "https", "mailto"})
_CONTENTS = "h2"


def page(markdown: str, *, title: str) -> str:
    """Turn Markdown into a page that can be mailed, printed and opened anywhere.

    HTML in the Markdown is shown as text, pictures are left out, and links lead to the web, to mail or within the page only.
    The page's own policy forbids scripts and everything from elsewhere.

    Args:
        markdown: The document; what stands in it may come from strangers.
        title: Title of the window.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = _may_link  # type: ignore[assignment,method-assign]
    tokens = parser.parse(markdown)
    contents = _contents(tokens)
    link_notes(tokens)
    body = parser.renderer.render(_marked(tokens), parser.options, {})
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
{contents}<main>
{body}</main>
</body>
</html>
"""


def _may_link(address: str) -> bool:
    """Tell whether a link may stand in the page."""
    if address.startswith("#"):
        return True
    try:
        return urlsplit(address).scheme.lower() in _SCHEMES
    except ValueError:
        return False


def _marked(tokens: Sequence[Token]) -> Sequence[Token]:
    """Let each block find its own direction of writing, each heading have an address, and no link tell where it was followed from."""
    headings = 0
    for token in tokens:
        if token.type in _BLOCKS:
            token.attrSet("dir", "auto")
        if token.type == "heading_open" and token.tag == _CONTENTS:
            headings += 1
            token.attrSet("id", _anchor(headings))
        for inner in token.children or ():
            if inner.type == "link_open" and not str(inner.attrs.get("href", "")).startswith("#"):
                inner.attrSet("rel", "noopener noreferrer nofollow")
    return tokens


def _contents(tokens: Sequence[Token]) -> str:
    """Return a list of the page's sections, nothing for a page of one."""
    titles = [_plain(tokens[place + 1]) for place, token in enumerate(tokens) if token.type == "heading_open" and token.tag == _CONTENTS]
    if len(titles) < 2:
        return ""
    lines = "".join(f'<li dir="auto"><a href="#{_anchor(number)}">{escape(text)}</a></li>\n' for number, text in enumerate(titles, start=1))
    return f'<nav aria-label="Contents">\n<ul>\n{lines}</ul>\n</nav>\n'


def _plain(heading: Token) -> str:
    """Return the words of a heading without its mark-up."""
    parts: list[Any] = [token.content for token in heading.children or () if token.type in {"text", "code_inline"}]
    return "".join(parts)


def _anchor(number: int) -> str:
    return f"section-{number}"
