"""Structure of letters: each test is a short invented letter with one awkward layout."""

from datetime import date

import pytest

from foimarket.documents.document import Document, Regime
from foimarket.letters import Answer, Letter, MessageKind, Outcome, Role, read_letter


def letter(text: str, *, regime: Regime | None = None, body_start: int = 0) -> tuple[Letter, str]:
    document = Document("0" * 64, "a/b.txt", "text/plain", len(text), text, body_start, regime=regime)
    return read_letter(document), text


def told(read: tuple[Letter, str]) -> list[tuple[str | None, str]]:
    """Label and words of every answer."""
    found, text = read
    return [(answer.label, " / ".join(span.of(text) for span in answer.spans)) for answer in found.answers]


def by_label(read: tuple[Letter, str]) -> dict[str | None, Answer]:
    return {answer.label: answer for answer in read[0].answers}


def test_a_question_is_followed_by_its_answer():
    read = letter("1. What is the system called?\n\nWillow\n\n2. When does the contract end?\n\nMay 2031\n")
    assert told(read) == [("1", "Willow"), ("2", "May 2031")]
    assert read[0].answers[0].question_text == "What is the system called?"


def test_noun_phrases_count_as_questions_where_answers_stand_under_them():
    read = letter(
        "1. Name of system and supplier\n\nWillow, Alder Ltd\n\n2. Contract end\n\n2029\n\n3. Hosting\n\nCouncil\n"
    )
    assert told(read) == [("1", "Willow, Alder Ltd"), ("2", "2029"), ("3", "Council")]


def test_all_questions_come_first_and_answers_follow_by_number():
    read = letter("Request:\n\n1. Which system is used?\n2. How many users?\n\nResponse:\n\n1. Willow\n\n2. 40\n")
    assert told(read) == [("1", "Willow"), ("2", "40")]
    assert read[0].answers[1].question_text == "How many users?"


def test_a_list_that_restarts_is_the_answer_even_without_a_heading():
    read = letter(
        "1. Which system is used?\n2. How many users?\n3. What does it cost?\n\n1. Willow\n2. 40\n3. Nothing\n"
    )
    assert told(read) == [("1", "Willow"), ("2", "40"), ("3", "Nothing")]


@pytest.mark.parametrize("joint", [" - ", " – ", "\u00a0-", ": ", " ", ""])
def test_the_answer_stands_on_the_question_s_line(joint: str):
    read = letter(f"Q1. Is a portal used now?{joint}Yes\n\nQ2. Which one?{joint}Willow\n")
    assert told(read) == [("Q1", "Yes"), ("Q2", "Willow")]


def test_a_request_repeated_in_the_response_is_recognised_without_a_question_mark():
    read = letter(
        "Dear Anytown Council,\n\nPlease answer under the Freedom of Information Act:\nQ1. Services provided (e.g. bins, etc.)\n"
        "Q2. Number of systems in the whole of the Council\n\nAnytown Council\n\nDear requester,\n\n"
        "Q1. Services provided (e.g. bins, etc.)– All of them\n\nQ2. Number of systems in the whole of the\nCouncil - 12\n"
    )
    assert [message.role for message in read[0].messages] == [Role.REQUESTER, Role.AUTHORITY]
    assert told(read) == [("Q1", "All of them"), ("Q2", "12")]


def test_broken_numbers_are_mended_by_the_repeated_question():
    read = letter(
        "1. The names of the software used here\n2. The monthly cost of each one of them\n\n"
        "1. The names of the software used here\n\nWillow\n\n1. The monthly cost of each one of them\n\n£30\n"
    )
    assert told(read) == [("1", "Willow"), ("2", "£30")]


def test_numbers_that_restart_are_read_on_where_the_request_is_known():
    read = letter(
        "Dear Anytown Council,\n\n1. Which system?\n2. How old is it?\n3. Who hosts it?\n4. Its cost?\n\n"
        "Anytown Council\n\nDear requester,\n\n1. Willow\n1. Nine years\n2. The supplier\n4. £5\n"
    )
    assert told(read) == [("1", "Willow"), ("2", "Nine years"), ("3", "The supplier"), ("4", "£5")]


def test_marked_questions_and_replies():
    read = letter(
        "You asked\nThe name of each system\nOur response\nWillow\n\nYou asked\nIts cost\nOur response\n£5,000\n"
    )
    assert [words for _, words in told(read)] == ["Willow", "£5,000"]
    assert [answer.question_text for answer in read[0].answers] == ["The name of each system", "Its cost"]


def test_answers_labelled_as_answers():
    read = letter("Q1. Which system?\nA1. Willow\nQ2. Who hosts it?\nA2. The council\n")
    assert told(read) == [("Q1", "Willow"), ("Q2", "The council")]


