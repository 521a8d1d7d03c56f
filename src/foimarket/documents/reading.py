"""One file to a document, and a folder to its documents and the files set aside."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from foimarket.documents import formats
from foimarket.documents.decoding import decode_text
from foimarket.documents.document import Document, Quarantined
from foimarket.documents.limits import DEFAULT, Limits
from foimarket.documents.masking import mask_people
from foimarket.documents.metadata import check_order, find_front_matter, read_metadata
from foimarket.documents.parsing import Parser
from foimarket.errors import MetadataError, UnreadableDocument

if TYPE_CHECKING:
    from pathlib import Path

SIDECAR = ".toml"


def read_document(path: Path, *, root: Path, limits: Limits = DEFAULT) -> Document:
    """Read one file of any format, with its metadata, and mask the people it names.

    Args:
        path: The file.
        root: The project's folder; ``Document.path`` is relative to it, with forward slashes.
        limits: Bounds on size, pages and time.

    Raises:
        UnreadableDocument: The file is set aside, and ``reason`` says why.
        MetadataError: Its front matter or sidecar cannot be used.
    """
    with Parser(limits) as parser:
        return _read(path, root, limits, parser)


def read_folder(folder: Path, *, root: Path, limits: Limits = DEFAULT) -> tuple[list[Document], list[Quarantined]]:
    """Read every file in ``folder`` and below, sorted by path; hidden files and sidecars are not documents.

    Args:
        folder: Where letters lie.
        root: The project's folder, to which paths are relative.
        limits: Bounds on each file.

    Returns:
        The documents, and the files set aside with a reason each. A sidecar with no file beside it is set aside
        too, and so is a file with the bytes of an earlier one.
    """
    documents: list[Document] = []
    quarantined: list[Quarantined] = []
    seen: dict[str, str] = {}
    with Parser(limits) as parser:
        for path in _visible_files(folder):
            try:
                if path.suffix.lower() == SIDECAR:
                    _check_sidecar_has_a_document(path, root)
                else:
                    document = _read(path, root, limits, parser)
                    _check_is_new(document, seen)
                    seen[document.document_id] = document.path
                    documents.append(document)
            except (UnreadableDocument, MetadataError) as error:
                quarantined.append(_set_aside(path, root, error))
    return documents, quarantined


def shown_path(path: Path, root: Path) -> str:
    """A path as records and messages give it: relative to the project where it lies inside, always with forward slashes."""
    absolute = path.absolute()
    return (absolute.relative_to(root.absolute()) if absolute.is_relative_to(root.absolute()) else absolute).as_posix()


def _visible_files(folder: Path) -> list[Path]:
    files = (
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    )
    return sorted(files, key=lambda path: path.as_posix())


def _read(path: Path, root: Path, limits: Limits, parser: Parser) -> Document:
    where = shown_path(path, root)
    media_type = _media_type(path, where)
    data = _read_bytes(path, where, limits)
    formats.check_bytes(data, media_type, where, limits)
    is_text = media_type in formats.TEXT_TYPES.values()
    text = decode_text(data, where) if is_text else parser.parse(path, media_type, where)
    body_start, metadata = _metadata(path, text, media_type, where, root)
    if not text[body_start:].strip("\ufeff \t\n\r\f\v\xa0"):
        raise _empty(where, "there is nothing in it but white space")
    masked = mask_people(text)
    if "title" in metadata:
        metadata["title"] = mask_people(metadata["title"], named_in=text)
    return Document(
        document_id=hashlib.sha256(data).hexdigest(),
        path=where,
        media_type=media_type,
        size_bytes=len(data),
        text=masked,
        body_start=body_start,
        **metadata,
    )


def _media_type(path: Path, where: str) -> str:
    media_type = formats.MEDIA_TYPES.get(path.suffix.lower())
    if media_type is None:
        known = " ".join(formats.MEDIA_TYPES)
        raise UnreadableDocument(
            "This kind of file is not read",
            reason="unsupported",
            where=where,
            evidence=f"its suffix is {path.suffix or 'missing'}",
            remedy=f"save it as one of {known}",
        )
    return media_type


def _read_bytes(path: Path, where: str, limits: Limits) -> bytes:
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            evidence = f"{size:,} bytes; the limit is {limits.file_bytes:,}"
            raise formats.too_large("This file is larger than we read", where, evidence)
        data = path.read_bytes()
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


def _metadata(path: Path, text: str, media_type: str, where: str, root: Path) -> tuple[int, dict[str, Any]]:
    body_start = 1 if text.startswith("\ufeff") else 0
    values: dict[str, Any] = {}
    front = find_front_matter(text, where) if media_type == "text/markdown" else None
    if front is not None:
        body_start = front.body_start
        values |= read_metadata(front.toml, where, lines_before=1).given()
    sidecar = path.with_suffix(SIDECAR)
    if sidecar.is_file():
        values |= _read_sidecar(sidecar, shown_path(sidecar, root))
    check_order(values, where)
    return body_start, values


def _read_sidecar(sidecar: Path, where: str) -> dict[str, Any]:
    try:
        toml = sidecar.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise MetadataError(
            "The sidecar cannot be read",
            where=where,
            evidence=str(error),
            remedy="save it as plain text in UTF-8, readable by you",
        ) from error
    return read_metadata(toml, where).given()


def _check_sidecar_has_a_document(sidecar: Path, root: Path) -> None:
    if any(
        path.stem == sidecar.stem and path.suffix.lower() != SIDECAR
        for path in sidecar.parent.iterdir()
        if path.is_file()
    ):
        return
    raise MetadataError(
        "There is no letter beside this sidecar",
        where=shown_path(sidecar, root),
        evidence=f"no other file in its folder has the stem {sidecar.stem}",
        remedy="give the sidecar its letter's stem (13655.toml beside 13655.pdf), or delete it",
    )


def _check_is_new(document: Document, seen: dict[str, str]) -> None:
    if document.document_id in seen:
        raise UnreadableDocument(
            "This file is a copy of another",
            reason="duplicate",
            where=document.path,
            evidence=f"its bytes are those of {seen[document.document_id]}",
            remedy="delete one of the two; whatever it says would count twice",
        )


def _empty(where: str, evidence: str) -> UnreadableDocument:
    what = "This file is empty"
    return UnreadableDocument(
        what, reason="empty", where=where, evidence=evidence, remedy="fetch it again, or delete it"
    )


def _set_aside(path: Path, root: Path, error: UnreadableDocument | MetadataError) -> Quarantined:
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    reason = error.reason if isinstance(error, UnreadableDocument) else "metadata"
    evidence = f"{error.where}: {error.evidence}" if reason == "metadata" else error.evidence
    return Quarantined(shown_path(path, root), size, reason, error.what, evidence, error.remedy)
