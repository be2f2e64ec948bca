from dataclasses import replace

import pytest
from factories import a_report

from truceline.claims.headings import heading_scope
from truceline.claims.parsing import Parser
from truceline.reports import Unit, UnitKind


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("Burundi: M23 attacked Goma", UnitKind.TITLE, "Burundi"),
        ("SMITH: We shall leave the town tomorrow.", UnitKind.PARAGRAPH, "SMITH"),
        ("Burundi: M23 attacked Goma", UnitKind.PARAGRAPH, None),
        ("What we know: M23 attacked Goma", UnitKind.TITLE, None),
        ("At 5:30 the army left Goma", UnitKind.TITLE, None),
        ("The army left Goma", UnitKind.TITLE, None),
    ],
)
def test_a_name_before_a_colon_speaks(text: str, kind: UnitKind, source: str | None, parser: Parser) -> None:
    report = replace(a_report(text=text), units=(Unit(0, len(text), kind),))
    found = heading_scope(parser.sentences(report, every=True)[0])
    assert (found.sources[0].text if found is not None else None) == source
