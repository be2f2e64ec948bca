"""The verb `explain`."""

import sys

import click
from click.shell_completion import CompletionItem
from rich.console import Console
from rich.markdown import Markdown

from truceline.cli.examples import examples
from truceline.codebook import explain as explain_term
from truceline.codebook import known_terms


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 - click names them
    return [CompletionItem(term) for term in known_terms() if term.casefold().startswith(incomplete.casefold())]


@click.command(epilog=examples("truceline explain CONSULT", "truceline explain sponsors", "truceline explain not-occurred"))
@click.argument("term", nargs=-1, required=True, shell_complete=_complete)
def explain(*, term: tuple[str, ...]) -> None:
    """Explain a term of the codebook.

    TERM is an event type, a mode, a context, a modality, a tie type, a source kind or an origin kind.
    """
    text = explain_term(" ".join(term)).text
    if sys.stdout.isatty():
        Console().print(Markdown(text))
    else:
        click.echo(text.rstrip("\n"))
