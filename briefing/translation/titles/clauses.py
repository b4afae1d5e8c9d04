"""One clause of a title, between 、 and ，: institutions, then posts with their modifiers."""

from dataclasses import dataclass

from briefing.translation.glossary import Glossary
from briefing.translation.tables import choices
from briefing.translation.titles.bodies import Chain, Unit, chain, english
from briefing.translation.titles.tokens import Token, cut

FRONT = ("Former", "Then", "Acting", "Presiding")
AFTER = frozenset({"Emeritus"})
# Posts that name the unit they head: 规划司长 is the head of 规划司.
HEADED = frozenset("司局处厅部科室系所庭")
ACADEMIC = frozenset({"教授", "副教授", "助理教授", "讲师", "特聘教授", "讲席教授", "博士", "硕士"})


@dataclass(frozen=True, slots=True)
class Post:
    """A post as English says it before its institution."""

    zh: str
    en: str
    front: str = ""
    link: str = "of"

    @property
    def said(self) -> str:
        """The post with Former, Acting … before it."""
        return f"{self.front} {self.en}".strip()


@dataclass(frozen=True, slots=True)
class Clause:
    """What one clause says, before institutions are shared between clauses."""

    chain: Chain
    posts: tuple[Post, ...] = ()
    flags: tuple[str, ...] = ()


def read(folded: str, glossary: Glossary, home: tuple[Token, ...] = ()) -> Clause:
    """Return the clause that a folded text says; `home` is the place named before it."""
    tokens = cut(folded, glossary)
    start = next((i for i, token in enumerate(tokens) if token.kind == "post"), len(tokens))
    lead, tail = _split(tokens, start)
    before = tuple(token for token in lead if token.kind != "mod")
    mods = tuple(token for token in lead if token.kind == "mod")
    before = _headed(before, tail, glossary)
    found = chain(tuple(t for t in before if t.kind != "and"), home)
    posts, flags = _posts((*mods, *tail), found, glossary)
    return Clause(found, posts, (*found.flags, *flags))


def _split(tokens: tuple[Token, ...], start: int) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    while start > 0 and tokens[start - 1].kind == "mod":
        start -= 1
    return tokens[:start], tokens[start:]


def _headed(
    before: tuple[Token, ...], tail: tuple[Token, ...], glossary: Glossary
) -> tuple[Token, ...]:
    post = next((token for token in tail if token.kind == "post"), None)
    if not post or not before or before[-1].kind != "word" or post.zh[0] not in HEADED:
        return before
    entry = glossary.find(post.zh[0], "head")
    return (*before, Token("head", entry.zh, entry)) if entry else before


def _posts(
    tokens: tuple[Token, ...], found: Chain, glossary: Glossary
) -> tuple[tuple[Post, ...], tuple[str, ...]]:
    posts: list[Post] = []
    flags: list[str] = []
    mods: list[Token] = []
    words = list(found.words)
    for token in tokens:
        if token.kind == "mod":
            mods.append(token)
        elif token.kind == "post":
            posts.append(_post(token, mods, words, (found.klass, glossary)))
            mods, words = [], []
        elif token.kind in {"word", "place"}:
            words.append(token)
        elif token.kind != "and":
            flags.append(f"not understood: {token.zh}")
    left = [token.zh for token in (*words, *mods) if token.en or token.kind != "mod"]
    if posts and left:
        flags.append(f"not understood: {''.join(left)}")
    return tuple(posts), tuple(flags)


def _post(token: Token, mods: list[Token], words: list[Token], place: tuple[str, Glossary]) -> Post:
    klass, glossary = place
    entry = glossary.post(token.zh, klass) or token.entry
    forms = choices(entry.en) if entry else ()
    said = [mod.en for mod in mods if mod.zh != "副" and mod.en]
    en = _deputy(forms) if any(mod.zh == "副" for mod in mods) else forms[0]
    for extra in reversed([word for word in said if word not in FRONT]):
        en = _modified(extra, en)
    front = " ".join(word for word in said if word in FRONT)
    if words and token.zh in ACADEMIC:
        en = f"{en} of {english(words)}"
    elif words:
        en = f"{english(words)} {en}"
    return Post(token.zh, en, front, _link(token))


def _deputy(forms: tuple[str, ...]) -> str:
    return forms[1] if len(forms) > 1 else f"Deputy {forms[0]}"


def _modified(extra: str, en: str) -> str:
    if extra in AFTER:
        return f"{en} {extra}"
    return f"{extra}{en}" if extra.endswith("-") else f"{extra} {en}"


def _link(token: Token) -> str:
    if token.zh in {"代表", "人大代表"} and token.en.startswith("Deputy"):
        return "to"
    return "at" if token.zh.endswith("教授") else "of"


def place_unit(token: Token, name: str) -> Unit:
    """Return the unit that a lone place is for its governor or mayor."""
    return Unit(token.zh, name, "place")
