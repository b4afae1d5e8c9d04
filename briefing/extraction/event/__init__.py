"""Facts of the event: title, dates, venue, theme, hosts, chair, each an exact span.

event_facts             the steps: labelled lines first, then what sentences say
scope                   where a source speaks of its event
labelled_facts          时间：…, Venue: …
name_chinese, name_english, event_dates, venue, theme_of_event, organisers, event_chair
                        one fact a file
vocabulary_of_events    patterns of the words that facts are known by
"""

from briefing.extraction.event.event_facts import find_event_facts

__all__ = ["find_event_facts"]
