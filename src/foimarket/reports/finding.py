"""A finding: the answer to a notebook's question in one sentence, with its key figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foimarket.reports.fragment import Fragment, render

if TYPE_CHECKING:
    from collections import Counter

Figure = tuple[str, str]


def finding(sentence: str, *figures: Figure) -> Fragment:
    """A finding for a report and the index.

    Args:
        sentence: The answer, complete in itself.
        figures: The one or two numbers that a reader takes away, each with what it counts.
    """
    data = {"sentence": sentence, "figures": [list(figure) for figure in figures]}
    return Fragment("finding", render("finding.html.j2", sentence=sentence), sentence, data)


def most_first(counts: Counter[str]) -> list[tuple[str, int]]:
    """What was counted with its number, the most frequent first, as many of each in the order of their names."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
