"""A register that is small enough to see what the readers ask of it."""

from types import MappingProxyType

import pytest

from truceline.register import Actor, Outlet, Place, Register


@pytest.fixture(scope="session")
def small_register() -> Register:
    """Three places, one actor, three outlets."""
    places = (
        Place("baghdad", "Baghdad", "IRQ", "city"),
        Place("goma", "Goma", "COD", "city"),
        Place("sanaa", "Sanaa", "YEM", "city", aliases=("Sana'a",)),
    )
    outlets = (
        Outlet("shafaq-news", "Shafaq News", "outlet", domains=("shafaq.com",)),
        Outlet("reuters", "Reuters", "wire", domains=("reuters.com",)),
        Outlet("the-national", "The National", "outlet", aliases=("The National (Abu Dhabi)",), domains=("thenationalnews.com",)),
    )
    return Register(
        actors=MappingProxyType({"hezbollah": Actor("hezbollah", "Hezbollah", "armed-group")}),
        places=MappingProxyType({place.id: place for place in places}),
        outlets=MappingProxyType({outlet.id: outlet for outlet in outlets}),
        offices=MappingProxyType({}),
        wars=MappingProxyType({}),
        countries=MappingProxyType({}),
    )
