"""One file to its documents, and a folder to its documents and the files set aside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from foimarket.disk import is_folder
from foimarket.documents.document import Document, FileRead, Quarantined
from foimarket.documents.file_reader import SIDECAR, FileReader, set_aside, shown_path
from foimarket.documents.limits import DEFAULT, Limits
from foimarket.documents.parsing import Parser
from foimarket.errors import MetadataError, UnreadableDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Recall = Callable[[Path, Callable[[], FileRead]], FileRead]


def read_document(path: Path, *, root: Path, limits: Limits = DEFAULT) -> Document:
    """Read one file of any format, with its metadata, and mask the people it names; attachments are left alone.

    Args:
        path: The file.
        root: The project's folder; ``Document.path`` is relative to it, with forward slashes.
        limits: Bounds on size, pages and time.

    Raises:
        UnreadableDocument: The file is set aside, and ``reason`` says why.
        MetadataError: Its front matter or sidecar cannot be used.
    """
    with Parser(limits) as parser:
        return next(FileReader(root, limits, parser, _ignore).documents_of(path, with_attachments=False))


def read_documents(
    path: Path, *, root: Path, limits: Limits = DEFAULT, on_set_aside: Callable[[Quarantined], None] | None = None
) -> list[Document]:
    """Read one file and, where it is an e-mail, each of its attachments as a document of its own.

    Args:
        path: The file.
        root: The project's folder, to which paths are relative.
        limits: Bounds on each file, and on how many attachments are read and how deep.
        on_set_aside: Told of each attachment that cannot be read or repeats an earlier one.

    Returns:
        The file's document first. Attachments inherit what the e-mail's sidecar says.

    Raises:
        UnreadableDocument: The file itself is set aside.
        MetadataError: Its front matter or sidecar cannot be used.
    """
    seen: dict[str, str] = {}
    with Parser(limits) as parser:
        report = on_set_aside or _ignore
        return list(_only_new(FileReader(root, limits, parser, report).documents_of(path), seen, report))


def read_folder(
    folder: Path, *, root: Path, limits: Limits = DEFAULT, recall: Recall | None = None
) -> tuple[list[Document], list[Quarantined]]:
    """Read every file in ``folder`` and below, sorted by path; hidden files and sidecars are not documents.

    Args:
        folder: Where letters lie.
        root: The project's folder, to which paths are relative.
        limits: Bounds on each file.
        recall: Asked for what a file gave, with the function that reads it; may answer from memory. None: every file is read.

    Returns:
        The documents, each e-mail followed by its attachments, and what was set aside with a reason each. A sidecar with no file
        beside it is set aside too, and so is a file or an attachment with the bytes of an earlier one.
    """
    documents: list[Document] = []
    quarantined: list[Quarantined] = []
    seen: dict[str, str] = {}
    with Parser(limits) as parser:
        for path in _visible_files(folder):
            read = partial(_read_file, path, root, limits, parser)
            found = recall(path, read) if recall else read()
            documents += _only_new(iter(found.documents), seen, quarantined.append)
            quarantined += found.quarantined
    return documents, quarantined


def _read_file(path: Path, root: Path, limits: Limits, parser: Parser) -> FileRead:
    aside: list[Quarantined] = []
    found: list[Document] = []
    try:
        if path.suffix.lower() == SIDECAR:
            _check_sidecar_has_a_document(path, root)
        else:
            found += FileReader(root, limits, parser, aside.append).documents_of(path)
    except (UnreadableDocument, MetadataError) as error:
        aside.append(set_aside(shown_path(path, root), path, error))
    return FileRead(tuple(found), tuple(aside))


def _only_new(
    found: Iterator[Document], seen: dict[str, str], on_set_aside: Callable[[Quarantined], None]
) -> Iterator[Document]:
    """Those with bytes not seen before; an e-mail met again takes its attachments with it."""
    repeated: set[str] = set()
    for document in found:
        if document.parent_id in repeated:
            repeated.add(document.document_id)
        elif document.document_id in seen:
            repeated.add(document.document_id)
            on_set_aside(_copy(document, seen[document.document_id]))
        else:
            seen[document.document_id] = document.path
            yield document


def _ignore(_quarantined: Quarantined) -> None:
    """Say nothing of what is set aside."""


def _visible_files(folder: Path) -> list[Path]:
    if not is_folder(folder):
        return []
    files = (
        path
        for path in folder.rglob("*")
        if not path.is_dir() and not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    )
    return sorted(files, key=lambda path: path.as_posix())


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


def _copy(document: Document, first: str) -> Quarantined:
    return Quarantined(
        document.path,
        document.size_bytes,
        "duplicate",
        "This file is a copy of another",
        f"its bytes are those of {first}",
        "delete one of the two; whatever it says would count twice",
    )
