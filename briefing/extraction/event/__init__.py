"""Facts of the event: title, dates, venue, theme, hosts, chair, each an exact span."""

from briefing.extraction.event.event_facts import find_event_facts

__all__ = ["find_event_facts"]
