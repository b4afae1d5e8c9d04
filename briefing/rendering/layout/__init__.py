"""What the layout engine is given and where it is mended: files, glyphs, tags, page numbers."""
