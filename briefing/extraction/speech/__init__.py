"""How far the words of a person reach, and what a sentence says of those it names.

event                 what a sentence says of one person
together              who is joined to whom, who receives, who is said to speak
english_predicates    what a person in an English sentence does
chinese_extent, english_extent
                      which words are that person's
"""
