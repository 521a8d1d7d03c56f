r"""Bytes of a text file to characters, kept to the character so that offsets point into the file.

Line ends are read as Python's ``Path.read_text`` reads them (``\r\n`` and ``\r`` become ``\n``): offsets agree with any reader
that opens the file as text. A byte order mark of UTF-8 stays as the first character, for the same reason.
"""

from __future__ import annotations

import codecs

from foimarket.errors import UnreadableDocument

# Of control characters a letter holds tabs, line ends and form feeds; more than this share of others means a binary file.
BINARY_SHARE = 0.02
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b") + b"\x7f"


def decode_text(data: bytes, where: str) -> str:
    """Decode a text file: UTF-16 where its mark says so, else UTF-8, else Windows-1252.

    Args:
        data: The whole file.
        where: The file's path, for the message.

    Raises:
        UnreadableDocument: The bytes are no text in any of these (``undecodable``).
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _universal_newlines(_decode(data, "utf-16", where))
    if b"\0" in data or len(data) - len(data.translate(None, _CONTROLS)) > BINARY_SHARE * len(data):
        raise _undecodable(where, "it holds NUL bytes or other control characters, as programs and pictures do")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode(data, "cp1252", where)
    return _universal_newlines(text)


def _decode(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        evidence = f"byte {error.start} ({data[error.start]:#04x}) is neither UTF-8 nor {encoding}"
        raise _undecodable(where, evidence) from error


def _universal_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _undecodable(where: str, evidence: str) -> UnreadableDocument:
    return UnreadableDocument(
        "This file cannot be read as text",
        reason="undecodable",
        where=where,
        evidence=evidence,
        remedy="open it in the program that wrote it and save it as plain text in UTF-8, or as PDF",
    )
