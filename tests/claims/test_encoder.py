import gzip
import hashlib
import json
from pathlib import Path

import pytest

from truceline.claims.encoder import NONE, Encoder, Judgement, load_encoder
from truceline.codebook import Modality, load_codebook
from truceline.errors import EncoderError

DATA = Path(__file__).parents[2] / "src/truceline/data/encoder"
TRAINING = Path(__file__).parents[2] / "training"
MET = "Turkey's foreign minister met his Iraqi counterpart in Ankara on Monday."
SHELLED = "RSF gunmen shelled a hospital in El Fasher on Friday, hours after Egypt praised Sudan."


def judged(sentence: str, acting: str, other: str) -> Judgement:
    spans = [(start := sentence.index(words), start + len(words)) for words in (acting, other)]
    return load_encoder().judge(sentence, [((spans[0][0], spans[0][1]), (spans[1][0], spans[1][1]))])[0]


def best(judgement: Judgement) -> str:
    return max(judgement.types, key=lambda name: judgement.types[name])


@pytest.mark.parametrize(
    ("sentence", "acting", "other", "type_"),
    [
        (MET, "Turkey's foreign minister", "his Iraqi counterpart", "CONSULT"),
        (MET, "his Iraqi counterpart", "Turkey's foreign minister", "CONSULT"),
        (SHELLED, "RSF gunmen", "a hospital in El Fasher", "ASSAULT"),
        (SHELLED, "Egypt", "Sudan", "SUPPORT"),
        (SHELLED, "a hospital in El Fasher", "Egypt", NONE),
        ("Police arrested four students in Kampala.", "Police", "four students", "COERCE"),
        ("Police arrested four students in Kampala.", "four students", "Police", NONE),
        ("Kenya condemned Somalia over the raid.", "Kenya", "Somalia", "ACCUSE"),
        ("The rebels released nine nurses on Tuesday.", "The rebels", "nine nurses", "RETREAT"),
        ("Norway imposed sanctions on the mining company.", "Norway", "the mining company", "SANCTION"),
    ],
)
def test_a_pair_is_judged_by_its_own_event(sentence: str, acting: str, other: str, type_: str) -> None:
    assert best(judged(sentence, acting, other)) == type_


def test_labels_are_those_of_the_codebook() -> None:
    judgement = judged(MET, "Turkey's foreign minister", "Ankara")
    codebook = load_codebook()
    modes = {f"{name}-{mode.term.id}" for name, entry in codebook.types.items() for mode in entry.modes}
    assert set(judgement.types) == {*codebook.types, NONE}
    assert set(judgement.modes) <= modes | {""}
    assert set(judgement.modalities) == {modality.value for modality in Modality}


def test_each_table_sums_to_one() -> None:
    for table in (judged(MET, "Turkey", "Ankara").types, judged(SHELLED, "RSF", "Egypt").modalities):
        assert sum(table.values()) == pytest.approx(1.0, abs=0.002)


def test_a_pair_is_judged_alike_alone_and_among_others() -> None:
    pairs = [((0, 10), (19, 29)), ((68, 73), (95, 100)), ((95, 100), (0, 10))]
    together = load_encoder().judge(SHELLED, pairs)
    for pair, found in zip(pairs, together, strict=True):
        alone = load_encoder().judge(SHELLED, [pair])[0]
        assert best(alone) == best(found)
        assert alone.types[best(alone)] == pytest.approx(found.types[best(found)], abs=0.05)


def test_no_pair_gives_no_judgement() -> None:
    assert load_encoder().judge(MET, []) == []


def test_a_party_beyond_the_longest_sentence_is_still_judged() -> None:
    long = "word " * 400 + "Turkey met Iraq."
    assert len(load_encoder().judge(long, [((2000, 2006), (2011, 2015))])) == 1


def test_a_missing_file_is_named_with_the_mend(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=r'model\.onnx\.gz is missing.*coder = "rules"'):
        Encoder(tmp_path)


def test_damaged_weights_are_named_with_the_mend(tmp_path: Path) -> None:
    for path in DATA.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "model.onnx.gz").write_bytes(b"\x1f\x8b broken")
    with pytest.raises(EncoderError, match=r'model\.onnx\.gz is damaged.*coder = "rules"'):
        Encoder(tmp_path)


def test_the_card_names_the_labels() -> None:
    card = json.loads((DATA / "card.json").read_text("utf-8"))
    assert [len(card["labels"][name]) for name in ("type", "mode", "modality")] == [17, 68, 10]


@pytest.mark.skipif(not TRAINING.is_dir(), reason="SKIPPED: the training sentences do not lie beside the tests")
@pytest.mark.parametrize("name", ["card.json", "confidence.json"])
def test_the_encoder_was_trained_on_the_sentences_that_lie_here(name: str) -> None:
    digest = hashlib.sha256()
    for path in sorted((TRAINING / "sentences").glob("*.tsv")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    made_from = json.loads((DATA / name).read_text("utf-8"))["sentences"]
    assert made_from == digest.hexdigest(), "the sentences have changed: run `make train`, or take the change back"


def test_the_files_are_those_that_training_wrote() -> None:
    files = json.loads((DATA / "card.json").read_text("utf-8"))["files"]
    read = {"model.onnx": gzip.decompress((DATA / "model.onnx.gz").read_bytes()), "tokenizer.json": (DATA / "tokenizer.json").read_bytes()}
    assert files == {name: hashlib.sha256(content).hexdigest() for name, content in read.items()}


def test_the_weights_are_small_enough_for_the_wheel() -> None:
    assert (DATA / "model.onnx.gz").stat().st_size <= 30_000_000
