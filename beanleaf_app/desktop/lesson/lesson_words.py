"""What the first lesson says in each of its seven steps, with the numbers of the leaf it tells of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject

from beanleaf_app.training.lesson import LEARNING_RATE, Lesson

Text = Callable[[], str]


@dataclass(frozen=True)
class Page:
    """One step: its heading, what it says, its numbers, and what its button does."""

    title: Text
    text: Text
    numbers: Text
    button: Text


class LessonWords(QObject):
    """The pages, made once; their texts are made when they are shown."""

    def __init__(
        self, lesson: Callable[[], Lesson | None], taken: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lesson = lesson
        self._taken = taken
        self.result: Text = lambda: ""
        self.pages = (
            Page(
                lambda: self.tr("A photo becomes numbers"),
                lambda: self.tr(
                    "A network cannot see. It is given numbers: red, green and blue of 100 by 100 points, "
                    "each from 0 (dark) to 1 (bright), in one long row. Here we use drawn leaves."
                ),
                self._vector,
                lambda: self.tr("Choose the practice leaves"),
            ),
            Page(
                lambda: self.tr("Layers of nodes"),
                lambda: self.tr(
                    "A node multiplies every number by a weight of its own and adds them up. Layers of 4, 3 "
                    "and 2 nodes follow one another, and one last node answers."
                ),
                lambda: self.tr("{weights} weights and biases, drawn by chance").format(
                    weights=_whole(120_030)
                ),
                lambda: self.tr("Choose this network"),
            ),
            Page(
                lambda: self.tr("Forward: from the leaf to an answer"),
                lambda: self.tr(
                    "The numbers run through the layers. What is below 0 is cut off (ReLU). The last sum z "
                    "becomes the probability p that the leaf is sick. Nothing is learned yet: a guess."
                ),
                self._forward,
                lambda: "",
            ),
            Page(
                lambda: self.tr("Cost: how wrong is it?"),
                lambda: self.tr(
                    "This leaf is sick: the right answer is 1. The cost is 0 when p is 1, and grows the "
                    "further p is from it. To learn is to make the cost small."
                ),
                self._cost,
                lambda: "",
            ),
            Page(
                lambda: self.tr("Backward: who is to blame?"),
                lambda: self.tr(
                    "Going back through the layers, the gradient says for every weight how the cost would "
                    "change if it were a little larger. Trying it out gives the same number."
                ),
                self._backward,
                lambda: "",
            ),
            Page(
                lambda: self.tr("Update: a small step"),
                lambda: self.tr(
                    "Every weight goes a small step against its gradient. How small, says the learning rate: "
                    "{rate}. Take some steps, and watch the cost."
                ).format(rate=_short(LEARNING_RATE)),
                self._update,
                lambda: self.tr("Take a step"),
            ),
            Page(
                lambda: self.tr("Accuracy: does it know new leaves?"),
                lambda: self.tr(
                    "Training does this with 300 leaves at once, again and again. The curve of the cost "
                    "falls. What counts are the leaves it never saw: how many of those does it get right?"
                ),
                self._result_text,
                lambda: self.tr("Train this network"),
            ),
        )

    def _result_text(self) -> str:
        return self.result()

    def _vector(self) -> str:
        lesson = self._lesson()
        if lesson is None:
            return ""
        first = ", ".join(_short(value / 255) for value in lesson.pixels[:6].tolist())
        return self.tr("This leaf: {first}, … – {count} numbers").format(first=first, count=_whole(30_000))

    def _forward(self) -> str:
        lesson = self._lesson()
        if lesson is None:
            return ""
        lines = [
            self.tr("Layer {number}: {values}").format(
                number=number + 1, values="  ".join(_short(value) for value in layer.activation.tolist())
            )
            for number, layer in enumerate(lesson.passed.layers[:-1])
        ]
        z = lesson.passed.layers[-1].z.item()
        lines.append(self.tr("z = {z}, p = {p}").format(z=_short(z), p=_short(lesson.probability)))
        return "\n".join(lines)

    def _cost(self) -> str:
        lesson = self._lesson()
        if lesson is None:
            return ""
        return self.tr("p = {p}, cost = −ln p = {cost}").format(
            p=_short(lesson.probability), cost=_short(lesson.cost)
        )

    def _backward(self) -> str:
        lesson = self._lesson()
        if lesson is None:
            return ""
        return self.tr("A weight of node {node}\nby the formulas: {gradient}\nby trying: {numerical}").format(
            node=lesson.place.node + 1,
            gradient=_long(lesson.gradient),
            numerical=_long(lesson.numerical),
        )

    def _update(self) -> str:
        lesson = self._lesson()
        if lesson is None:
            return ""
        taken = self._taken()
        p, cost = lesson.steps[taken]
        if not taken:
            return self.tr("Before: p = {p}, cost = {cost}").format(p=_short(p), cost=_short(cost))
        return self.tr("After {count} of {most} steps: p = {p}, cost = {cost} (it was {before})").format(
            count=taken,
            most=len(lesson.steps) - 1,
            p=_short(p),
            cost=_short(cost),
            before=_short(lesson.cost),
        )


def _short(value: float) -> str:
    return QLocale().toString(float(value), "g", 3)


def _long(value: float) -> str:
    return QLocale().toString(float(value), "f", 8)


def _whole(value: int) -> str:
    return QLocale().toString(value)
