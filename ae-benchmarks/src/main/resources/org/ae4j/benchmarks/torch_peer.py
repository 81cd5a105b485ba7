"""PyTorch from Python: eager, or compiled; the counterpart of Worker and Pace in Java."""
import sys
import time

import numpy
import torch

READY = "AE4J ready"
RESULT = "AE4J result "


class Pace:
    """Says after every piece of work how many examples it had; waits between turns."""

    def __init__(self):
        self.ready = False
        self.started = self.budget = self.examples = 0

    def done(self, count):
        self.examples += count
        elapsed = time.perf_counter() - self.started
        if self.ready and elapsed < self.budget:
            return
        print(f"{RESULT}{self.examples} {elapsed}" if self.ready else READY, flush=True)
        self.ready = True
        line = sys.stdin.readline()
        if not line:
            sys.exit(0)
        self.budget = float(line)
        self.examples = 0
        self.started = time.perf_counter()


def network(layers, linear):
    blocks = []
    for i in range(1, len(layers)):
        blocks.append(torch.nn.Linear(layers[i - 1], layers[i]))
        if i not in linear:
            blocks.append(torch.nn.ReLU())
    return torch.nn.Sequential(*blocks)


def encode(model, examples, pace):
    with torch.inference_mode():
        while True:
            pace.done(len(model(examples)))


def train(model, examples, batch, rate, compiled, pace):
    # The fused update is an option that eager code rarely switches on; compiled code gets it.
    optimiser = torch.optim.Adam(model.parameters(), lr=rate, fused=compiled or None)
    loss = torch.nn.MSELoss()
    while True:
        order = torch.randperm(len(examples))
        for start in range(0, len(examples) - batch + 1, batch):
            inputs = examples[order[start : start + batch]]
            optimiser.zero_grad()
            value = loss(model(inputs), inputs)
            value.backward()
            optimiser.step()
            value.item()
            pace.done(batch)


def main(task, layers, linear, batch, rate, threads, data, compiled):
    torch.set_num_threads(int(threads))
    layers = [int(n) for n in layers.split(",")]
    linear = [int(n) for n in linear.split(",")]
    examples = torch.from_numpy(numpy.fromfile(data, dtype="<f4").reshape(-1, layers[0]))
    model = network(layers, linear)
    if compiled == "compiled":
        model = torch.compile(model)
    if task == "ENCODE":
        encode(model, examples, Pace())
    else:
        train(model, examples, int(batch), float(rate), compiled == "compiled", Pace())


if __name__ == "__main__":
    main(*sys.argv[1:])
