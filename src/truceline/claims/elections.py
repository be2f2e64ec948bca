"""Tells of which country an election is: what is done at home about it ("called for a boycott of the vote") is done in that country."""

import re
from collections.abc import Iterable

from spacy.tokens import Token

from truceline.claims.discourse import lands
from truceline.claims.mentions import MentionReader
from truceline.claims.syntax import subjects
from truceline.register import Match, Place, Register

_ELECTIONS = frozenset({"election", "vote", "referendum", "poll", "ballot", "runoff"})
_NAMED = re.compile(r"(?:['’]s?)?\s(?:[\w-]+,?\s){0,4}?(?:elections?|referendum|runoff)\b")
_INWARD = frozenset({"dobj", "pobj", "prep", "compound", "nmod", "nsubj", "attr", "pcomp", "xcomp", "conj", "ccomp"})
_ABOUT = frozenset({"of", "for", "in", "on", "against", "to", "with"})


def election_lands(text: str, matches: Iterable[Match], register: Register) -> frozenset[str]:
    """Return the countries (ISO-3) of whose elections a report speaks: "Iraq's November elections", "the Kenyan election"."""
    return frozenset(country for match in matches if _NAMED.match(text, match.end) for country in lands(match, register))


def election_place(act: Token, reader: MentionReader) -> Place | None:
    """Return the country of the one election that a report speaks of, where somebody of that country does something about it."""
    countries = reader.discourse.elections
    if len(countries) != 1 or not any(_is_about(noun, act) for noun in act.subtree if noun.lemma_.lower() in _ELECTIONS):
        return None
    (country,) = countries
    actors = [reader.register.actors[ref.id] for noun in subjects(act) for ref in reader.parties(noun) if ref.id is not None]
    if not actors or any(actor.country != country for actor in actors):
        return None
    known = reader.register.country(country)
    return reader.register.places.get(known.id) if known is not None else None


def _is_about(noun: Token, act: Token) -> bool:
    """Tell whether an election is what the act is about, and not when it is done ("before the vote")."""
    while noun.i != act.i:
        if noun.dep_ not in _INWARD or (noun.dep_ == "prep" and noun.lower_ not in _ABOUT) or noun.head.i == noun.i:
            return False
        noun = noun.head
    return True
