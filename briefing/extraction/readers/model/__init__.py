"""A model as a reader: it points at numbered pieces of the source, and never writes a word of it.

In reading order: `units` (what can be pointed at), `pieces` (how much goes at once), `prompt` (what
is asked), `exchange` (question and answer over the network, once more where it was no answer),
`unwrap` (the object in what came), `addresses`, `places` and `days` (where it points), `claims` and
`joining` (what of it holds), `kept` (answers asked once), `found` (claims as findings), `reader`
(all of these as one reader).
"""
