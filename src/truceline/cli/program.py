"""The program with all its verbs."""

import io
import sys

import click

from truceline.cli.actors import actors
from truceline.cli.brief import brief
from truceline.cli.claims import claims
from truceline.cli.code import code
from truceline.cli.demo import demo
from truceline.cli.doctor import doctor
from truceline.cli.events import events
from truceline.cli.explain import explain
from truceline.cli.group import truceline
from truceline.cli.ingest import ingest
from truceline.cli.missions import missions
from truceline.cli.reports import reports
from truceline.cli.schema import schema
from truceline.cli.ties import ties
from truceline.cli.trail import trail
from truceline.cli.truces import truces

VERBS: tuple[click.Command, ...] = (
    *(demo, ingest, code, brief, trail),
    *(reports, claims, actors, events),
    *(missions, truces, ties),
    *(explain, schema, doctor),
)
"""All verbs, in the order in which one needs them."""

for verb in VERBS:
    truceline.add_command(verb)


def main() -> None:
    """Run the program on the command line; output is UTF-8 whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    truceline(prog_name="truceline")
