"""Answers under plain titles, in columns of blanks, behind arrows, in paragraphs with a small list below; invented letters."""

from tests.letters.test_read_letter import letter, told


def asked(text: str) -> list[tuple[str | None, str, str]]:
    """Heading, question and words of every answer."""
    read, _ = letter(text)
    return [(a.heading, a.question_text, " / ".join(span.of(text) for span in a.spans)) for a in read.answers]


TITLED = (
    "Signals\nThe junctions are run by Kestrel UTC, which the county bought in 2015 for all of its towns.\n\n"
    "Street lighting\nLamps are dimmed through a service called Glow, and the contract for it ends in March 2028.\n\n"
    "Gritting\nRoutes were planned on paper until 2019; since then the depot has planned them with Frostline.\n\n"
)


def test_plain_titles_over_paragraphs_are_what_they_answer():
    assert [question for _, question, _ in asked(TITLED)] == ["Signals", "Street lighting", "Gritting"]


def test_plain_titles_ask_beside_one_that_ends_in_a_question_mark():
    found = asked(TITLED + "Is anything to be replaced?\nNo.\n")
    assert [question for _, question, _ in found] == [
        "Signals",
        "Street lighting",
        "Gritting",
        "Is anything to be replaced?",
    ]


def test_what_a_review_recalls_of_the_first_answer_answers_nothing():
    recalled = (
        "What we told you\nWe told you that the price of the system was withheld under section 43(2) of the Act.\n\n"
    )
    assert [question for _, question, _ in asked(recalled + TITLED)] == ["Signals", "Street lighting", "Gritting"]


def test_a_small_list_under_paragraphs_begins_no_answers():
    text = (
        "The ferry office sells its tickets with Gangway, a product of Hawser Ltd.\n\n"
        "It has done so since 2016 and pays £7,300 for it every year.\n\n"
        "The piers have no system of their own; a log is written by hand.\n\n"
        "Twelve clerks were taught to work with it, each for half a day.\n\n"
        "With this letter come\n1. The order form\n2. A plan of the pier\n"
    )
    assert [label for label, _ in told(letter(text))] == [None] * 5
    assert "Gangway" in told(letter(text))[0][1]


def test_columns_of_blanks_are_a_form_under_its_heading():
    text = (
        "MUSEUM SHOP - TILLFISH\n\nMaker           Brine Ltd\nOpened          May 2014\nYearly sum      £980\n"
        "The till also counts visitors.\n\n"
        "BOAT HIRE - OARBOOK\n\nMaker           Sculler plc\nOpened          2020\nYearly sum      £1,150\n"
    )
    found = asked(text)
    assert [(heading, words) for heading, question, words in found if question == "Opened"] == [
        ("MUSEUM SHOP - TILLFISH", "May 2014"),
        ("BOAT HIRE - OARBOOK", "2020"),
    ]
    assert ("MUSEUM SHOP - TILLFISH", "", "The till also counts visitors.") in found
    assert ("BOAT HIRE - OARBOOK", "", "BOAT HIRE - OARBOOK") in found


def test_an_arrow_parts_a_field_from_its_value():
    text = "* Tannoy -> Tern\n* Maker -> Eider Ltd\n* Is it to be replaced? -> Not before 2029\n* Seats => 14\n"
    assert [(question, words) for _, question, words in asked(text)] == [
        ("Tannoy", "Tern"),
        ("Maker", "Eider Ltd"),
        ("Is it to be replaced?", "Not before 2029"),
        ("Seats", "14"),
    ]


def test_a_field_may_be_a_question_before_its_colon():
    text = "Till in the shop: Tillfish\nMaker: Brine Ltd\nWho keeps the machines?: the maker\nScales: 14, all leased\n"
    assert [(question, words) for _, question, words in asked(text)] == [
        ("Till in the shop", "Tillfish"),
        ("Maker", "Brine Ltd"),
        ("Who keeps the machines?", "the maker"),
        ("Scales", "14, all leased"),
    ]


def test_the_first_line_of_a_paragraph_above_the_questions_is_answered_with_it():
    text = (
        "OUR REF 2214\n\nTolls are taken by Gatekeep.\nIt was bought in 2017 for the bridge and the tunnel.\n"
        "The keepers have it in their cabins, and the office has it too.\n\nIs it to be replaced?\nNo.\n"
    )
    assert "Tolls are taken by Gatekeep." in asked(text)[0][2]
    assert all("2214" not in words for _, _, words in asked(text))


def test_yes_and_no_are_no_names_of_groups():
    text = "1. Which tasks are given out?\n\nYes – printing\nNo – scanning\n\n2. Since when?\n\n2018\n"
    assert [heading for heading, _, _ in asked(text)] == [None, None]


def test_a_list_without_gaps_ends_where_a_sentence_follows_it():
    text = (
        "1. Of every lease of machines I should like:\n• Name of it\n• Who is the lessor?\n• Can it be ended early.\n"
        "All leases stand in a register on our website, and section 21 applies to them.\n"
    )
    assert [words for _, words in told(letter(text))] == [
        "All leases stand in a register on our website, and section 21 applies to them."
    ]
