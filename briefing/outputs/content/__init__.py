"""What a brief says, before it has a format: the page as plain data, its words, its chart."""
