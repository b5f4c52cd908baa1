"""Colours, sizes of type, spacing and drawings, in one place."""
