"""The faults planted on purpose: what is done to a good file, and which checks must then object."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from pikepdf import Array, AttachedFileSpec, Dictionary, Name, NameTree, Pdf, Stream, String

from tests.check.surgery import draw, each_font, links, note, picture, write

MM = 72 / 25.4


@dataclass(frozen=True)
class Fault:
    """A fault: the file it is planted in, and the level of each check that does not pass."""

    name: str
    base: str
    plant: Callable[[Pdf], None]
    found: dict[str, str] = field(default_factory=dict)


def _a_character_without_a_glyph(pdf: Pdf) -> None:
    name = next(iter(pdf.pages[3].obj.Resources.Font.keys()))
    draw(pdf, 3, f"BT {name} 9 Tf 300 20 Td <00000000> Tj ET")


def _a_font_not_embedded(pdf: Pdf) -> None:
    for held in each_font(pdf):
        descriptor = held.DescendantFonts[0].FontDescriptor
        for key in ("/FontFile2", "/FontFile3"):
            if key in descriptor:
                del descriptor[key]


def _a_font_embedded_whole(pdf: Pdf) -> None:
    each_font(pdf)[0].BaseFont = Name("/Whole")


def _text_that_cannot_be_copied(pdf: Pdf) -> None:
    for held in each_font(pdf):
        if "/ToUnicode" in held:
            del held.ToUnicode


def _text_of_private_characters(pdf: Pdf) -> None:
    held = each_font(pdf)[0]
    table = held.ToUnicode.read_bytes()
    code = table.split(b"beginbfchar\n<")[1][:4]
    held.ToUnicode = Stream(pdf, b"1 beginbfchar\n<" + code + b"> <e001>\nendbfchar\n")


def _a_dead_link(pdf: Pdf) -> None:
    links(pdf)[0].Dest = String("nowhere")


def _a_wrong_page_number(pdf: Pdf) -> None:
    """Let one link of the contents lead to the first page, whatever is printed for it."""
    pdf.pages[1].obj.Annots[2].Dest = Array([pdf.pages[0].obj, Name.Fit])


def _page_numbers_out_by_one(pdf: Pdf) -> None:
    """Let every link of the contents lead to the page before, as where a cover is not counted."""
    before = {str(mark): at - 1 for at, mark in _places(pdf)}
    for held in pdf.pages[1].obj.Annots:
        held.Dest = Array([pdf.pages[before[str(held.Dest)]].obj, Name.Fit])


def _places(pdf: Pdf) -> Iterator[tuple[int, str]]:
    """Yield the number of the page that each named place is on, from 0."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    for name, place in NameTree(pdf.Root.Names.Dests).items():
        yield pages[place[0].objgen], str(name)


def _a_page_out_of_order(pdf: Pdf) -> None:
    page = pdf.pages[4]
    del pdf.pages[4]
    pdf.pages.append(page)


def _a_bookmark_without_a_place(pdf: Pdf) -> None:
    mark = pdf.Root.Outlines.First
    for key in ("/Dest", "/A"):
        if key in mark:
            del mark[key]


def _no_bookmarks(pdf: Pdf) -> None:
    del pdf.Root.Outlines


def _text_over_text(pdf: Pdf) -> None:
    pdf.pages[4].add_overlay(pdf.pages[5])


def _text_off_the_page(pdf: Pdf) -> None:
    write(pdf, 3, "治理", (-60, 400))


def _text_at_the_very_edge(pdf: Pdf) -> None:
    write(pdf, 3, "治理", (2 * MM, 40))


def _a_line_that_sticks_out(pdf: Pdf) -> None:
    page = pdf.pages[3]
    mark = 900  # a number that the last heading of the page is given below
    shown = pdf.Root.StructTreeRoot
    element = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.P, K=Array([mark]), Pg=page.obj, P=shown.K[0])
    )
    shown.K[0].K.append(element)
    write(pdf, 3, "治理治理治理治理", (500, 70), mark=mark)


def _a_line_that_begins_with_a_stop(pdf: Pdf) -> None:
    write(pdf, 3, "。规划", (200, 40))


def _a_line_that_ends_with_an_opening_mark(pdf: Pdf) -> None:
    write(pdf, 3, "流域“", (200, 40))


def _an_empty_page(pdf: Pdf) -> None:
    pdf.add_blank_page(page_size=(595.28, 841.89))


def _a_page_of_another_size(pdf: Pdf) -> None:
    for key in ("/MediaBox", "/TrimBox", "/BleedBox", "/CropBox"):
        pdf.pages[2].obj[key] = Array([0, 0, 595.28, 900])


def _a_portrait_of_72_dots(pdf: Pdf) -> None:
    picture(pdf, 3, 108, 1.5)


def _no_title(pdf: Pdf) -> None:
    del pdf.docinfo["/Title"]
    del pdf.Root.Metadata


def _another_title_in_the_metadata(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = "another"


def _no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def _no_tags(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _a_page_that_is_not_read_aloud(pdf: Pdf) -> None:
    document = pdf.Root.StructTreeRoot.K[0]
    page = pdf.pages[3].obj.objgen
    document.K = Array([kid for kid in document.K if kid.get("/Pg").objgen != page])


def _pale_text(pdf: Pdf) -> None:
    page = pdf.pages[3]
    dark, pale = b"0.105882 0.109804 0.117647 rg", b".75 .75 .75 rg"
    page.Contents = Stream(pdf, page.Contents.read_bytes().replace(dark, pale))


def _a_script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))


def _a_program_to_start(pdf: Pdf) -> None:
    links(pdf)[0].A = Dictionary(S=Name.Launch, F=String("calc.exe"))


