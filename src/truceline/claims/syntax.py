"""Reads who is subject, object and possessor off a dependency tree, with what the parser leaves out."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from truceline.claims.memory import remembered

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
_COPULAS = frozenset({"be", "become", "remain", "seem", "appear", "stay", "look", "feel", "sound", "turn", "prove"})
_PREDICATIVE = frozenset({"be", "constitute", "represent", "pose", "form", "remain", "become"})
MEASURES = frozenset("level degree amount measure number series wave string round spate lot dozen hundred".split())
"""Nouns that only measure what follows "of"."""
_GIVING_NAMES = frozenset({"call", "describe", "say", "term", "label", "believe", "claim", "consider"})
_CHARGING = frozenset(
    "accuse suspect blame stop prevent deter convict warn caution discourage dissuade bar keep ban charge absolve clear acquit".split()
)
"""Verbs whose object does, or did, what the gerund behind "of" or "against" tells."""
SUFFERED = frozenset("release killing arrest detention murder execution extradition expulsion removal protection abduction return".split())
"""Nouns whose "of" names who suffers what is asked for or done, not the other party of the verb ("demanded the release of X")."""
_SHARES = frozenset({"role", "part", "impact", "success", "hand", "effect", "influence"})
PURPOSES = frozenset(
    {"aim", "goal", "objective", "purpose", "task", "mission", "message", "intention", "plan", "priority", "job", "intent"}
)
OBJECT_CONTROL = frozenset(
    [
        "urge",
        "ask",
        "tell",
        "order",
        "force",
        "press",
        "persuade",
        "convince",
        "warn",
        "allow",
        "permit",
        "help",
        "enable",
        "get",
        "advise",
        "encourage",
        "instruct",
        "implore",
        "beg",
        "require",
        "push",
        "lead",
        "want",
        "expect",
        "see",
        "hear",
    ]
)


def children(token: Token, *dependencies: str) -> list[Token]:
    """Return the children that hang on `token` by one of the dependencies, in order."""
    doc = token.doc
    below = remembered(doc, "below", lambda: _below(doc))
    return [doc[place] for place, dependency in below[token.i] if dependency in dependencies]


def _below(doc: Doc) -> list[list[tuple[int, str]]]:
    """Return where the children of each token stand and how they hang on it."""
    found: list[list[tuple[int, str]]] = [[] for _ in doc]
    for token in doc:
        if token.head.i != token.i:
            found[token.head.i].append((token.i, token.dep_))
    return found


def follows_comma(token: Token) -> bool:
    """Tell whether a comma stands right before a token; before the first of a sentence stands nothing."""
    return token.i > 0 and token.nbor(-1).text == ","


def is_verbal(token: Token) -> bool:
    """Tell whether a token heads a clause."""
    return token.pos_ in {"VERB", "AUX"} and token.dep_ != "prep"


def is_passive(verb: Token) -> bool:
    """Tell whether a verb stands in the passive, full ("was killed by") or reduced ("killed by")."""
    if children(verb, "nsubjpass", "csubjpass", "auxpass"):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl", "advcl"} and not children(verb, "aux", *SUBJECTS)


def prepositional(token: Token, *words: str) -> list[Token]:
    """Return the objects of the prepositions `words` that hang on a token; "agent" counts as "by"."""
    found: list[Token] = []
    for child in token.children:
        if child.dep_ in {"prep", "agent", "dative", "prt", "advmod"} and child.lower_ in words:
            found.extend(children(child, "pobj", "pcomp"))
            found.extend(
                named
                for verb in children(child, "pcomp")
                if verb.lemma_ == "call"
                for named in children(verb, "oprd", "dobj")
                if named.lower_ != "what"
            )
            for nested in children(child, "prep"):
                found.extend(children(nested, "pobj"))
    return found


def objects(verb: Token) -> list[Token]:
    """Return what a verb acts upon: its object, or its subject when it is passive."""
    doc = verb.doc
    return [doc[place] for place in remembered(doc, ("objects", verb.i), lambda: [noun.i for noun in _objects(verb)])]


def _objects(verb: Token) -> list[Token]:
    if is_passive(verb):
        return children(verb, *PASSIVE_SUBJECTS) or _modified_noun(verb)
    named = [_taken_up(noun, verb) for noun in children(verb, *OBJECTS)]
    found = named or _between(verb) or _misread_object(verb) or _misread_complement(verb) or _so_called(verb)
    if not found and verb.dep_ == "relcl" and children(verb, *SUBJECTS):
        found = [verb.head]
    if not found and verb.dep_ == "conj" and is_verbal(verb.head) and not children(verb, "prep", "ccomp", "xcomp", "prt"):
        found = _shared_object(verb)
    return found


def _between(verb: Token) -> list[Token]:
    """Read "killing between 30 and 40 soldiers", where the parser takes the bounds for a phrase of place."""
    phrases = [child for child in children(verb, "prep") if child.lower_ == "between" and child.i == verb.i + 1]
    nouns = [noun for phrase in phrases for noun in children(phrase, "pobj")]
    return [noun for noun in nouns if any(number.like_num for number in children(noun, "nummod"))]


def _taken_up(noun: Token, verb: Token) -> Token:
    """Return what a relative pronoun in object position takes up ("the ceasefire that Oman brokered")."""
    return verb.head if noun.lower_ in {"that", "which", "whom"} and verb.dep_ == "relcl" else noun


def _misread_object(verb: Token) -> list[Token]:
    """Read "visited Aden carrying letters", where the parser takes the object for the participle's subject."""
    for clause in children(verb, "ccomp", "advcl"):
        if clause.tag_ == "VBG":
            return [noun for noun in children(clause, "nsubj") if noun.i == verb.i + 1]
    return []


