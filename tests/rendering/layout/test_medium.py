"""What pages are set for, and which fonts their stylesheets ask for."""

from briefing.rendering.layout.medium import SCREEN, Medium
from briefing.rendering.layout.missing_glyphs import asked_for


def test_a_layer_adds_its_own_stylesheet_and_one_for_each_of_the_audience() -> None:
    press = Medium(layers=("press",))
    assert press.styles(("base.css", "cards.css")) == (
        "base.css",
        "cards.css",
        "press.css",
        "base.press.css",
        "cards.press.css",
    )
    assert SCREEN.styles(("base.css",)) == ("base.css",)


def test_a_screen_is_written_for_screen_readers_and_another_medium_as_it_says() -> None:
    assert SCREEN.variant == "pdf/ua-1"
    assert Medium(options={}).variant is None


def test_the_fonts_that_variables_name_are_listed_once_in_their_order() -> None:
    styles = [':root { --song: "Noto Serif CJK SC", "Songti"; --gap: 3pt }', '--hei: "Songti"']
    assert asked_for(styles) == ("Noto Serif CJK SC", "Songti")
