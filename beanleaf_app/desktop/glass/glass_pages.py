"""What each step of the glass box shows: formula, words, numbers and pictures, from one Scene."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.desktop.glass.glass_desk import Scene
from beanleaf_app.desktop.glass.glass_formulas import formula
from beanleaf_app.desktop.glass.glass_names import Names
from beanleaf_app.desktop.glass.glass_steps import Kind, Step
from beanleaf_app.desktop.glass.glass_words import words
from beanleaf_app.desktop.widgets.number_table import Numbers
from beanleaf_app.photos.preprocessing import SIDE
from beanleaf_app.training.glass_box import Place

translate = QCoreApplication.translate
Vector = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Picture:
    """Signed numbers as a picture, (100, 100): one for each place, the three colours added up."""

    caption: str
    values: Vector


@dataclass(frozen=True, eq=False)
class Page:
    """One step, ready to show.

    nodes : a table of the nodes, or of whatever the step lists; node_of : (layer, node) of its rows
    terms : a table of the inputs of the chosen node; place_of : the parameter of its rows
    """

    formula: str
    text: str
    nodes: Numbers
    node_of: Callable[[int], tuple[int, int] | None]
    terms: Numbers | None = None
    place_of: Callable[[int], Place | None] = lambda _: None
    pictures: tuple[Picture, ...] = ()


def page(scene: Scene, step: Step, names: Names, chosen: tuple[int, int], rate: float) -> Page:
    """The page of a step. ``chosen`` is the layer and the node that the person looks at."""
    return _PAGES[step.kind](scene, step, names, chosen, rate)


def _picture(scene: Scene, step: Step, names: Names, chosen: tuple[int, int], rate: float) -> Page:
    x = scene.passed.layers[0].inputs.reshape(-1, 3)
    number = QLocale().toString

    def label(row: int) -> str:
        return translate("glass", "row {row}, column {column}").format(
            row=number(row // SIDE + 1), column=number(row % SIDE + 1)
        )

    headers = (
        translate("glass", "Place"),
        translate("glass", "red"),
        translate("glass", "green"),
        translate("glass", "blue"),
    )
    return Page(
        formula(step, scene),
        words(step, scene),
        Numbers(headers, label, (x[:, 0], x[:, 1], x[:, 2])),
        lambda _: None,
    )


def _forward(scene: Scene, step: Step, names: Names, chosen: tuple[int, int], rate: float) -> Page:
    layer = scene.passed.layers[step.layer]
    node = chosen[1]
    headers = (
        translate("glass", "Node"),
        translate("glass", "sum of w·x"),
        "b",
        "z",
        translate("glass", "p") if layer.is_output else "a = max(z, 0)",
    )
    nodes = Numbers(
        headers,
        lambda row: names.node(step.layer, row),
        (layer.z - layer.bias, layer.bias, layer.z, layer.activation),
    )
    products = layer.weight[node] * layer.inputs
    terms, place_of = _terms(
        step.layer,
        node,
        names,
        (translate("glass", "w (weight)"), translate("glass", "x (input)"), "w · x"),
        (
            _with_bias(layer.bias[node], layer.weight[node]),
            _with_bias(1.0, layer.inputs),
            _with_bias(layer.bias[node], products),
        ),
    )
    pictures = _pictures(
        step.layer,
        (translate("glass", "Weights w"), layer.weight[node]),
        (translate("glass", "Products w · x"), products),
    )
    return Page(
        formula(step, scene, node),
        words(step, scene),
        nodes,
        lambda row: (step.layer, row),
        terms,
        place_of,
        pictures,
    )


def _cost(scene: Scene, step: Step, names: Names, chosen: tuple[int, int], rate: float) -> Page:
    p, y = names.probabilities(scene.passed)
    # What is certain to a hair has a logarithm of its own: the cost comes from z, not from a rounded p.
    shares = np.where(y > 0, scene.passed.cost, 0.0)
    headers = (
        translate("glass", "Answer"),
        translate("glass", "p (probability)"),
        translate("glass", "y (truth)"),
        "-y · ln(p)",
    )
    last = len(scene.passed.layers) - 1
    return Page(
        formula(step, scene),
        words(step, scene),
        Numbers(headers, names.answer, (p, y, shares)),
        lambda _: (last, 0),
    )


def _backward(scene: Scene, step: Step, names: Names, chosen: tuple[int, int], rate: float) -> Page:
    layer = scene.passed.layers[step.layer]
    node = chosen[1]
    if layer.is_output:
        _, y = names.truths(scene.passed)
        headers = (translate("glass", "Node"), "p", "y", "dz = p - y", "db = dz")
        columns = (layer.activation, y, layer.dz, layer.dz)
    else:
        above = scene.passed.layers[step.layer + 1].dinputs
        assert above is not None
        headers = (translate("glass", "Node"), "da", "z", "dz", "db = dz")
        columns = (above, layer.z, layer.dz, layer.dz)
    gradients = layer.dz[node] * layer.inputs
    terms, place_of = _terms(
        step.layer,
        node,
        names,
        ("dz", translate("glass", "x (input)"), "dw = dz · x"),
        (
            np.full(len(layer.inputs) + 1, layer.dz[node]),
            _with_bias(1.0, layer.inputs),
            _with_bias(layer.dz[node], gradients),
        ),
    )
    return Page(
        formula(step, scene, node),
        words(step, scene),
        Numbers(headers, lambda row: names.node(step.layer, row), columns),
        lambda row: (step.layer, row),
        terms,
        place_of,
        _pictures(step.layer, (translate("glass", "Gradient dw"), gradients)),
    )


def _check(scene: Scene, step: Step, names: Names, chosen: tuple[int, int], rate: float) -> Page:
    places = sample_places(scene)
    found = [scene.box.numerical_gradient(scene.passed, place) for place in places]
    analytic = np.array([scene.passed.layers[p.layer].gradient(p.node, p.input) for p in places])
    numerical = np.array([one.value for one in found])
    headers = (
        translate("glass", "Number"),
        translate("glass", "back-propagation"),
        translate("glass", "numerical"),
        translate("glass", "difference"),
    )
    numbers = Numbers(
        headers,
        lambda row: names.place(places[row]),
        (analytic, numerical, np.abs(analytic - numerical)),
    )
    return Page(
        formula(step, scene), words(step, scene), numbers, lambda _: None, place_of=lambda row: places[row]
    )


def _update(scene: Scene, step: Step, names: Names, chosen: tuple[int, int], rate: float) -> Page:
    all_nodes = [(index, node) for index, one in enumerate(scene.passed.layers) for node in range(len(one.z))]
    bias = np.concatenate([one.bias for one in scene.passed.layers])
    dz = np.concatenate([one.dz for one in scene.passed.layers])
    headers = (
        translate("glass", "Node"),
        "b",
        "db",
        translate("glass", "new b"),
    )
    layer, node = scene.passed.layers[chosen[0]], chosen[1]
    weights = _with_bias(layer.bias[node], layer.weight[node])
    gradients = _with_bias(layer.dz[node], layer.dz[node] * layer.inputs)
    terms, place_of = _terms(
        chosen[0],
        node,
        names,
        ("w", "dw", translate("glass", "new w")),
        (weights, gradients, weights - rate * gradients),
        by=gradients,
    )
    return Page(
        formula(step, scene),
        words(step, scene),
        Numbers(headers, lambda row: names.node_in_network(*all_nodes[row]), (bias, dz, bias - rate * dz)),
        lambda row: all_nodes[row],
        terms,
        place_of,
    )


def sample_places(scene: Scene) -> list[Place]:
    """Some parameters of every layer: those with the largest gradient, others by chance, and a bias."""
    rng = np.random.default_rng(scene.updates)
    places: list[Place] = []
    for index, layer in enumerate(scene.passed.layers[:12]):
        node = int(np.argmax(np.abs(layer.dz)))
        places.append(Place(index, node, int(np.argmax(np.abs(layer.inputs)))))
        for _ in range(2):
            places.append(Place(index, int(rng.integers(len(layer.z))), int(rng.integers(len(layer.inputs)))))
        places.append(Place(index, node, None))
    return list(dict.fromkeys(places))


def _terms(
    layer: int,
    node: int,
    names: Names,
    headers: tuple[str, ...],
    columns: tuple[Vector, ...],
    by: Vector | None = None,
) -> tuple[Numbers, Callable[[int], Place | None]]:
    """The inputs of a node, what matters most first; row 0 of the columns is the bias."""
    order = np.argsort(-np.abs(columns[-1] if by is None else by), kind="stable")

    def place(row: int) -> Place:
        index = int(order[row])
        return Place(layer, node, index - 1 if index else None)

    numbers = Numbers(
        (translate("glass", "Input"), *headers),
        lambda row: names.input(layer, place(row).input),
        tuple(column[order] for column in columns),
    )
    return numbers, place


def _with_bias(bias: float, values: Vector) -> Vector:
    return np.concatenate([[bias], values])


def _pictures(layer: int, *pictures: tuple[str, Vector]) -> tuple[Picture, ...]:
    if layer:
        return ()
    made = []
    for caption, values in pictures:
        red, green, blue = values.reshape(-1, 3).T
        made.append(Picture(caption, (red + green + blue).reshape(SIDE, SIDE)))
    return tuple(made)


_PAGES: dict[Kind, Callable[[Scene, Step, Names, tuple[int, int], float], Page]] = {
    Kind.PICTURE: _picture,
    Kind.FORWARD: _forward,
    Kind.COST: _cost,
    Kind.BACKWARD: _backward,
    Kind.CHECK: _check,
    Kind.UPDATE: _update,
}
