"""Texts as they were meant: quoted messages without their signs, scans with figures for figures; invented letters."""

import pytest

from foimarket.letters.lines.legible import legible_text
from tests.letters.test_read_letter import letter, told

SCAN = "Ref l23/2O\n\nQ1 {}\n\nThere were 1O in 20l7, 2l in 20l8.\n"


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("£l2,4OO a year", "£12,400 a year"),
        ("O1/O4/20l9", "01/04/2019"),
        ("l March 2O19", "1 March 2019"),
        ("O%, or l9%", "0%, or 19%"),
        ("4I users", "41 users"),
        ("the Counci1's e1ection system", "the Council's election system"),
        ("an OnIine form", "an Online form"),
        ("Office O365 and O2 phones", "Office O365 and O2 phones"),
        ("I am in IT, at no. 7", "I am in IT, at no. 7"),
        ("SQL2019, Q1 and MP3", "SQL2019, Q1 and MP3"),
    ],
)
def test_a_scan_s_letters_in_figures_are_digits(scanned, meant):
    text = SCAN.format(scanned)
    found = legible_text(text)
    assert f"Q1 {meant}\n" in found
    assert len(found) == len(text)


@pytest.mark.parametrize("words", ["We have 4l of these", "Its code is 7O, in room 3l"])
def test_a_letter_that_is_no_scan_is_left_as_it_is(words):
    text = f"Q1 {words}\n"
    assert legible_text(text) is text


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("14 Sep-\ntember 2016", "14 September   2016"),
        ("ends on 9 Novem-  \n  ber 2024", "ends on 9 November       2024"),
        ("31 DE-\nCEMBER", "31 DE-\nCEMBER"),
        ("March\u00ad\ning", "March\u00ad\ning"),
        ("by Kerb\u2010\nwise, as Kerbwise was", "by Kerbwise  , as Kerbwise was"),
        ("cloud-\nbased", "cloud-\nbased"),
    ],
)
def test_a_word_broken_over_lines_is_whole_where_it_is_known(broken, meant):
    assert legible_text(f"It is {broken}.\n") == f"It is {meant}.\n"


THREAD = (
    "From: Alder Council\nTo: [requester]\nDate: 9 May 2024\n\nDear [requester],\n\n2. It ends on 1 June 2026.\n\n"
    "{first}\n\n> Is 2025 right?\n>\n> {second}\n>\n>> Dear [requester],\n>>\n>> 1. Willow,\n>> from Rowan Ltd\n"
    ">> 2. It ends on 1 June 2025.\n"
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("On 7 May 2024 [requester] wrote:", "On 2 May 2024 Alder Council wrote:"),
        ("On Tue, 7 May 2024 at 10:04, [requester] wrote:", "On Thu, 2 May 2024 at 09:12, Alder Council FOI wrote:"),
        ("On 07/05/2024 10:04, [requester] wrote:", "On 02/05/2024 09:12, FOI Team, Alder Council wrote:"),
    ],
)
def test_messages_quoted_in_each_other_are_read_one_by_one(first, second):
    read, text = letter(THREAD.format(first=first, second=second))
    assert [str(message.role) for message in read.messages] == ["authority", "requester", "authority"]
    assert [str(message.sent_on) for message in read.messages] == ["2024-05-09", "2024-05-07", "2024-05-02"]
    current = [(answer.label, answer.message_number) for answer in read.answers if answer.is_current]
    assert current == [("2", 1), ("1", 3)]
    assert "Willow,\n>> from Rowan Ltd" in [span.of(text) for answer in read.answers for span in answer.spans]


def test_replies_between_the_lines_of_a_quoted_request_stay_apart_from_it():
    text = (
        "From: Alder Council\nDate: 9 May 2024\n\nOn 7 May 2024 [requester] wrote:\n\n> 1. Which system is used?\n\nWillow\n\n"
        "> 2. Who supplies it?\n\nRowan Ltd\n\n> 3. Since when?\n\n2016\n"
    )
    assert told(letter(text)) == [("1", "Willow"), ("2", "Rowan Ltd"), ("3", "2016")]


