"""Pages on which nothing marks off the requester's words from the authority's, or one answer from the next; invented letters."""

import pytest

from foimarket.letters import Outcome
from tests.letters.test_read_letter import by_label, letter, told


def answered(text: str) -> list[tuple[str | None, str, str]]:
    """Label, question and words of every answer that says something."""
    read, _ = letter(text)
    return [(a.label, a.question_text, " / ".join(span.of(text) for span in a.spans)) for a in read.answers if a.spans]


def test_rows_of_one_filled_cell_are_lines():
    text = (
        "Question Number 1: Who makes the library app? | |\nAnswer To Question 1: Juniper Ltd | |\n"
        "Question Number 2: Until when is it hired? | |\nAnswer To Question 2: June 2027 | |\n"
    )
    assert answered(text) == [
        ("1", "Who makes the library app?", "Juniper Ltd"),
        ("2", "Until when is it hired?", "June 2027"),
    ]


def test_a_group_in_a_table_of_several_columns_stays_a_row():
    text = "| System | Supplier | Since |\n|---|---|---|\n| Planning | | |\n| Willow | Alder Ltd | 2019 |\n"
    assert any(answer.heading and "Willow" in answer.heading for answer in letter(text)[0].answers)


def test_numbers_of_questions_may_be_spelt_out():
    text = "Question One: Who hosts it?\nThe council.\nQuestion Two: Is there a contract?\nYes, to 2030.\n"
    assert told(letter(text)) == [("1", "The council."), ("2", "Yes, to 2030.")]


def test_two_numbers_with_their_own_stops_share_an_answer():
    text = (
        "1. How many vans are tracked?\n2. What does tracking cost?\n3. Who reads the data?\n\nResponse\n\n"
        "1. & 2. We keep no count.\n\n3. The fleet office.\n"
    )
    assert told(letter(text)) == [("1", "We keep no count."), ("2", "We keep no count."), ("3", "The fleet office.")]


@pytest.mark.parametrize(
    "line",
    [
        "1x Band 4, 2x Band 5.",
        "21-22. nothing",
        "A4 double-sided sheets cost 6p",
        "0.5 posts see to it",
        "7.4 Hours each",
        "1.5 FTE",
    ],
)
def test_counts_years_and_paper_are_no_labels(line: str):
    text = f"1. What is there?\n\nThis:\n{line}\n\n2. Since when?\n\n2019\n"
    assert [label for label, _ in told(letter(text))] == ["1", "2"]


def test_the_first_words_to_the_requester_end_the_request():
    text = (
        "I am studying e-books and should like:\n\n1. What the lending platform is called\n\n2. The supplier of it\n\n"
        "3. Into which years the contract runs\n\n"
        "We have gone through our files for what you asked, and they tell this.\n\n"
        "1. Heron Reads\n\n2. Heron Media Ltd\n\n3. 2029\n"
    )
    assert answered(text) == [
        ("1", "What the lending platform is called", "Heron Reads"),
        ("2", "The supplier of it", "Heron Media Ltd"),
        ("3", "Into which years the contract runs", "2029"),
    ]


def test_a_numbered_request_without_questions_is_no_answer():
    text = (
        "Payments to hauliers are what I study.\n1. I can open a spreadsheet only.\n2. Your main ledger will do for me.\n"
        "3. The year wanted is 2016/17.\n\nYour letter of 3 May reached us. All of it is exempt under section 21, as the "
        "ledger stands on our website.\n"
    )
    assert "spreadsheet only" not in " ".join(words for _, words in told(letter(text)))


def test_an_answer_that_speaks_to_the_requester_is_no_border():
    text = (
        "1. Which boiler controls are in the schools?\n\nYour question is one for the diocese; ours have Larch.\n\n"
        "2. What did they cost?\n\n£4,100, the sum you asked for.\n"
    )
    assert [label for label, _ in told(letter(text))] == ["1", "2"]


def test_parts_that_come_back_under_each_question_are_not_the_request_again():
    text = (
        "1. Has the trust a supplier of agency staff for:\na. Nurses Yes\ni. Who the agency supplier is at present?\nSorrel\n"
        "b. Porters Yes\ni. Who the agency supplier is at present?\nTeasel\n"
    )
    found = dict(told(letter(text)))
    assert (found["1ai"], found["1bi"]) == ("Sorrel", "Teasel")


