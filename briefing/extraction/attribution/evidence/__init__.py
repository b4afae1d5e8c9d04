"""Evidence that several layouts share.

label_heads            labels before a colon that are borne out as people's
people_lists           people whom a passage lists and nothing else
people_under_labels    people whom a label such as 与谈人： vouches for
columns                rows of tables, and lines with gaps between their cells
interview              answers under a bare label, and whose they are
turns                  which paragraphs go on with a speech
reported_lines         lines of prose that report, and so end a turn
"""
