"""A bidirectional LSTM layer with its gradient written out: PyTorch's own spends most of its time on clearing
memory when sentences are short and the processor has one core."""
import torch
from torch import Tensor, nn
import torch.nn.functional as F


class Turn(torch.autograd.Function):
    """Rows in the order of `rows`, which undoes itself."""

    @staticmethod
    def forward(ctx, x: Tensor, rows: Tensor) -> Tensor:
        ctx.save_for_backward(rows)
        return x.index_select(0, rows)

    @staticmethod
    def backward(ctx, above: Tensor):
        return above.index_select(0, ctx.saved_tensors[0]), None


class Recurrence(torch.autograd.Function):
    """From the input's share of the gates (2 × steps × sentences × 4 hidden, order input, forget, output, new;
    overwritten) and the recurrent weights (2 × hidden × 4 hidden) to the outputs (2 × steps × sentences × hidden)."""

    @staticmethod
    def forward(ctx, gates: Tensor, weight: Tensor) -> Tensor:
        _, steps, batch, wide = gates.shape
        hidden = wide // 4
        cells = gates.new_empty(2, steps + 1, batch, hidden)
        outputs = gates.new_empty(2, steps + 1, batch, hidden)
        bounded = gates.new_empty(2, steps, batch, hidden)
        cells[:, 0] = 0
        outputs[:, 0] = 0
        for step in range(steps):
            gate = gates[:, step]
            gate.baddbmm_(outputs[:, step], weight)
            gate[..., : 3 * hidden].sigmoid_()
            gate[..., 3 * hidden :].tanh_()
            into, keep, out, new = gate.chunk(4, -1)
            cell = torch.mul(keep, cells[:, step], out=cells[:, step + 1])
            cell.addcmul_(into, new)
            torch.tanh(cell, out=bounded[:, step])
            torch.mul(out, bounded[:, step], out=outputs[:, step + 1])
        ctx.save_for_backward(gates, cells, outputs, bounded, weight)
        return outputs[:, 1:]

    @staticmethod
    def backward(ctx, above: Tensor):
        gates, cells, outputs, bounded, weight = ctx.saved_tensors
        _, steps, batch, wide = gates.shape
        hidden = wide // 4
        slopes = torch.empty_like(gates)
        sigmoids, new = gates[..., : 3 * hidden], gates[..., 3 * hidden :]
        torch.addcmul(sigmoids, sigmoids, sigmoids, value=-1, out=slopes[..., : 3 * hidden])
        torch.mul(new, new, out=slopes[..., 3 * hidden :]).neg_().add_(1)
        # What a change of the cell does to each gate; the output gate's comes from the output itself.
        slopes[..., :hidden] *= new
        slopes[..., hidden : 2 * hidden] *= cells[:, :-1]
        slopes[..., 2 * hidden : 3 * hidden] *= bounded
        slopes[..., 3 * hidden :] *= gates[..., :hidden]
        through = torch.addcmul(bounded.new_ones(()), bounded, bounded, value=-1)
        through *= gates[..., 2 * hidden : 3 * hidden]
        back = weight.transpose(1, 2).contiguous()
        down = above.new_zeros(2, batch, hidden)
        cell = above.new_zeros(2, batch, hidden)
        for step in range(steps - 1, -1, -1):
            down += above[:, step]
            cell.addcmul_(down, through[:, step])
            slope = slopes[:, step].view(2, batch, 4, hidden)
            slope[:, :, :2] *= cell.unsqueeze(2)
            slope[:, :, 2] *= down
            slope[:, :, 3] *= cell
            torch.bmm(slopes[:, step], back, out=down)
            cell *= gates[:, step, :, hidden : 2 * hidden]
        before = outputs[:, :-1].reshape(2, steps * batch, hidden)
        change = torch.bmm(before.transpose(1, 2), slopes.view(2, steps * batch, wide))
        return slopes, change


class Layer(nn.Module):
    """Outputs of both directions side by side; recurrent weights may be dropped (Merity et al. 2018)."""

    def __init__(self, inputs: int, hidden: int) -> None:
        super().__init__()
        self.hidden = hidden
        self.input = nn.Parameter(torch.empty(2, inputs, 4 * hidden))
        self.bias = nn.Parameter(torch.zeros(2, 1, 4 * hidden))
        self.recurrent = nn.Parameter(torch.empty(2, hidden, 4 * hidden))
        self.bias.data[:, :, hidden : 2 * hidden] = 1.0
        for direction in range(2):
            nn.init.xavier_uniform_(self.input.data[direction])
            for gate in self.recurrent.data[direction].chunk(4, 1):
                gate.copy_(nn.init.orthogonal_(torch.empty(hidden, hidden)))

    def forward(self, x: Tensor, turned: Tensor, drop: float) -> Tensor:
        """`x` steps × sentences × inputs; `turned` tells for each of its rows the row in the sentence turned round."""
        steps, batch, width = x.shape
        rows = x.reshape(steps * batch, width)
        both = torch.stack([rows, Turn.apply(rows, turned)])
        gates = torch.baddbmm(self.bias, both, self.input).view(2, steps, batch, 4 * self.hidden)
        weight = F.dropout(self.recurrent, drop, self.training and drop > 0)
        out = Recurrence.apply(gates, weight).reshape(2, steps * batch, self.hidden)
        return torch.cat([out[0], Turn.apply(out[1], turned)], 1).view(steps, batch, 2 * self.hidden)