THINGS = "1. Door entry - the panels at each gate\n2. Lone worker alarms - carried by wardens\n"
ASKED = "Tell me of each of these:\n1. Who is the maker?\n1) Osier\n2) Bramble plc\n2. When does it end?\n1) 2026\n2) 2028\n"


def test_answers_numbered_as_the_things_asked_about_are_of_those_things():
    read = letter(THINGS + ASKED)
    assert [(a.heading, a.label) for a in read[0].answers if a.spans] == [
        ("Door entry", "1.1"),
        ("Lone worker alarms", "1.2"),
        ("Door entry", "2.1"),
        ("Lone worker alarms", "2.2"),
    ]


def test_the_same_numbers_under_each_lettered_thing_answer_the_same_questions():
    text = (
        "These are the services meant:\nA. Parking permits (residents)\nB. Bus lane cameras\nFor either, say:\n"
        "1. Who runs it?\n2. What does it cost a year?\nResponse\n"
        "A. Parking permits (residents)\n1. Plover Ltd\n2. £9,000\nB. Bus lane cameras\n1. In-house\n2. Refused\n"
    )
    read, _ = letter(text)
    assert [(a.heading, a.label, a.question_text) for a in read.answers] == [
        ("Parking permits (residents)", "A1", "Who runs it?"),
        ("Parking permits (residents)", "A2", "What does it cost a year?"),
        ("Bus lane cameras", "B1", "Who runs it?"),
        ("Bus lane cameras", "B2", "What does it cost a year?"),
    ]
    assert read.answers[3].outcome is Outcome.WITHHELD


def test_a_template_printed_once_is_filled_for_each_thing():
    text = (
        "For these:\n1. Maternity records\n2. Theatre booking\nfill in, for each of them, the following lines:\n"
        "a) Maker -\nb) Product -\nc) Since when -\nResponse\n"
        "1. fill in, for each of them, the following lines:\na) Maker - Osier\nb) Product - Stork\nc) Since when - 2017\n"
        "2. fill in, for each of them, the following lines:\na) Maker - none\nb) Product - none\nc) Since when - N/A\n"
    )
    found = by_label(letter(text))
    assert (found["1b"].question_text, found["2a"].question_text) == ("Product", "Maker")
    assert [label for label, words in told(letter(text)) if words in {"Osier", "Stork", "2017"}] == ["1a", "1b", "1c"]


def test_a_list_within_a_line_is_cut_into_its_entries():
    text = (
        "You asked\n\nTell me, please: 1. What is the rota tool called? 2. Who sells it? 3. What was paid in 2021?\n\n"
        "We answered\n\n1. Sandpiper\n\n2. Dunlin Ltd\n\n3. £6,150\n"
    )
    assert answered(text) == [
        ("1", "What is the rota tool called?", "Sandpiper"),
        ("2", "Who sells it?", "Dunlin Ltd"),
        ("3", "What was paid in 2021?", "£6,150"),
    ]


def test_answers_within_a_line_are_cut_apart():
    assert told(letter("4. (a) Merlin (b) Hobby (c) 2012\n5. none\n")) == [
        ("4a", "Merlin"),
        ("4b", "Hobby"),
        ("4c", "2012"),
        ("5", "none"),
    ]


def test_options_within_a_question_are_no_list():
    text = "1. Was it let by (a) tender (b) framework (c) direct award?\n\nTender\n\n2. When?\n\n2016\n"
    assert told(letter(text)) == [("1", "Tender"), ("2", "2016")]


def test_parts_below_an_answer_label_answer_the_parts_of_a_template():
    text = (
        "Question 1: Pharmacy robot.\na) Maker – b) Product – c) Since –\nAnswer to Question 1:\na) Curlew\nb) Knot\nc) 2015\n"
        "Question 2: Meal orders, same lines.\nAnswer to Question 2:\na) Ruff plc\nb) Tray\nc) May 2020\n"
    )
    assert [found for found in answered(text) if found[0] in {"1b", "2a"}] == [
        ("1b", "Product –", "Knot"),
        ("2a", "Maker –", "Ruff plc"),
    ]


