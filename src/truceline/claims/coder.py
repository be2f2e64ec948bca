"""Codes reports: proposes acts from their words, fills their roles, and keeps what holds."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from truceline.claims.acts import ActReader
from truceline.claims.assessments import assessments, judges_of, told_as_real
from truceline.claims.attribution import SourceReader, Voices
from truceline.claims.conditions import standings
from truceline.claims.desk import Desk, Setting, open_desk
from truceline.claims.drafting import draft_act, draft_assessment, draft_scheduled, draft_tie, share_places
from truceline.claims.encoder import load_encoder
from truceline.claims.judged import Scene
from truceline.claims.lexicon import load_lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.occasions import dated_by_occasion
from truceline.claims.parsing import DEFAULT_PIPELINE, Parser, Sentence
from truceline.claims.records import Claim, CodedReport, Coding, Sourcing
from truceline.claims.schedule import scheduled
from truceline.claims.syntax import children
from truceline.claims.tallies import tallies
from truceline.claims.ties import patronage
from truceline.claims.verdicts import Judge, Method
from truceline.register import Register, load_register
from truceline.reports import Report
from truceline.text.calendar import DatedWords, find_dates, names_its_year
from truceline.text.words import Anchors

_TOLD_FORMS = frozenset({"iso", "full", "month-day", "ordinal", "weekday", "day", "next-day", "later"})


class Coder:
    """Codes one report after another; holds the register, the lexicons and the parser.

    Args:
        register: Who and what is known; the shipped register by default.
        language: Lexicons to use.
        pipeline: Name of an installed spaCy pipeline package.
        method: Rules and encoder together, or one of them alone.
    """

    def __init__(
        self,
        *,
        register: Register | None = None,
        language: str = "en",
        pipeline: str = DEFAULT_PIPELINE,
        method: Method = Method.BOTH,
    ) -> None:
        self._method = method
        self._judge = Judge(load_encoder(), alone=method is Method.ENCODER) if method is not Method.RULES else None
        self.register = register if register is not None else load_register()
        self._lexicon = load_lexicon(language)
        self._parser = Parser(self.register, self._lexicon, pipeline=pipeline, untriggered=self._judge is not None)

    def code(self, report: Report) -> CodedReport:
        """Return what a report says; a report that is not in English is returned uncoded."""
        desk = open_desk(report, self._parser.sentences(report) if report.coded else (), self.register)
        claims: dict[str, Claim] = {}
        for number in range(len(desk.sentences)):
            for claim in self._read(desk, number):
                claims.setdefault(claim.id, claim)
        ordered = sorted(claims.values(), key=lambda one: (one.trigger.start, one.kind, one.type or "", one.id))
        ordered = dated_by_occasion(ordered, desk.sentences, self.register)
        listed, cited = tuple(desk.inventory), tuple(desk.cited)
        sourcing = Sourcing(report.id, desk.outlet, desk.credits, listed, desk.written, desk.principal, cited)
        return CodedReport(sourcing, tuple(ordered))

    def _read(self, desk: Desk, number: int) -> Iterator[Claim]:
        """Read a sentence, and remember whom it named."""
        sentence = desk.sentences[number]
        reader = self._reader(desk, sentence)
        if sentence.parsed:
            yield from self._code(desk, number, reader)
        for match in sentence.matches:
            if ref := reader.ref_of(match):
                desk.discourse.remember(ref)
        if sentence.parsed:
            _note_subject(desk, sentence, reader)

    def _reader(self, desk: Desk, sentence: Sentence) -> MentionReader:
        return MentionReader(sentence, desk.discourse, self.register, self._lexicon, desk.written)

    def _code(self, desk: Desk, number: int, reader: MentionReader) -> Iterator[Claim]:
        sentence = desk.sentences[number]
        dates = find_dates(sentence.text, Anchors(desk.written, desk.told, desk.dated_in(sentence.unit)))
        sources = self._sources(desk, number, reader)
        if not desk.inventory:
            desk.inventory.extend(sources.inventory())
        desk.cited.extend(sources.cited())
        reading = ActReader.of(desk, sentence, reader, (sources, Voices()), dates)
        coded = reading.read() if self._method is not Method.ENCODER else []
        done = {(hit.token.i, hit.frame.kind, hit.frame.type) for hit, _ in coded}
        acts = [claim for _, claim in coded]
        if self._judge is not None:
            acts = self._judge.review(sentence, coded, reading.candidates(coded), reading.draft)
        yield from desk.stays.settle(share_places(acts))
        for tie in patronage(sentence.doc, reader, self._lexicon):
            yield draft_tie(desk, sentence, tie, sources.voices(tie.noun))
        setting = Setting(dates, frozenset(hit.token.i for hit in reading.hits), Voices(), reader)
        yield from self._standings(desk, sentence, sources, setting, done)
        yield from self._judgements(desk, sentence, sources, setting, acts)
        yield from tallies(desk, sentence, setting, sources, acts)
        for plan in scheduled(sentence, dates):
            yield draft_scheduled(desk, sentence, plan, sources.voices_at(sentence.start + plan.start))
        _note_days(desk, dates, sentence.unit)

    def _standings(
        self, desk: Desk, sentence: Sentence, sources: SourceReader, setting: Setting, done: set[tuple[int, str, str]]
    ) -> Iterator[Claim]:
        """Write how actors stand, where an adjective or a phrase tells it."""
        for standing in standings(sentence.doc, setting.reader, self._lexicon, done):
            spoken = replace(setting, voices=sources.voices(standing.hit.token) or setting.voices)
            yield draft_act(desk, sentence, standing.hit, standing.roles, spoken, standing.reality)

    def _judgements(self, desk: Desk, sentence: Sentence, sources: SourceReader, setting: Setting, acts: list[Claim]) -> Iterator[Claim]:
        """Write who judges what of whom; what the acts tell as facts is no judgement."""
        for found in assessments(sentence.doc, Scene(setting.reader, self._lexicon, told_as_real(acts, sentence.start))):
            voices = sources.voices(found.judgement.content) or setting.voices
            yield draft_assessment(desk, sentence, found, judges_of(found.judgement, voices, setting.reader, desk.report))

    def _sources(self, desk: Desk, number: int, reader: MentionReader) -> SourceReader:
        """Return the reader of who says what a sentence tells, itself or through a quotation that goes on in it."""
        return SourceReader(reader, desk.report, number, desk.said_in(number), lambda other: self._reader(desk, desk.sentences[other]))


def _note_subject(desk: Desk, sentence: Sentence, reader: MentionReader) -> None:
    """Keep the sentence's subject, for a pronoun that begins the next one: one group or state, or a person who is only described."""
    root = next((token for token in sentence.doc if token.dep_ == "ROOT"), None)
    refs = [ref for noun in children(root, "nsubj", "nsubjpass") for ref in reader.parties(noun)] if root is not None else []
    named = len(refs) == 1 and refs[0].id is not None and not reader.is_person(refs[0])
    desk.discourse.subject = refs[0] if named else None
    described = len(refs) == 1 and refs[0].id is None and reader.is_person(refs[0]) and not refs[0].text.lower().endswith("s")
    if described and " " in refs[0].text:
        desk.discourse.remember_described(refs[0])


def _note_days(desk: Desk, dates: list[DatedWords], unit: int) -> None:
    """Keep the last day told, for "the next day", and the last date with its year, for the paragraph."""
    for words in dates:
        if names_its_year(words.time):
            desk.dated = (unit, words.time)
        start = words.time.start
        past = start is not None and (desk.written.end is None or start < desk.written.end)
        back = words.form == "later" and not words.time.text.endswith("later")
        if words.time.is_day and words.form in _TOLD_FORMS and past and not back:
            desk.told = words.time


def code(reports: Iterable[Report], *, register: Register | None = None, method: Method = Method.BOTH) -> Coding:
    """Code reports into claims.

    Args:
        reports: What `read` returned.
        register: Who and what is known; the shipped register by default.
        method: Rules and encoder together, or one of them alone.

    Returns:
        The claims of each report with what the report rests on; iterating gives the claims.
    """
    coder = Coder(register=register, method=method)
    return Coding(tuple(coder.code(report) for report in reports))
