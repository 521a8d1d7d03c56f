"""Raw tables: the records of one build as they are, one row each, with explicit types also where there are no rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import duckdb

    from foimarket.documents.document import Document, Quarantined
    from foimarket.letters.letter import Answer, Letter
    from foimarket.review import Decided
    from foimarket.statements.statement import Statement

Row = dict[str, Any]

SCHEMAS: Mapping[str, Mapping[str, pl.DataType]] = {
    "document": {
        **dict.fromkeys(("document_id", "parent_id", "path", "media_type"), pl.String()),
        "size_bytes": pl.Int64(),
        "text": pl.String(),
        "body_start": pl.Int64(),
        **dict.fromkeys(("text_kind", "authority", "publisher", "reference", "title"), pl.String()),
        **dict.fromkeys(("received_on", "responded_on", "published_on", "spoke_on"), pl.Date()),
        "spoke_precision": pl.String(),
        **dict.fromkeys(("source_url", "reuse_terms", "regime"), pl.String()),
    },
    "quarantine": {
        "path": pl.String(),
        "size_bytes": pl.Int64(),
        **dict.fromkeys(("reason", "what", "evidence", "remedy"), pl.String()),
    },
    "message": {
        "document_id": pl.String(),
        "message_number": pl.Int64(),
        **dict.fromkeys(("role", "kind"), pl.String()),
        "sent_on": pl.Date(),
        **dict.fromkeys(("start_offset", "end_offset"), pl.Int64()),
    },
    "answer": {
        **dict.fromkeys(("answer_id", "document_id"), pl.String()),
        **dict.fromkeys(("message_number", "position"), pl.Int64()),
        **dict.fromkeys(("question_label", "question_text"), pl.String()),
        **dict.fromkeys(("question_start", "question_end"), pl.Int64()),
        "answer_text": pl.String(),
        **dict.fromkeys(("answer_start", "answer_end"), pl.Int64()),
        **dict.fromkeys(("heading", "outcome"), pl.String()),
        **dict.fromkeys(("provision_codes", "provision_texts"), pl.List(pl.String())),
        "refers_to": pl.String(),
        "promised_on": pl.Date(),
        "is_current": pl.Boolean(),
    },
    "statement": {
        **dict.fromkeys(("statement_id", "document_id", "answer_id", "question_label"), pl.String()),
        **dict.fromkeys(("service_area", "attribute", "value_text"), pl.String()),
        "value_number": pl.Float64(),
        **dict.fromkeys(("unit", "period"), pl.String()),
        "is_approximate": pl.Boolean(),
        **dict.fromkeys(("product", "product_id", "name_as_written", "supplier"), pl.String()),
        **dict.fromkeys(("role", "status", "scope", "vat", "claim", "caveat"), pl.String()),
        "confidence": pl.Float64(),
        **dict.fromkeys(("method", "evidence_kind", "evidence_quote"), pl.String()),
        **dict.fromkeys(("evidence_start", "evidence_end"), pl.Int64()),
        "evidence_url": pl.String(),
        "is_current": pl.Boolean(),
        "note": pl.String(),
    },
    "correction": {
        **dict.fromkeys(("correction_id", "place", "kind", "subject", "document_key"), pl.String()),
        **dict.fromkeys(("start_offset", "end_offset"), pl.Int64()),
        **dict.fromkeys(("statement_id", "attribute", "service_area", "product", "field", "from_text"), pl.String()),
        "to_text": pl.String(),
        "to_number": pl.Float64(),
        "why_text": pl.String(),
        "decided_on": pl.Date(),
        "decided_by": pl.String(),
    },
}
"""Columns and types of every raw table; the models know them from ``sql/external_models.yaml``, and a test compares the two."""


def document_row(document: Document) -> Row:
    """One row of ``raw.document``."""
    return {name: getattr(document, name) for name in SCHEMAS["document"]}


def quarantine_row(quarantined: Quarantined) -> Row:
    """One row of ``raw.quarantine``."""
    return {name: getattr(quarantined, name) for name in SCHEMAS["quarantine"]}


def message_rows(letter: Letter) -> list[Row]:
    """The rows of ``raw.message`` for one letter."""
    return [
        {
            "document_id": letter.document_id,
            "message_number": message.number,
            "role": message.role,
            "kind": message.kind,
            "sent_on": message.sent_on,
            "start_offset": message.span.start,
            "end_offset": message.span.end,
        }
        for message in letter.messages
    ]


def answer_row(answer: Answer, text: str) -> Row:
    """One row of ``raw.answer``; an answer given in several places is their words in order, from the first to the last."""
    return {
        "answer_id": answer.answer_id,
        "document_id": answer.document_id,
        "message_number": answer.message_number,
        "position": answer.position,
        "question_label": answer.label,
        "question_text": answer.question_text,
        "question_start": answer.question.start if answer.question else None,
        "question_end": answer.question.end if answer.question else None,
        "answer_text": "\n".join(span.of(text) for span in answer.spans),
        "answer_start": min((span.start for span in answer.spans), default=None),
        "answer_end": max((span.end for span in answer.spans), default=None),
        "heading": answer.heading,
        "outcome": answer.outcome,
        "provision_codes": [provision.code for provision in answer.provisions],
        "provision_texts": [provision.span.of(text) for provision in answer.provisions],
        "refers_to": answer.refers_to,
        "promised_on": answer.promised_on,
        "is_current": answer.is_current,
    }


def statement_row(statement: Statement) -> Row:
    """One row of ``raw.statement``: a value is words or a number, so it has a column for each; only coded ones have a note."""
    is_number = isinstance(statement.value, int | float)
    same = {name: getattr(statement, name) for name in SCHEMAS["statement"] if hasattr(statement, name)}
    return same | {
        "question_label": statement.question,
        "value_text": None if is_number else statement.value,
        "value_number": statement.value if is_number else None,
        "is_approximate": statement.approximate,
        "evidence_kind": statement.evidence.kind,
        "evidence_quote": statement.evidence.quote,
        "evidence_start": statement.evidence.start,
        "evidence_end": statement.evidence.end,
        "evidence_url": statement.evidence.url,
    }


def raw_frames(
    documents: Sequence[Document],
    quarantined: Sequence[Quarantined],
    letters: Sequence[Letter],
    statements: Sequence[Statement],
    corrections: Sequence[Decided] = (),
) -> dict[str, pl.DataFrame]:
    """One frame for each raw table, sorted by its key so that the order of files decides nothing.

    Two statements with one ``statement_id`` make the same claim on the same words; the surer one is kept.
    """
    # Decisions name kinds of statements: loaded with this module they would bring every reader to whoever opens a warehouse.
    from foimarket.review.record import correction_row  # noqa: PLC0415

    texts = {document.document_id: document.text for document in documents}
    surest = sorted(statements, key=lambda statement: (statement.statement_id, -statement.confidence, statement.method))
    rows: dict[str, Iterable[Row]] = {
        "document": map(document_row, documents),
        "quarantine": map(quarantine_row, quarantined),
        "message": (row for letter in letters for row in message_rows(letter)),
        "answer": (answer_row(answer, texts[letter.document_id]) for letter in letters for answer in letter.answers),
        "statement": {statement.statement_id: statement_row(statement) for statement in reversed(surest)}.values(),
        "correction": map(correction_row, corrections),
    }
    keys = {"message": ["document_id", "message_number"], "quarantine": ["path", "reason"]}
    return {
        table: pl.DataFrame(list(rows[table]), schema=SCHEMAS[table], orient="row").sort(
            keys.get(table, [f"{table}_id"])
        )
        for table in SCHEMAS
    }


def load_raw(  # noqa: PLR0913, PLR0917 - one argument for each kind of record
    connection: duckdb.DuckDBPyConnection,
    documents: Sequence[Document],
    quarantined: Sequence[Quarantined],
    letters: Sequence[Letter],
    statements: Sequence[Statement],
    corrections: Sequence[Decided] = (),
) -> None:
    """Write the records of a build into ``raw.*`` (replacing what is there), through Arrow.

    Args:
        connection: A writable DuckDB connection.
        documents: Readable files; ``document_id`` is unique among them.
        quarantined: Files that were set aside.
        letters: The structure of each document.
        statements: What the letters say.
        corrections: What reviewers decided.
    """
    connection.execute("CREATE SCHEMA IF NOT EXISTS raw")
    for table, frame in raw_frames(documents, quarantined, letters, statements, corrections).items():
        connection.register("incoming", frame.to_arrow())
        connection.execute(f"CREATE OR REPLACE TABLE raw.{table} AS FROM incoming")
        connection.unregister("incoming")
