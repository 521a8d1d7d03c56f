"""Short invented letters in, statements out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foimarket.catalogue import Catalogue
from foimarket.documents.document import Document
from foimarket.letters import read_letter
from foimarket.statements import Statement, extract_statements

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.load(ROOT / "sql" / "seeds")


def _document_of(text: str) -> Document:
    return replace(Document.of_text(text, "letters/somewhere/reply.txt"), responded_on=date(2024, 6, 30))


@pytest.fixture(scope="session")
def extract(catalogue: Catalogue) -> Callable[[str], list[Statement]]:
    """Statements of a letter's text; every one must quote its words."""

    def statements_of(text: str) -> list[Statement]:
        document = _document_of(text)
        statements = extract_statements(document, read_letter(document), catalogue)
        for statement in statements:
            evidence = statement.evidence
            assert evidence.start is not None
            assert evidence.quote.strip()
            assert document.text[evidence.start : evidence.end] == evidence.quote
        return statements

    return statements_of


@pytest.fixture(scope="session")
def document_of() -> Callable[[str], Document]:
    return _document_of
