"""Sessions: the parts of the event that the text names and gives people for.

find_sessions         the steps: a programme in blocks, else the parts named, else one conversation
cast                  who is named where
anchors               where the text names a part
outline               which of these places are parts of their own
sentences_of_parts    which sentences tell who speaks in a part
speakers              who speaks in it, and in which order
programme             programmes printed in blocks
conversation          a text that is one conversation
names_of_parts, clock_times
                      what a part is called, and when it is
"""

from briefing.extraction.sessions.find_sessions import find_sessions

__all__ = ["find_sessions"]
