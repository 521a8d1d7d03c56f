"""Labelled letters read as any letter is, and scored."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from foimarket.accuracy.labels import LabelledLetter, read_labelled
from foimarket.accuracy.passages import LetterText
from foimarket.accuracy.scoring import LetterScore, score_letter
from foimarket.catalogue import Catalogue
from foimarket.documents import read_document
from foimarket.letters import read_letter
from foimarket.statements import Statement, extract_statements


@dataclass(frozen=True)
class Reading:
    """A labelled letter, its text as it was stored (people masked) and what was read in it."""

    letter: LabelledLetter
    text: str
    statements: tuple[Statement, ...]

    @property
    def score(self) -> LetterScore:
        """The letter's score."""
        return score_letter(self.letter, self.text, self.statements)

    def quoted(self, quote: str) -> str:
        """``quote`` as the stored text has it, so that nobody is named; empty where masking has changed it."""
        places = LetterText(self.text).find(quote)
        return " ".join(places[0].of(self.text).split()) if places else ""


def read_corpora(folders: Iterable[Path], catalogue: Catalogue) -> list[Reading]:
    """Read every labelled letter of every folder."""
    return [_read(letter, catalogue) for folder in folders for letter in read_labelled(folder)]


def _read(letter: LabelledLetter, catalogue: Catalogue) -> Reading:
    document = read_document(letter.path, root=letter.path.parent)
    statements = extract_statements(document, read_letter(document), catalogue)
    return Reading(letter, document.text, tuple(statement for statement in statements if statement.is_current))


def corpora_digest(readings: Sequence[Reading]) -> str:
    """A hash of what was scored: the letters' texts and their labels."""
    digest = hashlib.sha256()
    for reading in sorted(readings, key=lambda reading: reading.letter.letter_id):
        digest.update(f"{reading.letter.letter_id}\n{reading.letter.labels!r}\n{reading.text}".encode())
    return digest.hexdigest()[:12]
