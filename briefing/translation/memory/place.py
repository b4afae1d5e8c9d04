"""Where a memory is kept: a SQLite file, or a PostgreSQL by its URL."""

from pathlib import Path
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy import event as events
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from briefing.errors import EnvironmentFault, InputError


def server_of(where: Path | str) -> str:
    """Return the host of the database server, or nothing when the memory is a file."""
    if isinstance(where, Path) or "://" not in where:
        return ""
    url = _url(where)
    return "" if url.get_backend_name() == "sqlite" else url.host or "localhost"


def engine_at(where: Path | str) -> Engine:
    """Return the database's engine. Raises InputError, or EnvironmentFault without the driver."""
    url = _url(where)
    try:
        if url.get_backend_name() == "sqlite":
            if url.database:
                Path(url.database).parent.mkdir(parents=True, exist_ok=True)
            engine = create_engine(url, connect_args={"timeout": 30})
            events.listen(engine, "connect", _tune_sqlite)
            return engine
        return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise EnvironmentFault(
            "a memory on PostgreSQL needs its driver.", hint="Install briefing[postgres]."
        ) from error
    except OSError as error:
        raise InputError(
            f"no folder for the memory: {error.strerror}.", where=str(where)
        ) from error


def _url(where: Path | str) -> URL:
    if isinstance(where, Path) or "://" not in where:
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
    except ArgumentError as error:
        raise InputError("not the address of a database.", where="translation.store") from error
    backend = url.get_backend_name()
    if backend not in ("postgresql", "postgres", "sqlite"):
        raise InputError(
            f"a memory cannot be kept in {backend}.",
            where="briefing.toml: translation.store",
            hint="Name a file, or postgresql://HOST/DATABASE.",
        )
    return url if backend == "sqlite" else url.set(drivername="postgresql+psycopg")


def _tune_sqlite(connection: Any, record: Any) -> None:
    """Set write-ahead logging: readers beside a writer, and a killed run loses nothing."""
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "busy_timeout = 30000"):
        connection.execute(f"PRAGMA {pragma}")


def fault_of(url: URL, error: SQLAlchemyError) -> EnvironmentFault:
    """Return our error; SQLAlchemy's own would print the text that was to be stored."""
    place = url.database if url.get_backend_name() == "sqlite" else f"{url.host}/{url.database}"
    return EnvironmentFault(
        f"the translation memory cannot be used ({type(error).__name__}).",
        where=place or "",
        hint="See that it is a memory, that it can be written, and that its server runs.",
    )
