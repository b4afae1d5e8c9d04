"""The .docx that an office goes on from: real styles, headings, tables, fields, bookmarks."""
