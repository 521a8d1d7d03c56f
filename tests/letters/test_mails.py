"""Mails of a thread: which office answers, where a quoted request ends, and what stands below a signature; invented letters."""

import pytest

from foimarket.letters import Role
from tests.letters.test_read_letter import letter, told

ASKED = "1. Name of the lending system\n2. Who hosts it\n3. What it costs a year\n"
TOLD = "1. Curlew\n2. Its maker\n3. £4,100\n"
REQUEST = "To: Alder Council FOI\nSubject: Lending\n\nPlease tell me of the libraries:\n" + ASKED
REPLY = "Dear [requester]\n\n" + TOLD


def current(text: str) -> list[tuple[str | None, str]]:
    """Label and words of the answers that stand."""
    return [(a.label, " / ".join(span.of(text) for span in a.spans)) for a in letter(text)[0].answers if a.is_current]


@pytest.mark.parametrize(
    "head",
    [
        "-----Original Message-----\nDate: Sun, 16 Feb 2020 21:10\n",
        "---------- Forwarded message ---------\nFrom: [requester]\nDate: Sun, 16 Feb 2020 21:10\n",
        "--- Your original request ---\nFrom: [requester]\nSent: 16 February 2020\n",
        "________________\nDate: 16 February 2020\n",
        "Date: 16 February 2020\nFrom: [requester]\n",
        "From: [requester]\nSent: 16 February 2020\n",
    ],
)
def test_the_request_below_a_reply_answers_nothing(head: str):
    read = letter(f"{REPLY}\n{head}{REQUEST}")[0]
    assert [message.role for message in read.messages] == [Role.AUTHORITY, Role.REQUESTER]
    assert told((read, f"{REPLY}\n{head}{REQUEST}")) == [("1", "Curlew"), ("2", "Its maker"), ("3", "£4,100")]


def test_dates_and_names_of_a_form_open_no_mail():
    text = "Dear [requester]\n\nSubject: Lending\nDate: 4 May 2021\n\n1. Who lends?\nCurlew Ltd\n2. To whom?\nAll.\n"
    assert len(letter(text)[0].messages) == 1


@pytest.mark.parametrize(
    "sender", ["Children's Library Service", "[name], Business Support", "ICT", "Head of Lending, Adults"]
)
def test_an_office_that_writes_to_another_answers(sender: str):
    text = f"From: {sender}\nSent: 4 May 2021\nTo: FOI Team\nSubject: FW: Lending\n\n{TOLD}"
    assert told(letter(text)) == [("1", "Curlew"), ("2", "Its maker"), ("3", "£4,100")]


@pytest.mark.parametrize("sender", ["[name]", "Jo Field", "Lending Systems Ltd", "requests@lending-systems.com"])
def test_one_who_asks_an_office_is_the_requester(sender: str):
    text = f"From: {sender}\nSent: 4 May 2021\nTo: FOI Team\nSubject: Lending\n\nPlease could you provide:\n{ASKED}"
    assert letter(text)[0].messages[0].role is Role.REQUESTER


def test_each_office_answers_for_itself():
    text = (
        f"From: Adult Learning\nSent: 4 May 2021\nTo: FOI Team\nSubject: FW: Lending\n\n{TOLD}\n"
        f"From: Children's Centres\nSent: 2 May 2021\nTo: FOI Team\nSubject: FW: Lending\n\n{TOLD.replace('Curlew', 'Plover')}"
    )
    assert [words for label, words in current(text) if label == "1"] == ["Curlew", "Plover"]


def test_only_the_quoted_questions_ask_where_answers_stand_between():
    text = (
        "Dear [requester]\n\nSee between your lines.\n\n> I write for a book on lending.\n> 1. Name of the system, its\n> maker\n"
        "Curlew\n> 2. Hosted by\nIts maker\n> I know that this is hard to say.\n> 3. Cost a year\n£4,100\n>\n> With thanks for"
        " all of it\n> A. Reader\n"
    )
    assert told(letter(text)) == [("1", "Curlew"), ("2", "Its maker"), ("3", "£4,100")]


