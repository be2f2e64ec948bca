"""Loads the lexicons: which words tell of which act, and what stands for an actor."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import TypeAdapter, ValidationError

from truceline.claims.cues import Cue, by_word, read_cues
from truceline.claims.fields import Field, read_fields
from truceline.claims.frames import Frame, Trigger
from truceline.claims.word_lists import load_words
from truceline.codebook import Modality, load_codebook
from truceline.errors import LexiconError

PREPOSITIONS = frozenset(
    (
        "on at against with from of to for in into upon between by toward "
        "towards over under out down up back off after near targeting through"
    ).split()
)


CONDITIONS = frozenset(
    (
        "truce-collapsed truce-restored truce-in-force weakened strengthened restored rearmed leaderless cut-off divided united isolated "
        "under-strain in-disarray cash-strapped dormant collapsed"
    ).split()
)
"""Conditions that frames may code."""
_FRAMES = TypeAdapter(Frame)
_NEEDS = frozenset({"actor", "alone", "recipient", "both", "place"})
_MODALITIES = frozenset({modality.value for modality in Modality}) | {None}


@dataclass(frozen=True, slots=True)
class Embedding:
    """What a verb or noun above a clause says about the act told below it."""

    modality: str | None
    communicates: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lexicons of a language."""

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    frames: Mapping[str, Frame]
    actors: Mapping[str, frozenset[str]]
    embedding: Mapping[str, tuple[Embedding, ...]]
    nominal_embedding: Mapping[str, str]
    support: Mapping[str, tuple[str | None, bool]]
    adjectives: Mapping[str, str]
    predicates: Mapping[str, tuple[Trigger, ...]]
    cues: tuple[Cue, ...]
    cues_at: Mapping[str, tuple[Cue, ...]]
    judged: Mapping[str, frozenset[str]]
    fields: tuple[Field, ...]
    stems: tuple[str, ...] = field(repr=False, default=())

    def is_actor_noun(self, lemma: str, *kinds: str) -> bool:
        """Tell whether a common noun stands for an actor of one of the kinds."""
        return any(lemma in self.actors[kind] for kind in kinds)


def _folder(language: str) -> Traversable:
    return resources.files("truceline") / "data" / "lexicons" / language


def read_frame(entry: Mapping[str, Any], *, where: str) -> Frame:
    """Check one entry and return its frame.

    Args:
        entry: A mapping as it stands in a frame file.
        where: File that holds it, for the message.

    Raises:
        LexiconError: a key is unknown or missing, or the type or mode is not in the codebook.
    """
    known = {one.name for one in fields(Frame)}
    name = entry.get("id", "?")
    if unknown := sorted(set(entry) - known):
        raise LexiconError(f"{where}: entry {name}: unknown key {unknown[0]!r}; one of {', '.join(sorted(known))}")
    if missing := [key for key in ("id", "type", "example") if key not in entry]:
        raise LexiconError(f"{where}: entry {name}: {missing[0]!r} is missing")
    try:
        frame = _FRAMES.validate_python(dict(entry))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise LexiconError(f"{where}: entry {name}: {key!r} is wrong ({first['msg']}); lists stand in brackets") from error
    if wrong := sorted(set(frame.needs) - _NEEDS):
        raise LexiconError(f"{where}: entry {name}: unknown need {wrong[0]!r}; one of {', '.join(sorted(_NEEDS))}")
    codebook = load_codebook()
    kinds = {"condition": ("condition", CONDITIONS), "tie": ("tie type", codebook.ties)}
    what, known_types = kinds.get(frame.kind, ("event type", codebook.types))
    if frame.type not in known_types:
        raise LexiconError(f"{where}: entry {name}: unknown {what} {frame.type!r}; one of {', '.join(sorted(known_types))}")
    if frame.kind != "event":
        return frame
    known_modes = {None, *(mode.term.id for mode in codebook.types[frame.type].modes)}
    if wrong_modes := [mode for mode in frame.all_modes if mode not in known_modes]:
        raise LexiconError(f"{where}: entry {name}: {frame.type} has no mode {wrong_modes[0]!r}")
    return frame


def _trigger(words: str, frame: Frame, *, verbal: bool) -> Trigger:
    parts = words.split()
    if verbal:
        return Trigger(parts[0], (), tuple(parts[1:]), frame)
    split = next((index for index, word in enumerate(parts) if index and word in PREPOSITIONS), len(parts))
    named = [piece for part in parts[:split] for piece in part.split("-")]  # the parser cuts "sit-in" at the hyphen
    return Trigger(named[-1], tuple(named[:-1]), tuple(parts[split:]), frame)


def _frames(folder: Traversable) -> Iterator[Frame]:
    for path in sorted(folder.joinpath("frames").iterdir(), key=lambda one: one.name):
        if path.name.endswith(".yaml"):
            for entry in load_words(path):
                yield read_frame(entry, where=f"{folder.name}/frames/{path.name}")


