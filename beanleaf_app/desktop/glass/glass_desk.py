"""The work behind the glass box: leaves are drawn or read, and numbers computed, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from beanleaf_app.desktop.job import Job
from beanleaf_app.errors import PhotoError
from beanleaf_app.models.model import Model
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.practice_leaves import CLASS_NAMES, practice_leaf
from beanleaf_app.photos.preprocessing import to_feature_vectors, to_pixels
from beanleaf_app.training.glass_box import GlassBox, GlassPass

_DRAWN_SIDE = 200


@dataclass(frozen=True, eq=False)
class Leaf:
    """One photograph as the network sees it.

    pixels : uint8 (30000,)
    class_name : what it really is, or "" where nobody said
    """

    name: str
    pixels: NDArray[np.uint8]
    class_name: str


@dataclass(frozen=True, eq=False)
class Scene:
    """A network, a leaf, and everything between them.

    updates : how many steps of gradient descent were taken since the network was opened
    cost_before : before the last of them, or None
    """

    box: GlassBox
    leaf: Leaf
    passed: GlassPass
    updates: int
    cost_before: float | None


class _SceneJob(Job):
    def __init__(self, make: Callable[[], Scene], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make

    def work(self) -> Scene:
        return self._make()


class GlassDesk(QObject):
    """Makes one scene after the other; of several wishes that wait, only the newest is fulfilled.

    Parameters
    ----------
    model : of dense layers; see `why_closed`
    leaves : photographs that the person can choose from, or None
    """

    scene_changed = Signal(object)  # a Scene
    failed = Signal(object)  # a Sentence for the person

    def __init__(
        self, model: Model, leaves: DataSet | None, pool: DecodePool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.leaves = leaves
        self.scene: Scene | None = None
        self._pool = pool
        self._first: GlassBox | None = None
        self._job: _SceneJob | None = None
        self._wish: Callable[[], Scene] | None = None
        self._shut_down = False

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def show_drawn(self, number: int) -> None:
        """A leaf drawn by the program; the classes take turns."""

        def leaf() -> Leaf:
            class_name = CLASS_NAMES[number % len(CLASS_NAMES)]
            picture = practice_leaf(class_name, np.random.default_rng(number), _DRAWN_SIDE)
            return Leaf("", to_pixels(picture), class_name)

        self._ask(lambda: self._with_leaf(leaf()))

    def show_from_data(self, index: int) -> None:
        """One of the leaves that were given."""
        data = self.leaves
        assert data is not None
        class_name = data.class_names[int(data.labels[index])]
        self._ask(lambda: self._with_leaf(Leaf(data.photo_names[index], data.pixels[index], class_name)))

    def show_file(self, path: Path) -> None:
        """A photograph of the person's."""

        def leaf() -> Leaf:
            ((_, decoded),) = self._pool.decode_all([path])
            if isinstance(decoded, PhotoError):
                raise decoded
            return Leaf(path.name, decoded.pixels, "")

        self._ask(lambda: self._with_leaf(leaf()))

    def set_label(self, label: int) -> None:
        """Say what the leaf really is: 0 or 1 (sick), or the class."""
        self._ask(lambda: self._again(self._now(), label=label))

    def take_step(self, learning_rate: float) -> None:
        """Go one step down the gradient, with this leaf alone."""

        def step() -> Scene:
            scene = self._now()
            box = scene.box.updated(scene.passed, learning_rate)
            after = self._again(replace(scene, box=box))
            return replace(after, updates=scene.updates + 1, cost_before=scene.passed.cost)

        self._ask(step)

    def start_again(self) -> None:
        """The network as it was opened."""
        self._ask(
            lambda: replace(self._again(replace(self._now(), box=self._box())), updates=0, cost_before=None)
        )

    def shut_down(self) -> None:
        """Wait for what was begun; nothing starts any more."""
        self._shut_down = True
        self._wish = None
        if self._job is not None:
            self._job.blockSignals(True)  # nobody is there to hear it
            self._job.wait()
            self._job = None

    def label_of(self, class_name: str) -> int:
        """The label of a class for this model; 0 where it does not know it."""
        if self.model.task == "health":
            healthy = self.model.class_names[self.model.healthy_class]
            return int(class_name not in (healthy, "healthy"))
        return self.model.class_names.index(class_name) if class_name in self.model.class_names else 0

    def _box(self) -> GlassBox:
        if self._first is None:
            self._first = GlassBox.of(self.model.network)
        return self._first

    def _now(self) -> Scene:
        assert self.scene is not None
        return self.scene

    def _with_leaf(self, leaf: Leaf) -> Scene:
        box = self.scene.box if self.scene is not None else self._box()
        passed = box.look(to_feature_vectors(leaf.pixels), self.label_of(leaf.class_name))
        return Scene(box, leaf, passed, self.scene.updates if self.scene is not None else 0, None)

    def _again(self, scene: Scene, label: int | None = None) -> Scene:
        chosen = scene.passed.label if label is None else label
        passed = scene.box.look(to_feature_vectors(scene.leaf.pixels), chosen)
        return replace(scene, passed=passed, cost_before=None)

    def _ask(self, make: Callable[[], Scene]) -> None:
        self._wish = make
        self._advance()

    def _advance(self) -> None:
        if self._job is not None or self._wish is None or self._shut_down:
            return
        job = _SceneJob(self._wish, self)
        self._wish = None
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        self._job = job
        job.start()

    def _on_succeeded(self, scene: Scene) -> None:
        self._end()
        self.scene = scene
        self.scene_changed.emit(scene)
        self._advance()

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.failed.emit(sentence)
        self._advance()

    def _end(self) -> None:
        job, self._job = self._job, None
        assert job is not None
        # The last signal comes from inside run(): the thread itself ends a moment later.
        job.wait()
        job.deleteLater()
