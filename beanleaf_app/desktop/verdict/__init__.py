"""One photograph, large: what is said of it, why, and what to do."""
