from collections.abc import Callable

import pytest
from spacy.tokens import Token

from truceline.claims.mentions import MentionReader

Read = Callable[[str], MentionReader]


def word(reader: MentionReader, text: str) -> Token:
    return next(token for token in reader.sentence.doc if token.text == text)


@pytest.mark.parametrize(
    ("text", "head", "id"),
    [
        ("Turkish soldiers attacked the camp.", "soldiers", "turkish-armed-forces"),
        ("Rwandan soldiers attacked the camp.", "soldiers", "rwanda-defence-force"),
        ("Burmese troops attacked the camp.", "troops", "tatmadaw"),
        ("Philippine troops attacked the camp.", "troops", "philippines"),
        ("Kenyan police attacked the camp.", "police", "kenya"),
        ("Turkish police attacked the camp.", "police", "turkey"),
        ("Turkish-backed troops attacked the camp.", "troops", None),
        ("Troops backed by Turkey attacked the camp.", "Troops", None),
        ("An Iraqi faction attacked the camp.", "faction", None),
        ("Leaders of Hamas met the envoy.", "Leaders", "hamas"),
        ("Two died when al Qaeda-linked fighters met the envoy.", "fighters", None),
        ("Hamas leaders met the envoy.", "leaders", "hamas"),
        ("A spokesman for Hamas met the envoy.", "spokesman", "hamas"),
        ("A spokesperson of the Somali government met the envoy.", "spokesperson", "somalia-government"),
        ("An adviser for Hamas met the envoy.", "adviser", None),
        ("Militants attacked the camp in Iraq.", "Militants", None),
        ("A former Iraqi prime minister met the envoy.", "minister", None),
        ("An Iranian militia attacked the camp.", "militia", None),
    ],
)
def test_a_description_is_resolved_only_where_it_says_whose(text: str, head: str, id: str | None, reader_of: Read) -> None:
    reader = reader_of(text)
    (ref,) = reader.described(word(reader, head), recipient=False)
    assert ref.id == id


@pytest.mark.parametrize(
    ("text", "head", "id"),
    [
        ("The Turkish president met the envoy.", "president", "recep-tayyip-erdogan"),
        ("Iran's foreign minister met the envoy.", "minister", "abbas-araghchi"),
    ],
)
def test_an_office_is_resolved_to_who_held_it_when_the_report_was_written(text: str, head: str, id: str, reader_of: Read) -> None:
    reader = reader_of(text)
    (ref,) = reader.described(word(reader, head), recipient=False)
    assert (ref.id, ref.reason.endswith("when the report was written")) == (id, True)


@pytest.mark.parametrize(
    ("text", "head", "id"),
    [
        ("Israel said its warplanes had attacked the camp.", "warplanes", "israel"),
        ("Warplanes of the Saudi-led coalition attacked the camp.", "Warplanes", "saudi-led-coalition"),
        ("Hezbollah's rockets hit the camp.", "rockets", "hezbollah"),
        ("Sudanese jets attacked the camp.", "jets", "sudan"),
        ("Army jets attacked the camp.", "jets", None),
        ("Rebel drones attacked the camp.", "drones", None),
    ],
)
def test_weapons_act_for_their_owner(text: str, head: str, id: str | None, reader_of: Read) -> None:
    reader = reader_of(text)
    (ref,) = reader.described(word(reader, head), recipient=False)
    assert ref.id == id
    assert " of " in ref.reason


@pytest.mark.parametrize("head", ["drone", "jets", "missile"])
def test_weapons_of_nobody_do_not_act(head: str, reader_of: Read) -> None:
    reader = reader_of(f"Hamas said the {head} hit the camp.")
    assert reader.described(word(reader, head), recipient=False) == []


