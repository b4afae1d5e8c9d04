"""Labels before a colon: a person, somebody without a name, or the name of a field."""
