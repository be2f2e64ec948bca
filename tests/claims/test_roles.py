from collections.abc import Callable

import pytest

from truceline.claims.lexicon import Lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.roles import Roles, fill_roles
from truceline.claims.triggers import find_hits

Read = Callable[[str], MentionReader]


def roles_of(rule: str, reader: MentionReader, lexicon: Lexicon) -> Roles | None:
    hit = next(hit for hit in find_hits(reader.sentence.doc, lexicon) if hit.frame.id == rule)
    return fill_roles(hit, reader, lexicon)


@pytest.mark.parametrize(
    ("text", "rule", "actors", "recipients"),
    [
        ("Hamas attacked Israel.", "assault-verb", ["hamas"], ["israel"]),
        ("An Israeli strike on a camp of Hezbollah killed nobody.", "assault-strike-noun", ["israel"], [None]),
        ("A raid by the Taliban on the base at dawn was repelled.", "assault-attack-noun", ["taliban"], [None]),
        ("The killing of a Hamas commander by Israel was condemned.", "assault-killing-noun", ["israel"], [None]),
        ("Iran's foreign minister met the Turkish president.", "consult-meet-verb", ["abbas-araghchi", "recep-tayyip-erdogan"], []),
        ("The ceasefire between Israel and Hezbollah took effect.", "agree-truce-noun", ["israel", "hezbollah"], []),
        ("Rwanda backs the M23.", "tie-sponsor-verb", ["rwanda"], ["m23"]),
    ],
)
def test_slots_are_filled_by_the_named(
    text: str, rule: str, actors: list[str | None], recipients: list[str | None], reader_of: Read, lexicon: Lexicon
) -> None:
    roles = roles_of(rule, reader_of(text), lexicon)
    assert roles is not None
    assert [ref.id for ref in roles.actors] == actors
    assert [ref.id for ref in roles.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The rain in Mali struck hard.", "assault-strike-verb"),
        ("Talks in Doha resumed.", "consult-talks-noun"),
        ("Moscow backs the plan of Ankara.", "tie-sponsor-verb"),
    ],
)
def test_a_frame_with_an_empty_role_that_it_needs_is_not_coded(text: str, rule: str, reader_of: Read, lexicon: Lexicon) -> None:
    reader = reader_of(text)
    hits = [hit for hit in find_hits(reader.sentence.doc, lexicon) if hit.frame.id == rule]
    assert all(fill_roles(hit, reader, lexicon) is None for hit in hits)


def test_the_slots_that_were_filled_are_told(reader_of: Read, lexicon: Lexicon) -> None:
    roles = roles_of("assault-verb", reader_of("Hamas attacked Israel."), lexicon)
    assert roles is not None
    assert roles.slots == ("actor: subject", "recipient: object")


def test_nobody_is_both_actor_and_recipient(reader_of: Read, lexicon: Lexicon) -> None:
    roles = roles_of("assault-verb", reader_of("Hamas fighters attacked Hamas in Gaza."), lexicon)
    assert roles is not None
    assert not {ref.id for ref in roles.actors} & {ref.id for ref in roles.recipients}
