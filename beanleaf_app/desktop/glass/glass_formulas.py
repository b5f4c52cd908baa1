"""The formula of each step of the glass box, and the same with its numbers, as HTML."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from beanleaf_app.desktop.figures import in_figures
from beanleaf_app.desktop.glass.glass_desk import Scene
from beanleaf_app.desktop.glass.glass_steps import Kind, Step
from beanleaf_app.training.glass_box import EPSILON

translate = QCoreApplication.translate


def formula(step: Step, scene: Scene, node: int = 0) -> str:
    """In general, and on a second line for the node that the person looks at."""
    return _FORMULAS[step.kind](step, scene, node)


def _picture(_step: Step, _scene: Scene, _node: int) -> str:
    return f"X = {translate('glass', 'pixels')} / 255"


def _forward(step: Step, scene: Scene, node: int) -> str:
    layer = scene.passed.layers[step.layer]
    here = _up(step.layer + 1)
    x = f"A{_up(step.layer)}" if step.layer else "X"
    z, bias = in_figures(layer.z[node]), _in_brackets(layer.bias[node])
    total = in_figures(layer.z[node] - layer.bias[node])
    a = in_figures(layer.activation[node])
    if not layer.is_output:
        then, filled = f"A{here} = max(Z{here}, 0)", f"a = max(z, 0) = <b>{a}</b>"
    elif len(layer.z) == 1:
        then = "p = 1 / (1 + e<sup>-z</sup>)"
        filled = f"p = 1 / (1 + e<sup>{in_figures(-layer.z[node])}</sup>) = <b>{a}</b>"
    else:
        then = "p<sub>k</sub> = e<sup>z<sub>k</sub></sup> / &Sigma; e<sup>z</sup>"
        filled = f"p = <b>{a}</b>"
    general = f"Z{here} = W{here} {x} + b{here}, &nbsp; {then}"
    return f"{general}<br>z = {total} + {bias} = <b>{z}</b>, &nbsp; {filled}"


def _cost(_step: Step, scene: Scene, _node: int) -> str:
    p, label = scene.passed.probabilities, scene.passed.label
    if len(p) == 1:
        general, right = "J = -(y ln p + (1 - y) ln(1 - p))", p[0] if label else 1 - p[0]
    else:
        general, right = "J = -&Sigma; y<sub>k</sub> ln p<sub>k</sub>", p[label]
    return f"{general}<br>J = -ln({in_figures(right)}) = <b>{in_figures(scene.passed.cost)}</b>"


def _backward(step: Step, scene: Scene, node: int) -> str:
    layer = scene.passed.layers[step.layer]
    here, after = _up(step.layer + 1), _up(step.layer + 2)
    x = f"A{_up(step.layer)}" if step.layer else "X"
    rest = f"dW{here} = dZ{here} {x}<sup>T</sup>, &nbsp; db{here} = dZ{here}"
    dz = f"<b>{in_figures(layer.dz[node])}</b>"
    if layer.is_output:
        y = int(scene.passed.label == node) if len(layer.z) > 1 else scene.passed.label
        return f"dZ{here} = P - Y, &nbsp; {rest}<br>dz = {in_figures(layer.activation[node])} - {y} = {dz}"
    above = scene.passed.layers[step.layer + 1].dinputs
    assert above is not None
    first = f"dA{here} = W{after}<sup>T</sup> dZ{after}, &nbsp; dZ{here} = dA{here} &middot; (Z{here} &gt; 0)"
    return (
        f"{first}, &nbsp; {rest}<br>dz = {in_figures(above[node])} &middot; {int(layer.z[node] > 0)} = {dz}"
    )


def _check(_step: Step, _scene: Scene, _node: int) -> str:
    slope = "(J(w + &epsilon;) - J(w - &epsilon;)) / 2&epsilon;"
    return f"dJ/dw &asymp; {slope}, &nbsp; &epsilon; = {in_figures(EPSILON)}"


def _update(_step: Step, _scene: Scene, _node: int) -> str:
    return "W := W - &alpha; dW, &nbsp; b := b - &alpha; db"


def _in_brackets(value: float) -> str:
    return f"({in_figures(value)})" if value < 0 else in_figures(value)


def _up(layer: int) -> str:
    return f"<sup>[{layer}]</sup>"


_FORMULAS = {
    Kind.PICTURE: _picture,
    Kind.FORWARD: _forward,
    Kind.COST: _cost,
    Kind.BACKWARD: _backward,
    Kind.CHECK: _check,
    Kind.UPDATE: _update,
}
