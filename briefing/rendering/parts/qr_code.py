"""The way from paper to the digital edition: a QR code, where the project gives an address."""

from dataclasses import dataclass
from io import StringIO

QUIET = 4  # modules of white around the code (ISO/IEC 18004, 6.3.8)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: the address, and the code's dark modules as an SVG path in `size` × `size`."""

    address: str
    path: str
    size: int


def make_qr_code(address: str) -> Code | None:
    """Return the code of an address, None where there is none. Error correction of level M."""
    if not address:
        return None
    import segno

    code = segno.make(address, error="m", micro=False, boost_error=False)
    path = StringIO()
    for y, row in enumerate(code.matrix, QUIET):
        for x, dark in enumerate(row, QUIET):
            if dark:
                path.write(f"M{x} {y}h1v1h-1z")
    return Code(address, path.getvalue(), len(code.matrix) + 2 * QUIET)
