"""Files for an archive, before validators that we did not write; and the record inside them."""

import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from pikepdf import Dictionary, Name, Pdf, pdfa

from briefing.errors import InputError
from briefing.outputs.enclosed_record import enclosed, enclosure
from briefing.record import Record
from tests.press.conftest import Made, made_bytes, roomy

JARS = "pdfbox2 fontbox2 preflight xmpbox jaxb-api javax.activation commons-logging"
CLASSES = ":".join(f"/usr/share/java/{name}.jar" for name in JARS.split())
VALIDATOR = "org.apache.pdfbox.preflight.Validator_A1b"
# What the allowlist of pikepdf does not know yet: fonts with glyphs by number, levels U and A,
# and the description of foreign properties.
NOT_KNOWN = (
    "non-CID-keyed CFF",
    "pdfaid:conformance is",
    "pdfaExtension",
    "pdfaSchema",
    "pdfaProperty",
    "pdfuaid:part",
)

preflight = pytest.mark.skipif(
    not shutil.which("java") or not Path("/usr/share/java/preflight.jar").exists(),
    reason="PDFBox Preflight (Debian: libpdfbox2-java) says whether it is PDF/A-1b",
)


def judged(place: Path) -> str:
    command = ["java", "-cp", CLASSES, VALIDATOR, place]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


@preflight
def test_preflight_passes_what_we_call_pdf_a_1b(made: Made) -> None:
    assert "is a valid PDF/A-1b file" in judged(made("archive", "a-1b"))


@preflight
def test_preflight_does_not_pass_what_claims_nothing(tmp_path: Path) -> None:
    pdf = Pdf.new()
    pdf.add_blank_page()
    pdf.save(tmp_path / "bare.pdf")
    assert "is a valid PDF/A-1b file" not in judged(tmp_path / "bare.pdf")


@pytest.mark.parametrize(("standard", "flavour"), [("a-3a", "3b"), ("a-2u", "2b"), ("a-1b", "1b")])
def test_an_independent_checker_finds_nothing_that_it_knows(
    made: Made, standard: str, flavour: str
) -> None:
    report = pdfa.validate_written(made("archive", standard), flavour)
    found = [str(finding) for finding in report.findings]
    assert [one for one in found if not any(known in one for known in NOT_KNOWN)] == []


def test_the_checker_finds_fault_with_the_pages_as_they_were_set(made: Made) -> None:
    report = pdfa.validate_written(made("screen"), "3b")
    assert any("OutputIntent" in str(f) or "pdfaid" in str(f) for f in report.findings)


def test_the_pages_look_the_same_in_every_standard(made: Made, tmp_path: Path) -> None:
    looks = set()
    for number, place in enumerate([made("screen"), made("archive", "a-1b")]):
        drawn = ["pdftoppm", "-r", "40", "-f", "3", "-l", "3", "-png", place, f"{number}"]
        subprocess.run(drawn, cwd=tmp_path, check=True)
        (picture,) = tmp_path.glob(f"{number}-*.png")
        looks.add(sha256(picture.read_bytes()).hexdigest())
    assert len(looks) == 1


def test_the_record_comes_back_as_it_was_put_in(made: Made) -> None:
    content = enclosed(made("archive", "a-3a"))
    assert sha256(content).hexdigest() == sha256(enclosure(roomy()).content).hexdigest()
    assert Record.model_validate_json(content) == roomy()


def test_the_record_is_named_as_the_source_of_the_pages(made: Made) -> None:
    with Pdf.open(made("archive", "a-3a")) as pdf:
        assert [spec.AFRelationship for spec in pdf.Root.AF] == [Name.Source]


def test_a_record_that_was_changed_inside_its_pdf_is_refused(made: Made, tmp_path: Path) -> None:
    changed = tmp_path / "changed.pdf"
    with Pdf.open(made("screen")) as pdf:
        (spec,) = pdf.attachments.values()
        told = json.loads(spec.get_file().read_bytes())
        told["people"][0]["name"]["zh"] = "别人"
        spec.obj.EF.F.write(json.dumps(told).encode())
        pdf.save(changed)
    with pytest.raises(InputError, match="its hash differs"):
        enclosed(changed)


def test_a_file_for_the_press_carries_none(made: Made) -> None:
    with pytest.raises(InputError, match="carries no record"):
        enclosed(made("press"))


def test_a_file_that_is_no_pdf_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "x.pdf"
    other.write_bytes(b"not a PDF")
    with pytest.raises(InputError, match="is not a PDF"):
        enclosed(other)


def test_the_same_input_gives_the_same_bytes(made: Made, tmp_path: Path) -> None:
    assert made_bytes(tmp_path, "press") == made("press").read_bytes()


def test_every_passage_keeps_its_language(made: Made) -> None:
    with Pdf.open(made("archive", "a-3a")) as pdf:
        told = {
            str(thing.Lang)
            for thing in pdf.objects
            if isinstance(thing, Dictionary) and Name.S in thing and Name.Lang in thing
        }
    assert told == {"zh-Hans", "en"}
