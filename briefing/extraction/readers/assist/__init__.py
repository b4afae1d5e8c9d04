"""Assistance, off by default: a model may propose speakers and passages, exact quotations only."""

from briefing.extraction.readers.assist.client import Endpoint, ask
from briefing.extraction.readers.assist.verify import assisted

__all__ = ["Endpoint", "ask", "assisted"]
