"""Proposals: marked lists, and what the prose around them asks for, promises or warns of.

find_proposals     the proposals of one speaker, step by step
weighed_speech     what one says, cut and weighed once for all steps
cues               the weighted words for and against a proposal
marked_lists       marks of all notations joined into lists (slogans, notation)
proposal_lists     which lists hold proposals, and how far their points reach
announced          how many points are announced, and of what kind
prose              the clause of a sentence that proposes
semicolons         proposals joined in one sentence
word_of_calling    what a word of calling before a statement makes of it
headlines          the shortest head of a proposal that stands alone
"""
