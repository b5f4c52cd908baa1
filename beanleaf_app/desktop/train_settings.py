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
