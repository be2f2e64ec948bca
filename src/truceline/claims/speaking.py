"""Reads who says what by verbs, nouns and adjectives of saying, and by "according to", off the tree of one sentence."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from truceline.claims.asides import aside_scope
from truceline.claims.noun_phrases import antecedent
from truceline.claims.sayings import Saying, Sayings
from truceline.claims.scopes import Scope, below, clause_around, clause_of, phrase_of
from truceline.claims.syntax import OBJECTS, SUBJECTS, children, is_passive, is_verbal, prepositional, subject_or_patient, subjects

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_HELPERS = frozenset({"aux", "auxpass", "neg", "prt"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_LINKS = frozenset({"be", "seem", "appear", "remain", "become", "feel", "sound", "look", "grow", "stay"})
_EMPTY = frozenset({"it", "there", "that", "this", "what"})
_SILENT = frozenset({"refuse", "decline", "fail", "avoid", "forget", "hesitate"})
_GIVES_VOICE = frozenset({"clause", "quote", "aside", "object", "ing"})


def scopes_of(doc: Doc, sayings: Sayings) -> Iterator[Scope]:
    """Yield what each saying of a sentence covers, in order."""
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma in sayings.verbs and (is_verbal(token) or token.tag_.startswith("VB")):
            yield from verb_scope(token, sayings)
        elif lemma in sayings.nouns and token.pos_ in {"NOUN", "PROPN"}:
            yield from noun_scope(token, sayings.nouns[lemma])
        elif lemma in sayings.adjectives and token.dep_ in {"acomp", "oprd", "amod", "advcl", "acl"}:
            yield from adjective_scope(token, sayings.adjectives[lemma])
        if token.lower_ in {"according", "per", "as"}:
            yield from aside_scope(token, sayings)


def verb_scope(verb: Token, sayings: Sayings) -> Iterator[Scope]:
    """Yield what a verb of saying covers."""
    entries = [saying for particle, saying in sayings.verbs[verb.lemma_.lower()] if _has(verb, particle)]
    if _turns_of_phrase(verb):
        return
    if is_passive(verb) and not prepositional(verb, "by"):
        yield from _hearsay(verb, entries)
        return
    content: set[int] = set()
    told: set[int] = set()
    for saying in entries:
        if saying.passive and verb.lemma_ not in {"seem", "appear"}:
            continue
        for form, found in _content(verb, saying, sayings):
            content |= found
            told |= found if saying.voice and form in _GIVES_VOICE else set()
    if not content and any(saying.voice and "aside" in saying.takes for saying in entries):
        if (ended := _ended(verb)) is not None:
            yield ended
            return
        content |= {one for found in _elsewhere(verb, entries) for one in found}
        told |= content
    if verb.lemma_ in {"seem", "appear"}:
        if content:
            subject = {one for noun in children(verb, "nsubj") if noun.lower_ not in _EMPTY for one in below(noun)}
            yield Scope(verb, _marks(verb), (), frozenset(content | subject), frozenset())
        return
    quotes = any("quote" in saying.takes and saying.voice for saying in entries)
    if _is_unsaid(verb):
        told, quotes = set(), False
    if content or quotes:
        yield Scope(verb, _marks(verb), speakers(verb), frozenset(content), frozenset(told), quotes)


def _has(verb: Token, particle: str | None) -> bool:
    return particle is None or any(
        child.lower_ == particle and child.i > verb.i and (child.i - verb.i < 5 or child.dep_ == "prt") for child in verb.children
    )


def _marks(verb: Token) -> frozenset[int]:
    return frozenset({verb.i, *(child.i for child in children(verb, *_HELPERS) if child.lower_ != "to")})


def speakers(verb: Token) -> tuple[Token, ...]:
    """Return the heads of the nouns of those who say what a verb of saying tells."""
    found = _stranded(verb) or subjects(verb)
    return tuple(noun for noun in found if not is_verbal(noun) and noun.lower_ not in {"there", "what"} and not _is_nobody(noun))


def _is_nobody(noun: Token) -> bool:
    """Tell whether a subject is nobody ("no one has claimed responsibility")."""
    return noun.lower_ in {"nobody", "none"} or any(one.lower_ in {"no", "neither"} for one in noun.lefts)


def _stranded(verb: Token) -> list[Token]:
    """Read "A said ... Rafah and B said ...", where the parser joins the second speaker to the noun before it."""
    noun = verb.nbor(-1) if verb.i > 2 else verb
    joined = noun.dep_ == "conj" and noun.pos_ in {"PROPN", "NOUN"} and noun.left_edge.i > 0 and noun.left_edge.nbor(-1).lower_ == "and"
    alone = verb.tag_ in {"VBD", "VBZ", "VBP"} and not children(verb, *SUBJECTS, "nsubjpass") and noun.head.i < noun.i
    return [noun] if joined and alone and verb.dep_ in {"ccomp", "conj", "dep", "parataxis"} and children(verb, "ccomp") else []


def _is_unsaid(verb: Token) -> bool:
    """Tell whether somebody does not say something ("did not say whether", "refused to say")."""
    return bool(children(verb, "neg")) or (verb.dep_ == "xcomp" and verb.head.lemma_ in _SILENT)


def _turns_of_phrase(verb: Token) -> bool:
    """Tell whether a verb of saying only joins sentences ("That said, ...")."""
    return verb.i == 1 and verb.nbor(-1).lower_ in {"that", "having"} and len(verb.doc) > 2 and verb.nbor(1).text == ","


def _hearsay(verb: Token, entries: list[Saying]) -> Iterator[Scope]:
    """Read "X is said to have fled" and "it is believed that": nobody is named who says it."""
    if not any(saying.passive for saying in entries):
        return
    complements = children(verb, "xcomp", "ccomp", "oprd")
    if complements:
        subject = {one for noun in children(verb, "nsubjpass", "nsubj") if noun.lower_ not in _EMPTY for one in below(noun)}
        content = frozenset({one for top in complements for one in below(top)} | subject)
        yield Scope(verb, _marks(verb), (), content, frozenset())


def _content(verb: Token, saying: Saying, sayings: Sayings) -> Iterator[tuple[str, frozenset[int]]]:
    """Yield where the content of a verb stands, and the words of it."""
    clauses = [child for child in children(verb, "ccomp") if not _is_infinitive(child) and not _is_gerund(child)]
    clauses = [one for one in clauses if one.i > verb.i or all(token.text != ";" for token in verb.doc[one.i : verb.i])]
    for clause in clauses:
        if "clause" in saying.takes or ("quote" in saying.takes and not children(clause, "mark")):
            yield "clause", clause_of(clause, sayings.verbs)
    if "to" in saying.takes:
        for clause in children(verb, "xcomp", "ccomp"):
            if _is_infinitive(clause):
                yield "to", frozenset(one for top in (clause, *_patients(verb, clause)) for one in below(top))
    if "ing" in saying.takes:
        for clause in children(verb, "xcomp", "ccomp", "pcomp"):
            if _is_gerund(clause):
                yield "ing", below(clause)
    if saying.takes & {"object", "predicate"} and ("object" in saying.takes or _predicates(verb)):
        yield from (("object", found) for found in _objects(verb))
    charges = [one for noun in children(verb, *OBJECTS) for one in children(noun, "prep") if one.lower_ == "of" and children(one, "pcomp")]
    for child in (*children(verb, "prep", "agent", "dative", "prt"), *charges):
        if child.lower_ in saying.behind:
            for noun in children(child, "pobj", "pcomp"):
                patients = {one for top in children(verb, *OBJECTS, "nsubjpass") if child.lower_ == "of" for one in below(top)}
                yield "object", frozenset({*phrase_of(noun), *patients})


def _is_infinitive(clause: Token) -> bool:
    return clause.tag_ == "VB" and any(child.lower_ == "to" for child in children(clause, "aux"))


def _is_gerund(clause: Token) -> bool:
    helpers = children(clause, "aux")
    return (clause.tag_ == "VBG" and not helpers) or any(one.lower_ == "having" for one in helpers[:1])


def _patients(verb: Token, clause: Token) -> list[Token]:
    return [noun for noun in children(verb, *OBJECTS, "dative") if noun.i < clause.i]


def _objects(verb: Token) -> Iterator[frozenset[int]]:
    """Yield what a verb of saying takes as its object, with what it is called."""
    if is_passive(verb):
        nouns = children(verb, "nsubjpass") or ([verb.head] if verb.dep_ in {"acl", "relcl"} and not is_verbal(verb.head) else [])
    else:
        nouns = children(verb, *OBJECTS)
    words: set[int] = set()
    for noun in nouns:
        if noun is verb.head or (noun.lower_ in _RELATIVE and verb.dep_ == "relcl"):
            words |= below(verb.head, verb)
        else:
            words |= phrase_of(noun)
    if words := words | {one for top in _predicates(verb) for one in below(top)}:
        yield frozenset(words)


def _predicates(verb: Token) -> list[Token]:
    """Return what somebody or something is called ("called X a liar", "described X as a friend")."""
    as_ = [child for child in children(verb, "prep") if child.lower_ == "as"]
    small = [
        child
        for child in children(verb, "ccomp")
        if not children(child, "mark") and children(child, "nsubj") and child.tag_ not in {"VBD", "VBZ", "VBP"}
    ]
    return [*children(verb, "oprd"), *as_, *small]


def _elsewhere(verb: Token, entries: list[Saying]) -> Iterator[frozenset[int]]:
    """Yield what a saying covers that takes nothing of its own: the clause that it interrupts, or one that the parser hangs elsewhere."""
    if any(saying.voice and "aside" in saying.takes for saying in entries):
        yield from _interrupted(verb)
    if any(saying.voice and {"clause", "quote"} <= saying.takes for saying in entries):
        yield from _behind_that(verb)


def _ended(verb: Token) -> Scope | None:
    """Read "..., the daily reported on Monday", where the parser takes the speaker, or the verb, for a part of what is said."""
    noun = verb.nbor(-1) if verb.i > verb.sent.start else verb
    misplaced = verb.dep_ == "relcl" and noun.dep_ == "nsubj" and not children(verb, *OBJECTS, "mark")
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    if children(verb, *SUBJECTS, "nsubjpass") and not misplaced:
        return None
    comma = noun.left_edge.i - 1
    if comma < 2 or verb.doc[comma].text not in {",", '"'}:
        return None
    if not misplaced and noun.dep_ not in {"appos", "conj", "dobj", "npadvmod", "dep"}:
        return None
    words = frozenset(range(verb.sent.start, comma))
    if not any(is_verbal(verb.doc[one]) for one in words):
        return None
    return Scope(verb, _marks(verb), (noun,), words, words, quotes=True)


def _interrupted(verb: Token) -> Iterator[frozenset[int]]:
    """Yield the clause that a saying without content of its own is put into, or follows ("as the ministry notes")."""
    head = verb.head
    if not is_verbal(head) or head.i == verb.i or not subjects(verb):
        return
    likened = any(child.lower_ == "as" and child.dep_ in {"mark", "advmod"} for child in verb.children)
    if verb.dep_ == "parataxis" or (verb.dep_ in {"advcl", "ccomp", "dep"} and likened):
        yield clause_around(head, verb)


def _behind_that(verb: Token) -> Iterator[frozenset[int]]:
    """Yield the clause behind "that" where words between hide it from the parser ("told the agency in a letter to X that ...")."""
    for token in verb.doc[verb.i + 1 :]:
        clause = token.head
        if token.lower_ == "that" and is_verbal(clause) and token.i < clause.i and token.dep_ not in {"nsubj", "nsubjpass", "det"}:
            if children(clause, *SUBJECTS, "nsubjpass") and verb in clause.ancestors:
                yield below(clause)
            return


def noun_scope(noun: Token, entries: tuple[Saying, ...]) -> Iterator[Scope]:
    """Yield what a noun of saying covers, where somebody owns it."""
    owners, carriers = _owners(noun)
    content: set[int] = set()
    told: set[int] = set()
    for saying in entries:
        found: set[int] = set()
        if "clause" in saying.takes:
            for clause in children(noun, "acl", "ccomp", "relcl"):
                if any(child.lower_ in {"that", "whether"} and child.dep_ == "mark" for child in clause.children):
                    found |= below(clause)
        if "to" in saying.takes and owners:
            found |= {one for clause in children(noun, "acl", "xcomp") if _is_infinitive(clause) for one in below(clause)}
        if owners:
            for child in children(noun, "prep"):
                if child.lower_ in saying.behind:
                    found |= {one for inner in children(child, "pobj", "pcomp") if inner not in owners for one in phrase_of(inner)}
        content |= found
        told |= found if saying.voice else set()
    if content:
        yield Scope(noun, frozenset({noun.i, *carriers}), tuple(owners), frozenset(content), frozenset(told))


def _owners(noun: Token) -> tuple[list[Token], set[int]]:
    """Return whose saying a noun names, and the verb that carries it ("expressed concern about")."""
    if owned := children(noun, "poss"):
        return owned, set()
    if by := prepositional(noun, "by", "from"):
        return by, set()
    for verb in children(noun, "acl"):
        if verb.tag_ == "VBN" and (by := prepositional(verb, "by")):
            return by, set()
    if noun.dep_ in {"dobj", "attr"} and is_verbal(noun.head) and noun.head.lemma_ not in {"be", "reject", "deny", "dismiss"}:
        return [one for one in subject_or_patient(noun.head) if one.lower_ not in {"it", "there", "this"}], {noun.head.i}
    return [], set()


def adjective_scope(adjective: Token, entries: tuple[Saying, ...]) -> Iterator[Scope]:
    """Yield what an adjective of thinking or feeling covers ("confident that")."""
    link = adjective.head
    sources = subjects(link) if is_verbal(link) and adjective.dep_ in {"acomp", "oprd"} else []
    if not sources and adjective.dep_ in {"amod", "acl"}:
        sources = [adjective.head]
    if not sources and adjective.dep_ == "advcl" and is_verbal(link):
        sources = subject_or_patient(link)
    if not sources or any(one.lower_ in _EMPTY for one in sources):
        return
    content: set[int] = set()
    told: set[int] = set()
    for saying in entries:
        found: set[int] = set()
        for clause in (*children(adjective, *_CLAUSES), *(children(link, *_CLAUSES) if link.lemma_ in _LINKS else ())):
            if "to" in saying.takes if _is_infinitive(clause) else "clause" in saying.takes:
                found |= below(clause)
        for child in children(adjective, "prep"):
            if child.lower_ in saying.behind:
                found |= {one for inner in children(child, "pobj", "pcomp") for one in phrase_of(inner)}
        content |= found
        told |= found if saying.voice else set()
    if content:
        carriers = {link.i} if link.lemma_ in _LINKS else set()
        yield Scope(adjective, frozenset({adjective.i, *carriers}), tuple(sources), frozenset(content), frozenset(told))


def taken_up(noun: Token) -> Token:
    """Return what a relative pronoun takes up, and any other noun itself."""
    return (antecedent(noun) or noun) if noun.lower_ in _RELATIVE else noun
