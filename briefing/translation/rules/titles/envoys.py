"""Ambassadors: 中国驻法国大使 is the Ambassador of China to France."""

import re

from briefing.translation.glossary import Glossary
from briefing.translation.tables import choices

SHORT = {
    "华": "中国", "美": "美国", "英": "英国", "法": "法国", "德": "德国", "俄": "俄罗斯",
    "日": "日本", "韩": "韩国", "意": "意大利", "加": "加拿大", "澳": "澳大利亚", "印": "印度",
}  # fmt: skip
_ENVOY = re.compile(
    r"(?P<front>原|前|时任|候任)?(?P<sender>[^驻]*?)(?P<mid>原|前|时任|候任)?(?P<stays>常)?驻(?P<host>.+?)(?:总领事馆|总领馆)?"
    r"(?P<office>代表处|办事处)?(?P<late>原|前|候任)?(?P<vice>副)?"
    r"(?P<post>特命全权大使|大使|临时代办|公使衔参赞|公使|总领事|参赞|常驻代表|特别代表|首席代表|代表|协调员|主任)"
)
# Who is sent to a place as to a post, not to a government: a consul is in Shanghai.
RESIDENT = frozenset({"总领事", "协调员", "首席代表", "主任"})
FRONTS = {"原": "Former ", "前": "Former ", "时任": "Then ", "候任": "Incoming "}


def render_envoy(folded: str, glossary: Glossary) -> str:
    """Return the English of a single diplomatic post, or an empty string."""
    found = _ENVOY.fullmatch(folded)
    if not found:
        return ""
    sender, host = (_place_or_body(found[name], glossary) for name in ("sender", "host"))
    post = glossary.post(found["post"], "embassy")
    if not post or not host or (found["sender"] and not sender):
        return ""
    forms = choices(post.en)
    if found["stays"] and found["post"] == "代表":
        forms = ("Permanent Representative", "Deputy Permanent Representative")
    en = forms[-1] if found["vice"] and len(forms) > 1 else forms[0]
    front = FRONTS.get(found["front"] or found["mid"] or found["late"] or "", "")
    of = f" of {sender}" if sender else ""
    if found["office"]:
        kind = "Representative Office" if found["office"] == "代表处" else "Office"
        return f"{front}{en} of the {kind}{of} in {host}"
    if found["post"] == "主任":
        return ""
    body = glossary.find(found["sender"], "institution")
    resident = found["post"] in RESIDENT or (body and found["post"] == "代表")
    return f"{front}{en}{of} {'in' if resident else 'to'} {host}"


def _place_or_body(zh: str, glossary: Glossary) -> str:
    plain = zh.removesuffix("使馆").removesuffix("大")
    entry = glossary.find(
        "中国" if plain == "我国" else SHORT.get(plain, plain), "place", "institution"
    )
    if not entry:
        return ""
    the = entry.kind == "institution" or entry.en.startswith(
        ("United", "Republic", "Nether", "Phil", "Euro")
    )
    return f"the {entry.en}" if the else entry.en
