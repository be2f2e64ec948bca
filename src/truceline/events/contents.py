"""Compares what two tellings tell: kind of act, reality, numbers, words."""

from collections.abc import Iterator
from math import inf

from truceline.claims import Quantity
from truceline.codebook import Modality
from truceline.events.bridges import is_retelling
from truceline.events.records import Evidence
from truceline.events.tellings import AHEAD, REAL, Lore, Telling, width
from truceline.text import fold

_DENIED = frozenset({Modality.DENIED, Modality.NOT_OCCURRED})
_MUCH, _LITTLE = 0.4, 0.1


def types(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Weigh the kind of act."""
    if left.type == right.type:
        yield Evidence("type", lore.weights["type"], f"both {left.type}")
    else:
        yield Evidence("type", lore.weights["type_pair"], f"{left.type} and {right.type} may name one act from two sides")


def modes(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Tell visits, calls and mediation apart."""
    mine, yours = left.modes & lore.weights.distinct_modes, right.modes & lore.weights.distinct_modes
    if mine and yours and not mine & yours:
        yield Evidence("mode", -inf, f"{', '.join(sorted(mine))} is not {', '.join(sorted(yours))}")
    elif mine & yours:
        yield Evidence("mode", lore.weights["mode"], f"both {', '.join(sorted(mine & yours))}")
    elif left.modes & right.modes:
        yield Evidence("mode", lore.weights["means"], f"both {', '.join(sorted(left.modes & right.modes))}")
    elif (mine | yours) - {"visit"} and left.type == right.type == "CONSULT":
        yield Evidence("mode", -inf, f"only one is a {', '.join(sorted(mine | yours))}")
    elif mine | yours:
        yield Evidence("mode", lore.weights["mode_missing"], f"only one is called {', '.join(sorted(mine | yours))}")


def realities(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Keep what happened apart from what was threatened, asked for or considered."""
    if left.modalities == right.modalities:
        return
    real = [bool(telling.modalities & REAL) for telling in (left, right)]
    if all(real):
        if bool(left.modalities & _DENIED) != bool(right.modalities & _DENIED):
            yield Evidence("reality", lore.weights["denied"], "one says that it did not happen")
        return
    if any(real) and any(telling.modalities <= AHEAD for telling in (left, right)) and _both_near(left, right, lore):
        yield Evidence("reality", lore.weights["ahead"], "planned for the days on which it happened")
    else:
        yield Evidence("reality", -inf, f"{_listed(left)} is not {_listed(right)}")


def repetitions(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Keep habits and campaigns apart from single acts, and from each other unless they are told in the same words."""
    if left.repeated != right.repeated:
        yield Evidence("repetition", -inf, "one is a single act, the other happens again and again")
    elif left.repeated and not (
        left.stems & right.stems and (left.report == right.report or lore.retold(left.report, right.report) >= lore.weights.limits["copy"])
    ):
        yield Evidence("repetition", -inf, "both happen again and again, in other words")


def numbers(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Weigh tolls and other numbers of the same things."""
    for one, other in _same_things(left, right):
        what = f"{one.what}: {_shown(one)} and {_shown(other)}"
        if one.value is not None and one.value == other.value:
            yield Evidence("number", lore.weights["number"], what)
        elif _low(one) <= _high(other) and _low(other) <= _high(one):
            yield Evidence("number", lore.weights["number_near"], what)
        else:
            yield Evidence("number", lore.weights["number_off"], what)
        return


def triggers(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Weigh the words that name the act."""
    spots = {(claim.trigger.start, claim.trigger.end) for claim in left.claims}
    if left.report == right.report and any((claim.trigger.start, claim.trigger.end) in spots for claim in right.claims):
        yield Evidence("trigger", lore.weights["one_word"], "coded from the same word")
    elif left.stems & right.stems:
        yield Evidence("trigger", lore.weights["trigger"], f"both say {', '.join(sorted(left.stems & right.stems))}…")


def wording(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Weigh the content of acts of speech: one speaker says many things on one day."""
    if left.family not in lore.weights.speech and left.type not in lore.weights.speech:
        return
    fewer = min(len(left.words), len(right.words))
    share = len(left.words & right.words) / fewer if fewer else 0.0
    name = "words" if share >= _MUCH else "words_some" if share > _LITTLE else "words_other"
    yield Evidence("words", lore.weights[name], f"{share:.0%} of the shorter one's words stand in the other")


def sources(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Weigh that two reports have it from the same source."""
    if left.report == right.report:
        return
    if is_retelling(left, right, lore):
        share = lore.retold(left.report, right.report)
        yield Evidence("wording", lore.weights["retold"], f"{share:.0%} of one report's wording stands in the other")
    if common := left.origins & right.origins:
        yield Evidence("credit", lore.weights["credit"], f"both credit {', '.join(sorted(common))}")


def _both_near(left: Telling, right: Telling, lore: Lore) -> bool:
    return all(telling.time is not None and width(telling.time)[0] <= lore.weights.limits["month_days"] for telling in (left, right))


def _same_things(left: Telling, right: Telling) -> Iterator[tuple[Quantity, Quantity]]:
    for one in left.quantities:
        for other in right.quantities:
            if fold(one.what).split()[-1:] == fold(other.what).split()[-1:] and one.unit == other.unit:
                yield one, other


def _low(number: Quantity) -> float:
    return number.min if number.min is not None else number.value if number.value is not None else -inf


def _high(number: Quantity) -> float:
    return number.max if number.max is not None else number.value if number.value is not None else inf


def _shown(number: Quantity) -> str:
    return f"{number.value:g}" if number.value is not None else "some"


def _listed(telling: Telling) -> str:
    return ", ".join(sorted(modality.value for modality in telling.modalities))
