"""All evidence as records: letters, from memory where nothing they depend on has changed, and coded tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from foimarket.catalogue import Catalogue
from foimarket.coded import read_coded
from foimarket.disk import read_ordinary_file, stands_at
from foimarket.documents import DEFAULT, Document, FileRead, read_folder
from foimarket.letters.letter import Letter
from foimarket.review import Decided, added_evidence, read_corrections
from foimarket.statements import LetterRead, read_statements
from foimarket.statements.statement import Statement
from foimarket.warehouse.cache import ReadingCache, digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from foimarket.documents.document import Quarantined
    from foimarket.progress import OnStep
    from foimarket.project import Project

_PACKAGE = Path(__file__).parents[1]
# What decides what a file's bytes become, and what a document's text yields: their code and the parsers and tables they use.
_READING, _EXTRACTING = ("documents",), ("letters", "catalogue", "statements", "patterns")
_PARSERS = ("kreuzberg", "pypdfium2", "olefile")


@dataclass(frozen=True)
class Evidence:
    """Everything a build counts, and what it could not read; ``reused_count`` documents came from memory."""

    documents: Sequence[Document]
    quarantined: Sequence[Quarantined]
    letters: Sequence[Letter]
    statements: Sequence[Statement]
    corrections: Sequence[Decided] = ()
    reused_count: int = 0


_FILE, _DOCUMENT, _LETTER = TypeAdapter(FileRead), TypeAdapter(Document), TypeAdapter(LetterRead)


def read_evidence(project: Project, on_step: OnStep) -> Evidence:
    """Letters and coded tables to documents, structure and statements.

    A letter is read anew only if its bytes, its sidecar, the code that reads or the catalogue changed since the last build.
    """
    catalogue = Catalogue.load(project.seeds)
    # A decision that cannot be read stops the build, so it is read before the hours that letters may take.
    corrections = read_corrections(project.corrections)
    with ReadingCache(project.reading_cache) as cache:
        on_step("Reading letters")
        documents, quarantined = read_folder(project.letters, root=project.root, recall=_file_memory(project, cache))
        on_step("Extracting statements")
        before = cache.hits
        read = [*map(_letter_memory(project, cache, catalogue), documents)]
        reused = cache.hits - before
    quarantined += [entry.unread for entry in read if entry.unread is not None]
    on_step("Reading coded evidence")
    sources, coded, aside = read_coded(project.coded, root=project.root, catalogue=catalogue)
    by_hand, added = added_evidence(corrections, documents, [*quarantined, *aside], catalogue)
    return Evidence(
        documents=[*documents, *sources, *by_hand],
        quarantined=[*quarantined, *aside],
        letters=[entry.letter for entry in read],
        statements=[*(statement for entry in read for statement in entry.statements), *coded, *added],
        corrections=corrections,
        reused_count=reused,
    )


def _file_memory(project: Project, cache: ReadingCache) -> Callable[[Path, Callable[[], FileRead]], FileRead]:
    readers = digest_of([*_code(_READING), *map(version, _PARSERS)])

    def recall(path: Path, read: Callable[[], FileRead]) -> FileRead:
        sidecar = path.with_suffix(".toml")
        try:
            if path.stat().st_size > DEFAULT.file_bytes:
                return read()
            parts = (read_ordinary_file(path), read_ordinary_file(sidecar) if stands_at(sidecar) else b"-")
        except OSError:
            return read()
        where = path.relative_to(project.root).as_posix()
        # What was set aside is tried again: a machine may have been too busy, or a permission missing.
        return cache.recall(digest_of((where, *parts, readers)), _FILE, read, keep=lambda found: not found.quarantined)

    return recall


def _letter_memory(project: Project, cache: ReadingCache, catalogue: Catalogue) -> Callable[[Document], LetterRead]:
    seeds = tuple(path.read_bytes() for path in sorted(project.seeds.glob("*.csv")))
    version_key = digest_of((*_code(_EXTRACTING), *seeds))

    def recall(document: Document) -> LetterRead:
        key = digest_of((_DOCUMENT.dump_json(document), version_key))
        return cache.recall(
            key, _LETTER, partial(read_statements, document, catalogue), keep=lambda found: not found.has_failed
        )

    return recall


def _code(packages: Sequence[str]) -> tuple[bytes, ...]:
    """The bytes of all that packages hold: their modules, and the lists of words that these read."""
    kept = {".py", ".txt", ".csv"}
    return tuple(
        path.read_bytes() for name in packages for path in sorted((_PACKAGE / name).rglob("*")) if path.suffix in kept
    )
