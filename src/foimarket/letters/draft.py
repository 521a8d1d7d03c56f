"""An answer before its outcome is known: which question, which words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foimarket.letters.letter import Span

# Where one sentence ends and another begins; an initial ("J. Smith") ends none.
_STOP = re.compile(r"[a-z)]{2}[.!] +[A-Z]")


def joined_heading(*parts: str | None) -> str | None:
    """What an answer stands under: those of the parts that name something, the widest first; None where none does.

    Several sentences name nothing: what they say of adults and of children is not said of every answer below.
    """
    return " / ".join(part for part in parts if part and not _STOP.search(part)) or None


@dataclass
class Draft:
    """The question as far as known, and the spans that answer it; no span, no answer."""

    key: str | None
    label: str | None
    question: Span | None
    question_text: str
    spans: list[Span] = field(default_factory=list)
    heading: str | None = None
    is_correction: bool = False
    is_repeated: bool = False
    is_shared: bool = False

    @property
    def start(self) -> int:
        """Where the draft stands in the text, for ordering."""
        if self.spans:
            return self.spans[0].start
        return self.question.start if self.question is not None else 0
