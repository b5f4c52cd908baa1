"""What the training form remembers between two starts."""

from __future__ import annotations

from beanleaf_app.desktop.settings import Key

SOURCE = Key("train/source", "beans")
FOLDER = Key("train/folder", "")
TASK = Key("train/task", "health")
NETWORK = Key("train/network", "article")
OWN_LAYERS = Key("train/own_layers", "16, 8")
LEARNING_RATE = Key("train/learning_rate", 0.001)
EPOCHS = Key("train/epochs", 1000)
SEED = Key("train/seed", 0)
REDRAW = Key("train/redraw", True)
MORE = Key("train/more_settings", False)
BATCH_SIZE = Key("train/batch_size", 0)  # 0: the whole batch
OPTIMISER = Key("train/optimiser", "gd")
SCHEDULE = Key("train/schedule", "constant")
MOMENTUM = Key("train/momentum", 0.0)
NESTEROV = Key("train/nesterov", False)
WEIGHT_DECAY = Key("train/weight_decay", 0.0)
LABEL_SMOOTHING = Key("train/label_smoothing", 0.0)
AVERAGE = Key("train/average", 0.0)
PATIENCE = Key("train/patience", 0)
AUGMENT = Key("train/augment", False)
