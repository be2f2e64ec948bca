"""Codes reports: proposes acts from their words, fills their roles, and keeps what holds."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from truceline.claims.attribution import SourceReader, Voices, chain, report_credits
from truceline.claims.discourse import Discourse
from truceline.claims.lexicon import Lexicon, load_lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.modality import judge
from truceline.claims.moments import time_of
from truceline.claims.parsing import DEFAULT_PIPELINE, Parser, Sentence
from truceline.claims.passages import clause_span
from truceline.claims.places import place_of
from truceline.claims.quantities import counts_of, tolls
from truceline.claims.records import Claim, ClaimKind, CodedReport, Coding, Source, SourceKind, Sourcing
from truceline.claims.roles import Roles, fill_roles
from truceline.claims.schedule import scheduled
from truceline.claims.syntax import children
from truceline.claims.ties import patronage
from truceline.claims.triggers import Hit, find_hits
from truceline.claims.written import written_when
from truceline.codebook import Modality
from truceline.register import MeaningKind, Register, load_register
from truceline.reports import Report
from truceline.text.calendar import Anchors, DatedWords, find_dates
from truceline.text.dates import Time


@dataclass(slots=True)
class _Desk:
    """What the coder holds of one report while it reads it."""

    report: Report
    discourse: Discourse
    written: Time
    outlet: Source | None
    credits: tuple[Source, ...]
    told: Time | None = None
    inventory: list[Source] = field(default_factory=list)
    last_acts: dict[str, Roles] = field(default_factory=dict)


class Coder:
    """Codes one report after another; holds the register, the lexicons and the parser.

    Args:
        register: Who and what is known; the shipped register by default.
        language: Lexicons to use.
        pipeline: Name of an installed spaCy pipeline package.
    """

    def __init__(self, *, register: Register | None = None, language: str = "en", pipeline: str = DEFAULT_PIPELINE) -> None:
        self.register = register if register is not None else load_register()
        self._lexicon: Lexicon = load_lexicon(language)
        self._parser = Parser(self.register, self._lexicon, pipeline=pipeline)

    def code(self, report: Report) -> CodedReport:
        """Return what a report says; a report that is not in English is returned uncoded."""
        sentences = self._parser.sentences(report) if report.coded else ()
        desk = self._desk(report, sentences)
        claims: dict[str, Claim] = {}
        for number, sentence in enumerate(sentences):
            for claim in self._sentence(desk, sentence, sentences, number):
                claims.setdefault(claim.id, claim)
        ordered = sorted(claims.values(), key=lambda one: (one.trigger.start, one.kind, one.type or "", one.id))
        sourcing = Sourcing(report.id, desk.outlet, desk.credits, tuple(desk.inventory), desk.written)
        return CodedReport(sourcing, tuple(ordered))

    def _desk(self, report: Report, sentences: tuple[Sentence, ...]) -> _Desk:
        discourse = Discourse.of(self.register, [match for sentence in sentences for match in sentence.matches])
        outlet = self._outlet(report)
        own = outlet.affiliation if outlet else None
        credits = report_credits(report, sentences, self.register, own)
        return _Desk(report, discourse, written_when(report, sentences, discourse), outlet, credits)

    def _outlet(self, report: Report) -> Source | None:
        if report.outlet is None:
            return None
        for match in self.register.find(report.outlet):
            for meaning in match.meanings:
                if meaning.kind is MeaningKind.OUTLET:
                    known = self.register.outlets[meaning.id]
                    return Source(SourceKind.WIRE if known.kind == "wire" else SourceKind.OUTLET, known.name, None, known.id)
        return Source(SourceKind.OUTLET, report.outlet)

    def _sentence(self, desk: _Desk, sentence: Sentence, sentences: tuple[Sentence, ...], number: int) -> Iterator[Claim]:
        reader = MentionReader(sentence, desk.discourse, self.register, self._lexicon, desk.written)
        if not sentence.parsed:
            self._remember(reader, sentence)
            return
        dates = find_dates(sentence.doc.text, Anchors(desk.written, desk.told))
        sources = SourceReader(sentence, reader, self._lexicon, desk.report)
        if not desk.inventory:
            desk.inventory.extend(sources.inventory())
        hits = find_hits(sentence.doc, self._lexicon)
        heads = frozenset(hit.token.i for hit in hits)
        around = self._voices_around(desk, sentence, sentences, number)
        for hit in hits:
            roles = fill_roles(hit, reader, self._lexicon) or _taken_up(hit, desk)
            if roles is None or not hit.frame.needs and not (roles.actors or roles.recipients):
                continue
            if hit.frame.type == "ASSAULT" and hit.frame.nouns and roles.recipients:
                desk.last_acts[hit.token.lemma_] = roles
            voices = sources.voices(hit.token) or around
            yield from self._claims(desk, sentence, hit, roles, _Setting(dates, heads, voices, reader))
        yield from self._adjectives(desk, sentence, reader, sources, around)
        yield from self._scheduled(desk, sentence, dates, sources.speaker_of_sentence() or around)
        self._remember(reader, sentence)
        self._note_subject(desk, sentence, reader)
        for words in dates:
            if words.time.is_day and words.form in {"iso", "full", "month-day", "ordinal", "weekday", "day", "next-day", "later"} and words.time.start and (desk.written.end is None or words.time.start < desk.written.end):
                desk.told = words.time

    def _remember(self, reader: MentionReader, sentence: Sentence) -> None:
        for match in sentence.matches:
            if ref := reader.ref_of(match):
                reader.discourse.remember(ref)

    def _note_subject(self, desk: _Desk, sentence: Sentence, reader: MentionReader) -> None:
        """Keep the sentence's subject, for a pronoun that begins the next one."""
        root = next((token for token in sentence.doc if token.dep_ == "ROOT"), None)
        refs = [ref for noun in children(root, "nsubj", "nsubjpass") for ref in reader.parties(noun)] if root is not None else []
        desk.discourse.subject = refs[0] if len(refs) == 1 and refs[0].id is not None and self.register.actors[refs[0].id].kind != "person" else None

    def _voices_around(self, desk: _Desk, sentence: Sentence, sentences: tuple[Sentence, ...], number: int) -> Voices:
        """Return the speaker of a quotation that spans several sentences of a line."""
        if not _within_quotation(desk.report, sentence):
            return Voices()
        for other in (*sentences[number + 1 : number + 4], *reversed(sentences[max(0, number - 3) : number])):
            if other.unit == sentence.unit and other.parsed:
                reader = MentionReader(other, desk.discourse, self.register, self._lexicon, desk.written)
                if voices := SourceReader(other, reader, self._lexicon, desk.report).speaker_of_sentence():
                    return voices
        return Voices()

    def _claims(self, desk: _Desk, sentence: Sentence, hit: Hit, roles: Roles, setting: "_Setting") -> Iterator[Claim]:
        frame = hit.frame
        for count in counts_of(hit, setting.dates) if frame.type == "ASSAULT" else ():
            yield self._claim(desk, sentence, hit, roles, setting, kind=ClaimKind.COUNT, count=count.quantity, at=count.token.idx, reason=count.reason)
        reality = judge(hit, self._lexicon)
        if reality.modality is Modality.NOT_OCCURRED and reality.reason == "there was none":
            return
        kind = ClaimKind(frame.kind)
        claim = self._claim(desk, sentence, hit, roles, setting, kind=kind, reason=reality.reason)
        yield replace(claim, modality=reality.modality)

    def _claim(self, desk: _Desk, sentence: Sentence, hit: Hit, roles: Roles, setting: "_Setting", *, kind: ClaimKind, count: object = None, at: int | None = None, reason: str = "") -> Claim:
        start, end = clause_span(hit, sentence, roles)
        token = hit.token
        begin = sentence.start + (token.idx if at is None else at)
        trigger = desk.report.passage(begin, begin + (len(token) if at is None else len(_word_at(sentence, at))))
        frame = hit.frame
        found_time = time_of(hit, setting.dates, setting.heads)
        quantities = tolls(hit) if kind is ClaimKind.EVENT else (count,) if count is not None else ()
        return Claim(
            id=claim_id(desk.report.id, kind, frame.type, trigger.start, frame.id),
            report=desk.report.id,
            kind=kind,
            type=frame.type,
            actors=roles.actors,
            recipients=roles.recipients,
            modality=Modality.OCCURRED,
            attribution=chain(desk.outlet, desk.credits[0] if desk.credits else None, setting.voices),
            passage=desk.report.passage(start, end),
            trigger=trigger,
            rule=frame.id,
            confidence=_confidence(roles, reason),
            modes=(frame.mode,) if frame.mode else (),
            place=place_of(hit, setting.reader) if kind is ClaimKind.EVENT else None,
            time=found_time,
            quantities=quantities,  # type: ignore[arg-type]
            why=(f"{trigger.text!r} is a word of {frame.id}", *roles.slots, *(ref.reason for ref in (*roles.actors, *roles.recipients) if ref.reason), f"reality: {reason}", *((f"time: {found_time.reason}",) if found_time and found_time.reason else ())),
        )

    def _adjectives(self, desk: _Desk, sentence: Sentence, reader: MentionReader, sources: SourceReader, around: Voices) -> Iterator[Claim]:
        for tie in patronage(sentence.doc, reader, self._lexicon):
            start = sentence.start + tie.start
            trigger = desk.report.passage(start, sentence.start + tie.end)
            end = max(sentence.start + tie.noun.idx + len(tie.noun), trigger.end)
            yield Claim(
                id=claim_id(desk.report.id, ClaimKind.TIE, tie.type, start, "tie-adjective"),
                report=desk.report.id,
                kind=ClaimKind.TIE,
                type=tie.type,
                actors=(tie.patron,),
                recipients=tie.clients,
                modality=Modality.OCCURRED,
                attribution=chain(desk.outlet, desk.credits[0] if desk.credits else None, sources.voices(tie.noun) or around),
                passage=desk.report.passage(start, end),
                trigger=trigger,
                rule="tie-adjective",
                confidence=0.7,
                why=(f"{trigger.text!r} before {tie.noun.text!r}",),
            )

    def _scheduled(self, desk: _Desk, sentence: Sentence, dates: list[DatedWords], voices: Voices) -> Iterator[Claim]:
        for plan in scheduled(sentence, dates):
            passage = desk.report.passage(sentence.start + plan.start, sentence.start + plan.end)
            yield Claim(
                id=claim_id(desk.report.id, ClaimKind.SCHEDULED, "", passage.start, "scheduled"),
                report=desk.report.id,
                kind=ClaimKind.SCHEDULED,
                type=None,
                actors=(),
                recipients=(),
                modality=Modality.PLANNED,
                attribution=chain(desk.outlet, desk.credits[0] if desk.credits else None, voices),
                passage=passage,
                trigger=passage,
                rule="scheduled",
                confidence=0.7,
                time=plan.time,
                why=(f"{plan.what!r} is still to come",),
            )


