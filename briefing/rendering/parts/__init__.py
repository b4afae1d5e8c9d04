"""The parts of a brief: each made from the record, each with a template of its own."""
