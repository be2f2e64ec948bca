"""A small register and claims for the tests of this room; everybody in it is invented, but for the spelling traps."""

import pytest

from truceline.register import Actor, Alias, AliasUse, Register


@pytest.fixture
def register() -> Register:
    actors = (
        Actor("qasim-tarkani", "Qasim al-Tarkani", "person", "HST", aliases=(Alias("Kassem Tarqani"), Alias("Tarkani", AliasUse.SURNAME))),
        Actor("layth-tarkani", "Layth al-Tarkani", "person", "HST"),
        Actor("river-brigade", "River Brigade", "armed-group", "HST", aliases=(Alias("RB", AliasUse.ABBREVIATION),)),
        Actor("hostland", "Hostland", "state", "HST", aliases=(Alias("Rivertown", AliasUse.METONYM),)),
    )
    return Register({actor.id: actor for actor in actors}, {}, {}, {}, {}, {})
