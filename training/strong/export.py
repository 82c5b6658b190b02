"""Writes a trained network as the model file that `src/read/strong-model.ts` opens: weights as int8.

    python export.py fr DATA_FOLDER RUN_FOLDER OUT.bin [--bank 0]
"""
import argparse
import json
import struct

import numpy as np
import torch

from data import Part, Words
from network import Network
from train import plain_relations, score


def pack(sections: dict[str, bytes]) -> bytes:
    """The container of src/learn/model-file.ts."""
    align = lambda at: (at + 7) // 8 * 8
    at = align(12 + 20 * len(sections))
    entries, body = b"", b""
    head = at
    for name, data in sections.items():
        assert len(name) <= 12, name
        entries += struct.pack("<12sII", name.encode(), at, len(data))
        padded = data + b"\0" * (align(len(data)) - len(data))
        body += padded
        at += len(padded)
    rest = (entries + b"\0" * (head - 12 - len(entries))) + body
    checksum = 0x811C9DC5
    for byte in rest:
        checksum = ((checksum ^ byte) * 0x01000193) & 0xFFFFFFFF
    return struct.pack("<IHHI", 0x45504352, 1, len(sections), checksum) + rest


def rising(keys: np.ndarray) -> bytes:
    """`packRising` of src/learn/packed-numbers.ts."""
    packed = bytearray()
    for gap in np.diff(keys.astype(np.int64), prepend=0).tolist():
        while gap >= 128:
            packed.append(gap & 127 | 128)
            gap >>= 7
        packed.append(gap)
    return bytes(packed)


def quantise(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """int8 and the scales, one for each line that runs along `axis`."""
    scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-8) / 127
    return np.round(values / scale).astype(np.int8), scale.astype(np.float32)


def network_of(code: str, data: str, run: str, which: str = "average") -> tuple[Network, Words]:
    """A trained network, with the average of its weights."""
    words = Words(data, code)
    kept = torch.load(run + "/checkpoint.pt", weights_only=False)
    network = Network(kept["sizes"], torch.from_numpy(words.vectors))
    network.load_state_dict(kept[which])
    return network.eval(), words


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("code", "data", "run", "out"):
        parser.add_argument(name)
    parser.add_argument("--bank", type=int, default=0, help="whose conventions to read by")
    parser.add_argument("--score", action="store_true", help="score the rounded network as well")
    options = parser.parse_args()
    network, words = network_of(options.code, options.data, options.run)
    sizes = network.sizes
    sections: dict[str, bytes] = {}

    def table(name: str, values: torch.Tensor) -> float:
        whole, scale = quantise(values.detach().numpy(), 1)
        sections[name] = whole.tobytes()
        sections[name + ".s"] = scale[:, 0].tobytes()
        values.data.copy_(torch.from_numpy(whole * scale))
        return float(np.abs(whole * scale).max())

    def matrix(name: str, values: torch.Tensor, bias: torch.Tensor | None) -> None:
        """Inputs × columns, the columns brought to a multiple of 8."""
        whole, scale = quantise(values.detach().numpy(), 0)
        values.data.copy_(torch.from_numpy(whole * scale))
        more = -whole.shape[1] % 8
        sections[name] = np.pad(whole, ((0, 0), (0, more))).tobytes()
        sections[name + ".s"] = np.pad(scale[0], (0, more)).tobytes()
        if bias is not None:
            sections[name + ".b"] = np.pad(bias.detach().numpy().astype(np.float32), (0, more)).tobytes()

    with torch.no_grad():
        network.piece.weight /= 8
        vectors = network.vectors
        largest = max(
            table("word", network.word.weight), table("vector", vectors), table("piece", network.piece.weight) * 8,
            table("reading", network.reading.weight), table("shape", network.shape.weight),
        )
        network.piece.weight *= 8
        inputs = network.layers[0].input.shape[1] - sizes.bank
        for number, layer in enumerate(network.layers):
            for direction, letter in enumerate("ab"):
                bias = layer.bias[direction, 0]
                weights = layer.input[direction]
                if number == 0:
                    bias = bias + network.bank.weight[options.bank] @ weights[inputs:]
                    weights = weights[:inputs]
                matrix(f"l{number}{letter}.in", weights, bias)
                matrix(f"l{number}{letter}.re", layer.recurrent[direction], None)
        heads = [network.arc_word, network.arc_head, network.relation_word, network.relation_head, network.tag]
        together = torch.cat([head.weight for head in heads]).T.contiguous()
        bias = torch.cat([head.bias for head in heads])
        matrix("heads", together, bias)
        for head, weight in zip(heads, together.T.split([head.out_features for head in heads])):
            head.weight.copy_(weight)
        leak = lambda x: torch.nn.functional.leaky_relu(x, 0.1)
        root = torch.cat([leak(network.arc_head(network.root)), network.relation_head(network.root)])
        sections["root"] = root.numpy().astype(np.float32).tobytes()
        sections["arc"] = network.arc.weight.numpy().astype(np.float32).tobytes()
        sections["arc.b"] = network.arc.bias.numpy().astype(np.float32).tobytes()
        sections["relation"] = network.relation.weight.numpy().astype(np.float32).tobytes()
        sections["relation.b"] = network.relation.bias.numpy().astype(np.float32).tobytes()
    sections["sizes"] = json.dumps({
        "arc": sizes.arc, "relation": sizes.relation, "tags": sizes.tags, "relations": sizes.relations,
        "layers": sizes.layers, "inputMax": largest, "word": sizes.word, "vector": sizes.vectors,
        "piece": sizes.piece, "reading": sizes.reading, "shape": sizes.shape,
    }).encode()
    sections["relations"] = "\n".join(words.summary["relations"]).encode()
    sections["word.keys"] = np.array(words.word_hashes, dtype=np.uint32).tobytes()
    sections["reading.keys"] = np.array(words.reading_hashes, dtype=np.uint32).tobytes()
    keys = np.array(sorted(words.row_of), dtype=np.uint32)
    sections["vector.gaps"] = rising(keys)
    sections["vector.rows"] = np.array([words.row_of[key] for key in keys.tolist()], dtype=np.uint16).tobytes()
    data = pack(sections)
    with open(options.out, "wb") as file:
        file.write(data)
    print(f"{options.out}: {len(data)} bytes", {name: len(part) for name, part in sections.items() if len(part) > 50_000})
    if options.score:
        plain = plain_relations(words.summary["relations"])
        for part in words.summary["parts"]:
            if part["name"] != "train":
                print(part["name"], score(network, Part(options.data, options.code, part["name"], words), plain))


if __name__ == "__main__":
    main()
