"""What must hold of any bytes that are read as a letter."""

from __future__ import annotations

import time

from foimarket.documents import Document, mask_people
from foimarket.documents.decoding import decode_text
from foimarket.documents.spreadsheets import rows_with_tabs
from foimarket.documents.web_page import letter_of_page
from foimarket.errors import UnreadableDocument
from foimarket.letters import read_letter

# Half a second of computing for 4 KB is a thousand times the usual.
SLOW_SECONDS = 0.5

_LETTER_PIECES = (
    "Dear requester,\n~Q1. Which system?\n~1) Mosaic\n~(a) ~ii. ~Answer: ~Not held.\n~£12,500 a year\n~31/03/2026 ~| a | b |\n~"
    "|---|\n~a\tb\n~> ~From: Jane Roe\n~Sent: 1 May 2020\n~To: a@b.uk\n~Subject: FOI\n~\n\n~Section 43(2) ~"
    "See question 1.\n~Adults:\n~"
    "Yours faithfully\nJane Roe\nManager\nTel: 01234 567890\n~<p>~</p>~<nav>~</nav>~<main>~\x0c"
)


class Finding(AssertionError):
    """An input that breaks what must hold, and how."""

    def __init__(self, what: str, data: bytes) -> None:
        super().__init__(what)
        self.data = data


def seeds() -> list[bytes]:
    """Pieces of letters, from which inputs are made."""
    return [piece.encode() for piece in _LETTER_PIECES.split("~")]


def check_bytes(data: bytes) -> None:
    """Read bytes as text, as a spreadsheet and as a page, mask and segment them.

    Raises:
        Finding: A crash, a mask that moves characters, an answer that does not stand where it says, or a slow reading.
    """
    started = time.process_time()
    try:
        text = decode_text(data, "fuzz")
    except UnreadableDocument:
        return
    try:
        rows_with_tabs(text)
        letter_of_page(data)
        masked = mask_people(text)
        letter = read_letter(Document("0" * 64, "fuzz.txt", "text/plain", len(data), masked))
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        raise Finding(what, data) from error
    if len(masked) != len(text):
        raise Finding("masking moved characters", data)
    places = [message.span for message in letter.messages]
    places += [span for answer in letter.answers for span in answer.spans]
    if not all(0 <= place.start <= place.end <= len(text) for place in places):
        raise Finding("an offset lies outside the text", data)
    if time.process_time() - started > SLOW_SECONDS:
        raise Finding("reading took too long", data)
