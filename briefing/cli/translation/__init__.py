"""The verb `translation`: titles, names, checks, and exchange with translators."""
