"""How a network learns. Knows no Qt.

`run.train` starts a training and gives a `TrainingRun`, an iterator of `EpochReport`. An engine does
the arithmetic of one epoch: `full_batch_engine` as the textbooks write it, `exact_engine` the same
trajectory from the Gram matrix.
"""
