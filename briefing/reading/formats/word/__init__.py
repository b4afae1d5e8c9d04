"""Word files (.docx, .docm, .dotx, strict or not) as Word shows and prints them.

In reading order: `read` opens the parts, `body` walks paragraphs and tables, `runs` the words of a
paragraph, `styles` tells what is inherited, `numbers` prints automatic numbers, `symbols` names the
characters of symbol fonts, `formulas` writes equations in a line, `apart` lists what stands outside
the text (notes, comments, running heads).
"""
