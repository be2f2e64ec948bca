"""Reads the acts that one sentence tells: what the lexicons find in it, and whether it happened."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from truceline.claims.attribution import SourceReader, Voices
from truceline.claims.candidates import Candidate, candidates
from truceline.claims.conditions import holds
from truceline.claims.counts import counts_of
from truceline.claims.desk import Desk, Setting
from truceline.claims.drafting import draft_act, draft_count
from truceline.claims.lexicon import Lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.merging import merged
from truceline.claims.modality import judge
from truceline.claims.parsing import Sentence
from truceline.claims.reality import ENDS, HABIT, UNREAL, Reality
from truceline.claims.records import Claim, ClaimKind
from truceline.claims.roles import Roles, fill_roles
from truceline.claims.syntax import ancestors, objects
from truceline.claims.triggers import Hit, find_hits
from truceline.codebook import Modality
from truceline.reports import UnitKind
from truceline.text.calendar import DatedWords

_MEASURES = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
_TAKEN_UP = frozenset({"resume", "restart", "continue", "stop", "cease", "subside"})


@dataclass(frozen=True, slots=True)
class ActReader:
    """Reads the acts of one sentence.

    Attributes:
        desk: The memory of the report.
        sentence: The sentence, parsed.
        reader: Reads who is meant.
        lexicon: The lexicons.
        dates: The dates of the sentence.
        sources: Reads who speaks.
        around: Who speaks when the sentence does not say.
        hits: The triggers of the sentence.
    """

    desk: Desk
    sentence: Sentence
    reader: MentionReader
    lexicon: Lexicon
    dates: list[DatedWords]
    sources: SourceReader
    around: Voices
    hits: tuple[Hit, ...]

    @classmethod
    def of(
        cls, desk: Desk, sentence: Sentence, reader: MentionReader, spoken: tuple[SourceReader, Voices], dates: list[DatedWords]
    ) -> "ActReader":
        """Find the triggers of a sentence."""
        sources, around = spoken
        return cls(desk, sentence, reader, reader.lexicon, dates, sources, around, tuple(find_hits(sentence.doc, reader.lexicon)))

    def read(self) -> list[tuple[Hit, Claim]]:
        """Return the claims that triggers tell, each with its trigger; of several entries of a type the first that finds its parties."""
        found: list[tuple[Hit, Claim]] = []
        done: set[tuple[int, str, str]] = set()
        for hit in self.hits:
            key = (hit.token.i, hit.frame.kind, hit.frame.type)
            claims = list(self._acts(hit)) if key not in done else []
            done |= {key} if claims else set()
            found += [(hit, claim) for claim in claims]
        return merged(found)

    def candidates(self, coded: list[tuple[Hit, Claim]]) -> list[Candidate]:
        """Return the words with a party on either side that no entry of the lexicons has coded with both its parties."""
        whole = [hit for hit, claim in coded if claim.recipients or len(claim.actors) > 1 or claim.kind is not ClaimKind.EVENT]
        owned_up = (hit.token.head.i for hit, _ in coded if hit.token.head.lemma_ == "claim")
        taken = frozenset({*(hit.token.i for hit in whole), *(hit.support.i for hit, _ in coded if hit.support is not None), *owned_up})
        return list(candidates(self.sentence.doc, self.reader, self.lexicon, taken))

    def setting(self, hit: Hit) -> Setting:
        """Return what surrounds a trigger."""
        heads = frozenset(one.token.i for one in self.hits)
        threats = frozenset(one.token.i for one in self.hits if one.frame.type == "THREATEN")
        return Setting(self.dates, heads, self.sources.voices(hit.token) or self.around, self.reader, threats)

    def _acts(self, hit: Hit) -> Iterator[Claim]:
        roles = fill_roles(hit, self.reader, self.lexicon) or self._taken_up(hit)
        if roles is None:
            return
        violent = hit.frame.type == "ASSAULT"
        if violent and hit.frame.nouns and roles.recipients:
            self.desk.last_acts[hit.token.lemma_] = roles
        if hit.frame.type in {"RETREAT", "AGREE", "CONCEDE"} and roles.recipients:
            for noun in objects(hit.token):
                self.desk.last_acts[noun.lemma_] = roles
        for count in counts_of(hit, self.dates) if violent else ():
            yield draft_count(self.desk, self.sentence, hit, roles, self.setting(hit), count)
        yield from self.draft(hit, roles)

    def draft(self, hit: Hit, roles: Roles) -> Iterator[Claim]:
        """Write the claim of an act, unless the sentence says that there was none."""
        setting = self.setting(hit)
        reality = judge(hit, self.lexicon)
        if self._threatens(hit, setting, reality):
            reality = Reality(Modality.THREATENED, "what the subject says it will do")
        if self.sentence.kind is not UnitKind.PARAGRAPH and reality.reason == HABIT:
            reality = Reality(Modality.OCCURRED, "a headline tells the past in the present")
        if reality.reason == ENDS and hit.frame.kind == "tie":
            reality = Reality(Modality.ALLEGED, "somebody asks for its end")
        untold = reality.modality is Modality.NOT_OCCURRED and reality.reason in {"there was none", ENDS, UNREAL}
        if holds(hit, reality) and not untold:
            yield draft_act(self.desk, self.sentence, hit, roles, setting, reality)

    def _threatens(self, hit: Hit, setting: Setting, reality: Reality) -> bool:
        """Tell whether an act is what its own actor threatens to do, also on a condition ("said it would expel them unless ...")."""
        if reality.modality is Modality.PLANNED and hit.frame.type == "ASSAULT":
            return _is_threatened(hit, setting.threats)
        own = frozenset(one.token.i for one in self.hits if one.frame.type == "THREATEN" and one.frame.same_subject)
        open_ = reality.modality in {Modality.PLANNED, Modality.HYPOTHETICAL} and hit.frame.type in _MEASURES
        return open_ and hit.token.dep_ in {"ccomp", "conj"} and _is_threatened(hit, own)

    def _taken_up(self, hit: Hit) -> Roles | None:
        """Read "attacks resumed": an act told before, taken up again without its parties."""
        if hit.token.dep_ != "nsubj" or hit.token.head.lemma_ not in _TAKEN_UP:
            return None
        earlier = self.desk.last_acts.get(hit.token.lemma_)
        return replace(earlier, slots=("parties: those of the acts told before",)) if earlier else None


def _is_threatened(hit: Hit, threats: frozenset[int]) -> bool:
    """Tell whether an act is the content of a threat told in the same sentence ("said it would continue the attacks")."""
    carrier = hit.support if hit.support is not None else hit.token
    return any(parent.i in threats for _, parent in ancestors(carrier))
