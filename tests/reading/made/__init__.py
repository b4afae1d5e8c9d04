"""Makers of files for tests: each writes what a program would, from paragraphs given as text.

All words are invented.
"""