def _weight(pdf: Pdf) -> None:
    pdf.Root.Ballast = Stream(pdf, Random(1).randbytes(11_000_000))


def _no_bleed_box(pdf: Pdf) -> None:
    del pdf.pages[0].obj.BleedBox


def _a_bleed_of_one_millimetre(pdf: Pdf) -> None:
    left, bottom, right, top = (float(side) for side in pdf.pages[0].obj.TrimBox)
    pdf.pages[0].obj.BleedBox = Array([left - MM, bottom - MM, right + MM, top + MM])


def _a_trim_outside_the_bleed(pdf: Pdf) -> None:
    pdf.pages[0].obj.BleedBox = Array([100, 100, 200, 200])


def _a_page_too_few(pdf: Pdf) -> None:
    del pdf.pages[-1]


def _rgb(pdf: Pdf) -> None:
    draw(pdf, 0, "1 0 0 rg 100 100 20 20 re f")


def _too_much_ink(pdf: Pdf) -> None:
    draw(pdf, 0, "1 .9 .9 .9 k 100 100 20 20 re f")


def _text_on_four_plates(pdf: Pdf) -> None:
    name = next(iter(pdf.pages[1].obj.Resources.Font.keys()))
    draw(pdf, 1, f".6 .5 .5 1 k BT {name} 9 Tf 200 60 Td <> Tj ET")


def _no_output_intent(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def _no_profile(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile = Stream(pdf, b"no profile", N=4)


def _an_annotation_on_the_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots = Array([note(pdf)])


def _an_enclosed_file(pdf: Pdf) -> None:
    pdf.attachments["record.yaml"] = AttachedFileSpec(pdf, b"a: 1", filename="record.yaml")


def _trapping_not_said(pdf: Pdf) -> None:
    del pdf.docinfo["/Trapped"]


def _a_portrait_of_72_dots_for_a_press(pdf: Pdf) -> None:
    picture(pdf, 0, 108, 1.5)


def _transparency(pdf: Pdf) -> None:
    """Claim PDF/X-1a, and let something shine through all the same."""
    pdf.docinfo["/GTS_PDFXVersion"] = "PDF/X-1a:2003"
    state = pdf.make_indirect(Dictionary(Type=Name.ExtGState, ca=0.5))
    pdf.pages[0].add_resource(state, Name.ExtGState, name=Name.Half)
    draw(pdf, 0, "/Half gs")


def _fault(plant: Callable[[Pdf], None], base: str, **found: str) -> Fault:
    name = plant.__name__.strip("_").replace("_", " ")
    return Fault(name, base, plant, {key.replace("_", "-"): level for key, level in found.items()})


FAULTS = (
    _fault(_a_character_without_a_glyph, "screen", glyphs="fail", copying="fail"),
    _fault(_a_font_not_embedded, "screen", fonts="fail"),
    _fault(_a_font_embedded_whole, "screen", fonts="warn"),
    _fault(_text_that_cannot_be_copied, "screen", copying="fail"),
    _fault(_text_of_private_characters, "screen", copying="fail"),
    _fault(_a_dead_link, "screen", links="fail"),
    _fault(_a_wrong_page_number, "screen", page_numbers="fail"),
    _fault(_page_numbers_out_by_one, "screen", page_numbers="fail"),
    _fault(_a_page_out_of_order, "screen", folios="fail", page_numbers="fail"),
    _fault(_a_bookmark_without_a_place, "screen", bookmarks="fail"),
    _fault(_no_bookmarks, "screen", bookmarks="warn"),
    _fault(_text_over_text, "screen", overlap="fail"),
    _fault(_text_off_the_page, "screen", outside="fail"),
    _fault(_text_at_the_very_edge, "screen", outside="warn"),
    _fault(_a_line_that_sticks_out, "screen", type_area="warn"),
    _fault(_a_line_that_begins_with_a_stop, "screen", line_ends="warn"),
    _fault(_a_line_that_ends_with_an_opening_mark, "screen", line_ends="warn"),
    _fault(_an_empty_page, "screen", empty_page="fail"),
    _fault(_a_page_of_another_size, "screen", pages="warn"),
    _fault(_a_portrait_of_72_dots, "screen", resolution="warn"),
    _fault(_no_title, "screen", metadata="fail", tags="warn"),
    _fault(_another_title_in_the_metadata, "screen", metadata="warn"),
    _fault(_no_language, "screen", language="fail"),
    _fault(_no_tags, "screen", tags="fail"),
    _fault(_a_page_that_is_not_read_aloud, "screen", tags="fail"),
    _fault(_pale_text, "screen", contrast="warn"),
    _fault(_a_script, "screen", scripts="fail"),
    _fault(_a_program_to_start, "screen", scripts="fail"),
    _fault(_weight, "screen", size="warn"),
    _fault(_no_bleed_box, "press", boxes="fail"),
    _fault(_a_bleed_of_one_millimetre, "press", boxes="fail"),
    _fault(_a_trim_outside_the_bleed, "press", boxes="fail"),
    _fault(_a_page_too_few, "press", page_multiple="fail"),
    _fault(_rgb, "press", rgb="fail"),
    _fault(_too_much_ink, "press", ink="warn"),
    _fault(_text_on_four_plates, "press", black_text="warn"),
    _fault(_no_output_intent, "press", output_intent="fail"),
    _fault(_no_profile, "press", output_intent="fail"),
    _fault(_an_annotation_on_the_page, "press", notes="fail"),
    _fault(_an_enclosed_file, "press", attachments="fail"),
    _fault(_trapping_not_said, "press", standard="fail"),
    _fault(_a_portrait_of_72_dots_for_a_press, "press", resolution="fail"),
    _fault(_transparency, "press", transparency="fail"),
)
