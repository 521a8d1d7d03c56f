"""Tables of services whose grid was lost, each row a paragraph: the question, then a cell for each service; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

ROWS = (
    ("Name of system and supplier", "Willow (Alder Ltd)", "Rowan - Elm Ltd"),
    ("What it is used for", "Case records, assessments", "Case records"),
    ("Contract expires", "08/10/2022 + 1 + 1", "31 March 2024"),
    ("Hosted by", "Supplier", "Council"),
    ("Annual support", "£139,440", "£88,705"),
)
SERVICES = ("Adults", "Children")


def table(mark: str, head: str) -> str:
    rows = ("\n".join([f"{mark.format(number)}{asked}", *cells]) for number, (asked, *cells) in enumerate(ROWS, 1))
    return "\n\n".join(
        ["Please see the table below.", head + "\n".join(SERVICES), *rows, "Thank you for your interest."]
    )


@pytest.mark.parametrize("mark", ["{}. ", "Q{}: ", ""])
@pytest.mark.parametrize("head", ["", "Question\n"])
def test_each_cell_answers_the_question_above_it_for_its_service(mark: str, head: str):
    text = table(mark, head)
    told = {(answer.heading, answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers}
    assert told >= {
        (service, asked, cell) for asked, *cells in ROWS for service, cell in zip(SERVICES, cells, strict=True)
    }


def test_questions_with_two_lines_below_each_and_no_heads_are_no_table():
    text = table("{}. ", "").replace("Adults\nChildren\n\n", "")
    assert {answer.heading for answer in letter(text)[0].answers} == {None}
