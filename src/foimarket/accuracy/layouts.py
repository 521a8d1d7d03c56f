"""How the same questions and answers are set out in real letters: a table of layouts, each a template of a page."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from foimarket.letters.labels.labels import ROMANS

_NARROW, _COLUMN = 72, 48  # characters to a line
_LINES_TO_A_PAGE = 18
_MAIL = "From: [requester]\nSent: 3 March 2012 10:02\nTo: FOI Enquiries\nSubject: Request for information\n\n"
_HELLO = "Dear Sir or Madam,\n\nUnder the Freedom of Information Act please provide the following:\n\n"


@dataclass(frozen=True)
class Pair:
    """A question and its answer in the letter's words."""

    question: str
    answer: str


@dataclass(frozen=True)
class Layout:
    """One way of setting out pairs.

    ``page`` has the slots ``head``, ``pairs``, ``asked``, ``told`` and ``foot``; ``pair``, ``ask`` and ``tell`` are what stands
    for one pair in the first three of them, with the slots ``n``, ``next``, ``letter``, ``roman``, ``q``, ``a``. ``gap`` stands
    between pairs and answers, ``ask_gap`` between the questions of a request that stands apart; ``change`` is done to what fills
    the slots. Answers of several lines are kept so unless ``is_one_line``.
    """

    page: str = "{head}{pairs}{foot}"
    pair: str = ""
    ask: str = "{n}. {q}"
    tell: str = "{n}. {a}"
    gap: str = "\n\n"
    ask_gap: str = "\n"
    is_one_line: bool = False
    change: Callable[[str], str] = str

    def holds(self, pairs: Sequence[Pair]) -> bool:
        """Whether these pairs can be set out so: lists in letters end, and a table in an answer is none in a cell."""
        return len(pairs) <= len(ROMANS) and not (self.is_one_line and any("|" in pair.answer for pair in pairs))

    def set_out(self, head: str, pairs: Sequence[Pair], foot: str) -> str:
        """The letter's text."""
        return self.page.format(
            head=head,
            foot=foot,
            pairs=self._list(self.pair, self.gap, pairs),
            asked=self._list(self.ask, self.ask_gap, pairs),
            told=self._list(self.tell, self.gap, pairs),
        )

    def _list(self, template: str, gap: str, pairs: Sequence[Pair]) -> str:
        lines = []
        for number, pair in enumerate(pairs, start=1):
            words = " ".join(pair.answer.split()) if self.is_one_line else pair.answer
            place = {"n": number, "next": number + 1, "letter": chr(ord("a") + number - 1), "roman": ROMANS[number - 1]}
            lines.append(template.format(q=pair.question, a=words, **place))
        return self.change(gap.join(lines))


def _wrapped(width: int) -> Callable[[str], str]:
    """Lines broken at a width, as a PDF or a mail program breaks them."""

    def wrap(text: str) -> str:
        return "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n"))

    return wrap


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in _wrapped(_NARROW)(text).split("\n"))


def _quoted_questions(text: str) -> str:
    """A mail whose replies stand between the lines of the quoted request; a question's line begins with its sign."""
    lines = text.split("\n")
    return "\n".join(_quoted(line.removeprefix("> ")) if line.startswith("> ") else line for line in lines)


def _spread(text: str) -> str:
    """Every line a paragraph of its own."""
    return "\n\n".join(line for line in _wrapped(90)(text).split("\n") if line)


def _paged(text: str) -> str:
    """What a page's foot and head leave in the text of a PDF."""
    lines = _wrapped(80)(text).split("\n")
    total = len(lines) // _LINES_TO_A_PAGE + 1
    for number, at in enumerate(range(_LINES_TO_A_PAGE, len(lines), _LINES_TO_A_PAGE), start=1):
        lines[at - 1] += f"\n\nPage {number} of {total}\nAnyshire Council FOI response\n"
    return "\n".join(lines)


_BELOW = "{head}{told}\n\nYours sincerely\n\nInformation Governance Team\n\n"

