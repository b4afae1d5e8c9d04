"""OpenDocument text (.odt, .ott, .fodt) as an office program shows it.

In reading order: `read` opens the file, `body` walks paragraphs, lists and tables, `words` gives
the words of a paragraph, `styles` tells what is inherited and how lists are numbered, `apart` lists
what stands outside the text.
"""
