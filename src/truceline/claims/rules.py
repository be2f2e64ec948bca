"""RULE: an entry of the lexicons as a person can read it: its words, where its parties stand, its example, its file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources

from rapidfuzz import fuzz, process

from truceline.claims.cues import Cue
from truceline.claims.frames import Frame
from truceline.claims.lexicon import load_lexicon

_LEXICONS = resources.files("truceline") / "data" / "lexicons"
_ENTRY = re.compile(r"^- id: (?P<id>\S+)\s*$")
_NEAR_ENOUGH = 85.0
_SLOTS = {
    "subject": "its subject: who does it, in the passive the one behind “by”",
    "object": "its object: what it is done to, in the passive the subject",
    "dative": "its indirect object",
    "possessive": "the possessor before it (“X's visit”)",
    "modifier": "the name before it (“US strike”)",
    "compound-name": "the name before it (“X talks”)",
    "clause": "the subject of the clause below it",
    "clause-object": "the object of the verb above it",
    "hearer": "the one told, by the verb above it",
    "copula": "the subject of “is” (“X is the sponsor”)",
    "apposed": "the name that it explains (“X, the sponsor”)",
    "appositive": "the name that explains it (“the sponsor, X”)",
    "as-subject": "the subject of the verb above “as”",
    "below": "the act told in the clause below it",
    "recipient": "what it is done to: its object, or the phrase behind “on”, “against” or “at”",
}
_CONDITIONS = {
    "needs": "only where these are filled",
    "with_object": "only with one of these as its object",
    "not_object": "never with one of these as its object",
    "object_optional": "may also stand without an object",
    "with_of": "only with one of these behind “of”, “to” or “in”",
    "with_below": "only above a clause that tells of",
    "not_below": "never above a clause with one of these",
    "with_modal": "only above a clause with one of these",
    "with_infinitive": "only above an infinitive with “to”",
    "with_modifier": "only with one of these before it",
    "not_modifier": "never with one of these before it",
    "with_subject": "only with one of these as its subject",
    "not_subject": "never with one of these as its subject",
    "modes": "its mode by what it speaks of",
    "means": "its mode by what it is done with",
    "with_act": "only where it speaks of one of these",
    "not_act": "never where it speaks of one of these",
    "below_negated": "only where the clause below is negated",
    "with_verb": "only as subject or object of one of these",
    "not_verb": "never as subject or object of one of these",
    "with_helper": "only with one of these helper verbs",
    "recipient_kinds": "only done to actors of these kinds",
    "with_phrase": "only with one of these behind a preposition",
    "not_phrase": "never with one of these behind a preposition",
    "not_prep": "never with one of these prepositions",
    "plural_only": "only in the plural",
    "person_only": "only where a person acts",
    "organisations": "only between groups or states",
    "organisation_recipient": "only done to a group or a state",
    "bare_object": "only with nothing but its object",
    "intransitive": "only without an object",
    "not_state": "never of a state",
    "place_object": "only with a place as its object",
    "abroad": "only in a country other than the actor's own",
    "same_subject": "only where the clause below speaks of the speaker",
    "negated": "only where it is negated",
    "reciprocal": "all parties are actors",
    "modality": "always coded as",
    "shape": "shape of the sentence",
    "analysts": "only of those who judge for a living",
    "spoken": "not where a person says it in a speech",
}
_SHOWN_ELSEWHERE = frozenset(
    {"id", "type", "kind", "mode", "verbs", "nouns", "adjectives", "words", "actor", "recipient", "place", "example", "also"}
)
_BUILT_IN = {
    "tie-adjective": ("tie", "an adjective that tells a tie (“Iran-backed militias”, “pro-Iran factions”)", "adjectives.yaml"),
    "scheduled": ("scheduled", "an election, talks or a deadline that the report dates ahead", ""),
    "encoder": ("event", "no entry of the lexicons: two parties of one clause, in which the encoder sees the event", ""),
    "counted": (
        "count",
        "a number of people, forces, captives, weapons, sites or acts that no event of its sentence carries",
        "counted.yaml",
    ),
    "llm": ("what a language model proposes", "no entry of the lexicons: words of the report that a language model quotes", ""),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What may code a claim.

    Attributes:
        id: Name, as it stands in the claim.
        codes: Kind, type and mode of what it codes.
        words: Its words, or what it reads where it has none.
        places: Where its parties stand, a line each; words that must or must not stand beside it follow.
        example: A sentence that it codes, empty where it has none.
        file: The file that holds it, below the lexicons of the language; empty for a rule without words of its own.
        line: Line of that file, or 0.
    """

    id: str
    codes: str
    words: tuple[str, ...]
    places: tuple[str, ...] = ()
    example: str = ""
    file: str = ""
    line: int = 0

    @property
    def where(self) -> str:
        """The file and line, as one writes them."""
        return f"{self.file}:{self.line}" if self.line else self.file

    @property
    def text(self) -> str:
        """Markdown that reads well in a terminal."""
        lines = [f"# {self.id}", "", f"- Rule, codes {self.codes}", f"- Words: {', '.join(self.words)}"]
        lines += [f"- {place}" for place in self.places]
        lines += [f"- File: {self.where}"] if self.file else []
        lines += ["", f"**Example:** {self.example}"] if self.example else []
        return "\n".join((*lines, ""))


