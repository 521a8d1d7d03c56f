"""A letter read to its statements, so that a fault of the reader in one letter stops no other."""

from __future__ import annotations

from dataclasses import dataclass
from traceback import extract_tb

from foimarket.catalogue import Catalogue
from foimarket.documents.document import Document, Quarantined
from foimarket.letters import read_letter, rest_unread
from foimarket.letters.letter import Letter
from foimarket.statements.extract import extract_statements
from foimarket.statements.statement import Statement

_FAILED = "failed"  # why nothing was read


@dataclass(frozen=True)
class LetterRead:
    """A document's structure, the statements it makes, and what of it was not read."""

    letter: Letter
    statements: tuple[Statement, ...]
    unread: Quarantined | None = None

    @property
    def has_failed(self) -> bool:
        """Whether nothing was read, for a fault of the reader."""
        return self.unread is not None and self.unread.reason == _FAILED


def read_statements(document: Document, catalogue: Catalogue) -> LetterRead:
    """What a document states; where the reader itself fails, a letter without messages that says so."""
    try:
        letter = read_letter(document)
        return LetterRead(letter, tuple(extract_statements(document, letter, catalogue)), rest_unread(document, letter))
    except Exception as error:  # noqa: BLE001 - whatever goes wrong in one letter, the others are read
        return LetterRead(Letter(document.document_id, (), (), None), (), _failed(document, error))


def _failed(document: Document, error: Exception) -> Quarantined:
    # Where the reader stopped is of use to who mends it; what it read there are other people's words.
    place = extract_tb(error.__traceback__)[-1]
    return Quarantined(
        document.path,
        document.size_bytes,
        _FAILED,
        "The reader of letters failed on this one",
        f"{type(error).__name__} in {place.name}, line {place.lineno} of {place.filename.rpartition('foimarket')[2].lstrip('/')}",
        "report it with the letter, and enter what it says by hand meanwhile",
    )
