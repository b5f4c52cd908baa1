"""The room of everything that was classified before."""
