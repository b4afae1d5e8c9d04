"""Plain text: one line a paragraph; what a program put round the words is set aside.

`plain` reads; `quoted` takes off the marks of quoted mail, `numbered` the numbers of lines,
`record` the times of a meeting record; `wrapped` joins lines that were only wrapped at a column,
and `spaced` closes the gaps inside names.
"""
