"""A document: one file that a public body sent or published, as text with what is known about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TextKind(StrEnum):
    """Whose words a document's text is."""

    ORIGINAL = "original"
    PARAPHRASE = "paraphrase"
    CODED = "coded"  # no text is held: the source is cited


class Regime(StrEnum):
    """The access law a request was answered under; Scottish law numbers its sections differently."""

    FOIA = "FOIA"
    EIR = "EIR"
    FOISA = "FOISA"
    EISR = "EISR"


@dataclass(frozen=True)
class Document:
    """One readable file.

    ``text`` is as stored: for TXT and Markdown the decoded file to the character, with personal details masked character
    for character, so that every offset (0-based, end exclusive) points into the file as it is on disk. ``body_start`` is where
    the letter begins (after front matter). ``document_id`` is the SHA-256 of the file's bytes, in hex. A file attached
    to an e-mail is a document of its own: ``parent_id`` is the e-mail's ``document_id``, and ``path`` is the e-mail's with the
    attachment's name (``letters/x/123.eml#response.pdf``). ``spoke_precision`` says how exactly ``spoke_on`` is known (day, month,
    year): a coded source may be dated by its year alone, and then ``spoke_on`` is the first day that this can mean.
    """

    document_id: str
    path: str
    media_type: str
    size_bytes: int
    text: str
    body_start: int = 0
    text_kind: TextKind = TextKind.ORIGINAL
    authority: str | None = None
    publisher: str | None = None
    reference: str | None = None
    title: str | None = None
    received_on: date | None = None
    responded_on: date | None = None
    published_on: date | None = None
    source_url: str | None = None
    reuse_terms: str | None = None
    regime: Regime | None = None
    parent_id: str | None = None
    spoke_precision: str | None = "day"

    @classmethod
    def of_text(cls, text: str, path: str) -> Document:
        """The document of a letter that is in no file: plain text, under the name that a file of it would have."""
        data = text.encode()
        return cls(hashlib.sha256(data).hexdigest(), path, "text/plain", len(data), text)

    @property
    def spoke_on(self) -> date | None:
        """The newest date on which the source spoke: its response, or else its publication."""
        return self.responded_on or self.published_on


@dataclass(frozen=True)
class Quarantined:
    """A file that could not be read, and why; the build goes on without it."""

    path: str
    size_bytes: int
    reason: str
    what: str
    evidence: str
    remedy: str

    @property
    def line(self) -> str:
        """The whole of it for a person, in one line."""
        return f"Set aside {self.path} ({self.reason}): {self.what}: {self.evidence}. To do: {self.remedy}"


@dataclass(frozen=True)
class FileRead:
    """What one file gave: its document, those attached to it, and what of it was set aside."""

    documents: tuple[Document, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()
