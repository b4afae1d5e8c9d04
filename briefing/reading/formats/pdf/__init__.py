"""PDF files with a text layer: what stands where on a page becomes paragraphs and tables again.

In reading order: `read` opens the file, `pieces` takes the characters of a page and puts them into
pieces of rows, `aside` takes out what does not belong to the text, `layout` tells columns and
orders the pieces, `tables` finds rows of cells, `furniture` drops what stands on page after page,
and `flow` joins rows into paragraphs.
"""
