"""How answers are set out under, beside or away from their questions: one function for each layout seen in real letters."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.cases import Case, Question, system_answer
from benchmarks.page import Page
from benchmarks.saying import Said, fill, first_upper

Layout = Callable[[Random, Case, Page], None]


def answer_to(draw: Random, case: Case, question: Question, separator: str = "\n") -> Said:
    """The whole answer to one question: one holding's words, or each holding's after its system or area."""
    if question.count is not None:
        return question.count
    said = [_answer_for(draw, case, question.topic, at) for at in range(len(case.holdings))]
    if len(said) == 1:
        return said[0]
    mark = draw.choice((": ", " - ", ": "))
    by_area = question.topic == "system" or draw.random() < 0.6
    whole = Said("")
    for at, (holding, words) in enumerate(zip(case.holdings, said, strict=True)):
        head = case.label_of(holding) if by_area or holding.system is None else holding.system.written
        head = holding.area_label if question.topic == "system" else head
        whole = whole + Said(separator if at else "") + Said(head + mark) + words
    return whole


def _answer_for(draw: Random, case: Case, topic: str, at: int) -> Said:
    holding = case.holdings[at]
    if topic == "system":
        return system_answer(draw, holding)
    point = holding.point(topic)
    return (
        first_upper(point.cell) if draw.random() < 0.65 else point.sentence(draw.choice(("this system", "the system")))
    )


def _labels(draw: Random, case: Case) -> list[tuple[str, Question]]:
    style = draw.choice(("{}", "{}.", "{})", "Q{}", "Q{}.", "{}."))
    return [(style.format(number), question) for number, question in enumerate(case.questions, 1)]


def question_then_answer(draw: Random, case: Case, page: Page) -> None:
    """Each numbered question repeated, its answer under it."""
    mark = draw.choice(("", "", "Answer: ", "Response: ", "A: "))
    for label, question in _labels(draw, case):
        page.block(f"{label} {question.words}")
        page.block(Said(mark) + answer_to(draw, case, question), label=label)


def unnumbered(draw: Random, case: Case, page: Page) -> None:
    """Questions without labels, each with its answer on the next line."""
    for question in case.questions:
        page.line(question.words)
        page.block(answer_to(draw, case, question))


def questions_then_answers(draw: Random, case: Case, page: Page) -> None:
    """The whole request first, then numbered answers only."""
    page.block(draw.choice(("You asked:", "Your request:", "You asked us the following questions.")))
    labels = _labels(draw, case)
    for label, question in labels:
        page.line(f"{label} {question.words}")
    page.block("\n" + draw.choice(("Our response:", "Response", "The Council's answers are these.")))
    for label, question in labels:
        page.block(Said(label + " ") + answer_to(draw, case, question, separator="; "), label=label)


def inline(draw: Random, case: Case, page: Page) -> None:
    """The answer on the question's own line."""
    mark = draw.choice((" - ", " – ", ": ", " "))
    for label, question in _labels(draw, case):
        asked = question.words if question.words.endswith("?") else question.words + "?"
        page.line(Said(f"{label} {asked}{mark}") + answer_to(draw, case, question, separator="; "), label=label)


def request_answer(draw: Random, case: Case, page: Page) -> None:
    """``Request 1`` and ``Answer`` as headings of their own."""
    ask, reply = draw.choice((("Request {}", "Answer"), ("Question {}", "Response"), ("Request {}:", "Answer {}:")))
    for number, question in enumerate(case.questions, 1):
        page.line(ask.format(number))
        page.line(question.words)
        page.line(reply.format(number))
        page.block(answer_to(draw, case, question), label=str(number))


def asked_and_response(draw: Random, case: Case, page: Page) -> None:
    """``You asked`` and ``Our response`` before each."""
    ask, reply = draw.choice(
        (("You asked:", "Our response:"), ("You asked", "We answer"), ("Question:", "Council response:"))
    )
    for question in case.questions:
        page.line(f"{ask} {question.words}")
        page.block(Said(reply + " ") + answer_to(draw, case, question))


def coded_pairs(draw: Random, case: Case, page: Page) -> None:
    """``Q1`` … ``A1`` …."""
    mark = draw.choice((".", ":", ""))
    for number, question in enumerate(case.questions, 1):
        page.line(f"Q{number}{mark} {question.words}")
        page.block(Said(f"A{number}{mark} ") + answer_to(draw, case, question), label=f"Q{number}")


def per_directorate(draw: Random, case: Case, page: Page) -> None:
    """A group for each directorate, with every question under it."""
    for at, holding in enumerate(case.holdings):
        page.block(draw.choice(("{}", "{} response", "{}:")).format(holding.area_label))
        for number, question in enumerate(case.questions, 1):
            if question.count is not None:
                continue
            page.line(f"{number}. {question.words}")
            page.block(_answer_for(draw, case, question.topic, at), label=str(number))
    _counts(case, page)


def replies_by_directorate(draw: Random, case: Case, page: Page) -> None:
    """Each question once, with a labelled reply from each directorate."""
    for number, question in enumerate(case.questions, 1):
        page.line(f"{number}. {question.words}")
        if question.count is not None:
            page.block(question.count, label=str(number))
            continue
        for at, holding in enumerate(case.holdings):
            page.line(f"{holding.area_label} reply:")
            page.block(_answer_for(draw, case, question.topic, at), label=str(number))


def prose(draw: Random, case: Case, page: Page) -> None:
    """A letter in sentences, a paragraph for each system."""
    for holding in case.holdings:
        if holding.system is None:
            page.block(holding.named)
            continue
        opening = (
            "For {area} the Council uses {name}. ",
            "In {area} our main system is {name}. ",
            "{name} is the system used for {area}. ",
        )
        page.write(fill(draw.choice(opening), area=holding.area_label.lower(), name=holding.named))
        for point in holding.points:
            page.write(point.sentence(draw.choice((holding.system.written, "it", "the system"))))
            page.write(" ")
        page.write("\n\n")
    _counts(case, page)


def _counts(case: Case, page: Page) -> None:
    # Counts are of the whole authority: layouts by system or directorate answer them at the end.
    for number, question in enumerate(case.questions, 1):
        if question.count is not None:
            page.block(fill("{asked} {count}", asked=question.words, count=question.count), label=str(number))
