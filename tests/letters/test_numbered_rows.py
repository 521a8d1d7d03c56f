"""Tables of numbered rows with a column for each service, and heads in short forms; invented letters."""

import pytest

from foimarket.letters.words.abbreviations import written_out
from foimarket.letters.words.fields import is_field
from tests.letters.test_read_letter import letter

ASKED = ("Which system is used?", "When does the contract end?", "What does it cost each year?", "Who supports it?")
PARKING = ("Willow, by Alder Ltd", "31 March 2026", "£12,000", "The supplier")
LIBRARIES = ("Rowan, from Birch plc", "30 June 2027", "£8,500", "Our own team")
TOLD = sorted(
    [
        *(("Parking", question, words) for question, words in zip(ASKED, PARKING, strict=True)),
        *(("Libraries", question, words) for question, words in zip(ASKED, LIBRARIES, strict=True)),
    ]
)


def told(text: str) -> list[tuple[str, str, str]]:
    """The group, question and words of every answer."""
    found, _ = letter(text)
    return sorted(((a.heading or "").split(" / ")[0], a.question_text, a.words_in(text)) for a in found.answers)


def rows(row: str, numbering: str = "{n}") -> str:
    return "".join(
        row.format(n=numbering.format(n=n), q=question, one=one, other=other) + "\n"
        for n, (question, one, other) in enumerate(zip(ASKED, PARKING, LIBRARIES, strict=True), 1)
    )


@pytest.mark.parametrize("head", ["No.", "Q", "Ref", "#", "Question no"])
@pytest.mark.parametrize("numbering", ["{n}", "{n}.", "Q{n}"])
def test_numbered_questions_are_answered_in_a_column_for_each_service(head, numbering):
    text = f"| {head} | Question | Parking | Libraries |\n" + rows("| {n} | {q} | {one} | {other} |", numbering)
    assert told(text) == TOLD


def test_tabs_part_the_columns_too_and_rows_keep_their_numbers():
    text = "No\tQuestion\tParking\tLibraries\n" + rows("{n}\t{q}\t{one}\t{other}")
    assert told(text) == TOLD
    assert [answer.label for answer in letter(text)[0].answers] == ["1", "1", "2", "2", "3", "3", "4", "4"]


@pytest.mark.parametrize("numbering", ["{n}", "Q{n}", "{n}."])
@pytest.mark.parametrize("between", ["", "Our answers are in this table.\n\n"])
def test_rows_that_hold_a_number_alone_answer_the_question_of_that_number(numbering, between):
    listed = "".join(f"{n}. {question}\n" for n, question in enumerate(ASKED, 1))
    text = f"You asked:\n\n{listed}\n{between}| No. | Parking | Libraries |\n" + rows(
        "| {n} | {one} | {other} |", numbering
    )
    assert told(text) == TOLD


def test_heads_that_are_numbers_ask_the_questions_of_these_numbers():
    listed = "".join(f"{n}. {question}\n" for n, question in enumerate(ASKED, 1))
    table = "| Service | Q1 | Q2 | Q3 | Q4 |\n| Parking | {} |\n| Libraries | {} |\n".format(
        " | ".join(PARKING), " | ".join(LIBRARIES)
    )
    assert [each for each in told(f"You asked:\n\n{listed}\n{table}") if each[1] != "Service"] == TOLD


@pytest.mark.parametrize("head", ["Response", "Answer", "Details"])
def test_a_column_of_remarks_beside_the_answers_is_no_service(head):
    text = f"| No. | Question | {head} | Comments |\n" + rows("| {n} | {q} | {one} | |")
    assert sorted((question, words) for _, question, words in told(text)) == sorted(zip(ASKED, PARKING, strict=True))


@pytest.mark.parametrize(
    "heads", ["Response (Parking) | Response (Libraries)", "Answer for Parking | Answer for Libraries"]
)
@pytest.mark.parametrize("number", [True, False])
def test_heads_may_say_that_each_service_answers(heads, number):
    head, row = (
        ("| No. | Question | {} |\n", "| {n} | {q} | {one} | {other} |")
        if number
        else ("| Question | {} |\n", "| {q} | {one} | {other} |")
    )
    found = told(head.format(heads) + rows(row))
    assert [each[1:] for each in found] == [each[1:] for each in TOLD]


@pytest.mark.parametrize(
    ("label", "whole"),
    [
        ("Contr end", "contract end"),
        ("Trng hrs", "training hours"),
        ("Ann. cost", "annual cost"),
        ("Sys", "system"),
        ("S/w supplr", "software supplier"),
    ],
)
def test_short_forms_in_labels_are_read_as_the_words_they_stand_for(label, whole):
    assert written_out(label).lower() == whole
    assert is_field(label.lower())


@pytest.mark.parametrize("words", ["Expert panel", "LAS", "Sysco", "Host's trail"])
def test_other_words_are_left_as_they_are(words):
    assert written_out(words) == words


def test_numbers_alone_over_one_line_each_count_answers_in_each_group():
    lines = ("Willow", "Case records", "Since 2015", "The supplier", "£4,100")
    rounds = "\n".join(
        f"{name}\n\n" + "".join(f"{number}\n{line}\n" for number, line in enumerate(lines, 1))
        for name in ("Adult Services", "Children's Services")
    )
    text = f"Dear [requester]\n\n{rounds}"
    assert [(answer.label, answer.words_in(text)) for answer in letter(text)[0].answers] == [
        (str(number), line) for number, line in enumerate(lines, 1)
    ] * 2
