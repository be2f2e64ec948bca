import time
from pathlib import Path

import pytest

from truceline.errors import LexiconError
from truceline.reports import furniture
from truceline.reports.furniture import FurnitureKind, Pattern, load_furniture, match_furniture

FURNITURE = [
    "Skip to main content",
    "Skip to content",
    "Skip past newsletter promotion",
    "Skip to navigation",
    "Home",
    "Latest news",
    "Menu",
    "Middle East",
    "Home > World > Middle East",
    "News \u203a Africa \u203a Sudan",
    "Live updates: Follow the latest on the war in Sudan",
    "LIVE: Ceasefire talks in Doha",
    "Follow live updates here",
    "Read more",
    "READ MORE:",
    "Read also: Who are the mediators?",
    "Also read | What the deal says",
    "Continue reading",
    "Read more about the talks",
    "Related",
    "Related articles",
    "More from Africa",
    "Most read",
    "Trending now",
    "You may also like",
    "Recommended stories",
    "Editor's picks",
    "More on this story",
    "WATCH: Smoke over the harbour",
    "Opinion | The truce that nobody signed",
    "Explainer: how the fuel ban works",
    "list of 3 items",
    "end of list",
    "Share",
    "Share this article",
    "Share on Facebook",
    "Facebook Twitter WhatsApp Email",
    "Tweet",
    "Copy link",
    "Save for later",
    "Print this article",
    "Follow us on Telegram",
    "Follow us on X: @meridiandesk",
    "Stay up to date with our newsletter",
    "Get the latest news in your inbox",
    "Join our WhatsApp channel for updates",
    "Download our app",
    "Subscribe",
    "Subscribe now",
    "Sign up for our weekly newsletter",
    "Already a subscriber? Sign in",
    "Support independent journalism",
    "Donate",
    "Sign in",
    "12 comments",
    "Leave a comment",
    "Join the conversation",
    "1.2k views",
    "Comments",
    "Advertisement",
    "ADVERTISEMENT",
    "- Advertisement -",
    "Story continues below advertisement",
    "Sponsored",
    "We use cookies to improve your experience.",
    "This website uses cookies.",
    "Accept all cookies",
    "Privacy policy",
    "Cookie settings",
    "\u00a9 2025 Northgate News",
    "Copyright 2024 The Tigris Ledger. All rights reserved.",
    "All rights reserved.",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "The views expressed in this article are those of the author.",
    "Editor's note: This story has been corrected.",
    "This article was originally published by the Gulf Ledger.",
    "Our Standards: The Thomson Reuters Trust Principles.",
    "(With inputs from agencies)",
    "Listen to this article",
    "Play video",
    "Your browser does not support this video",
    "2:31",
    "AI-generated audio",
    "4 min read",
    "March 3 | 6 minute read",
    "Reading time: 5 minutes",
    "BREAKING",
    "EXCLUSIVE:",
    "Analysis",
    "Opinion",
    "https://example.org/news/1",
    "newsroom@example.org",
    "By Jane Example",
    "By Jane Example and Omar al-Example",
    "By Jane Example in Beirut",
    "BY NORTHGATE NEWS STAFF",
    "By Jane Example | Gulf Ledger",
    "By The Associated Press",
    "Jane Example, Middle East correspondent",
    "Jane Example | Staff writer",
    "Northgate News Staff",
    "(Reporting by Jane Example in Beirut; editing by John Sample)",
    "Reporting by Jane Example; Editing by John Sample",
    "Associated Press writers Jane Example in Cairo and John Sample in Tunis contributed to this report.",
    "Jane Example is a senior reporter for the Gulf Ledger based in Erbil.",
    "Source: Reuters",
    "Source: Agencies",
    "AFP",
    "Reuters",
    "(AP)",
    "AFP/Reuters",
    "Photo: Wikimedia",
    "Photo: US Army handout",
    "Photograph: Jane Example/AFP/Getty Images",
    "Image: Gulf Ledger",
    "Picture by Jane Example",
    "Getty Images",
    "Credit: Jane Example",
    "Image source, Getty Images",
    "Jane Example / AFP",
    "File photo",
    "[Photo courtesy of the ministry]",
    "Tags: Iraq, drones",
    "Topics: Sudan",
    "#Iraq #Baghdad",
    "* * *",
    "___",
    "\u2022",
]
CAPTIONS = [
    "A guard stands at a gate in Aden. EPA",
    "A guard stands at a gate in Aden. AFP",
    "Smoke rises over the port after a raid. (AP Photo/Jane Example)",
    "Soldiers on parade in Khartoum [File: Jane Example/Reuters]",
    "The wreck of the lorry [Jane Example/AFP]",
    "Mourners carry a coffin in Goma. Photo: Lakes Monitor",
    "FILE - The envoy leaves a hotel after talks in Doha.",
    "Image caption, Boats in the harbour of Hodeidah",
    "The general is seen here with officers at a base in May.",
    "In this photo released by the ministry, the president greets officers.",
    "This satellite image shows damage to a hangar.",
    "The speaker of parliament, in an undated handout photo",
    "A checkpoint south of the city. AFP via Getty Images",
]
STORY = [
    "Share prices fell in Riyadh after the strike.",
    "Followers of the cleric blocked a bridge.",
    "Live fire was used against the crowd, the ministry said.",
    "By nightfall the town had changed hands.",
    "By Monday evening, Baghdad had not answered.",
    "Related talks in Muscat ended without a result.",
    "Reporting by the commission put the toll at 40.",
    "Sources: four officials and two diplomats spoke to the paper.",
    "Photos of the wreck showed two holes in the hull.",
    "Analysis of the debris points to a short-range rocket.",
    "Comments by the minister angered the governor.",
    "Support for the group fell, a poll found.",
    "Support for Iran's proxies has cost billions, the minister said.",
    "Donors pledged two billion dollars.",
    "Home to two million people, the city has no power.",
    "Updated sanctions lists were sent to banks.",
    "The officials spoke to AFP.",
    "Rebels hold the airport, a witness told Reuters",
    "Iran strikes base in Iraq, killing two",
    "Truce holds for a second day",
    "A Quarrel in the Ranks",
    "The boycott",
    "What comes next?",
    "Conclusion",
    "Image problems followed the minister to Tehran.",
    "Print media were banned in the north.",
    "Sign of strain: the two sides met only once.",
    "More than 40 people were wounded.",
    "More strikes followed on Tuesday, officials said.",
    "Most of the read-outs left the truce unmentioned.",
    "Watch towers were burned along the border.",
    "Free Syrian Army fighters entered the town.",
    "Alert levels were raised at three bases.",
    "Video shared by residents shows soldiers leaving.",
    "Top commanders were among the dead.",
    "Back channel talks began in Oman.",
    "Read out on state television, the statement promised revenge.",
    "The video, which could not be verified, shows a convoy.",
    "This report was delivered to the Security Council on Monday.",
    "Credit lines to the port were cut, the bank said.",
    "The ship was seen in the strait on Friday.",
    "Copyright law was not the issue, the judge said.",
    "We will answer every strike, the general said.",
    "Our partners in the coalition gave no consent to the strike.",
    "Follow the money and you reach Dubai, the investigator said.",
    "Support US forces or leave, the general told the clan.",
    "Join US in Iraq talks, Baghdad urges",
    "Live-fire drills began in the strait.",
    "Image-building by the militia has paid off, analysts say.",
    "Photos, videos and papers were taken from the office.",
    "File-sharing sites were blocked on Monday.",
    "Video could not be verified, officials said.",
    "Iran contributed to the truce.",
    "Reporting by Amnesty International put the toll at 40.",
    "This report was published by the panel of experts on Monday.",
    "Talks resume on Monday, he said. (Reuters)",
    "The ship was seen here on Friday.",
    "Elsewhere on the front, troops left.",
    "Our newsroom was raided by police, the editor said.",
    "The group said it would strike again. AFP",
    "The minister said the attack was the work of Iran. The AP could not verify it.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_what_surrounds_a_story_is_furniture(line: str) -> None:
    found = match_furniture(line)
    assert found is not None
    assert found.kind in {FurnitureKind.FURNITURE, FurnitureKind.LIST}


@pytest.mark.parametrize("line", CAPTIONS)
def test_words_below_pictures_are_captions(line: str) -> None:
    found = match_furniture(line)
    assert found is not None
    assert found.kind is FurnitureKind.CAPTION


@pytest.mark.parametrize("line", STORY)
def test_a_line_of_the_story_is_left_alone(line: str) -> None:
    found = match_furniture(line)
    assert found is None, found.id


@pytest.mark.parametrize("pattern", load_furniture(), ids=lambda pattern: pattern.id)
def test_every_pattern_meets_its_example_and_nothing_like_it(pattern: Pattern) -> None:
    assert pattern.form.fullmatch(pattern.example) is not None
    assert pattern.reason.endswith(".")
    assert pattern.unlike is None or match_furniture(pattern.unlike) is None


def test_curly_quotes_and_invisible_characters_do_not_hide_furniture() -> None:
    found = match_furniture("\u200bEditor\u2019s picks\u00ad")
    assert found is not None
    assert found.id == "related-stories"


def test_a_long_line_is_never_furniture() -> None:
    assert match_furniture("Share this " + "x" * 500) is None


@pytest.mark.parametrize(
    "words", ["a ", "A ", "By A and ", "Jane Example, ", "#a ", "[A/", "x/", "> ", "A. ", "reporting by A and ", "tags a: ", "share on x, "]
)
def test_no_line_takes_long(words: str) -> None:
    began = time.process_time()
    match_furniture((words * 400)[:395])
    assert time.process_time() - began < 1


def test_ids_are_unique() -> None:
    ids = [pattern.id for pattern in load_furniture()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("- {id: broken, kind: furniture, pattern: '(', reason: r, example: e}", "broken"),
        ("- {id: odd, kind: wallpaper, pattern: 'x', reason: r, example: e}", "wallpaper"),
        ("- {id: bare, kind: furniture, pattern: 'x', reason: r}", "lacks example"),
    ],
)
def test_a_malformed_entry_is_named(entry: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "xx.yaml").write_text(entry)
    monkeypatch.setattr(furniture, "_FOLDER", tmp_path)
    with pytest.raises(LexiconError, match=fault):
        load_furniture("xx")