def _words(folder: Traversable, name: str, *, key: str) -> Iterator[dict[str, Any]]:
    """Go through the entries of a list of words; each has words, and a value of `key`."""
    for number, entry in enumerate(load_words(folder.joinpath(name)), start=1):
        where = f"{folder.name}/{name}: entry {number}"
        if not entry.get("words") or key not in entry:
            raise LexiconError(f"{where}: {'words' if not entry.get('words') else key!r} is missing")
        if key == "modality" and entry[key] not in _MODALITIES:
            raise LexiconError(f"{where} ({entry['words'][0]}): unknown modality {entry[key]!r}; `truceline explain` lists them")
        yield entry


def _index(frames: tuple[Frame, ...], *, verbal: bool) -> dict[str, tuple[Trigger, ...]]:
    index: dict[str, list[Trigger]] = {}
    for frame in frames:
        for words in frame.verbs if verbal else frame.nouns:
            trigger = _trigger(words, frame, verbal=verbal)
            index.setdefault(trigger.head, []).append(trigger)
    return {head: tuple(sorted(found, key=lambda one: -one.weight)) for head, found in index.items()}


def _predicates(frames: tuple[Frame, ...]) -> dict[str, tuple[Trigger, ...]]:
    """Index adjectives, participles and phrases ("in disarray") by the word that they hang on, as it is written."""
    index: dict[str, list[Trigger]] = {}
    for frame in frames:
        for words in frame.adjectives:
            parts = words.split()
            phrase = parts[0] in PREPOSITIONS
            trigger = Trigger(parts[-1] if phrase else parts[0], (parts[0],) if phrase else (), () if phrase else tuple(parts[1:]), frame)
            index.setdefault(trigger.head, []).append(trigger)
    return {head: tuple(sorted(found, key=lambda one: -one.weight)) for head, found in index.items()}


def _embeddings(entries: Iterator[dict[str, Any]]) -> tuple[dict[str, tuple[Embedding, ...]], dict[str, str]]:
    verbal: dict[str, tuple[Embedding, ...]] = {}
    nominal: dict[str, str] = {}
    for entry in entries:
        for word in entry["words"]:
            if entry.get("nominal"):
                nominal[word] = entry["modality"]
            else:
                verbal[word] = (*verbal.get(word, ()), Embedding(entry["modality"], entry.get("communicates", False)))
    return verbal, nominal


@cache
def load_lexicon(language: str = "en") -> Lexicon:
    """Return the lexicons of a language, checked.

    Raises:
        LexiconError: an entry is malformed; the message names file and entry.
    """
    return read_lexicon(_folder(language))


def read_lexicon(folder: Traversable) -> Lexicon:
    """Read the lexicons in a folder and check them.

    Raises:
        LexiconError: an entry is malformed; the message names file and entry.
    """
    frames = tuple(_frames(folder))
    nouns: dict[str, Any] = load_words(folder.joinpath("nouns.yaml"))
    embedding, nominal = _embeddings(_words(folder, "embedding.yaml", key="modality"))
    support = {
        word: (entry["modality"], bool(entry.get("inverse")))
        for entry in _words(folder, "support.yaml", key="modality")
        for word in entry["words"]
    }
    irregular: dict[str, list[str]] = load_words(folder.joinpath("irregular.yaml"))
    verb_index, noun_index, predicates = _index(frames, verbal=True), _index(frames, verbal=False), _predicates(frames)
    cues = read_cues(load_words(folder.joinpath("assessments.yaml")), where=f"{folder.name}/assessments.yaml")
    short = {trigger.before[-1] for head, found in noun_index.items() if len(head) < 3 for trigger in found if trigger.before}
    heads = sorted({*verb_index, *noun_index, *predicates, *short, *(word for cue in cues for word in cue.first_seen)})
    stems = sorted({stem for head in heads for stem in _stems(head, irregular)})
    return Lexicon(
        verbs=verb_index,
        nouns=noun_index,
        frames={frame.id: frame for frame in frames},
        actors={kind: frozenset(entry["words"]) for kind, entry in nouns.items()},
        embedding=embedding,
        nominal_embedding=nominal,
        support=support,
        adjectives={word: entry["type"] for entry in _words(folder, "adjectives.yaml", key="type") for word in entry["words"]},
        predicates=predicates,
        cues=cues,
        cues_at=by_word(cues),
        judged={entry["id"]: frozenset(entry["words"]) for entry in _words(folder, "judged.yaml", key="id")},
        fields=read_fields(load_words(folder.joinpath("fields.yaml"))),
        stems=tuple(stems),
    )


def _stems(head: str, irregular: Mapping[str, list[str]]) -> list[str]:
    """Return what the forms of a word begin with; of a word as short as "be" only the forms listed."""
    stem = head[:-1] if head[-1] in "ey" and len(head) > 3 else head
    return [*([stem] if len(head) > 2 else []), *irregular.get(head, [])]
