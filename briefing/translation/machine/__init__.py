"""English by an engine: what leaves the machine, at which pace, and what comes back.

Text goes nowhere that project and caller have not both allowed; every segment ends in a result or
in a reason, and a rendering is marked as a machine's until a person has seen it. To read:
`engines/` (one file each), `options` and `keys` (what the project settles), `pacing` and `run` (the
one contract around every engine), `service` (engine and memory, opened), `fill` (a record),
`engine_list` (what a person chooses from).
"""
