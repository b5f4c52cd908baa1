"""What each step of the glass box does, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.desktop.glass.glass_desk import Scene
from beanleaf_app.desktop.glass.glass_steps import Kind, Step

translate = QCoreApplication.translate


def words(step: Step, scene: Scene) -> str:
    """One or two sentences, or three."""
    if step.kind is Kind.FORWARD:
        return _forward(step, scene)
    if step.kind is Kind.BACKWARD:
        return _backward(step)
    return {
        Kind.PICTURE: translate(
            "glass",
            "The network sees the square as {n} numbers from 0 (dark) to 1 (bright): red, green and blue "
            "of each place, row by row.",
        ).format(n=QLocale().toString(len(scene.passed.layers[0].inputs))),
        Kind.COST: translate(
            "glass",
            "How wrong is the answer? The cost is 0 when what is true has the probability 1, and grows "
            "without end as that goes to 0.",
        ),
        Kind.CHECK: translate(
            "glass",
            "Is all this right? Change one number of the network a little up and a little down, ask for "
            "the cost both times, and compare the slope with what the formulas say. Here are numbers of "
            "every layer, some by chance; choose one to see it below.",
        ),
        Kind.UPDATE: translate(
            "glass",
            "Every number goes a small step against its gradient: the learning rate times dw. Take the "
            "step, and look at the same leaf again.",
        ),
    }[step.kind]


def _forward(step: Step, scene: Scene) -> str:
    layer = scene.passed.layers[step.layer]
    if layer.is_output:
        return translate(
            "glass",
            "The last layer adds up what the layer before says, each with its weight. The sum z becomes "
            "a probability p: the larger z, the nearer p is to 1.",
        )
    text = translate(
        "glass",
        "Each node multiplies every input by its weight, adds up the products and its bias, and passes "
        "the sum z on if it is above 0, else 0.",
    )
    silent = int((layer.z <= 0).sum())
    if not silent:
        return text
    more = translate("glass", "For this leaf %n node(s) of this layer say nothing.", "", silent)
    return f"{text} {more}"


def _backward(step: Step) -> str:
    if step.is_output:
        return translate(
            "glass",
            "How would the cost change if z were a little larger? By exactly the error: what it said "
            "minus what is true. Every weight shares in it as much as its input was large.",
        )
    return translate(
        "glass",
        "The blame goes backwards along the weights of the next layer. A node that was silent (z not "
        "above 0) gets none: a little more or less would change nothing.",
    )
