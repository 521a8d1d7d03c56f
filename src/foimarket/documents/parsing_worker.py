"""The parser's own process: one request a line on standard input, one answer a line on standard output.

Run as a file, by path, so that it loads kreuzberg and nothing of ours. A parser that hangs or crashes takes this process with it
and not the build. Plain output with clean-up off keeps the line breaks of PDFs and e-mails, on which signatures and questions
are told apart.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

# kreuzberg writes emphasis as Markdown asterisks into plain text; a letter's words do not have them.
_EMPHASIS = re.compile(rb"</?(?:b|strong|em|i|u)(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_HTML = "text/html"


def parse(request: dict[str, Any]) -> dict[str, Any]:
    """Parse one file: ``{path, media_type}`` to ``{text, pages}`` or ``{error}``."""
    import kreuzberg  # noqa: PLC0415 - the address space is bounded before the library loads

    config = kreuzberg.ExtractionConfig(  # type: ignore[call-arg]  # its stub lacks disable_ocr
        disable_ocr=True, use_cache=False, enable_quality_processing=False, output_format="plain", max_archive_depth=0
    )
    data = Path(request["path"]).read_bytes()
    if request["media_type"] == _HTML:
        data = _EMPHASIS.sub(b"", data)
    try:
        result = kreuzberg.extract_bytes_sync(data, request["media_type"], config)
    except Exception as error:  # noqa: BLE001 - whatever a parser raises is an answer to the caller
        return {"error": f"{type(error).__name__}: {error}"}
    return {"text": result.content, "pages": result.metadata.get("page_count") or 0}


def bound_memory(size: int) -> None:
    """Bound this process's address space, where the system offers it: a bomb then ends the parser, not the machine."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def main() -> None:
    """Answer requests until standard input closes."""
    bound_memory(int(sys.argv[1]))
    # Native libraries may print: the answers get a channel of their own, and stray output goes to standard error.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    for line in sys.stdin.buffer:
        answers.write(json.dumps(parse(json.loads(line))) + "\n")


if __name__ == "__main__":
    main()
