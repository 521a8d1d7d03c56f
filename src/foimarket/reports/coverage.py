"""What a build read and could not read, as the index reports it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from foimarket.charts.wording import date_of, spelled, unique
from foimarket.reports.evidence import safe_url

if TYPE_CHECKING:
    from foimarket.warehouse.market import Market

_REASONS = {
    "empty": "empty",
    "not_what_it_says": "not what its name says",
    "encrypted": "locked with a password",
    "truncated": "cut short",
    "too_large": "over the size limit",
    "too_slow": "took too long to read",
    "unsupported": "a format that is not read",
    "undecodable": "text that cannot be decoded",
    "unparsable": "damaged",
    "failed": "our reader failed on it",
}


@dataclass(frozen=True)
class Unread:
    """A file that was set aside, with what to do about it."""

    path: str
    reason: str
    what: str
    remedy: str


@dataclass(frozen=True)
class Source:
    """A letter, or a page or file that statements were coded from."""

    title: str
    url: str | None
    stated_on: str
    authorities: tuple[str, ...]
    statement_count: int
    kind: str
    terms: str

    @property
    def who(self) -> str:
        """The authority that it is about, or how many."""
        return self.authorities[0] if len(self.authorities) == 1 else f"{len(self.authorities)} authorities"


@dataclass(frozen=True)
class Tile:
    """An authority and how much is known of it: ``none``, ``inferred``, ``some`` or ``much``."""

    name: str
    known: str
    statement_count: int


@dataclass(frozen=True)
class Region:
    """Authorities of a region of England, or of another nation."""

    name: str
    tiles: tuple[Tile, ...]

    @property
    def stated_count(self) -> int:
        """Authorities of which a source states something."""
        return sum(1 for tile in self.tiles if tile.known in {"some", "much"})

    @property
    def inferred_count(self) -> int:
        """Authorities of which something is inferred and nothing stated."""
        return sum(1 for tile in self.tiles if tile.known == "inferred")


@dataclass(frozen=True)
class Coverage:
    """Counts for the index, the sources read, the authorities they speak of, and the files that were not read."""

    letter_count: int
    answer_count: int
    statement_count: int
    sources: tuple[Source, ...]
    regions: tuple[Region, ...]
    unread: tuple[Unread, ...]

    @property
    def cited_count(self) -> int:
        """Sources that statements were coded from."""
        return sum(1 for source in self.sources if source.kind == "coded")

    @property
    def authority_count(self) -> int:
        """Authorities that stand today, as far as the evidence knows the day."""
        return sum(len(region.tiles) for region in self.regions)

    @property
    def stated_count(self) -> int:
        """Those of them of which a source states something."""
        return sum(region.stated_count for region in self.regions)


def read_coverage(market: Market) -> Coverage:
    """Count what the published warehouse rests on."""
    documents = market.sql(
        "SELECT path, coalesce(authority_name, publisher, 'No authority named') AS authority_name, source_url, reuse_terms, "
        "coalesce(title, reference, path) AS title, text_kind, spoke_on, spoke_precision, answer_count, statement_count "
        "FROM marts.fct_document ORDER BY spoke_on DESC NULLS LAST, title, authority_name, path"
    ).to_dicts()
    unread = market.sql("SELECT path, reason, what, remedy FROM raw.quarantine ORDER BY path").to_dicts()
    return Coverage(
        letter_count=sum(1 for row in documents if row["text_kind"] != "coded"),
        answer_count=sum(row["answer_count"] for row in documents),
        statement_count=sum(row["statement_count"] for row in documents),
        sources=tuple(_sources(documents)),
        regions=tuple(_regions(market)),
        unread=tuple(Unread(r["path"], spelled(r["reason"], _REASONS), r["what"], r["remedy"]) for r in unread),
    )


def _sources(documents: list[dict[str, Any]]) -> list[Source]:
    """Documents, newest first; rows coded from one page are one source."""
    found: dict[tuple[object, ...], list[dict[str, Any]]] = {}
    for row in documents:
        is_coded = row["text_kind"] == "coded"
        key = (row["title"], row["source_url"]) if is_coded else (row["path"],)
        found.setdefault(key, []).append(row)
    return [
        Source(
            title=rows[0]["title"],
            url=safe_url(rows[0]["source_url"]),
            stated_on=date_of(rows[0], "spoke_on"),
            authorities=tuple(unique(row["authority_name"] for row in rows)),
            statement_count=sum(row["statement_count"] for row in rows),
            kind=rows[0]["text_kind"],
            terms=rows[0]["reuse_terms"] or "not stated",
        )
        for rows in found.values()
    ]


def _regions(market: Market) -> list[Region]:
    """Authorities that stand on the newest day on which a source spoke, by region."""
    rows = market.sql(
        """
        SELECT coalesce(a.region, a.nation) AS region, a.nation <> 'England' AS is_elsewhere, a.authority_name,
          count(s.statement_id) AS statement_count, count(s.statement_id) FILTER (s.claim = 'stated') AS stated_count
        FROM marts.dim_authority AS a
        LEFT JOIN marts.fct_statement AS s ON a.authority_id = s.authority_id AND s.is_current
        WHERE coalesce(a.valid_to_on > (SELECT max(spoke_on) FROM marts.fct_document), TRUE) AND a.nation IS NOT NULL
        GROUP BY ALL ORDER BY is_elsewhere, 1, authority_name
        """
    ).to_dicts()
    found: dict[str, list[Tile]] = {}
    for row in rows:
        tile = Tile(row["authority_name"], _known(row["statement_count"], row["stated_count"]), row["statement_count"])
        found.setdefault(row["region"], []).append(tile)
    return [Region(name, tuple(tiles)) for name, tiles in found.items()]


_MUCH = 5


def _known(statement_count: int, stated_count: int) -> str:
    if not statement_count:
        return "none"
    if not stated_count:
        return "inferred"
    return "much" if stated_count >= _MUCH else "some"
