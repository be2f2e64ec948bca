from collections.abc import Callable

import pytest

from truceline.claims import Claim

Code = Callable[..., tuple[Claim, ...]]


def last_actors(claims: tuple[Claim, ...]) -> list[str]:
    """Return whom the last claim says to have acted: the id, else the words."""
    return [ref.id or ref.text for ref in claims[-1].actors]


TAKEN_UP = [
    # who is meant at the end of the text
    ("Hamas attacked Israel. The group shelled a kibbutz on Friday.", ["hamas"]),
    ("The M23 took Bukavu in February. The movement attacked Uvira in May.", ["m23"]),
    ("The ELN freed a mayor. The guerrillas attacked a barracks a week later.", ["eln"]),
    ("Al-Shabab lost Beledweyne. The militants attacked it again in June.", ["al-shabab"]),
    ("Boko Haram split in two. The jihadists attacked Gwoza on Monday.", ["boko-haram"]),
    ("The Sudanese army lost a base. The army shelled it a day later.", ["sudanese-armed-forces"]),
    ("The Malian army lost a camp. The military bombed it from the air.", ["malian-armed-forces"]),
    ("Esmail Qaani, commander of the Quds Force, flew to Iraq. The commander visited Baghdad.", ["esmail-qaani"]),
    ("Abdel Fattah al-Burhan flew to Port Sudan. The general visited Cairo a day later.", ["abdel-fattah-al-burhan"]),
    ("Israel said that it had attacked Hezbollah. The group attacked a barracks in response.", ["hezbollah"]),
]


@pytest.mark.parametrize(("text", "actors"), TAKEN_UP)
def test_a_bare_definite_noun_takes_up_the_one_that_was_named(text: str, actors: list[str], code: Code) -> None:
    claims = code(text)
    assert last_actors(claims) == actors
    assert any("named" in line for line in claims[-1].why)


OPEN = [
    # nothing before, two of a kind in one breath, or a noun that something narrows down
    ("The group attacked a barracks on Friday.", ["group"]),
    ("Israel fears Hamas and Hezbollah. The group attacked a barracks on Friday.", ["group"]),
    ("Israel attacked Hamas. A group attacked a barracks on Friday.", ["group"]),
    ("Israel attacked Hamas. The group from Jenin attacked a barracks on Friday.", ["group from Jenin"]),
    ("Israel attacked Hamas. The group that took the hostages attacked a barracks.", ["group"]),
    ("Israel attacked Hamas. The army attacked a camp on Friday.", ["army"]),
    ("Iran praised the Quds Force. The army attacked a camp on Friday.", ["army"]),
    ("Abdel Fattah al-Burhan met Mohamed Hamdan Dagalo. The general visited Cairo.", ["general"]),
    ("Abbas Araghchi flew to Doha. The general visited Cairo.", ["general"]),
    ("Israel attacked Hamas. Rebels attacked a barracks on Friday.", ["Rebels"]),
]


@pytest.mark.parametrize(("text", "actors"), OPEN)
def test_what_may_mean_two_stays_described(text: str, actors: list[str], code: Code) -> None:
    claims = code(text)
    assert last_actors(claims) == actors
    assert claims[-1].actors[0].id is None


def test_of_two_groups_the_subject_of_the_sentence_before_is_meant(code: Code) -> None:
    assert last_actors(code("Hamas fought Fatah in Jenin. The group attacked a barracks on Friday.")) == ["hamas"]


PAIRS = [
    ("Israel and Hezbollah signed a truce. Both sides attacked each other again within a day.", ["israel", "hezbollah"]),
    ("The Houthis and Saudi Arabia swapped prisoners. The two sides agreed to meet in Muscat.", ["houthis", "saudi-arabia"]),
    ("Pakistan and Afghanistan shut the border. The two countries accused each other of terrorism.", ["pakistan", "afghanistan"]),
    ("Rwanda and the M23 denied it. Both accused Burundi of terrorism. Neither side attacked Bukavu.", ["rwanda", "m23"]),
    ("The army and the rebels met in Juba. Each side accused the other of terrorism.", ["army", "rebels"]),
    ("Armenia accused Azerbaijan of terrorism, hours after both sides had agreed to a truce.", ["armenia", "azerbaijan"]),
    ("Armenia and Azerbaijan met in Vienna. The two neighbours signed a peace treaty.", ["armenia", "azerbaijan"]),
]


@pytest.mark.parametrize(("text", "actors"), PAIRS)
def test_both_sides_are_the_last_two_named_together(text: str, actors: list[str], code: Code) -> None:
    claims = code(text)
    found = [
        [ref.id or ref.text for ref in claim.actors] for claim in claims if any("one of the last two" in ref.reason for ref in claim.actors)
    ]
    assert found
    assert all([one.removeprefix("Each ").removeprefix("Both ") for one in row][-1] == actors[-1] for row in found)
    assert all(len(row) == 2 for row in found)


def test_several_stand_where_the_report_names_them(code: Code) -> None:
    text = "Israel and Hezbollah signed a truce. Both sides accused Syria of terrorism."
    (claim,) = code(text, type="ACCUSE")
    assert [text[ref.start : ref.start + len(ref.text)] for ref in claim.actors] == ["Both sides", "Hezbollah"]
    assert [ref.text for ref in claim.actors] == ["Both sides", "Hezbollah"]
    assert [ref.id for ref in claim.actors] == ["israel", "hezbollah"]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Talks between Israel and Hamas failed. The former accused the latter of terrorism.", ["israel"], ["hamas"]),
        ("Rwanda and Burundi closed the border. The latter accused the former of terrorism.", ["burundi"], ["rwanda"]),
    ],
)
def test_the_former_and_the_latter_keep_the_order(text: str, actors: list[str], recipients: list[str], code: Code) -> None:
    (claim,) = code(text, type="ACCUSE")
    assert ([ref.id for ref in claim.actors], [ref.id for ref in claim.recipients]) == (actors, recipients)


def test_sides_of_nobody_are_nobody(code: Code) -> None:
    assert code("The budget came under attack from all sides on Friday.") == ()
    assert code("His side fought to the end on Friday.") == ()
