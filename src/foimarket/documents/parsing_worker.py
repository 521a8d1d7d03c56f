"""The parser's own process: one request a line in, one answer a line out.

A parser that hangs or crashes takes this process with it and not the build. kreuzberg gives plain text with clean-up off, which
keeps the line breaks on which signatures and questions are told apart. Web pages come as Markdown instead: its plain text leaves
out their ``div`` and ``dl`` elements and the numbers of their lists.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from foimarket.documents.mail import Attachment

    Extract = Callable[[bytes, str], Any]

HTML = "text/html"
EMAIL = "message/rfc822"
MSG = "application/vnd.ms-outlook"
PDF = "application/pdf"
RTF = "application/rtf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
# A table's cells keep their escapes, or its columns would shift.
_ESCAPED = re.compile(r"\\([_*`#~])")
_LITERAL = r"\1"
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d) 00:00:00")  # a spreadsheet's dates have a time that nobody typed
_END_OF_PARAGRAPH = b"</text:p>"
_RTF_GROUP = re.compile(rb"\{\\(?:header|footer)[lrf]?\b|\\[{}\\]|[{}]")


def load_parser() -> Extract:
    """Load kreuzberg, without text recognition: nothing is ever fetched."""
    import kreuzberg  # noqa: PLC0415 - the address space is bounded before the library loads

    plain, markdown = (
        kreuzberg.ExtractionConfig(  # type: ignore[call-arg]  # its stub lacks disable_ocr
            disable_ocr=True, use_cache=False, enable_quality_processing=False, output_format=form
        )
        for form in ("plain", "markdown")
    )
    return lambda data, media_type: kreuzberg.extract_bytes_sync(
        data, media_type, markdown if media_type == HTML else plain
    )


def parse(extract: Extract, path: str, media_type: str, pages: int, into: str | None) -> dict[str, Any]:
    """Parse one file to ``{text, pages, attachments}`` or ``{error}``.

    Args:
        extract: What ``load_parser`` gave.
        path: The file.
        media_type: What it is.
        pages: How many pages of a PDF are read at most; of a longer one they are only counted.
        into: A folder for the attachments of an e-mail, if they are wanted.
    """
    from foimarket.documents.pdf_text import TooManyPages, read_pdf  # noqa: PLC0415

    try:
        data = Path(path).read_bytes()
        if media_type == PDF:
            text, count = read_pdf(data, pages)
            return {"text": text, "pages": count, "attachments": []}
        text, attachments = _read(extract, data, media_type)
        saved = _save(attachments, Path(into)) if into else []
    except TooManyPages as error:
        return {"text": "", "pages": error.pages, "attachments": []}
    except Exception as error:  # noqa: BLE001 - whatever a parser raises is an answer to the caller
        return {"error": f"{type(error).__name__}: {error}"}
    return {"text": text, "pages": 0, "attachments": saved}


def _read(extract: Extract, data: bytes, media_type: str) -> tuple[str, list[Attachment]]:
    from foimarket.documents.mail import attachments_of_outlook, read_mail  # noqa: PLC0415
    from foimarket.documents.word_letter import prepare_letter, restore_letter  # noqa: PLC0415

    if media_type == HTML:
        return _read_page(extract, data), []
    if media_type == EMAIL:
        mail = read_mail(data)
        page = _read_page(extract, mail.page) if mail.page else ""
        return "\n\n".join(part for part in (mail.head, page, mail.body) if part), mail.attachments
    if media_type == DOCX:
        data = prepare_letter(data)
    elif media_type == RTF:
        data = without_running_lines(data)
    elif media_type == ODT:
        data = with_parted_paragraphs(data)
    result = extract(data, media_type)
    text = separate_cells(result.content, [row for table in result.tables for row in table.cells])
    if media_type == DOCX:
        text = restore_letter(text)
    elif media_type == XLSX:
        text = _MIDNIGHT.sub(r"\1", text)
    return text, attachments_of_outlook(data) if media_type == MSG else []


def _read_page(extract: Extract, page: bytes) -> str:
    from foimarket.documents.web_page import letter_of_page  # noqa: PLC0415

    return _ESCAPED.sub(_LITERAL, extract(letter_of_page(page), HTML).content)


def _save(attachments: Sequence[Attachment], into: Path) -> list[dict[str, str | None]]:
    saved: list[dict[str, str | None]] = []
    for number, attachment in enumerate(attachments):
        path = into / str(number)
        if attachment.data is not None:
            path.write_bytes(attachment.data)
        saved.append({"name": attachment.name, "path": None if attachment.data is None else str(path)})
    return saved


def separate_cells(text: str, rows: Sequence[Sequence[str]]) -> str:
    """Put tabs between the cells of table rows, which kreuzberg parts with one blank, so that columns can be told apart.

    A cell of several paragraphs is put on one line, or its row would end within it.
    """
    pieces, position = [], 0
    for row in rows:
        flat = " ".join(row)
        found = text.find(flat, position) if len(row) > 1 and flat.strip() else -1
        if found >= 0:
            pieces += [text[position:found], "\t".join(" ".join(cell.split()) for cell in row)]
            position = found + len(flat)
    return "".join([*pieces, text[position:]])


def without_running_lines(data: bytes) -> bytes:
    """An RTF without its pages' headers and footers, which kreuzberg puts before the letter."""
    pieces, position, depth = [], 0, 0
    for found in _RTF_GROUP.finditer(data):
        sign = found[0]
        if depth:
            depth += (sign.startswith(b"{") - (sign == b"}")) if not sign.startswith(b"\\") else 0
            if depth == 0:
                position = found.end()
        elif sign.startswith(b"{\\"):
            pieces += [data[position : found.start()], b"{}"]  # which still parts the words before and after
            depth = 1
    return data if depth else b"".join([*pieces, data[position:]])


def with_parted_paragraphs(data: bytes) -> bytes:
    """An ODT with a blank at the end of each paragraph: kreuzberg glues those of a table's cell together."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(target, "w") as parted:
        for name in dict.fromkeys(package.namelist()):
            part = package.read(name)
            part = part.replace(_END_OF_PARAGRAPH, b" " + _END_OF_PARAGRAPH) if name == "content.xml" else part
            parted.writestr(name, part)
    return target.getvalue()


def bound_memory(size: int) -> None:
    """Bound this process's address space, where the system offers it: a bomb then ends the parser, not the machine."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def main() -> None:
    """Say ready, then answer requests until standard input closes."""
    bound_memory(int(sys.argv[1]))
    # Run as a file and isolated from the environment: the package stands two folders up.
    sys.path.insert(0, str(Path(__file__).parents[2]))
    # Native libraries may print: the answers get a channel of their own, and stray output goes to standard error.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    extract = load_parser()
    answers.write("ready\n")
    for line in sys.stdin.buffer:
        answers.write(json.dumps(parse(extract, **json.loads(line))) + "\n")


if __name__ == "__main__":
    main()
