"""Tells from the words around a date whether it has passed or is still to come."""

import re

_WINDOW = 90
_TO_COME = re.compile(
    r"\b(?:ahead of|before|upcoming|until|till|next|scheduled for|slated for|due on|prior to|by)\b[^.;]{0,60}$", re.IGNORECASE
)
_AHEAD = frozenset(
    """will won't shall 'll ’ll would may might going expected expects expect scheduled schedules slated postponed extended upcoming
    tomorrow intends intend""".split()
)
_AHEAD_WITH = {
    **dict.fromkeys("plan plans planned planning".split(), frozenset({"to", "for", "a", "an", "another", "more"})),
    **dict.fromkeys("agreed agrees vowed vows promised promises pledged pledges hopes hoped ready".split(), frozenset({"to", "for"})),
    **dict.fromkeys(("due", "set"), frozenset({"on", "for", "in"})),
}
_PAST = frozenset("was were had did said says told has".split())
_IRREGULAR = frozenset(
    """made took came went left met held began gave got sent led won lost fell broke brought fought shot hit struck
    wrote spoke saw found fled flew
    became kept ran rose sought sat stood thought withdrew done taken given seen gone begun broken""".split()
)
_BE = frozenset({"be", "been", "being", "get", "have"})
_WORDS = re.compile(r"[a-z’']+|[.;:!?“”\"]")
_CAPITALS = re.compile(r"\b(?:[A-Z]\.)+|\b[A-Z][\w’'-]*(?:\.(?= [a-z0-9]))?")
_WILL_AFTER = re.compile(
    r"[^.;:!?“”]{0,110}?\b(?:(?P<ahead>will|is to|are to|plans? to|is expected|are expected|is scheduled|are scheduled|is due|are due)"
    r"|(?P<past>was|were|had|did|[a-z]{3,}ed))\b",
)
_POSSESSIVE = re.compile(r"[’']s\b")
_NOUN = re.compile(r"\b(?:the|an?|this|that|his|her|its|their)\s+$|[’']s\s+$", re.IGNORECASE)
_OCCASION = re.compile(r"\s+(?:deadline|election|elections|vote|polls?|summit)\b")
_EARLIEST = re.compile(
    r"\bas (?:early|soon) as\s+$|\b(?:beginning|starting|effective)(?: on)?\s+$|\bahead of(?: the)?\s+$|\bfor later(?: on)?\s+$"
)
_UNTIL = re.compile(r"\b(?:until|till)(?: the| early| late)?\s+$")


def is_future(before: str, after: str) -> bool:
    """Tell whether the words around a date say that it is still to come."""
    before, after = before[-200:], after[:200]
    return bool(_TO_COME.search(before)) or bool(
        re.match(r"[^.;]{0,12}\b(?:elections?|vote|deadline|polls?)\b", after)
        and re.search(r"\b(?:ahead of|upcoming|before|will)\b", before + after)
    )


def direction(before: str, after: str) -> int:
    """Tell where a date lies by the verb that it stands with: 1 ahead, -1 past, 0 when nothing tells.

    Args:
        before: What stands before the date.
        after: What stands after it.
    """
    near = before[-_WINDOW:]
    if len(before) > _WINDOW:
        near = near[near.find(" ") + 1 :]
    lower = near.lower()
    if _EARLIEST.search(lower):
        return 1
    if _POSSESSIVE.match(after):
        return -1
    if _NOUN.search(lower):
        return 1 if _OCCASION.match(after) else 0
    found, until = _verb_before(_WORDS.findall(_CAPITALS.sub("", near))), _UNTIL.search(lower) is not None
    if found:
        return 1 if until else found
    match = _WILL_AFTER.match(after[:120])
    if match is None:
        return int(until)
    return 1 if match["ahead"] else -1


def _verb_before(words: list[str]) -> int:
    """Return what the last finite verb before a date tells."""
    participle, following = False, ""
    for word in reversed(words):
        if word in {".", ";", "!", "?", ":", "“", "”", '"'}:
            break
        if word in _AHEAD or following in _AHEAD_WITH.get(word, ()):
            return 1
        if word in _PAST:
            return -1
        if word in _BE:
            participle = False
        elif participle and not word.endswith("ly"):
            return -1
        elif word in _IRREGULAR or (word.endswith("ed") and len(word) > 4 and not word.endswith("eed")):
            participle = True
        following = word
    return -1 if participle else 0
