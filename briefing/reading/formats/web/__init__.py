"""Web pages as a browser shows them: the article, its lists and tables; the page around it goes.

In reading order: `read` opens a page, `article` finds the article in it, `page` walks its elements,
`shown` tells by styles what is seen and how, `archive` opens pages saved with all their parts.
"""
