"""The first lesson, beside the training room."""
