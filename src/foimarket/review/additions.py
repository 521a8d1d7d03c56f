"""What a person read where no rule could: statements added to an answer, or to a file that was set aside."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foimarket.documents.document import Document, TextKind
from foimarket.review.correction import PASSAGE, Kind
from foimarket.statements.statement import Attribute, Evidence, EvidenceKind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from foimarket.catalogue import Catalogue
    from foimarket.documents.document import Quarantined
    from foimarket.review.correction import Correction
    from foimarket.review.decided import Decided

METHOD = "review.added"
CONFIDENCE = 0.95
"""As of a coded row read in plain words: a person read it."""
_UNITS = {
    Attribute.USERS: "users",
    Attribute.TRAINING_HOURS: "hours",
    Attribute.SYSTEM_COUNT: "systems",
    Attribute.STANDALONE_COUNT: "systems",
    Attribute.INTEGRATED_COUNT: "systems",
    Attribute.POPULATION: "people",
    **dict.fromkeys((Attribute.ANNUAL_COST, Attribute.TOTAL_COST, Attribute.ONE_OFF_COST, Attribute.PAYMENTS), "GBP"),
}


@dataclass(frozen=True)
class AddedStatement(Statement):
    """A statement made by a decision, whose identity it takes."""

    correction_id: str = ""

    @property
    def statement_id(self) -> str:
        """Stable across builds: a digest of the decision's own id."""
        return added_id(self.correction_id)


def added_id(correction_id: str) -> str:
    """The id of the statement that a decision adds."""
    return hashlib.sha256(f"review:{correction_id}".encode()).hexdigest()[:16]


def added_evidence(
    decided: Iterable[Decided],
    documents: Sequence[Document],
    quarantined: Sequence[Quarantined],
    catalogue: Catalogue,
) -> tuple[list[Document], list[Statement]]:
    """What decisions of the kind ``add`` say, as documents and statements.

    A file that was set aside becomes a document whose text is what the person read in it, in our own words: a paraphrase. An
    addition whose letter or file is no longer there makes nothing; the check on corrections names it.

    Args:
        decided: All decisions.
        documents: What was read.
        quarantined: What was set aside.
        catalogue: Knows products by their names in each service area.
    """
    by_key = {document.document_id[:16]: document for document in documents}
    aside = {entry.path: entry for entry in quarantined}
    made: list[Document] = []
    statements: list[Statement] = []
    read_by_hand: dict[str, list[Correction]] = defaultdict(list)
    for entry in decided:
        correction = entry.correction
        if correction.kind is not Kind.ADD:
            continue
        if correction.subject in aside:
            read_by_hand[correction.subject].append(correction)
        elif (found := PASSAGE.fullmatch(correction.subject)) and (document := by_key.get(found["document"])):
            statements.append(_statement(correction, document, int(found["start"]), int(found["end"]), catalogue))
    for path, corrections in sorted(read_by_hand.items()):
        document, places = _document(aside[path], corrections)
        made.append(document)
        statements += [
            _statement(correction, document, *places[correction.correction_id], catalogue) for correction in corrections
        ]
    return made, statements


def _document(aside: Quarantined, corrections: Sequence[Correction]) -> tuple[Document, Mapping[str, tuple[int, int]]]:
    """A file as a person read it, one line for each fact, and where each fact stands in it."""
    text, places = "", {}
    for correction in corrections:
        line = words_of(correction)
        places[correction.correction_id] = (len(text), len(text) + len(line))
        text += line + "\n"
    name = aside.path.rpartition("/")[2]
    document = Document(
        document_id=hashlib.sha256(f"read by a person:{aside.path}".encode()).hexdigest(),
        path=aside.path,
        media_type="application/octet-stream",
        size_bytes=max(aside.size_bytes, 1),
        text=text,
        text_kind=TextKind.PARAPHRASE,
        reference=name,
        title=f"{name}, read by a person",
    )
    return document, places


def words_of(correction: Correction) -> str:
    """An addition in our own words, on one line."""
    area = (correction.service_area or "").replace("_", " ")
    attribute = (correction.attribute or "").replace("_", " ")
    subject = f" of {correction.product}" if correction.product and correction.product != correction.to else ""
    return f"{area}: {attribute}{subject} {correction.to or 'stated'} ({correction.why})"


def _statement(correction: Correction, document: Document, start: int, end: int, catalogue: Catalogue) -> Statement:
    attribute = Attribute(str(correction.attribute))
    area = correction.service_area
    if area is None:  # refused when the file was read
        message = f"{correction.subject}: an addition without a service area"
        raise ValueError(message)
    found = catalogue.named(correction.product, area) if correction.product else None
    product = found.product if found else None
    kind = EvidenceKind.LETTER if document.text_kind is TextKind.ORIGINAL else EvidenceKind.PARAPHRASE
    return AddedStatement(
        document_id=document.document_id,
        answer_id=None,
        question=None,
        service_area=area,
        attribute=attribute,
        value=correction.number if correction.number is not None else correction.to,
        evidence=Evidence(kind, document.text[start:end], start, min(end, len(document.text)), document.source_url),
        confidence=CONFIDENCE,
        method=METHOD,
        product=product.name if product else correction.product,
        product_id=product.product_id if product else None,
        name_as_written=correction.product,
        unit=_UNITS.get(attribute),
        period="annual" if attribute is Attribute.ANNUAL_COST else None,
        correction_id=correction.correction_id,
    )
