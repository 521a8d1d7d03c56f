"""Letters with their facts labelled by hand: what a reader of letters is measured against."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from foimarket.errors import FoimarketError
from foimarket.statements import Attribute

Value = str | float | None
_Record = TypeVar("_Record")


class Kind(StrEnum):
    """Where a labelled letter comes from, and who has seen it: of one that is unopened, what fails in it was told in general."""

    ORIGINAL = "original"
    REWORDED = "reworded"
    CONSTRUCTED = "constructed"
    OURS = "ours"
    OURS_BLIND = "ours-blind"
    OURS_UNOPENED = "ours-unopened"

    @property
    def is_blind(self) -> bool:
        """Whether nobody who changes the reading of letters may see what was missed in it."""
        return self in {Kind.OURS_BLIND, Kind.OURS_UNOPENED}

    @property
    def is_ours(self) -> bool:
        """Whether the letter is part of this project, so that a page may quote from it."""
        return self is Kind.OURS or self.is_blind


@dataclass(frozen=True)
class Label:
    """One fact that a letter states, with the words that show it.

    ``also`` are other values that are right; ``areas`` the service areas that are, none where that could not be told. A system
    that joins several names with ``; `` is one fact about all of them.
    """

    attribute: Attribute
    value: Value
    quote: str
    question: str | None = None
    system: str | None = None
    supplier: str | None = None
    unit: str | None = None
    period: str | None = None
    areas: frozenset[str] = frozenset()
    also: tuple[Value, ...] = ()


@dataclass(frozen=True)
class LabelledLetter:
    """A letter's file and everything in it that was labelled, the facts that are not scored (``other``) among them."""

    letter_id: str
    kind: Kind
    path: Path
    responded_on: str | None
    labels: tuple[Label, ...]

    @property
    def text(self) -> str:
        """The file's text to the character, line ends as they are."""
        return self.path.read_bytes().decode("utf-8")


def read_labelled(folder: Path) -> list[LabelledLetter]:
    """The letters of ``folder``: ``gold.jsonl``, one record a letter, and each letter's text as ``letters/<id>.txt``.

    Raises:
        FoimarketError: A record is not JSON, lacks a field or names no known attribute; says which line.
    """
    return read_records(
        folder / "gold.jsonl",
        lambda record: _letter(record, folder),
        trouble="A labelled letter cannot be used",
        remedy="give the record id and facts, each fact attribute, value and quote",
    )


def read_records(path: Path, read: Callable[[dict[str, Any]], _Record], *, trouble: str, remedy: str) -> list[_Record]:
    """The records of a file of one JSON object a line, as ``read`` takes them; blank lines hold none.

    Raises:
        FoimarketError: ``trouble`` with a record, ``remedy`` for it, and which line it is.
    """
    records = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            records.append(read(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            raise FoimarketError(trouble, where=f"{path}, line {number}", evidence=str(error), remedy=remedy) from error
    return records


def _letter(record: dict[str, Any], folder: Path) -> LabelledLetter:
    return LabelledLetter(
        letter_id=record["id"],
        kind=Kind(record.get("letter_text") or Kind.ORIGINAL),
        path=folder / "letters" / f"{record['id']}.txt",
        responded_on=record.get("response_date"),
        labels=tuple(label_of(fact, fact["quote"]) for fact in record["facts"]),
    )


def label_of(fact: dict[str, Any], quote: str) -> Label:
    """The label of a fact as it is written down, shown by the words ``quote``."""
    return Label(
        attribute=Attribute(fact["attribute"]),
        value=fact["value"],
        quote=quote,
        question=fact.get("question_label"),
        system=fact.get("system"),
        supplier=fact.get("supplier"),
        unit=fact.get("unit"),
        period=fact.get("period"),
        areas=frozenset(fact.get("service_area") or ()),
        also=tuple(fact.get("also") or ()),
    )
