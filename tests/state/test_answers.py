"""RESPONSE: who complied and who refused, by rule; what came before or did not happen is no answer."""

import pytest
from state.stories import ENVOY, day, paper, say, see, who

from truceline.claims import ActorRef, Claim, ClaimKind
from truceline.codebook import Modality
from truceline.reports import Report
from truceline.state import Answer, Response
from truceline.state.answers import responses_to

VISIT = day("2024-01-29")
ASKED = paper("asked", "The group halted its attacks at his request.")
PLAIN = paper("plain", "The group left the town on foot.")
GOES_ON = paper("on", "The league said it would continue its attacks.")
REJECTED = paper("no", "The league rejected his demand at once.")
REFUSED = paper("refused", "The league refused.")
AGREED = paper("yes", "Most of the factions agreed in the end.")
TRUCE = paper("truce", "The factions agreed on a truce in the spring.")


def answers(*claims: Claim, report: Report = ASKED) -> list[tuple[str, Answer]]:
    """Return who answered how."""
    return [(one.actor.name, one.response) for one in told(*claims, report=report)]


def told(*claims: Claim, report: Report = ASKED) -> tuple[Response, ...]:
    return responses_to(ENVOY, VISIT, list(claims), see((report, claims)))


@pytest.mark.parametrize(
    ("report", "trigger", "type", "to", "answer"),
    [
        (ASKED, "halted", "RETREAT", (), Answer.COMPLIED),
        (ASKED, "halted", "CONCEDE", (), Answer.COMPLIED),
        (PLAIN, "left", "RETREAT", (ENVOY,), Answer.COMPLIED),
        (PLAIN, "left", "RETREAT", (), None),
        (AGREED, "agreed", "AGREE", (), Answer.COMPLIED),
        (PLAIN, "left", "AGREE", (ENVOY,), Answer.COMPLIED),
        (PLAIN, "left", "AGREE", (), None),
        (TRUCE, "agreed", "AGREE", (ENVOY,), None),
        (REJECTED, "rejected", "REJECT", (), Answer.REFUSED),
        (PLAIN, "left", "REJECT", (ENVOY,), Answer.REFUSED),
        (PLAIN, "left", "REJECT", (), None),
        (REFUSED, "refused", "REJECT", (), Answer.REFUSED),
        (GOES_ON, "said", "THREATEN", (), Answer.REFUSED),
        (REJECTED, "rejected", "THREATEN", (), None),
        (ASKED, "halted", "ASSAULT", (), None),
    ],
)
def test_an_answer_follows_from_the_act_and_its_words(
    report: Report, trigger: str, type: str, to: tuple[ActorRef, ...], answer: Answer | None
) -> None:
    claim = say(report, trigger, type, who("league"), to=to)
    assert answers(claim, report=report) == ([("League of the Plain", answer)] if answer else [])


@pytest.mark.parametrize("modality", [Modality.NOT_OCCURRED, Modality.DENIED, Modality.HYPOTHETICAL, Modality.REQUESTED, Modality.ALLEGED])
def test_what_did_not_happen_is_no_answer(modality: Modality) -> None:
    assert answers(say(ASKED, "halted", "RETREAT", who("league"), modality=modality)) == []


def test_a_promise_to_halt_is_an_answer() -> None:
    assert answers(say(ASKED, "halted", "RETREAT", who("league"), modality=Modality.PROMISED)) == [("League of the Plain", Answer.COMPLIED)]


@pytest.mark.parametrize(
    ("time", "counts"),
    [("2024-01-28", False), ("2024-01-29", True), ("2024-01-30", True), (None, True)],
    ids=["before", "same", "after", "undated"],
)
def test_an_act_dated_before_the_visit_is_no_answer(time: str | None, counts: bool) -> None:
    claim = say(ASKED, "halted", "RETREAT", who("league"), time=None if time is None else day(time))
    assert bool(answers(claim)) is counts


@pytest.mark.parametrize(
    ("actor", "answers_him"),
    [
        (who("league"), True),
        (who("chief"), True),
        (who("bloc"), True),
        (who(None, "one faction"), True),
        (ENVOY, False),
        (who("hostland"), False),
        (who("hostland-government"), False),
        (who("adversian-forces"), False),
        (who(None, "four sources"), False),
        (who(None, "an official of the bloc"), False),
    ],
)
def test_only_groups_parties_and_people_answer(actor: ActorRef, answers_him: bool) -> None:
    assert bool(answers(say(ASKED, "halted", "RETREAT", actor))) is answers_him


def test_one_actor_is_listed_once_with_all_claims_and_the_first_date() -> None:
    undated = say(ASKED, "halted", "RETREAT", who("league"))
    dated = say(ASKED, "request", "CONCEDE", who("league", "it"), time=day("2024-01-30"))
    (response,) = told(undated, dated)
    assert response.claims == (undated.id, dated.id)
    assert response.time == day("2024-01-30")


def test_an_actor_that_refused_first_and_complied_later_is_listed_with_both() -> None:
    both = paper("both", "The league rejected his demand. Later it halted its attacks.")
    refused, complied = say(both, "rejected", "REJECT", who("league")), say(both, "halted", "RETREAT", who("league"))
    assert [answer for _, answer in answers(refused, complied, report=both)] == [Answer.REFUSED, Answer.COMPLIED]


def test_a_tie_is_no_answer() -> None:
    assert answers(say(ASKED, "halted", "RETREAT", who("league"), kind=ClaimKind.TIE)) == []
