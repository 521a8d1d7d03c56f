"""Tables with a question to each row: without heads, broken over lines, flattened to a cell a line; invented letters."""

import pytest

from tests.letters.test_awkward_layouts import asked
from tests.letters.test_read_letter import by_label, letter, told

ROWS = (
    ("Which system is used for parking?", "Willow, by Alder Ltd"),
    ("When does the contract end?", "31 March 2026"),
    ("Length of any extension", "2 years"),
    ("How many people use it?", "40"),
)
TOLD = [(None, question, answer) for question, answer in ROWS]
LABELLED = [(str(at), question, answer) for at, (question, answer) in enumerate(ROWS, 1)]


def read(text: str) -> list[tuple[str | None, str, str]]:
    """Label, question and answer of every answer."""
    found, _ = letter(text)
    return [(a.label, a.question_text, " / ".join(span.of(text) for span in a.spans)) for a in found.answers]


@pytest.mark.parametrize(
    "row", ["{n}\t{q}\t{a}", "{n}.\t{q}\t{a}", "{n} | {q} | {a}", "| {n} | {q} | {a} |", "Q{n}\t{q}\t{a}\t"]
)
def test_rows_that_count_up_answer_their_questions_without_heads(row: str):
    text = "\n".join(row.format(n=n, q=q, a=a) for n, (q, a) in enumerate(ROWS, 1))
    assert [(label and label.lstrip("Q"), q, a) for label, q, a in read(text + "\n")] == LABELLED


@pytest.mark.parametrize("row", ["{q}\t{a}", "{q} | {a}", "| {q} | {a} |", "{q}\t{a}\tN/A"])
def test_rows_that_ask_are_answered_beside_the_question(row: str):
    text = "\n".join(row.format(q=q, a=a) for q, a in ROWS)
    assert read(text + "\n") == TOLD


def test_heads_that_stand_again_on_each_page_answer_nothing():
    rows = "".join(("No\tQuestion\tResponse\n" if n in {"1", "3"} else "") + f"{n}\t{q}\t{a}\n" for n, q, a in LABELLED)
    assert read(rows) == LABELLED


def test_a_row_whose_last_cell_is_missing_leaves_its_question_open():
    text = "1\tWhich system is used?\tWillow\n2\tWho supplies it?\n3\tSince when?\t2016\n4\tHow many use it?\t40\n"
    found, _ = letter(text)
    assert [(a.label, len(a.spans)) for a in found.answers] == [("1", 1), ("2", 0), ("3", 1), ("4", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "1\tWhich is the one\nthey use?\tWillow, which\nAlder sells\n2\tSince when?\t2016\n3\tWhat does\nit cost?\t£5\n",
        "1\tWhich is the one\tWillow, which\n\tthey use?\tAlder sells\n2\tSince when?\t2016\n3\tWhat does\t£5\n\tit cost?\n",
        "1\tWhich is the one\tWillow, which\nthey use?\tAlder sells\n2\tSince when?\t2016\n3\tWhat does\t£5\nit cost?\n",
        "1|Which is the one|Willow, which|\n||they use?|Alder sells|\n|2|Since when?|2016|\n|3|What does|£5|\n| |it cost?| |\n",
    ],
)
def test_cells_of_several_lines_go_on_below(text: str):
    found = [
        (label, question.replace("\n", " "), " ".join(words.replace(" /", "").split()))
        for label, question, words in read(text)
    ]
    assert found == [
        ("1", "Which is the one they use?", "Willow, which Alder sells"),
        ("2", "Since when?", "2016"),
        ("3", "What does it cost?", "£5"),
    ]


def test_a_part_without_a_number_is_a_question_of_its_own():
    text = "| 1 | Which system is used for parking cars? | Willow |\n| | What does it cost? | £5 |\n| 2 | Since when? | 2016 |\n"
    assert [(question, words) for _, question, words in read(text)] == [
        ("Which system is used for parking cars?", "Willow"),
        ("What does it cost?", "£5"),
        ("Since when?", "2016"),
    ]


