"""Verbs about the installation: what the machine lacks, engines, schema, completion."""
