"""What is accepted at most: far above any digest, far below what would exhaust a desk computer."""

MAX_BYTES = 50_000_000
"""Size of a source file. A report of 300 pages with photographs has about 30 MB."""

MAX_CHARACTERS = 3_000_000
"""Length of the text. A digest has 6,000 characters and a book of 1,000 pages about one million."""

MAX_UNPACKED_BYTES = 200_000_000
"""Size of one part of a .docx or .odt once unpacked: guards against zip bombs."""

MAX_RATIO = 200
"""How far a part may unpack; text in XML packs to about a tenth, seldom to a fiftieth."""

MAX_PARTS = 5_000
"""Number of files inside a .docx or .odt; a long report with pictures has a few hundred."""

MAX_DEPTH = 200
"""Nesting of elements in .html and of quotes or lists in .md; real pages stay under 60."""

MAX_LINKS = 2_000
"""Opening brackets in one paragraph of .md, which cost their square; a list of sources has 200."""

MAX_PAGES = 2_000
"""Pages of a .pdf."""

MAX_JUNK_SHARE = 0.002
"""Share of control characters above which a source is not text; real texts have none."""
