"""People named in English text: the name, and the title before or behind it."""
