from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind

Code = Callable[..., tuple[Claim, ...]]


def told(claims: tuple[Claim, ...]) -> list[tuple[str, str | None, list[str]]]:
    return [(one.rule, next(iter(one.modes), None), [ref.id or ref.text for ref in one.actors]) for one in claims]


@pytest.mark.parametrize(
    ("text", "rule", "mode", "about"),
    [
        ("The summit reflects Ankara's fear of a new wave of refugees.", "shows-verb", "motive", "turkey-government"),
        ("The raid exposed the army's weakness in the north.", "shows-verb", "weakness", "army"),
        ("The silence of the general suggests that the junta is losing its hold.", "shows-spoken-verb", "weakness", "junta"),
        ("The truce shows how worried Riyadh is about its border.", "shows-spoken-verb", "motive", "saudi-arabia-government"),
        ("The drill underlined Pyongyang's ability to strike the islands.", "shows-spoken-verb", "strength", "north-korea-government"),
        ("The appointment marks a shift in Moscow's approach to the Sahel.", "shows-spoken-verb", "meaning", "russia-government"),
        ("The visit underscores that Moscow still holds sway over the junta.", "shows-verb", "influence", "russia-government"),
        ("The strike was a sign that Israel wanted to keep Hezbollah off balance.", "sign-noun", "intent", "israel"),
        ("Diplomats described the trip as a sign of Riyadh's desire to end the war.", "sign-noun", "intent", "saudi-arabia-government"),
        ("In a sign of the junta's isolation, no minister met the envoy.", "sign-noun", "weakness", "junta"),
        ("The M23 shows no sign of leaving Goma.", "sign-noun", "meaning", "m23"),
        ("The militia is widely seen as a proxy of Rwanda.", "seen-as-verb", None, "militia"),
        ("Western officials regard the general as the architect of the siege.", "seen-as-verb", None, "general"),
        ("The offer is viewed as an attempt by Khartoum to split the rebels.", "seen-as-verb", "intent", "sudan-government"),
        ("Israel considers Hezbollah a mortal threat.", "seen-as-verb", "meaning", "hezbollah"),
        ("Diplomats believe that the junta is losing its hold on the north.", "believes-verb", "weakness", "junta"),
        ("Analysts say the RSF depends on foreign drones.", "analysts-say", None, "rapid-support-forces"),
        ("Analysts warned that the junta would lose its hold on the north.", "predicts-verb", "outlook", "junta"),
        ("Officials fear that the ELN will return to the border towns.", "predicts-verb", "outlook", "eln"),
        ("Experts doubt that Rwanda will give up the mines.", "believes-verb", None, "rwanda"),
        ("Moscow's visit was aimed at reassuring the junta.", "aimed-verb", "intent", "russia-government"),
        ("The army's offensive was meant to break the siege.", "aimed-verb", "intent", "army"),
        ("In an apparent bid to reassure the junta, Moscow sent a delegation.", "bid-noun", "intent", "russia-government"),
        ("Kigali's pledge was an attempt to win time.", "bid-noun", "intent", "rwanda-government"),
        ("The raid was part of an Iranian effort to arm the Houthis.", "bid-noun", "intent", "iran"),
        ("The general's main aim was to keep the bloc together.", "aim-noun", "intent", "general"),
        ("It is clear that Iran has lost its grip on Syria.", "clear-adjective", "weakness", "iran"),
        ("It is doubtful that the junta has the strength to hold Gao.", "clear-adjective", None, "junta"),
    ],
)
def test_what_something_shows_or_is_meant_to_do_is_a_judgement(text: str, rule: str, mode: str | None, about: str, code: Code) -> None:
    assert told(code(text, kind=ClaimKind.ASSESSMENT)) == [(rule, mode, [about])]


@pytest.mark.parametrize(
    "text",
    [
        "The minister highlighted Turkey's support for the truce.",
        "Footage shows Israeli strikes on the camp.",
        "The report shows that Rwanda armed the M23.",
        "A retreat would signal weakness on the part of Hezbollah.",
        "The lawyer represents a Rwandan soldier.",
        "The anniversary marks ten years of war in Yemen.",
        "Police found evidence of a break-in at the embassy of Iran.",
        "Traffic signals failed in Khartoum after the strike.",
        "The spokesman described the talks as constructive.",
        "He described himself as a farmer.",
        "The envoy was seen in the lobby of a hotel in Doha.",
        "The diplomats saw the ambassador as he left the hall.",
        "The judge considered the appeal of the general.",
        "Officials said the port handled 40 ships in May.",
        "The drone is designed to carry two missiles.",
        "The general aimed his rifle at the soldiers.",
        "It is not clear how long the truce will last.",
        "Rwanda believes that Rwanda is in the right.",
    ],
)
def test_speeches_records_and_things_are_no_judgements(text: str, code: Code) -> None:
    assert code(text, kind=ClaimKind.ASSESSMENT) == ()
