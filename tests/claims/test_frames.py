import pytest

from truceline.claims.frames import Frame, Trigger


def a_trigger(*, after: tuple[str, ...] = (), **keys: tuple[str, ...]) -> Trigger:
    return Trigger("launch", (), after, Frame(id="one", type="ASSAULT", example={}, **keys))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (a_trigger(), a_trigger(after=("against",))),
        (a_trigger(after=("against",)), a_trigger(with_object=("attack",))),
        (a_trigger(with_object=("attack",)), a_trigger(with_object=("attack",), with_phrase=("camp",))),
    ],
)
def test_what_wants_more_beside_it_is_more_specific(less: Trigger, more: Trigger) -> None:
    assert less.weight < more.weight


def test_a_bare_trigger_wants_nothing_beside_it() -> None:
    assert a_trigger().bare
    assert not a_trigger(after=("against",)).bare
    assert not a_trigger(with_object=("attack",)).bare


def test_a_frame_knows_all_its_modes() -> None:
    frame = Frame(id="one", type="REQUEST", example={}, mode="assist", modes={"yield": ("release",)}, means={"change": ("vote",)})
    assert frame.all_modes == ("assist", "yield", "change")
