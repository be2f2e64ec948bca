from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from truceline.claims import Claim, ClaimKind
from truceline.claims.lexicon import Lexicon
from truceline.claims.parsing import Sentence
from truceline.claims.triggers import clause_heads, find_hits, is_negated, support_verb

Parse = Callable[[str], Sentence]
Code = Callable[..., tuple[Claim, ...]]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("The rebels attacked the base in Mali.", ["assault-verb"]),
        ("The minister attacked the plan of Mali.", []),
        ("Rwanda and the DRC struck a deal.", ["support-deal-verb"]),
        ("Turkish jets struck a camp in Iraq.", ["assault-strike-verb"]),
        ("The militia fired rockets at the base in Iraq.", ["assault-launch-weapon-verb"]),
        ("A hunger strike in Iran grew.", ["protest-hunger-noun"]),
    ],
)
def test_the_most_specific_entry_stands_first(text: str, rules: list[str], sentence_of: Parse, lexicon: Lexicon) -> None:
    hits = find_hits(sentence_of(text).doc, lexicon)
    first: dict[tuple[int, str], str] = {}
    for hit in hits:
        first.setdefault((hit.token.i, hit.frame.type), hit.frame.id)
    assert [rule for rule in first.values() if not rule.startswith("truce")] == rules


def test_a_weekday_is_no_particle(sentence_of: Parse, lexicon: Lexicon) -> None:
    hits = find_hits(sentence_of("Antony Blinken called Benjamin Netanyahu on Friday.").doc, lexicon)
    assert [hit.frame.id for hit in hits if hit.token.text == "called"][:1] == ["consult-call-verb"]


def test_an_attack_that_ends_is_no_attack(sentence_of: Parse, lexicon: Lexicon) -> None:
    hits = find_hits(sentence_of("The militia suspended its attacks on the base in Iraq.").doc, lexicon)
    assert "ASSAULT" not in {hit.frame.type for hit in hits}


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The rebels did not attack Goma.", True),
        ("The rebels never attacked Goma.", True),
        ("The rebels attacked Goma.", False),
    ],
)
def test_negation_hangs_on_the_verb(text: str, negated: bool, sentence_of: Parse) -> None:
    assert is_negated(sentence_of(text).doc[:].root) is negated


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("The envoy made a visit to Baghdad.", "visit", "made"),
        ("The M23 carried out an attack on Goma.", "attack", "carried"),
        ("The M23 carried out dozens of attacks on Goma.", "attacks", "carried"),
        ("The base in Iraq came under attack.", "attack", "came"),
        ("The report on Iraq described an attack.", "attack", None),
    ],
)
def test_a_support_verb_says_whose_act_a_noun_names(text: str, noun: str, verb: str | None, sentence_of: Parse, lexicon: Lexicon) -> None:
    found = support_verb(word(sentence_of(text).doc, noun), lexicon)
    assert (found.text if found is not None else None) == verb


def test_the_clause_below_is_found(sentence_of: Parse) -> None:
    doc = sentence_of("Hamas vowed to attack Israel.").doc
    assert [head.text for head in clause_heads(word(doc, "vowed"))] == ["attack"]


