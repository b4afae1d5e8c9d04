"""Labels before a colon: a person, somebody without a name, or the name of a field.

head                what stands before a colon
chinese_labels, english_labels
                    how it is read in each language
nobody              labels of a role without a name
unknown_labels      labels that may name somebody, for a warning
inside_paragraph    labels in a transcript whose line breaks were lost
language            one table of what reads names and labels in a language
"""
