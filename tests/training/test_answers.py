"""What is read from the answers of one epoch."""

from __future__ import annotations

import numpy as np

from beanleaf_app.training.answers import Answers


def test_sigmoid_answers_are_of_two_classes() -> None:
    logits = np.array([[-2.0], [0.5], [3.0], [0.0]], np.float32)
    answers = Answers.of(7, logits, "sigmoid", np.array([0, 0, 1, 1]))
    np.testing.assert_allclose(answers.probabilities.sum(axis=1), 1)
    np.testing.assert_allclose(answers.probabilities[:, 1], 1 / (1 + np.exp(-logits[:, 0].astype(float))))
    assert answers.predicted.tolist() == [0, 1, 1, 0]  # a logit of 0 is class 0, as everywhere
    assert answers.confusion.tolist() == [[1, 1], [1, 1]]


def test_mistakes_and_cells_put_the_surest_first() -> None:
    logits = np.log(np.array([[0.6, 0.3, 0.1], [0.9, 0.05, 0.05], [0.1, 0.8, 0.1], [0.7, 0.2, 0.1]]))
    answers = Answers.of(0, logits, "softmax", np.array([1, 1, 1, 0]))
    assert answers.mistakes.tolist() == [1, 0]
    assert answers.of_cell(1, 0).tolist() == [1, 0]
    assert answers.of_cell(2, 2).tolist() == []
    np.testing.assert_allclose(answers.sureness, [0.6, 0.9, 0.8, 0.7])
