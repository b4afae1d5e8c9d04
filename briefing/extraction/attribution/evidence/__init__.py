"""Evidence that several layouts share: turns of speech, columns, lists of people."""
