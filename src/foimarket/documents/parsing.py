"""Files that need a parser, read in a process of its own with a time limit."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from foimarket.documents.formats import PDF, locked, too_large, truncated
from foimarket.errors import FoimarketError, UnreadableDocument

if TYPE_CHECKING:
    from types import TracebackType

    from foimarket.documents.limits import Limits

WORKER = Path(__file__).with_name("parsing_worker.py")
_READY = b"ready\n"
_OTHER_FORMAT = "open it in the program that wrote it and save it anew, or as plain text"


@dataclass(frozen=True)
class ParsedAttachment:
    """A file taken out of an e-mail: its name there, and where its bytes are put (None where they could not be taken out)."""

    name: str
    path: Path | None


@dataclass(frozen=True)
class Parsed:
    """What a parser made of a file."""

    text: str
    attachments: tuple[ParsedAttachment, ...] = ()


@dataclass(frozen=True)
class _Silence:
    """The worker gave no answer."""

    was_killed: bool


class Parser:
    """One worker process for many files: started at the first file that needs it, started again after a kill or a crash."""

    def __init__(self, limits: Limits, command: tuple[str, ...] | None = None) -> None:
        self._limits = limits
        self._command = command or (sys.executable, "-I", str(WORKER), str(limits.parser_memory_bytes))
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Parser:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def parse(self, path: Path, media_type: str, where: str, into: Path | None = None) -> Parsed:
        """The text of a file and, of an e-mail, what is attached to it.

        Args:
            path: The file, whose bytes have been checked.
            media_type: What it is.
            where: Its path as messages show it.
            into: A folder in which attachments are put, if they are wanted.

        Raises:
            UnreadableDocument: With reason too_slow, too_large, encrypted, truncated, unparsable or empty.
        """
        folder = str(into.resolve()) if into else None
        reply = self._ask(
            {"path": str(path.resolve()), "media_type": media_type, "pages": self._limits.pages, "into": folder}
        )
        if isinstance(reply, _Silence):
            raise self._no_answer(reply, where)
        if "error" in reply:
            raise _refusal(reply["error"], path, media_type, where)
        self._check_size(reply, where)
        text: str = reply["text"]
        if not text.strip():
            raise _no_text(media_type, where)
        attachments = tuple(
            ParsedAttachment(item["name"], Path(item["path"]) if item["path"] else None)
            for item in reply.get("attachments", ())
        )
        return Parsed(text.replace("\r\n", "\n").replace("\r", "\n"), attachments)

    def _ask(self, request: dict[str, str | int | None]) -> dict[str, Any] | _Silence:
        process = self._running()
        if process.stdin is None or process.stdout is None:  # pragma: no cover - both are pipes
            return _Silence(was_killed=False)
        alarm = threading.Timer(self._limits.seconds, process.kill)
        alarm.start()
        try:
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            line = b""
        finally:
            was_killed = not alarm.is_alive()
            alarm.cancel()
        if not line.endswith(b"\n"):
            self._stop()
            return _Silence(was_killed)
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._stop()
        self._process = process = subprocess.Popen(  # noqa: S603 - our own file under our own interpreter
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        if process.stdout is None or process.stdout.readline() != _READY:
            self._stop()
            raise FoimarketError(
                "The parser of PDF, DOCX and HTML files does not start",
                where=" ".join(self._command),
                evidence="its process ended before it was ready",
                remedy="run the command above to see why; `make run` sets up what it needs",
            )
        return process

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue

    def _no_answer(self, silence: _Silence, where: str) -> UnreadableDocument:
        if silence.was_killed:
            return UnreadableDocument(
                "Reading this file took too long",
                reason="too_slow",
                where=where,
                evidence=f"the parser had not finished after {self._limits.seconds:g} s and was stopped",
                remedy=f"split it, or {_OTHER_FORMAT}",
            )
        return _unparsable(
            "The parser broke down on this file", where, "its process ended without an answer", _OTHER_FORMAT
        )

    def _check_size(self, reply: dict[str, Any], where: str) -> None:
        if reply["pages"] > self._limits.pages:
            raise too_large(
                "This file has more pages than we read",
                where,
                f"{reply['pages']:,} pages; the limit is {self._limits.pages:,}",
            )
        if len(reply["text"]) > self._limits.text_characters:
            evidence = f"{len(reply['text']):,} characters; the limit is {self._limits.text_characters:,}"
            raise too_large("This file holds more text than we read", where, evidence)


def _refusal(error: str, path: Path, media_type: str, where: str) -> UnreadableDocument:
    if error.startswith("MemoryError"):
        return too_large("Reading this file takes more memory than we allow", where, "the parser ran out of its share")
    if "password" in error.casefold():
        return locked(where, error)
    if media_type == PDF and b"%%EOF" not in path.read_bytes()[-2048:]:
        return truncated(where, "a PDF ends with %%EOF, and this one does not")
    return _unparsable("This file cannot be read", where, error, _OTHER_FORMAT)


def _no_text(media_type: str, where: str) -> UnreadableDocument:
    if media_type == PDF:
        remedy = "run text recognition (OCR) over it, or type an extract as Markdown"
        return _unparsable("This PDF holds no text, only pictures of pages", where, "no characters on any page", remedy)
    return UnreadableDocument(
        "This file holds no text",
        reason="empty",
        where=where,
        evidence="the parser found no words in it",
        remedy="fetch it again, or delete it",
    )


def _unparsable(what: str, where: str, evidence: str, remedy: str) -> UnreadableDocument:
    return UnreadableDocument(what, reason="unparsable", where=where, evidence=evidence, remedy=remedy)
