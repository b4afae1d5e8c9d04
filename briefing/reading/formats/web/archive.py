"""Pages saved with all their parts (.mhtml, .mht): the page among them is read."""

import email
import email.policy

from briefing.errors import InputError
from briefing.reading.decode import decode
from briefing.reading.formats.table import Pages
from briefing.reading.formats.web.read import read as read_page


def read(data: bytes, where: str) -> Pages:
    """Return the words of the page in a web archive; raises InputError when there is none."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            named = part.get_content_charset()
            if isinstance(content, bytes):
                if named and named.lower().replace("-", "") not in ("utf8", "usascii"):
                    content = _as_utf8(content, named, where)
                return read_page(content, where)
    raise InputError(
        "there is no page in this web archive.", where=where, hint="Save the page as .html."
    )


def _as_utf8(content: bytes, named: str, where: str) -> bytes:
    encoding = "gb18030" if named.lower() in ("gb2312", "gbk") else named
    try:
        return b"\xef\xbb\xbf" + content.decode(encoding).encode()
    except (UnicodeDecodeError, LookupError):
        return b"\xef\xbb\xbf" + decode(content, where)[0].encode()
