"""What a report rests on: every statement with its passage marked, its source and how it was read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import polars as pl

from foimarket.charts import wording
from foimarket.charts.wording import spelled
from foimarket.reports.fragment import Fragment, citations, render

if TYPE_CHECKING:
    from foimarket.warehouse.market import Market

Row = dict[str, Any]
_OPEN = 40  # statements that a reader can scan without folding
_CONTEXT = 120  # what marts.fct_evidence keeps on either side of a passage
_SURE = 0.9
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_MARKUP = re.compile(r"\*\*|__|^\s*(?:#+|>)\s+", re.MULTILINE)  # Markdown's own signs, around a passage and never in it
_ATTRIBUTES = {
    "system_in_use": "system in use",
    "not_held": "not held",
    "system_count": "number of systems",
    "standalone_count": "stand-alone systems",
    "integrated_count": "interacting systems",
    "annual_cost": "cost a year",
    "total_cost": "cost over the term",
    "one_off_cost": "one-off cost",
    "payments": "published payments",
}
_MONEY = {"annual_cost", "total_cost", "one_off_cost", "payments"}
_HOLDER = {
    "original": "The council's own words",
    "paraphrase": "Our summary of the response, not the council's words",
    "coded": "Coded from the cited source; its text is not held here",
}


def evidence(market: Market, rows: pl.DataFrame, *more: pl.DataFrame) -> Fragment:
    """Every statement behind the rows, by authority and source, numbered as the table cites them.

    A market of hundreds of authorities is a long list: past ``_OPEN`` statements each authority folds to one line, which a
    link to one of its statements opens.

    Args:
        market: The published warehouse, for the statements and their documents.
        rows: The rows of a ``reports`` table that the report shows.
        more: Rows of further tables in the same report, in the order in which they stand there.
    """
    cited = citations([row for frame in (rows, *more) for row in frame.to_dicts()])
    authorities: dict[str, dict[tuple[object, ...], Row]] = {}
    for row in (*_read(market, cited), *_withdrawn(market, cited)):
        sources = authorities.setdefault(row["authority_name"] or "Several authorities", {})
        source = sources.setdefault(_source_key(row), {**source_of(row), "statements": []})
        source["statements"].append(statement_of(row, cited.get(row["statement_id"])))
    listed = [_authority(name, list(authorities[name].values())) for name in sorted(authorities)]
    source_count = sum(len(authority["sources"]) for authority in listed)
    html = render("evidence.html.j2", authorities=listed, is_open=len(cited) <= _OPEN)
    text = (
        f"{wording.count_of(len(cited), 'statement')} from {wording.count_of(source_count, 'source')} "
        f"on {wording.count_of(len(listed), 'authority', 'authorities')}"
    )
    return Fragment("evidence", html, text, {"summary": text, "is_folded": len(cited) > _OPEN})


def _authority(name: str, sources: list[Row]) -> Row:
    statements = sum(statement["number"] is not None for source in sources for statement in source["statements"])
    tally = f"{wording.count_of(statements, 'statement')}, {wording.count_of(len(sources), 'source')}"
    return {"name": name, "tally": tally, "sources": sources}


def _source_key(row: Row) -> tuple[object, ...]:
    """One letter is one source; rows coded from one page on one day are one source too, whatever lines they stand in."""
    if row["text_kind"] != "coded":
        return (row["path"],)
    return (row["title"], row["source_url"], row["stated_on"])


def _read(market: Market, cited: dict[str, int]) -> list[Row]:
    """Statements with their passages and sources, in the order of their numbers."""
    if not cited:
        return []
    claims = market.table("marts.fct_statement").filter(pl.col("statement_id").is_in(list(cited)))
    claim_by_id = {row["statement_id"]: row for row in claims.to_dicts()}
    found = [{**claim_by_id.get(row["statement_id"], {}), **row} for row in market.evidence(list(cited)).to_dicts()]
    return sorted(found, key=lambda row: cited[row["statement_id"]])


def _withdrawn(market: Market, cited: dict[str, int]) -> list[Row]:
    """What reviewers withdrew that would stand among the cited statements: a figure may be what it is because this is gone."""
    held = market.table("marts.fct_statement")
    subject = ["authority_name", "service_area", "attribute"]
    beside = held.filter(pl.col("statement_id").is_in(list(cited))).select(subject).unique()
    gone = held.filter(pl.col("is_corrected") & ~pl.col("is_current")).join(
        beside, on=subject, how="semi", nulls_equal=True
    )
    claim_by_id = {row["statement_id"]: row for row in gone.to_dicts()}
    rows = [{**claim_by_id[row["statement_id"]], **row} for row in market.evidence(sorted(claim_by_id)).to_dicts()]
    return [row for row in rows if "Withdrawn" in (row["correction_text"] or "")]


def source_of(row: Row) -> Row:
    """A source as a reader needs it: who spoke, when, under which reference, on what terms and where it is published."""
    kind = "coded" if row.get("evidence_kind") == "coded" else row["text_kind"]
    return {
        "title": row["title"] or row["reference"] or "Untitled source",
        "reference": row["reference"],
        "stated_on": wording.date_of(row),
        "url": safe_url(row["source_url"]),
        "reuse_terms": row["reuse_terms"],
        "kind": kind,
        "whose_words": spelled(kind, _HOLDER),
    }


def statement_of(row: Row, number: int | None) -> Row:
    """One statement: what is claimed, on which words, read by which rule, how surely, and what reviewers decided of it.

    ``number`` is None for one that a reviewer withdrew: nothing cites it.
    """
    before, quote, after = passage_of(row)
    return {
        "id": row["statement_id"],
        "number": number,
        "claim": claim_text(row),
        "is_inferred": row.get("claim") == "inferred",
        "note": row.get("note_text") or "",
        "caveat": row.get("caveat") or "",
        "question": row.get("question_label"),
        "before": before,
        "quote": quote,
        "after": after,
        "method": _method(row),
        "confidence": _confidence(row.get("confidence")),
        "correction": row["correction_text"] or "",
        "is_corrected": row.get("is_corrected") or False,
    }


def _method(row: Row) -> str:
    method = re.sub(r"[-_.]+", " ", row.get("method") or "not recorded")
    return method if row["text_kind"] == "coded" else f"read by rule: {method}"


def _confidence(confidence: float | None) -> str:
    """Confidence where it warns; that a plain statement is read surely tells a reader nothing."""
    return "" if confidence is None or confidence >= _SURE else f"confidence {confidence:.0%}"


def claim_text(row: Row) -> str:
    """The claim in a line: subject, attribute, value."""
    subject = (
        row.get("product_name")
        or row.get("supplier")
        or wording.capital(spelled(row["service_area"], wording.SERVICE_AREAS))
    )
    value = value_text(row)
    if row["attribute"] == "other" and value:
        return f"{subject}: {value}"
    attribute = spelled(row["attribute"], _ATTRIBUTES)
    period = row.get("period") or ""
    if row["attribute"] in _MONEY and period and period not in {"annual", "one-off"}:
        attribute = f"{attribute}, {wording.period_text(period)}"
    about = f", {value}" if value and value not in {row.get("name_as_written"), subject} else ""
    return f"{subject}: {attribute}{about}"


def value_text(row: Row) -> str:
    """The value with its unit, money as money."""
    number, text, unit = row.get("value_number"), row.get("value_text"), row.get("unit") or ""
    if number is None:
        return (
            str(text or "").replace("_", " ") if row["attribute"] in {"hosting", "support_model"} else str(text or "")
        )
    about = "about " if row.get("is_approximate") else ""
    if unit.upper() == "GBP":
        return about + wording.pounds_text(number)
    return f"{about}{number:,.10g} {unit}".strip()


def passage_of(row: Row) -> tuple[str, str, str]:
    """The passage with what stands around it in its paragraph, white space made even and cut words dropped."""
    before_text, after_text = row["before_text"] or "", row["after_text"] or ""
    # A passage at the head of a file has the file's front matter before it, which is not what the source says.
    paragraph = _PARAGRAPH.split(before_text.rpartition("\n---\n")[2])[-1]
    rest = _PARAGRAPH.split(after_text)[0]
    before, after = _even(_MARKUP.sub("", paragraph)), _even(_MARKUP.sub("", rest))
    if len(paragraph) >= _CONTEXT:
        before = f"… {before.split(' ', 1)[-1]}"
    if len(rest) >= _CONTEXT:
        after = f"{after.rsplit(' ', 1)[0]} …"
    return before, _even(row["quote_text"] or ""), after


def _even(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def safe_url(url: str | None) -> str | None:
    """The address if it is one a reader may follow; a letter can put anything in its front matter."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in {"http", "https"} and parts.netloc else None