def _misread_complement(verb: Token) -> list[Token]:
    """Read "leads the Houthis" and "called the premier", where the parser takes a name for a predicate."""
    return [] if verb.lemma_ in _COPULAS else [noun for noun in children(verb, "attr", "oprd") if noun.pos_ in {"NOUN", "PROPN"}]


def _so_called(verb: Token) -> list[Token]:
    """Read "bombed what the army called hideouts": the thing behind "what", under the name that somebody gives it."""
    found: list[Token] = []
    for clause in children(verb, "ccomp", "pcomp"):
        below = [clause, *children(clause, "ccomp", "xcomp")] if clause.lemma_ in _GIVING_NAMES else []
        if any(child.lower_ == "what" and child.i < clause.i for one in below for child in one.children):
            found = [noun for one in below for noun in children(one, "oprd", "attr") if noun.lower_ != "what"]
            found = found or [noun for as_ in children(clause, "prep") if as_.lower_ == "as" for noun in children(as_, "pobj")]
    return found


def _took_an_object(verb: Token) -> bool:
    """Tell whether a participle's subject is really the object of the verb before it ("visited Aden carrying letters")."""
    return (
        verb.dep_ in {"ccomp", "advcl"}
        and is_verbal(verb.head)
        and any(noun in _misread_object(verb.head) for noun in children(verb, "nsubj"))
    )


