"""Tables held together by blanks, over several pages and services; invented letters."""

from tests.letters.test_read_letter import letter

HEAD = "System (1)      Supplier (1)   Use (2)          Since (3)   Ends (4)     Cost (7)\n"
ROWS = (
    "Willow          Alder Ltd      Case records     05/2020     04/05/2025   £94,600\n",
    "Rowan           Alder Ltd      Charging         05/2020     04/05/2025   £31,150\n",
    "Elm             -              Procedures       not known                s43\n",
    "Transfer List   Own build      Moves            2012        n/a          NIL\n",
)
PAGE = "Schedule of systems                                       Page 1\n"
SCHEDULE = f"{HEAD}\nADULT CARE\n{ROWS[0]}{ROWS[1]}\nCHILDREN AND FAMILIES\n{ROWS[2]}\n{PAGE}\n{HEAD}\n{ROWS[3]}\n1 From April.\n"


def told(text):
    return [(a.heading, a.question_text, a.words_in(text)) for a in letter(text)[0].answers if a.heading]


def test_each_cell_answers_its_head_under_its_service_and_system():
    found = told(SCHEDULE)
    assert ("ADULT CARE / Willow", "Ends", "04/05/2025") in found
    assert ("ADULT CARE / Rowan", "Cost", "£31,150") in found
    assert ("CHILDREN AND FAMILIES / Transfer List", "Use", "Moves") in found


def test_an_empty_cell_moves_no_other():
    assert ("CHILDREN AND FAMILIES / Elm", "Cost", "s43") in told(SCHEDULE)


def test_what_stands_between_pages_is_no_row_and_what_stands_below_the_table_no_cell():
    words = [words for _, _, words in told(SCHEDULE)]
    assert not any("Page 1" in each or "From April" in each for each in words)


def test_a_table_without_services_between_its_rows_is_read_as_before():
    plain = HEAD.replace(" (", "  ").replace(")", "") + "".join(ROWS[:2]) + ROWS[3]
    assert any(words == "Moves" for _, _, words in told(plain))


PARAGRAPHS = (
    ("Application", "Supplier", "Service", "Since", "Hosted by", "Supported by"),
    ("Willow", "Alder Ltd", "ASC", "03/2014", "Supplier", "ICT"),
    ("Rowan", "Alder Ltd", "CSC", "09/2012", "Supplier", "Service"),
    ("Elm (a pilot: no charge)", "-", "ASC", "-", "Council", "Service"),
)


def test_a_row_to_a_paragraph_is_a_table_whatever_its_cells_would_ask():
    text = "Applications\n\n" + "\n\n".join("\n".join(row) for row in PARAGRAPHS) + "\n\nA dash means none.\n"
    found = {(heading, asked): words for heading, asked, words in told(text)}
    assert found["ASC / Willow", "Supported by"] == "ICT"
    assert found["CSC / Rowan", "Since"] == "09/2012"
    assert found["ASC / Elm (a pilot: no charge)", "Hosted by"] == "Council"