def test_letters_with_numbers_are_labels_under_their_sections():
    text = "SECTION A  ROADS\nA1 Name of it\nPlover\nA2 Since\n2011\nSECTION B  PARKS\nB1 Name of it\nNone\nB2 Since\nN/A\n"
    read, _ = letter(text)
    assert [(a.label, a.heading, a.question_text) for a in read.answers] == [
        ("A1", "ROADS", "Name of it"),
        ("A2", "ROADS", "Since"),
        ("B1", "PARKS", "Name of it"),
        ("B2", "PARKS", "Since"),
    ]


def test_options_with_boxes_answer_the_words_before_them():
    text = (
        "1. Seats   ( ) under 50  (X) 50-100  ( ) more\n2. It is looked after by\n[ ] us  [X] the maker  [ ] nobody\n"
        "3. Cost?\n£900\n"
    )
    assert answered(text) == [
        ("1", "Seats", "50-100"),
        ("2", "It is looked after by", "the maker"),
        ("3", "Cost?", "£900"),
    ]


def test_a_short_line_over_a_count_that_begins_again_heads_it():
    text = (
        "Landlines\n1. Who supplies them?\nReed\n2. Until when?\n2027\n\nMobiles\n1. Who supplies them?\nSedge\n"
        "2. Until when?\n2026\n"
    )
    assert [a.heading for a in letter(text)[0].answers] == ["Landlines", "Landlines", "Mobiles", "Mobiles"]


def test_lines_in_quotation_marks_over_answers_are_the_questions():
    text = '"The name of the tool"\nTeal.\n\n"Its maker"\nGarganey Ltd.\n\n"The price"\n£310 a year.\n'
    assert [question for _, question, _ in answered(text)] == ['"The name of the tool"', '"Its maker"', '"The price"']


def test_paragraphs_below_several_questions_go_to_the_questions_they_speak_of():
    text = (
        "What tool logs the drains?\n\nWhat was paid for maintenance of the pumps?\n\nWhen does the telemetry agreement end?\n\n"
        "The drains are logged in Sluicebook.\n\nTelemetry is under an agreement to June 2031.\n\n"
        "Pump maintenance came to £8,700.\n"
    )
    assert {question.split()[-1]: words for _, question, words in answered(text)} == {
        "drains?": "The drains are logged in Sluicebook.",
        "pumps?": "Pump maintenance came to £8,700.",
        "end?": "Telemetry is under an agreement to June 2031.",
    }


def test_paragraphs_that_share_no_words_with_the_questions_stay_together():
    text = "What tool is it?\n\nWho sells it?\n\nEverything is handled elsewhere by now.\n\nWe are not told how.\n"
    assert [len(words) > 40 for _, words in told(letter(text)) if words] == [True]


def test_a_request_that_ends_in_a_full_stop_asks_what_the_paragraph_below_answers():
    text = (
        "I should like to know in which ledger the burials are kept.\n\nThey are kept in Yewtree.\n\n"
        "What number of graves does it hold, and would you name the oldest.\n\nAbout 9,000; of the oldest no record is left.\n"
    )
    assert [words for _, words in told(letter(text))] == [
        "They are kept in Yewtree.",
        "About 9,000; of the oldest no record is left.",
    ]


def test_a_line_of_author_and_date_begins_each_message():
    text = (
        "[requester] 3 May 2021\n\nPlease tell me about the choirs' music library.\n\nSedgeford Council 9 May 2021\n\n"
        "Which parts of it?\n\n[requester] 10 May 2021\n\n1) the tool, 2) its maker, 3) the yearly price.\n\n"
        "Sedgeford Council 28 May 2021\n\n1) Chorister\n2) Descant Ltd\n3) £240\n"
    )
    read, _ = letter(text)
    assert [message.role.value for message in read.messages] == ["requester", "authority", "requester", "authority"]
    assert [(a.question_text, a.label) for a in read.answers if a.message_number == 4] == [
        ("the tool", "1"),
        ("its maker", "2"),
        ("the yearly price.", "3"),
    ]


def test_words_that_lead_to_the_answer_do_not_quote_the_request():
    text = (
        "Information requested\n\nAll that was said to ministers of the lift contract.\n\nResponse\n\n"
        "What you asked is answered thus:\n\nMinisters heard of it on 4 June 2019.\n\nNo minutes were taken.\n"
    )
    assert [words for _, words in told(letter(text))] == [
        "Ministers heard of it on 4 June 2019.",
        "No minutes were taken.",
    ]