@pytest.mark.parametrize(
    "rows",
    ["| No. | Response |\n|---|---|\n| 1 | Willow |\n| 2 | £5 |\n| 3 | 2026 |\n", "Q1\tWillow\nQ2\t£5\nQ3\t2026\n"],
)
def test_rows_of_a_number_and_an_answer_answer_the_list_above(rows: str):
    text = f"You asked:\n1. Awarded contractor?\n2. Contract value?\n3. Contract end?\n\nOur response:\n\n{rows}"
    found = by_label(letter(text))
    assert {(label or "").lstrip("Q"): answer.question_text for label, answer in found.items()} == {
        "1": "Awarded contractor?",
        "2": "Contract value?",
        "3": "Contract end?",
    }


def test_a_column_for_each_system_is_headed_by_it():
    text = (
        "1. How many people use it?\n40\n\n2. Please fill in.\n\nQuestion | Willow | Rowan\nWho supplies it? | Alder | Birch\n"
        "When does the contract end? | 2026 | 2027\n\n3. Is it hosted by you?\nYes\n"
    )
    assert asked(text) == [
        (None, "How many people use it?", "40"),
        ("Willow", "Who supplies it?", "Alder"),
        ("Rowan", "Who supplies it?", "Birch"),
        ("Willow", "When does the contract end?", "2026"),
        ("Rowan", "When does the contract end?", "2027"),
        (None, "Is it hosted by you?", "Yes"),
    ]
    assert {answer.label for answer in letter(text)[0].answers if answer.heading} == {"2"}


def test_numbers_of_a_table_inside_an_answer_are_parts_of_its_question():
    text = "1. Hosted?\nYes\n\n2. Please fill in.\n\n1 | Which system? | Willow\n2 | Since when? | 2016\n\n3. Others?\nNo\n"
    assert told(letter(text)) == [("1", "Yes"), ("2.1", "Willow"), ("2.2", "2016"), ("3", "No")]


@pytest.mark.parametrize(
    "text",
    [
        # A number and a tab before each question: a list, with the answers below.
        "1.\tWhich system is used?\nWillow\n2.\tWho supplies it?\nAlder\n3.\tSince when?\n2016\n",
        # Stops before a word behind the tab.
        "1.\tWhich system is used?\n\tWillow\n2.\tWho supplies it?\n\tAlder\n3.\tSince when?\n\t2016\n",
    ],
)
def test_a_tab_behind_a_number_makes_no_row(text: str):
    assert told(letter(text)) == [("1", "Willow"), ("2", "Alder"), ("3", "2016")]


def test_a_table_of_systems_keeps_its_heads():
    text = "Row | Service | System | End\n1 | Housing | Willow | 2026\n2 | Planning | Rowan | 2027\n3 | Parking | Alder | 2028\n"
    assert ("Housing", "End", "2026") in asked(text)


HEADS = ("No.\nQuestion\nResponse\n", "Ref\nInformation requested\nCouncil response\n", "Item\nQuestion\nAnswer\n", "")


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_a_table_flattened_to_a_cell_a_line_is_read_by_its_numbers(heads: str, joint: str):
    cells = [cell for row in LABELLED for cell in row]
    text = (
        "Our answers are these.\n\n"
        + heads.replace("\n", joint)
        + joint.join(cells)
        + "\n\nYours sincerely\n\nFOI Team\n"
    )
    assert read(text) == LABELLED


@pytest.mark.parametrize(
    "heads", ["Question\nResponse\n", "Information requested\nCouncil response\n", "Request\nAnswer\n"]
)
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_a_table_flattened_without_numbers_is_read_by_its_turns(heads: str, joint: str):
    cells = [cell for row in ROWS for cell in row]
    text = heads.replace("\n", joint) + joint.join(cells) + "\n\nYours sincerely\n\nFOI Team\n"
    assert read(text) == TOLD


@pytest.mark.parametrize("numbers", [True, False])
def test_heads_of_a_flattened_table_stand_on_each_page(numbers: bool):
    rows = [("No.\n" if numbers else "") + "Question\nResponse\n"]
    for number, question, answer in LABELLED:
        rows += [f"{number}\n" if numbers else "", f"{question}\n{answer}\n"]
        rows += ["Page 1 of 2\n", rows[0]] if number == "2" else []
    assert [found[1:] for found in read("".join(rows))] == [found[1:] for found in LABELLED]


