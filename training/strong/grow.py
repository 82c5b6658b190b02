"""Puts a trained network's weights into one with more cells, which then reads as the smaller one did: its new cells
are as they began, and what they give goes on with weight nought until training finds a use for it."""
import torch
from torch import Tensor

from network import Network

GATES = 4
DIRECTIONS = 2


def grow(network: Network, smaller: dict[str, Tensor]) -> None:
    """Overwrites the network's weights; the sizes may differ in the cells of the layers alone."""
    hidden = network.sizes.hidden
    old = smaller["layers.0.recurrent"].shape[1]
    place = lambda blocks: torch.cat([torch.arange(old) + block * hidden for block in range(blocks)])
    gates, cells = place(GATES), place(DIRECTIONS)
    own = network.state_dict()
    with torch.no_grad():
        for name, value in smaller.items():
            target = own[name]
            if name.endswith(".recurrent"):
                target[:, :, gates] = 0
                target[:, :old, gates] = value
            elif name.endswith(".input"):
                rows = torch.arange(value.shape[1]) if name.startswith("layers.0") else cells
                target[:, :, gates] = 0
                target[:, rows[:, None], gates] = value
            elif name.endswith(".bias") and name.startswith("layers."):
                target[:, :, gates] = value
            elif name == "root":
                target[:] = 0
                target[cells] = value
            elif value.shape != target.shape:
                target[:] = 0
                target[:, cells] = value
            else:
                target.copy_(value)
