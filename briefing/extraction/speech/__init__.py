"""How far the words of a person reach, and what a sentence says of those it names."""
