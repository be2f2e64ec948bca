"""The codebook is whole, and a malformed entry is named by file and line."""

import re
import shutil
from pathlib import Path

import pytest

from truceline.codebook import QUADS, Codebook, Modality, Term, load_codebook
from truceline.codebook import load as loading
from truceline.codebook.load import read_codebook
from truceline.errors import CodebookError

SHIPPED = Path(loading.__file__).resolve().parent.parent / "data" / "codebook"

PLOVER: dict[str, tuple[str, float, bool, dict[str, float | None]]] = {
    "AGREE": ("verbal_coop", 2.5, False, {}),
    "CONSULT": ("verbal_coop", 2.5, False, {"visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5}),
    "SUPPORT": ("verbal_coop", 5, False, {}),
    "CONCEDE": ("verbal_coop", 4.5, False, {}),
    "COOPERATE": ("material_coop", 9.5, True, {}),
    "AID": ("material_coop", 10, True, {}),
    "RETREAT": ("material_coop", 6.5, False, {"withdraw": 8, "release": 6.5, "disarm": 10, "ceasefire": 7.5, "access": 6.5, "resign": 4.5}),
    "REQUEST": ("verbal_conf", 0, False, {"assist": 0.5, "change": -1, "yield": -1, "meet": 0}),
    "ACCUSE": ("verbal_conf", -3, False, {"disapprove": -2, "investigate": -3.5, "allege": -3.5}),
    "REJECT": ("verbal_conf", -2, False, {"assist": -1.5, "change": -2, "yield": -2, "meet": -2}),
    "THREATEN": (
        "verbal_conf",
        -3.5,
        False,
        {"restrict": -3, "arrest": -3.5, "relations": -3.5, "expel": -3.5, "territory": -4, "violence": -3.5},
    ),
    "PROTEST": (
        "material_conf",
        -5,
        False,
        {"demo": -5, "riot": -7, "strike": -5, "hunger": -4.5, "boycott": -4.5, "obstruct": -4.5, "vandalize": None},
    ),
    "SANCTION": ("material_conf", -6, True, {"convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6}),
    "MOBILIZE": ("material_conf", -5.5, False, {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6}),
    "COERCE": (
        "material_conf",
        -7,
        False,
        {
            "seize": -7,
            "restrict": -7,
            "censor": -6.5,
            "curfew": -6.5,
            "martial-law": -7.5,
            "arrest": -7,
            "deport": -7,
            "withhold": -7,
            "misinformation": -6.5,
            "cyber": -7,
        },
    ),
    "ASSAULT": (
        "material_conf",
        -9,
        False,
        {
            "abduct": -8.5,
            "beat": -7.5,
            "torture": -8.5,
            "sexual": -8.5,
            "targeted": -9.5,
            "destroy": -8.5,
            "primitive": -8,
            "firearms": -9,
            "explosives": -9,
            "suicide-attack": -9.5,
            "aerial": -9.5,
            "drone": -9.5,
            "heavy-weapons": -9.5,
            "crowd-control": -7.5,
            "unconventional": -10,
        },
    ),
}

CONTEXTS = """
military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal reparations
human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping
health asylum migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime corruption
illegal_drugs trafficking
"""

TIES = {
    "sponsors": (1, True),
    "arms": (1, True),
    "trains": (1, True),
    "finances": (1, True),
    "commands": (1, True),
    "leads": (1, True),
    "member-of": (1, True),
    "allied-with": (1, False),
    "rival-of": (-1, False),
    "opposes": (-1, True),
    "hosts": (0, True),
    "mediates": (0, True),
    "succeeds": (0, True),
    "part-of": (1, True),
}


def _all_terms(codebook: Codebook) -> list[Term]:
    types = [found.term for found in codebook.types.values()]
    modes = [mode.term for found in codebook.types.values() for mode in found.modes]
    plain = [*codebook.contexts.values(), *codebook.modalities.values(), *codebook.sources.values(), *codebook.origins.values()]
    return types + modes + [tie.term for tie in codebook.ties.values()] + plain


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the codebook's files that a test may spoil."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "codebook"))


def _spoil(path: Path, old: str, new: str) -> int:
    """Replace the first occurrence of some words, and return the line where they stood."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} has no {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize("name", PLOVER)
def test_types_modes_and_scores_are_plovers(name: str) -> None:
    found = load_codebook().types[name]
    modes = {mode.term.id: mode.score for mode in found.modes}
    assert (found.quad, found.score, found.recipient_required, modes) == PLOVER[name]
    assert list(modes) == list(PLOVER[name][3])


def test_types_stand_in_plovers_order() -> None:
    assert list(load_codebook().types) == list(PLOVER)
    assert sum(len(found.modes) for found in load_codebook().types.values()) == 67


def test_contexts_are_plovers() -> None:
    assert list(load_codebook().contexts) == CONTEXTS.split()


def test_modalities_are_those_of_the_records() -> None:
    assert list(load_codebook().modalities) == [modality.value for modality in Modality]


def test_ties_have_sign_and_direction() -> None:
    assert {name: (tie.sign, tie.directed) for name, tie in load_codebook().ties.items()} == TIES
    assert all(tie.source and tie.target and tie.source != tie.target for tie in load_codebook().ties.values())


def test_quads_are_in_the_order_of_their_codes() -> None:
    assert tuple(dict.fromkeys(found.quad for found in load_codebook().types.values())) == QUADS


def test_no_words_serve_twice() -> None:
    terms = _all_terms(load_codebook())
    for words in ([term.definition for term in terms], [term.example for term in terms], [term.counter_example for term in terms]):
        assert len(set(words)) == len(words) == 16 + 67 + 37 + 10 + 14 + 6 + 5


@pytest.mark.parametrize("term", _all_terms(load_codebook()), ids=lambda term: f"{term.kind}-{term.id}".replace(" ", "-"))
def test_sentences_are_sentences(term: Term) -> None:
    for words in (term.definition, term.example, term.counter_example, term.note):
        assert words == " ".join(words.split())
        assert words[0].isupper() or words[0] == '"'
        assert words[-1] in ".)"


def test_names_in_capitals_are_types_and_modes_that_exist() -> None:
    codebook = load_codebook()
    modes = {f"{name}-{mode.term.id}" for name, found in codebook.types.items() for mode in found.modes}
    for term in _all_terms(codebook):
        for words in (term.definition, term.example, term.counter_example, term.note):
            for name in re.findall(r"\b[A-Z]{3,}(?:-[a-z]+(?:-[a-z]+)*)?", words):
                assert name in modes or name in codebook.types or name == "PLOVER", f"{term.id}: {name}"


def test_the_shipped_codebook_is_read_once() -> None:
    assert load_codebook() is load_codebook()
    assert read_codebook(SHIPPED) == load_codebook()


@pytest.mark.parametrize(
    ("file", "old", "new", "complaint"),
    [
        ("types/assault.yaml", "score: -9\n", "score: grim\n", "'score' must be a number from -10 to 10, got 'grim'"),
        ("types/assault.yaml", "score: -9\n", "score: -90\n", "'score' must be a number from -10 to 10, got -90"),
        ("types/assault.yaml", "score: -9.5\n", "score: true\n", "'score' must be a number from -10 to 10, got True"),
        ("types/assault.yaml", "quad: material_conf", "quad: materiel_conf", "unknown quad 'materiel_conf'; use one of verbal_coop"),
        ("types/assault.yaml", "recipient_required: false", "recipient_required: maybe", "'recipient_required' must be true or false"),
        ("types/assault.yaml", "id: ASSAULT", "id: ATTACK", "the file must hold 'ASSAULT', got 'ATTACK'"),
        ("types/assault.yaml", "- id: torture", "- id: beat", "the mode 'beat' stands twice; delete one"),
        ("types/agree.yaml", "modes: []", "modes: [phone]", "'modes' must be a list of entries"),
        ("contexts.yaml", "- id: cyber", "- id: cbrn", "'cbrn' stands twice; delete one"),
        ("contexts.yaml", "- id: cyber", "- id: 7", "'id' must be a text, got 7"),
        ("modalities.yaml", "  example: Fighting for", "  exmple: Fighting for", "unknown key 'exmple'; did you mean 'example'?"),
        ("modalities.yaml", "  example: Fighting for", "  definition: Fighting for", "'definition' stands twice in one entry"),
        ("ties.yaml", "sign: -1", "sign: -2", "'sign' must be a number from -1 to 1, got -2"),
        ("ties.yaml", "sign: -1", "sign: 0.5", "'sign' must be 1, 0 or -1, got 0.5"),
        ("ties.yaml", "source: the patron", 'source: " "', "'source' must be a text, got ' '"),
        ("codebook.yaml", "types: [AGREE, ", "types: [1, ", "'types' must be a list of texts"),
        ("codebook.yaml", "types: [AGREE, ", "types: [", "agree.yaml is not in the list of types"),
    ],
)
def test_malformed_entry_is_named_by_file_and_line(folder: Path, file: str, old: str, new: str, complaint: str) -> None:
    line = _spoil(folder / file, old, new)
    with pytest.raises(CodebookError) as caught:
        read_codebook(folder)
    assert str(caught.value).startswith(f"{folder / file}:{line}: ")
    assert complaint in str(caught.value)


def test_broken_yaml_is_named_by_file_and_line(folder: Path) -> None:
    line = _spoil(folder / "types" / "aid.yaml", "score: 10", "score: 1]0: [")
    with pytest.raises(CodebookError, match=rf"aid\.yaml:{line}: not valid YAML: .*; mend the line"):
        read_codebook(folder)


@pytest.mark.parametrize("key", ["definition", "example", "counter_example", "note", "id"])
def test_missing_field_is_named_with_the_line_of_its_entry(folder: Path, key: str) -> None:
    path = folder / "sources.yaml"
    entry = {"id": "gossip", "definition": "D.", "example": "E.", "counter_example": "C.", "note": "N."}
    del entry[key]
    lines = path.read_text(encoding="utf-8").count("\n")
    with path.open("a", encoding="utf-8") as stream:
        stream.write("- " + "\n  ".join(f"{name}: {words}" for name, words in entry.items()) + "\n")
    with pytest.raises(CodebookError, match=rf"sources\.yaml:{lines + 1}: .*lacks '{key}'; add it"):
        read_codebook(folder)


def test_duplicate_mode_is_named_at_its_own_line(folder: Path) -> None:
    line = _spoil(folder / "types" / "reject.yaml", "- id: change", "- id: assist")
    with pytest.raises(CodebookError, match=rf"reject\.yaml:{line}: the mode 'assist' stands twice"):
        read_codebook(folder)


@pytest.mark.parametrize(
    ("file", "cut", "complaint"),
    [
        ("contexts.yaml", "- id: trafficking", "must hold 37 entries, got 36"),
        ("ties.yaml", "- id: part-of", "must hold 14 entries, got 13"),
        ("modalities.yaml", "- id: not-occurred", "must hold 10 entries, got 9"),
        ("types/assault.yaml", "  - id: unconventional", "16 types with 67 modes, got 16 and 66"),
    ],
)
def test_missing_entries_are_noticed(folder: Path, file: str, cut: str, complaint: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index(cut)], encoding="utf-8")
    with pytest.raises(CodebookError, match=complaint):
        read_codebook(folder)


def test_foreign_modality_is_refused(folder: Path) -> None:
    _spoil(folder / "modalities.yaml", "- id: denied", "- id: doubted")
    with pytest.raises(CodebookError, match=r"modalities\.yaml.*unknown modality 'doubted'"):
        read_codebook(folder)


@pytest.mark.parametrize(("file", "content"), [("contexts.yaml", "id: cyber\n"), ("types/aid.yaml", "- id: AID\n"), ("codebook.yaml", "")])
def test_file_of_the_wrong_shape_is_refused(folder: Path, file: str, content: str) -> None:
    (folder / file).write_text(content, encoding="utf-8")
    with pytest.raises(CodebookError, match=rf"{re.escape(str(folder / file))}:1: must be"):
        read_codebook(folder)


def test_missing_file_is_named(folder: Path) -> None:
    (folder / "types" / "aid.yaml").unlink()
    with pytest.raises(CodebookError, match=r"aid\.yaml: cannot be read"):
        read_codebook(folder)
