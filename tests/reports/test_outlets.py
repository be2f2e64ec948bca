import pytest

from truceline.register import Register
from truceline.reports.outlets import known_outlet, masthead, name_outlet, outlet_of


@pytest.mark.parametrize(("written", "name"), [("The National", "The National"), ("Shafaq News", "Shafaq News"), (" Reuters ", "Reuters")])
def test_a_known_outlet_has_the_name_of_the_register(written: str, name: str, small_register: Register) -> None:
    assert known_outlet(written, small_register) == name


def test_an_unknown_outlet_keeps_its_written_name(small_register: Register) -> None:
    assert known_outlet("Gulf Ledger", small_register) is None
    assert name_outlet(" Gulf Ledger ", small_register) == "Gulf Ledger"
    assert name_outlet("Gulf Ledger", None) == "Gulf Ledger"


def test_an_actor_or_a_place_is_no_outlet(small_register: Register) -> None:
    assert known_outlet("Hezbollah", small_register) is None
    assert known_outlet("Baghdad", small_register) is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.reuters.com/world/x", "Reuters"),
        ("http://en.shafaq.com:80/x", "Shafaq News"),
        ("https://myreuters.com/x", None),
        (None, None),
    ],
)
def test_a_domain_belongs_to_its_outlet_only(url: str | None, name: str | None, small_register: Register) -> None:
    assert outlet_of(url, small_register) == name
    assert outlet_of(url, None) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two tracks, one war\nGreat Lakes Review | Analysis\nOctober 25, 2025\n\nGOMA - The war goes on.", "Great Lakes Review"),
        ("Talks collapse\nThe Frontier Monitor\nPublished: November 8, 2025\n\nTalks broke up.", "The Frontier Monitor"),
        ("From A to B\n\nBACKGROUND | Baltic Security Review | 2 September 2023\n\nWhen it crashed", "Baltic Security Review"),
        ("Cairo rejects it\n\nPublished: 10 October 2024\nNile Valley Post, with agencies\n\nCAIRO", "Nile Valley Post"),
        ("The Daily Star\nA long day", None),  # the first line is the title
        ("Talks collapse\nEnvoys meet the press.\nThey left.", None),
        (
            "Talks collapse\n\n" + "The minister of a country far away told reporters that he had read the Morning Post, Daily Mail, " * 2,
            None,
        ),
        ("", None),
    ],
)
def test_a_masthead_is_a_papers_name_that_stands_alone(text: str, name: str | None) -> None:
    assert masthead(text) == name