def test_lettered_parts_take_their_number():
    read = letter(
        "1. The system:\na) which is it?\n\nWillow\n\nb) how old is it?\n\nTen years\n\n2. Who hosts it?\n\nThe supplier\n"
    )
    assert told(read)[1:] == [("1a", "Willow"), ("1b", "Ten years"), ("2", "The supplier")]


def test_parts_listed_above_one_answer_share_it():
    read = letter(
        "Q1) What was spent on:\na) printers\nb) scanners\n\n£900 on both together.\n\nQ2) Is there a fax?\n\nNo\n"
    )
    assert {label: words for label, words in told(read) if label in {"Q1a", "Q1b"}} == {
        "Q1a": "£900 on both together.",
        "Q1b": "£900 on both together.",
    }


def test_a_range_answers_each_of_its_questions():
    read = letter("1. Which bots?\n2. Which makers?\n3. How many?\n4. Since when?\n\n1. None yet.\n\n2-4. Not held.\n")
    assert told(read) == [("1", "None yet."), ("2", "Not held."), ("3", "Not held."), ("4", "Not held.")]
    assert {answer.outcome for answer in read[0].answers[1:]} == {Outcome.NOT_HELD}


def test_one_refusal_for_two_questions_answers_both_with_the_references_under_it():
    read = letter(
        "1. Name of the system\n\nWillow\n\n2. How long it has been used\n\n3. When the contract ends\n\n"
        "For Questions 2 and 3, this is exempt under Section 21 of the Freedom of Information Act 2000.\n\n"
        "<https://www.anytown.example/register>\n\nWillow register ref: AB - 77\n\n"
        "4. What it costs\n\nPlease refer to Question 2.\n"
    )
    answers, text = by_label(read), read[1]
    for label in ("2", "3"):
        assert answers[label].outcome is Outcome.PUBLISHED_ELSEWHERE
        assert any("AB - 77" in span.of(text) for span in answers[label].spans)
    assert answers["4"].refers_to == "2"
    assert [provision.code for provision in answers["4"].provisions] == ["s21"]


def test_a_notice_after_the_answers_belongs_to_the_questions_it_names():
    read = letter(
        "Response\n1. Oak\n2. Refused - see below\n3. Ash\nNOTICE OF REFUSAL\n\n"
        "The answer to question 2 is commercially sensitive and is exempt under section 43(2).\n"
    )
    assert [provision.code for provision in by_label(read)["2"].provisions] == ["s43(2)"]
    assert by_label(read)["3"].provisions == ()


def test_directorates_are_headings_of_their_own_answers():
    read = letter(
        "1. Which system?\n\nAdults: Willow\n\nChildren's: Rowan\n\n"
        "2. Since when?\n\nHousing reply:\n\n2015\n\nAdults reply:\n\n2016\n"
    )
    assert [(answer.label, answer.heading) for answer in read[0].answers] == [
        ("1", "Adults"),
        ("1", "Children's"),
        ("2", "Housing"),
        ("2", "Adults"),
    ]


def test_prose_without_questions_gives_an_answer_for_each_paragraph_under_its_heading():
    read = letter("Response:\n\nEnvironment:\n\nRowan for waste\n\nHousing:\n\nWillow for repairs\n\nElm for rents\n")
    assert [(answer.heading, words) for answer, (_, words) in zip(read[0].answers, told(read), strict=True)] == [
        ("Environment", "Rowan for waste"),
        ("Housing", "Willow for repairs"),
        ("Housing", "Elm for rents"),
    ]


def test_the_requester_s_example_lies_in_no_answer():
    question = "Which system is used? For example, surgeries use one called Hawthorn. What is used by the council for residents"
    read = letter(f"Request:\n\n{question}\n\nResponse:\n\n{question}?\n\nHousing:\n\nWillow\n")
    assert all("Hawthorn" not in words for _, words in told(read))
    assert "Willow" in [words for _, words in told(read)]


def test_label_and_value_lines_per_system():
    read = letter(
        "System 1\nName: Willow\nHosting: supplier\nCost: £5\n\nSystem 2\nName: Rowan\nHosting: council\nCost: nil\n"
    )
    assert [(answer.heading, answer.question_text) for answer in read[0].answers][:4] == [
        ("System 1", "Name"),
        ("System 1", "Hosting"),
        ("System 1", "Cost"),
        ("System 2", "Name"),
    ]


def test_a_pipe_table_is_read_by_its_heads_and_bands():
    read = letter(
        "| System | 2. Cost | 3. End |\n|---|---|---|\n| ADULTS | | |\n| Willow | £5 | Exempt s.43(2) |\n"
        "| System | 2. Cost | 3. End |\n| CHILDREN | | |\n| Rowan | nil | 2030 |\n"
    )
    assert told(read) == [
        ("1", "Willow"),
        ("2", "£5"),
        ("3", "Exempt s.43(2)"),
        ("1", "Rowan"),
        ("2", "nil"),
        ("3", "2030"),
    ]
    assert [answer.heading for answer in read[0].answers][::3] == ["ADULTS / Willow", "CHILDREN / Rowan"]
    assert read[0].answers[2].outcome is Outcome.WITHHELD


