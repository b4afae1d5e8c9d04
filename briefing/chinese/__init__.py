"""The Chinese script: one spelling to match by, words, sounds and strokes of characters."""