def test_a_number_that_the_count_passes_over_is_found_within_a_line():
    text = "1. Is there an organ? Yes\n2. Who tunes it? Pipe & Co 3. How often?\nTwice a year\n4. At what price?\n£90\n"
    assert [label for label, _ in told(letter(text))] == ["1", "2", "3", "4"]


def test_answers_above_a_request_that_is_printed_below_them_are_kept():
    text = (
        "1. Mosaic\n2. £5,000 a year\n3. Hosted by the supplier\n\n"
        "1. Which system do you use?\n2. What is the annual cost?\n3. How is it hosted?\n"
    )
    assert [words for _, words in told(letter(text)) if words] == ["Mosaic", "£5,000 a year", "Hosted by the supplier"]


def test_a_reply_that_is_announced_begins_there_and_its_letters_answer_the_numbers():
    text = (
        "Dear [requester]\n\nYou put to us of each ferry:\n\n1. Its name\n2. Year of building\n3. Where it lies\n4. Seats\n\n"
        "The Board's reply is set out below.\n\nNorth pier\n\na) Gannet\nb) 1998\nc) At Skerry quay\n"
    )
    read, _ = letter(text)
    told = [(answer.question_text, [span.of(text) for span in answer.spans]) for answer in read.answers if answer.spans]
    assert told == [
        ("Its name", ["Gannet"]),
        ("Year of building", ["1998"]),
        ("Where it lies", ["At Skerry quay"]),
    ]


def test_a_request_between_quotation_marks_ends_with_the_second():
    text = (
        "Dear [requester]\n\nI am in receipt of your e-mail of 3 May, which said:\n\n"
        '"Please let me know which ferry is the oldest,\n'
        'and what became of it."\n\nThe oldest is the Gannet, which was built in 1951 for the mail.\nShe was sold in March.\n'
    )
    read, _ = letter(text)
    assert read.answers[0].spans[0].of(text).startswith("The oldest is the Gannet")


def test_an_answer_marked_with_a_letter_alone_is_no_first_item():
    text = (
        "1. Who runs the bowling club's booking page?\nA) Juniper Ltd\n2. Is a kiosk in use?\nA) Yes\n"
        "3. On what date does the agreement finish?\nA) 31st May 2030\n"
    )
    assert [(label, words) for label, _, words in answered(text)] == [
        ("1", "Juniper Ltd"),
        ("2", "Yes"),
        ("3", "31st May 2030"),
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Details of request:", "Details of response:"),
        ("Details of your enquiry", "Response details"),
        ("Request text", "Full response:"),
    ],
)
def test_a_log_may_head_request_and_response_with_their_details(asked, said):
    text = (
        f"Disclosure log\n\nBowling greens\n{asked}\na) which supplier provides the booking system\nb) number of greens\n"
        f"{said}\na) Willow, Alder Ltd\nb) 22\n"
    )
    assert answered(text) == [
        ("a", "which supplier provides the booking system", "Willow, Alder Ltd"),
        ("b", "number of greens", "22"),
    ]


def test_the_other_entries_of_a_log_answer_nothing():
    text = (
        "1. Who makes the library app?\nJuniper Ltd\n2. Number of greens\n22\nOther disclosures in Leisure\n"
        "Mooring applications refused 2022 (FOI/2263/23)\nSalt stocks (EIR/2198/23)\n"
    )
    assert [words for _, _, words in answered(text)] == ["Juniper Ltd", "22"]


@pytest.mark.parametrize(
    "announcement",
    ["Our reply to your request of 4 May:", "Here are our answers to your request:", "Response to your enquiry 117:"],
)
def test_what_a_reply_to_the_request_is_announced_by_is_no_quotation(announcement: str):
    text = f"Dear [requester]\n\n{announcement}\n\nWillow\n- case records\n- bought in 2013\n\nRowan\n- fines\n- bought in 2015\n"
    assert [answer.heading for answer in letter(text)[0].answers] == ["Willow", "Rowan"]


def test_in_response_to_a_request_its_words_may_follow():
    text = (
        "Dear [requester]\n\nIn response to your request:\n\nAll contracts for lending of the last three years in any library.\n\n"
        "We can tell you that Willow was bought in 2013.\n"
    )
    assert [answer.words_in(text) for answer in letter(text)[0].answers] == [
        "We can tell you that Willow was bought in 2013."
    ]
