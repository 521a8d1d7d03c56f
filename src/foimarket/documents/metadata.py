"""What a letter cannot say of itself: TOML between ``+++`` fences at a Markdown file's start, or in a sidecar beside any file.

A sidecar has the file's stem and the suffix ``.toml`` (``13655.toml`` beside ``13655.pdf``). Both forms take the same keys; where
both give one, the sidecar wins, since the file is kept as received.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from foimarket.documents.document import Regime, TextKind
from foimarket.errors import MetadataError

if TYPE_CHECKING:
    from collections.abc import Mapping

FENCE = "+++"
# Access law came into force in 2005; older dates are of documents released under it. Bounds are fixed: no build depends on today.
EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)
_REMEDY = "correct that line; CONTRIBUTING names the keys, and dates are written 2023-03-31, without quotes"


def _plausible(value: date) -> date:
    if not EARLIEST <= value < LATEST:
        message = f"the date is not between {EARLIEST} and {LATEST}"
        raise ValueError(message)
    return value


def _without_time(value: object) -> object:
    if isinstance(value, datetime):
        message = "give the date alone, without a time"
        raise ValueError(message)  # noqa: TRY004 - pydantic turns a ValueError into the message for the line
    return value


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r"[\s<>\"]", value):
        message = "the address must begin with http:// or https:// and hold no spaces"
        raise ValueError(message)
    return value


def _on_one_line(value: str) -> str:
    if not value.strip() or len(value.splitlines()) > 1:
        message = "give some words, on one line"
        raise ValueError(message)
    return value


def _of_a_letter(value: TextKind) -> TextKind:
    if value is TextKind.CODED:
        message = "a letter's words are original or paraphrase"
        raise ValueError(message)
    return value


Words = Annotated[str, Field(max_length=1000), AfterValidator(_on_one_line)]
Day = Annotated[date, BeforeValidator(_without_time), AfterValidator(_plausible)]


class Metadata(BaseModel):
    """The keys of front matter and sidecars: the fields of a document that its file does not give."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    authority: Words | None = None
    publisher: Words | None = None
    reference: Words | None = None
    title: Words | None = None
    received_on: Day | None = None
    responded_on: Day | None = None
    published_on: Day | None = None
    source_url: Annotated[Words, AfterValidator(_web_address)] | None = None
    reuse_terms: Words | None = None
    regime: Annotated[Regime, Field(strict=False)] | None = None
    text_kind: Annotated[TextKind, Field(strict=False), AfterValidator(_of_a_letter)] = TextKind.ORIGINAL

    def given(self) -> dict[str, Any]:
        """The keys that the file gives, by name."""
        return self.model_dump(exclude_unset=True)


@dataclass(frozen=True)
class FrontMatter:
    """The TOML at a file's start and where the letter begins after it."""

    toml: str
    body_start: int


def find_front_matter(text: str, where: str) -> FrontMatter | None:
    """The front matter of a Markdown file, if its first line is a fence.

    Raises:
        MetadataError: The fence is never closed.
    """
    start = 1 if text.startswith("\ufeff") else 0
    opening = re.compile(r"\+\+\+[ \t]*\n").match(text, start)
    if not opening:
        return None
    closing = re.compile(r"^\+\+\+[ \t]*$\n?", re.MULTILINE).search(text, opening.end())
    if closing is None:
        evidence = f"line 1 is {FENCE} and no later line is"
        remedy = f"put a line {FENCE} after the last key"
        raise MetadataError("The front matter has no end", where=f"{where}:1", evidence=evidence, remedy=remedy)
    return FrontMatter(text[opening.end() : closing.start()], closing.end())


def read_metadata(toml: str, where: str, *, lines_before: int = 0) -> Metadata:
    """Read and check the keys of one file.

    Args:
        toml: The TOML alone.
        where: The file that it stands in.
        lines_before: How many lines of that file come before it, so that messages name the file's own lines.

    Raises:
        MetadataError: It is not TOML, or a key or value cannot be used; every such key is named with its line.
    """
    try:
        return Metadata.model_validate(tomllib.loads(toml))
    except tomllib.TOMLDecodeError as error:
        line = _line_of_syntax_error(error, toml) + lines_before
        evidence = f"line {line}: {error}"
        raise MetadataError(
            "The metadata is not TOML", where=f"{where}:{line}", evidence=evidence, remedy=_REMEDY
        ) from error
    except ValidationError as error:
        problems = sorted(
            (_line_of_key(toml, str(problem["loc"][0])) + lines_before, _explain(problem))
            for problem in error.errors(include_url=False)
        )
        evidence = "; ".join(f"line {line}: {problem}" for line, problem in problems)
        what = "The metadata cannot be used"
        raise MetadataError(what, where=f"{where}:{problems[0][0]}", evidence=evidence, remedy=_REMEDY) from error


def check_order(values: Mapping[str, Any], where: str) -> None:
    """Refuse a response older than its request.

    Raises:
        MetadataError: ``responded_on`` is before ``received_on``.
    """
    received, responded = values.get("received_on"), values.get("responded_on")
    if received and responded and responded < received:
        evidence = f"received_on = {received}, responded_on = {responded}"
        raise MetadataError(
            "The response is older than the request",
            where=where,
            evidence=evidence,
            remedy="correct one of the two dates",
        )


def _explain(problem: Mapping[str, Any]) -> str:
    key, given = problem["loc"][0], problem["input"]
    if problem["type"] == "extra_forbidden":
        return f"{key} is no key we know (known: {', '.join(Metadata.model_fields)})"
    return f"{key} = {given!s:.80}: {problem['msg']}"


def _line_of_key(toml: str, key: str) -> int:
    found = re.search(rf"^[ \t]*[\"']?{re.escape(key)}\b", toml, re.MULTILINE)
    found = found or re.search(rf"^[ \t]*\[+[ \t]*[\"']?{re.escape(key)}\b", toml, re.MULTILINE)
    return toml.count("\n", 0, found.start()) + 1 if found else 1


def _line_of_syntax_error(error: tomllib.TOMLDecodeError, toml: str) -> int:
    found = re.search(r"at line (\d+)", str(error))
    return int(found.group(1)) if found else toml.rstrip("\n").count("\n") + 1
