"""Trained models on disk: the file format and the library."""
