"""The verb `schema`."""

import json

import click

from truceline.cli.examples import examples
from truceline.exports import RECORDS
from truceline.exports import schema as schema_of


@click.command(epilog=examples("truceline schema event", "truceline schema claim > claim.schema.json"))
@click.argument("name", type=click.Choice(list(RECORDS)))
def schema(*, name: str) -> None:
    """Print the JSON Schema of a record."""
    click.echo(json.dumps(schema_of(name), ensure_ascii=False, indent=2))
