"""The verb `explain`."""

import sys

import click
from click.shell_completion import CompletionItem
from rich.console import Console
from rich.markdown import Markdown

from truceline.claims import find_rule, nearest_rules, rules
from truceline.cli.examples import examples
from truceline.codebook import explain as explain_term
from truceline.codebook import known_terms
from truceline.errors import UnknownTerm


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 - click names them
    return [CompletionItem(term) for term in (*known_terms(), *rules()) if term.casefold().startswith(incomplete.casefold())]


@click.command(
    epilog=examples(
        "truceline explain CONSULT",
        "truceline explain sponsors",
        "truceline explain not-occurred",
        "truceline explain assault-verb        a rule, by the name that claims give it",
    )
)
@click.argument("term", nargs=-1, required=True, shell_complete=_complete)
def explain(*, term: tuple[str, ...]) -> None:
    """Explain a term of the codebook, or a rule of the coder.

    TERM is an event type, a mode, a context, a modality, a tie type, a source kind, an origin kind, or the name of a rule.
    """
    text = _explained(" ".join(term))
    if sys.stdout.isatty():
        Console().print(Markdown(text))
    else:
        click.echo(text.rstrip("\n"))


def _explained(asked: str) -> str:
    """Return what the codebook says, else what the rule of that name reads.

    Raises:
        UnknownTerm: There is neither; the message names the nearest ones.
    """
    try:
        return explain_term(asked).text
    except UnknownTerm as unknown:
        if (rule := find_rule(asked)) is not None:
            return rule.text
        if near := nearest_rules(asked):
            raise UnknownTerm(f"there is no term and no rule {asked!r}; did you mean the rule {' or '.join(near)}?") from unknown
        raise