@pytest.mark.parametrize(
    ("text", "head", "id"),
    [
        ("The M23 said its forces had attacked a base.", "forces", "m23"),
        ("Ukraine said its troops had attacked a base.", "troops", "ukrainian-armed-forces"),
        ("Hezbollah said its deputy leader had attacked Israel.", "leader", None),
        ("Israel said its defence ministry had attacked Qatar.", "ministry", "israel-defence-ministry"),
        ("Volodymyr Zelensky said his forces had attacked a base.", "forces", "ukrainian-armed-forces"),
        ("Naim Qassem said his fighters had attacked a base.", "fighters", "hezbollah"),
        ("Recep Tayyip Erdogan said his army had attacked a base.", "army", "turkish-armed-forces"),
        ("Naim Qassem said his officials had attacked a base.", "officials", "hezbollah"),
        ("Hamas said Israel had killed its fighters.", "fighters", "hamas"),
        ("Myanmar said rebels had attacked its soldiers.", "soldiers", "tatmadaw"),
        ("Israel attacked its own troops.", "troops", "israel-defense-forces"),
        ("Naim Qassem said his driver had attacked a base.", "driver", None),
        ("John Karanja said his fighters had attacked a base.", "fighters", None),
    ],
)
def test_an_owner_told_by_a_pronoun_is_the_one_who_acts(text: str, head: str, id: str | None, reader_of: Read) -> None:
    reader = reader_of(text)
    (ref,) = reader.described(word(reader, head), recipient=False)
    assert ref.id == id


@pytest.mark.parametrize(
    ("text", "name", "recipient", "found"),
    [
        ("Rebels shelled Novoselka on Friday.", "Novoselka", True, False),
        ("Rebels fired mortars at Novoselka on Friday.", "Novoselka", True, False),
        ("Rebels met Mutua Karanja in Goma.", "Karanja", True, True),
        ("Novoselka accused Uganda of shelling it.", "Novoselka", False, True),
    ],
)
def test_a_single_unknown_name_is_no_recipient_where_a_place_may_stand(
    text: str, name: str, recipient: bool, found: bool, reader_of: Read
) -> None:
    reader = reader_of(text)
    assert bool(reader.described(word(reader, name), recipient=recipient)) is found


@pytest.mark.parametrize(
    ("text", "head", "acts"),
    [
        ("Seven companies armed the RSF.", "companies", True),
        ("Seven companies attacked the market.", "companies", False),
        ("Villagers attacked a checkpoint.", "Villagers", True),
        ("Villagers attacked the schedule.", "Villagers", False),
        ("Units of the army attacked a camp.", "Units", True),
        ("Units were attacked in Goma.", "Units", False),
        ("Israeli housing units were attacked in Nablus.", "units", False),
        ("The bank armed the rebels.", "bank", False),
        ("The fighter jets attacked a camp.", "jets", False),
        ("The death squad attacked a camp.", "squad", True),
    ],
)
def test_some_nouns_act_only_in_the_company_of_others(text: str, head: str, acts: bool, reader_of: Read) -> None:
    reader = reader_of(text)
    assert bool(reader.described(word(reader, head), recipient=False)) is acts


@pytest.mark.parametrize(
    ("text", "head", "suffers"),
    [
        ("Rebels destroyed a motorcycle in Goma.", "motorcycle", True),
        ("A hitman on a motorcycle gunned down the mayor of Goma.", "motorcycle", False),
        ("Rebels killed a nurse in Goma.", "nurse", True),
        ("Rebels attacked the town of Rutshuru.", "town", False),
        ("Rebels attacked a town near Rutshuru.", "town", True),
    ],
)
def test_only_what_can_suffer_an_act_is_its_recipient(text: str, head: str, suffers: bool, reader_of: Read) -> None:
    reader = reader_of(text)
    assert bool(reader.described(word(reader, head), recipient=True)) is suffers


def test_the_group_and_the_commander_are_the_last_ones_named(reader_of: Read) -> None:
    reader = reader_of("Esmail Qaani, commander of the Quds Force, praised Hamas. The commander met the group in Doha.")
    (person,) = reader.described(word(reader, "commander"), recipient=False)
    (group,) = reader.described(word(reader, "group"), recipient=False)
    assert person.id == "esmail-qaani"
    assert group.id is not None


def test_an_unknown_name_is_an_actor_without_id(reader_of: Read) -> None:
    reader = reader_of("John Karanja accused Uganda of arming the rebels.")
    (ref,) = reader.described(word(reader, "Karanja"), recipient=False)
    assert (ref.id, ref.text, ref.reason) == (None, "John Karanja", "a name that the register does not know")


def test_force_without_an_article_is_nobody(reader_of: Read) -> None:
    reader = reader_of("Turkey will use force against the camp.")
    assert reader.parties(word(reader, "force"), recipient=True) == []


@pytest.mark.parametrize("text", ["Rain in Mali stopped the attack.", "The idea of Iran met criticism."])
def test_things_are_nobody(text: str, reader_of: Read) -> None:
    reader = reader_of(text)
    assert reader.described(reader.sentence.doc[0 if text.startswith("Rain") else 1], recipient=False) == []
