"""The room where models are made: it starts trainings, follows them, and says what they came to."""
