"""Whatever a file holds, a letter comes back whose offsets are true, in time that grows with its length."""

import time
import timeit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foimarket.documents.document import Document
from foimarket.letters import Answer, Letter, Span, read_letter

FRAGMENTS = [
    "Dear Anytown Council,",
    "Dear [requester]",
    "From: a@b",
    "To: Anytown Council",
    "Date: 3 May 2020",
    "-----",
    "Response:",
    "Request:",
    "You asked",
    "Our response",
    "Q1. Which system?",
    "Q1",
    "1.",
    "1. Willow",
    "2) a) What",
    "(b) how?",
    "ii. x",
    "4-11. Not held",
    "A1. Yes",
    "Adults:",
    "Adults: Willow",
    "Housing reply:",
    "• Rowan - £5",
    "| a | b |",
    "|---|---|",
    "a\tb\tc",
    "exempt under section 43(2)",
    "For Questions 3 and 4, refused",
    "see question 3",
    "as above",
    "NOTICE OF REFUSAL",
    "Yours sincerely",
    "References",
    "1. http://x",
    "Question 9 will follow on 31/02/2019",
    "**2. Who?**",
    "# Title",
    "## Message 2: response",
    "> quoted?",
    "\u00a0",
    "",
    "\r",
    "\x0c",
    "İ",
    "ﬁ?",
    "?",
    ")",
]


def read(text: str) -> Letter:
    return read_letter(Document("0" * 64, "a.txt", "text/plain", len(text), text))


def _spans(answer: Answer) -> list[Span]:
    asked = [answer.question] if answer.question is not None else []
    return [*answer.spans, *(provision.span for provision in answer.provisions), *asked]


def check(found: Letter, text: str) -> None:
    assert [message.number for message in found.messages] == list(range(1, len(found.messages) + 1))
    ends = 0
    for message in found.messages:
        assert ends <= message.span.start < message.span.end <= len(text)
        ends = message.span.end
    assert len({answer.answer_id for answer in found.answers}) == len(found.answers)
    for answer in found.answers:
        for span in (
            *answer.spans,
            *(provision.span for provision in answer.provisions),
            *([answer.question] if answer.question else []),
        ):
            assert 0 <= span.start < span.end <= len(text)
        for before, after in zip(answer.spans, answer.spans[1:], strict=False):
            assert before.end <= after.start


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25), st.sampled_from(["\n", "\n\n", " ", "\r\n"]))
def test_any_arrangement_of_a_letter_s_parts_is_read(parts: list[str], joint: str):
    text = joint.join(parts)
    check(read(text), text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str):
    check(read(text), text)


@pytest.mark.parametrize(
    "unit",
    [
        "1.\n",
        "Q1 ",
        "What is it?\n",
        "section 43(2) and ",
        "|a|b|\n",
        "Adults: \n\n",
        "From: a\nTo: b\n\nx\n",
        "see question 3 ",
        "(",
        "?",
        "- ",
    ],
)
def test_reading_takes_time_in_proportion(unit: str):
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        # The best of three, without the garbage collector, which looks through whatever other tests have left.
        return min(timeit.repeat(lambda: read(text), timer=time.process_time, number=1, repeat=3))

    # Four times the text may take eight times as long before it is worse than linear.
    assert seconds(40_000) < 8 * max(seconds(10_000), 0.05)