def test_what_nobody_asks_in_words_is_asked_by_its_column():
    text = (
        "Question\nResponse\nVetting software\nCore-Vet, which lapses each 31 October\nDuty planning\n"
        "Crown, which we host ourselves\n"
        "Body cameras\nEvidence, under a contract of four years\n"
    )
    assert [(question, words) for _, question, words in read(text)] == [
        ("Vetting software", "Core-Vet, which lapses each 31 October"),
        ("Duty planning", "Crown, which we host ourselves"),
        ("Body cameras", "Evidence, under a contract of four years"),
    ]


def test_a_remark_that_says_nothing_is_no_answer():
    text = "No.\nQuestion\nResponse\nComments\n" + "".join(f"{n}\n{q}\n{a}\n-\n" for n, q, a in LABELLED)
    assert read(text) == LABELLED


def test_a_number_and_an_answer_to_a_line_answer_the_list_above():
    request = "You asked:\n1. Awarded contractor?\n2. Contract value?\n3. Contract end?\n\n"
    text = request + "Our response:\n\nNo.\nResponse\n1\nWillow\n2\n£5\n3\n2026\n"
    found = by_label(letter(text))
    assert {label: (a.question_text, a.words_in(text)) for label, a in found.items()} == {
        "1": ("Awarded contractor?", "Willow"),
        "2": ("Contract value?", "£5"),
        "3": ("Contract end?", "2026"),
    }


def test_narrow_cells_end_where_a_line_has_room():
    text = (
        "No.\nQuestion\nResponse\n1\nWhich system does the council use\nfor parking\nWillow, which Alder Ltd has sold to\n"
        "us since 2016\n"
        "2\nContract end and any extension\nagreed\n31 March 2026\n3\nIs it hosted?\nYes\n"
    )
    assert [(question.replace("\n", " "), words.replace("\n", " ")) for _, question, words in read(text)] == [
        ("Which system does the council use for parking", "Willow, which Alder Ltd has sold to us since 2016"),
        ("Contract end and any extension agreed", "31 March 2026"),
        ("Is it hosted?", "Yes"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "How many of each?\n\nAdults\n1\nChildren\n2\nBoth\n3\n",  # figures
        "System\nSupplier\n1\nWillow\nAlder\n2\nRowan\nBirch\n3\nHazel\nElm\n",  # systems
    ],
)
def test_figures_that_stand_alone_are_no_numbers_of_questions(text: str):
    assert not {a.label for a in letter(text)[0].answers} & {"1", "2", "3"}


def test_one_heading_over_the_request_and_one_over_the_response_are_no_table():
    text = "Your request\n\nWhich system is used?\nWho supplies it?\n\nOur response\n\nWillow is used.\n\nAlder supplies it.\n"
    assert [question for _, question, _ in read(text)] != ["Willow is used."]
    assert not any("Our response" in words for _, _, words in read(text))


TURNED = (
    ("What is the system called?", "Willow", "Rowan"),
    ("Who supplies it?", "Alder Ltd", "Birch plc"),
    ("When does the contract end?", "31 March 2026", "30 June 2027"),
)
FIELDS = ("Name of system", "Supplier", "Contract end")


@pytest.mark.parametrize("corner", ["Question\n", ""])
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "frame", ["{}\n", "1. How many?\nTwo\n\n2. Please tell us of each.\n\n{}\n\n3. Any plans?\nNo\n"]
)
def test_a_turned_table_flattened_to_a_cell_a_line_keeps_its_columns(corner: str, joint: str, frame: str):
    table = f"{corner}System A\nSystem B{joint}" + joint.join("\n".join(row) for row in TURNED)
    found = [each for each in asked(frame.format(table)) if each[0]]
    assert found == [
        (heading, question, answer)
        for question, *answers in TURNED
        for heading, answer in zip(("System A / Willow", "System B / Rowan"), answers, strict=True)
    ]


