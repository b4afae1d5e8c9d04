"""The parts at the end of a brief: indexes, glossary, sources, and what nobody could place.

To read: `topic_index`, `speaker_index`, `glossary_annex`, `sources`, `unplaced`.
"""
