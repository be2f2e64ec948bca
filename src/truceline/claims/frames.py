"""Says what a frame is: what some words code, where its parties stand, and what must stand beside its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Frame:
    """What some words code, and where its parties stand; see `data/lexicons/en/frames/README.md`."""

    id: str
    type: str
    example: Mapping[str, str]
    kind: str = "event"
    mode: str | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    reciprocal: bool = False
    needs: tuple[str, ...] = ()
    with_object: tuple[str, ...] = ()
    not_object: tuple[str, ...] = ()
    object_optional: tuple[str, ...] = ()
    with_of: tuple[str, ...] = ()
    with_below: tuple[str, ...] = ()
    not_below: tuple[str, ...] = ()
    with_modal: tuple[str, ...] = ()
    with_infinitive: bool = False
    with_modifier: tuple[str, ...] = ()
    not_modifier: tuple[str, ...] = ()
    with_subject: tuple[str, ...] = ()
    not_subject: tuple[str, ...] = ()
    not_prep: tuple[str, ...] = ()
    plural_only: tuple[str, ...] = ()
    person_only: bool = False
    organisations: bool = False
    organisation_recipient: bool = False
    bare_object: bool = False
    intransitive: bool = False
    not_state: bool = False
    place_object: bool = False
    abroad: bool = False
    same_subject: bool = False
    below_negated: bool = False
    with_verb: tuple[str, ...] = ()
    not_verb: tuple[str, ...] = ()
    with_helper: tuple[str, ...] = ()
    recipient_kinds: tuple[str, ...] = ()
    negated: bool = False
    modality: str | None = None
    with_act: tuple[str, ...] = ()
    not_act: tuple[str, ...] = ()
    with_phrase: tuple[str, ...] = ()
    not_phrase: tuple[str, ...] = ()
    modes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    means: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    also: tuple[Mapping[str, str], ...] = ()

    @property
    def all_modes(self) -> tuple[str | None, ...]:
        """Every mode that it may code, None where it may code its type alone."""
        return (self.mode, *self.modes, *self.means)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word, and the words that must stand with it, for a frame to be tried."""

    head: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    frame: Frame

    @property
    def bare(self) -> bool:
        """Whether the word alone tells of the act, whatever it acts upon."""
        return not self.after and not self.frame.with_object

    @property
    def weight(self) -> int:
        """How specific it is: the longer trigger of two that fit wins."""
        frame = self.frame
        told = sum(1 for words in (frame.with_object, frame.with_phrase, frame.with_of, frame.with_act) if words)
        return 2 * (len(self.before) + told) + len(self.after) + bool(frame.with_subject)
