"""Checks of the English as a piece of text: its length, its marks, what an engine left in it.

To read, a check a file: `engine_talk`, `chinese_left`, `english_length`, `repetition`,
`breaking_off`, `quotation_marks`.
"""
