"""Topics: the terms that several people speak of, found in the words of the proposals."""