def test_bare_lines_answer_in_the_order_that_the_letter_states():
    read = letter("Answers in the order of the questions 1, 2, 2a, 3\n\nAnytown\n\n12\n\n5\n\nYes\n")
    assert told(read) == [("1", "Anytown"), ("2", "12"), ("2a", "5"), ("3", "Yes")]


def test_boilerplate_and_signatures_are_no_answers():
    read = letter(
        "1. Which system?\n\nWillow\n\nIf you are unhappy with our response you may ask for an internal review.\n\n"
        "Yours sincerely\n\n[officer]\nInformation Governance\n\nThis email is intended only for the named addressee.\n"
    )
    assert told(read) == [("1", "Willow")]


def test_an_unanswered_question_has_no_span():
    read = letter("1. Which system?\n\nWillow\n\n2. What did it cost?\n\n3. Who hosts it?\n\nThe council\n")
    assert [answer.outcome for answer in read[0].answers] == [Outcome.ANSWERED, Outcome.UNANSWERED, Outcome.ANSWERED]


CORRESPONDENCE = """## Message 1: request

From: Requester

Q1. Which CRM system is used?

Q2. What was spent on licences?

## Message 2: acknowledgement

From: Anytown Council

The request has been received and is being dealt with.

## Message 3: response

From: Anytown Council

Date: 4 May 2019

Q1. Which CRM system is used? - Willow

Q2. What was spent on licences? - Figures to be sent to you 09/05/19.

## Message 4: response

From: Anytown Council

Q2. What was spent on licences? - £7,300.
"""


def test_a_later_message_supersedes_a_deferred_answer():
    found, text = letter(CORRESPONDENCE)
    assert [message.kind for message in found.messages] == [
        MessageKind.REQUEST,
        MessageKind.ACKNOWLEDGEMENT,
        MessageKind.RESPONSE,
        MessageKind.RESPONSE,
    ]
    assert found.messages[2].sent_on == date(2019, 5, 4)
    assert [(a.label, a.message_number, a.outcome, a.is_current) for a in found.answers] == [
        ("Q1", 3, Outcome.ANSWERED, True),
        ("Q2", 3, Outcome.DEFERRED, False),
        ("Q2", 4, Outcome.ANSWERED, True),
    ]
    assert found.answers[1].promised_on == date(2019, 5, 9)
    assert found.answers[2].spans[0].of(text) == "£7,300."


def test_a_later_promise_never_erases_a_figure():
    later = (
        CORRESPONDENCE
        + "\n## Message 5: response\n\nFrom: Anytown Council\n\nQ2. What was spent on licences? - More to follow.\n"
    )
    found, _ = letter(later)
    assert [answer.is_current for answer in found.answers] == [True, False, True, False]


def test_a_correction_in_prose_supersedes_by_the_number_it_names():
    read = letter(
        "Anytown Council to [requester], 3 August 2023\n\nDear [requester]\n\nQ1 Willow\nQ2 £46,000\nQ3 Four years\n\n---\n\n"
        "Anytown Council to [requester], 9 August 2023\n\nDear [requester]\n\nAnswer 2 was wrong. The charge is £64,000.\n"
    )
    assert [(a.label, a.is_current) for a in read[0].answers] == [
        ("Q1", True),
        ("Q2", False),
        ("Q3", True),
        ("Q2", True),
    ]
    assert read[0].messages[1].sent_on == date(2023, 8, 9)


def test_the_requester_s_quoted_prose_is_no_answer():
    read = letter(
        "Dear [requester]\n\nI refer to the e-mail in which you asked for:\n\n"
        "A list of all software (such as Hawthorn), with users.\n\n"
        "We run some forty systems.\n"
    )
    assert told(read) == [(None, "We run some forty systems.")]


def test_an_e_mail_thread_is_split_at_its_headers():
    found, _ = letter(
        "Sent: 2 July 2019\nTo: [requester]\n\nQ1 Willow; Q2 65; Q3 No.\n\nRegards\n[officer]\n\n"
        "Sent: 9 July 2019\nTo: Anytown Council\n\nIs the hub by Hawthorn not a CRM?\n\n"
        "Sent: 30 July 2019\nTo: [requester]\n\nQ3 Yes, Rowan\n"
    )
    assert [(m.role, m.sent_on and m.sent_on.day) for m in found.messages] == [
        (Role.AUTHORITY, 2),
        (Role.REQUESTER, 9),
        (Role.AUTHORITY, 30),
    ]
    assert [(a.label, a.is_current) for a in found.answers] == [("Q1", True), ("Q2", True), ("Q3", False), ("Q3", True)]


