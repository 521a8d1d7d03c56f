"""A decision as a row of ``raw.correction``, its subject taken apart for the models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from foimarket.coded.statement import coded_id
from foimarket.review.additions import added_id
from foimarket.review.correction import CODED_ROW, PASSAGE, Kind

if TYPE_CHECKING:
    from foimarket.review.decided import Decided


def correction_row(decided: Decided) -> dict[str, Any]:
    """One row of ``raw.correction``.

    ``statement_id`` where the decision names a statement whose identity never changes (a coded row, an addition);
    ``document_key`` and offsets where it names a passage.
    """
    correction = decided.correction
    passage = PASSAGE.fullmatch(correction.subject)
    statement_id = None
    if correction.kind is Kind.ADD:
        statement_id = added_id(correction.correction_id)
    elif CODED_ROW.fullmatch(correction.subject):
        is_row = correction.subject.startswith("C")
        statement_id = coded_id(correction.subject) if is_row else correction.subject
    return {
        "correction_id": correction.correction_id,
        "place": decided.place,
        "kind": correction.kind,
        "subject": correction.subject,
        "document_key": passage["document"] if passage else None,
        "start_offset": int(passage["start"]) if passage else None,
        "end_offset": int(passage["end"]) if passage else None,
        "statement_id": statement_id,
        "attribute": correction.attribute,
        "service_area": correction.service_area,
        "product": correction.product,
        "field": correction.field or "value",
        "from_text": correction.expected,
        "to_text": correction.to,
        "to_number": correction.number,
        "why_text": correction.why,
        "decided_on": correction.when,
        "decided_by": correction.by,
    }
