from collections.abc import Callable

import pytest
from spacy.tokens import Token

from truceline.claims import Claim, ClaimKind
from truceline.claims.mentions import MentionReader

Code = Callable[..., tuple[Claim, ...]]
Read = Callable[[str], MentionReader]


def word(reader: MentionReader, text: str) -> Token:
    return next(token for token in reader.sentence.doc if token.text == text)


@pytest.mark.parametrize(
    ("text", "head", "ids"),
    [
        ("Hamas and the Taliban attacked a base.", "Hamas", ["hamas", "taliban"]),
        ("The Quds Force commander Esmail Qaani visited Baghdad.", "Qaani", ["esmail-qaani"]),
        ("The commander, Esmail Qaani, visited Baghdad.", "commander", ["esmail-qaani"]),
        ("Hamas, which rules Gaza, attacked Israel.", "which", ["hamas"]),
        ("Armed groups such as Hamas and the Taliban attacked a base.", "groups", ["hamas", "taliban"]),
        ("Israel, not Hamas, attacked the camp.", "Israel", ["israel"]),
        ("Hamas, along with Islamic Jihad, attacked Israel.", "Hamas", ["hamas", "palestinian-islamic-jihad"]),
        ("Hamas together with Islamic Jihad attacked a base.", "Hamas", ["hamas", "palestinian-islamic-jihad"]),
        ("Hamas alongside Islamic Jihad attacked a base.", "Hamas", ["hamas", "palestinian-islamic-jihad"]),
        ("France, Germany and Britain, as well as Italy, condemned Iran.", "France", ["france", "germany", "united-kingdom", "italy"]),
        ("States including Egypt and Qatar condemned Iran.", "States", ["egypt", "qatar"]),
        ("Either Hamas or Islamic Jihad attacked the base.", "Hamas", ["hamas", "palestinian-islamic-jihad"]),
        ("Naim Qassem, the leader of Hezbollah, visited Iran.", "Qassem", ["naim-qassem"]),
        ("Hezbollah's leader Naim Qassem visited Iran.", "leader", ["naim-qassem"]),
        ("The leader of the M23, Bertrand Bisimwa, visited Doha.", "leader", ["bertrand-bisimwa"]),
        ("A Russian mercenary outfit, the Wagner Group, attacked the camp.", "outfit", ["wagner-group"]),
    ],
)
def test_all_that_a_phrase_names_are_its_parties(text: str, head: str, ids: list[str], reader_of: Read) -> None:
    reader = reader_of(text)
    assert [ref.id for ref in reader.parties(word(reader, head))] == ids


@pytest.mark.parametrize(
    ("text", "head", "recipient", "found"),
    [
        ("Rebels attacked the base in Mali.", "base", True, ["base"]),
        ("Rebels attacked the base in Mali.", "base", False, []),
        ("Rebels attacked villagers in Mali.", "villagers", True, ["villagers"]),
        ("Rebels attacked civilians in Mali.", "civilians", False, []),
        ("Rebels attacked villagers in Mali.", "villagers", False, ["villagers"]),
        ("Rebels shot down a helicopter in Mali.", "helicopter", True, ["helicopter"]),
        ("Rebels shot down a helicopter in Mali.", "helicopter", False, []),
        ("Rebels attacked the town of Kidal.", "town", True, []),
        ("Rebels attacked a nerve agent.", "agent", True, []),
        ("Rebels attacked rain in Mali.", "rain", True, []),
    ],
)
def test_what_is_held_and_who_suffers_stand_only_at_the_receiving_end(
    text: str, head: str, recipient: bool, found: list[str], reader_of: Read
) -> None:
    reader = reader_of(text)
    assert [ref.text for ref in reader.parties(word(reader, head), recipient=recipient)] == found


