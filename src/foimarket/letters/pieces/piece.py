"""What a message's lines are read as."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from foimarket.letters.labels.labels import Label


class Kind(Enum):
    """What a piece does in its message; a quoted one repeats the requester's prose."""

    TEXT = "text"
    ASK = "ask"
    REPLY = "reply"
    ROW = "row"
    QUOTED = "quoted"
    NOTICE = "notice"


class Piece(NamedTuple):
    """A line, or what stands on it from one label to the next: ``start`` is where its words begin, after label and marker."""

    kind: Kind
    start: int
    end: int
    text: str
    after_gap: bool
    label: Label | None = None
    heading: str | None = None
    is_emphasised: bool = False
    is_alone: bool = False