def test_words_that_repeat_what_the_requester_wrote_begin_no_message():
    text = (
        "Dear [requester]\n\nOn 7 May 2024 you wrote:\n\n1. Which system is used?\n\nWillow\n\n2. Since when?\n\n2016\n"
    )
    read = letter(text)
    assert len(read[0].messages) == 1
    assert told(read) == [("1", "Willow"), ("2", "2016")]


def test_a_bold_label_before_its_value_is_read_without_its_signs() -> None:
    text = "**Hosting:** by the council\n- **Cost a year:** £900\n**All of it is bold:**\n"
    found = legible_text(text)
    assert found == "  Hosting:   by the council\n-   Cost a year:   £900\n**All of it is bold:**\n"


FORM = (
    "Dear FOI Officer,\n\nThis is a numbered form. Kindly fill it in.\n\n1. Which product is used?\nAnswer: ____Willow____\n\n"
    "2. Which version?\nAnswer: ____________\n\n3. Since when?\nAnswer: __May 2019_____\n\n4. What does it cost?\n"
    "Answer: ____£4,000____\n"
)


def test_a_form_that_the_authority_filled_in_on_ruled_lines_is_its_answer():
    found, _ = letter(FORM)
    said = [(answer.label, answer.words_in(FORM).strip("_ ")) for answer in found.answers]
    assert said == [("1", "Willow"), ("2", ""), ("3", "May 2019"), ("4", "£4,000")]


def test_a_line_that_is_nothing_but_a_rule_stays_one():
    text = "Q1 Yes\n__________\nQ2 No\n"
    assert legible_text(text) is text


@pytest.mark.parametrize("broken", ["section 43\n(2) of the Act", "Regulation 12 \n(5)(e) of the Regulations"])
def test_a_provision_broken_at_the_end_of_its_line_begins_no_answer(broken):
    text = f"1. What is it worth?\nWe rely on {broken} and withhold this.\n2. When does it end?\n31 March 2026\n"
    found, _ = letter(text)
    assert [answer.label for answer in found.answers] == ["1", "2"]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("163,9 00 people", "00163900 people"),
        ("£1,1 \n04,518 in all", "£00001104518 in all"),
        ("1,2 and 3", "1,2 and 3"),
    ],
)
def test_a_figure_broken_within_a_group_is_whole(broken, whole):
    found = legible_text(f"We spent {broken}.")
    assert found == f"We spent {whole}."
    assert len(found) == len(f"We spent {broken}.")


def test_a_question_broken_at_a_blank_line_is_whole():
    text = (
        "1.  Suppliers who applied for inclusion on each framework and were\nsuccessful\n\nPontoon Ltd\n\n"
        "2.  Actual spend on this contract (and any sub lots), from the start \n \nof the contract to the current date \n \n"
        "£822,914\n\n3.  Could you please provide a copy of the specification given\n\nto all bidders when it was advertised?"
        "\n\nNo\n"
    )
    found, _ = letter(text)
    assert [answer.words_in(text) for answer in found.answers] == ["Pontoon Ltd", "£822,914", "No"]


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("since November 20 \n21. It replaced Rowan.", "since November 2021  . It replaced Rowan."),
        ("on 1 April 20 21, when", "on 1 April 2021 , when"),
        ("It costs £123, \n450.75. Rowan", "It costs £123,450.75  . Rowan"),
        ("They stand at County Hal \nl. In County Hall too.", "They stand at County Hall  . In County Hall too."),
        ("Do you use one?YesiWillow is.", "Do you use one?Y. iWillow is."),
        ("in March 20\n21 April 2022", "in March 20\n21 April 2022"),
        ("from Jan 20\n31 Jan 23", "from Jan 20\n31 Jan 23"),
        ("a plan B\nc. 2016", "a plan B\nc. 2016"),
        ("£123,\n45 users", "£123,\n45 users"),
    ],
)
def test_what_is_broken_over_lines_is_whole_and_keeps_its_place(broken, meant):
    found = legible_text(broken)
    assert found.replace(" ", "") == meant.replace(" ", "")
    assert len(found) == len(broken)
