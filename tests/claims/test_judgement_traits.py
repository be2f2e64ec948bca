from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "rule", "mode", "about"),
    [
        ("Ankara wants to keep the rebels away from its border.", "wants-verb", "intent", "turkey-government"),
        ("The Houthis are trying to draw Riyadh into talks, two diplomats said.", "wants-verb", "intent", "houthis"),
        ("Pakistan hopes to win the support of the clans.", "wants-verb", "intent", "pakistan"),
        ("The RSF attacked the depot, seeking to cut the road to the city.", "wants-verb", "intent", "rapid-support-forces"),
        ("The movement is struggling to pay its fighters.", "wants-verb", "weakness", "movement"),
        ("The militias prefer talks to a long war.", "wants-verb", "intent", "militias"),
        ("Tehran is keen to avoid a wider war.", "disposed-adjective", "intent", "iran-government"),
        ("Washington was not willing to negotiate under fire.", "disposed-adjective", "intent", "us-government"),
        ("Kyiv is wary of a truce that leaves Donetsk to Russia.", "worried-adjective", "motive", "ukraine-government"),
        ("Hezbollah is likely unable to open a new front.", "unable-adjective", "weakness", "hezbollah"),
        ("The commander lacks his predecessor's authority over the factions.", "lacks-verb", "weakness", "commander"),
        ("Tehran wields considerable influence over the factions.", "wields-verb", "influence", "iran-government"),
        ("Moscow still has leverage over the junta.", "wields-verb", "influence", "russia-government"),
        ("The movement faces its gravest challenge since the war.", "faces-verb", None, "movement"),
        ("The Houthis pose a threat to shipping.", "poses-verb", None, "houthis"),
        ("The junta is unlikely to give up power.", "likely-adjective", "outlook", "junta"),
        ("Rwanda is likely to keep the rebels supplied.", "likely-adjective", "outlook", "rwanda"),
        ("The rebels will probably return to the border.", "likely-adverb", "outlook", "rebels"),
        ("The bloc appears determined to hold together.", "appears-verb", "intent", "bloc"),
        ("Islamabad seems unwilling to reopen the border.", "appears-verb", "intent", "pakistan-government"),
        ("The militia remains the backbone of the government's defence.", "is-a-noun", None, "militia"),
        ("Wagner was indispensable in the Sahel.", "is-adjective", None, "wagner-group"),
        ("Kigali is responsible for the violence in the east.", "blamed-adjective", "responsibility", "rwanda-government"),
        ("Hemedti bears responsibility for the massacre.", "bears-responsibility", "responsibility", "mohamed-hamdan-dagalo"),
    ],
)
def test_what_is_said_straight_of_somebody_is_a_judgement(text: str, rule: str, mode: str | None, about: str, code: Code) -> None:
    found = [
        (one.rule, next(iter(one.modes), None), [ref.id or ref.text for ref in one.actors])
        for one in code(text)
        if one.kind is ClaimKind.ASSESSMENT
    ]
    assert found == [(rule, mode, [about])]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said it wants to hold talks.",
        '"We want peace," the rebel leader said.',
        "Hezbollah said Hezbollah was keen to avoid a war.",
        "The Kremlin said Russia intends to stay in Mali.",
        "Reuters was unable to reach the ministry.",
        "The army was unable to retake Goma in March.",
        "Is Iran likely to attack Israel?",
        "If Iran is likely to attack, Israel will prepare.",
        "The price of oil is likely to rise.",
        "The team lacks experience in away games.",
        "The team faces a challenge from a rival in Turkey.",
        "The rebels hold control of the town.",
        "The president appeared at a rally in Caracas.",
        "The clinic is bound by the law of Lebanon.",
        "The minister responsible for oil visited Baghdad.",
        "The general tried to reach the airport on foot.",
        "The army attacked the base and killed two soldiers.",
        "The rebels released ten prisoners on Friday.",
    ],
)
def test_own_aims_facts_and_questions_are_no_judgements(text: str, code: Code) -> None:
    assert code(text, kind=ClaimKind.ASSESSMENT) == ()
