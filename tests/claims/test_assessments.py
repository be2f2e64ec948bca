from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind
from truceline.claims.lexicon import load_lexicon
from truceline.codebook import Modality

Code = Callable[..., tuple[Claim, ...]]
CUES = load_lexicon("en").cues


def judged(code: Code, text: str) -> tuple[Claim, ...]:
    return code(text, kind=ClaimKind.ASSESSMENT)


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.id)
def test_the_example_of_a_cue_is_coded_as_it_says(cue: object, code: Code) -> None:
    example = next(one.example for one in CUES if one is cue)
    (claim,) = judged(code, example["text"])
    assert claim.rule == getattr(cue, "id", None)
    assert example["about"].lower() in f"{claim.actors[0].text} {claim.actors[0].name}".lower()
    assert example.get("by") in {None, claim.attribution[-1].name}


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Diplomats described the trip as a sign of Riyadh's desire to end the war.", "a sign of Riyadh's desire to end the war"),
        ("In a sign of the junta's isolation, no minister met the envoy.", "a sign of the junta's isolation"),
        ("The RSF shelled the depot, seeking to cut the road.", "seeking to cut the road"),
        ("Two diplomats said the Houthis want to keep Riyadh out of the war.", "the Houthis want to keep Riyadh out of the war"),
        ("The Houthis want to keep Riyadh out, and the envoy flew to Muscat.", "The Houthis want to keep Riyadh out"),
        ("The visit signals Tehran's resolve, as the war drags on.", "The visit signals Tehran's resolve"),
    ],
)
def test_the_passage_is_the_judgement_and_nothing_beside_it(text: str, passage: str, code: Code) -> None:
    assert [one.passage.text for one in judged(code, text)] == [passage]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Tehran wields influence over the factions.", []),
        ("Tehran wields influence over the factions, two diplomats said.", ["two diplomats"]),
        ("Analysts say the RSF depends on foreign drones.", ["Analysts"]),
        ("Experts doubt that Rwanda will give up the mines.", ["Experts"]),
        ("Israel considers Hezbollah a mortal threat.", ["Israel"]),
        ("Many Malians see the Wagner Group as an occupier.", ["Many Malians"]),
        ("Western officials regard the general as the architect of the siege.", ["Western officials"]),
        ("The militia is seen by Turkey as a terrorist group.", ["Turkey"]),
        ('"Hezbollah is weaker than ever," said Karim Haddad, an analyst in Beirut.', ["Karim Haddad"]),
    ],
)
def test_who_judges_stands_behind_the_outlet(text: str, voices: list[str], code: Code) -> None:
    (claim,) = judged(code, text)
    assert [source.name for source in claim.attribution] == ["Gulf Courier", *voices]


def test_a_judgement_has_neither_type_nor_recipients_and_was_made(code: Code) -> None:
    (claim,) = judged(code, "Tehran is keen to avoid a wider war.")
    assert (claim.type, claim.recipients, claim.modality, claim.place, claim.time) == (None, (), Modality.OCCURRED, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The visit is a sign of Tehran's desire to attack the base.",
        "The rebels are likely to attack the garrison.",
        "Analysts warned that the junta would attack the rebels.",
        "Hezbollah is unable to attack Haifa.",
        "Moscow wants to bomb the depot.",
    ],
)
def test_what_is_only_judged_is_no_event_that_took_place(text: str, code: Code) -> None:
    assert judged(code, text)
    events = [one.modality for one in code(text, kind=ClaimKind.EVENT)]
    assert not {Modality.OCCURRED, Modality.ONGOING} & set(events)


def test_two_cues_of_one_clause_about_one_actor_are_one_judgement(code: Code) -> None:
    assert len(judged(code, "The bloc appears to be seeking to win time.")) == 1


def test_what_is_told_as_an_event_is_no_judgement(code: Code) -> None:
    assert judged(code, "Analysts say the rebels attacked the garrison on Friday.") == ()


def test_a_loaded_word_stays_in_the_passage(code: Code) -> None:
    (claim,) = judged(code, "The trip underscores the weakness of the butcher's militia in Hama.")
    assert "butcher" in claim.passage.text
    own = [step for step in claim.why if "butcher" in step and "whose" not in step]
    assert all('"butcher' in step or "'butcher" in step for step in own), "loaded words are only quoted"
