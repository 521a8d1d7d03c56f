"""Answers numbered one ahead of their questions, and answers that take a question's parts by letter; invented letters."""

from __future__ import annotations

import pytest

from tests.letters.test_read_letter import letter, told

ASKED = """Questions
1. Title of the authority?
2. (a) Population? (b) Area?
3. How many systems are there?
4. What was spent on software in 2020-21?
5. (a) When did it go live? (b) What does it cost a year? (c) How many users?
6. When does the contract end?

Answers
"""
TOLD = (
    "Anytown Council",
    "(a) 76,940 (b) 203 km²",
    "58",
    "£386,000",
    "Willow (a) Spring 2018 (b) £17,250 (c) 35. Rowan (a) 4/10/21 (b) nil (c) some 120",
    "31 March 2026",
)


def answers(lines: list[str]) -> set[tuple[str | None, str | None, str]]:
    text = ASKED + "\n".join(f"{number}. {words}" for number, words in enumerate(lines, 1)) + "\n"
    read, _ = letter(text)
    return {(answer.label, answer.heading, answer.words_in(text)) for answer in read.answers if answer.spans}


EXPECTED = {
    ("2a", None, "76,940"),
    ("2b", None, "203 km²"),
    ("3", None, "58"),
    ("4", None, "£386,000"),
    ("5a", "Willow", "Spring 2018"),
    ("5b", "Willow", "£17,250"),
    ("5c", "Willow", "35"),
    ("5a", "Rowan", "4/10/21"),
    ("5b", "Rowan", "nil"),
    ("5c", "Rowan", "some 120"),
    ("6", None, "31 March 2026"),
}


def test_parts_are_answered_by_letter_for_each_thing():
    assert answers(list(TOLD)) >= EXPECTED


@pytest.mark.parametrize("extra", ["We hold what you ask for, save where we say otherwise.", "These are our answers."])
def test_a_word_of_introduction_takes_the_first_number(extra: str):
    assert answers([extra, *TOLD]) >= EXPECTED


def test_an_answer_to_nothing_takes_a_number_midway():
    found = answers([*TOLD[:3], "Our contractor looks after most of them.", *TOLD[3:]])
    assert found >= EXPECTED - {("3", None, "58")}
    assert ("3", None, "58 Our contractor looks after most of them.") in found


def test_as_many_answers_as_questions_keep_their_numbers():
    text = ASKED.replace("6. When does the contract end?\n", "") + "1. Anytown Council\n2. 900\n3. 58\n4. £1\n5. None\n"
    assert [label for label, words in told(letter(text)) if words] == ["1", "2", "3", "4", "5"]


def test_letters_that_the_request_does_not_have_are_no_parts():
    text = "1. Which systems are used?\n2. Since when?\n3. Who sells them?\n\n1. (a) Willow (b) Rowan\n2. 2019\n3. Alder Ltd\n"
    assert not any(answer.heading for answer in letter(text)[0].answers)