def _shared_object(verb: Token) -> list[Token]:
    return [child for child in verb.head.children if child.dep_ in OBJECTS and child.i > verb.i]


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return who does what a verb tells: agent of a passive, else subject, else the subject it shares or is controlled by."""
    if depth > 6:
        return []
    if is_passive(verb):
        agents = prepositional(verb, "by")
        return agents or _passive_shared_agent(verb)
    found = [] if _took_an_object(verb) else children(verb, *SUBJECTS)
    return found or _inherited_subject(verb, depth) or _fronted_subject(verb)


def _fronted_subject(verb: Token) -> list[Token]:
    """Read "In the ensuing war, militias have attacked ...", where the parser hangs the subject on the phrase before it."""
    if verb.dep_ not in {"ROOT", "ccomp"} or verb.tag_ in {"VB", "VBG"}:
        return []
    fronted = [noun for child in verb.lefts if child.dep_ == "prep" for noun in children(child, "pobj")]
    return [noun for place in fronted for noun in children(place, "appos") if noun.i < verb.i][:1]


def _purpose_owners(verb: Token) -> list[Token]:
    """Read "the commander's aim was to urge ...": the one whose aim it is."""
    for noun in children(verb, "nsubj"):
        if noun.lemma_ in PURPOSES and (owners := [*children(noun, "poss"), *prepositional(noun, "of")]):
            return owners
    return []


def _passive_shared_agent(verb: Token) -> list[Token]:
    for sibling in children(verb, "conj"):
        if sibling.tag_ == "VBN" and (agents := prepositional(sibling, "by")):
            return agents
    if verb.dep_ == "conj" and is_verbal(verb.head) and is_passive(verb.head) and not children(verb, *SUBJECTS, *PASSIVE_SUBJECTS):
        return prepositional(verb.head, "by")
    return []


def _inherited_subject(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    if verb.dep_ in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        if head.dep_ in {"dobj", "attr"} and head.head.lemma_ in _PREDICATIVE:
            return subject_or_patient(head.head, depth + 1)
        return [head] if verb.tag_ != "VBN" and verb.tag_ != "VB" else (subjects_of_noun(head, depth + 1) if verb.tag_ == "VB" else [])
    if verb.dep_ == "conj" and verb.tag_ == "VBD" and head.dep_ == "ccomp" and _is_pluperfect(head) and is_verbal(head.head):
        return subject_or_patient(head.head, depth + 1)  # "said four had been wounded and called on all sides"
    if verb.dep_ == "conj" and head.tag_ == "VB" and verb.tag_ in {"VBD", "VBZ", "VBP"} and is_verbal(head.head):
        return subject_or_patient(head.head, depth + 1)
    if verb.dep_ == "xcomp" and is_verbal(head):
        if head.lemma_ in OBJECT_CONTROL and (controlled := objects(head)):
            return controlled
        if head.lemma_ == "be" and (owners := _purpose_owners(head)):
            return owners
        return subject_or_patient(head, depth + 1)
    if (
        verb.dep_ in {"conj", "advcl", "ccomp", "dep", "parataxis"}
        and is_verbal(head)
        and not (verb.dep_ == "ccomp" and head.lemma_ != "be")
    ):
        return subject_or_patient(head, depth + 1)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        above = head.head
        if is_verbal(above):
            if above.lemma_ in _CHARGING and (patients := objects(above)):
                return patients
            return subject_or_patient(above, depth + 1)
        return [] if above.lemma_ in _SHARES else children(above, "poss")
    return []


def _is_pluperfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(one.lower_ == "had" for one in children(verb, "aux"))


def subject_or_patient(verb: Token, depth: int = 0) -> list[Token]:
    """Return the grammatical subject that a lower verb shares: of a passive, the one acted upon."""
    if is_passive(verb) and (patients := children(verb, *PASSIVE_SUBJECTS)):
        return patients
    return subjects(verb, depth)


def subjects_of_noun(noun: Token, depth: int = 0) -> list[Token]:
    """Return whose act a noun names: its possessor, or the subject of the verb that it is the object of."""
    if owners := children(noun, "poss"):
        return owners
    if noun.dep_ in {"dobj", "attr"} and is_verbal(noun.head):
        return subject_or_patient(noun.head, depth + 1)
    if noun.dep_ == "pobj" and is_verbal(noun.head.head):
        return subject_or_patient(noun.head.head, depth + 1)
    return []


def _modified_noun(verb: Token) -> list[Token]:
    return [verb.head] if verb.dep_ in {"acl", "relcl"} else []


def modifiers(noun: Token) -> list[Token]:
    """Return the words before a noun that say whose it is: adjectives, compounds and their own modifiers."""
    found = children(noun, "amod", "compound", "nmod", "npadvmod")
    return [*found, *(deeper for token in found for deeper in children(token, "npadvmod", "compound", "conj"))]


def coordinated(token: Token) -> list[Token]:
    """Return a token and all that is coordinated with it ("A, B and C")."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and not is_verbal(child):
            found.extend(coordinated(child))
    return found


def ancestors(token: Token) -> Iterator[tuple[Token, Token]]:
    """Yield (child, parent) from a token upwards to the root of its sentence."""
    while token.head.i != token.i:
        yield token, token.head
        token = token.head
