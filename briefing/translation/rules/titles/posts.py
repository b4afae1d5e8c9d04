"""Posts with the words before them, said once the institution, and so its class, is known."""

from dataclasses import dataclass
from functools import cache

from briefing.translation.glossary import Glossary
from briefing.translation.rules.titles.institutions.units_of_chain import join_words
from briefing.translation.rules.titles.tokens import Token
from briefing.translation.tables import choices, shipped

FRONT = ("Former", "Then", "Acting", "Presiding", "Retired", "Renowned")
AFTER = frozenset({"Emeritus"})
# Posts held in a field (Professor of Law), and posts before which the field stands by itself.
ACADEMIC = frozenset({"教授", "副教授", "助理教授", "讲师", "特聘教授", "讲席教授", "博士", "硕士"})
FIELDED = (
    "专家",
    "总监",
    "顾问",
    "研究员",
    "科学家",
    "学家",
    "记者",
    "编辑",
    "分析师",
    "师",
    "经理",
    "学者",
)
RANGE = frozenset({"全球", "国际", "全国", "第一", "地区", "区域", "亚太"})
PLACE_POSTS = frozenset(
    {"省长", "市长", "区长", "县长", "州长", "盟长", "镇长", "乡长", "省长助理", "市长助理"}
)


@dataclass(frozen=True, slots=True)
class PrintedPost:
    """A post as printed: its word, the modifiers and the words of a field before it."""

    token: Token
    mods: tuple[Token, ...] = ()
    words: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """A post as English says it before its institution."""

    zh: str
    en: str
    front: str = ""
    link: str = "of"

    @property
    def with_front(self) -> str:
        """The post with Former, Acting … before it."""
        return f"{self.front} {self.en}".strip()


def render_post(post: PrintedPost, klass: str, glossary: Glossary) -> Post:
    """Return the English of a post at an institution of class `klass`."""
    entry = glossary.post(post.token.zh, klass) or post.token.entry
    forms = choices(entry.en) if entry else ()
    said = [mod.en for mod in post.mods if mod.zh != "副" and mod.en]
    en = (
        _deputy_form(forms, glossary.style)
        if any(mod.zh == "副" for mod in post.mods)
        else forms[0]
    )
    en = _with_field(en, post)
    for extra in reversed([word for word in said if word not in FRONT]):
        en = _with_modifier(extra, en)
    front = " ".join(word for word in said if word in FRONT)
    return Post(post.token.zh, en, front, _preposition(post.token))


def find_doubt(post: PrintedPost) -> str:
    """Return why a person should look at the words before the post, or an empty string."""
    if not post.words or post.token.zh in ACADEMIC or post.token.zh.endswith(FIELDED):
        return ""
    if all(word.zh in RANGE or word.kind == "place" for word in post.words):
        return ""
    return f"put together: {''.join(word.zh for word in post.words)} and {post.token.zh}"


def _with_field(en: str, post: PrintedPost) -> str:
    if not post.words:
        return en
    field = join_words(list(post.words))
    if post.token.zh in ACADEMIC or post.token.zh == "大臣":
        return f"{en} of {field}"
    return f"{en} in {field}" if en.startswith("Chief Expert") else f"{field} {en}"


def _deputy_form(forms: tuple[str, ...], style: str) -> str:
    said = forms[1] if len(forms) > 1 else f"Deputy {forms[0]}"
    return _style_changes().get((style, said), said)


@cache
def _style_changes() -> dict[tuple[str, str], str]:
    return {(row["style"], row["national"]): row["instead"] for row in shipped("styles")}


def _with_modifier(extra: str, en: str) -> str:
    if extra in AFTER:
        return f"{en} {extra}"
    return f"{extra}{en}" if extra.endswith("-") else f"{extra} {en}"


def _preposition(token: Token) -> str:
    if token.zh in {"代表", "人大代表"} and token.en.startswith("Deputy"):
        return "to"
    return "at" if token.zh.endswith("教授") else "of"
