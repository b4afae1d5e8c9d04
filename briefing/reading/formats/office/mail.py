"""Mail (.eml): its subject and its text; what is attached is named."""

import email
import email.policy
from email.message import EmailMessage, MIMEPart

from briefing.errors import InputError
from briefing.reading.decode import decode
from briefing.reading.document import LeftOut
from briefing.reading.formats.lines import Line, pages
from briefing.reading.formats.table import Pages
from briefing.reading.formats.text.plain import tidied


def read(data: bytes, where: str) -> Pages:
    """Return the text of a mail; raises InputError when it has none."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = message.get_body(preferencelist=("html", "plain"))
    if body is None:
        raise InputError(
            "there is no text in this mail.", where=where, hint="Give what is attached to it."
        )
    subject = str(message.get("Subject") or "").strip()
    lines: list[Line | LeftOut] = [Line(subject, "heading", 1)] if subject else []
    lines += _lines(body, where)
    found = pages(lines)
    if subject and any(subject in str(one.text) for one in lines[1:3]):
        found = pages(lines[1:])
    return Pages(found.text, found.blocks, found.encoding, (*found.left_out, *_attached(message)))


def _lines(body: MIMEPart, where: str) -> list[Line | LeftOut]:
    from briefing.reading.characters import line_ends, seen

    text = _words(body, where)
    if body.get_content_type() == "text/html":
        from briefing.reading.formats.web.read import lines

        return lines(text, where)
    words, left_out = tidied(line_ends(seen(text)))
    return [*(Line(line) for line in words.split("\n")), *left_out]


def _words(body: MIMEPart, where: str) -> str:
    content = body.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else str(content).encode()
    named = (body.get_content_charset() or "utf-8").lower()
    try:
        return raw.decode("gb18030" if named in ("gb2312", "gbk") else named)
    except (UnicodeDecodeError, LookupError):
        return decode(raw, where)[0]


def _attached(message: EmailMessage) -> list[LeftOut]:
    names = [part.get_filename() or "" for part in message.iter_attachments()]
    return [LeftOut("attachment", name, "attached") for name in names if name]
