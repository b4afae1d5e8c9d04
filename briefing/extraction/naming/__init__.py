"""People named in a text, in Chinese and in English: the name, the title, the forms of both.

mention    one place where a person is named, and how sure that is
chinese    names by their shape and by what stands around them
english    names by their capitals and titles
"""
