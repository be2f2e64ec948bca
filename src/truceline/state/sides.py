"""Groups actors into the sides of a conflict: a state with its organs, the armed groups of a country."""

from dataclasses import dataclass

from truceline.claims import ActorRef
from truceline.register import MeaningKind, Register

_STATE_KINDS = frozenset({"state", "government", "ministry", "military", "legislature"})
_ARMED_WORDS = frozenset(
    (
        "faction factions militia militias militant militants group groups brigade brigades rebel rebels fighter fighters "
        "insurgent insurgents proxy proxies gunmen guerrilla guerrillas"
    ).split()
)


@dataclass(frozen=True, order=True, slots=True)
class Side:
    """A side of a conflict.

    Attributes:
        country: ISO-3 code, or "" when it is not told.
        armed_groups: Whether armed groups are meant, not the state.
        name: Name for people.
    """

    country: str
    armed_groups: bool
    name: str

    def as_actor(self) -> ActorRef:
        """Return the side as an actor; its name is ours, not a report's."""
        return ActorRef(None, self.name, self.name, reason="a side: all actors of it that reports name")


def side_of(ref: ActorRef, register: Register, *, home: str | None = None) -> Side | None:
    """Return the side that an actor of a claim stands on, or None when it is no party to a conflict.

    Args:
        ref: The actor.
        register: Who is known.
        home: Country that the claim's report is about, for groups that are named by no country.
    """
    if ref.id is not None:
        return _registered_side(ref.id, register)
    words = {word.strip(",.'’").lower() for word in ref.text.split()}
    if not words & _ARMED_WORDS:
        return None
    country = _country_in(ref.name, register) or home or ""
    return Side(country, armed_groups=True, name=group_name(country, register))


def _registered_side(actor_id: str, register: Register) -> Side | None:
    actor = register.actors.get(actor_id)
    if actor is None or actor.country is None:
        return None
    if actor.kind in _STATE_KINDS:
        state = register.country_state(actor.country)
        return Side(actor.country, armed_groups=False, name=state.name)
    if actor.kind == "armed-group":
        return Side(actor.country, armed_groups=True, name=group_name(actor.country, register))
    if actor.kind == "person":
        for parent in (*(role.of for role in actor.roles), *actor.parents):
            if (side := _registered_side(parent, register)) is not None:
                return side
    return None


def _country_in(text: str, register: Register) -> str | None:
    for match in register.find(text):
        for meaning in match.meanings:
            if (
                meaning.kind in {MeaningKind.DEMONYM, MeaningKind.ACTOR}
                and (actor := register.actors.get(meaning.id)) is not None
                and actor.kind == "state"
            ):
                before = text[: match.start].rstrip().lower()
                after = text[match.end :].lstrip("- ").lower()
                if not before.endswith("pro-") and not after.startswith(
                    ("backed", "aligned", "allied", "armed", "linked", "funded", "supported")
                ):
                    return actor.country
    return None


def group_name(country: str, register: Register) -> str:
    """Name the armed groups of a country (ISO-3), or armed groups of no country."""
    return f"armed groups in {register.country_state(country).name}" if country else "armed groups that are not named"