def test_an_answer_in_capitals_is_no_heading():
    assert told(letter("1. Which system?\n\nLAS\n\n2. Who hosts it?\n\nICT\n")) == [("1", "LAS"), ("2", "ICT")]


def test_a_list_repeated_for_another_directorate_stands_under_its_heading():
    read = letter(
        "ADULTS\n\n1. System? Willow\n2. Supplier? Alder\n\nCHILDREN\n\n1. System? Rowan\n2. Supplier? Alder\n"
    )
    assert [(a.label, a.heading) for a in read[0].answers] == [
        ("1", "ADULTS"),
        ("2", "ADULTS"),
        ("1", "CHILDREN"),
        ("2", "CHILDREN"),
    ]


def test_replies_between_quoted_lines_answer_them():
    read = letter("> 1. Which system is used?\nWillow\n\n> 2. Who supplies it?\nAlder\n\n> 3. Since when?\n2016\n")
    assert told(read) == [("1", "Willow"), ("2", "Alder"), ("3", "2016")]


def test_a_table_with_columns_for_question_and_answer():
    read = letter("| No | Question | Response |\n| --- | --- | --- |\n| 1 | Name | Willow |\n| 2 | Cost | £5 |\n")
    assert told(read) == [("1", "Willow"), ("2", "£5")]


def test_a_field_s_value_stands_on_the_line_below_it():
    read = letter("Name of system\nWillow\nSupplier\nAlder\nContract start\n01/04/2018\nContract end\n31/03/2026\n")
    assert [(a.question_text, words) for a, (_, words) in zip(read[0].answers, told(read), strict=True)] == [
        ("Name of system", "Willow"),
        ("Supplier", "Alder"),
        ("Contract start", "01/04/2018"),
        ("Contract end", "31/03/2026"),
    ]


def test_front_matter_is_not_read():
    text = "+++\ntitle = 'What is it?'\n+++\n\n**1. Which system?**\n\nWillow\n"
    assert told(letter(text, body_start=text.index("**"))) == [("1", "Willow")]


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff", "???", "1.", "|", "Dear", "From: a\nTo: b"])
def test_a_text_without_a_letter_has_no_answers(text: str):
    assert all(
        not answer.spans or any(map(str.isalnum, answer.spans[0].of(text))) for answer in letter(text)[0].answers
    )


def test_a_numbered_answer_that_refuses_and_explains_in_one_stays_where_it_is():
    text = (
        "Request:\n\n1. Which system is used?\n2. When does the contract end?\n3. Who looks after it?\n\nResponse:\n\n1. Willow\n\n"
        "2. May 2027\n\n3. Unfortunately we are unable to provide in full the information you have requested.  We do hold it "
        "but an absolute exemption applies.  Personal Information (Section 40,2)\n"
    )
    found = {a.label: a.outcome.value for a in letter(text)[0].answers}
    assert found == {"1": "answered", "2": "answered", "3": "withheld"}


THINGS = (
    "You asked:\n\nPlease list the software of these teams, with supplier, yearly support cost and contract end date:\n"
    "1. Waste & recycling\n2. Electoral services\n3. Leisure\n\nWe reply:\n\n"
    "1. Willow (Alder): £29,500; Nov 2021\n2. Rowan: £9,014; annual\n3. None\n"
)


def test_what_a_line_asks_of_each_thing_of_its_list_is_what_each_answers():
    found = [(a.label, a.heading, a.question_text[:24]) for a in letter(THINGS)[0].answers]
    assert found == [
        (str(number), thing, "Please list the software")
        for number, thing in enumerate(("Waste & recycling", "Electoral services", "Leisure"), 1)
    ]


def test_questions_that_end_in_a_full_stop_are_questions_over_their_answers():
    text = (
        "FOI 4402\n\nMay I know which computer system the Trust has for requests.\n\nWillow does that job.\n\n"
        "When did you buy it?\n\nIn 2011.\n\nHow many requests are on the system now, and can you list the fields that it has.\n\n"
        "2217 of them.\n"
    )
    assert [a.words_in(text) for a in letter(text)[0].answers if a.question_text] == [
        "Willow does that job.",
        "In 2011.",
        "2217 of them.",
    ]


def test_a_part_that_is_too_dear_is_told_beside_one_that_is_exempt():
    text = (
        "1. What do your contracts cost?\nTo find the small ones would in our view cost more than the appropriate limit. "
        "The value of the last is withheld under section 43(2).\n\n2. Who sells them?\nAlder.\n"
    )
    assert [one.code for one in letter(text)[0].answers[0].provisions] == ["s43(2)", "s12"]
