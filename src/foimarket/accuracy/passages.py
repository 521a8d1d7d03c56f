"""Whether a statement rests on the labelled words of a letter, however its lines are broken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from foimarket.letters.letter import Span

# Evidence may be wider than the words that were labelled, since answers are quoted whole; a page proves nothing.
_WIDEST_FACTOR = 4
_WIDEST = 240
_COVERED_SHARE = 0.5
_WITHIN_SHARE = 0.9


@dataclass(frozen=True)
class LetterText:
    """A letter's text, in which quotes are found whatever their white space and capitals."""

    text: str

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        kept: list[str] = []
        offsets: list[int] = []
        for offset, character in enumerate(self.text):
            # One character for one: a few capitals grow when they are lowered, and offsets must stay true.
            folded = " " if character.isspace() else character.lower()[:1]
            if folded != " " or (kept and kept[-1] != " "):
                kept.append(folded)
                offsets.append(offset)
        return "".join(kept), offsets

    def find(self, quote: str) -> list[Span]:
        """Every place where ``quote`` stands."""
        needle = " ".join(quote.split()).lower()
        folded, offsets = self._folded
        if not needle:
            return []
        found = re.finditer(re.escape(needle), folded)
        return [Span(offsets[match.start()], offsets[match.end() - 1] + 1) for match in found]

    def rests_on(self, quote: str, evidence: Span) -> bool:
        """Whether ``evidence`` covers at least half of a place of ``quote`` or lies in it, and is no page."""
        return any(_covers(evidence, place) for place in self.find(quote))


def _covers(evidence: Span, place: Span) -> bool:
    shared = min(evidence.end, place.end) - max(evidence.start, place.start)
    length, labelled = evidence.end - evidence.start, place.end - place.start
    if shared <= 0 or length > max(_WIDEST_FACTOR * labelled, _WIDEST):
        return False
    return shared >= _COVERED_SHARE * labelled or shared >= _WITHIN_SHARE * length
