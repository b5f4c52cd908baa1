"""The room where models are kept."""