LAYOUTS: dict[str, Layout] = {
    # Each question with its answer.
    "Q1, A1": Layout(pair="Q{n}. {q}\nA{n}. {a}"),
    "numbered, answer under it": Layout(pair="{n}. {q}\n\n{a}"),
    "numbered, no blank lines": Layout(pair="{n}) {q}\n{a}", gap="\n"),
    "number glued to the question": Layout(pair="{n}.{q}\n{a}"),
    "number on a line of its own": Layout(pair="{n}.\n{q}\n{a}"),
    "every question numbered 1": Layout(pair="1. {q}\n\n{a}"),
    "letters for numbers": Layout(pair="{letter}) {q}\n{a}"),
    "roman numbers": Layout(pair="({roman}) {q}\n{a}"),
    "Request 1, Answer": Layout(pair="Request {n}\n{q}\n\nAnswer\n{a}"),
    "Question 1:, Response:": Layout(pair="Question {n}: {q}\n\nResponse: {a}"),
    "You asked, Our response": Layout(pair="You asked:\n{q}\n\nOur response:\n{a}"),
    "Council Response:": Layout(pair="{n}. {q}\nCouncil Response: {a}"),
    "ANSWER -": Layout(pair="{n}. {q}\nANSWER - {a}", is_one_line=True),
    "A:": Layout(pair="{n}. {q}\nA: {a}"),
    "Markdown's bold questions": Layout(pair="**{n}. {q}**\n\n{a}"),
    "lines broken": Layout(pair="{n}. {q}\n\n{a}", is_one_line=True, change=_wrapped(_NARROW)),
    "lines broken, no blank lines": Layout(pair="{n}. {q}\n{a}", gap="\n", is_one_line=True, change=_wrapped(_NARROW)),
    "pages' feet": Layout(pair="{n}. {q}\n\n{a}", is_one_line=True, change=_paged),
    "every line a paragraph": Layout(pair="{n}. {q}\n{a}", is_one_line=True, change=_spread),
    # On one line, or in prose.
    "behind a dash": Layout(pair="{n}. {q} - {a}", gap="\n", is_one_line=True),
    "behind a blank": Layout(pair="{n}. {q} {a}", gap="\n", is_one_line=True),
    "glued to the question": Layout(pair="{n}. {q}{a}", gap="\n", is_one_line=True),
    "behind an arrow": Layout(pair="{n}. {q}\n   --> {a}", gap="\n", is_one_line=True),
    "all in one paragraph": Layout(pair="{n}. {q} {a}", gap=" ", is_one_line=True),
    "in answer to question 1": Layout(pair="In answer to question {n} ({q}): {a}", is_one_line=True),
    # Without labels.
    "no labels": Layout(pair="{q}\n{a}"),
    "no labels, blank lines throughout": Layout(pair="{q}\n\n{a}"),
    "no labels, no blank lines": Layout(pair="{q}\n{a}", gap="\n", is_one_line=True),
    "no labels, lines broken": Layout(pair="{q}\n{a}", gap="\n", is_one_line=True, change=_wrapped(_NARROW)),
    "questions in quotation marks": Layout(pair='"{q}"\n\n{a}'),
    "bullets": Layout(pair="• {q}\n{a}", gap="\n"),
    "bullets, answers behind a sign": Layout(pair="- {q}\n  > {a}", gap="\n", is_one_line=True),
    # Tables.
    "table of two columns": Layout(
        "{head}| Question | Response |\n|---|---|\n{pairs}{foot}", "| {q} | {a} |", gap="\n", is_one_line=True
    ),
    "table of three columns": Layout(
        "{head}| No. | Question | Answer |\n|---|---|---|\n{pairs}{foot}",
        "| {n} | {q} | {a} |",
        gap="\n",
        is_one_line=True,
    ),
    "table without a head": Layout(pair="{n} | {q} | {a}", gap="\n", is_one_line=True),
    "columns by tabs": Layout(pair="{n}\t{q}\t{a}", gap="\n", is_one_line=True),
    "table, answers below their questions": Layout(pair="| {n}. {q} | |\n| {a} | |", gap="\n", is_one_line=True),
    "table, answers below, no labels": Layout(pair="| {q} |\n| {a} |", gap="\n", is_one_line=True),
    "table, Response beside the answer": Layout(pair="| {n}. {q} | |\n| Response | {a} |", gap="\n", is_one_line=True),
    "table, Question and Answer in its rows": Layout(
        pair="| Question {n} | {q} |\n| Answer | {a} |", gap="\n", is_one_line=True
    ),
    "tabs, Q1 and A1 in rows": Layout(pair="Q{n}\t{q}\nA{n}\t{a}", gap="\n", is_one_line=True),
    "Response beside, by a tab": Layout(pair="{n}. {q}\nResponse\t{a}", gap="\n", is_one_line=True),
    "table of two columns, a cell a line": Layout(
        "{head}Question\nResponse\n{pairs}{foot}", "{q}\n{a}", gap="\n", is_one_line=True
    ),
    "table of three columns, a cell a line": Layout(
        "{head}No.\nQuestion\nResponse\n{pairs}{foot}", "{n}\n{q}\n{a}", gap="\n", is_one_line=True
    ),
    "table of three columns, narrow cells": Layout(
        "{head}No.\nQuestion\nResponse\n{pairs}{foot}",
        "{n}\n{q}\n{a}",
        gap="\n",
        is_one_line=True,
        change=_wrapped(_COLUMN),
    ),
    # The request apart from the answers.
    "all questions, then all answers": Layout("{head}You asked:\n\n{asked}\n\nOur response:\n\n{told}{foot}"),
    "all questions, then answers without numbers": Layout(
        "{head}You asked:\n\n{asked}\n\nOur response:\n\n{told}{foot}", tell="{a}", is_one_line=True
    ),
    "all questions, then answers all numbered 1": Layout(
        "{head}Request\n\n{asked}\n\nResponse\n\n{told}{foot}", tell="1. {a}"
    ),
    "the request, then each question again": Layout(
        "{head}Your request:\n{asked}\n\nResponse:\n\n{pairs}{foot}", "{n}. {q}\n\n{a}"
    ),
    "the same, numbered one ahead": Layout(
        "{head}Your request\n{asked}\n\nOur response\n{pairs}{foot}", "{next}. {q}\n{a}"
    ),
    "request quoted, then the answers": Layout("{head}> {asked}\n\n{told}{foot}", ask_gap="\n> "),
    "replies between the quoted lines": Layout(pair="> {n}. {q}\n{a}", change=_quoted_questions),
    "answers above the quoted request": Layout(
        _BELOW + "On 3 March 2012 [requester] wrote:\n> {asked}\n", ask_gap="\n> "
    ),
    "answers without numbers above the quoted request": Layout(
        _BELOW + "On 3 March 2012 [requester] wrote:\n> {asked}\n", tell="{a}", ask_gap="\n> ", is_one_line=True
    ),
    "answers above the first mail": Layout(_BELOW + "-----Original Message-----\n" + _MAIL + _HELLO + "{asked}\n"),
    "answers above a mail without a rule": Layout(_BELOW + _MAIL + _HELLO + "{asked}\n"),
    "answers, then the request": Layout("{head}{told}\n\nYour request\n\n{asked}\n"),
    "answers, the request after the farewell": Layout(_BELOW + "For reference, you asked:\n\n{asked}\n"),
    "a correspondence page": Layout(
        "Software in use - a Freedom of Information request to Anyshire Council\nThe request was successful\n"
        "From: [requester]\n3 March 2012\n" + _HELLO + "{asked}\nYours faithfully,\n[requester]\n"
        "From: Information Requests\nAnyshire Council\n2 April 2012\nDear [requester],\n{told}{foot}"
    ),
    "the request's mail first": Layout(
        _MAIL + _HELLO + "{asked}\n\nFrom: FOI Enquiries\nTo: [requester]\nSubject: RE: Request\n\n{head}{told}{foot}"
    ),
}
"""Every layout by its name."""
