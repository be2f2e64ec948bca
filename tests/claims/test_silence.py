"""Checks that sport, business, weather, culture and stories code to no event, whatever words of conflict they use."""

from collections.abc import Callable

import pytest

from truceline.claims import Claim

Code = Callable[..., tuple[Claim, ...]]

SPORT = [
    "Arsenal crushed Everton 3-0 and moved to the top of the table.",
    "The champions beat Porto in the semi-final on Wednesday.",
    "Egypt defeated Senegal on penalties to win the Africa Cup of Nations.",
    "Iran beat Japan 2-1 and reached the final of the Asian Cup.",
    "Israel meets France in the quarter-final on Friday.",
    "Iraq crushed Oman 4-0 in a World Cup qualifier in Basra.",
    "Germany and Spain battled to a draw.",
    "The Ukrainian boxer knocked out his British rival in Riyadh.",
    "Russia's tennis star withdrew from the tournament with a shoulder injury.",
    "The Cuban hit a home run and struck out nine batters.",
    "The boxer defended his title against a challenger from Mexico.",
    "He has a shot at the title in Riyadh in May.",
    "The club fired its coach after five defeats.",
    "France stormed to victory over Ireland in Dublin.",
    "Barcelona signed a midfielder from a Brazilian club for 30 million euros.",
    "Kenya's captain attacked on the last climb and took the yellow jersey.",
    "The quarterback threatened a comeback in the last two minutes.",
    "Serbia's coach criticised the referee after the match.",
    "England toured Pakistan for three matches.",
]
BUSINESS = [
    "Shares in the company plunged after a profit warning.",
    "Stocks rallied 3 percent on Tuesday as investors shrugged off the tariffs.",
    "The dollar hit a record low against the yen.",
    "Oil traded at 71 dollars a barrel.",
    "The bank shelled out two billion dollars for its rival.",
    "The airline recalled 300 jets for checks of their engines.",
    "The carmaker launched an electric van in Germany.",
    "The chip maker sued its rival over a patent.",
    "Investors sold Turkish bonds after the rate cut.",
    "The central bank fought inflation with three rate rises.",
    "Volkswagen workers met managers to discuss shifts.",
    "The union and the carmaker agreed on a pay rise of four percent.",
    "Boeing delivered 40 jets to Turkish Airlines.",
    "The regulator approved the takeover of a Spanish lender.",
    "The Turkish lira fell to a record low after the central bank cut rates.",
]
WEATHER = [
    "A snow storm battered the coast and cut off power to villages.",
    "A heat wave killed 20 people in Karachi.",
    "Floods destroyed hundreds of homes in Pakistan.",
    "A typhoon struck the Philippines and displaced thousands.",
    "Lightning killed four farmers in Uganda.",
    "The hurricane threatened the fishermen of Haiti.",
    "Firefighters battled a blaze in a warehouse in Cairo.",
    "Storm Daniel destroyed two dams in Libya.",
    "Wildfires forced villagers out of their homes in Greece.",
    "Snow blocked the road between Kabul and Kandahar.",
    "Meteorologists warned residents of floods in Sindh.",
]
CULTURE = [
    "The director shot a film in Morocco about two soldiers.",
    "The band bombed at the box office, and the singer blamed the critics.",
    "The novel captured the imagination of readers in Nigeria.",
    "The actor was attacked by critics for his accent.",
    "Her new album hit the headlines in Brazil.",
    "The Israeli novelist visited Berlin to read from her book.",
    "The students visited the embassy's library.",
    "The Lebanese singer shot a video in Dubai.",
    "The rebels of the fashion world took over Milan.",
]
STORIES = [
    "The detective arrested the butler in the last chapter.",
    "In the thriller, a sniper shoots the president of a small republic.",
    "In the novel, Russian spies poison a banker in London.",
    "The series follows an American agent who kills a general in Tehran.",
    "The film follows a Syrian boy who is captured by militants.",
    "The game lets players bomb Berlin and capture Moscow.",
]
TEXTS = [
    "Cairo roared when the whistle went. Egypt had attacked for an hour, and Senegal's goalkeeper had saved everything. "
    "Then the striker fired a shot into the roof of the net, and the champions were beaten in the final of the cup.",
    "Shares in Istanbul plunged on Monday. The lira hit a record low, and the central bank raised its key rate to fight inflation. "
    "Investors sold bonds, and analysts warned of more losses.",
    "A cyclone hit the coast of Mozambique at dawn. It destroyed hundreds of homes, killed 34 people and cut off power to two towns. "
    "Rain is expected until Friday, the weather service said.",
    "In the film, a colonel kidnaps the daughter of a judge. The director shot it in Tunisia in nine weeks. "
    "It bombed at the box office but captured the imagination of critics.",
]


@pytest.mark.parametrize("text", [*SPORT, *BUSINESS, *WEATHER, *CULTURE, *STORIES, *TEXTS])
def test_what_only_borrows_the_words_of_conflict_is_no_claim(text: str, code: Code) -> None:
    assert [(one.kind.value, one.rule) for one in code(text)] == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Police fought supporters of the club after the cup final in Cairo.", "ASSAULT"),
        ("The government banned the football federation's protest before the qualifier.", "COERCE"),
        ("Gunmen attacked the bus of Togo's footballers before the cup.", "ASSAULT"),
        ("The film shows how soldiers shot at a car of the aid workers.", "ASSAULT"),
    ],
)
def test_public_life_in_a_field_of_its_own_is_coded(text: str, type_: str, code: Code) -> None:
    assert type_ in {one.type for one in code(text)}
