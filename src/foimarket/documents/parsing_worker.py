"""The parser's own process: one request a line in, one answer a line out.

Run as a file, by path, so that it loads kreuzberg and nothing of ours. A parser that hangs or crashes takes this process with it
and not the build. Output is plain text with clean-up off, which keeps the line breaks of PDFs and e-mails, on which signatures
and questions are told apart. Web pages come as Markdown instead: kreuzberg's plain text leaves out their ``div`` and ``dl``
elements and the numbers of their lists.
"""

from __future__ import annotations

import email
import email.policy
import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HTML = "text/html"
EMAIL = "message/rfc822"
# A letter's words have no Markdown emphasis and no escapes; a table's cells keep theirs, or its columns would shift.
_EMPHASIS = re.compile(rb"</?(?:b|strong|em|i|u)(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([_*`#~])")
_LITERAL = r"\1"
_FURNITURE = ("head", "header", "nav", "aside", "footer")


def load_parser() -> Callable[[bytes, str], Any]:
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


def parse(extract: Callable[[bytes, str], Any], path: str, media_type: str) -> dict[str, Any]:
    """Parse one file to ``{text, pages}`` or ``{error}``."""
    try:
        data = Path(path).read_bytes()
        result = extract(letter_of_page(data) if media_type == HTML else data, media_type)
        if media_type == HTML:
            text = _ESCAPED.sub(_LITERAL, result.content)
        elif media_type == EMAIL and (page := only_page_of_email(data)):
            headers = result.content.partition("\n\n")[0]
            text = f"{headers}\n\n{_ESCAPED.sub(_LITERAL, extract(letter_of_page(page), HTML).content)}"
        else:
            text = separate_cells(result.content, [row for table in result.tables for row in table.cells])
    except Exception as error:  # noqa: BLE001 - whatever a parser raises is an answer to the caller
        return {"error": f"{type(error).__name__}: {error}"}
    return {"text": text, "pages": result.metadata.get("page_count") or 0}


def only_page_of_email(data: bytes) -> bytes | None:
    """The body of an e-mail that has no plain text beside its HTML, of which kreuzberg glues the paragraphs together."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = message.get_body(("plain", "html"))
    if body is None or body.get_content_type() != HTML:
        return None
    page: str = body.get_content()
    return page.encode()


def letter_of_page(page: bytes) -> bytes:
    """A web page's own matter, in UTF-8: its ``main`` element, or what is left without head, navigation and footer."""
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        page = page.decode("cp1252", errors="replace").encode("utf-8")
    folded = page.lower()
    start, end = folded.find(b"<main"), folded.rfind(b"</main>")
    if 0 <= start < end:
        return _EMPHASIS.sub(b"", page[start:end]) + b"</main>"
    for tag in _FURNITURE:
        page = _without(page, tag)
    return _EMPHASIS.sub(b"", page)


def _without(page: bytes, tag: str) -> bytes:
    opening, closing = (re.compile(pattern.encode(), re.IGNORECASE) for pattern in (rf"<{tag}[\s>]", rf"</{tag}\s*>"))
    kept, position = [], 0
    while (start := opening.search(page, position)) and (end := closing.search(page, start.end())):
        kept.append(page[position : start.start()])
        position = end.end()
    return b"".join([*kept, page[position:]])


def separate_cells(text: str, rows: Sequence[Sequence[str]]) -> str:
    """Put tabs between the cells of table rows, which kreuzberg parts with one blank, so that columns can be told apart."""
    pieces, position = [], 0
    for row in rows:
        flat = " ".join(row)
        found = text.find(flat, position) if len(row) > 1 and flat.strip() else -1
        if found >= 0:
            pieces += [text[position:found], "\t".join(row)]
            position = found + len(flat)
    return "".join([*pieces, text[position:]])


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
    # Native libraries may print: the answers get a channel of their own, and stray output goes to standard error.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    extract = load_parser()
    answers.write("ready\n")
    for line in sys.stdin.buffer:
        answers.write(json.dumps(parse(extract, **json.loads(line))) + "\n")


if __name__ == "__main__":
    main()
