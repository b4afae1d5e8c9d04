"""How dates, times and spans of days read in each language of the pages."""

from briefing.chinese.dates import MONTHS, date_in_english
from briefing.record import Event, Text
from briefing.rendering.words.languages import Tongue
from briefing.rendering.words.passage import Pair, Passage


def event_date(event: Event, shown: Tongue) -> Pair:
    """Return when the event is, else its date as the source words it.

    In English it is in a person's words, where the record has some.
    """
    if not event.date:
        return shown.pair(event.date_text)
    end = event.end_date or event.date
    printed = shown.words({lang: span_in(lang, event.date, end) for lang in shown.langs})
    if not _by_a_person(event.date_text):
        return printed
    said = shown.pair(event.date_text)
    return Pair(_of(said.first, printed.first), _of(said.second, printed.second))


def _by_a_person(text: Text | None) -> bool:
    """Return whether the English is not what the rule makes of the Chinese, nor a machine's."""
    origin = text.origin.get("en") if text else None
    if text is None or not text.en or not text.zh or (origin and origin.by == "machine"):
        return False
    return text.en != date_in_english(text.zh)


def _of(said: Passage | None, printed: Passage | None) -> Passage | None:
    """Return the words said where both are in English."""
    return said if said and printed and said.lang == printed.lang == "en" else printed


def span_in(lang: str, start: str, end: str) -> str:
    """Return the days from `start` to `end` (ISO dates, or dates and times), said once each.

    12–13 September 2025; 2025年9月12日至13日. With times, a year and a month are said at both ends.
    """
    first, last = _day(start), _day(end)
    if start == end:
        return date_in(lang, start)
    if first == last:
        times = "–".join(time for time in (_time(start), _time(end)) if time)
        return _with_time(lang, _whole(lang, first), times)
    if _time(start) or _time(end):
        joint = " – " if lang == "en" else " 至 "
        return joint.join(date_in(lang, moment) for moment in (start, end))
    return _days_en(first, last) if lang == "en" else _days_zh(first, last)


def date_in(lang: str, iso: str) -> str:
    """Return an ISO date (or date and time) as it is printed: 2019年5月6日, 6 May 2019."""
    return _with_time(lang, _whole(lang, _day(iso)), _time(iso))


def _day(iso: str) -> tuple[int, ...]:
    return tuple(int(part) for part in iso.partition("T")[0].split("-"))


def _time(iso: str) -> str:
    return iso.partition("T")[2]


def _with_time(lang: str, day: str, time: str) -> str:
    return f"{day}{', ' if lang == 'en' else ' '}{time}" if time else day


def _whole(lang: str, day: tuple[int, ...]) -> str:
    year, month, date = day
    if lang == "en":
        return f"{date} {MONTHS[month - 1]} {year}"
    return f"{year}年{month}月{date}日"


def _days_en(first: tuple[int, ...], last: tuple[int, ...]) -> str:
    """Return days with the parts they share said at the end."""
    year, month, date = first
    if year != last[0]:
        return f"{_whole('en', first)}–{_whole('en', last)}"
    start = f"{date}" if month == last[1] else f"{date} {MONTHS[month - 1]}"
    return f"{start}–{_whole('en', last)}"


def _days_zh(first: tuple[int, ...], last: tuple[int, ...]) -> str:
    """Return days with the parts they share said at the beginning."""
    year, month, date = last
    if year != first[0]:
        return f"{_whole('zh', first)}至{_whole('zh', last)}"
    end = f"{date}日" if month == first[1] else f"{month}月{date}日"
    return f"{_whole('zh', first)}至{end}"
