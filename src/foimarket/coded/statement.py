"""What a coded row becomes: a statement of its own identity, and the document that stands for its source."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foimarket.coded.row import CONFIDENCE, CodedRow, first_day
from foimarket.documents.document import Document, TextKind
from foimarket.statements.statement import Attribute, Evidence, EvidenceKind, Statement

if TYPE_CHECKING:
    from foimarket.catalogue import Catalogue

_PRECISIONS = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True)
class CodedStatement(Statement):
    """A statement read by a person: ``note`` is our own words on it, never the source's."""

    row_id: str = ""
    note: str | None = None

    @property
    def statement_id(self) -> str:
        """Stable across builds and across corrections of the row: a digest of the row's own id."""
        return coded_id(self.row_id)


def coded_id(row_id: str) -> str:
    """The id of the statement that a coded row makes."""
    return hashlib.sha256(f"coded:{row_id}".encode()).hexdigest()[:16]


def source_key(row: CodedRow) -> tuple[str, ...]:
    """What rows of one document share: one entry of one source about one authority on one day."""
    return (row.source_url, row.source_title, row.authority, row.as_of or "", row.reference or "")


def document_of(row: CodedRow, path: str, size_bytes: int) -> Document:
    """The document that stands for the row's source; it holds no text, only where the text is to be found.

    Args:
        row: The first row of the source.
        path: The file and that row's id.
        size_bytes: Size of the file.
    """
    key = "\n".join((row.publisher, *source_key(row)))
    return Document(
        document_id=hashlib.sha256(f"coded:{key}".encode()).hexdigest(),
        path=path,
        media_type="text/csv",
        size_bytes=size_bytes,
        text="",
        text_kind=TextKind.CODED,
        authority=row.authority,
        publisher=row.publisher,
        reference=row.reference,
        title=row.source_title,
        published_on=first_day(row.as_of) if row.as_of else None,
        spoke_precision=_PRECISIONS[len(row.as_of)] if row.as_of else None,
        source_url=row.source_url,
        reuse_terms=row.reuse_terms,
    )


def statement_of(row: CodedRow, document: Document, catalogue: Catalogue) -> CodedStatement:
    """The row's claim, its product named as the catalogue names it in that service area."""
    found = catalogue.named(row.product, row.service_area) if row.product else None
    product = found.product if found else None
    return CodedStatement(
        document_id=document.document_id,
        answer_id=None,
        question=None,
        service_area=row.service_area,
        attribute=row.attribute,
        value=None if row.attribute is Attribute.NOT_HELD else row.number_or_words,
        evidence=Evidence(EvidenceKind.CODED, "", None, None, row.source_url),
        confidence=CONFIDENCE[row.confidence],
        method=f"coded.{row.source_kind}",
        product=product.name if product else row.product,
        product_id=product.product_id if product else None,
        name_as_written=row.product,
        supplier=row.supplier,
        unit=row.unit,
        period=row.period,
        approximate=row.approximate == "true",
        role=row.role,
        status=row.status,
        scope=row.scope,
        vat=row.vat,
        claim=row.claim,
        caveat=row.caveat,
        row_id=row.id,
        note=row.note,
    )
