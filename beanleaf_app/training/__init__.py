"""How a network learns. Knows no Qt."""
