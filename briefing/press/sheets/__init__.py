"""Pages on sheets: boxes, bleed, marks, imposition."""
