"""People named in Chinese text.

chinese_mentions    the people named in a line of prose
names_before_ranks  names with a rank or a form of address behind them
person_alone        the one whom a passage names and nothing else
name_shapes         where a name that begins at an offset may end
name_ends           where it does end, by what follows
chinese_titles      titles: where one begins, and what ends one
untitled_names      names without a title
other_forms         other forms of a name, in brackets behind it
shared_titles       a title printed once for several people
"""
