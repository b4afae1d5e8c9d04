"""The chain of the tokens before a post: each kind of token has its reader."""

from collections.abc import Callable

from briefing.translation.rules.titles.institutions.chain_so_far import ChainSoFar
from briefing.translation.rules.titles.institutions.composed_bodies import read_head
from briefing.translation.rules.titles.institutions.named_bodies import (
    read_body,
    read_department,
    read_local_organ,
)
from briefing.translation.rules.titles.institutions.units_of_chain import Chain, Unit
from briefing.translation.rules.titles.tokens import Token, terms_of_office


def read_chain(tokens: tuple[Token, ...], home: tuple[Token, ...] = ()) -> Chain:
    """Return the chain of the tokens before a post; `home` is the place that 省, 市 … mean."""
    chain = ChainSoFar(home)
    for token in tokens:
        _READERS.get(token.kind, _keep_waiting)(chain, token)
    left = chain.pending
    if any(token.kind == "unknown" for token in left):
        named = chain.pending_zh
        chain.flags.append(f"not in the glossary: {named}")
        chain.complete(Unit(named, f"【{named}】", "", composed=True, known=False))
        left = []
    lone = tuple(token for token in left if token.kind == "place")
    words = tuple(token for token in left if token.kind != "place")
    return Chain(tuple(chain.units), lone, words, tuple(chain.flags))


def _keep_waiting(chain: ChainSoFar, token: Token) -> None:
    chain.pending.append(token)


def _read_term_of_office(chain: ChainSoFar, token: Token) -> None:
    chain.terms = terms_of_office(token)


def _read_level(chain: ChainSoFar, token: Token) -> None:
    """Read 省, 市 … by itself: the place that the title is about."""
    if chain.home:
        chain.pending.extend(chain.home)
        return
    chain.flags.append(f"which place {token.zh} means is not said")
    chain.pending.append(Token("place", token.zh, None))


_READERS: dict[str, Callable[[ChainSoFar, Token], None]] = {
    "department": read_department,
    "institution": read_body,
    "company": read_body,
    "local": read_local_organ,
    "head": read_head,
    "ordinal": _read_term_of_office,
    "level": _read_level,
}
