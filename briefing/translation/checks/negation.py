"""Negation: not, never, without … on one side only turns the meaning round."""

import re
from collections.abc import Iterator

from briefing.translation.checks.model import Context, Defect, Pair

# 不 in words that negate nothing, or whose English is a word of its own.
_HARMLESS = re.compile(
    "不断|不仅|不但|不只|不光|不少|不同|不久|不过|不懈|不管|不论|不免|不禁|不愧|不妨|不得不|不能不|不可或缺|必不可少|不可分割"
    "|不胜|不凡|不朽|不菲|不小|不错|不外|无不|不无|无非|无论|无数|无疑|不言而喻|不约而同|不遗余力|毫不|不动摇|不动产"
    "|不忘初心|不忘|不平衡不充分|不平衡|不充分|不确定|不对称|不足|不良|不法|不当|不利|不变|不打烊|不见面|不下|不止|不低于|不少于|不高于"
    "|不超过|不大于|不小于|不到|不满|不等|不一|不均|不均衡|不协调|不可持续|不公|不公平|非常|非凡|非洲|非遗|非公|并非易事|除非|莫非"
    "|未来|未成年|未必|无人|无线|无限|无障碍|无偿|无私|无缝|无形|无锡|无量|无穷|没收|没落|否则|是否|能否|可否|与否|会不会|能不能|是不是|要不要|有没有"
    "|不锈钢|不夜|不拘|不惜|不已|不息|不愿|不限|不符|不合|不便|不力|不清|不明|不高|不强|不够|不全|不实|不严|不通|不畅|不顺"
)
_STRONG = re.compile(
    "不能|不得|不可|不要|不应|不宜|不会|不是|没有|尚未|从未|并未|还未|仍未|未能|未曾|绝不|决不|不准|不许|不允许|不必|不需|无需|无须|无法|不再"
    "|并非|并不|不存在|不支持|不同意|不赞成|不属于|不意味|不代表|不等于|严禁|禁止|切勿|切忌|不用|不搞|不让|不给|不做|不走|不设|不收|不靠|不怕|不接受|不承认|不参与|不适用|不符合|杜绝"
)
_ANY = re.compile(
    "[不没無无未非勿莫别禁免防避否缺少拒绝难失弱除脱止停破反禁外仅只差低零]|而是|取消|反对|消除|尚待|以外|之外"
)
_DENIES = re.compile(
    r"\b(?:not|no|never|none|nor|neither|without|cannot|nothing|nobody|nowhere|avoid\w*|prevent\w*"
    r"|refrain\w*|prohibit\w*|ban|bans|banned|forbid\w*|forbidden|lack\w*|fail\w*|instead|rather|unable"
    r"|refus\w*|reject\w*|impossible|hardly|scarcely|barely|rarely|seldom|exclud\w*|shun\w*|absen\w+"
    r"|except|beyond|far from|free of|free from|stop\w*|ceas\w*|yet to|little|few|less|eliminat\w*|end"
    r"|abandon\w*|rule out|ruled out|resist\w*|oppos\w*|den(?:y|ies|ied)|guard against|un(?!i|der|til|ion)\w{3,}"
    r"|in(?:adequate|sufficient|capable|complete|compatible|correct|evitable|dispensable|valid)"
    r"|ir(?:regular|relevant|responsible)\w*|il(?:legal|licit)\w*|im(?:proper|permissible)\w*|dis\w{4,}|non\w*|\w+less|won|don|doesn|isn|aren|wasn|weren|can|couldn"
    r"|shouldn|mustn|needn|didn|hasn|haven)\b(?:['’]t)?",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|never|cannot|no longer|neither|must not|should not|\w+n['’]t)\b(?! (?:only|just|merely|simply|solely|least))",
    re.IGNORECASE,
)
_CAN = re.compile(r"\b(?:can|won|don|doesn|isn|aren|wasn|weren|couldn|shouldn|mustn|needn|didn|hasn|haven)\b(?!['’]t)", re.IGNORECASE)


def negation(pair: Pair, context: Context) -> Iterator[Defect]:
    """Yield `negation` where one side denies and the other does not, sentence by sentence."""
    for zh, en in _sentences(pair):
        plain = _HARMLESS.sub("", zh)
        strong = _STRONG.search(plain)
        if strong and not _denies(en):
            yield Defect("negation", f"{strong.group()} is lost: the English does not deny it", zh, en)
        said = _NOT.search(en)
        if said and not _ANY.search(zh):
            yield Defect("negation", f"“{said.group()}” is not in the Chinese", zh, en)


def _denies(en: str) -> bool:
    return any(not _CAN.fullmatch(found.group()) for found in _DENIES.finditer(en))


def _sentences(pair: Pair) -> list[tuple[str, str]]:
    """Return the sentences side by side where both texts have as many, else the whole texts."""
    zh = [part for part in re.split("[。！？；]", pair.folded) if part.strip("”’） \n")]
    en = [part for part in re.split(r"(?<=[.!?;])[\"”’)]*\s+", pair.en) if part.strip()]
    return list(zip(zh, en, strict=True)) if len(zh) == len(en) else [(pair.folded, pair.en)]
