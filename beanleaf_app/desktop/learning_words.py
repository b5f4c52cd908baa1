"""What the fields of learning are called, and a sentence on each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

Text = Callable[[], str]


class LearningWords(QObject):
    """Texts by the names that a TrainingConfig uses, made when they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.optimisers: tuple[Text, ...] = (
            lambda: self.tr("Gradient descent"),
            lambda: self.tr("AdamW"),
        )
        self.schedules: tuple[Text, ...] = (
            lambda: self.tr("Constant"),
            lambda: self.tr("One cycle"),
        )

    def title(self, name: str) -> Text:
        """The label of a field, with the letter that Alt presses where it has one."""
        titles: dict[str, Text] = {
            "learning_rate": lambda: self.tr("Learning &rate"),
            "epochs": lambda: self.tr("&Epochs"),
            "seed": lambda: self.tr("&Seed"),
            "batch_size": lambda: self.tr("Batch size"),
            "optimiser": lambda: self.tr("Optimiser"),
            "schedule": lambda: self.tr("Schedule"),
            "momentum": lambda: self.tr("Momentum"),
            "weight_decay": lambda: self.tr("Weight decay"),
            "label_smoothing": lambda: self.tr("Label smoothing"),
            "average": lambda: self.tr("Averaging"),
            "patience": lambda: self.tr("Patience"),
            "nesterov": lambda: self.tr("Nesterov momentum"),
            "augment": lambda: self.tr("Change the photographs anew each time"),
            "redraw": lambda: self.tr("Dra&w again if the network dies"),
        }
        return titles[name]

    def lesson(self, name: str) -> Text:
        """One sentence: what it does, and where it is sensible."""
        lessons: dict[str, Text] = {
            "learning_rate": lambda: self.tr(
                "How far each step moves the network: 0.0001 to 0.01 is usual. Too far, and it strays."
            ),
            "epochs": lambda: self.tr("How many times the network looks at all the leaves."),
            "seed": lambda: self.tr("Another number draws other starting weights; the same, the same again."),
            "batch_size": lambda: self.tr(
                "How many leaves it looks at before each step; 16 to 64 for convolutions. 0 is all at once."
            ),
            "optimiser": lambda: self.tr(
                "Gradient descent takes plain steps. AdamW fits them to each weight and suits convolutions."
            ),
            "schedule": lambda: self.tr(
                "One cycle raises the learning rate to its full size and then lowers it to almost nothing."
            ),
            "momentum": lambda: self.tr(
                "How much of the last step goes into the next: 0 for plain steps, 0.9 is usual."
            ),
            "weight_decay": lambda: self.tr(
                "Pulls all weights towards 0, so that it learns less by heart: 0 to 0.01."
            ),
            "label_smoothing": lambda: self.tr(
                "Keeps the network from being too sure: 0 to 0.1 of each answer goes to the other classes."
            ),
            "average": lambda: self.tr(
                "Uses the running mean of the weights, which is steadier: 0 for none, 0.99 is usual."
            ),
            "patience": lambda: self.tr(
                "Ends after so many epochs without a better one, and keeps the best. 0 is never."
            ),
            "nesterov": lambda: self.tr("Looks ahead along the momentum before it measures the slope."),
            "augment": lambda: self.tr(
                "Turns, shifts and recolours every photograph for each epoch: more variety, slower learning."
            ),
            "redraw": lambda: self.tr(
                "Some starting weights can learn nothing. Beanleaf notices and draws others."
            ),
        }
        return lessons[name]
