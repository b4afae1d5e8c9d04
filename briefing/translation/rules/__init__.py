"""English by rule and table, offline: names, titles, dates, events; what is unsure is flagged.

A rule takes Chinese and returns a `Rendering`; it never guesses without saying so, and keeps what
it does not know between 【】. To read: `rendered` (what a rule returns), `project_words` (what the
project settles), `apply` (a whole record), `date_words`, `event_names`, `names/`, `titles/`,
`numbers` (how English says amounts).
"""
