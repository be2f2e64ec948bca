"""Reads what a model answered: proposals in JSON, or nothing."""

import json
import re

from truceline.claims import NoProposals

_IN_MARKDOWN = re.compile(r"\s*```(?:json)?\s*\n(?P<inside>.*?)\n?\s*```\s*", re.DOTALL)


def proposals_of(body: bytes) -> list[object]:
    """Return the proposals in the body of a chat completion.

    Raises:
        NoProposals: It holds none; the reason repeats nothing of it.
    """
    text = _text(_json(body, "the answer is no JSON"))
    inside = _IN_MARKDOWN.fullmatch(text)
    told = _json(inside["inside"] if inside else text, "the text of the answer is no JSON")
    claims = told.get("claims") if isinstance(told, dict) else told
    if not isinstance(claims, list):
        raise NoProposals("the text of the answer holds no list of claims")
    return claims


def _text(answer: object) -> str:
    """Return the words of a chat completion; calls of tools and whatever else stands beside them are passed over."""
    choices = answer.get("choices") if isinstance(answer, dict) else None
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise NoProposals("the answer is no chat completion")
    if choice.get("finish_reason") == "length":
        raise NoProposals("the answer was cut off: the model ran out of room")
    text = message.get("content")
    if not isinstance(text, str):
        raise NoProposals("the answer holds no text")
    return text


def _json(text: str | bytes, otherwise: str) -> object:
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):
        raise NoProposals(otherwise) from None
    return found
