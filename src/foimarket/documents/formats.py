"""What a file is, by its suffix and by its first bytes; and the checks that are safe before a parser sees it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from foimarket.errors import UnreadableDocument

if TYPE_CHECKING:
    from foimarket.documents.limits import Limits

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
MSG = "application/vnd.ms-outlook"
EMAIL = "message/rfc822"
CSV = "text/csv"
RTF = "application/rtf"

# Decoded by us; all but CSV kept to the character.
TEXT_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".csv": CSV,
}
PARSED_TYPES = {
    ".pdf": PDF,
    ".docx": DOCX,
    ".xlsx": XLSX,
    ".odt": ODT,
    ".rtf": RTF,
    ".html": "text/html",
    ".htm": "text/html",
    ".eml": EMAIL,
    ".msg": MSG,
}
MEDIA_TYPES = TEXT_TYPES | PARSED_TYPES
EMAIL_TYPES = frozenset({EMAIL, MSG})

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"II*\0": "a TIFF picture",
    b"MM\0*": "a TIFF picture",
    b"%PDF-": "a PDF",
    _ZIP: "a ZIP archive (DOCX, XLSX and ODT are such)",
    _OLE: "an old Office file or an Outlook message",
    b"{\\rtf": "an RTF text",
}
_EXPECTED = {PDF: b"%PDF-", DOCX: _ZIP, XLSX: _ZIP, ODT: _ZIP, MSG: _OLE, RTF: b"{\\rtf"}
_MAIN_PART = {DOCX: "word/document.xml", XLSX: "xl/workbook.xml", ODT: "content.xml"}
_PICTURE_REMEDY = "run text recognition (OCR) over it and save the result as PDF, or type an extract as Markdown"


def check_bytes(data: bytes, media_type: str, where: str, limits: Limits) -> None:
    """Refuse a file whose bytes are not what its suffix says, is locked, cut short, or unpacks beyond bounds.

    Raises:
        UnreadableDocument: With reason not_what_it_says, encrypted, truncated or too_large.
    """
    expected = _EXPECTED.get(media_type)
    found = _signature(data)
    if media_type in _MAIN_PART and data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data:
        raise locked(where, "the file is an encrypted Office package")
    # A PDF may carry a few bytes of transport before its mark.
    is_as_said = expected in data[:1024] if expected == b"%PDF-" else expected is None or data.startswith(expected)
    if not is_as_said or (expected is None and found is not None):
        raise _not_what_it_says(media_type, where, found)
    if expected == _ZIP:
        _check_package(data, media_type, where, limits)


def locked(where: str, evidence: str) -> UnreadableDocument:
    """The error for a file that asks for a password."""
    remedy = "open it with its password and save a copy without one"
    return UnreadableDocument(
        "This file is locked with a password", reason="encrypted", where=where, evidence=evidence, remedy=remedy
    )


def truncated(where: str, evidence: str) -> UnreadableDocument:
    """The error for a file whose end is missing."""
    remedy = "fetch it again from where it came; a download was probably cut short"
    return UnreadableDocument(
        "The end of this file is missing", reason="truncated", where=where, evidence=evidence, remedy=remedy
    )


def too_large(what: str, where: str, evidence: str) -> UnreadableDocument:
    """The error for a file beyond one of the limits on size."""
    remedy = "split it, or save the pages that answer the request as a smaller file"
    return UnreadableDocument(what, reason="too_large", where=where, evidence=evidence, remedy=remedy)


def _signature(data: bytes) -> str | None:
    return next((name for mark, name in _SIGNATURES.items() if data.startswith(mark)), None)


def _not_what_it_says(media_type: str, where: str, found: str | None) -> UnreadableDocument:
    evidence = f"its first bytes are those of {found}" if found else "its first bytes are those of no format we know"
    is_picture = found is not None and found.endswith("picture")
    return UnreadableDocument(
        f"This file is not what its name says ({media_type})",
        reason="not_what_it_says",
        where=where,
        evidence=evidence,
        remedy=_PICTURE_REMEDY
        if is_picture
        else "give it the suffix of its real format, or save it anew in the format its name says",
    )


def _check_package(data: bytes, media_type: str, where: str, limits: Limits) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            is_locked = any(part.flag_bits & 1 for part in parts) or _is_locked_odt(package)
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError) as error:
        raise truncated(where, f"the package's list of parts cannot be read ({error})") from error
    if is_locked:
        raise locked(where, "the package's parts are encrypted")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.unpacked_bytes:
        evidence = f"{len(data):,} bytes unpack to {unpacked:,}; the limit is {limits.unpacked_bytes:,}"
        raise too_large("This file unpacks to more than we read", where, evidence)
    if _MAIN_PART[media_type] not in {part.filename for part in parts}:
        raise _not_what_it_says(media_type, where, "another ZIP archive")


def _is_locked_odt(package: zipfile.ZipFile) -> bool:
    manifest = "META-INF/manifest.xml"
    if manifest not in package.namelist() or package.getinfo(manifest).file_size > 1_000_000:
        return False
    return b"encryption-data" in package.read(manifest)
