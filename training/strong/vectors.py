"""Word vectors of a spaCy `md` package, made small: the words by our own hash, each with the row of its
vector, and the rows brought down to their principal components.

    python vectors.py fr PACKAGE_FOLDER OUT.npz [WORDS_MAX] [DIMENSIONS]
"""
import json
import struct
import sys
import unicodedata

import msgpack
import numpy as np
from wordfreq import iter_wordlist

MASK = (1 << 64) - 1


def murmur64a(data: bytes, seed: int = 1) -> int:
    """MurmurHash64A, by which spaCy numbers its strings."""
    m, r = 0xC6A4A7935BD1E995, 47
    h = (seed ^ (len(data) * m)) & MASK
    whole = len(data) // 8
    for (k,) in struct.iter_unpack("<Q", data[: whole * 8]):
        k = (k * m) & MASK
        k ^= k >> r
        k = (k * m) & MASK
        h = ((h ^ k) * m) & MASK
    rest = data[whole * 8 :]
    if rest:
        h = ((h ^ int.from_bytes(rest, "little")) * m) & MASK
    h ^= h >> r
    h = (h * m) & MASK
    return h ^ (h >> r)


def fnv(text: str) -> int:
    """`hashText` of src/learn/hashing.ts: FNV-1a over the UTF-16 code units."""
    h = 0x811C9DC5
    for (unit,) in struct.iter_unpack("<H", text.encode("utf-16-le")):
        h = ((h ^ unit) * 0x01000193) & 0xFFFFFFFF
    return h


SIGNS = str.maketrans({**{c: "'" for c in "’ʼ′ˈ＇`"}, **{c: "-" for c in "‐‑"}})
QUOTES = set("«»“”„‟‹›\"＂")


def plain(word: str) -> str:
    """The key under which `describeStrongWord` hashes a word."""
    if word in QUOTES:
        return '"'
    lower = word[:64].lower().translate(SIGNS)
    return "".join("0" if unicodedata.category(c) == "Nd" else c for c in lower)


def main() -> None:
    code, folder, out = sys.argv[1:4]
    words_max = int(sys.argv[4]) if len(sys.argv) > 4 else 150_000
    dimensions = int(sys.argv[5]) if len(sys.argv) > 5 else 96
    with open(folder + "/vocab/key2row", "rb") as file:
        rows_of = msgpack.unpackb(file.read(), strict_map_key=False)
    with open(folder + "/vocab/strings.json", encoding="utf8") as file:
        strings = {murmur64a(s.encode("utf8")): s for s in json.load(file)}
    vectors = np.load(folder + "/vocab/vectors").astype(np.float64)
    # A word in lower case goes before the same word in capitals.
    known: dict[str, int] = {}
    is_lower: dict[str, bool] = {}
    for key, row in rows_of.items():
        word = strings.get(key)
        if word is None or not word.strip() or row < 0:
            continue
        name = plain(word)
        if name in known and (is_lower[name] or word != name):
            continue
        known[name], is_lower[name] = row, word == name
    ranked = dict.fromkeys(plain(word) for word in [*",.;:!?()[]-–—…/%$€&'\"", *iter_wordlist(code)])
    chosen = {name: known[name] for name in ranked if name in known}
    if code == "fr":
        # The French map's own order is by frequency and has the elided words, which the list lacks.
        chosen = {**{n: known[n] for n in [*known][: words_max // 2]}, **chosen}
    chosen = dict([*chosen.items()][:words_max])
    print(f"{len(chosen)} words of {len(known)}; first {list(chosen)[:20]}, last {list(chosen)[-10:]}")
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit = vectors / np.maximum(lengths, 1e-6)
    mean = unit.mean(axis=0)
    _, _, axes = np.linalg.svd(unit - mean, full_matrices=False)
    small = (unit - mean) @ axes[:dimensions].T
    kept = (small**2).sum() / ((unit - mean) ** 2).sum()
    small /= small.std()
    print(f"{dimensions} components keep {kept:.1%} of the variance")
    hashes = np.array([fnv(name) for name in chosen], dtype=np.uint32)
    np.savez(out, hashes=hashes, rows=np.array(list(chosen.values()), dtype=np.int32), vectors=small.astype(np.float32))


main()
