"""The layouts of documents: one recogniser a file, each a Layout, tried in order on what is left.

A package adds one by an entry point of the group `briefing.layouts`; ours stand in the same table.
Each stands alone: what two of them need is in `evidence`.

views_table      rows of tables with a person and what the person says
name_lines       names on lines of their own, above the words
labelled         names before a colon
name_lists       names above their titles, with nothing said below
agenda           fields, tables and timed lines of a programme
signed           quotations with a dash and a name behind
prose_chinese    reported speech in Chinese sentences
prose_english    reported speech in English sentences
"""
