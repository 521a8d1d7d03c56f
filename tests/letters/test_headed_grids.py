"""Tables of a cell to a line whose heads say little, with rows that lack cells; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

HEADS = (
    "System",
    "Supplier",
    "For",
    "Purpose",
    "Live since",
    "Expiry",
    "Host",
    "Supported by",
    "Annual S+M",
    "Training",
)
ROWS = (
    (
        "Willow",
        "Alder Ltd",
        "Adults",
        "Assessment, reviews",
        "14/01/2019",
        "13/01/2024",
        "Supplier",
        "ICT",
        "£88,200",
        "1 day",
    ),
    ("Rowan", None, "Both", "online directory for the public", "2017", "30/06/2021", "Web", "Supplier", "£14k", None),
    (
        "Hazel",
        "Ash",
        "Children",
        "payments",
        "Autumn 2012",
        None,
        "Council",
        "ICT and Finance",
        "Inc. in Willow",
        "30 mins",
    ),
    ("Maple", None, "Adults", None, "2009", "-", "Council", None, "£0", "-"),
)


def told(text: str) -> set[tuple[str, str | None, str]]:
    read, _ = letter(text)
    return {(answer.question_text, answer.heading, answer.words_in(text)) for answer in read.answers if answer.spans}


def laid(heads=HEADS, rows=ROWS, gap="\n") -> str:
    return "\n".join(heads) + "\n" + gap + gap.join("\n".join(filter(None, row)) + "\n" for row in rows)


EXPECTED = {
    ("Purpose", "Both / Rowan", "online directory for the public"),
    ("Host", "Both / Rowan", "Web"),
    ("Supported by", "Both / Rowan", "Supplier"),
    ("Expiry", "Both / Rowan", "30/06/2021"),
    ("Live since", "Children / Hazel", "Autumn 2012"),
    ("Host", "Children / Hazel", "Council"),
    ("Supported by", "Children / Hazel", "ICT and Finance"),
    ("Training", "Children / Hazel", "30 mins"),
    ("Annual S+M", "Adults / Maple", "£0"),
}


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(
    "below", ["", "Total S+M 2020/21: £102,200\nHazel was the system before Rowan, and is still there.\n"]
)
def test_what_heads_hold_tells_where_cells_were_lost(gap: str, below: str):
    found = told("Your request is answered by the table.\n\n" + laid(gap=gap) + below)
    assert EXPECTED - {("Service area", "", "")} <= found
    assert not any("Total" in words for question, _, words in found if question)


def test_a_head_over_services_asks_for_no_use():
    found = told("Our systems.\n\n" + laid())
    assert ("Service area", "Adults / Willow", "Adults") in found
    assert ("For", "Willow", "lending") in told(
        "Our systems.\n\n"
        + laid(rows=[(row[0], row[1], "lending", "Loans of the day", *row[4:]) for row in ROWS[:1]] * 2)
    )


def test_heads_may_stand_again_at_the_top_of_a_page():
    rows = (*ROWS[:2], HEADS, *ROWS[2:])
    assert told("Our systems.\n\n" + laid(rows=rows)) >= EXPECTED


def test_the_service_may_stand_before_the_system():
    heads = ("Service", "System", "Vendor", "Users", "Cost (£)", "Contract start", "Contract end", "Hosted by")
    rows = (
        ("Adults", "Willow", "Alder Ltd", "640", "88,000", "01/05/2019", "30/04/2024", "Supplier"),
        ("Children", "Rowan", "Elm", "510", "102,000", "01/02/2015", None, "Council"),
        ("Both", "Hazel", "Ash", None, "45,000", "01/05/2019", "30/04/2024", "Supplier"),
    )
    found = told("Below.\n\n" + laid(heads, rows, gap=""))
    assert {
        ("Hosted by", "Children / Rowan", "Council"),
        ("Cost (£)", "Both / Hazel", "45,000"),
        ("Contract end", "Both / Hazel", "30/04/2024"),
    } <= found


def test_lines_of_a_letter_are_no_table():
    text = "System\nupgrade\nnotice\nAlder House\nHigh Street\nAldertown\nAB1 2CD\nTel 01234 567890\nDear requester\nThank you.\n"
    assert not any(heading and "Alder" in heading for _, heading, _ in told(text))


def test_what_is_told_above_the_first_question_named_is_kept():
    text = "Dear requester\n\nThe Council has had Willow since 2019. They have thought again about question 7: Willow is £1,320.\n"
    words = " ".join(words for _, _, words in told(text))
    assert "since 2019" in words
    assert "£1,320" in words


def test_rows_that_are_paragraphs_keep_their_cells_whatever_their_lengths():
    heads = (
        "System",
        "Supplier",
        "Who uses it",
        "What for",
        "Since",
        "Contract ends",
        "Hosted by",
        "Yearly cost",
        "Training",
    )
    full = (
        "Willow",
        "Alder Ltd",
        "Adults",
        "Case recording, loans",
        "Apr 06",
        "31 Mar 24",
        "Council",
        "£49,960",
        "9 hrs in a room",
    )
    rows = (
        full,
        (
            "Rowan",
            "In-house",
            "Adults and Children",
            "Scanned files, read only",
            "2004",
            "No contract",
            "Council",
            "Nil",
            "None",
        ),
        (
            "Hazel",
            "Ash",
            "Children",
            "Case recording",
            "Jan 20",
            "31 Jan 23 (2+1+1)",
            "Supplier",
            "See note",
            "7.5 hrs",
            "1 hr yearly",
        ),
        (
            "Birch",
            "Elm",
            "Children",
            "Alerts to hospitals",
            "2018",
            "No contract",
            "NHS",
            "Free of charge",
            "20 mins video",
        ),
        ("Maple", "Adults", "Care (pilot)", "Aug 22"),
    )
    found = told("Reply, Social Care Software\n18/11/22\n\n" + laid(heads, rows))
    assert {
        ("Since", "Willow", "Apr 06"),
        ("Hosted by", "Rowan", "Council"),
        ("Yearly cost", "Birch", "Free of charge"),
    } <= found
    assert ("Training", "Hazel", "7.5 hrs\n1 hr yearly") in found


@pytest.mark.parametrize("title", ["Title", "Contract title", "Contract name", "Description", "Title of contract"])
def test_a_register_whose_rows_are_named_by_a_contracts_title_is_read_though_a_cell_is_blank(title: str):
    text = (
        f"An extract of the register is below.\n\n{title}\nSupplier\nStart\nEnd\nValue\n"
        "Loans (Willow) support\nAlder Ltd\n01/04/2012\n31/03/2016\n£412,500.00\n"
        "Enterprise Agreement\nElm Ltd\n01/06/2013\n31/05/2016\n£1,871,004\n"
        "Rowan administration\n\n31/01/2014\n30/01/2016\n£96,000\n"
        "Telephony maintenance\nAsh Communications\n01/11/2011\n31/10/2016\nTBC\n"
    )
    read = letter(text)[0].answers
    rows = {(answer.heading, answer.question_text, answer.words_in(text)) for answer in read}
    assert {
        ("Loans (Willow) support", title, "Loans (Willow) support"),
        ("Loans (Willow) support", "Supplier", "Alder Ltd"),
        ("Rowan administration", "Start", "31/01/2014"),
        ("Rowan administration", "Value", "£96,000"),
        ("Telephony maintenance", "End", "31/10/2016"),
    } <= rows
