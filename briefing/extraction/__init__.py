"""Extraction: a Document becomes a Record, by rules held as data, and by readers beside them.

Nothing is invented and nothing lost: whatever a reader does not understand is in `unplaced`, and
no document's content raises past `extract`.

extract         find and assemble, one after the other
readers         who finds: ours, by rules, and those of others
consult         the readers that are wished for, asked, and what they found settled
settling        two readings as one: what agrees, what differs, what is doubted
model           what is found, all of it as places of the text
assemble        findings put together as a record
remainder       what no finding takes up: remarks, and the sentences of nobody
keep_makeable   findings without what no record can hold
boundary        a step that fails ends no reading
warn            what a reviewer should look at
explain         why each person and proposal is in the record

The rooms below, in the order in which our reader uses them: text, lexicons, naming, labels, speech,
attribution, event, sessions, proposals, topics.

Open to other rooms: readers.listing.
"""

from briefing.extraction.explain import Explanation, explanations
from briefing.extraction.extract import extract
from briefing.extraction.readers.reader import OURS, Circumstances

__all__ = ["OURS", "Circumstances", "Explanation", "explanations", "extract"]
