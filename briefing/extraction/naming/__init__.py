"""People named in a text, in Chinese and in English: the name, the title, the forms of both."""