@pytest.mark.parametrize(
    ("text", "type_", "mode"),
    [
        ("The union called for a boycott of the summit.", "REQUEST", "change"),
        ("The French minister paid a visit to the Malian president.", "CONSULT", "visit"),
        ("The base came under attack from the rebels.", "ASSAULT", None),
        ("The guerrillas laid down their arms.", "RETREAT", "disarm"),
        ("Kinshasa broke off talks with the rebels.", "SANCTION", "withdraw"),
        ("The militia stood down.", "RETREAT", None),
        ("The rebels walked out of the talks.", "REJECT", "meet"),
        ("Students staged a sit-in outside the ministry.", "PROTEST", "obstruct"),
        ("Gunmen opened fire on a convoy of the army.", "ASSAULT", "firearms"),
        ("Bandits took twenty pupils hostage.", "ASSAULT", "abduct"),
        ("The militia held two engineers captive.", "ASSAULT", "abduct"),
        ("The junta put the former president under house arrest.", "COERCE", "arrest"),
        ("The governor imposed a curfew on the city.", "COERCE", "curfew"),
        ("The president declared martial law.", "COERCE", "martial-law"),
        ("Bolivia cut ties with Israel.", "SANCTION", "discontinue"),
        ("Algeria recalled its ambassador from France.", "SANCTION", "withdraw"),
        ("Russia expelled ten German diplomats.", "SANCTION", "expel"),
        ("The Swiss government froze the assets of the warlord.", "SANCTION", "discontinue"),
        ("Washington slapped sanctions on two generals.", "SANCTION", "discontinue"),
        ("Rwanda massed troops on the border.", "MOBILIZE", "troops"),
        ("Poland put its forces on alert.", "MOBILIZE", "troops"),
        ("Israel called up reservists.", "MOBILIZE", "troops"),
        ("The Houthis downed an American drone.", "ASSAULT", "heavy-weapons"),
        ("Settlers set fire to a mosque.", "ASSAULT", "destroy"),
        ("Insurgents blew up a bridge.", "ASSAULT", "explosives"),
        ("Sudanese jets dropped bombs on the market.", "ASSAULT", "aerial"),
        ("Helicopters of the army strafed the rebels.", "ASSAULT", "aerial"),
        ("A militiaman rammed his truck into the soldiers.", "ASSAULT", "primitive"),
        ("A suicide bomber blew himself up at a checkpoint of the police.", "ASSAULT", "suicide-attack"),
        ("Police used water cannon against the marchers.", "ASSAULT", "crowd-control"),
        ("Burma's army hit the hospital with a drone.", "ASSAULT", "drone"),
        ("Rebel troops took control of the airport.", "ASSAULT", None),
        ("Russia jammed the navigation of Estonian airliners.", "COERCE", "withhold"),
        ("Moscow spread disinformation about the Moldovan president.", "COERCE", "misinformation"),
        ("The junta shut down a newspaper.", "COERCE", "censor"),
        ("The rebels handed over two captives.", "RETREAT", "release"),
        ("The junta let inspectors into the plant.", "RETREAT", "access"),
        ("Japan and South Korea held joint drills.", "COOPERATE", None),
        ("Turkey reopened its embassy in Damascus.", "SUPPORT", None),
        ("Canada granted asylum to the dissident.", "AID", None),
        ("Paris wrote off the debt of Sudan.", "AID", None),
        ("Stockholm summoned the Russian ambassador.", "ACCUSE", "disapprove"),
        ("Kenya filed a complaint against Somalia.", "ACCUSE", "allege"),
        ("The United Nations launched a probe into the massacre.", "ACCUSE", "investigate"),
        ("The government called off talks with the guerrillas.", "REJECT", "meet"),
        ("The bloc issued an ultimatum to the junta.", "REQUEST", "yield"),
        ("The junta threatened the expulsion of French diplomats.", "THREATEN", "expel"),
        ("Prisoners in Iran went on hunger strike.", "PROTEST", "hunger"),
        ("Rail workers in Mali began strike action on Tuesday.", "PROTEST", "strike"),
        ("Switzerland offered to mediate between the two sides.", "AGREE", None),
        ("Commandos freed the hostages.", "AID", None),
        ("The two presidents spoke by phone.", "CONSULT", "phone"),
    ],
)
def test_several_words_make_a_trigger(text: str, type_: str, mode: str | None, code: Code) -> None:
    found = {(one.type, one.modes) for one in code(text, kind=ClaimKind.EVENT)}
    assert (type_, (mode,) if mode else ()) in found


