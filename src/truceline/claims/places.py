"""Tells where an act took place."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from truceline.claims.descriptions import ON_PLACES
from truceline.claims.elections import election_place
from truceline.claims.mentions import MentionReader
from truceline.claims.moments import OCCASIONS
from truceline.claims.place_names import SITE_NOUNS, PlaceReader, as_ref, preposition_of
from truceline.claims.records import PlaceRef
from truceline.claims.syntax import PURPOSES, children, is_verbal, objects, prepositional, subjects
from truceline.claims.triggers import Hit
from truceline.register import Match, MeaningKind, Register

_GOING = frozenset({"to", "into", "on"})
_WHERE = (
    frozenset(
        "in at near outside inside around across off over along through throughout within beside by from toward towards between".split()
    )
    | _GOING
)
_NOT_OF_ACTS = frozenset({"by", "from", "toward", "towards", "between", "through"})
_SPOKEN = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""Types of acts done in words: what their content or the people spoken of are called by, is not where they were done."""
_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_STATING = frozenset({"be", "become", "remain", "seem"})
_DURING = frozenset({"in", "by", "during", "at", "amid", "with"})
_SHARING = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "conj"})
_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "conj", "parataxis", "appos"})
_RESUMING = frozenset({"resume", "renew", "restart"})
_TRUCES = frozenset({"truce", "ceasefire", "armistice", "cease-fire"})
_SCENES = frozenset({"in", "at", "near", "outside", "inside", "across", "off", "around"})
_PRECISION = {"site": 0, "city": 1, "district": 2, "province": 3, "region": 4, "country": 5}


def place_of(hit: Hit, reader: MentionReader) -> PlaceRef | None:
    """Return where an act took place: the frame's own place, else one that its clause names with a preposition of place."""
    places = PlaceReader(reader)
    own = [token for slot in hit.frame.place for token in (objects(hit.token) if slot == "object" else prepositional(hit.token, slot))]
    if hit.support is not None:
        own += [token for slot in hit.frame.place for token in prepositional(hit.support, slot)]
    for token in own:
        if place := places.at(token):
            return place
    found = [place for token in (*_clause_places(hit, reader), *_struck(hit, reader)) if (place := places.at(token))]
    for farther in (_antecedent, _same_deed, _moment, _scene, _purpose, _truce):
        found = found or [place for token in farther(hit, reader) if (place := places.at(token))]
    if not found and (country := election_place(hit.token, reader)):
        return as_ref(country)
    return min(found, key=lambda one: _PRECISION.get(one.precision or "country", 5), default=None)


def mentioned_places(doc: Doc, reader: MentionReader) -> Iterator[tuple[Token, PlaceRef]]:
    """Yield the places that a sentence names as places, each with its noun: behind a preposition of place, as what is taken or shelled."""
    places = PlaceReader(reader)
    for token in doc:
        where = preposition_of(token)
        located = where is not None and where.lower_ in _WHERE
        struck = token.dep_ == "dobj" and token.head.lemma_ in ON_PLACES
        called = token.lemma_.lower() in SITE_NOUNS and bool(prepositional(token, "of"))
        if (located or struck or called) and (place := places.at(token)):
            yield token, place


def _struck(hit: Hit, reader: MentionReader) -> list[Token]:
    """Return what is attacked where that may be a place: "shelled Kherson", "the strike on Odesa", not "killed Hassan"."""
    if hit.frame.type != "ASSAULT":
        return []
    upon = [token for token in objects(hit.token) if hit.token.lemma_ in ON_PLACES or _is_known(token, reader)]
    on = [token for token in prepositional(hit.token, "on", "against", "of") if token.ent_type_ != "PERSON" or _is_known(token, reader)]
    named = [token for token in (*upon, *on) if not (token.head.lower_ == "of" and is_verbal(hit.token))]
    return [*named, *(one for site in named for one in prepositional(site, "of"))]


def _is_known(token: Token, reader: MentionReader) -> bool:
    return reader.match_at(token) is not None or token.lemma_.lower() in SITE_NOUNS


