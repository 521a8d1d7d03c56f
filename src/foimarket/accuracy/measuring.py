"""Labelled letters read as any letter is, and scored."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from foimarket.accuracy.labels import LabelledLetter, read_labelled
from foimarket.accuracy.passages import LetterText
from foimarket.accuracy.scoring import LetterScore, score_letter
from foimarket.catalogue import Catalogue
from foimarket.documents import read_document
from foimarket.documents.document import Document
from foimarket.letters import read_letter
from foimarket.statements import Statement, extract_statements


@dataclass(frozen=True)
class Reading:
    """A labelled letter, the document it was read as (people masked) and what was read in it."""

    letter: LabelledLetter
    document: Document
    statements: tuple[Statement, ...]

    @cached_property
    def score(self) -> LetterScore:
        """The letter's score, by the file's own words: masking may have changed a labelled quote, but no offset."""
        return score_letter(self.letter, self.letter.text, self.statements)

    def quoted(self, quote: str) -> str:
        """``quote`` as the document has it, so that nobody is named; empty where it stands nowhere."""
        places = LetterText(self.letter.text).find(quote)
        return " ".join(places[0].of(self.document.text).split()) if places else ""


def read_corpora(folders: Iterable[Path], catalogue: Catalogue) -> list[Reading]:
    """Read every labelled letter of every folder."""
    return [read_one(letter, catalogue) for folder in folders for letter in read_labelled(folder)]


def read_one(letter: LabelledLetter, catalogue: Catalogue) -> Reading:
    """Read a labelled letter; of what it says, only what is current."""
    document = read_document(letter.path, root=letter.path.parent)
    statements = extract_statements(document, read_letter(document), catalogue)
    return Reading(letter, document, tuple(statement for statement in statements if statement.is_current))


def corpora_digest(readings: Sequence[Reading]) -> str:
    """A hash of what was scored: the letters and their labels."""
    digest = hashlib.sha256()
    for reading in sorted(readings, key=lambda reading: reading.letter.letter_id):
        facts = [(label.attribute, label.value, label.quote, sorted(label.areas)) for label in reading.letter.labels]
        digest.update(f"{reading.document.document_id}\n{facts!r}\n".encode())
    return digest.hexdigest()[:12]
