"""What is chosen before a training: leaves, network, and how it learns."""
