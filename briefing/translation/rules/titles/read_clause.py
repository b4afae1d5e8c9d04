"""One clause of a title, between 、 and ，: institutions, then posts with their modifiers."""

from dataclasses import dataclass

from briefing.translation.glossary import Entry, Glossary
from briefing.translation.rules.titles.institutions import Chain, read_chain
from briefing.translation.rules.titles.posts import PrintedPost
from briefing.translation.rules.titles.tokens import Token, cut_title

# Posts that name the unit they head: 规划司长 is the head of 规划司.
HEADED = frozenset("司局处厅部科室系所庭")


@dataclass(frozen=True, slots=True)
class Clause:
    """What one clause says, before institutions are shared between clauses."""

    chain: Chain
    posts: tuple[PrintedPost, ...] = ()
    flags: tuple[str, ...] = ()


def read_clause(folded: str, glossary: Glossary, home: tuple[Token, ...] = ()) -> Clause:
    """Return the clause that a folded text says; `home` is the place named before it."""
    tokens = cut_title(folded, glossary)
    start = next((i for i, token in enumerate(tokens) if token.kind == "post"), len(tokens))
    lead, tail = _split_before_modifiers(tokens, start)
    before = tuple(
        _comma_as_word(token) for token in lead if token.kind != "mod" and _belongs_to_name(token)
    )
    mods = tuple(token for token in lead if token.kind == "mod")
    found = read_chain(_name_headed_unit(before, tail, glossary), home)
    posts, flags = _collect_posts((*mods, *tail), found)
    return Clause(found, posts, (*found.flags, *flags))


def _belongs_to_name(token: Token) -> bool:
    return token.kind != "and" or token.zh == "、"


def _comma_as_word(token: Token) -> Token:
    """Return the comma inside a name as a word of it: 投资、贸易和工业部."""
    return Token("word", "、", Entry("、", ",", "word")) if token.kind == "and" else token


def _split_before_modifiers(
    tokens: tuple[Token, ...], start: int
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    while start > 0 and tokens[start - 1].kind == "mod":
        start -= 1
    return tokens[:start], tokens[start:]


def _name_headed_unit(
    before: tuple[Token, ...], tail: tuple[Token, ...], glossary: Glossary
) -> tuple[Token, ...]:
    post = next((token for token in tail if token.kind == "post"), None)
    if not post or not before or before[-1].kind != "word" or post.zh[0] not in HEADED:
        return before
    organ = _find_organ(before, post.zh[0], glossary)
    if organ:
        return organ
    entry = glossary.find(post.zh[0], "head")
    return (*before, Token("head", entry.zh, entry)) if entry else before


def _find_organ(
    before: tuple[Token, ...], last: str, glossary: Glossary
) -> tuple[Token, ...] | None:
    """Return the tokens with the organ that shares its last character with the post: 商务部长."""
    for start in range(len(before)):
        named = "".join(token.zh for token in before[start:]) + last
        entry = glossary.find(named, "institution")
        if entry:
            return (*before[:start], Token("institution", named, entry))
    return None


def _collect_posts(
    tokens: tuple[Token, ...], found: Chain
) -> tuple[tuple[PrintedPost, ...], tuple[str, ...]]:
    posts: list[PrintedPost] = []
    flags: list[str] = []
    mods: list[Token] = []
    words = list(found.words)
    for token in tokens:
        if token.kind == "mod":
            mods.append(token)
        elif token.kind == "post":
            posts.append(PrintedPost(token, tuple(mods), tuple(words)))
            mods, words = [], []
        elif token.kind in {"word", "place"}:
            words.append(token)
        elif token.kind != "and":
            flags.append(f"not understood: {token.zh}")
    left = [token.zh for token in (*words, *mods) if token.en or token.kind != "mod"]
    if posts and left:
        flags.append(f"not understood: {''.join(left)}")
    return tuple(posts), tuple(flags)
