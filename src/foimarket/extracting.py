"""Letters read from files to lines of JSON, without a warehouse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from foimarket.catalogue import Catalogue
from foimarket.documents import read_documents
from foimarket.errors import FoimarketError
from foimarket.statements import json_line, read_statements


def extract_lines(paths: Iterable[Path], catalogue: Catalogue, *, on_failure: Callable[[str], None]) -> Iterator[str]:
    """The current statements of letters, each as a line of JSON.

    Args:
        paths: Letters, or folders of letters.
        catalogue: The products to recognise.
        on_failure: Told what could not be read; the rest is extracted.
    """
    for path in _letter_files(paths):
        try:
            documents = read_documents(path, root=path.parent, on_set_aside=lambda aside: on_failure(aside.line))
        except FoimarketError as error:
            on_failure(error.message)
            continue
        for document in documents:
            read = read_statements(document, catalogue)
            if read.unread is not None:
                on_failure(read.unread.line)
            for statement in read.statements:
                if statement.is_current:
                    yield json_line(statement, document)


def _letter_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that ``paths`` name, folders taken apart in the order of their names."""
    for path in paths:
        if path.is_dir():
            yield from sorted(entry for entry in path.rglob("*") if entry.is_file() and entry.suffix != ".toml")
        else:
            yield path
