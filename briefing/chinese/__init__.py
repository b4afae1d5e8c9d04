"""The Chinese script: what every room knows of characters, numerals, marks, words and sounds.

Nothing here knows of forums or records, and every question has one answer: what a Chinese character
is, which spelling rules match by, what a numeral is worth and how one is written, which marks lead
the points of a list (in English as well), where words end, how characters and names sound.

In reading order:

    han              what a Chinese character is, for patterns of code and of data files
    fold             one spelling to match by: simplified, with one form of punctuation
    numerals         numbers read and written: 二十三, 1.5亿, 二〇二六, ⅳ
    mark_characters  characters of Unicode that are marks by themselves: ⑴ ⒈ ㈠ ❶ Ⅰ
    marks            the marks of lists and their numbers, by marks.toml
    words            the words of a text, by jieba's dictionary
    pinyin           how characters and words sound
    personal_names   how a name divides, and how it is spelt
    dates            dates as English prints them
    strokes          how many strokes a character has, for indexes in their order

Open to other rooms: dates, fold, han, marks, numerals, personal_names, pinyin, strokes, words.
"""
