"""Tests of the topic index."""
