"""Trains the strong parser's network; goes on from its last checkpoint when started again.

    python train.py fr DATA_FOLDER OUT_FOLDER [--epochs 30] [--seed 1] [--hidden 160] ...
"""
import argparse
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

from data import Part, Words
from grow import grow
from network import Network, Sizes

PLAIN: list[int] = []


def losses(network: Network, batch: dict) -> torch.Tensor:
    tags, arcs, given = network(batch)
    inside = batch["inside"]
    heads = batch["head"].masked_fill(~inside, 0)
    arc = F.cross_entropy(arcs[inside], heads[inside])
    relation = F.cross_entropy(network.relations(given, heads)[inside], batch["relation"][inside])
    tag = F.cross_entropy(tags[inside], batch["tag"][inside])
    return arc + relation + 0.5 * tag


@torch.no_grad()
def score(network: Network, part: Part, plain: np.ndarray, decode=None) -> dict[str, float]:
    """UPOS, UAS and LAS without subtypes, in percent; heads by the best arc of each word unless `decode`."""
    network.eval()
    right = np.zeros(3)
    for sentences in part.batches(6000, None):
        batch = part.batch(sentences)
        tags, arcs, given = network(batch)
        heads = arcs.argmax(-1)
        if decode is not None:
            log = arcs.log_softmax(-1).numpy()
            for index, length in enumerate(batch["lengths"].tolist()):
                heads[index, :length] = torch.from_numpy(decode(log[index, :length, : length + 1]))
        relations = network.relations(given, heads).argmax(-1)
        inside = batch["inside"]
        is_head = (heads == batch["head"])[inside].numpy()
        is_relation = plain[relations[inside].numpy()] == plain[batch["relation"][inside].numpy()]
        right += [(tags.argmax(-1) == batch["tag"])[inside].sum().item(), is_head.sum(), (is_head & is_relation).sum()]
    network.train()
    return dict(zip(("UPOS", "UAS", "LAS"), (100 * right / part.lengths.sum()).round(2).tolist()))


def plain_relations(names: list[str]) -> np.ndarray:
    """Relation number → number of the first relation of its type."""
    types = [name.split(":")[0] for name in names]
    return np.array([types.index(kind) for kind in types])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("code")
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hidden", type=int, default=160)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--drop", type=float, default=0.33)
    parser.add_argument("--words", type=int, default=1500, help="words a batch")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--start", help="begin with the average of the weights of this run's folder")
    parser.add_argument("--banks", type=int, nargs="*", help="train on these treebanks alone, by number")
    parser.add_argument("--minutes", type=float, help="stop then, and let the rate fall by the time instead of the steps")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    os.makedirs(options.out, exist_ok=True)
    words = Words(options.data, options.code)
    names = [part["name"] for part in words.summary["parts"]]
    parts = {name: Part(options.data, options.code, name, words) for name in names}
    plain = plain_relations(words.summary["relations"])
    sizes = Sizes(
        words=len(words.word_hashes) + 1, readings=len(words.reading_hashes) + 1, banks=len(words.summary["banks"]),
        tags=len(words.summary["tags"]), relations=len(plain), vectors=words.vectors.shape[1],
        hidden=options.hidden, layers=options.layers,
    )
    network = Network(sizes, torch.from_numpy(words.vectors), options.drop)
    print(sizes, sum(p.numel() for p in network.parameters()), "parameters", flush=True)
    if options.start:
        kept = torch.load(options.start + "/checkpoint.pt", weights_only=False)
        grow(network, kept["average"])
    if options.banks:
        parts["train"].keep(options.banks)
    optimizer = torch.optim.AdamW(network.parameters(), lr=options.rate, betas=(0.9, 0.95), weight_decay=0.01)
    average = {name: value.detach().clone() for name, value in network.state_dict().items()}
    steps_epoch = len(parts["train"].batches(options.words, np.random.default_rng(0)))
    total, step, first, spent = steps_epoch * options.epochs, 0, 0, 0.0
    path = f"{options.out}/checkpoint.pt"
    if os.path.exists(path):
        kept = torch.load(path, weights_only=False)
        network.load_state_dict(kept["network"], strict=False)
        optimizer.load_state_dict(kept["optimizer"])
        average, step, first = kept["average"], kept["step"], kept["epoch"] + 1
        spent = kept.get("spent", 0.0)
    counts = torch.from_numpy(words.counts)
    forget = 0.25 / (0.25 + counts)
    forget[0] = 0
    started = time.time() - spent
    share_now = lambda: (time.time() - started) / (60 * options.minutes) if options.minutes else step / total
    for epoch in range(first, options.epochs):
        random = np.random.default_rng(options.seed * 1000 + epoch)
        torch.manual_seed(options.seed * 1000 + epoch)
        if share_now() >= 1:
            break
        began, lost = time.time(), 0.0
        for sentences in parts["train"].batches(options.words, random):
            batch = parts["train"].batch(sentences)
            batch["word"] = batch["word"] * (torch.rand(batch["word"].shape) >= forget[batch["word"]])
            share = min(share_now(), 1.0)
            constant = 0.1 if options.start else 0.3
            fall = 1.0 if share < constant else max(0.01, (1 - share) / (1 - constant))
            rate = options.rate * min(1, (step + 1) / 200) * fall
            for group in optimizer.param_groups:
                group["lr"] = rate
            loss = losses(network, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            step += 1
            lost += loss.item()
            decay = min(0.999, (1 + step) / (10 + step))
            with torch.no_grad():
                values = network.state_dict()
                torch._foreach_lerp_([average[n] for n in average], [values[n] for n in average], 1 - decay)
        took = time.time() - began
        live = {name: value.clone() for name, value in network.state_dict().items()}
        network.load_state_dict(average, strict=False)
        devs = {name: score(network, parts[name], plain) for name in names if "dev" in name}
        network.load_state_dict(live, strict=False)
        print(f"epoch {epoch + 1} loss {lost / steps_epoch:.3f} {devs} {took:.0f} s", flush=True)
        torch.save({"network": live, "optimizer": optimizer.state_dict(), "average": average, "step": step,
                    "epoch": epoch, "sizes": sizes, "spent": time.time() - started}, path + ".new")
        os.replace(path + ".new", path)
    network.load_state_dict(average, strict=False)
    for name in names:
        if name != "train":
            print(name, score(network, parts[name], plain), flush=True)


if __name__ == "__main__":
    main()
