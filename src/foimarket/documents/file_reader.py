"""One file to a document and, where it is an e-mail, what is attached to it to documents of their own."""

from __future__ import annotations

import hashlib
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from posixpath import splitext
from typing import TYPE_CHECKING, Any

from foimarket.disk import read_ordinary_file, stands_at
from foimarket.documents import formats
from foimarket.documents.attachment_names import AttachmentNames
from foimarket.documents.decoding import decode_text
from foimarket.documents.document import Document, Quarantined, TextKind
from foimarket.documents.masking import mask_people
from foimarket.documents.metadata import check_order, find_front_matter, read_metadata
from foimarket.documents.parsing import Parsed, ParsedAttachment, Parser
from foimarket.documents.spreadsheets import rows_with_tabs
from foimarket.errors import MetadataError, UnreadableDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from foimarket.documents.limits import Limits

    OnSetAside = Callable[[Quarantined], None]

SIDECAR = ".toml"
_INHERITED = (
    "authority", "publisher", "reference", "title", "received_on", "responded_on", "published_on", "source_url", "reuse_terms",
    "regime",
)  # fmt: skip


@dataclass(frozen=True)
class _Source:
    """A file to read: where its bytes lie, its path as records show it, and the e-mail that it came with, if any."""

    path: Path
    where: str
    carrier: Document | None = None
    depth: int = 0


class FileReader:
    """Reads files one by one with one parser; what is attached to an e-mail and cannot be read is set aside by itself."""

    def __init__(self, root: Path, limits: Limits, parser: Parser, on_set_aside: OnSetAside) -> None:
        self._root, self._limits, self._parser, self._on_set_aside = root, limits, parser, on_set_aside

    def documents_of(self, path: Path, *, with_attachments: bool = True) -> Iterator[Document]:
        """The document that a file is, then those of its attachments in their order.

        Raises:
            UnreadableDocument: The file itself is set aside, and ``reason`` says why.
            MetadataError: Its front matter or sidecar cannot be used.
        """
        names = AttachmentNames(self._limits.attachments) if with_attachments else None
        return self._documents_of(_Source(path, shown_path(path, self._root)), names)

    def _documents_of(self, source: _Source, names: AttachmentNames | None) -> Iterator[Document]:
        media_type = _media_type(source.where)
        if names is None or media_type not in formats.EMAIL_TYPES:
            yield self._read(source, media_type, None)[0]
            return
        with tempfile.TemporaryDirectory(prefix="foimarket-") as folder:
            document, parsed = self._read(source, media_type, Path(folder))
            yield document
            yield from self._attached(source, document, parsed, names)

    def _attached(
        self, source: _Source, carrier: Document, parsed: Parsed, names: AttachmentNames
    ) -> Iterator[Document]:
        for attachment in parsed.attachments:
            where = f"{source.where}#{names.name_for(attachment.name, parsed.text, source.where)}"
            try:
                if names.are_used_up:
                    raise _too_many(source.where, len(parsed.attachments), self._limits)
                names.count()
                inner = _Source(_taken_out(attachment, where), where, carrier, source.depth + 1)
                self._check_depth(inner)
                yield from self._documents_of(inner, names)
            except (UnreadableDocument, MetadataError) as error:
                self._on_set_aside(set_aside(where, attachment.path, error))
                if names.are_used_up and isinstance(error, UnreadableDocument) and error.where == source.where:
                    return  # one record says that the rest was not read

    def _check_depth(self, source: _Source) -> None:
        if _media_type(source.where) in formats.EMAIL_TYPES and source.depth >= self._limits.email_depth:
            evidence = f"it is {source.depth} messages deep; the limit is {self._limits.email_depth - 1}"
            raise formats.too_large("This message lies too deep within others", source.where, evidence)

    def _read(self, source: _Source, media_type: str, folder: Path | None) -> tuple[Document, Parsed]:
        where = source.where
        data = _read_bytes(source.path, where, self._limits)
        formats.check_bytes(data, media_type, where, self._limits)
        if media_type in formats.TEXT_TYPES.values():
            text = decode_text(data, where)
            parsed = Parsed(rows_with_tabs(text) if media_type == formats.CSV else text)
        else:
            parsed = self._parser.parse(source.path, media_type, where, folder)
        text = parsed.text
        body_start, metadata = self._metadata(source, text, media_type)
        if not text[body_start:].strip("\ufeff \t\n\r\f\v\xa0"):
            raise _empty(where, "there is nothing in it but white space")
        if metadata.get("title"):
            metadata["title"] = mask_people(metadata["title"], named_in=text)
        document = Document(
            document_id=hashlib.sha256(data).hexdigest(),
            path=where,
            media_type=media_type,
            size_bytes=len(data),
            text=mask_people(text),
            body_start=body_start,
            parent_id=source.carrier.document_id if source.carrier else None,
            **metadata,
        )
        return document, parsed

    def _metadata(self, source: _Source, text: str, media_type: str) -> tuple[int, dict[str, Any]]:
        """Where the letter begins, and what its front matter, its sidecar and its carrier say, the last of them first."""
        body_start = 1 if text.startswith("\ufeff") else 0
        values: dict[str, Any] = {}
        front = find_front_matter(text, source.where) if media_type == "text/markdown" else None
        if front is not None:
            body_start = front.body_start
            values |= read_metadata(front.toml, source.where, lines_before=1).given()
        sidecar = source.path.with_suffix(SIDECAR)
        if source.carrier is not None:
            values |= _inherited(source.carrier)
        elif stands_at(sidecar):
            values |= _read_sidecar(sidecar, shown_path(sidecar, self._root))
        check_order(values, source.where)
        return body_start, values


