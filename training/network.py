"""The network: a small encoder reads a sentence once; its last layer and three heads judge each pair of parties in it."""

from pathlib import Path

import torch
from rows import MODALITIES, TYPES
from torch import Tensor, nn
from transformers import BertModel

WIDTH = 384
PAIR_LAYERS = 1
"""How many of the six layers run once for each pair; the others run once for the sentence."""


class PairJudge(nn.Module):
    """Judges pairs of parties.

    Args:
        start: Folder of the encoder to start from.
        modes: How many modes there are.
    """

    def __init__(self, start: Path, modes: int) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(str(start), attn_implementation="eager", add_pooling_layer=False)
        self.party = nn.Embedding(3, WIDTH)
        nn.init.normal_(self.party.weight, std=0.02)
        self.hidden = nn.Sequential(nn.Dropout(0.1), nn.Linear(4 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.1))
        self.of_type = nn.Linear(WIDTH, len(TYPES))
        self.of_mode = nn.Linear(WIDTH, modes + 1)
        self.of_modality = nn.Linear(WIDTH, len(MODALITIES))

    def forward(self, words: Tensor, present: Tensor, sentence_of: Tensor, parties: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return the logits of type, mode and modality.

        Args:
            words: Ids of the word pieces, sentences x length.
            present: 1 where a word piece stands, 0 where the row is padded, sentences x length.
            sentence_of: For each pair the number of its sentence, pairs.
            parties: 1 on the acting party, 2 on the other one, else 0, pairs x length.
        """
        states = self.encoder.embeddings(words)
        hidden_from = (1 - present[:, None, None, :].to(states.dtype)) * -1e4
        layers = self.encoder.encoder.layer
        for layer in layers[: len(layers) - PAIR_LAYERS]:
            states = _run(layer, states, hidden_from)
        states, hidden_from = states[sentence_of] + self.party(parties), hidden_from[sentence_of]
        for layer in layers[len(layers) - PAIR_LAYERS :]:
            states = _run(layer, states, hidden_from)
        here = present[sentence_of].to(states.dtype)
        pooled = torch.cat(
            [
                _mean(states, here),
                _mean(states, (parties == 1).to(states.dtype)),
                _mean(states, (parties == 2).to(states.dtype)),
                (states + (1 - here)[..., None] * -1e4).max(dim=1).values,
            ],
            dim=-1,
        )
        judged = self.hidden(pooled)
        return self.of_type(judged), self.of_mode(judged), self.of_modality(judged)


def _run(layer: nn.Module, states: Tensor, hidden_from: Tensor) -> Tensor:
    found = layer(states, attention_mask=hidden_from)
    return found[0] if isinstance(found, tuple) else found


def _mean(states: Tensor, weight: Tensor) -> Tensor:
    return (states * weight[..., None]).sum(dim=1) / weight.sum(dim=1, keepdim=True).clamp(min=1)
