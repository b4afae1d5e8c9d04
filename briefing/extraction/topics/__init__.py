"""Topics: the terms that several people speak of, found in the words of the proposals.

find_topics    the terms of a record, those first that most speak of
terms          the lexicon, and where its terms stand
candidates     terms that no lexicon holds
"""
