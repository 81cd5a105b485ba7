"""PyTorch from Python: eager, compiled, or its matrix products alone; see Worker and Pace in Java."""
import json
import sys
import time

import numpy
import torch
from torch import nn
from torch.nn import functional

READY = "AE4J ready"
RESULT = "AE4J result "
LARGEST_BLOCK = 1000


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


class Plain(nn.Module):
    """Layers in sequence, and the squared error of what they give."""

    def __init__(self, layers):
        super().__init__()
        self.layers = nn.Sequential(*layers)

    def forward(self, inputs):
        return self.layers(inputs)

    def cost(self, inputs):
        return functional.mse_loss(self(inputs), inputs)

    def before_update(self):
        pass

    def after_update(self):
        pass


class Vae(Plain):
    def __init__(self, features, hidden, code):
        super().__init__([])
        self.hidden = nn.Linear(features, hidden)
        self.mean = nn.Linear(hidden, code)
        self.log_variance = nn.Linear(hidden, code)
        self.back = nn.Linear(code, hidden)
        self.logits = nn.Linear(hidden, features)

    def cost(self, inputs):
        hidden = functional.relu(self.hidden(inputs))
        mean, log_variance = self.mean(hidden), self.log_variance(hidden)
        sample = mean + torch.exp(0.5 * log_variance) * torch.randn_like(mean)
        logits = self.logits(functional.relu(self.back(sample)))
        fit = functional.binary_cross_entropy_with_logits(logits, inputs, reduction="sum")
        divergence = -0.5 * torch.sum(1 + log_variance - mean.pow(2) - log_variance.exp())
        return (fit + divergence) / len(inputs)


class Dictionary(Plain):
    """Atoms are brought back to length 1 after every update, as the usual code does."""

    def __init__(self, features, latents, kept):
        super().__init__([])
        self.kept = kept
        self.encoder = nn.Linear(features, latents)
        self.atoms = nn.Parameter(functional.normalize(torch.randn(latents, features), dim=1))
        self.centre = nn.Parameter(torch.zeros(features))

    def forward(self, inputs):
        latents = functional.relu(self.encoder(inputs - self.centre))
        values, places = latents.topk(self.kept, dim=1, sorted=False)
        code = torch.zeros_like(latents).scatter(1, places, values)
        return code @ self.atoms + self.centre

    @torch.no_grad()
    def before_update(self):
        along = (self.atoms.grad * self.atoms).sum(1, keepdim=True)
        self.atoms.grad -= along * self.atoms

    @torch.no_grad()
    def after_update(self):
        self.atoms /= self.atoms.norm(dim=1, keepdim=True)


def stack(layers, linear):
    blocks = []
    for i in range(1, len(layers)):
        blocks.append(nn.Linear(layers[i - 1], layers[i]))
        if i not in linear:
            blocks.append(nn.ReLU())
    return Plain(blocks)


def images(side, first, second):
    def convolution(inputs, outputs):
        return nn.Conv2d(inputs, outputs, 3, padding=1)

    return Plain([
        nn.Unflatten(1, (1, side, side)),
        convolution(1, first), nn.ReLU(), nn.MaxPool2d(2),
        convolution(first, second), nn.ReLU(), nn.MaxPool2d(2),
        nn.Upsample(scale_factor=2), convolution(second, first), nn.ReLU(),
        nn.Upsample(scale_factor=2), convolution(first, 1),
        nn.Flatten(),
    ])


def network(kind, **sizes):
    return {"stack": stack, "vae": Vae, "images": images, "dictionary": Dictionary}[kind](**sizes)


def encode(model, examples, pace):
    with torch.inference_mode():
        while True:
            pace.done(len(model(examples)))


def train(model, examples, work, pace):
    compiled = work["peer"] == "compiled"
    # The fused update is an option that eager code rarely switches on; compiled code gets it.
    optimiser = torch.optim.Adam(model.parameters(), lr=work["rate"], fused=compiled or None)
    cost = torch.compile(model.cost) if compiled else model.cost
    batch = work["batch"]
    while True:
        order = torch.randperm(len(examples))
        for start in range(0, len(examples) - batch + 1, batch):
            inputs = examples[order[start : start + batch]]
            optimiser.zero_grad()
            value = cost(inputs)
            value.backward()
            model.before_update()
            optimiser.step()
            model.after_update()
            value.item()
            pace.done(batch)


class Products:
    """A step's matrix products and convolutions, their results in memory that is there already."""

    def __init__(self, batch, trains, layout):
        self.batch, self.trains, self.layout = batch, trains, layout
        self.calls = []

    def of(self, kind, **sizes):
        getattr(self, kind)(**sizes)
        return self

    def stack(self, layers, linear):
        for i in range(1, len(layers)):
            self.layer(layers[i - 1], layers[i], i == 1)

    def vae(self, features, hidden, code):
        self.stack([features, hidden, 2 * code], [])
        self.layer(code, hidden, False)
        self.layer(hidden, features, False)

    def dictionary(self, features, latents, kept):
        self.stack([features, latents, features], [])

    def images(self, side, first, second):
        self.convolution(side, 1, first, True)
        self.convolution(side // 2, first, second, False)
        self.convolution(side // 2, second, first, False)
        self.convolution(side, first, 1, False)

    def layer(self, inputs, outputs, first):
        value, weight = torch.rand(self.batch, inputs), torch.rand(outputs, inputs)
        upstream = torch.rand(self.batch, outputs)
        self.product(value, weight.t())
        if self.trains:
            self.product(upstream.t(), value)
            if not first:
                self.product(upstream, weight)

    def product(self, one, other):
        result = torch.empty(one.shape[0], other.shape[1])
        self.calls.append(lambda: torch.mm(one, other, out=result))

    def convolution(self, side, inputs, outputs, first):
        value = torch.rand(self.batch, inputs, side, side).to(memory_format=self.layout)
        weight = torch.rand(outputs, inputs, 3, 3).to(memory_format=self.layout)
        upstream = torch.rand(self.batch, outputs, side, side).to(memory_format=self.layout)
        wanted = [not first, True, False]
        one = [1, 1]
        self.calls.append(lambda: functional.conv2d(value, weight, padding=1))
        if self.trains:
            self.calls.append(
                lambda: torch.ops.aten.convolution_backward(
                    upstream, value, weight, None, one, one, one, False, [0, 0], 1, wanted))

    def run(self):
        for call in self.calls:
            call()

    def seconds(self):
        self.run()
        started = time.perf_counter()
        for _ in range(5):
            self.run()
        return time.perf_counter() - started


def limit(work, pace):
    trains = work["task"] == "TRAIN"
    block = work["batch"] if trains else min(LARGEST_BLOCK, work["batch"])
    with torch.inference_mode():
        layouts = [torch.contiguous_format, torch.channels_last]
        ways = [Products(block, trains, layout).of(**work["network"]) for layout in layouts]
        fastest = min(ways, key=Products.seconds)
        while True:
            fastest.run()
            pace.done(block)


def main(work):
    torch.set_num_threads(work["threads"])
    if work["peer"] == "limit":
        limit(work, Pace())
    model = network(**work["network"])
    values = numpy.fromfile(work["data"], dtype="<f4")
    examples = torch.from_numpy(values.reshape(work["examples"], -1))
    if work["task"] == "TRAIN":
        train(model, examples, work, Pace())
    else:
        encode(torch.compile(model) if work["peer"] == "compiled" else model, examples, Pace())


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
