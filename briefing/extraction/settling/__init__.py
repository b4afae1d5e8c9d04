"""Settling: what two readers found becomes one; what differs is kept in sight with both readings.

In reading order: `table` (what is done in each case, and why), `pair` (two readings side by side),
`trust` (when a second reader is not heard at all), `people`, `points`, `words` (whose words stand
where), `facts`, `parts`, and `settle`, which puts them together.
"""