def find_rule(name: str, language: str = "en") -> Rule | None:
    """Return the rule of a name, or None; case, spaces and underscores do not matter."""
    return rules(language).get(re.sub(r"[\s_]+", "-", name.strip()).casefold())


def nearest_rules(name: str, language: str = "en") -> tuple[str, ...]:
    """Return the names of rules that somebody may have meant, the likeliest first."""
    found = process.extract(name.casefold(), sorted(rules(language)), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=3)
    return tuple(match for match, _, _ in found)


@cache
def rules(language: str = "en") -> Mapping[str, Rule]:
    """Return all rules by name, in the order of their files."""
    lexicon, places = load_lexicon(language), dict(_entries(language))
    found = [*(_of_frame(frame) for frame in lexicon.frames.values()), *(_of_cue(cue) for cue in lexicon.cues)]
    built_in = [Rule(name, kind, (what,), file=file) for name, (kind, what, file) in _BUILT_IN.items()]
    placed = [Rule(one.id, one.codes, one.words, one.places, one.example, *places.get(one.id, ("", 0))) for one in found]
    return {rule.id: rule for rule in (*placed, *built_in)}


def _entries(language: str) -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield the name of each entry with its file and line."""
    folder = _LEXICONS / language
    frames = sorted(one.name for one in (folder / "frames").iterdir() if one.name.endswith(".yaml"))
    for name in (*(f"frames/{one}" for one in frames), "assessments.yaml"):
        for number, line in enumerate((folder / name).read_text(encoding="utf-8").splitlines(), start=1):
            if entry := _ENTRY.match(line):
                yield entry["id"], (name, number)


def _of_frame(frame: Frame) -> Rule:
    codes = " ".join(filter(None, (frame.kind if frame.kind != "event" else None, frame.type, frame.mode)))
    roles = {"Actor": frame.actor, "Recipient": frame.recipient, "Place": frame.place}
    places = [f"{role}: {'; else '.join(slot_words(slot) for slot in slots)}" for role, slots in roles.items() if slots]
    return Rule(frame.id, codes, (*frame.verbs, *frame.nouns, *frame.adjectives), (*places, *_conditions(frame)), frame.example["text"])


def _of_cue(cue: Cue) -> Rule:
    return Rule(
        cue.id, f"assessment{f' {cue.mode}' if cue.mode else ''}", (*cue.words, *cue.nouns), tuple(_conditions(cue)), cue.example["text"]
    )


def slot_words(slot: str) -> str:
    """Say where a slot of a rule looks ("object.against": behind “against”, from its object)."""
    outer, dot, inner = slot.partition(".")
    if dot:
        return f"from {slot_words(outer).split(':')[0]}: {slot_words(inner)}"
    return _SLOTS.get(slot, f"the phrase behind “{slot}”")


def _conditions(entry: Frame | Cue) -> Iterator[str]:
    """Yield what else must hold for an entry to fire."""
    for one in fields(entry):
        value = getattr(entry, one.name)
        if one.name in _SHOWN_ELSEWHERE or not value:
            continue
        words = _CONDITIONS.get(one.name, one.name.replace("_", " "))
        told = "" if value is True else f": {', '.join(map(str, value)) if isinstance(value, tuple | Mapping) else value}"
        yield f"{words[0].upper()}{words[1:]}{told}"
