"""The agenda: by time, with who led, who chaired, and who spoke outside any session."""

from briefing.record import Record
from briefing.rendering.parts.printed_agenda import make_agenda
from briefing.rendering.words.page_languages import PageLanguages
from tests.rendering.forum import forum

CHINESE = PageLanguages(("zh-Hans",))
OUTSIDE = str(CHINESE.page_word("remarks"))


def told(record: Record) -> list[tuple[str, str, list[str]]]:
    return [
        (part.time, str(part.title), [f"{entry.role} {entry.name}" for entry in part.people])
        for part in make_agenda(record, CHINESE)
    ]


def test_sessions_stand_by_time_and_the_others_where_they_spoke() -> None:
    assert told(forum()) == [
        ("09:30", "主旨发言", ["speaker 谷云舒"]),
        ("", OUTSIDE, ["speaker 伊尔莎·范登贝尔赫"]),
        ("14:00–15:00", "对话环节", ["moderator 祁望", "speaker 石皞", "speaker 蓝汀"]),
    ]


def test_who_chaired_the_event_and_led_no_session_stands_first() -> None:
    record = forum()
    unled = tuple(s.model_copy(update={"moderator": None}) for s in record.sessions)
    first = told(record.model_copy(update={"sessions": unled}))[0]
    assert first == ("09:30", "主旨发言", ["chair 祁望", "speaker 谷云舒"])


def test_sessions_without_times_stay_in_the_order_of_the_record() -> None:
    record = forum()
    untimed = tuple(s.model_copy(update={"start": None, "end": None}) for s in record.sessions)
    titles = [title for _, title, _ in told(record.model_copy(update={"sessions": untimed}))]
    assert [title for title in titles if title != OUTSIDE] == ["对话环节", "主旨发言"]


def test_only_who_has_a_card_is_linked_to_it() -> None:
    refs = {str(e.name): e.ref for part in make_agenda(forum(), CHINESE) for e in part.people}
    assert refs["谷云舒"] == "p1"
    assert refs["祁望"] == ""
