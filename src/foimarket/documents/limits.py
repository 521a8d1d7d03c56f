"""How much of a file we are willing to read: bounds that keep one bad file from stopping a build."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds on one file; a file beyond any of them is set aside with a reason.

    Args:
        file_bytes: Largest file read, checked before it is opened.
        unpacked_bytes: Largest sum of the sizes that a DOCX, XLSX or ODT declares for its parts.
        text_characters: Longest text a parser may return.
        pages: Most pages of a PDF.
        seconds: Longest that parsing one file may take; then the parser is killed.
        attachments: Most files taken out of one e-mail, counting those within its attachments.
        email_depth: How deep a message within a message is opened; 1 opens the attachments of the file itself.
        parser_memory_bytes: Address space of the parser's process (where the system can bound it).
    """

    file_bytes: int = 25 * 1024 * 1024
    unpacked_bytes: int = 250 * 1024 * 1024
    text_characters: int = 20_000_000
    pages: int = 1_000
    seconds: float = 30.0
    attachments: int = 50
    email_depth: int = 3
    parser_memory_bytes: int = 3 * 1024 * 1024 * 1024


DEFAULT = Limits()
