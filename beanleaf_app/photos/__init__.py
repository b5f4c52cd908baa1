"""Photographs and data sets: everything between a file and a feature vector."""
