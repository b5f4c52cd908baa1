"""The neural network, from scratch in NumPy.

Read in this order: `layers`, `costs`, `network`. `architecture` describes a network as data,
`presets` names the ones the program offers.
"""
