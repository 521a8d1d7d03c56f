"""Forms filled in several times, and tables of a cell to a line; invented letters."""

from tests.letters.test_awkward_layouts import asked


def told(text):
    return [(heading, question, " ".join(words.split())) for heading, question, words in asked(text) if question]


FIELDS = (
    "Name of system",
    "Supplier",
    "Bought off the shelf?",
    "Hosted by (ourselves / supplier / both)",
    "Contract ends",
)


def sheet(office, *values):
    lines = "\n".join(f"{field}\n{value}" for field, value in zip(FIELDS, values, strict=True))
    return f"INFORMATION RETURN\nCompleted by\n{office}\n\n{lines}\n"


def test_each_sheet_is_told_of_the_system_and_the_service_that_it_names():
    letter = "\n".join(
        (
            sheet("Libraries", "Willow", "Alder Ltd", "Yes", "Supplier", "31/03/2030"),
            sheet("Museums", "Rowan", "Elm plc", "No", "Ourselves", ""),
        )
    )
    found = told(letter)
    assert ("Libraries / Willow", "Hosted by (ourselves / supplier / both)", "Supplier") in found
    assert ("Libraries / Willow", "Contract ends", "31/03/2030") in found
    assert ("Museums / Rowan", "Bought off the shelf?", "No") in found
    assert not any(question == "Contract ends" and heading == "Museums / Rowan" for heading, question, _ in found)


def test_questions_that_do_not_return_make_no_sheets():
    letter = (
        "1. Name of system?\nWillow\n\n2. Supplier?\nAlder Ltd\n\n3. Contract end?\n31/03/2030\n\n4. Cost?\n£5,000\n"
    )
    assert [question for _, question, _ in told(letter)] == ["Name of system?", "Supplier?", "Contract end?", "Cost?"]


HEADS = ("Service", "System", "Supplier", "What for", "Live from", "Contract ends", "Cost p.a. (£)", "Hosting")
WILLOW = ("Libraries", "Willow", "Alder Ltd", "Loans", "2016", "31/03/2030", "5,000", "Supplier")
ROWAN = ("Museums", "Rowan", "Elm plc", "Objects", "05/2019", "30/09/2029", "7,250", "Council")


def test_sentences_under_a_table_without_gaps_are_no_cells():
    lines = [
        *HEADS,
        *WILLOW,
        *ROWAN,
        "Costs are for the last full year, before tax.",
        "All dates are as in the register.",
    ]
    found = told("Our systems\n\n" + "\n".join(lines) + "\n")
    assert [cell for heading, _, cell in found if heading == "Libraries / Willow"] == list(WILLOW)[1:]
    assert [cell for heading, _, cell in found if heading == "Museums / Rowan"] == list(ROWAN)[1:]


def test_a_row_of_as_many_lines_as_heads_may_hold_long_cells_and_an_empty_one_may_be_a_gap():
    long = (*WILLOW[:5], "31/03/2030 (break: the year before, at our choice and with six months' notice)", *WILLOW[6:])
    rows = ("\n".join(HEADS), "\n".join(long), "\n".join((*ROWAN[:4], "", *ROWAN[5:])), "\n".join(ROWAN[:7]))
    found = told("Our systems:\n\n" + "\n\n".join(rows) + "\n")
    assert [cell for heading, _, cell in found if heading == "Libraries / Willow"] == list(long)[1:]
    assert ("Museums / Rowan", "Contract ends", "30/09/2029") in found
