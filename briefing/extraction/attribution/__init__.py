"""Who says what: layouts are recognised, their claims joined into people and statements.

attribute          the steps, in order
page               the lines of a document in one language, and who is named in them
mixed_languages    passages in the other language of a document, which are a page of their own
known_names        names that labels hold, and their shorter forms
layouts            the recognisers; `table_of_layouts` has them in order
evidence           what several layouts need to see
claim              what a recogniser hands on: who speaks where, and by what evidence
leaders            who only asks and introduces
join_mentions      the mentions of one person in several forms become one speaker
"""