def test_quoted_lines_without_labels_are_all_questions():
    text = "> Name of the system?\nCurlew\n\n> Who hosts it?\nIts maker\n\n> Cost a year?\n£4,100\n"
    assert [words for _, words in told(letter(text))] == ["Curlew", "Its maker", "£4,100"]


def test_what_stands_below_a_masked_signature_answers_nothing():
    text = REPLY + "\n[officer]\nAlder Council\nBest Lender 2018\n"
    assert told(letter(text))[-1] == ("3", "£4,100")


def test_a_masked_name_may_answer_and_a_table_below_a_signature_is_kept():
    asked = "1. Who lends?\n[officer]\n\n2. Since when?\n2019\n\n[officer]\n"
    text = f"Dear [requester]\n\n{asked}\n| 3. Cost | £4,100 |\n| 4. Seats | 12 |\n"
    answers = [words for _, words in told(letter(text))]
    assert any("4,100" in words for words in answers)
    assert "2019" in answers


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("[requester] wrote on {day}:", "Alder Council wrote on {day}:"),
        ("[requester] asked on {day}", "Alder Council replied on {day}"),
        ("{day}, applicant to Council", "{day}, Council to applicant"),
    ],
)
def test_a_line_says_who_wrote_each_message_and_when(theirs: str, ours: str):
    text = (
        f"Alder Council - request 19\n\n{theirs.format(day='15 February 2024')}\n{ASKED}\n"
        f"{ours.format(day='27 February 2024')}\nPlease say whether you mean loans, e.g. Wren, or fines.\n\n"
        f"{theirs.format(day='28 February 2024')}\nLoans only, in Wren or whatever you have.\n\n"
        f"{ours.format(day='8 April 2024')}\n{TOLD}"
    )
    found = letter(text)[0]
    roles = [message.role for message in found.messages]
    assert roles.count(Role.REQUESTER) >= 2
    assert [words for label, words in current(text) if label] == ["Curlew", "Its maker", "£4,100"]
    assert not any("Loans only" in words for _, words in current(text))


@pytest.mark.parametrize(
    "rule",
    ["-----Forwarded message-----\nFrom: {}", "---------- Forwarded: {} ----------", "--- From {} ---"],
)
def test_offices_whose_mails_are_passed_on_answer_each_for_itself(rule: str):
    adults, children = rule.format("Adult Care and Support"), rule.format("Children and Families")
    text = (
        "From: Alder Council, Information Requests\nDate: 22 December 2020\n\nDear [requester]\n\nI pass on what came.\n\n"
        f"{adults}\n\n1. Willow\n2. 2015\n3. £1,200\n\n{children}\n\n1. Rowan\n2. 2017\n3. £2,400\n\n"
        "-----End of forwarded messages-----\n\nTheir sums hold no VAT.\n"
    )
    read = letter(text)[0]
    assert len(read.messages) == 4
    labelled = [answer for answer in read.answers if answer.label]
    assert all(answer.is_current for answer in labelled)
    assert [answer.heading for answer in labelled] == ["Adult Care and Support"] * 3 + ["Children and Families"] * 3


def test_the_office_for_requests_passes_on_nothing_of_its_own():
    text = (
        "Dear [requester]\n\nSee below.\n\n-----Forwarded message-----\nFrom: FOI and Support Team\n\n"
        "1. Willow\n2. 2015\n3. £1,200\n"
    )
    assert {answer.heading for answer in letter(text)[0].answers} == {None}


def test_a_numbered_month_of_a_list_is_no_day_of_sending():
    text = "---- From Adult Services ----\n\n1 Willow\n2 Records\n3 Nine years\n4 April 2025\n5 Us\n"
    assert [message.sent_on for message in letter(text)[0].messages] == [None]
