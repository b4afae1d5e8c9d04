"""Checks of what is counted: numbers, shares, dates, amounts, and the words beside them.

To read: `chinese_quantities` and `english_numbers` (what each side says), then a check a file:
`lost_numbers`, `numbers_in_words`, `shares`, `swapped_figures`, `words_by_figures`,
`calendar_dates`, `relative_times`, `currency`.
"""
