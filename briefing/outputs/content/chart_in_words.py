"""The chart of topics and speakers in words, for files that are edited and hold no drawings."""

from briefing.outputs.content.page import Page, pair

CHART = "./section[contains(@class, 'chart')]"


def in_words(shown: Page) -> None:
    """Have the chart's table say who speaks of what: names for dots, and no help about dots.

    Each drawing tells in its title whom it shows; what it stands below is headed anew.
    """
    for section in shown.body.xpath(CHART):
        for told in section.xpath("./*[contains(@class, 'help')]"):
            told.drop_tree()
        for cell in section.xpath("./table/thead//td[.//*[local-name() = 'svg']]"):
            cell.tag = "th"
            cell.set("scope", "col")
            cell[:] = pair(shown.fixed["head_speaker"], shown.langs)
        for cell in section.xpath("./table/thead//th[1][not(node())]"):
            cell.set("scope", "col")
            cell[:] = pair(shown.fixed["head_term"], shown.langs)
