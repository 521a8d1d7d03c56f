"""Tables of a cell to a line whose rows are not of equal height; invented letters."""

import pytest

from tests.letters.test_awkward_layouts import asked

HEADS = ("System", "Supplier", "Service area", "In use since", "Contract end", "Hosting", "Annual cost")
ROWS = [
    ("Willow", "Alder Ltd", "Libraries", "2016", "31/03/2030", "Supplier", "£5,000"),
    ("Rowan", "Elm plc", "Museums", "05/2019", "30/09/2029", "Council", "£7,250"),
]


def table(*rows):
    return "Our systems:\n\n" + "\n\n".join("\n".join(row) for row in (HEADS, *rows)) + "\n"


def cells(text):
    return [(heading, question, " ".join(words.split())) for heading, question, words in asked(text) if question]


def expected(*rows):
    return [(f"{row[2]} / {row[0]}", head, cell) for row in rows for head, cell in zip(HEADS, row, strict=True) if cell]


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        (
            ("Hazel", "Plus", "Ash Ltd", "Museums", "2020", "31/08/2028", "Council", "£900"),
            ("Hazel Plus", "Ash Ltd", "Museums", "2020", "31/08/2028", "Council", "£900"),
        ),
        (
            ("Hazel", "Ash Ltd", "Museums", "2020", "Council", "£900"),
            ("Hazel", "Ash Ltd", "Museums", "2020", "", "Council", "£900"),
        ),
        (
            ("Hazel", "Ash Ltd", "Libraries", "31/08/2028", "Supplier"),
            ("Hazel", "Ash Ltd", "Libraries", "", "31/08/2028", "Supplier", ""),
        ),
    ],
    ids=["a name over two lines", "no contract", "one date of two, and no cost"],
)
def test_like_stands_under_like(lines, row):
    assert cells(table(*ROWS, lines)) == expected(*ROWS, row)


def test_paragraphs_without_heads_are_no_table():
    text = "Alder Council\nHigh Street\nAldertown\nAB1 2CD\n\nElm House\nLow Road\nElmton\n\nAsh Hall\nAshby\nAB3 4EF\nWales\n"
    assert not [question for _, question, _ in cells(text) if question in {"High Street", "Aldertown", "AB1 2CD"}]


def test_an_answer_printed_across_all_columns_is_of_each():
    lines = (
        "Question", "Adults", "Children", "System", "Willow", "Rowan", "In use since", "2019", "Contract end", "31/03/2026",
        "30/06/2027", "Hosted by", "Supplier", "Council", "Supported by", "ICT", "Annual cost", "£88,000", "£104,500",
    )  # fmt: skip
    found = cells("Both services answer below.\n\n" + "\n".join(lines) + "\n")
    for system in ("Adults / Willow", "Children / Rowan"):
        assert {(system, "In use since", "2019"), (system, "Supported by", "ICT")} <= set(found)
    assert ("Children / Rowan", "Annual cost", "£104,500") in found
    assert ("Adults / Willow", "Contract end", "31/03/2026") in found
