"""Requests printed in the letter as a list, however its items are labelled and whatever they name."""

from __future__ import annotations

import pytest

from tests.letters.test_read_letter import letter


def told(text: str) -> list[tuple[str, str]]:
    read, _ = letter(text)
    return [(answer.question_text, answer.words_in(text)) for answer in read.answers if answer.spans]


@pytest.mark.parametrize("labels", ["i. ii. iii. iv.", "a) b) c) d)", "1. 2. 3. 4."])
def test_a_list_that_is_said_to_be_asked_is_asked_whatever_years_it_names(labels: str):
    asked = (
        "the products used for alarms and cameras, with spend for each",
        "whether the Council has had any thefts since 2019",
        "spend on guards for each of the last two years",
        "the Council's key register",
    )
    said = ("This is held.", "There were none.", "2021/22: £23,716. 2022/23: £24,690.", "It is on paper.")
    printed = labels.split()
    request = "".join(f"{label} {words}\n" for label, words in zip(printed, asked, strict=True))
    answers = "".join(f"{label} {words}\n\n" for label, words in zip(printed, said, strict=True))
    text = f"I write about your request of 25 September 2023. You wanted to know:\n\n{request}\n{answers}"
    assert told(text) == list(zip(asked, said, strict=True))


def test_a_list_within_a_sentence_is_asked_of_each_group_below():
    text = (
        "You asked, for each of these two, (1) the product (2) the fee for the year (3) expiry.\n\n"
        "Permits\n1. Permitly\n2. £12,000\n3. March 2024\n\nRecords\n1. Cabinetwise\n2. £40,000\n3. June 2026\n"
    )
    read, _ = letter(text)
    found = [(answer.heading, answer.question_text, answer.words_in(text)) for answer in read.answers]
    assert found[0] == ("Permits", "the product", "Permitly")
    assert found[-1] == ("Records", "expiry.", "June 2026")


@pytest.mark.parametrize(
    "asked",
    [
        "(a) how much the department paid for permits;\n(b) with which reseller;\n(c) when the agreement runs out.",
        "• how much the department paid for permits\n• with which reseller\n• when the agreement runs out",
    ],
)
def test_the_paragraphs_of_a_letter_that_numbers_them_answer_in_order(asked: str):
    text = (
        f"1. Thank you for your request dated 11 June. You asked:\n{asked}\n\n2. I can confirm that we hold this information.\n\n"
        "3. In 2023/24 the amount was £2,400,000.\n\n4. Alder, since 1 April 2022.\n\n5. 31 March 2025.\n\nAppeal Rights\n"
    )
    answers = [words for question, words in told(text) if question]
    assert answers == ["In 2023/24 the amount was £2,400,000.", "Alder, since 1 April 2022.", "31 March 2025."]


def test_a_paragraph_that_applies_a_section_and_then_weighs_it_is_an_answer():
    text = (
        "1. Which alarms are there?\nWillow.\n\n2. Alarm status: section 31(1)(a) applies. An exemption of this sort is subject"
        " to a "
        "test of the public interest. Telling it would help those who would do harm.\n"
    )
    read, _ = letter(text)
    assert [provision.code for answer in read.answers for provision in answer.provisions] == ["s31(1)(a)"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("i.", "Please see the answer at i."),
        ("i.", "A summary is public. The rest is withheld for the reasons at i."),
        ("1.", "See 1 above"),
        ("1.", "Withheld for the reason given at 1."),
        ("1.", "Not disclosed, for the reasons set out in our answer to question 1."),
        ("1.", "Please refer to our reply at 1 above."),
        ("a)", "See a) above"),
        ("a)", "Refused on the same ground as question a."),
    ],
)
def test_an_answer_that_points_to_another_for_its_reasons_cites_what_that_cites(first: str, second: str):
    labels = {"i.": "ii.", "1.": "2.", "a)": "b)"}
    text = (
        f"{first} Which alarm is fitted?\nThis is exempt under section 31(1)(a).\n\n"
        f"{labels[first]} Who fitted it?\n{second}\n"
    )
    read, _ = letter(text)
    assert [answer.provisions[0].code for answer in read.answers] == ["s31(1)(a)", "s31(1)(a)"]


def test_a_request_without_a_reply_below_it_is_read_without_answers():
    read, _ = letter("(a) Q1. Which system?\nAnswer: ")
    assert not [answer for answer in read.answers if answer.spans]


def test_a_list_of_fields_is_asked_where_answers_are_announced_and_begin_again_all_under_one_number():
    text = (
        "Dear [requester]\n\nYou wrote to us as follows:\n\nRequest 1 - system and supplier\nRequest 2 - use\n"
        "Request 3 - time in use\nRequest 4 - hosting\n\nAnswers, Adult Services\n\n"
        "1. Willow (Alder Ltd)\n1. Case records\n1. Nine years\n1. Both on our servers\n"
    )
    assert [(answer.label, answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers] == [
        ("1", "system and supplier", "Willow (Alder Ltd)"),
        ("2", "use", "Case records"),
        ("3", "time in use", "Nine years"),
        ("4", "hosting", "Both on our servers"),
    ]
