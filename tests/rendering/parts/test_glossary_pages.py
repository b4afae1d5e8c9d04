"""The glossary annex sends a reader to the proposal that holds the term."""

import re
from pathlib import Path

from lxml import html

from briefing.project import find
from briefing.record import Person, Proposal, Record, Source, Text
from briefing.rendering import audience_named, render_html

TERMS = {"灯质": "light character", "航标": "sea mark", "引航员": "pilot", "浮标": "buoy"}
SPOKEN = [
    ("p1.1", "统一灯质。", "Unify light characters."),
    ("p1.2", "更新航标，统一灯质。", "Renew each sea mark and light character."),
    ("p1.3", "培训引航员，更新航标。", "Train every pilot and renew each sea mark."),
    ("p2.1", "布设浮标和航标。", "Lay each buoy and sea mark."),
]


def record() -> Record:
    def said(speaker: str) -> tuple[Proposal, ...]:
        return tuple(
            Proposal(id=key, text=Text(zh=zh, en=en), span=(0, len(zh)))
            for key, zh, en in SPOKEN
            if key.startswith(speaker)
        )

    names = {"p1": ("谷云舒", "Gu Yunshu"), "p2": ("石皞", "Shi Hao")}
    people = tuple(
        Person(id=key, name=Text(zh=zh, en=en), proposals=said(key))
        for key, (zh, en) in names.items()
    )
    return Record(
        schema=1, source=Source(name="x.txt", sha256="0" * 64, language="zh-Hans"), people=people
    )


def test_each_term_leads_to_its_first_proposal_by_each_speaker(tmp_path: Path) -> None:
    rows = "".join(f"{zh},{en},term\n" for zh, en in TERMS.items())
    (tmp_path / "glossary.csv").write_text(f"zh,en,kind\n{rows}", "utf-8")
    (tmp_path / "briefing.toml").write_text("[translation]\n", "utf-8")
    project = find(tmp_path)
    page = html.fromstring(render_html(record(), audience_named("delegation", project), project))
    (annex,) = page.xpath('//section[@id="glossary"]')
    found = {
        re.sub(r"\W", "", row.xpath("string(td[1])")): row.xpath(".//a/@href")
        for row in annex.xpath(".//tr")
    }
    assert found == {
        "灯质": ["#p1.1"],
        "航标": ["#p1.2", "#p2.1"],
        "引航员": ["#p1.3"],
        "浮标": ["#p2.1"],
    }
    assert {ref[1:] for refs in found.values() for ref in refs} <= set(page.xpath("//li/@id"))
