"""What journalists may quote: whole words of the speaker, proposals first."""

from briefing.project import Project
from briefing.record import Person, Remark
from briefing.rendering import Making, audience_named
from briefing.rendering.parts.quotations import choose_quotes
from briefing.rendering.words.brief_input import BriefInput
from briefing.rendering.words.page_languages import PageLanguages
from tests.rendering.forum import LAN, both, forum, proposal

LEAD_IN = Remark(text=both("渔村愿与各方共享海雾预警数据，并提出两点建议："), span=(0, 24))
WHOLE = Remark(text=both("去年海雾封港的日子比前年多了十一天。"), span=(24, 42))


def quoted(person: Person, project: Project) -> list[str]:
    record = forum().model_copy(update={"people": (person,), "sessions": (), "topics": ()})
    audience = audience_named("press", project)
    given = BriefInput(record, PageLanguages(("zh-Hans",)), audience, project, Making())
    return [str(quote.text) for quote in choose_quotes(given)]


def test_a_lead_in_that_ends_in_a_colon_is_not_quoted(project: Project) -> None:
    speaker = LAN.model_copy(update={"remarks": (LEAD_IN, WHOLE)})
    assert quoted(speaker, project) == ["去年海雾封港的日子比前年多了十一天。"]


def test_a_short_proposal_is_quoted_before_a_remark_of_fitting_length(project: Project) -> None:
    asked = (proposal("p4.1", both("设立雾号站")), proposal("p4.2", both("每年互派两名灯塔员")))
    speaker = LAN.model_copy(update={"proposals": asked, "remarks": (WHOLE,)})
    assert quoted(speaker, project) == ["每年互派两名灯塔员"]


def test_a_speaker_of_nothing_but_a_lead_in_is_not_quoted(project: Project) -> None:
    assert quoted(LAN.model_copy(update={"remarks": (LEAD_IN,)}), project) == []
