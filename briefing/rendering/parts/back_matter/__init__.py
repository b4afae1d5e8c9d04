"""The parts at the end of a brief: indexes, glossary, sources, what nobody could place."""
