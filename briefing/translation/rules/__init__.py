"""English by rule and table, offline: names, titles, dates, terms; what is unsure is flagged."""
