"""The steps of a build: options, edits kept, the edition, a second process, preflight.

build_options   what is asked of a build, and what comes of it
edits           a person's edits in the record saved before, kept
edit_warnings   what is said of edits that no longer agree with the source
edition         the record as an audience reads it; what it does not read is left out here
second_process  outputs made beside the reading
preflight       the PDFs looked at before any is written
"""
