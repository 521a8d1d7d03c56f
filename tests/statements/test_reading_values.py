"""Dates, money, numbers, periods and topics as people write them."""

from __future__ import annotations

import time

import pytest

from foimarket.statements.naming.naming import names_by_position
from foimarket.statements.naming.seller_beside import supplier_after
from foimarket.statements.topics.topics import topics_of
from foimarket.statements.values.dates import financial_year_in, find_dates
from foimarket.statements.values.money import find_amounts
from foimarket.statements.values.numbers import number_of
from foimarket.statements.values.training_parts import period_of
from foimarket.statements.words.areas import areas_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31 March 2026", ["2026-03-31"]),
        ("5/11/2021", ["2021-11-05"]),
        ("05.03.28", ["2028-03-05"]),
        ("Jun-11", ["2011-06"]),
        ("09/2019", ["2019-09"]),
        ("since December 2013", ["2013-12"]),
        ("11 November 201911 months", ["2019-11-11"]),
        ("31 February 2020", ["2020-02"]),
        ("the year 2019/20", []),
        ("Willow, since1998. Rowan,2009.", ["1998", "2009"]),
        ("system CM2000 costs £2019", []),
        ("until the close of the 2021/22 financial year", ["2022-03-31"]),
    ],
)
def test_dates_keep_the_precision_given(text, expected):
    assert [found.value for found in find_dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£553,398.53", [553398.53]),
        ("£21, 984.00", [21984.0]),
        ("£112, \n400.00", [112400.0]),
        ("£80 480", [80480.0]),
        ("£0.25p", [0.25]),
        ("circa £2K", [2000.0]),
        ("£40.7 million", [40700000.0]),
        ("91,000 pounds", [91000.0]),
        ("Seventeen thousand, four hundred and fifty pounds", [17450.0]),
        ("a hundred thousand pounds", [100000.0]),
        ("zero hundred pounds", []),
        ("1,150 users", []),
        ("should read £2.024m", [2_024_000.0]),
        ("£14.600 in all", [14_600.0]),
        ("£680 480, of which the CRM £72K", [680_480.0, 72_000.0]),
        ("£22,7 million", [22_700_000.0]),
        ("£61.5 Mil.", [61_500_000.0]),
        # The mark of a footnote.
        ("£94,6001 and £6,2402", [94_600.0, 6_240.0]),
    ],
)
def test_money_in_all_its_spellings(text, expected):
    assert [amount.value for amount in find_amounts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Thirty-four", 34), ("1,204", 1204), ("seven", 7), ("none", None), ("a hundred", 100), ("zero hundred", 0)],
)
def test_numbers_in_digits_and_words(text, expected):
    assert number_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("2017/18", "2017-18"), ("S&M 23/24", "2023-24"), ("31/12", None), ("2016-2020", None)]
)
def test_a_financial_year_is_two_years_running(text, expected):
    assert financial_year_in(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2 hours a year", "annual"),
        ("a day on joining", "one-off"),
        ("8 hours in the first year", "first year"),
        ("every second year", "every 2 years"),
        ("2 hours", None),
    ],
)
def test_training_periods(words, expected):
    assert period_of(words) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What is the name of the system and who supplies it?", {"name", "supplier"}),
        ("What do you use it for?", {"use"}),
        ("When does the contract expire?", {"end"}),
        ("What does support and maintenance cost a year?", {"cost"}),
        ("How many hours of training does a user get per year?", {"training"}),
        ("Is it hosted by the council, the supplier or a third party?", {"hosting"}),
        ("How many systems do not interact with any other system (stand-alone)?", {"standalone"}),
        ("What was spent on software licences in 2018-19?", {"software_spend"}),
        ("What is the full official name of the Authority?", set()),
        ("Which departments are using the Xantura system?", {"name"}),
    ],
)
def test_questions_are_told_apart(question, expected):
    assert {topic.value for topic in topics_of(question)} == expected


def test_a_question_of_long_words_that_names_no_system_is_read_at_once():
    """One that divides its words at every letter takes minutes."""
    started = time.process_time()
    assert not topics_of(
        "What considerations/requirements, considerations/requirements, considerations/requirements apply?"
    )
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Adult Social Care", ["adult_social_care"]),
        ("Childrens", ["childrens_social_care"]),
        ("social care", ["adult_social_care", "childrens_social_care"]),
        ("Revenues and Benefits", ["revenues_benefits"]),
        ("Community Safety", ["other"]),
        ("private housing", ["housing"]),
        ("housing benefit", []),
        ("the weather", []),
    ],
)
def test_service_areas_in_words(words, expected):
    assert [area.value for area in areas_in(words)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("HearthLamp (Ovalbush Systems Ltd)", ["HearthLamp"]),
        ("Yes, Tinderbox", ["Tinderbox"]),
        ("Tinderbox and Larkrise", ["Tinderbox", "Larkrise"]),
        ("No", []),
        ("Not applicable", []),
        ("31 March 2026", []),
        ("We do not know", []),
        ("the corporate system is called Larkrise", ["Larkrise"]),
    ],
)
def test_names_by_position(words, expected):
    assert [name.words for name in names_by_position(words)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Larkrise (Ovalbush Ltd)", "Ovalbush Ltd"),
        ("Larkrise, supplied by Ovalbush Systems.", "Ovalbush Systems"),
        ("Larkrise from Ovalbush", "Ovalbush"),
        ("Larkrise, a database of our own making", "in-house"),
        ("Larkrise - March 2020", None),
        ("Larkrise", None),
    ],
)
def test_the_seller_beside_a_name(words, expected):
    assert supplier_after(words, len("Larkrise")) == expected


@pytest.mark.parametrize(
    ("question", "answer", "stated"),
    [
        ("What is the total contract value?", "£450,000", {("total_cost", 450000.0)}),
        ("What is the annual cost?", "£600,125 a year", {("annual_cost", 600125.0)}),
        ("When does the contract expire?", "End of March 2025", {("contract_end", "2025-03-31")}),
        ("When does the contract expire?", "30 Sep 25", {("contract_end", "2025-09-30")}),
        ("When does the contract expire?", "September of next year", {("contract_end", "2025-09")}),
        ("When did you begin to use it?", "Last October", {("in_use_since", "2023-10")}),
        (
            "When did the contract start, when does it end and are there any options to extend?",
            "Start: April 2021\nEnd: March 2026",
            {("contract_start", "2021-04"), ("contract_end", "2026-03")},
        ),
        (
            "How many hours of training does each user get?",
            "Two 3-hour sessions via MS Teams",
            {("training_hours", 6.0), ("training_mode", "remote")},
        ),
    ],
)
def test_a_value_is_read_whole_and_on_the_day_the_letter_speaks(extract, question, answer, stated):
    letter = (
        f"1. Which case management system is used?\nMosaic\n\n2. {question}\n{answer}\n\n3. Is there a portal?\nNo\n"
    )
    found = {(s.attribute.value, s.value) for s in extract(letter) if s.question == "2"}
    assert found == stated
