"""What we write, against the standards' own schemas, which two Debian packages bring.

XLIFF 1.2 strict and 2.0 (OASIS) come with php-symfony-translation, the DTD of TMX 1.4 (LISA) with
OmegaT. Neither is copied here.
"""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from exchange_sheets import english_record, record
from lxml import etree

from briefing.translation.exchange import FORMATS, sheet_of, xliff

SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
OMEGAT = Path("/usr/share/omegat/OmegaT.jar")


class _Local(etree.Resolver):
    """Answers for the schema of xml:lang, which the others name by its address at W3C."""

    def resolve(self, url: str, public_id: str, context: Any) -> Any:
        if Path(url).name == "xml.xsd":
            return self.resolve_filename(str(SCHEMAS / "xml.xsd"), context)
        return None


def xsd_faults(data: bytes, name: str) -> list[str]:
    """Return what an OASIS schema finds wrong with a document."""
    if not SCHEMAS.is_dir():
        pytest.skip("the schemas of XLIFF are not here: apt-get install php-symfony-translation")
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local())
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / name), parser))
    schema.validate(etree.fromstring(data))
    return [str(entry) for entry in schema.error_log]


def dtd_faults(data: bytes) -> list[str]:
    """Return what LISA's DTD finds wrong with a translation memory."""
    if not OMEGAT.is_file():
        pytest.skip("the DTD of TMX is not here: apt-get install omegat")
    with zipfile.ZipFile(OMEGAT) as jar, jar.open("schemas/tmx14.dtd") as file:
        dtd = etree.DTD(file)
    dtd.validate(etree.fromstring(data))
    return [str(entry) for entry in dtd.error_log]


GIVEN = pytest.mark.parametrize("given", [record(), english_record()], ids=["zh", "en"])


@GIVEN
def test_our_xliff_1_2_is_strict(given: Any) -> None:
    sheet = sheet_of(given)
    assert xsd_faults(FORMATS["xliff"].write(sheet), "xliff-core-1.2-strict.xsd") == []
    assert xsd_faults(xliff.untranslated(sheet), "xliff-core-1.2-strict.xsd") == []


@GIVEN
def test_our_xliff_2_0_is_valid(given: Any) -> None:
    assert xsd_faults(FORMATS["xliff2"].write(sheet_of(given)), "xliff-core-2.0.xsd") == []


@GIVEN
def test_our_memory_is_valid_tmx_1_4(given: Any) -> None:
    assert dtd_faults(FORMATS["tmx"].write(sheet_of(given))) == []


def test_the_schemas_find_faults() -> None:
    sheet = sheet_of(record())
    old = FORMATS["xliff"].write(sheet).replace(b'state="final"', b'state="finished"', 1)
    new = FORMATS["xliff2"].write(sheet).replace(b'<unit id="event.title"', b"<unit", 1)
    memory = FORMATS["tmx"].write(sheet).replace(b' srclang="zh-CN"', b"", 1)
    assert xsd_faults(old, "xliff-core-1.2-strict.xsd")
    assert xsd_faults(new, "xliff-core-2.0.xsd")
    assert dtd_faults(memory)