def shown_path(path: Path, root: Path) -> str:
    """A path as records and messages give it: relative to the project where it lies inside, always with forward slashes."""
    absolute = path.absolute()
    with suppress(ValueError):  # it lies elsewhere
        absolute = absolute.relative_to(root.absolute())
    return absolute.as_posix()


def set_aside(where: str, path: Path | None, error: UnreadableDocument | MetadataError) -> Quarantined:
    """The record of a file that could not be read."""
    try:
        size = path.stat().st_size if path else 0
    except OSError:
        size = 0
    reason = error.reason if isinstance(error, UnreadableDocument) else "metadata"
    evidence = f"{error.where}: {error.evidence}" if reason == "metadata" else error.evidence
    return Quarantined(where, size, reason, error.what, evidence, error.remedy)


def _inherited(carrier: Document) -> dict[str, Any]:
    values = {name: value for name in _INHERITED if (value := getattr(carrier, name)) is not None}
    return values | ({"text_kind": carrier.text_kind} if carrier.text_kind is not TextKind.ORIGINAL else {})


def _taken_out(attachment: ParsedAttachment, where: str) -> Path:
    if attachment.path is None:
        raise UnreadableDocument(
            "This attachment cannot be taken out of its message",
            reason="unparsable",
            where=where,
            evidence="it is a message kept inside an Outlook message, or its coding is broken",
            remedy="open the message in its program and save the attachment beside it",
        )
    return attachment.path


def _too_many(where: str, count: int, limits: Limits) -> UnreadableDocument:
    evidence = f"{count} attachments here; {limits.attachments} are read of one e-mail and what it carries"
    return formats.too_large("This e-mail carries more attachments than we read", where, evidence)


def _media_type(where: str) -> str:
    suffix = splitext(where)[1]
    media_type = formats.MEDIA_TYPES.get(suffix.lower())
    if media_type is None:
        known = " ".join(formats.MEDIA_TYPES)
        raise UnreadableDocument(
            "This kind of file is not read",
            reason="unsupported",
            where=where,
            evidence=f"its suffix is {suffix or 'missing'}",
            remedy=f"save it as one of {known}",
        )
    return media_type


def _read_bytes(path: Path, where: str, limits: Limits) -> bytes:
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            evidence = f"{size:,} bytes; the limit is {limits.file_bytes:,}"
            raise formats.too_large("This file is larger than we read", where, evidence)
        data = read_ordinary_file(path)
    except OSError as error:
        raise UnreadableDocument(
            "This file cannot be opened",
            reason="unparsable",
            where=where,
            evidence=str(error.strerror or type(error).__name__),
            remedy="check that the file is there and that you may read it (ls -l), then run again",
        ) from error
    if not data.strip():
        raise _empty(where, f"{len(data)} bytes, none of them a letter")
    return data


def _read_sidecar(sidecar: Path, where: str) -> dict[str, Any]:
    try:
        toml = read_ordinary_file(sidecar).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise MetadataError(
            "The sidecar cannot be read",
            where=where,
            evidence=str(error),
            remedy="save it as plain text in UTF-8, readable by you",
        ) from error
    return read_metadata(toml, where).given()


def _empty(where: str, evidence: str) -> UnreadableDocument:
    what = "This file is empty"
    return UnreadableDocument(
        what, reason="empty", where=where, evidence=evidence, remedy="fetch it again, or delete it"
    )
