"""One coder for all tests of the room, and short ways to ask it."""

from collections.abc import Callable
from datetime import date

import pytest
from factories import a_report

from truceline.claims import Claim, ClaimKind, CodedReport, Coder, Method
from truceline.claims.discourse import Discourse
from truceline.claims.lexicon import Lexicon, load_lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.parsing import Parser, Sentence
from truceline.register import Register, load_register
from truceline.text.dates import on_day

Code = Callable[..., tuple[Claim, ...]]
Read = Callable[[str], MentionReader]


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon("en")


@pytest.fixture(scope="session")
def coder(register: Register) -> Coder:
    """The rules alone: what they find must not lean on the encoder."""
    return Coder(register=register, method=Method.RULES)


@pytest.fixture(scope="session")
def parser(register: Register, lexicon: Lexicon) -> Parser:
    return Parser(register, lexicon)


@pytest.fixture(scope="session")
def code_report(coder: Coder) -> Callable[..., CodedReport]:
    """Return a function that codes a report of one paragraph."""

    def code(text: str, *, published: date | None = date(2025, 6, 20), outlet: str | None = "Gulf Courier") -> CodedReport:
        return coder.code(a_report(text=text, published=published, outlet=outlet))

    return code


@pytest.fixture(scope="session")
def code(code_report: Callable[..., CodedReport]) -> Code:
    """Return a function that gives the claims of a paragraph, of one kind and type if they are named."""

    def claims(text: str, *, kind: ClaimKind | None = None, type: str | None = None, **how: object) -> tuple[Claim, ...]:
        found = code_report(text, **how).claims
        return tuple(one for one in found if kind in {None, one.kind} and type in {None, one.type})

    return claims


@pytest.fixture(scope="session")
def sentence_of(parser: Parser) -> Callable[[str], Sentence]:
    """Return a function that parses the last sentence of a paragraph."""

    def parse(text: str) -> Sentence:
        return parser.sentences(a_report(text=text))[-1]

    return parse


@pytest.fixture(scope="session")
def reader_of(parser: Parser, register: Register, lexicon: Lexicon) -> Read:
    """Return a function that gives a reader of the last sentence of a paragraph, with what was said before in mind."""

    def read(text: str) -> MentionReader:
        sentences = parser.sentences(a_report(text=text))
        discourse = Discourse.of(register, [match for sentence in sentences for match in sentence.matches])
        written = on_day(date(2025, 6, 20))
        for sentence in sentences[:-1]:
            reader = MentionReader(sentence, discourse, register, lexicon, written)
            for match in sentence.matches:
                if (ref := reader.ref_of(match)) is not None:
                    discourse.remember(ref)
        return MentionReader(sentences[-1], discourse, register, lexicon, written)

    return read
