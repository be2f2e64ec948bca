"""SCOPE: the words of a sentence that a saying covers, cut out of the tree: never a sibling clause, never the saying itself."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.claims.syntax import SUBJECTS, children, follows_comma, is_verbal

_TURNS = frozenset({"but", "while", "although", "though", "whereas", "yet"})


@dataclass(frozen=True, slots=True)
class Scope:
    """What a saying in one sentence covers.

    Attributes:
        cue: The word that gives the content to somebody.
        marks: All words of the cue, its helpers and particles included.
        sources: Heads of the nouns of those who say it.
        content: Numbers of the tokens that are said.
        told: Those of them that the source tells in its own voice.
        quotes: Whether a quotation beside the cue belongs to it.
    """

    cue: Token
    marks: frozenset[int]
    sources: tuple[Token, ...]
    content: frozenset[int]
    told: frozenset[int]
    quotes: bool = False


def below(token: Token, *without: Token) -> frozenset[int]:
    """Return the numbers of a token and of all that hangs below it, less what hangs below the tokens `without`."""
    dropped = {one.i for top in without for one in top.subtree}
    return frozenset(one.i for one in token.subtree if one.i not in dropped)


def phrase_of(noun: Token) -> frozenset[int]:
    """Return the words of a noun phrase, without a clause that only adds to it (", which the army rejected")."""
    return below(noun, *additions(noun))


def clause_of(clause: Token, speaking: Container[str]) -> frozenset[int]:
    """Return the words of a clause that somebody says, without what the report adds to it.

    Args:
        clause: Head of the clause.
        speaking: Lemmas of verbs of saying: with a comma before them they go on with the one who speaks (", adding that").
    """
    further = [
        child
        for child in clause.children
        if child.dep_ in {"advcl", "parataxis"} and child.tag_ == "VBG" and child.lemma_ in speaking and follows_comma(child)
    ]
    return below(clause, *additions(clause), *further, *_told_beside(clause, speaking), *_set_against(clause))


def _set_against(clause: Token) -> list[Token]:
    """Return clauses that the report sets against what is said (", while Iran ...")."""
    return [one for one in turns(clause) if one.dep_ == "advcl" and follows_comma(one.left_edge)]


def _told_beside(clause: Token, speaking: Container[str]) -> list[Token]:
    """Return verbs that the parser hangs on what is said, but that stand beside it.

    They go on with the speaker ("said it would end, and declined to ..."), or with another one ("A said ... and B said ...").
    """
    found = []
    for child in children(clause, "conj"):
        own = bool(children(child, *SUBJECTS, "nsubjpass"))
        goes_on = clause.tag_ == "VB" and child.tag_ in {"VBD", "VBZ"} and not own and not children(child, "aux", "auxpass")
        if goes_on or (own and child.lemma_ in speaking and children(child, "ccomp")):
            found.append(child)
    return found


def additions(top: Token) -> list[Token]:
    """Return the clauses that only add to a noun, behind a comma ("the group, which the army fights, ...")."""
    return [
        one
        for one in top.subtree
        if one.dep_ == "relcl" and one.left_edge.i > 0 and one.left_edge.i > one.head.i and one.doc[one.left_edge.i - 1].text == ","
    ]


def clause_around(verb: Token, inside: Token) -> frozenset[int]:
    """Return the words of the clause that another one interrupts or ends, without clauses that turn against it.

    Args:
        verb: Head of the clause.
        inside: Head of the clause or phrase that is put into it ("X said", "according to X").
    """
    return below(verb, inside, *turns(verb))


def turns(verb: Token) -> list[Token]:
    """Return the clauses beside a clause that somebody else's verb turns against it ("..., but the army denied it")."""
    found = []
    for child in verb.children:
        own = is_verbal(child) and bool(children(child, *SUBJECTS, "nsubjpass"))
        before = child.dep_ == "conj" and any(one.lower_ in _TURNS for one in verb.children if one.dep_ == "cc" and one.i < child.i)
        if own and (before or (child.dep_ == "advcl" and any(one.lower_ in _TURNS for one in child.children if one.dep_ == "mark"))):
            found.append(child)
    return found


def trimmed(numbers: Iterable[int], sentence: Doc) -> list[list[Token]]:
    """Cut tokens into runs that stand side by side, without punctuation at their ends; quotation marks stay."""
    runs: list[list[Token]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1].i == number - 1:
            runs[-1].append(sentence[number])
        else:
            runs.append([sentence[number]])
    kept = []
    for run in runs:
        words = [token.i for token in run if not (token.is_punct and not token.is_quote)]
        if words and any(not token.is_punct for token in run):
            kept.append([token for token in run if words[0] <= token.i <= words[-1]])
    return kept
