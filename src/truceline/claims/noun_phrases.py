"""Cuts noun phrases out of a sentence, and reads what stands around their heads."""

from spacy.tokens import Token

from truceline.claims.syntax import children, is_verbal

_CHARGING = frozenset({"accuse", "suspect", "convict", "acquit", "rob", "strip", "deprive", "warn", "inform", "remind", "assure", "clear"})
"""Verbs whose "of" tells what somebody is charged with, not whose they are."""
_CIRCUMSTANCES = frozenset({"at", "on", "near", "during", "after", "before", "since"})


def singular(word: str) -> str:
    """Return the singular of a regular plural, or of one in "-men", in lower case."""
    lower = word.lower().strip(",.;:'\"’”")
    if lower.endswith("men"):
        return lower[:-3] + "man"
    return lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")


def listed(head: Token) -> list[Token]:
    """Return the names behind "such as" and "including", which say who is meant; what is only counted does not ("two officers")."""
    found: list[Token] = []
    for child in head.rights:
        if child.dep_ == "prep" and (
            child.lower_ == "including" or (child.lower_ == "as" and any(one.lower_ == "such" for one in child.children))
        ):
            found.extend(noun for noun in children(child, "pobj") if not _only_counted(noun))
    return found


def _only_counted(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and bool(children(noun, "nummod"))


def companions(head: Token) -> list[Token]:
    """Return whom "along with", "together with" or "alongside" adds to a subject."""
    above = head.head if head.dep_ in {"nsubj", "nsubjpass"} else None
    found: list[Token] = []
    for child in (*head.rights, *(above.lefts if above is not None else ())):
        if child.dep_ == "prep" and child.i > head.i:
            words = {child.lower_, *(one.lower_ for one in child.lefts)}
            nested = children(child, "prep") if child.lower_ in {"along", "together"} else [child]
            if child.lower_ == "alongside" or words & {"along", "together"}:
                found.extend(noun for one in nested for noun in children(one, "pobj"))
    return found


def antecedent(pronoun: Token) -> Token | None:
    """Return the noun that a relative pronoun takes up."""
    verb = pronoun.head
    while verb.dep_ not in {"relcl", "ROOT"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ != "relcl" or is_verbal(verb.head):
        return None
    noun = verb.head
    placed = noun.dep_ == "pobj" and (noun.ent_type_ in {"GPE", "LOC"} or (noun.pos_ == "PROPN" and noun.head.lower_ == "in"))
    if pronoun.lower_ == "who" and placed and not is_verbal(noun.head.head):
        return noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.dep_ == "appos":
        return noun.head.head.head
    return noun


def noun_phrase(head: Token) -> tuple[int, int]:
    """Return the offsets of a noun with what stands before it and a short "of", "in" or "from" after it."""
    left = [child for child in head.lefts if child.dep_ not in {"punct", "cc", "preconj", "prep", "mark"} and not _is_month_before(child)]
    first = min((token.left_edge for token in left if token.dep_ != "det"), key=lambda token: token.i, default=head)
    start = first.nbor().idx if first.dep_ == "det" and first.i < head.i else first.idx
    end = head.idx + len(head)
    for child in head.rights:
        if (
            child.dep_ == "prep"
            and child.lower_ in {"of", "in", "from", "close", "with"}
            and child.right_edge.i - child.i <= 8
            and child.i == head.i + 1
            and not any(noun.ent_type_ in {"DATE", "TIME"} for noun in children(child, "pobj"))
            and not (child.lower_ == "of" and head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_ in _CHARGING)
        ):
            end = child.right_edge.idx + len(child.right_edge)
            end = _before_clause(child, end)
            break
    return start, max(end, start + 1)


def _is_month_before(word: Token) -> bool:
    """Tell whether a month that opens a sentence is taken for a part of its subject ("In September rebels fired")."""
    return word.dep_ in {"compound", "nmod"} and word.ent_type_ == "DATE" and word.i > 0 and word.nbor(-1).pos_ == "ADP"


def _before_clause(preposition: Token, end: int) -> int:
    for token in preposition.subtree:
        if token.dep_ == "prep" and token.i != preposition.i and token.lower_ in _CIRCUMSTANCES:
            last = token.nbor(-1)
            return last.idx + len(last)
        if token.dep_ in {"relcl", "acl", "appos"} or token.text in {",", "(", "–", "—"}:
            edge = token.left_edge if token.dep_ in {"relcl", "acl", "appos"} else token
            last = edge.nbor(-1)
            return last.idx + len(last)
    return end
