"""From a feature vector to an answer a person can use."""
