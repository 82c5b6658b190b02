"""Reads what `write-data.ts` wrote, and makes batches of it."""
import json
from collections import Counter

import numpy as np
import torch

KINDS = {"words": np.uint32, "pieces": np.uint16, "shapes": np.uint8, "readings": np.uint32, "heads": np.int32,
         "relations": np.uint8, "tags": np.uint8, "lengths": np.uint32, "banks": np.uint8}


class Words:
    """Numbers of words, vectors and readings, and what they are numbered by."""

    def __init__(self, folder: str, code: str) -> None:
        self.summary = json.load(open(f"{folder}/{code}.json"))
        stored = np.load(f"{folder}/{code}.vectors.npz")
        self.vectors = np.vstack([np.zeros((1, stored["vectors"].shape[1]), np.float32), stored["vectors"]])
        self.row_of = dict(zip(stored["hashes"].tolist(), (stored["rows"] + 1).tolist()))
        counts = Counter(np.fromfile(f"{folder}/{code}.train.words", np.uint32).tolist())
        self.word_hashes = sorted(word for word, count in counts.items() if count >= 2)
        self.word_of = {word: number + 1 for number, word in enumerate(self.word_hashes)}
        self.counts = np.array([0] + [counts[word] for word in self.word_hashes], dtype=np.float32)
        readings = Counter(np.fromfile(f"{folder}/{code}.train.readings", np.uint32).tolist())
        self.reading_hashes = sorted(hash for hash, count in readings.items() if hash and count >= 3)
        self.reading_of = {hash: number + 1 for number, hash in enumerate(self.reading_hashes)}


class Part:
    """The sentences of one file, as arrays."""

    def __init__(self, folder: str, code: str, name: str, words: Words) -> None:
        raw = {kind: np.fromfile(f"{folder}/{code}.{name.replace(' ', '-')}.{kind}", dtype) for kind, dtype in KINDS.items()}
        size = len(raw["words"])
        number = lambda array, table: np.array([table.get(item, 0) for item in array.tolist()], dtype=np.int64)
        self.columns = {
            "word": number(raw["words"], words.word_of),
            "row": number(raw["words"], words.row_of),
            "pieces": raw["pieces"].reshape(size, 8).astype(np.int64),
            "shape": raw["shapes"].astype(np.int64),
            "readings": number(raw["readings"], words.reading_of).reshape(size, 8),
            "head": raw["heads"].astype(np.int64) + 1,
            "relation": raw["relations"].astype(np.int64),
            "tag": raw["tags"].astype(np.int64),
        }
        self.lengths = raw["lengths"].astype(np.int64)
        self.banks = raw["banks"].astype(np.int64)
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)])
        self.chosen = np.arange(len(self.lengths))

    def keep(self, banks: list[int]) -> None:
        """Leaves out the sentences of all other treebanks."""
        self.chosen = np.flatnonzero(np.isin(self.banks, banks))

    def batch(self, sentences: list[int]) -> dict[str, torch.Tensor]:
        """Some sentences, the longest first."""
        order = sorted(sentences, key=lambda sentence: -self.lengths[sentence])
        lengths = self.lengths[order]
        widest = int(lengths[0])
        places = self.starts[order][:, None] + np.arange(widest)[None, :]
        inside = np.arange(widest)[None, :] < lengths[:, None]
        places = np.where(inside, places, 0)
        batch = {name: torch.from_numpy(column[places]) for name, column in self.columns.items()}
        batch |= {"lengths": torch.from_numpy(lengths), "inside": torch.from_numpy(inside),
                  "bank": torch.from_numpy(self.banks[order]), "sentences": torch.tensor(order)}
        return batch

    def batches(self, words_max: int, random: np.random.Generator | None) -> list[list[int]]:
        """Sentences of like length together, at most so many words each; in random order to train on."""
        noise = random.uniform(0.85, 1.15, len(self.lengths)) if random is not None else 1.0
        batches: list[list[int]] = []
        widest, batch = 0, []
        order = np.argsort(self.lengths * noise, kind="stable")
        for sentence in order[np.isin(order, self.chosen)].tolist():
            widest = max(widest, int(self.lengths[sentence]))
            if batch and widest * (len(batch) + 1) > words_max:
                batches.append(batch)
                widest, batch = int(self.lengths[sentence]), []
            batch.append(sentence)
        if batch:
            batches.append(batch)
        if random is not None:
            random.shuffle(batches)
        return batches
