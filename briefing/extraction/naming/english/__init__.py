"""People named in English text.

english_mentions    the people named in a line
english_titles      the title before or behind a name
"""
