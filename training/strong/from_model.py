"""Makes a checkpoint of a model file, so that its training can go on (`train.py --start`): for weights whose
checkpoints are gone. The rounding to int8 costs nothing that an epoch does not mend.

    python from_model.py fr DATA_FOLDER models/fr/strong.bin OUT_FOLDER
"""
import json
import os
import struct
import sys

import numpy as np
import torch

from data import Words
from network import Network, Sizes


def unpack(data: bytes) -> dict[str, bytes]:
    """The sections of the container of src/learn/model-file.ts."""
    count = struct.unpack_from("<IHHI", data)[2]
    entries = (struct.unpack_from("<12sII", data, 12 + 20 * index) for index in range(count))
    return {name.rstrip(b"\0").decode(): data[at : at + size] for name, at, size in entries}


def main() -> None:
    code, folder, model, out = sys.argv[1:5]
    words = Words(folder, code)
    with open(model, "rb") as file:
        sections = unpack(file.read())
    sizes = json.loads(sections["sizes"])
    floats = lambda name: np.frombuffer(sections[name], np.float32)
    hidden = len(sections["l0a.re"]) // len(floats("l0a.re.s"))
    network = Network(
        Sizes(
            words=len(words.word_hashes) + 1, readings=len(words.reading_hashes) + 1,
            banks=len(words.summary["banks"]), tags=len(words.summary["tags"]),
            relations=len(words.summary["relations"]), vectors=words.vectors.shape[1], hidden=hidden,
            layers=sizes["layers"],
        ),
        torch.from_numpy(words.vectors),
    )

    def matrix(name: str, columns: int) -> torch.Tensor:
        scale = floats(name + ".s")
        whole = np.frombuffer(sections[name], np.int8).reshape(-1, len(scale))
        return torch.from_numpy((whole * scale)[:, :columns])

    def table(name: str, width: int) -> torch.Tensor:
        whole = np.frombuffer(sections[name], np.int8).reshape(-1, width)
        return torch.from_numpy(whole * floats(name + ".s")[:, None])

    def keyed(name: str, own: list[int], target: torch.Tensor) -> None:
        """Rows by their keys; row 0 is what no key has. A word that the model did not know stays as it began."""
        rows = table(name, target.shape[1])
        at = {key: row + 1 for row, key in enumerate(np.frombuffer(sections[name + ".keys"], np.uint32).tolist())}
        target[0] = rows[0]
        for number, key in enumerate(own):
            if key in at:
                target[number + 1] = rows[at[key]]

    with torch.no_grad():
        keyed("word", words.word_hashes, network.word.weight)
        keyed("reading", words.reading_hashes, network.reading.weight)
        network.piece.weight.copy_(table("piece", network.piece.weight.shape[1]) * 8)
        network.shape.weight.copy_(table("shape", network.shape.weight.shape[1]))
        # What the model's treebank adds stands in its bias already.
        network.bank.weight.zero_()
        wide = 4 * hidden
        for number, layer in enumerate(network.layers):
            for direction, letter in enumerate("ab"):
                given = matrix(f"l{number}{letter}.in", wide)
                layer.input[direction, : len(given)] = given
                layer.bias[direction, 0] = torch.from_numpy(floats(f"l{number}{letter}.in.b")[:wide].copy())
                layer.recurrent[direction] = matrix(f"l{number}{letter}.re", wide)
        heads = [network.arc_word, network.arc_head, network.relation_word, network.relation_head, network.tag]
        widths = [head.out_features for head in heads]
        weights = matrix("heads", sum(widths)).T.split(widths)
        biases = torch.from_numpy(floats("heads.b")[: sum(widths)].copy()).split(widths)
        for head, weight, bias in zip(heads, weights, biases):
            head.weight.copy_(weight)
            head.bias.copy_(bias)
        for name, linear in (("arc", network.arc), ("relation", network.relation)):
            linear.weight.copy_(torch.from_numpy(floats(name).copy()).view_as(linear.weight))
            linear.bias.copy_(torch.from_numpy(floats(name + ".b").copy()))
        root = torch.from_numpy(floats("root").copy())
        above = root[: network.sizes.arc]
        above = torch.where(above < 0, above / 0.1, above) - network.arc_head.bias
        below = root[network.sizes.arc :] - network.relation_head.bias
        lines = torch.cat([network.arc_head.weight, network.relation_head.weight])
        network.root.copy_(torch.linalg.lstsq(lines, torch.cat([above, below])[:, None]).solution[:, 0])
    os.makedirs(out, exist_ok=True)
    torch.save({"average": network.state_dict(), "sizes": network.sizes}, out + "/checkpoint.pt")


main()