@pytest.mark.parametrize(
    "text",
    [
        "The minister attacked the idea of a truce.",
        "The speech of the president struck a chord in Mali.",
        "The general has a shot at the presidency.",
        "The senators killed the bill.",
        "The proposal of the minister raised fire in parliament.",
        "The minister came under fire from commentators in Mali.",
        "The ministry launched a campaign against litter.",
        "The ministry launched a book on Mali.",
        "The ministry launched a website.",
        "The minister visited the website of the army.",
        "The film on the general bombed at the box office.",
        "The federation fired a coach from Mali.",
        "The exports of Mali hit a record.",
        "The general hit the headlines.",
        "The army shot a film in Mali.",
        "The police arrested the decline in road deaths.",
        "The ministers are hostage to fortune.",
        "The war of words between the ministers went on.",
        "The president's war on drugs cost billions.",
        "The general lost his battle with cancer.",
        "The ministry led the fight against inflation.",
        "The government shelled out money for tanks.",
        "The plan blew up in his face, the minister said.",
        "The general captured attention in Mali.",
        "The opposition seized the opportunity.",
        "The general defended his title.",
        "The army beat the champions.",
        "The government met the deadline.",
        "The premier met expectations.",
        "The president called the election for May.",
        "The premier fought off a challenge from the left.",
        "The president fired a warning shot to investors.",
        "The ministers traded blows in the debate.",
        "The opposition laid siege to his reputation.",
        "The minister bombarded the envoy with questions.",
        "The army executed the plan.",
        "The minister shot down the idea.",
        "The premier faced a barrage of questions.",
        "The opposition stormed out of parliament.",
        "The minister marched on with his plan.",
        "The general's attack of nerves passed.",
        "The minister's heart attack shocked Mali.",
        "The police searched the web.",
        "The minister signed the guest book.",
        "The government withdrew the bill.",
        "The ministry released figures on Tuesday.",
        "The minister rejected the notion that prices would rise.",
        "The army trained for the parade.",
    ],
)
def test_an_idiom_is_no_act(text: str, code: Code) -> None:
    assert [(one.rule, one.type) for one in code(text, kind=ClaimKind.EVENT)] == []


@pytest.mark.parametrize(
    ("text", "type_", "not_type"),
    [
        ("Rwanda and the DRC struck a deal.", "SUPPORT", "ASSAULT"),
        ("Rail workers in Mali began strike action on Tuesday.", "PROTEST", "ASSAULT"),
        ("A Turkish air strike on the camp of the militia failed.", "ASSAULT", "PROTEST"),
        ("Farmers blocked the road to the ministry.", "PROTEST", "COERCE"),
        ("Japan and South Korea held joint drills.", "COOPERATE", "MOBILIZE"),
        ("Commandos freed the hostages.", "AID", "RETREAT"),
        ("The rebels freed the hostages.", "RETREAT", "AID"),
        ("Burundi withdrew from the court.", "SANCTION", "RETREAT"),
        ("Burundi withdrew its troops from Uvira.", "RETREAT", "SANCTION"),
        ("Kinshasa broke off talks with the rebels.", "SANCTION", "CONSULT"),
        ("Sweden summoned the Iranian ambassador.", "ACCUSE", "CONSULT"),
    ],
)
def test_one_word_tells_of_one_of_two_acts(text: str, type_: str, not_type: str, code: Code) -> None:
    types = {one.type for one in code(text, kind=ClaimKind.EVENT)}
    assert type_ in types
    assert not_type not in types


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The envoy urged the militia to free the pilots.", "yield"),
        ("The envoy urged the militia not to shell the town.", "yield"),
        ("The envoy urged the militia to meet the mediators.", "meet"),
        ("The envoy urged the junta to hold an election.", "change"),
        ("The envoy urged the junta to send peacekeepers.", "assist"),
        ("The envoy urged the junta.", None),
    ],
)
def test_what_is_asked_for_gives_the_mode(text: str, mode: str | None, code: Code) -> None:
    assert [one.modes for one in code(text, type="REQUEST")] == [(mode,) if mode else ()]