@dataclass(frozen=True, slots=True)
class _Setting:
    dates: list[DatedWords]
    heads: frozenset[int]
    voices: Voices
    reader: MentionReader


def claim_id(report: str, kind: ClaimKind, type_: str, start: int, rule: str) -> str:
    """Return a claim's id: the same words coded by the same rule keep it."""
    digest = hashlib.sha256(f"{report}\0{kind}\0{type_}\0{start}\0{rule}".encode()).hexdigest()
    return f"cl-{digest[:12]}"


def _taken_up(hit: Hit, desk: _Desk) -> Roles | None:
    """Read "attacks resumed": an act told before, taken up again without its parties."""
    token = hit.token
    if token.dep_ != "nsubj" or token.head.lemma_ not in {"resume", "restart", "continue", "stop", "cease", "subside"}:
        return None
    earlier = desk.last_acts.get(token.lemma_)
    return replace(earlier, slots=("parties: those of the acts told before",)) if earlier else None


def _word_at(sentence: Sentence, at: int) -> str:
    span = sentence.doc.char_span(at, at + 1, alignment_mode="expand")
    return span.text if span is not None else sentence.doc.text[at : at + 1]


def _confidence(roles: Roles, reason: str) -> float:
    """Return a first, uncalibrated confidence: named parties and plain facts are surer than described ones."""
    named = sum(1 for ref in (*roles.actors[:1], *roles.recipients[:1]) if ref.id is not None)
    sure = 0.5 + 0.15 * named
    return round(sure + (0.1 if reason == "told as a fact" else 0.0), 2)


def _within_quotation(report: Report, sentence: Sentence) -> bool:
    unit = next((one for one in report.units if one.start <= sentence.start < one.end), None)
    if unit is None:
        return False
    before = report.text[unit.start : sentence.start]
    text = report.text[sentence.start : sentence.end]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return opened or text.lstrip().startswith(("“", '"'))


def code(reports: Iterable[Report], *, register: Register | None = None) -> Coding:
    """Code reports into claims.

    Args:
        reports: What `read` returned.
        register: Who and what is known; the shipped register by default.

    Returns:
        The claims of each report with what the report rests on; iterating gives the claims.
    """
    coder = Coder(register=register)
    return Coding(tuple(coder.code(report) for report in reports))
