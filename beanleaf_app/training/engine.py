"""The seam between a training and the arithmetic of its epochs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.network import Network
from beanleaf_app.training.report import Measures

if TYPE_CHECKING:
    from beanleaf_app.training.insight import LayerInsight


class Samples(NamedTuple):
    """What an engine learns from or measures on.

    pixels : uint8 (n, features), 255 meaning 1.0
    labels : int64 (n,), the network's classes
    """

    pixels: NDArray[np.uint8]
    labels: NDArray[np.int64]


class State(NamedTuple):
    """Everything an engine needs to go on from some epoch, bit for bit.

    velocity : what the optimiser remembers, and what is averaged along the way
    carried : what else the engine carries over from the epoch before, if anything
    """

    parameters: NDArray[Any]
    velocity: NDArray[Any]
    carried: NDArray[Any]

    @property
    def nbytes(self) -> int:
        """The memory it takes."""
        return sum(array.nbytes for array in self)

    def is_like(self, other: State) -> bool:
        """True if both could belong to one training: the same shapes and dtypes."""
        return all(
            (one.shape, one.dtype) == (two.shape, two.dtype) for one, two in zip(self, other, strict=True)
        )


class Engine(Protocol):
    """Measures a network on the data and moves it, epoch by epoch.

    `start`, then `measure` and `update` in turn: each `update` uses the forward step of the
    `measure` before it.
    """

    name: str

    def start(self, network: Network) -> None:
        """Begin from the parameters of this network, which stays unchanged."""

    def measure(self) -> Measures:
        """Forward step on training and validation samples. Raises Cancelled if asked to stop in between."""

    def update(self) -> bool:
        """Backward step and update. False if no gradient at all reached the first layer."""

    def state(self) -> State:
        """A copy of the present state."""

    def restore(self, state: State) -> None:
        """Go back (or forth) to a state of the same start."""

    def set_learning_rate(self, rate: float) -> None:
        """The rate of the updates from now on; with a schedule, its highest."""

    def answers(self) -> NDArray[Any] | None:
        """Logits (n, outputs) of the last measure on validation, or on training where there is none.

        None where it did not ask the network for them. Valid until the next measure.
        """

    def insight(self) -> tuple[LayerInsight, ...]:
        """How each layer is doing at the present parameters. It moves nothing."""

    def network(self) -> Network:
        """A new network, float32, with the present parameters."""

    def rest(self) -> None:
        """The training is over: give back the memory that only its steps needed. All else still works."""


def flat_views(flat: NDArray[Any], shapes: dict[str, tuple[int, ...]]) -> dict[str, NDArray[Any]]:
    """Views into one vector, one after the other, by name and shape."""
    views = {}
    start = 0
    for name, shape in shapes.items():
        size = int(np.prod(shape))
        views[name] = flat[start : start + size].reshape(shape)
        start += size
    return views


def without_workspaces(network: Network, parameters: NDArray[Any]) -> Network:
    """A network with the same tensors, the parameters again views into the one vector, and nothing else."""
    twin = network.copy()
    twin.adopt_parameters(flat_views(parameters, network.architecture.parameter_shapes()))
    return twin


_NOT_DECAYED = (".bias", ".scale", ".shift")


def decay_vector(shapes: dict[str, tuple[int, ...]], weight_decay: float) -> NDArray[np.float64] | None:
    """The weight decay of each parameter of a flat vector: biases have none, nor has batch norm."""
    if not weight_decay:
        return None
    return np.concatenate(
        [
            np.full(int(np.prod(shape)), 0.0 if name.endswith(_NOT_DECAYED) else weight_decay)
            for name, shape in shapes.items()
        ]
    )
