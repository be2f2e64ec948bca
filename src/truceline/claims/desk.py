"""What the coder holds of one report while it reads it."""

from dataclasses import dataclass, field

from truceline.claims.attribution import Voices
from truceline.claims.attributions import Attributed, read_attributions
from truceline.claims.credits import chain, report_credits
from truceline.claims.discourse import Discourse
from truceline.claims.elections import election_lands
from truceline.claims.mentions import MentionReader
from truceline.claims.parsing import Sentence
from truceline.claims.records import Source, SourceKind
from truceline.claims.roles import Roles
from truceline.claims.stays import Stays
from truceline.claims.written import written_when
from truceline.register import MeaningKind, Register
from truceline.reports import Report
from truceline.text.calendar import DatedWords
from truceline.text.dates import Time


@dataclass(slots=True)
class Desk:
    """The memory of one report: whom it named, when it was written, whom it credits, what it told before.

    Attributes:
        report: The report.
        sentences: Its sentences, in order.
        discourse: Whom it has named so far.
        written: When it was written.
        outlet: The outlet's own voice, or None.
        credits: Outlets and wires that it credits, the one most relied on first.
        principal: The one whose credit carries over to the whole report, or None.
        told: The last day that an event told before fell on.
        dated: The last day or month that was told with its year, and its paragraph.
        inventory: Unnamed sources as it lists them.
        cited: Everybody whom it has let speak so far.
        last_acts: Parties of the last act that each noun named.
        stays: Where the people are of whose visits and meetings it told.
        attributed: Who says what.
    """

    report: Report
    sentences: tuple[Sentence, ...]
    discourse: Discourse
    written: Time
    outlet: Source | None
    credits: tuple[Source, ...]
    principal: Source | None = None
    told: Time | None = None
    dated: tuple[int, Time] | None = None
    inventory: list[Source] = field(default_factory=list)
    cited: list[Source] = field(default_factory=list)
    last_acts: dict[str, Roles] = field(default_factory=dict)
    stays: Stays = field(init=False)

    def dated_in(self, unit: int) -> Time | None:
        """Return the last day or month that a paragraph told with its year, or None."""
        return self.dated[1] if self.dated is not None and self.dated[0] == unit else None

    def __post_init__(self) -> None:
        self.stays = Stays(self.discourse.register)

    attributed: tuple[Attributed, ...] = ()

    def sources(self, voices: Voices) -> tuple[Source, ...]:
        """Return the chain of attribution of what these voices say."""
        return chain(self.outlet, self.principal, voices)

    def said_in(self, number: int) -> tuple[Attributed, ...]:
        """Return what is given to somebody in a sentence, by its own words or by those of another one."""
        start, end = self.sentences[number].start, self.sentences[number].end
        return tuple(one for one in self.attributed if any(first < end and start < last for first, last in one.told))


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds a trigger: the dates and triggers of its sentence, who speaks, who reads names."""

    dates: list[DatedWords]
    heads: frozenset[int]
    voices: Voices
    reader: MentionReader
    threats: frozenset[int] = frozenset()


def open_desk(report: Report, sentences: tuple[Sentence, ...], register: Register) -> Desk:
    """Look over a whole report before it is coded."""
    matches = [match for sentence in sentences for match in sentence.matches]
    discourse = Discourse.of(register, matches)
    discourse.elections = election_lands(report.text, matches, register)
    outlet = _outlet(report, register)
    credited, principal = report_credits(report, sentences, register, outlet.affiliation if outlet else None)
    written = written_when(report, sentences, discourse)
    attributed = read_attributions(report, sentences, told=True)
    return Desk(report, sentences, discourse, written, outlet, credited, principal, attributed=attributed)


def _outlet(report: Report, register: Register) -> Source | None:
    if report.outlet is None:
        return None
    for match in register.find(report.outlet):
        for meaning in match.meanings:
            if meaning.kind is MeaningKind.OUTLET:
                known = register.outlets[meaning.id]
                return Source(SourceKind.WIRE if known.kind == "wire" else SourceKind.OUTLET, known.name, None, known.id)
    return Source(SourceKind.OUTLET, report.outlet)
