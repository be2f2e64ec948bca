"""Records of the codebook survive the way to JSON and back, and its kinds are those that other records use."""

from pydantic import TypeAdapter

from truceline.claims import SourceKind
from truceline.codebook import Codebook, Modality, load_codebook
from truceline.events import OriginKind


def test_codebook_survives_json() -> None:
    adapter = TypeAdapter(Codebook)
    assert adapter.validate_json(adapter.dump_json(load_codebook())) == load_codebook()


def test_modalities_are_the_words_of_the_contract() -> None:
    words = "occurred ongoing planned promised requested threatened hypothetical alleged denied not-occurred"
    assert [modality.value for modality in Modality] == words.split()


def test_source_and_origin_kinds_are_those_of_the_records() -> None:
    assert set(load_codebook().sources) == {kind.value for kind in SourceKind}
    assert set(load_codebook().origins) == {kind.value for kind in OriginKind}
