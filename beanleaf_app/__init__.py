"""Beanleaf tells from a photograph whether a bean leaf is healthy or sick."""

__version__ = "0.1.0"
