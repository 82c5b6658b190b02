"""The strong parser's network: what is known of each word, a bidirectional LSTM, and heads for tags, arcs and
relations (Dozat and Manning 2017, "Deep biaffine attention for neural dependency parsing"), made small enough
to run in plain WebAssembly."""
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from lstm import Layer


@dataclass(frozen=True)
class Sizes:
    words: int
    readings: int
    banks: int
    tags: int
    relations: int
    vectors: int
    word: int = 64
    piece: int = 48
    reading: int = 32
    shape: int = 16
    bank: int = 12
    hidden: int = 160
    layers: int = 2
    arc: int = 160
    relation: int = 96
    piece_rows: int = 8192
    shapes: int = 32


def shared_dropout(x: Tensor, rate: float, is_training: bool) -> Tensor:
    """Dropout whose mask is the same for all the words of a sentence (Gal and Ghahramani 2016)."""
    if not is_training or rate == 0:
        return x
    mask = x.new_empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - rate) / (1 - rate)
    return x * mask


class Network(nn.Module):
    def __init__(self, sizes: Sizes, vectors: Tensor, drop: float = 0.33) -> None:
        super().__init__()
        self.sizes, self.drop = sizes, drop
        self.word = nn.Embedding(sizes.words, sizes.word)
        nn.init.normal_(self.word.weight, std=0.1)
        self.word.weight.data[0] = 0
        self.register_buffer("vectors", vectors, persistent=False)
        self.piece = nn.Embedding(sizes.piece_rows, sizes.piece)
        nn.init.normal_(self.piece.weight, std=0.35)
        self.reading = nn.Embedding(sizes.readings, sizes.reading, padding_idx=0)
        self.shape = nn.Embedding(sizes.shapes, sizes.shape)
        self.bank = nn.Embedding(sizes.banks, sizes.bank)
        inputs = sizes.word + sizes.vectors + sizes.piece + sizes.reading + sizes.shape + sizes.bank
        widths = [inputs] + [2 * sizes.hidden] * (sizes.layers - 1)
        self.layers = nn.ModuleList(Layer(width, sizes.hidden) for width in widths)
        width = 2 * sizes.hidden
        self.tag = nn.Linear(width, sizes.tags)
        self.arc_word, self.arc_head = nn.Linear(width, sizes.arc), nn.Linear(width, sizes.arc)
        self.arc = nn.Linear(sizes.arc, sizes.arc)
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.relation_word = nn.Linear(width, 2 * sizes.relation)
        self.relation_head = nn.Linear(width, 2 * sizes.relation)
        self.relation = nn.Linear(2 * sizes.relation, sizes.relations)

    def inputs(self, batch: dict[str, Tensor]) -> Tensor:
        """Sentences × words × inputs."""
        word, row = batch["word"], batch["row"]
        readings = batch["readings"]
        known = (readings > 0).sum(-1, keepdim=True).clamp(min=1)
        vector = self.vectors[row]
        reading = self.reading(readings).sum(2) / known
        piece = self.piece(batch["pieces"]).sum(2) / 8
        if self.training:
            keep = lambda rate: (torch.rand(word.shape) >= rate).unsqueeze(-1)
            vector = vector * keep(0.1)
            reading = reading * keep(0.05)
            piece = piece * keep(0.1)
        bank = self.bank(batch["bank"]).unsqueeze(1).expand(-1, word.shape[1], -1)
        shape = self.shape(batch["shape"])
        return torch.cat([self.word(word), vector, piece, reading, shape, bank], 2)

    def forward(self, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """Tag scores; arc scores (word × head, head 0 is the root); what `relations` takes."""
        lengths = batch["lengths"]
        x = shared_dropout(self.inputs(batch), self.drop * 0.6, self.training)
        steps = torch.arange(x.shape[1])[None, :]
        reverse = torch.where(steps < lengths[:, None], lengths[:, None] - 1 - steps, steps)
        turned = (reverse * len(lengths) + torch.arange(len(lengths))[:, None]).T.reshape(-1)
        for layer in self.layers:
            out = layer(x.transpose(0, 1), turned, self.drop * 0.5).transpose(0, 1)
            x = shared_dropout(out, self.drop, self.training)
        heads = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        drop = lambda y: shared_dropout(y, self.drop, self.training)
        word = drop(F.leaky_relu(self.arc_word(x), 0.1))
        head = drop(F.leaky_relu(self.arc_head(heads), 0.1))
        arcs = self.arc(word) @ head.transpose(1, 2)
        places = torch.arange(heads.shape[1])
        outside = places[None, :] > lengths[:, None]
        own = places[None, :] == places[1:, None]
        arcs = arcs.masked_fill(outside[:, None, :], -1e4).masked_fill(own[None], -1e4)
        return self.tag(x), arcs, torch.stack([self.pad(self.relation_word(x)), self.relation_head(heads)])

    @staticmethod
    def pad(x: Tensor) -> Tensor:
        return F.pad(x, (0, 0, 1, 0))

    def relations(self, given: Tensor, heads: Tensor) -> Tensor:
        """Relation scores of each word with its head (sentences × words, 0 the root)."""
        words, tops = given[0][:, 1:], given[1]
        chosen = tops.gather(1, heads.unsqueeze(-1).expand(-1, -1, tops.shape[2]))
        size = self.sizes.relation
        added = F.leaky_relu(words[..., :size] + chosen[..., :size], 0.1)
        joined = words[..., size:] * chosen[..., size:]
        x = shared_dropout(torch.cat([added, joined], -1), self.drop, self.training)
        return self.relation(x)
