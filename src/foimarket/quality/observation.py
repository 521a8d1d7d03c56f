"""What a warehouse holds at a check, as the history keeps it: volumes, freshness, documents, figures and what they rest on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import foimarket
from foimarket.errors import WarehouseError
from foimarket.quality.headlines import Headline, read_headlines
from foimarket.reports.edition import Edition, read_edition
from foimarket.warehouse.cache import digest_of
from foimarket.warehouse.market import Market

if TYPE_CHECKING:
    from foimarket.project import Project

_PACKAGE = Path(foimarket.__file__).parent
# The packages that decide what a figure is; how it is checked, drawn or announced changes none.
_FIGURE_CODE = ("catalogue", "coded", "documents", "letters", "statements", "warehouse")


@dataclass(frozen=True)
class Source:
    """A statement behind a figure: ``origin`` is letter, paraphrase or coded; ``said_hash`` what it was read to say."""

    statement_id: str
    origin: str
    is_corrected: bool
    said_hash: str


@dataclass(frozen=True)
class Kept:
    """A document of an edition and the current statements it makes."""

    path: str
    document_id: str
    statement_ids: tuple[str, ...]


@dataclass(frozen=True)
class Freshness:
    """A publisher's documents and the newest day on which one of them spoke."""

    publisher: str
    documents: int
    newest_spoke_on: date | None


@dataclass(frozen=True)
class Observation:
    """Everything that the history keeps of one database, and the hashes that tell editions and rules apart.

    ``volumes`` are rows by table; ``sources`` are by statement id; ``corrected_ids`` are the statements that a decision on review
    changed, added, confirmed or withdrew; ``edition`` is what the pages print.
    """

    volumes: Mapping[str, int] = field(default_factory=dict)
    freshness: tuple[Freshness, ...] = ()
    documents: tuple[Kept, ...] = ()
    headlines: tuple[Headline, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    edition: Edition | None = None
    newest_evidence_on: date | None = None
    corrected_ids: frozenset[str] = frozenset()
    rules_hash: str = ""
    corrections_hash: str = ""

    @property
    def content_hash(self) -> str:
        """What makes an edition another one: its documents, its volumes, its figures and what these rest on."""
        parts = [
            *(f"{table}={count}" for table, count in sorted(self.volumes.items())),
            *sorted(f"{each.path}={each.document_id}" for each in self.documents),
            *(f"{each.figure_id}={each.text}={','.join(sorted(each.statement_ids))}" for each in self.headlines),
            *(f"{key}={each.said_hash}{each.is_corrected}" for key, each in sorted(self.sources.items())),
        ]
        return digest_of(parts)[:16]


def observe(project: Project, database: Path) -> Observation:
    """Read what the history keeps from ``database``; a part whose tables are missing or broken is left empty.

    Raises:
        WarehouseError: The database cannot be opened.
    """
    with Market(database) as market:
        tables = set(market.tables())
        has_documents = {"marts.fct_document", "marts.fct_statement"} <= tables
        headlines = tuple(read_headlines(market))
        freshness = _freshness(market) if has_documents else ()
        corrected = frozenset(row[0] for row in _answers(market, "corrected"))
        return Observation(
            volumes=_volumes(market),
            freshness=freshness,
            documents=_documents(market) if has_documents else (),
            headlines=headlines,
            sources=_sources(market, headlines, corrected) if has_documents else {},
            corrected_ids=corrected,
            edition=read_edition(market) if has_documents else None,
            newest_evidence_on=max((each.newest_spoke_on for each in freshness if each.newest_spoke_on), default=None),
            rules_hash=rules_hash(project),
            corrections_hash=_file_hash(project.raw / "corrections.csv"),
        )


def rules_hash(project: Project) -> str:
    """A hash of what turns documents into figures: the code that reads, the models and the reference tables."""
    code = [path for name in _FIGURE_CODE for path in sorted((_PACKAGE / name).rglob("*.py"))]
    models = [
        path
        for suffix in ("sql", "csv", "py", "yaml")
        for path in sorted(project.models.rglob(f"*.{suffix}"))
        if not _NO_RULES.intersection(path.relative_to(project.models).parts)
    ]
    return digest_of(path.read_bytes() for path in (*code, *models))[:16]


_NO_RULES = {".cache", "logs", "tests"}


def _file_hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16] if path.is_file() else ""


def _volumes(market: Market) -> dict[str, int]:
    counted = [name for name in market.tables() if name.startswith(_COUNTED)]
    return {name: market.sql("SELECT count(*) FROM query_table(?)", [name]).item() for name in sorted(counted)}


_COUNTED = ("raw.", "marts.", "reports.")


def _freshness(market: Market) -> tuple[Freshness, ...]:
    return tuple(Freshness(*row) for row in _answers(market, "publishers"))


def _documents(market: Market) -> tuple[Kept, ...]:
    return tuple(Kept(path, document_id, tuple(ids)) for path, document_id, ids in _answers(market, "documents"))


def _sources(market: Market, headlines: tuple[Headline, ...], corrected: frozenset[str]) -> dict[str, Source]:
    """The statements behind the headline figures, by id."""
    asked = {statement_id for each in headlines for statement_id in each.statement_ids}
    return {
        statement_id: Source(statement_id, origin, statement_id in corrected, said_hash)
        for statement_id, origin, said_hash in _answers(market, "sources")
        if statement_id in asked
    }


def _answers(market: Market, query: str) -> list[tuple[Any, ...]]:
    """Rows of one of this package's queries; none where the warehouse lacks what it asks for, which the check itself reports."""
    try:
        text = files("foimarket.quality").joinpath("sql", f"{query}.sql").read_text(encoding="utf-8")
        return market.sql(text).rows()
    except WarehouseError:
        return []
