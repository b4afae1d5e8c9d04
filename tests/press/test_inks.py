"""Colours become inks: of words, areas, gradients and pictures, on a page of our own drawing."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

from briefing.errors import ResultError
from briefing.press.inks.colours import inked
from briefing.press.inks.opaque import opaque
from briefing.press.inks.picture_inks import pictured
from briefing.press.inks.separations import for_areas, for_words, lightness
from briefing.press.inks.shadings import shaded
from briefing.press.job_ticket import JobTicket

ACCENT = (150, 51, 31)


def page(content: str, **resources: object) -> Pdf:
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(100, 100))
    pdf.pages[0].Contents = pdf.make_stream(content.encode())
    pdf.pages[0].Resources = Dictionary({f"/{k}": v for k, v in resources.items()})
    return pdf


def written(content: str, job: JobTicket) -> list[tuple[str, list[float]]]:
    """The colours and paintings of a page, after its colours were rewritten."""
    pdf = page(content)
    inked(pdf, job)
    told = ("k", "rg", "g", "re", "Tj", "cs", "scn")
    return [
        (str(i.operator), [float(o) for o in i.operands] if str(i.operator) == "k" else [])
        for i in pikepdf.parse_content_stream(pdf.pages[0])
        if str(i.operator) in told
    ]


def test_dark_words_are_solid_black_and_light_words_the_paper(job: JobTicket) -> None:
    assert for_words((27, 28, 30), job) == (0, 0, 0, 1)
    assert for_words((255, 255, 255), job) == (0, 0, 0, 0)
    assert for_words((211, 220, 226), job) == (0, 0, 0, 0)


def test_coloured_words_are_a_grey_of_their_own_lightness(job: JobTicket) -> None:
    *coloured, black = for_words(ACCENT, job)
    assert coloured == [0, 0, 0]
    assert black == pytest.approx(1 - lightness(ACCENT) / 100, abs=0.01)


def test_lightness_is_that_of_cie() -> None:
    assert lightness((255, 255, 255)) == pytest.approx(100, abs=0.01)
    assert lightness((119, 119, 119)) == pytest.approx(50, abs=0.2)  # the grey of L* 50
    assert lightness((0, 0, 0)) == 0


def test_a_red_area_is_magenta_and_yellow_with_little_cyan(job: JobTicket) -> None:
    cyan, magenta, yellow, _ = for_areas((200, 20, 20), job)
    assert cyan < 0.2 < 0.7 < min(magenta, yellow)


def test_a_grey_area_is_black_ink_alone(job: JobTicket) -> None:
    assert for_areas((195, 201, 206), job)[:3] == (0, 0, 0)


def test_inks_that_the_project_gives_are_taken(job: JobTicket) -> None:
    assert for_areas((1, 2, 3), job) == (0.1, 0.2, 0.3, 0.4)


def test_a_colour_set_once_is_black_for_words_and_inks_for_an_area(job: JobTicket) -> None:
    found = written("0.588 0.2 0.122 rg BT (a) Tj ET 0 0 9 9 re f", job)
    (first, words), (shown, _), (second, area), (drawn, _) = found
    assert (first, shown, second, drawn) == ("k", "Tj", "k", "re")
    assert words[:3] == [0, 0, 0]
    assert sum(area[:3]) > 1


def test_what_was_set_before_is_back_after_a_saved_state(job: JobTicket) -> None:
    found = written("1 0 0 rg q 0 0 0 rg 0 0 9 9 re f Q 1 1 9 9 re f", job)
    inks = [operands for name, operands in found if name == "k"]
    assert inks[0] == [0, 0, 0, 1]
    assert inks[1][1] > 0.7


def overprinted(content: str, job: JobTicket) -> list[tuple[str, bool]]:
    """The paintings of a page, and whether each is printed over what lies below."""
    pdf = page(content)
    inked(pdf, job)
    states, over, kept, found = pdf.pages[0].Resources.get("/ExtGState", {}), False, [], []
    for step in pikepdf.parse_content_stream(pdf.pages[0]):
        name = str(step.operator)
        if name == "gs":
            state = states[step.operands[0]]
            over = bool(state.op) and bool(state.OPM)
        elif name == "q":
            kept.append(over)
        elif name == "Q":
            over = kept.pop()
        elif name in ("re", "Tj"):
            found.append((name, over))
    return found


def test_solid_black_words_are_printed_over_an_area_and_no_area_is(job: JobTicket) -> None:
    drawn = "1 0 0 rg 0 0 9 9 re f 0.1 0.1 0.1 rg BT (a) Tj ET 0 0 9 9 re f"
    assert overprinted(drawn, job) == [("re", False), ("Tj", True), ("re", False)]


@pytest.mark.parametrize("light", ["1 1 1 rg", "0.6 0.6 0.6 rg"])
def test_light_words_on_an_area_are_left_open(job: JobTicket, light: str) -> None:
    drawn = f"0 0 0.4 rg 0 0 9 9 re f BT 0 0 0 rg (a) Tj {light} (b) Tj ET"
    assert overprinted(drawn, job) == [("re", False), ("Tj", True), ("Tj", False)]


def test_overprint_ends_where_its_state_is_put_back(job: JobTicket) -> None:
    drawn = "q 0 0 0 rg BT (a) Tj ET Q 1 0 0 rg 0 0 9 9 re f"
    assert overprinted(drawn, job) == [("Tj", True), ("re", False)]


def test_inks_in_a_theme_stay_as_they_are(job: JobTicket) -> None:
    found = written("/DeviceCMYK cs 0.1 0.2 0.3 0.4 scn 0 0 9 9 re f", job)
    assert found[0] == ("k", [0.1, 0.2, 0.3, 0.4])


def test_a_colour_of_another_space_is_refused_with_its_page(job: JobTicket) -> None:
    with pytest.raises(ResultError, match="page 1: a colour of the space /lab-d50"):
        written("/lab-d50 cs 50 10 10 scn 0 0 9 9 re f", job)


def test_a_gradient_goes_from_inks_to_inks(job: JobTicket) -> None:
    ends = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 1], C1=[0.5, 0.5, 0.5], N=1)
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 1, 1], Function=ends
    )
    pdf = page("/s sh", Shading=Dictionary(s=shading))
    shaded(pdf, job)
    found = pdf.pages[0].Resources.Shading.s
    assert found.ColorSpace == Name.DeviceCMYK
    assert [float(part) for part in found.Function.C0] == [0, 0, 0, 0]
    assert [float(part) for part in found.Function.C1][:3] == [0, 0, 0]


@pytest.mark.parametrize(
    ("colour", "space"), [((200, 30, 30), Name.DeviceCMYK), ((90, 92, 94), Name.DeviceGray)]
)
def test_a_picture_is_in_inks_or_in_grey(
    job: JobTicket, colour: tuple[int, int, int], space: Name
) -> None:
    pixels = Image.new("RGB", (4, 4), colour).tobytes()
    pdf = page("/i Do")
    image = pdf.make_stream(
        pixels,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=4,
        Height=4,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )
    pdf.pages[0].Resources.XObject = Dictionary(i=image)
    pictured(pdf, job)
    assert image.ColorSpace == space
    assert len(image.read_bytes()) == 16 * (4 if space == Name.DeviceCMYK else 1)


def test_what_shows_through_is_refused_where_the_standard_has_no_transparency(
    job: JobTicket,
) -> None:
    pdf = page("/a gs 0 0 9 9 re f", ExtGState=Dictionary(a=Dictionary(ca=0.5)))
    with pytest.raises(ResultError, match="page 1: something is transparent"):
        opaque(pdf, job)


def test_a_group_that_hides_nothing_is_taken_away(job: JobTicket) -> None:
    pdf = page("/f Do")
    form = pdf.make_stream(b"", Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form.Group = Dictionary(S=Name.Transparency)
    pdf.pages[0].Resources.XObject = Dictionary(f=form)
    opaque(pdf, job)
    out = BytesIO()
    pdf.save(out)
    assert b"/Transparency" not in out.getvalue()
