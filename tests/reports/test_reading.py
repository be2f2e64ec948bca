import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from truceline.errors import UnreadableReport
from truceline.register import Register
from truceline.reports import RawStore, Refusal, Report, read, read_each
from truceline.reports.reading import safe_id
from truceline.text.dates import UNKNOWN_TIME

STORY = "The envoy flew to the capital on Monday and met officers, the ministry said."
TODAY = date(2026, 11, 21)


def write(folder: Path, name: str, words: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(words if isinstance(words, bytes) else words.encode())
    return path


def test_a_file_becomes_a_report(tmp_path: Path, small_register: Register) -> None:
    path = write(tmp_path, "2025-03-20_visit.txt", f"Envoy in the capital\n\nBEIRUT, March 20, 2025 (Reuters) - {STORY}\n")
    (report,) = read(path, register=small_register, ingested=TODAY)
    assert (report.id, report.path, report.title, report.outlet, report.language, report.coded) == (
        "2025-03-20_visit",
        str(path),
        "Envoy in the capital",
        "Reuters",
        "en",
        True,
    )
    assert report.text == path.read_text()
    assert report.published is not None
    assert report.published.start == report.known.start == date(2025, 3, 20)
    assert "dateline" in report.published.reason


def test_an_undated_report_is_known_at_the_latest_when_it_is_ingested(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", STORY)
    assert read(path)[0].known == UNKNOWN_TIME
    known = read(path, ingested=TODAY)[0].known
    assert (known.start, known.end) == (None, date(2026, 11, 22))


def test_folders_are_read_in_order_without_what_is_hidden_or_about_them(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/.git/x.txt", ".hidden.txt", "README.md", "picture.png", "c.jsonl"):
        write(tmp_path, name, '{"text": "Words of the story."}' if name.endswith("l") else STORY)
    assert [report.id for report in read(tmp_path)] == ["z", "b", "c-1"]
    names = [tmp_path / "c.jsonl", tmp_path / "b.txt", tmp_path / "a"]
    assert [report.id for report in read(names)] == [report.id for report in read(reversed(names))]


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "b.txt", "---\npublishd: x\n---\nBody")
    write(tmp_path, "c.jsonl", '{"text": "Words."}\n{oops')
    write(tmp_path, "d.txt", b"%PDF-1.4")
    outcomes = list(read_each(tmp_path))
    assert [type(outcome) for outcome in outcomes] == [Report, Refusal, Report, Refusal, Refusal]
    assert [str(outcome).split(": ")[0] for outcome in outcomes if isinstance(outcome, Refusal)] == [
        f"{tmp_path / 'b.txt'}:2",
        f"{tmp_path / 'c.jsonl'}:2",
        str(tmp_path / "d.txt"),
    ]
    with pytest.raises(UnreadableReport, match=r"b\.txt:2: .*\(2 more could not be read\)"):
        read(tmp_path)


def test_missing_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="does not exist"):
        read(tmp_path / "none.txt")


def test_namesakes_get_distinct_ids_and_copies_are_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a/x.txt", STORY)
    write(tmp_path, "b/x.txt", STORY + " Twice.")
    write(tmp_path, "c/x.txt", STORY)
    first, second = read(tmp_path)
    assert first.id == "x"
    assert second.id == f"x-{second.sha256[:8]}"


def test_standard_input_is_read_by_its_content(tmp_path: Path) -> None:
    for words, text in ((STORY, STORY), ('{"text": "Words."}', "Words."), ("<html><body><p>Hm hm.</p></body></html>", "Hm hm.")):
        (report,) = read("-", stdin=io.BytesIO(words.encode()))
        assert (report.text, report.path, report.id) == (text, None, report.sha256[:16])
    assert [type(outcome) for outcome in read_each("-")] == [Refusal]
    assert [report.id for report in read(write(tmp_path, "page.txt", "<!DOCTYPE html><html><body><p>Hm hm.</p></body></html>"))] == ["page"]


def test_raw_bytes_are_kept(tmp_path: Path) -> None:
    store = RawStore(tmp_path / "raw")
    path = write(tmp_path, "a.txt", STORY)
    (report,) = read(path, store=store)
    assert store.get(report.sha256) == path.read_bytes()


def test_what_is_too_large_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", b"x" * 20_000_001)
    with pytest.raises(UnreadableReport, match="20 MB"):
        read(path)


def test_other_languages_are_read_and_not_coded(tmp_path: Path) -> None:
    arabic = "أعلنت الحكومة العراقية أن الهدنة مستمرة."
    french = "Le gouvernement a d\u00e9clar\u00e9 mardi que la tr\u00eave dans le nord du pays tenait toujours, selon un porte-parole."
    reports = read([write(tmp_path, "a.txt", arabic), write(tmp_path, "f.txt", french)])
    assert [(report.language, report.coded) for report in reports] == [("ar", False), ("fr", False)]


def test_a_false_declaration_of_language_is_noted(tmp_path: Path) -> None:
    french = "Le gouvernement a d\u00e9clar\u00e9 mardi que la tr\u00eave dans le nord du pays tenait toujours, selon un porte-parole. " * 4
    (report,) = read(write(tmp_path, "f.txt", f"---\nlanguage: en\n---\n{french}"))
    assert report.language == "fr"
    assert "declared as 'en'" in report.losses[0]


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.thenationalnews.com/mena/x", "The National"),
        ("shafaq.com/en/x", "Shafaq News"),
        ("https://notshafaq.com/", None),
        ("http://[broken", None),
    ],
)
def test_the_address_tells_the_outlet(url: str, outlet: str | None, tmp_path: Path, small_register: Register) -> None:
    path = write(tmp_path, "a.txt", f"---\nurl: '{url}'\n---\n{STORY}")
    assert read(path, register=small_register)[0].outlet == outlet


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("000_5e7cacb6e3200d8b", "000_5e7cacb6e3200d8b"),
        ("../../x y", "x-y"),
        ("هدنة", "hdnh"),
        ("...", ""),
        ("a" * 300, "a" * 120),
    ],
)
def test_ids_are_safe(name: str, identity: str) -> None:
    assert safe_id(name) == identity


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.binary(max_size=400), st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass"))),
    st.sampled_from([".txt", ".md", ".html", ".json", ".jsonl", ""]),
)
def test_any_bytes_give_reports_or_refusals(tmp_path_factory: pytest.TempPathFactory, raw: bytes, suffix: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(raw)
    outcomes = list(read_each(path, ingested=TODAY))
    assert outcomes
    for outcome in outcomes:
        if isinstance(outcome, Report):
            outcome.text.encode("utf-8")
            ends = [0, *(offset for unit in outcome.units for offset in (unit.start, unit.end)), len(outcome.text)]
            assert ends == sorted(ends)