def _same_deed(hit: Hit, reader: MentionReader) -> list[Token]:
    """Return the places of the clause that an act goes on from: "hit a car near Tyre, killing two", "came in Aden and seized it"."""
    if hit.frame.type not in _DEEDS or not is_verbal(hit.token):
        return []
    words = _WHERE - _NOT_OF_ACTS - _GOING
    found: list[Token] = []
    for verb in _going_together(hit.token):
        struck = [noun for noun in objects(verb) if verb.lemma_ in ON_PLACES]
        on = [noun for noun in prepositional(verb, "on") if verb.lemma_ in {"drop", "fire", "launch"}]
        found += [*_behind(verb, words, hit=hit, reader=reader), *struck, *on]
    return found


def _going_together(verb: Token) -> list[Token]:
    """Return the verbs that tell of the same deed: what a participle goes on from, and verbs of one subject joined by "and"."""
    found = [one for one in children(verb, "conj") if is_verbal(one) and not children(one, *_SUBJECTS)]
    while _goes_on(verb):
        verb = verb.head
        found.append(verb)
    return found


def _moment(hit: Hit, reader: MentionReader) -> list[Token]:
    """Return the places of the moment that an act is told by: "two men died when a mine exploded outside Mocha"."""
    if hit.frame.type not in _DEEDS or not is_verbal(hit.token):
        return []
    moments = [one for one in children(hit.token, "advcl") if any(word.lower_ == "when" for word in children(one, "advmod"))]
    return [token for one in moments for token in _behind(one, _WHERE - _NOT_OF_ACTS - _GOING, hit=hit, reader=reader)]


def _goes_on(verb: Token) -> bool:
    """Tell whether a verb has neither a subject of its own nor a conjunction, and the one above it stands before it."""
    joined = verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG" and not children(verb, "mark", "prep"))
    return joined and is_verbal(verb.head) and verb.head.i < verb.i and not children(verb, *_SUBJECTS)


def _scene(hit: Hit, _reader: MentionReader) -> list[Token]:
    """Return the place that opens a sentence and holds for all that it tells: "In Lebanon, ...", "At a meeting in Warsaw, ..."."""
    doc = hit.token.doc
    first = doc[0]
    if first.lower_ not in _SCENES or first.dep_ != "prep":
        return []
    nouns = [token for token in first.subtree if preposition_of(token) == first]
    nouns += [place for noun in nouns if noun.lemma_.lower() in OCCASIONS for place in prepositional(noun, "in", "at", "near")]
    end = max((token.i for token in first.subtree), default=0) + 1
    return nouns if end < len(doc) and doc[end].text == "," else []


def _antecedent(hit: Hit, _reader: MentionReader) -> list[Token]:
    """Return the place that "where" takes up: "arrived in Juba, where he met the president"."""
    verb = hit.support if hit.support is not None else hit.token
    while verb.dep_ == "conj" and is_verbal(verb.head):
        verb = verb.head
    where = verb.dep_ == "relcl" and any(one.lower_ == "where" for one in children(verb, "advmod"))
    return [verb.head] if where else []


def _purpose(hit: Hit, _reader: MentionReader) -> list[Token]:
    """Return where somebody's aim lies: "his aim in Baghdad was to urge restraint"."""
    verb = hit.token.head
    if hit.token.dep_ != "xcomp" or verb.lemma_ != "be":
        return []
    return [token for aim in children(verb, "nsubj") if aim.lemma_ in PURPOSES for token in prepositional(aim, "in", "at")]


def _truce(hit: Hit, _reader: MentionReader) -> list[Token]:
    """Return the place of the truce that a resumed act ends: "the collapse of the Gaza truce, the army resuming its raids"."""
    above = hit.support if hit.support is not None else hit.token.head
    if hit.frame.type != "ASSAULT" or above.lemma_ not in _RESUMING:
        return []
    truces = [token for token in hit.token.doc if token.lemma_.lower() in _TRUCES]
    return [token for truce in truces for token in (*children(truce, "poss", "compound", "nmod"), *prepositional(truce, "in"))]


