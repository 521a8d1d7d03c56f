"""Tables flattened to a cell a line, without gaps between the rows, where empty cells left no line."""

import pytest

from tests.letters.test_read_letter import letter

HEADS = ("System", "Supplier", "Contract start", "Contract end", "Annual cost")
ROWS = (
    ("Willow", "Alder Ltd", "01/02/2015", "31/01/2025", "£41,000"),
    ("Rowan", None, "01/06/2017", "31/05/2023", "£9,300"),
    ("Hazel", "Ash Ltd", "01/09/2019", None, None),
    ("Maple", "Elm Ltd", "2016", "2024", "£12,000"),
)
TOLD = [
    ("Contract end", "Willow", "31/01/2025"),
    ("Contract end", "Rowan", "31/05/2023"),
    ("Contract start", "Hazel", "01/09/2019"),
    ("Annual cost", "Maple", "£12,000"),
]


def told(text: str) -> set[tuple[str, str | None, str]]:
    read, _ = letter(text)
    return {(answer.question_text, answer.heading, answer.words_in(text)) for answer in read.answers if answer.spans}


@pytest.mark.parametrize(("gap", "below"), [("\n", ""), ("\n", "Sums are before VAT.\n"), ("\n\n", "")])
@pytest.mark.parametrize("above", ["The table is below.\n\n", "1. Which systems are there?\n"])
def test_a_short_row_shifts_no_row_below_it(gap: str, above: str, below: str):
    cells = [cell for row in ROWS for cell in row if cell]
    text = f"{above}{gap.join(HEADS)}{gap}{gap.join(cells)}\n{below}"
    assert set(TOLD) <= told(text)


def test_a_gap_may_part_heads_and_rows():
    cells = [cell for row in ROWS for cell in row if cell]
    assert set(TOLD) <= told("The table is below.\n\n" + "\n".join(HEADS) + "\n\n" + "\n".join(cells) + "\n")


def test_rows_that_happen_to_fill_the_heads_are_laid_by_what_they_hold():
    rows = [("Willow", "Alder Ltd", "01/02/2015", "31/01/2025", "£41,000"), ("Rowan", "01/06/2017", "£9,300")]
    rows += [("Hazel", "Ash Ltd", "01/09/2019", "31/08/2024", "£77,450"), ("Maple", "£8")]
    text = "Below.\n\n" + "\n".join(HEADS) + "\n" + "\n".join(cell for row in rows for cell in row) + "\n"
    assert {("Annual cost", "Rowan", "£9,300"), ("Contract start", "Hazel", "01/09/2019")} <= told(text)
