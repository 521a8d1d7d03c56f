"""What a build read and could not read, as the index reports it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from foimarket.charts.wording import spelled

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
    """A document that was read."""

    authority: str
    title: str
    stated_on: Any
    statement_count: int
    is_paraphrase: bool


@dataclass(frozen=True)
class Coverage:
    """Counts for the index, the documents read, and the files that were not."""

    document_count: int
    authority_count: int
    answer_count: int
    statement_count: int
    sources: tuple[Source, ...]
    unread: tuple[Unread, ...]


def read_coverage(market: Market) -> Coverage:
    """Count what the published warehouse rests on."""
    documents = market.sql(
        "SELECT path, authority_ids, coalesce(authority_name, publisher, 'No authority named') AS authority_name, "
        "coalesce(title, reference, path) AS title, text_kind, spoke_on, answer_count, statement_count "
        "FROM marts.fct_document ORDER BY authority_name, spoke_on, path"
    ).to_dicts()
    unread = market.sql("SELECT path, reason, what, remedy FROM raw.quarantine ORDER BY path").to_dicts()
    return Coverage(
        document_count=len(documents),
        authority_count=len({authority for row in documents for authority in row["authority_ids"]}),
        answer_count=sum(row["answer_count"] for row in documents),
        statement_count=sum(row["statement_count"] for row in documents),
        sources=tuple(
            Source(r["authority_name"], r["title"], r["spoke_on"], r["statement_count"], r["text_kind"] == "paraphrase")
            for r in documents
        ),
        unread=tuple(Unread(r["path"], spelled(r["reason"], _REASONS), r["what"], r["remedy"]) for r in unread),
    )
