"""What there is to see of a network that learns: curves, leaves, weights, mistakes, epochs, other runs."""
