"""What verbs say and do where a language model codes: the key from the environment, where reports go, what came of it."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace

from truceline.claims import Proposed
from truceline.cli.session import Session
from truceline.pipeline import KEY_VARIABLE, LLM, Key, endpoint_of
from truceline.reports import Refusal
from truceline.settings import Settings


def key_for(session: Session, settings: Settings) -> Key | None:
    """Return the key of the environment where a language model codes, and say where reports will go.

    Raises:
        MissingExtra: The part that speaks HTTP is not installed.
        SettingsError: The address or the model is missing or wrong, or the key is none.
    """
    if settings.coder != LLM:
        return None
    told = os.environ.get(KEY_VARIABLE, "").strip()
    key = Key(told) if told else None
    endpoint = endpoint_of(settings, key)
    where = "on this machine" if endpoint.is_local else "which is ANOTHER MACHINE"
    session.remark(f"the text of each report is sent to {endpoint.url} ({endpoint.model}), {where}")
    return key


def without_model(settings: Settings) -> Settings:
    """Return the settings of a command that sends nothing anywhere."""
    return replace(settings, coder=Settings().coder) if settings.coder == LLM else settings


def losses(proposed: Mapping[str, Proposed]) -> list[Refusal]:
    """Return the reports that the model gave nothing for, each with the reason."""
    return [Refusal(report, None, f"no claims from the model: {one.loss}; try it again") for report, one in proposed.items() if one.loss]


def came_of(proposed: Iterable[Proposed]) -> str:
    """Say how many proposals became claims, and how many were dropped for which reason."""
    admitted, dropped = 0, dict[str, int]()
    for one in proposed:
        admitted += one.admitted
        for drop in one.dropped:
            dropped[drop.reason] = dropped.get(drop.reason, 0) + drop.count
    reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(dropped.items(), key=lambda pair: (-pair[1], pair[0])))
    return f"{admitted} proposals of the model became claims, {sum(dropped.values())} were dropped{f' ({reasons})' if reasons else ''}"
