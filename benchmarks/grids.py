"""Layouts that set answers out by system: tables, tables that lost their grid, label and value lines, blocks."""

from __future__ import annotations

from random import Random

from benchmarks.cases import Case, Holding
from benchmarks.page import Page
from benchmarks.points import HEADINGS
from benchmarks.saying import Said, first_upper


def pipe_table(draw: Random, case: Case, page: Page) -> None:
    """A table with pipes: a row for each system."""
    page.block("The table answers your questions.")
    header, rows = _grid(draw, case)
    page.line(f"| {' | '.join(header)} |")
    page.line(f"|{'---|' * len(header)}")
    for row in rows:
        page.write("|")
        for cell in row:
            page.write(Said(" ") + cell + Said(" |"))
        page.write("\n")
    page.write("\n")
    _counts_as_lines(case, page)


def flattened_table(draw: Random, case: Case, page: Page) -> None:
    """A table that lost its grid: headings one to a line, then cells one to a line."""
    page.block("The information is in the table below.")
    header, rows = _grid(draw, case)
    for cell in header:
        page.line(cell)
    for row in rows:
        for said in row:
            page.line(said)
    page.write("\n")
    _counts_as_lines(case, page)


def label_value(draw: Random, case: Case, page: Page) -> None:
    """A label on one line, its value on the next."""
    header, rows = _grid(draw, case)
    for row in rows:
        for label, said in zip(header, row, strict=True):
            page.line(label)
            page.line(said)
        page.write("\n")
    _counts_as_lines(case, page)


def per_system(draw: Random, case: Case, page: Page) -> None:
    """A block for each system with ``label: value`` lines."""
    header, rows = _grid(draw, case)
    bullet = draw.choice(("", "- ", "• "))
    for row in rows:
        page.line(Said(f"{header[0]}: ") + row[0])
        for label, said in zip(header[1:], row[1:], strict=True):
            page.line(Said(f"{bullet}{label}: ") + said)
        page.write("\n")
    _counts_as_lines(case, page)


def markdown(draw: Random, case: Case, page: Page) -> None:
    """A disclosure log's page in Markdown: a heading for each question."""
    title = draw.choice(("software", "IT systems", "software in use"))
    page.block(f"# {case.reference}: {title}\n\n**Published by:** {case.authority.name}")
    for number, question in enumerate(case.questions, 1):
        page.block(f"## {number}. {question.words}")
        if question.count is not None:
            page.block(question.count, label=str(number))
            continue
        for holding in case.holdings:
            name = holding.area_label if question.topic == "system" else case.label_of(holding)
            head = Said(f"- **{name}:** ") if len(case.holdings) > 1 else Said("")
            page.line(head + _cell(holding, question.topic), label=str(number))
        page.write("\n")


def _grid(draw: Random, case: Case) -> tuple[list[str], list[list[Said]]]:
    """Headings and cells, a row for each holding; a system's row says which service it is for."""
    header = [draw.choice(HEADINGS["system"]), "Service area", draw.choice(HEADINGS["supplier"])]
    header += [draw.choice(HEADINGS[topic]) for topic in case.topics if topic != "system"]
    return header, [_row(case, holding) for holding in case.holdings]


def _row(case: Case, holding: Holding) -> list[Said]:
    supplier = holding.system.supplier if holding.system else ""
    points = [_cell(holding, topic) for topic in case.topics if topic != "system"]
    return [holding.named, Said(holding.area_label), Said(supplier or "n/a"), *points]


def _cell(holding: Holding, topic: str) -> Said:
    return holding.named if topic == "system" else first_upper(holding.point(topic).cell)


def _counts_as_lines(case: Case, page: Page) -> None:
    for question in case.questions:
        if question.count is not None:
            page.line(question.words)
            page.block(question.count)
