"""Codes judgements: who judges what of whom. They are kept apart from events, in the source's words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from truceline.claims.attribution import Voices
from truceline.claims.cues import Cue
from truceline.claims.judged import Judgement, Scene, speaking_subjects
from truceline.claims.judgement_signs import aimed, believes, bid, clear, seen_as, shows, sign
from truceline.claims.judgement_traits import appears, blamed, disposed, has, is_a, likely, wants
from truceline.claims.mentions import MentionReader
from truceline.claims.noun_phrases import noun_phrase
from truceline.claims.pronouns import PRONOUNS
from truceline.claims.records import ActorRef, Claim, ClaimKind, Source, SourceKind
from truceline.claims.syntax import is_verbal
from truceline.codebook import Modality
from truceline.reports import Report

_SHAPES: Mapping[str, Callable[[Token, Cue, Scene], Judgement | None]] = {
    "aimed": aimed,
    "appears": appears,
    "believes": believes,
    "bid": bid,
    "blamed": blamed,
    "clear": clear,
    "disposed": disposed,
    "has": has,
    "is-a": is_a,
    "likely": likely,
    "seen-as": seen_as,
    "shows": shows,
    "sign": sign,
    "wants": wants,
}
_FACTS = frozenset({Modality.OCCURRED, Modality.ONGOING, Modality.ALLEGED, Modality.DENIED})
_LEADING = frozenset({"that", "and", "but", "or", "while", "as"})
_ASIDES = frozenset({"advcl", "conj", "parataxis", "cc"})


@dataclass(frozen=True, slots=True)
class Assessment:
    """A judgement with the words that it stands in.

    Attributes:
        judgement: What is judged of whom.
        start: Offset of its first character in the sentence.
        end: Offset after its last character.
    """

    judgement: Judgement
    start: int
    end: int


def assessments(doc: Doc, scene: Scene) -> Iterator[Assessment]:
    """Yield the judgements of a sentence in order; of two in one clause about the same actors only the outer one."""
    kept: list[Judgement] = []
    for token in doc:
        if token.idx in scene.events:
            continue
        for cue in scene.lexicon.cues_at.get(token.lemma_.lower(), ()):
            judgement = _not_of_oneself(_SHAPES[cue.shape](token, cue, scene), scene)
            if judgement is not None and not any(_covers(one, judgement) or _covers(judgement, one) for one in kept):
                kept.append(judgement)
                start, end = _span(judgement, doc)
                yield Assessment(judgement, start, end)
                break


def told_as_real(acts: list[Claim], start: int) -> frozenset[int]:
    """Return the offsets, in a sentence that begins at `start`, of the words that tell of events as facts: these are no judgements."""
    return frozenset(act.trigger.start - start for act in acts if act.kind is ClaimKind.EVENT and act.modality in _FACTS)


def _not_of_oneself(judgement: Judgement | None, scene: Scene) -> Judgement | None:
    """Leave out those who speak of themselves: a statement of one's own aims is no judgement."""
    if judgement is None:
        return None
    speakers = [*speaking_subjects(judgement.token, scene), *judgement.judges]
    people = scene.lexicon.actors["people"]
    refs = [ref for noun in speakers for ref in scene.reader.parties(noun) if ref.id is None or noun.lemma_.lower() not in people]
    themselves = {_identity(ref, scene) for ref in refs}
    others = tuple(ref for ref in judgement.about if _identity(ref, scene) not in themselves)
    return replace(judgement, about=others) if others else None


def _identity(ref: ActorRef, scene: Scene) -> str:
    """Return what two mentions of one actor share; a state and its government are one."""
    country = scene.reader.register.actors[ref.id].country if ref.id is not None and scene.reader.is_state(ref) else None
    return country or ref.id or ref.name


def _covers(outer: Judgement, inner: Judgement) -> bool:
    """Tell whether a judgement of the same actors holds another one."""
    same = {ref.id or ref.text for ref in outer.about} & {ref.id or ref.text for ref in inner.about}
    return bool(same) and (inner.token in outer.top.subtree) and not any(one.dep_ in _ASIDES for one in _path(inner.token, outer.top))


def _path(token: Token, top: Token) -> Iterator[Token]:
    while token.i != top.i and token.head.i != token.i:
        yield token
        token = token.head


def _span(judgement: Judgement, doc: Doc) -> tuple[int, int]:
    """Return the offsets of the clause that holds a judgement, without what stands beside it."""
    top = judgement.top
    kept = [token.i for token in top.subtree if not token.is_punct and not _is_beside(token, judgement)]
    first, last = min(kept, default=judgement.token.i), max(kept, default=judgement.token.i)
    first, last = min(first, judgement.token.i), max(last, judgement.token.i)
    while last > judgement.token.i and (doc[last].is_punct or doc[last].lower_ in {"and", "but", "or"}):
        last -= 1
    while first < judgement.token.i and (doc[first].is_punct or doc[first].lower_ in _LEADING):
        first += 1
    behind = next((token.i for token in doc[last + 1 : last + 3] if token.text in {"”", '"'}), None)
    last = behind if behind is not None and _is_open(doc[first : last + 1].text) else last
    return doc[first].idx, doc[last].idx + len(doc[last])


def _is_open(text: str) -> bool:
    """Tell whether a quotation begins in a text and does not end there."""
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _is_beside(token: Token, judgement: Judgement) -> bool:
    """Tell whether a word stands in a clause beside the judgement: one that hangs on its head and does not hold what is judged."""
    path = list(_path(token, judgement.top))
    held = {one.i for one in judgement.content.subtree} | {judgement.token.i}
    return bool(path) and path[-1].dep_ in _ASIDES and is_verbal(path[-1]) and not any(one.i in held for one in path[-1].subtree)


def judges_of(judgement: Judgement, voices: Voices, reader: MentionReader, report: Report) -> Voices:
    """Add who judges to who speaks: "officials say the premier thinks" is the premier's judgement, told by officials."""
    known = {source.name for source in voices.speakers}
    added: list[Source] = []
    for noun in judgement.judges:
        source = _source(noun, judgement.token.text, reader, report)
        if source is not None and not any(source.name in one or one in source.name for one in known):
            added.append(source)
    return Voices(voices.through, (*voices.speakers, *added))


def _source(noun: Token, cue: str, reader: MentionReader, report: Report) -> Source | None:
    """Return who judges: somebody named, or people who are only described."""
    if noun.lower_ in PRONOUNS or is_verbal(noun):
        return None
    start, end = (reader.sentence.start + offset for offset in noun_phrase(noun))
    passage = report.passage(start, end)
    ref = next(iter(reader.parties(noun)), None)
    crowd = noun.tag_ == "NNPS" or (ref is not None and ref.id is None and not ref.reason.startswith("a name that"))
    if ref is None or crowd:
        return Source(SourceKind.ANONYMOUS, passage.text, None, None, cue, passage)
    kind = SourceKind.PERSON if reader.is_person(ref) else SourceKind.ORGANISATION
    return Source(kind, ref.name, None, ref.id, cue, passage)
