"""The text as grammar sees it.

spans                  trimming, and quotation marks in pairs
sentences              where sentences and clauses end
sentences_by_offset    the sentence that holds an offset
predicates             what a person in a Chinese sentence does
coverage               what is accounted for, and what is left
"""
