"""Codes reports: proposes acts from their words, fills their roles, and keeps what holds."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from truceline.claims.attribution import SourceReader, Voices
from truceline.claims.desk import Desk, Setting, open_desk
from truceline.claims.drafting import draft_act, draft_count, draft_scheduled, draft_tie, share_places
from truceline.claims.lexicon import load_lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.modality import judge
from truceline.claims.parsing import DEFAULT_PIPELINE, Parser, Sentence
from truceline.claims.quantities import counts_of
from truceline.claims.reality import ENDS, HABIT, UNREAL, Reality
from truceline.claims.records import Claim, CodedReport, Coding, Sourcing
from truceline.claims.roles import Roles, fill_roles
from truceline.claims.schedule import scheduled
from truceline.claims.syntax import ancestors, children, objects
from truceline.claims.ties import patronage
from truceline.claims.triggers import Hit, find_hits
from truceline.codebook import Modality
from truceline.register import Register, load_register
from truceline.reports import Report, UnitKind
from truceline.text.calendar import DatedWords, find_dates
from truceline.text.words import Anchors

_TOLD_FORMS = frozenset({"iso", "full", "month-day", "ordinal", "weekday", "day", "next-day", "later"})
_TAKEN_UP = frozenset({"resume", "restart", "continue", "stop", "cease", "subside"})


class Coder:
    """Codes one report after another; holds the register, the lexicons and the parser.

    Args:
        register: Who and what is known; the shipped register by default.
        language: Lexicons to use.
        pipeline: Name of an installed spaCy pipeline package.
    """

    def __init__(self, *, register: Register | None = None, language: str = "en", pipeline: str = DEFAULT_PIPELINE) -> None:
        self.register = register if register is not None else load_register()
        self._lexicon = load_lexicon(language)
        self._parser = Parser(self.register, self._lexicon, pipeline=pipeline)

    def code(self, report: Report) -> CodedReport:
        """Return what a report says; a report that is not in English is returned uncoded."""
        desk = open_desk(report, self._parser.sentences(report) if report.coded else (), self.register)
        claims: dict[str, Claim] = {}
        for number in range(len(desk.sentences)):
            for claim in self._read(desk, number):
                claims.setdefault(claim.id, claim)
        ordered = sorted(claims.values(), key=lambda one: (one.trigger.start, one.kind, one.type or "", one.id))
        return CodedReport(
            Sourcing(report.id, desk.outlet, desk.credits, tuple(desk.inventory), desk.written, desk.principal), tuple(ordered)
        )

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
        dates = find_dates(sentence.text, Anchors(desk.written, desk.told))
        sources = SourceReader(sentence, reader, self._lexicon, desk.report)
        if not desk.inventory:
            desk.inventory.extend(sources.inventory())
        around = self._voices_around(desk, number)
        hits = find_hits(sentence.doc, self._lexicon)
        heads = frozenset(hit.token.i for hit in hits)
        threats = frozenset(hit.token.i for hit in hits if hit.frame.type == "THREATEN")
        acts: list[Claim] = []
        done: set[tuple[int, str, str]] = set()
        for hit in hits:
            key = (hit.token.i, hit.frame.kind, hit.frame.type)
            if key not in done:
                found = list(self._acts(desk, sentence, hit, Setting(dates, heads, sources.voices(hit.token) or around, reader, threats)))
                done |= {key} if found else set()
                acts += found
        yield from share_places(acts)
        for tie in patronage(sentence.doc, reader, self._lexicon):
            yield draft_tie(desk, sentence, tie, sources.voices(tie.noun) or around)
        for plan in scheduled(sentence, dates):
            yield draft_scheduled(desk, sentence, plan, sources.speaker_of_sentence() or around)
        _note_days(desk, dates)

    def _acts(self, desk: Desk, sentence: Sentence, hit: Hit, setting: Setting) -> Iterator[Claim]:
        roles = fill_roles(hit, setting.reader, self._lexicon) or _taken_up(hit, desk)
        if roles is None:
            return
        violent = hit.frame.type == "ASSAULT"
        if violent and hit.frame.nouns and roles.recipients:
            desk.last_acts[hit.token.lemma_] = roles
        if hit.frame.type in {"RETREAT", "AGREE", "CONCEDE"} and roles.recipients:
            for noun in objects(hit.token):
                desk.last_acts[noun.lemma_] = roles
        for count in counts_of(hit, setting.dates) if violent else ():
            yield draft_count(desk, sentence, hit, roles, setting, count)
        reality = judge(hit, self._lexicon)
        if reality.modality is Modality.PLANNED and violent and _is_threatened(hit, setting):
            reality = Reality(Modality.THREATENED, "what the subject says it will do")
        if sentence.kind is not UnitKind.PARAGRAPH and reality.reason == HABIT:
            reality = Reality(Modality.OCCURRED, "a headline tells the past in the present")
        if reality.reason == ENDS and hit.frame.kind == "tie":
            reality = Reality(Modality.ALLEGED, "somebody asks for its end")
        if reality.modality is not Modality.NOT_OCCURRED or reality.reason not in {"there was none", ENDS, UNREAL}:
            yield draft_act(desk, sentence, hit, roles, setting, reality)

    def _voices_around(self, desk: Desk, number: int) -> Voices:
        """Return the speaker of a quotation that spans several sentences of a line."""
        if desk.quotes(desk.sentences[number]):
            for other in desk.neighbours(number):
                if voices := SourceReader(other, self._reader(desk, other), self._lexicon, desk.report).speaker_of_sentence():
                    return voices
        return Voices()


def _is_threatened(hit: Hit, setting: Setting) -> bool:
    """Tell whether an act is the content of a threat told in the same sentence ("said it would continue the attacks")."""
    carrier = hit.support if hit.support is not None else hit.token
    return any(parent.i in setting.threats for _, parent in ancestors(carrier))


def _note_subject(desk: Desk, sentence: Sentence, reader: MentionReader) -> None:
    """Keep the sentence's subject, for a pronoun that begins the next one: one group or state, or a person who is only described."""
    root = next((token for token in sentence.doc if token.dep_ == "ROOT"), None)
    refs = [ref for noun in children(root, "nsubj", "nsubjpass") for ref in reader.parties(noun)] if root is not None else []
    named = len(refs) == 1 and refs[0].id is not None and not reader.is_person(refs[0])
    desk.discourse.subject = refs[0] if named else None
    described = len(refs) == 1 and refs[0].id is None and reader.is_person(refs[0]) and not refs[0].text.lower().endswith("s")
    if described and " " in refs[0].text:
        desk.discourse.remember_described(refs[0])


def _note_days(desk: Desk, dates: list[DatedWords]) -> None:
    """Keep the last day told, for "the next day"."""
    for words in dates:
        start = words.time.start
        past = start is not None and (desk.written.end is None or start < desk.written.end)
        back = words.form == "later" and not words.time.text.endswith("later")
        if words.time.is_day and words.form in _TOLD_FORMS and past and not back:
            desk.told = words.time


def _taken_up(hit: Hit, desk: Desk) -> Roles | None:
    """Read "attacks resumed": an act told before, taken up again without its parties."""
    if hit.token.dep_ != "nsubj" or hit.token.head.lemma_ not in _TAKEN_UP:
        return None
    earlier = desk.last_acts.get(hit.token.lemma_)
    return replace(earlier, slots=("parties: those of the acts told before",)) if earlier else None


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
