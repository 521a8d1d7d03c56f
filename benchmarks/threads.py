"""Layouts of correspondence: several messages, the request quoted, a later message that corrects an earlier one."""

from __future__ import annotations

from random import Random

from benchmarks.cases import Case
from benchmarks.layouts import coded_pairs, inline, question_then_answer
from benchmarks.page import Page, write_head
from benchmarks.saying import about, fill
from benchmarks.spelling import yearly_cost

_TEAM = "Freedom of Information"


def thread(draw: Random, case: Case, page: Page) -> None:
    """Request, acknowledgement and response as e-mails, oldest first; now and then a figure is corrected in a fourth."""
    _head(page, "requester", "2 May 2023", "Software in use")
    page.block(
        "Please would you answer these. Other councils told me that they run Mosaic or Civica Cx, at about £95,000 a year."
    )
    for number, question in enumerate(case.questions, 1):
        page.line(f"{number}. {question.words}")
    page.line()
    _head(page, _TEAM, "3 May 2023", "Acknowledgement")
    page.block(f"Your request has been logged as {case.reference}. We will answer within 20 working days.")
    _head(page, _TEAM, "30 May 2023", "RE: Software in use")
    write_head(draw, case, page)
    draw.choice((question_then_answer, inline, coded_pairs))(draw, case, page)
    if draw.random() < 0.5:
        _quote_request(case, page)
    if draw.random() < 0.4:
        _correct_cost(draw, case, page)


def _head(page: Page, sender: str, sent_on: str, subject: str) -> None:
    receiver = "requester" if sender == _TEAM else _TEAM
    page.block(f"From: {sender}\nSent: {sent_on}\nTo: {receiver}\nSubject: {subject}")


def _quote_request(case: Case, page: Page) -> None:
    page.line("-----Original Message-----")
    for number, question in enumerate(case.questions, 1):
        page.line(f"> {number}. {question.words}")
    page.line()


def _correct_cost(draw: Random, case: Case, page: Page) -> None:
    """Correct the first cost that was given: what it replaces is no fact of the letter as a whole."""
    wrong = next((fact for fact in page.facts if fact.attribute == "annual_cost"), None)
    number = next((at for at, question in enumerate(case.questions, 1) if question.topic == "cost"), None)
    {holding.system.product: holding.system.written for holding in case.holdings if holding.system}
    if wrong is None or wrong.system is None:
        return
    page.facts.remove(wrong)
    right = about(yearly_cost(draw), system=wrong.system, areas=wrong.areas)
    _head(page, _TEAM, "14 June 2023", "RE: Software in use")
    page.block(
        fill(
            draw.choice(
                (
                    "Our answer to question {number} was wrong, for which we are sorry. The annual cost of {it} is {cost}.",
                    "Please note a correction to question {number}. The figure for {it} should have read {cost}.",
                )
            ),
            number=str(number),
            it=next(
                holding.system.written
                for holding in case.holdings
                if holding.system and holding.system.product == wrong.system
            ),
            cost=right,
        ),
        label=wrong.label,
    )
