"""Who is named in the reports."""

from dataclasses import replace

import pytest
from factories import a_claim, a_coding, a_report
from hypothesis import given
from hypothesis import strategies as st

from truceline.actors import Identity, resolve
from truceline.claims import ActorRef, Claim, Coding, Source, SourceKind
from truceline.register import Actor, Register, load_register
from truceline.reports import Passage

REPORTS = {name: a_report(name) for name in ("first", "second")}


def naming(report: str, *refs: tuple[str | None, str], spoken: tuple[Source, ...] = ()) -> Claim:
    """Make a claim in which these take part."""
    actors = tuple(ActorRef(id_, text if id_ is None else id_, text) for id_, text in refs)
    identity = f"{report}-{'-'.join(text for _, text in refs)}"
    return a_claim(REPORTS[report], identity=identity, actors=actors, recipients=(), attribution=spoken)


def coding(*claims: Claim) -> Coding:
    return Coding(tuple(a_coding(REPORTS[name], *(claim for claim in claims if claim.report == name)) for name in sorted(REPORTS)))


def found(register: Register, *claims: Claim) -> dict[str, Identity]:
    return {identity.id: identity for identity in resolve(coding(*claims), register)}


def test_registered_actors_have_the_spellings_that_reports_use(register: Register) -> None:
    claims = (
        naming("first", ("qasim-tarkani", "Qasim al-Tarkani"), ("qasim-tarkani", "he")),
        naming("second", ("qasim-tarkani", "Kassem Tarqani’s"), ("qasim-tarkani", "the brigade's commander")),
    )
    identity = found(register, *claims)["qasim-tarkani"]
    assert identity.names == ("Kassem Tarqani", "Qasim al-Tarkani")
    assert identity.reports == ("first", "second")
    assert (identity.kind, identity.registered, identity.judgements) == ("person", True, ())


def test_an_actor_that_is_only_described_keeps_its_registered_name(register: Register) -> None:
    assert found(register, naming("first", ("river-brigade", "the group")))["river-brigade"].names == ("River Brigade",)


@pytest.mark.parametrize(("text", "name"), [("RB", "RB"), ("Rivertown", "Rivertown"), ("the River Brigade", "River Brigade")])
def test_abbreviations_and_capitals_are_spellings(register: Register, text: str, name: str) -> None:
    actor = "hostland" if text == "Rivertown" else "river-brigade"
    assert found(register, naming("first", (actor, text)))[actor].names == (name,)


def test_who_speaks_is_met_too(register: Register) -> None:
    speaker = Source(SourceKind.PERSON, "Layth al-Tarkani", 1, "layth-tarkani", "said", Passage(4, 9, "envoy"))
    paper = Source(SourceKind.DOCUMENT, "a statement", None, "river-brigade")
    outlet = Source(SourceKind.OUTLET, "Gulf Courier", None, "hostland")
    stranger = Source(SourceKind.PERSON, "Rashad Veli", 1)
    assert set(found(register, naming("first", spoken=(outlet, paper, speaker, stranger)))) == {
        "layth-tarkani",
        "river-brigade",
        "unresolved/rashad-veli",
    }


def test_one_unknown_name_in_two_reports_is_one_identity(register: Register) -> None:
    identities = found(register, naming("first", (None, "Rashad Veli")), naming("second", (None, "the Rashad VELI")))
    assert list(identities) == ["unresolved/rashad-veli"]
    identity = identities["unresolved/rashad-veli"]
    assert (identity.kind, identity.registered, identity.reports) == ("unknown", False, ("first", "second"))
    assert identity.names == ("Rashad VELI", "Rashad Veli")


def test_a_near_name_is_weighed_and_never_merged(register: Register) -> None:
    identities = found(register, naming("first", (None, "Qais al-Tarkani"), ("layth-tarkani", "Layth al-Tarkani")))
    assert set(identities) == {"layth-tarkani", "unresolved/qais-al-tarkani"}
    assert identities["unresolved/qais-al-tarkani"].judgements


def test_groups_without_a_name_are_kept_as_described(register: Register) -> None:
    identity = found(register, naming("first", (None, "several armed factions")))["unresolved/armed-factions"]
    assert (identity.kind, identity.name, identity.judgements) == ("described", "armed factions", ())


@pytest.mark.parametrize("text", ["he", "a senior official", "three soldiers", "militias"])
def test_who_is_neither_named_nor_a_group_is_nobody(register: Register, text: str) -> None:
    assert found(register, naming("first", (None, text))) == {}


def test_names_that_are_written_with_one_slug_are_told_apart(register: Register) -> None:
    identities = found(register, naming("first", (None, "Vélimir's")), naming("first", (None, "Velimir!"), (None, "Veli-Mir")))
    assert set(identities) == {"unresolved/velimir", "unresolved/velimir-2", "unresolved/veli-mir"}


def test_brothers_of_the_shipped_register_stay_apart() -> None:
    register = load_register()
    identities = found(register, naming("first", (None, "Laith al-Khazali")), naming("second", ("qais-al-khazali", "Qais al-Khazali")))
    registered = [identity for identity in identities.values() if identity.registered]
    assert [identity.names for identity in registered] == [("Qais al-Khazali",)] or "laith-al-khazali" in register.actors
    assert "unresolved/laith-al-khazali" in identities


@given(st.permutations(["Rashad Veli", "armed factions", "Tarkani", "RASHAD VELI", "Union of the Free"]))
def test_the_order_of_claims_changes_nothing(texts: list[str]) -> None:
    register = Register({"river-brigade": Actor("river-brigade", "River Brigade", "armed-group")}, {}, {}, {}, {}, {})
    claims = [naming(("first", "second")[place % 2], (None, text)) for place, text in enumerate(sorted(texts))]
    order = [claims[sorted(texts).index(text)] for text in texts]
    assert resolve(order, register) == resolve(claims, register)


def test_a_reference_to_somebody_who_left_the_register_is_unresolved(register: Register) -> None:
    claim = naming("first")
    gone = replace(claim, actors=(ActorRef("gone", "Rashad Veli", "Veli"),))
    assert set(found(register, gone)) == {"unresolved/rashad-veli"}
