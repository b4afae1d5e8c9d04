"""Tests of what is found to be a proposal."""