def test_a_turned_table_of_fields_flattened_is_read_like_one_with_its_grid():
    rows = [(field, *row[1:]) for field, row in zip(FIELDS, TURNED, strict=True)]
    flat = "\n".join(["Adults", "Children", *(cell for row in rows for cell in row)]) + "\n"
    grid = "\n".join(" | ".join(row) for row in [("", "Adults", "Children"), *rows])
    assert asked(flat) == asked(f"|{grid}\n".replace("\n", " |\n| ").rstrip("| ") + "\n")


def test_a_form_of_one_answer_to_each_field_is_no_turned_table():
    text = "Name of system\nWillow\nSupplier\nAlder\nContract start\n01/04/2018\nContract end\n31/03/2026\n"
    assert [
        (a.question_text, words) for a, (_, words) in zip(letter(text)[0].answers, told(letter(text)), strict=True)
    ] == [
        ("Name of system", "Willow"),
        ("Supplier", "Alder"),
        ("Contract start", "01/04/2018"),
        ("Contract end", "31/03/2026"),
    ]


def test_questions_with_answers_of_two_lines_have_no_columns():
    text = (
        "Please find our answers.\n\nWhich system is used?\nWillow.\nIt is hosted.\nWho supplies it?\nAlder.\nThey are local.\n"
        "Since when?\n2016.\nIt was late.\n"
    )
    assert not any(heading for heading, _, _ in asked(text))


def test_narrow_cells_without_numbers_take_turns():
    text = (
        "Question\nResponse\nWhich system does the council use\nfor parking?\nWillow, which Alder Ltd has sold to\nus since 2016\n"
        "Contract end and any extension\n31 March 2026\nHow many people use the system on\nan ordinary day?\n40\nHosted?\nYes\n"
    )
    assert [(question.replace("\n", " "), words.replace("\n", " ")) for _, question, words in read(text)] == [
        ("Which system does the council use for parking?", "Willow, which Alder Ltd has sold to us since 2016"),
        ("Contract end and any extension", "31 March 2026"),
        ("How many people use the system on an ordinary day?", "40"),
        ("Hosted?", "Yes"),
    ]


LONG = [
    (n, service, system, f"{answer} of {system}")
    for n, answer in (("1", "Maker"), ("2", "Use"), ("3", "Begin"), ("4a", "End"))
    for service, system in (("Parking", "Willow"), ("Parking", "Rowan"), ("Planning", "Alder"))
]


def headed(text: str) -> set[tuple[str | None, str | None, str]]:
    """Label, heading and answer of every answer to a number."""
    found, _ = letter(text)
    return {(a.label, a.heading, " / ".join(span.of(text) for span in a.spans)) for a in found.answers if a.label}


@pytest.mark.parametrize("sign", [";", "|", "\t", "~"])
@pytest.mark.parametrize("heads", [("Q", "Service", "System", "Answer"), ("No.", "Area", "Name", "Value"), ()])
@pytest.mark.parametrize("rows", [LONG, sorted(LONG, key=lambda row: row[2])], ids=["by question", "by system"])
def test_a_row_for_each_answer_names_the_question_and_the_system(
    sign: str, heads: tuple[str, ...], rows: list[tuple[str]]
):
    text = "\n".join(sign.join(row) for row in (heads, *rows) if row) + "\n"
    assert headed(text) == {(n, f"{service} / {system}", words) for n, service, system, words in LONG}


def test_a_row_for_each_answer_may_be_about_all_the_systems_and_quote_its_sign():
    rows = [*LONG, ("5", "All", "", '"one contract; two years"')]
    text = "\n".join(";".join(row) for row in [("Q", "Service", "System", "Answer"), *rows]) + "\n"
    assert ("5", None, "one contract; two years") in headed(text)


def test_a_row_for_each_answer_takes_its_question_from_the_list_above():
    asked_above = "You asked:\n1. Who made it?\n2. What is it for?\n3. Since when?\n\nOur response:\n\n"
    rows = [row for row in LONG if row[0] != "4a"]
    text = asked_above + "\n".join(";".join(row) for row in [("Q", "Service", "System", "Answer"), *rows]) + "\n"
    found, _ = letter(text)
    assert {a.question_text for a in found.answers if a.label == "2" and a.spans} == {"What is it for?"}


