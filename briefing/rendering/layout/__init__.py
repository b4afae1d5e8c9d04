"""What the layout engine is given, and where it is mended: files, glyphs, tags, page numbers.

Pages are set without the network, from files of the project, its theme and the fonts alone; a
character that no font can draw is refused by name. To read: `medium` (screen or press),
`file_guard`, `missing_glyphs`, then the mends: `engine_mends`, `page_references`, `tagging`. The
mends load the engine; nothing is imported here, since most of the program does without it.
"""
