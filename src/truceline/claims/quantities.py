"""Reads the numbers that belong to an event: whom it killed, hurt, took or freed, and what was used, given or taken in it."""

from collections.abc import Iterator

from spacy.tokens import Token

from truceline.claims.counted import Counted, read_counted
from truceline.claims.counted_words import load_counted
from truceline.claims.harm import Harm, harms_of
from truceline.claims.periods import period_of
from truceline.claims.records import Quantity
from truceline.claims.syntax import children, coordinated, objects, prepositional, subjects
from truceline.claims.triggers import Hit
from truceline.text.calendar import DatedWords
from truceline.text.dates import Time

_BESIDE = frozenset({"advcl", "acl", "relcl", "xcomp", "conj"})
_INDEFINITE = frozenset({"a", "an", "another"})
_OWN_DOING = frozenset({"ASSAULT", "RETREAT", "MOBILIZE", "COERCE", "PROTEST"})
"""Types whose doers are counted, too ("40 gunmen attacked")."""


def quantities_of(hit: Hit, dates: list[DatedWords]) -> tuple[Quantity, ...]:
    """Return the numbers that belong to an event.

    Args:
        hit: The trigger of the event.
        dates: The dates of its sentence.
    """
    if hit.frame.kind != "event":
        return ()
    numbers = read_counted(hit.token.doc)
    harmed = harms_of(numbers) if numbers else ()
    found = [quantity(one, harm, period_of(one, dates, lasting=True)) for one, harm in harmed if _is_done_by(harm, hit)]
    taken = {one.numeral.core for one, _ in harmed}
    for one in _things(hit, numbers):
        if one.numeral.core not in taken and one.token.lower_ not in _INDEFINITE:
            found += thing(one, period_of(one, dates, lasting=True))
    return tuple(dict.fromkeys(found))


def quantity(one: Counted, harm: Harm, period: Time | None = None) -> Quantity:
    """Write how many came to harm."""
    number = one.numeral
    return Quantity(harm.name(one), number.value, number.low, number.high, None, period)


def thing(one: Counted, period: Time | None = None) -> list[Quantity]:
    """Write how many or how much of a thing; nothing for a length of time, a distance or a share."""
    number, words = one.numeral, load_counted()
    unit = number.unit or (words.units.get(one.noun.lemma_.lower()) if one.noun is not None else None)
    if unit is None:
        return [Quantity(one.name, number.value, number.low, number.high, None, period)] if one.noun is not None else []
    if not (unit.isupper() and len(unit) == 3):
        return []
    return [Quantity(_worth(one), number.value, number.low, number.high, unit, period)]


def _worth(one: Counted) -> str:
    """Return what a sum of money is for: "$5 million in aid", "a $5 million loan"."""
    word = one.noun if one.noun is not None and one.numeral.unit is None else one.token
    for noun in prepositional(word, "in", "of"):
        return noun.text.lower()
    return one.noun.text.lower() if one.noun is not None and one.numeral.unit is not None else "money"


def _is_done_by(harm: Harm, hit: Hit) -> bool:
    """Tell whether harm is what an act did: the act itself, what it left behind, or what is told in a participle beside it."""
    word = harm.word
    if word.i == hit.token.i:
        return True
    if hit.frame.type != "ASSAULT":
        return False
    carrier = hit.support if hit.support is not None else hit.token
    above = _telling(word)
    doers = subjects(above)
    if any(noun.i == hit.token.i for noun in doers) or _toll_of(word, hit.token):
        return True
    return above.dep_ in _BESIDE - {"conj"} and above.head.i in {carrier.i, hit.token.i} and not children(above, "nsubj", "nsubjpass")


def _telling(word: Token) -> Token:
    """Return the verb that tells of harm: "left" of "left 12 dead"."""
    if word.tag_.startswith("VB") and word.dep_ not in {"amod", "acl", "oprd", "conj"}:
        return word
    lemmas = {"leave", "cause", "result", "claim"}
    for above in word.ancestors:
        if above.lemma_ in lemmas:
            return above
    return word.head if word.dep_ == "conj" and word.head.tag_.startswith("VB") and not children(word, "nsubj", "nsubjpass") else word


def _toll_of(word: Token, act: Token) -> bool:
    """Tell whether a toll is that of an act ("the toll of the strike")."""
    return word.pos_ == "NOUN" and any(noun.i == act.i for noun in prepositional(word, "from", "of", "in"))


def _things(hit: Hit, numbers: tuple[Counted, ...]) -> Iterator[Counted]:
    """Yield what is counted among what an act is done to or with."""
    if not numbers:
        return
    nouns = [noun for one in objects(hit.token) for noun in coordinated(one)]
    if hit.frame.nouns and not hit.frame.verbs:
        nouns = []
    stocks = load_counted().stocks
    doers = [noun for one in subjects(hit.token) for noun in coordinated(one)] if hit.frame.type in _OWN_DOING else []
    doers = doers if hit.frame.verbs else []
    held = {noun.i for noun in nouns}
    doing = {noun.i for noun in doers}
    for one in numbers:
        counts = one.noun is not None and stocks.get(one.noun.lemma_.lower()) in {"people", "forces", "captives", "weapons"}
        heads = {one.anchor.i, *({one.noun.i} if one.noun is not None else set())}
        if heads & held or (counts and heads & doing):
            yield one
