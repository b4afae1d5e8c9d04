"""Whole evenings, told through the command line as its users live them."""
