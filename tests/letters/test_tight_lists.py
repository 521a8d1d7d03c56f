"""Requests on one line whose labels stand tight against their questions; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

ASKED = (
    "Which system is used for permits",
    "Renewal date",
    "Yearly cost",
    "How many people use it",
    "Who looks after it",
)
ROMANS = ("i", "ii", "iii", "iv", "v")
TOLD = ("Willow", "14 June 2026", "£12,400", "41", "The Parking Manager")


def asked_and_told(text: str) -> list[tuple[str, str]]:
    return [(a.question_text.rstrip("?;,. "), a.words_in(text)) for a in letter(text)[0].answers]


@pytest.mark.parametrize("label", ["{n}.", "{n})", "({n})", "Q{n} ", "Q{n}.", "{n}: ", "{a}.", "{a}) "])
@pytest.mark.parametrize("end", ["? ", " ", "; ", ". ", "?"])
def test_each_entry_is_a_question_that_the_answer_under_its_label_takes_up(label, end):
    line = "".join(f"{label.format(n=n, a='abcde'[n - 1])}{asked}{end}" for n, asked in enumerate(ASKED, 1))
    reply = "".join(f"{'abcde'[n - 1] if 'a' in label else n}) {told}\n" for n, told in enumerate(TOLD, 1))
    text = f"You asked\n\nAbout contract 1 - permits: {line.strip()}\n\nWe answered\n\n{reply}"
    assert asked_and_told(text) == list(zip(ASKED, TOLD, strict=True))


@pytest.mark.parametrize(
    "words",
    [
        "We met on 1 May, 2 June, 3 July and 4 August, when Willow was chosen.",
        "Level 1.Basic and level 2.Advanced are held by 41 and 12 people.",
        "It runs on Willow 1.2 (Rowan 3.1) at sites 1 Ash, 2 Birch and 3 Cedar.",
    ],
)
def test_numbers_that_count_no_entries_cut_nothing(words):
    assert asked_and_told(f"1. Which system is used?\n{words}\n") == [("Which system is used", words)]


@pytest.mark.parametrize("label", ["Answer {n}: ", "{b}.{n}. ", "{b}.{n} ", "A.{n} ", "Question {n}. "])
def test_a_number_that_is_a_part_of_a_label_begins_no_entry(label):
    blocks = "".join(
        f"{name}\n" + "".join(f"{label.format(n=n, b=b)}{told}\n" for n, told in enumerate(TOLD, 1)) + "\n"
        for b, name in enumerate(("Parking", "Permits"), 1)
    )
    asked = "".join(f"{n}. {question}?\n" for n, question in enumerate(ASKED, 1))
    text = f"You asked\n\n{asked}\nOur response\n\n{blocks}"
    assert [told for _, told in asked_and_told(text)] == [*TOLD, *TOLD]


@pytest.mark.parametrize(
    "label", ["#{n} ", "*{n}. ", "0{n}. ", "4.{n} ", "2.1.{n} ", "Item {n} – ", "No. {n} ", "R{n} ", "[{n}] ", "{r}. "]
)
def test_whatever_sign_counts_the_entries_they_are_told_apart_on_one_line(label):
    def line(entries: tuple[str, ...], end: str) -> str:
        return " ".join(f"{label.format(n=n, r=ROMANS[n - 1])}{words}{end}" for n, words in enumerate(entries, 1))

    text = f"You asked: {line(ASKED, '?')}\n\nOur response: {line(TOLD, '.')}\n"
    assert [(asked, told.rstrip(".")) for asked, told in asked_and_told(text)] == list(zip(ASKED, TOLD, strict=True))


def test_a_number_behind_the_same_word_each_time_begins_no_entry():
    replies = "".join(
        f"{n}. {asked}\nIn response to question {n}: {told}\n"
        for n, (asked, told) in enumerate(zip(ASKED, TOLD, strict=True), 1)
    )
    assert [told.rpartition(": ")[2] for _, told in asked_and_told(replies)] == list(TOLD)


def test_labels_in_brackets_that_run_on_in_a_paragraph_part_it_and_two_may_share_an_answer():
    text = (
        "As requested: (1) Saltby Council. (2) 51,200. (3) 29, of which (3a) 23 stand alone and (3b) 6 interact. (4) Willow. "
        "(5) and (6) Nil. (7) £14,100."
    )
    told = {answer.label: answer.words_in(text) for answer in letter(text)[0].answers}
    assert told["2"] == "51,200."
    assert told["3b"] == "6 interact."
    assert told["7"] == "£14,100."
    assert "Nil." in told["6"]


def test_short_answers_on_one_line_may_all_be_the_same():
    asked = "".join(f"{n}. {question}?\n" for n, question in enumerate(ASKED, 1))
    text = f"You asked\n\n{asked}\nOur response\n\n1. None 2. None 3. None 4. None 5. Yes\n"
    assert [told for _, told in asked_and_told(text)] == ["None", "None", "None", "None", "Yes"]