def test_numbers_of_lots_that_return_are_no_questions():
    rows = [
        (lot, seller, price) for lot in "123" for seller, price in (("Willow", "£5"), ("Rowan", "£6"), ("Alder", "£7"))
    ]
    text = "\n".join(" | ".join(row) for row in [("Lot", "System", "Annual cost"), *rows]) + "\n"
    assert ("Annual cost", "£5") in {(question, words) for _, question, words in asked(text)}


@pytest.mark.parametrize("head", ["Where it comes from", "Source", "Answered by", "Team"])
def test_a_column_that_says_where_an_answer_comes_from_is_none_of_it(head: str):
    text = f"No. | Answer | {head}\n1 | Willow | Parking desk\n4a | 33 | Parking desk\n4b | 20 | as 4a\n"
    assert read(text) == [("1", "", "Willow"), ("4a", "", "33"), ("4b", "", "20")]


@pytest.mark.parametrize("corner", ["", "Item", "Field"])
def test_fields_beside_heads_that_are_none_are_asked_of_each_column(corner: str):
    text = (
        f"| {corner} | Willow | Rowan |\n|---|---|---|\n| 1. Supplier | Alder | Birch |\n| 2. Contract end | 2026 | 2027 |\n"
        "| 3. Annual cost | £5 | £6 |\n"
    )
    assert set(asked(text)) == {
        ("Willow", "System", "Willow"),
        ("Rowan", "System", "Rowan"),
        ("Willow", "Supplier", "Alder"),
        ("Rowan", "Supplier", "Birch"),
        ("Willow", "Contract end", "2026"),
        ("Rowan", "Contract end", "2027"),
        ("Willow", "Annual cost", "£5"),
        ("Rowan", "Annual cost", "£6"),
    }


@pytest.mark.parametrize(
    "heads", ["PARKING SYSTEM | PLANNING SYSTEM", "Parking software | Planning software", "DOOR LOCKS | GATES"]
)
def test_heads_that_say_what_a_thing_is_are_no_names(heads: str):
    text = f" | {heads}\nSupplier | Alder | Birch\nContract end | 2026 | 2027\nAnnual cost | £5 | £6\n"
    assert "System" not in {question for _, question, _ in asked(text)}


@pytest.mark.parametrize("mark", ["(a)", "[b]", "(*)", "(2)"])
def test_a_note_below_a_table_is_part_of_the_cell_that_ends_in_its_mark(mark: str):
    text = (
        f"| | Willow | Rowan |\n|---|---|---|\n| Supplier | Alder | Birch |\n| Contract end | 2026 {mark} | 2027 |\n\n"
        f"{mark} Extended to 2028.\n\nNo other system is used.\n"
    )
    answers = {(a.heading, a.question_text): [span.of(text) for span in a.spans] for a in letter(text)[0].answers}
    assert answers["Willow", "Contract end"] == [f"2026 {mark}", "Extended to 2028."]
    assert answers[None, ""] == ["No other system is used."]


def test_each_table_has_notes_of_its_own():
    table = (
        "| | Willow{n} | Rowan{n} |\n|---|---|---|\n| Supplier | Alder | Birch |\n| Contract end | 2026 (a) | 2027 |\n\n"
        "(a) Note {n}.\n"
    )
    text = "\n".join(table.replace("{n}", str(n)) for n in (1, 2))
    answers = {(a.heading, a.question_text): [span.of(text) for span in a.spans] for a in letter(text)[0].answers}
    assert answers["Willow1", "Contract end"] == ["2026 (a)", "Note 1."]
    assert answers["Willow2", "Contract end"] == ["2026 (a)", "Note 2."]


def test_a_bracket_that_points_at_an_item_carries_no_note():
    found = by_label(letter("(a) Which system?\nWillow\n\n(b) Its use?\nSee (a)\n\n(c) Hosted?\nYes\n"))
    assert found["c"].question_text == "Hosted?"
    assert [span for span in found["b"].spans if span.end - span.start > len("See (a)")] == []


def test_a_title_of_as_many_parts_heads_no_columns():
    text = (
        "REF 2304 | Parking systems | 20 November 2023\n\n"
        "| | Willow | Rowan | Both |\n|---|---|---|---|\n| Supplier | Alder | Birch | Oak |\n"
        "| Contract end | 2026 | 2027 | 2028 |\n| Annual cost | £5 | £6 | £7 |\n"
    )
    assert {("Willow", "Supplier", "Alder"), ("Both", "Annual cost", "£7")} <= set(asked(text))


