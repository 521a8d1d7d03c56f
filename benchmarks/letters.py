"""Letters of many layouts with known facts: each is a function of a seed and its own number, so any number can be streamed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks import grids, layouts, threads
from benchmarks.cases import draw_case, without_a_system
from benchmarks.layouts import Layout
from benchmarks.page import Page, wrap_like_a_pdf, write_foot, write_head
from benchmarks.saying import Fact

LAYOUTS: dict[str, Layout] = {
    "question_then_answer": layouts.question_then_answer,
    "questions_then_answers": layouts.questions_then_answers,
    "inline": layouts.inline,
    "request_answer": layouts.request_answer,
    "asked_and_response": layouts.asked_and_response,
    "coded_pairs": layouts.coded_pairs,
    "unnumbered": layouts.unnumbered,
    "per_directorate": layouts.per_directorate,
    "replies_by_directorate": layouts.replies_by_directorate,
    "per_system": grids.per_system,
    "pipe_table": grids.pipe_table,
    "flattened_table": grids.flattened_table,
    "label_value": grids.label_value,
    "prose": layouts.prose,
    "thread": threads.thread,
    "markdown": grids.markdown,
}
# Lines mean something in these: no PDF would wrap them unnoticed.
_UNWRAPPED = {"inline", "per_system", "pipe_table", "flattened_table", "label_value", "markdown"}
_BY_DIRECTORATE = {"per_directorate", "replies_by_directorate"}
_HEADED_INSIDE = {"thread"}
# Letters in a folder: a hundred thousand files in one folder are slow to list.
_FOLDER_SIZE = 1000


@dataclass(frozen=True)
class GeneratedLetter:
    """A letter and what it says; facts' offsets are into ``text``."""

    number: int
    layout: str
    authority: str
    reference: str
    text: str
    facts: tuple[Fact, ...]

    def gold_line(self) -> str:
        """The letter's facts as one line of a gold file."""
        record = {
            "id": f"{self.number:06}",
            "publisher": self.authority,
            "reference": self.reference,
            "letter_text": "generated",
            "layout": self.layout,
            "facts": [fact.record(self.text) for fact in self.facts],
        }
        return json.dumps(record, ensure_ascii=False)


def file_name(number: int) -> str:
    """Where a letter lies under the folder that letters are written to; known without writing it."""
    suffix = "md" if layout_of(number) == "markdown" else "txt"
    return f"{number // _FOLDER_SIZE:03}/{number:06}.{suffix}"


def layout_of(number: int) -> str:
    """Layouts take turns, so that any run of as many letters as there are layouts holds each of them."""
    return tuple(LAYOUTS)[number % len(LAYOUTS)]


def generate_letter(seed: int, number: int) -> GeneratedLetter:
    """Letter ``number`` of the world that ``seed`` draws; it depends on no other letter."""
    draw = Random(f"{seed}:{number}")
    layout = layout_of(number)
    case = draw_case(draw, with_companions=layout not in _BY_DIRECTORATE)
    if draw.random() < 0.08:
        case = without_a_system(draw, case)
    page = Page()
    if layout not in _HEADED_INSIDE:
        write_head(draw, case, page)
    LAYOUTS[layout](draw, case, page)
    write_foot(draw, case, page)
    text = page.text
    if layout not in _UNWRAPPED and draw.random() < 0.4:
        text = wrap_like_a_pdf(draw, text)
    return GeneratedLetter(number, layout, case.authority.name, case.reference, text, tuple(page.facts))


def generate_letters(seed: int, first: int, last: int) -> Iterator[GeneratedLetter]:
    """Letters ``first`` up to but without ``last``, one at a time."""
    return (generate_letter(seed, number) for number in range(first, last))


def write_letters(folder: Path, seed: int, first: int, last: int) -> int:
    """Write letters as files, and return how many bytes they hold."""
    size = 0
    for letter in generate_letters(seed, first, last):
        path = folder / file_name(letter.number)
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_bytes(letter.text.encode())
    return size


def export_letters(folder: Path, seed: int, letters: int) -> None:
    """Write letters side by side with ``gold.jsonl``, to look at or to score by other means."""
    (folder / "letters").mkdir(parents=True, exist_ok=True)
    with (folder / "gold.jsonl").open("w", encoding="utf-8") as gold:
        for letter in generate_letters(seed, 0, letters):
            (folder / "letters" / f"{letter.number:06}.txt").write_bytes(letter.text.encode())
            gold.write(letter.gold_line() + "\n")