CODED = [
    # a sentence, its last event: who acts, who is acted upon (ids where the register has them)
    ("A suicide bomber attacked a police post in Peshawar.", ["suicide bomber"], ["police post in Peshawar"]),
    ("Gunmen attacked a police post in Peshawar.", ["Gunmen"], ["police post in Peshawar"]),
    ("Armed men kidnapped eleven miners in Zamfara.", ["Armed men"], ["eleven miners"]),
    ("Bandits abducted forty schoolgirls near Kaduna.", ["Bandits"], ["forty schoolgirls"]),
    ("Poachers killed two rangers near Goma.", ["Poachers"], ["two rangers"]),
    ("Unknown assailants torched a clinic in Beni.", ["Unknown assailants"], ["clinic in Beni"]),
    ("Gunmen killed a Catholic priest and two seminarians in Enugu.", ["Gunmen"], ["Catholic priest", "two seminarians in Enugu"]),
    ("The rebels ambushed a convoy, killing a colonel and four recruits.", ["rebels"], ["colonel", "four recruits"]),
    ("Herders killed nine farmers near Jos.", ["Herders"], ["nine farmers"]),
    ("Twenty policemen were killed by Maoist rebels.", ["Maoist rebels"], ["Twenty policemen"]),
    ("A sniper killed a paramedic in Jenin.", ["sniper"], ["paramedic"]),
    ("Vigilantes killed six rustlers and a trader near Gusau.", ["Vigilantes"], ["six rustlers", "trader"]),
    ("Mutineers killed the garrison's commander.", ["Mutineers"], ["garrison's commander"]),
    ("Israeli settlers attacked shepherds near Nablus.", ["Israeli settlers"], ["shepherds"]),
    ("The navy sank a speedboat off Puntland.", ["navy"], ["speedboat"]),
    ("A Ukrainian drone hit a Russian tanker in the Black Sea.", ["ukraine"], ["Russian tanker"]),
    ("Saudi warplanes bombed a market in Saada.", ["saudi-arabia"], ["market"]),
    ("An RSF drone struck a hospital in Nyala.", ["rapid-support-forces"], ["hospital"]),
    ("Army helicopters bombed a camp near Kutum.", ["Army helicopters"], ["camp"]),
    ("Turkish artillery shelled a Kurdish village.", ["turkey"], ["Kurdish village"]),
    ("The Russian military said its drones had struck a refinery in Odesa.", ["russian-armed-forces"], ["refinery"]),
    ("Suspected Boko Haram fighters killed nine farmers near Gwoza.", ["boko-haram"], ["nine farmers"]),
    ("Members of the ELN kidnapped a mayor in Arauca.", ["eln"], ["mayor"]),
    ("Militants from the TTP killed three constables in Bannu.", ["tehreek-e-taliban-pakistan"], ["three constables in Bannu"]),
    ("Fighters belonging to the RSF attacked a mosque in El Fasher.", ["rapid-support-forces"], ["mosque in El Fasher"]),
    ("M23 units attacked Congolese positions near Uvira.", ["m23"], ["Congolese positions"]),
    ("Elements of the FDLR attacked a village near Goma.", ["Elements of the FDLR"], ["village"]),
    ("Somali soldiers killed ten militants near Dhusamareb.", ["somali-national-army"], ["ten militants"]),
    ("Somali police arrested three traders in Mogadishu.", ["somalia"], ["three traders"]),
    ("Congolese government forces attacked M23 in Rutshuru.", ["fardc"], ["m23"]),
    ("Kurdish fighters attacked Turkish troops in Syria.", ["Kurdish fighters"], ["turkish-armed-forces"]),
    ("The Sudanese army bombed a market in Nyala.", ["sudanese-armed-forces"], ["market"]),
    ("The attack by RSF fighters on the camp killed dozens of civilians.", ["rapid-support-forces"], ["dozens of civilians", "camp"]),
    ("The killing of a Houthi commander by Israel angered Iran.", ["israel"], ["Houthi commander"]),
    ("The US killing of Qassem Soleimani angered Iran.", ["united-states"], ["qasem-soleimani"]),
    ("Pakistani jets bombed what the army called militant hideouts in Khost.", ["pakistan"], ["militant hideouts"]),
    ("Israel struck what it said was a command centre of Hamas.", ["israel"], ["command centre of Hamas"]),
    ("The army bombed what it described as rebel positions.", ["army"], ["rebel positions"]),
    ("Washington imposed sanctions on seven companies.", ["us-government"], ["seven companies"]),
    ("Iran-backed forces attacked an American base.", ["Iran-backed forces"], ["American base"]),
    ("Hezbollah, which Israel has attacked for months, killed two soldiers.", ["hezbollah"], ["two soldiers"]),
    ("Opposition lawmakers accused the prime minister of corruption.", ["Opposition lawmakers"], ["prime minister"]),
    ("Two fronts of FARC dissidents fought each other in Guaviare.", ["Two fronts of FARC dissidents"], []),
    ("A spokesman, John Karanja, accused Uganda of lying.", ["John Karanja"], ["uganda"]),
    ("Ukrainian forces fired forty shells at Horlivka overnight.", ["ukrainian-armed-forces"], []),
    ("The lakeside town of Kamanyola was captured by M23 rebels.", ["m23"], []),
    ("Rebels attacked Kharlivske on Friday.", ["Rebels"], []),
    ("Rebels shelled Novoselka on Friday.", ["Rebels"], []),
    ("The army carried out an attack on Pervomaika on Friday.", ["army"], []),
]


@pytest.mark.parametrize(("text", "actors", "recipients"), CODED)
def test_who_acts_and_who_is_acted_upon(text: str, actors: list[str], recipients: list[str], code: Code) -> None:
    claim = [one for one in code(text) if one.kind is ClaimKind.EVENT][-1]
    assert ([ref.id or ref.text for ref in claim.actors], [ref.id or ref.text for ref in claim.recipients]) == (actors, recipients)


NOBODY = [
    "Farmers battle drought in the valley.",
    "Students attacked the exam with confidence.",
    "Workers raided the fridge at noon.",
    "Passengers attacked the food on board.",
    "The senator attacked the budget.",
    "The bishop attacked the reform.",
    "The bank agreed to buy a smaller lender.",
    "The company accused its supplier of fraud.",
    "The airline struck a deal with a supplier.",
    "The firm launched a rocket into orbit.",
    "Doctors treated the patient.",
    "Firefighters battled a blaze at a warehouse.",
    "The front advanced over the North Sea, bringing rain.",
    "The home side attacked from the start.",
    "Market forces attacked the currency.",
    "Search parties fought the cold.",
    "The jet landed safely in Paris.",
    "A drone filmed the wedding.",
    "The tank hit a wall in the museum.",
    "The nurse helped the patient.",
    "The family buried the mother.",
    "The resistance of the steel was tested.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_people_and_things_of_daily_life_do_not_act(text: str, code: Code) -> None:
    assert [one.rule for one in code(text) if one.kind is ClaimKind.EVENT] == []


def test_part_of_a_named_group_is_not_the_group(reader_of: Read) -> None:
    reader = reader_of("Some of the Taliban attacked the convoy.")
    (ref,) = reader.parties(word(reader, "Some"))
    assert (ref.id, ref.reason) == (None, "part of a group that is not named")


def test_offsets_count_in_the_report(reader_of: Read) -> None:
    text = "Talks failed. Then Hamas attacked Israel."
    reader = reader_of(text)
    (ref,) = reader.parties(word(reader, "Hamas"))
    assert text[ref.start : ref.start + len(ref.text)] == "Hamas"