@pytest.mark.parametrize(
    "row",
    [
        "| {n}. {q} | |\n| {a} | |",
        "| {n}. {q} |\n|---|\n| {a} |",
        "| {n}. {q} | |\n| Response | {a} |",
        "| {n}. {q} | |\n| Our answer: | {a} |",
        "| Q{n} | {q} |\n| A{n} | {a} |",
        "| Question {n} | {q} |\n| Council's response | {a} |",
        "{n}. {q}\nResponse\t{a}",
    ],
)
def test_an_answer_may_stand_in_the_row_below_its_question(row: str):
    text = "\n".join(row.format(n=n, q=q, a=a) for n, (q, a) in enumerate(ROWS, 1))
    assert [(label and label.lstrip("Q"), q, a) for label, q, a in read(text + "\n")] == LABELLED


def test_rows_that_ask_without_numbers_are_answered_below_above_a_title_too():
    rows = "".join(f"| {q.rstrip('?')}? |\n| {a} |\n" for q, a in ROWS)
    assert [(q.rstrip("?"), a) for _, q, a in read("| FOI 2231 |\n|---|\n" + rows)] == [
        (q.rstrip("?"), a) for q, a in ROWS
    ]


def test_an_answer_below_its_question_may_have_several_rows():
    asked_one = "| 1. Which systems? | |\n| Response | Willow |\n| | Rowan, for permits |\n"
    assert read(asked_one + "| 2. How many people use them? | |\n| Response | 40 |\n") == [
        ("1", "Which systems?", "Willow / Rowan, for permits"),
        ("2", "How many people use them?", "40"),
    ]


def test_a_table_with_a_band_over_its_rows_is_none_of_questions_and_answers():
    head = "| System | Supplier | Cost |\n|---|---|---|\n"
    text = head + "| Parking | | |\n| Willow | Alder | £5 |\n| Permits | | |\n| Rowan | Birch | £6 |\n"
    assert ("Parking / Willow", "Supplier", "Alder") in asked(text)


@pytest.mark.parametrize("sign", ["\t", " - ", ": "])
def test_fields_beside_their_values_are_a_record_for_each_system(sign: str):
    fields = ("Name", "Supplier", "Contract end", "Annual cost")
    values = (("Willow", "Alder Ltd", "31 March 2026", "£5,000"), ("Rowan", "Birch plc", "30 June 2027", "£8,500"))
    blocks = ("\n".join(map(sign.join, zip(fields, told, strict=True))) for told in values)
    text = "Dear requester\n\n" + "\n\n".join(blocks) + "\n"
    assert asked(text) == [(told[0], *pair) for told in values for pair in zip(fields, told, strict=True)]


def test_a_line_above_the_heads_with_blank_cells_is_no_head():
    rows = "FOI 7,,Kiosks,,March\nNo,Question,Answer,Dept,Comment\n1,What is it kept on?,Willow,Digital,\n"
    text = f"{rows}2,Since when?,May 2019,Digital,first floor only\n3,What is paid?,£400,Finance,\n"
    read, _ = letter(text)
    assert [(answer.question_text, answer.words_in(text)) for answer in read.answers] == [
        ("What is it kept on?", "Willow"),
        ("Since when?", "May 2019 first floor only"),
        ("What is paid?", "£400"),
    ]


def test_the_authority_may_stand_over_the_column_of_its_answers():
    rows = "| You asked | Alderdown |\n|---|---|\n| 1 Full title | Alderdown District Council |\n| 2 Population | 97,300 |\n"
    text = f"{rows}| You asked | Alderdown |\n| 6a Portal | Yes |\n| 6b Uptake | 35% |\n"
    read, _ = letter(text)
    assert [(answer.label, answer.question_text, answer.words_in(text)) for answer in read.answers] == [
        ("1", "Full title", "Alderdown District Council"),
        ("2", "Population", "97,300"),
        ("6a", "Portal", "Yes"),
        ("6b", "Uptake", "35%"),
    ]
