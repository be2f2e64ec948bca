from collections import Counter

import pytest

from truceline.claims.discourse import Discourse, Told, country_of
from truceline.claims.records import ActorRef
from truceline.register import AliasUse, Register

TEXT = "Esmail Qaani visited Iran's ally in Iraq. Iraqi and Iranian officials met. Iraq and Iran agreed. Iraq said so."


def discourse_of(register: Register, text: str) -> Discourse:
    return Discourse.of(register, register.find(text))


def ref_to(register: Register, id: str) -> ActorRef:
    return ActorRef(id, register.actors[id].name, register.actors[id].name)


@pytest.mark.parametrize(("country", "about"), [("IRQ", True), ("IRN", True), ("TUR", False)])
def test_a_report_is_about_the_countries_it_names_most(country: str, about: bool, register: Register) -> None:
    assert discourse_of(register, TEXT).is_about(country) is about


def test_a_surname_is_believed_once_the_full_name_stood(register: Register) -> None:
    (meaning,) = [one for one in register.meanings("Hamdok") if one.id == "abdalla-hamdok"]
    assert meaning.use is AliasUse.SURNAME
    assert discourse_of(register, "Abdalla Hamdok left. Hamdok returned.").believes(meaning)
    assert not discourse_of(register, "A baker left Lyon.").believes(meaning)


def test_pronouns_take_the_last_person_of_their_gender(register: Register) -> None:
    discourse = discourse_of(register, TEXT)
    discourse.remember(ref_to(register, "esmail-qaani"))
    discourse.remember(ref_to(register, "hamas"))
    he = discourse.pronoun("he")
    assert he is not None
    assert he.id == "esmail-qaani"
    assert discourse.pronoun("she") is None
    assert discourse.pronoun("it") is None


def named(register: Register, id: str, start: int) -> ActorRef:
    return ActorRef(id, register.actors[id].name, register.actors[id].name, start)


def test_the_latest_of_a_kind_are_those_in_reach_of_the_last(register: Register) -> None:
    discourse = discourse_of(register, TEXT)
    for id, start in (("hezbollah", 0), ("hamas", 900), ("iran", 950)):
        discourse.remember(named(register, id, start))
    assert [ref.id for ref in discourse.latest({"armed-group"})] == ["hamas"]
    discourse.remember(named(register, "hezbollah", 1000))
    assert [ref.id for ref in discourse.latest({"armed-group"})] == ["hamas", "hezbollah"]
    assert discourse.latest({"ministry"}) == []


def test_a_pair_is_named_together_or_stands_alone_nearby(register: Register) -> None:
    discourse = discourse_of(register, TEXT)
    hamas, israel, iran = named(register, "hamas", 10), named(register, "israel", 20), named(register, "iran", 60)
    discourse.remember(hamas)
    discourse.remember(israel)
    assert [ref.id for ref in discourse.pair_before(100)] == ["hamas", "israel"]
    discourse.remember(iran)
    assert discourse.pair_before(100) == ()
    discourse.note_together(Told(10, 30, (hamas, israel)))
    assert [ref.id for ref in discourse.pair_before(100)] == ["hamas", "israel"]
    assert discourse.pair_before(15) == ()


def test_only_the_sentence_right_before_lends_its_subject(register: Register) -> None:
    discourse = discourse_of(register, TEXT)
    discourse.note_subject(Told(0, 40, (named(register, "hamas", 4),)))
    assert [ref.id for ref in discourse.subject_before(41)] == ["hamas"]
    assert discourse.subject_before(90) == ()
    assert discourse.subject_before(20) == ()


def test_the_last_holder_of_a_title_is_found(register: Register) -> None:
    discourse = discourse_of(register, TEXT)
    discourse.remember(ref_to(register, "esmail-qaani"))
    found = discourse.last_with_role(("commander",))
    assert found is not None
    assert found.id == "esmail-qaani"
    assert discourse.last_with_role(("pope",)) is None


def test_an_unknown_person_is_remembered_by_the_last_name(register: Register) -> None:
    discourse = discourse_of(register, TEXT)
    discourse.remember_unknown("John Karanja", ActorRef(None, "John Karanja", "John Karanja"))
    found = discourse.unknown_person("Karanja")
    assert found is not None
    assert found.name == "John Karanja"
    assert discourse.unknown_person("Mutua") is None


def test_a_meaning_belongs_to_a_country(register: Register) -> None:
    (meaning,) = register.meanings("Hamas")[:1]
    assert country_of(meaning, register) == register.actors["hamas"].country


@pytest.mark.parametrize(
    ("counts", "country"),
    [({"SDN": 4, "EGY": 1}, "SDN"), ({"SDN": 4, "EGY": 3}, None), ({"SDN": 2}, None), ({}, None), ({"SDN": 4, "EGY": 2}, "SDN")],
)
def test_a_report_is_about_the_country_that_it_names_most(counts: dict[str, int], country: str | None, register: Register) -> None:
    assert Discourse(register, frozenset(), Counter(counts)).main_country() == country
