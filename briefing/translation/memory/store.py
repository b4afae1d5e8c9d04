"""The memory's table, and what is read from and written to it."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Engine, Row
from sqlalchemy.exc import SQLAlchemyError

from briefing.translation.memory.place import engine_at, fault_of
from briefing.translation.segments import key_of

Status = Literal["machine", "post-edited", "approved"]
"""The three states of a rendering: ISO 18587 calls the second full post-editing."""

Moment = Callable[[], datetime]

_TABLE = Table(
    "translation_units",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("source_language", String(16), nullable=False),
    Column("target_language", String(16), nullable=False),
    Column("digest", String(64), nullable=False, index=True),
    Column("source", String, nullable=False),
    Column("target", String, nullable=False),
    Column("status", String(16), nullable=False),
    Column("engine", String(200), nullable=False, default=""),
    Column("edition", String(64), nullable=False, default=""),
    Column("author", String(200), nullable=False, default=""),
    Column("changed", String(40), nullable=False),
    UniqueConstraint("source_language", "target_language", "digest", "engine", "edition"),
)
_KEY = ("source_language", "target_language", "digest", "engine", "edition")
_RANK = {"approved": 0, "post-edited": 1, "machine": 2}
_BATCH = 400


@dataclass(frozen=True, slots=True)
class Unit:
    """A source and its rendering. `engine` is empty for a person's; `edition` is the glossary's."""

    source: str
    target: str
    status: Status = "machine"
    engine: str = ""
    edition: str = ""
    author: str = ""


class Memory:
    """An open memory for one direction of translation; threads may share it."""

    def __init__(self, engine: Engine, pair: tuple[str, str], now: Moment) -> None:
        self._engine, self._now = engine, now
        self._pair = (_primary_language(pair[0]), _primary_language(pair[1]))

    def exact(self, sources: Iterable[str], engine: str = "", edition: str = "") -> dict[str, Unit]:
        """Return the best unit by source: approved, post-edited, then this engine's own.

        What another engine made, or this one with another glossary, is not among them; with no
        engine named, any engine's is, the newest first.
        """
        wanted = list(dict.fromkeys(sources))
        found: dict[str, Unit] = {}
        by_digest = self._rows_of({digest_of(source) for source in wanted})
        for source in wanted:
            rows = [
                row
                for row in by_digest.get(digest_of(source), [])
                if not engine or not row.engine or (row.engine, row.edition) == (engine, edition)
            ]
            rows.sort(key=lambda row: row.changed, reverse=True)
            rows.sort(key=lambda row: _RANK[row.status])
            if rows:
                found[source] = _as_unit(rows[0])
        return found

    def add(self, units: Sequence[Unit]) -> None:
        """Store the units, in one transaction, each in place of the one with the same key.

        A person's unit has no engine in its key, so no engine's can take its place.
        """
        moment = self._now().isoformat(timespec="seconds")
        rows = list(
            {_key_of(row): row for row in (self._as_row(u, moment) for u in units)}.values()
        )
        with self._connect() as connection:
            for start in range(0, len(rows), _BATCH):
                connection.execute(_upsert_statement(connection, rows[start : start + _BATCH]))

    def units(self) -> Iterator[Unit]:
        """Yield every unit of this direction, oldest first."""
        query = select(_TABLE).where(*self._direction()).order_by(_TABLE.c.id)
        with self._connect() as connection:
            yield from (_as_unit(row) for row in connection.execute(query))

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def _rows_of(self, digests: Iterable[str]) -> dict[str, list[Row[Any]]]:
        wanted = sorted(digests)
        found: dict[str, list[Row[Any]]] = {}
        with self._connect() as connection:
            for start in range(0, len(wanted), _BATCH):
                chosen = _TABLE.c.digest.in_(wanted[start : start + _BATCH])
                for row in connection.execute(select(_TABLE).where(*self._direction(), chosen)):
                    found.setdefault(row.digest, []).append(row)
        return found

    def _direction(self) -> tuple[Any, Any]:
        source, target = self._pair
        return _TABLE.c.source_language == source, _TABLE.c.target_language == target

    def _as_row(self, unit: Unit, moment: str) -> dict[str, str]:
        source, target = self._pair
        return {
            "source_language": source,
            "target_language": target,
            "digest": digest_of(unit.source),
            "source": key_of(unit.source),
            "target": unit.target,
            "status": unit.status,
            "engine": (unit.engine or "unknown") if unit.status == "machine" else "",
            "edition": unit.edition if unit.status == "machine" else "",
            "author": unit.author,
            "changed": moment,
        }

    @contextmanager
    def _connect(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise fault_of(self._engine.url, error) from None


def digest_of(source: str) -> str:
    """Return the SHA-256 by which a source is found, whatever its normal form and outer space."""
    return hashlib.sha256(key_of(source).encode()).hexdigest()


@contextmanager
def open_memory(where: Path | str, pair: tuple[str, str], now: Moment) -> Iterator[Memory]:
    """Open the memory in a SQLite file, or at the URL of a PostgreSQL; make it if need be.

    Raises InputError when `where` can be neither, EnvironmentFault without driver or server.
    """
    engine = engine_at(where)
    memory = Memory(engine, pair, now)
    try:
        with memory._connect() as connection:
            _TABLE.metadata.create_all(connection)
        yield memory
    finally:
        memory.close()


def _upsert_statement(connection: Connection, rows: Sequence[dict[str, str]]) -> Any:
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(_TABLE).values(list(rows))
    changed = {name: statement.excluded[name] for name in ("target", "status", "author", "changed")}
    return statement.on_conflict_do_update(index_elements=list(_KEY), set_=changed)


def _key_of(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row[name] for name in _KEY)


def _as_unit(row: Row[Any]) -> Unit:
    return Unit(row.source, row.target, row.status, row.engine, row.edition, row.author)


def _primary_language(language: str) -> str:
    """Return the primary subtag (RFC 5646): a memory for zh serves zh-CN and zh-Hans."""
    return language.replace("_", "-").partition("-")[0].lower()
