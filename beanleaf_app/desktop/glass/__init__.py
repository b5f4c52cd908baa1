"""The glass box: one leaf through a network and back, number by number."""
