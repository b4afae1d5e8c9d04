"""What leaves this program, for whichever room asks: whether it may, how, and what came back.

In reading order: `policy` (where a host is, and whether text may go there), `keys` (from the
environment or a closed file), `fault` (the one error of an exchange), `wire` (HTTP with an end to
every wait), `replies` (an answer read into a value, or into that error).

Open to other rooms: fault, keys, policy, replies, wire.
"""
