"""Answers written into the request, in brackets; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

LEAD = "Hello [requester], my answers stand in brackets.\n\n"
REQUEST = (
    "Please give (1) the name of your library system [Willow], (2) its supplier [Rowan Ltd] and (3) its cost a year "
    "[£5,000, to which VAT\nis added].\n\n(4) How many libraries use it [nine]? "
    "How many of them (4a) by themselves [two] and (4b) with others [seven, I think]? We have ten. "
    "(5) Spend on books in 2031 [£90,000], (6) on staff [not held].\n\n[officer]\n"
)
EXPECTED = [
    ("1", "Please give the name of your library system", "Willow"),
    ("2", "Please give its supplier", "Rowan Ltd"),
    ("3", "Please give its cost a year", "£5,000, to which VAT\nis added"),
    ("4", "How many libraries use it", "nine"),
    ("4a", "How many of them by themselves", "two"),
    ("4b", "How many of them with others", "seven, I think"),
    ("5", "Spend on books in 2031", "£90,000"),
    ("6", "Spend on books in 2031 on staff", "not held"),
]


def read(text):
    found, _ = letter(text)
    return [(each.label, each.question_text, " ".join(span.of(text) for span in each.spans)) for each in found.answers]


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{", "}"), ("<<", ">>")])
def test_each_answer_in_brackets_has_what_stands_before_it_for_its_question(opening, closing):
    request = REQUEST.replace("[officer]\n", "").replace("[", opening).replace("]", closing)
    assert read(f"{LEAD}{request}") == EXPECTED


def test_questions_without_numbers_are_answered_in_brackets_too():
    request = "Which system do you use [Willow]? Who sells it [Rowan]? Since when [2016]? How many users [40]?\n"
    assert [words for _, _, words in read(f"{LEAD}{request}")] == ["Willow", "Rowan", "2016", "40"]


def test_marks_and_notes_in_brackets_are_no_answers():
    text = (
        "Dear [requester]\n\nNames are left out [redacted] and notes stand in brackets.\n\n1. Which system is used?\nWillow [a]\n\n"
        "2. Since when?\n2016 [b]\n\n3. Who sells it?\nRowan [c]\n\n4. What does it cost?\n£90 [d]\n\n[officer]\n"
    )
    assert [words for _, _, words in read(text)] == ["Willow [a]", "2016 [b]", "Rowan [c]", "£90 [d]"]
