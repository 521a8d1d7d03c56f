"""How to decide, for the first sheet of the queue: terms and what they mean."""

from __future__ import annotations

from importlib.resources import files

from foimarket.charts.wording import capital, count_of, join_words
from foimarket.review.correction import FIELDS, METADATA
from foimarket.review.queue import LEVELS, SUREST


def guide_lines(count: int, left_out: int) -> list[tuple[str, str]]:
    """Terms with their meanings, in the order of reading (``guide.txt``).

    Args:
        count: Items in the queue.
        left_out: Less influential items that were left out to keep the sheet short.
    """
    text = (files("foimarket.review") / "guide.txt").read_text(encoding="utf-8")
    filled = text.format(
        count=capital(count_of(count, "item")),
        more=f" {left_out:,} less influential ones are left out (--most shows more)." if left_out else "",
        levels="; ".join(f"({number}) it {words}" for number, words in LEVELS.items()),
        surest=SUREST,
        fields=join_words(FIELDS),
        metadata=join_words(METADATA),
    )
    parts = (line.partition(" | ") for line in filled.splitlines())
    return [(term, meaning) for term, _, meaning in parts]
