"""One verb of the command line a file: it parses its words, asks the desk, and prints."""