def _clause_places(hit: Hit, reader: MentionReader) -> list[Token]:
    """Return what the act's clause puts behind a preposition of place, what hangs on the act itself first."""
    going = hit.frame.mode == "visit" or hit.frame.type == "MOBILIZE"
    words = _WHERE - _NOT_OF_ACTS if going else _WHERE - _NOT_OF_ACTS - _GOING
    own = _behind(hit.token, words, hit=hit, reader=reader)
    top = hit.support if hit.support is not None else _clause_of(hit.token, reader)
    return own if top is None else [*own, *(token for token in _behind(top, words, hit=hit, reader=reader) if token not in own)]


def _clause_of(token: Token, reader: MentionReader) -> Token | None:
    """Return the verb whose places are also those of the act that a noun names; none where the verb tells of another act.

    "The raid wounded two men in Goma" places the raid; "condemned the raid in Geneva" does not.
    """
    steps = 0
    while not is_verbal(token):
        carried = token.dep_ in _SHARING or (token.dep_ == "pobj" and token.head.lower_ in _DURING)
        if not carried or steps == 2 or token.head.i == token.i:
            return None
        token, steps = (token.head.head if token.dep_ == "pobj" else token.head), steps + 1
    spoken = any(trigger.frame.type in _SPOKEN for trigger in reader.lexicon.verbs.get(token.lemma_.lower(), ()))
    return None if spoken else token


def _behind(top: Token, words: frozenset[str], *, hit: Hit, reader: MentionReader) -> list[Token]:
    found = []
    for token in top.subtree:
        where = preposition_of(token)
        if where is not None and where.lower_ in words and not _is_elsewhere(where, top, hit=hit, reader=reader):
            found.append(token)
    return found


def _is_elsewhere(where: Token, top: Token, *, hit: Hit, reader: MentionReader) -> bool:
    """Tell whether a preposition below a clause belongs to another clause, another act, or only to what is spoken of."""
    token = where
    if top.lemma_ in _STATING and where.head.i != top.i:
        return True
    while token.i != top.i:
        if token.dep_ in _CLAUSES and (is_verbal(token) or token.dep_ == "appos"):
            return True
        if token.head.i == token.i:
            return True
        token = token.head
        if token.i in {top.i, hit.token.i} or token.pos_ not in {"NOUN", "PROPN", "PRON"}:
            continue
        if hit.frame.type in _SPOKEN or (_is_act(token, reader) and not _is_part_of(token, hit)):
            return True
    return False


def _is_act(noun: Token, reader: MentionReader) -> bool:
    """Tell whether a noun names an act, not somebody ("the movement")."""
    listed = any(trigger.frame.kind == "event" for trigger in reader.lexicon.nouns.get(noun.lemma_.lower(), ()))
    return listed and not reader.stands_for(noun) and reader.match_at(noun) is None


def _is_part_of(noun: Token, hit: Hit) -> bool:
    """Tell whether another act's noun tells how an act came about: "killed in a raid in Goma", "the raid in Goma killed ten"."""
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return noun.head.i == hit.token.i
    return noun.dep_ == "pobj" and noun.head.lower_ in _DURING and noun.head.head.i == hit.token.i


def place_ref(match: Match, register: Register) -> PlaceRef | None:
    """Return the place that a registered name may stand for, whatever stands around it."""
    places = (register.places[meaning.id] for meaning in match.meanings if meaning.kind is MeaningKind.PLACE)
    return next((as_ref(place) for place in places), None)


def truce_place(hit: Hit, reader: MentionReader) -> PlaceRef | None:
    """Return the place by which a truce is named ("Gaza's ceasefire", "the ceasefire in Gaza")."""
    places = PlaceReader(reader)
    nouns = [*subjects(hit.token), *objects(hit.token), *prepositional(hit.token, "of")]
    named = [token for noun in nouns for token in (*children(noun, "poss", "compound", "nmod"), *prepositional(noun, "in"))]
    return next((place for token in named if (place := places.at(token))), None)
