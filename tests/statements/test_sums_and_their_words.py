"""What the words beside a sum tell of it: its year, its range, what it comes on top of."""

from __future__ import annotations

import pytest

COSTS = {"annual_cost", "total_cost", "one_off_cost"}
LETTER = "Dear requester\n\n1. Which system do you use?\nMosaic\n\n2. {question}\n{answer}\n\nYours\nFOI Team\n"


def costs_of(statements):
    return [(each.attribute.value, each.value, each.period) for each in statements if each.attribute.value in COSTS]


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("How much has been spent to date?", "2023/24 - £133,245 (to date)", [("annual_cost", 133245.0, "2023-24")]),
        ("What has been spent on it to date, by year?", "2019: £210,655", [("annual_cost", 210655.0, "2019")]),
        (
            "What was paid?",
            "£19,840 for each of 2014/15 and 2015/16",
            [("annual_cost", 19840.0, "2014-15"), ("annual_cost", 19840.0, "2015-16")],
        ),
        ("What does it cost annually?", "It is in the order of £22-24k.", [("annual_cost", 23000.0, "annual")]),
        ("What did it cost to get it in?", "£29,500 on top of the yearly fee.", [("one_off_cost", 29500.0, "one-off")]),
        ("What did set-up cost?", "34 days at £950, i.e. £32,300", [("one_off_cost", 32300.0, "one-off")]),
        ("Annual cost", "£5,300 ex VAT (£6,360 inc VAT)", [("annual_cost", 5300.0, "annual")]),
        ("Annual cost", "41,208.00 (index-linked)", [("annual_cost", 41208.0, "annual")]),
        ("What were the training costs?", "Training £6,300", [("one_off_cost", 6300.0, "one-off")]),
        ("What did the upgrade cost?", "The 2021 upgrade was billed at £7,875.", [("one_off_cost", 7875.0, "one-off")]),
        ("Annual cost", "£58,400 as an average of the last three years", [("annual_cost", 58400.0, "annual")]),
        ("What did it cost?", "£27,350 was paid to go from M3 to Mosaic.", [("one_off_cost", 27350.0, "one-off")]),
        ("What does it cost?", "Withheld. The negotiations are worth some £1m.", []),
        (
            "Software licences 2018/19",
            "£231k, and £46,500 once only for the move.",
            [("annual_cost", 231000.0, "2018-19"), ("one_off_cost", 46500.0, "2018-19")],
        ),
        (
            "What was spent on software licences?",
            "£1.24m for the three years together",
            [("total_cost", 1240000.0, None)],
        ),
        ("What is its budget?", "A sum of £1.6m has been set aside; nothing has yet been spent.", []),
    ],
)
def test_words_beside_a_sum_tell_its_year_its_range_and_what_it_is_for(extract, question, answer, expected):
    assert sorted(costs_of(extract(LETTER.format(question=question, answer=answer)))) == sorted(expected)


def test_the_value_column_of_a_contracts_register_is_of_whole_contracts(extract):
    letter = (
        "Dear requester\n\n| System | Start | End | Value |\n|---|---|---|---|\n"
        "| Mosaic | 01/04/2020 | 31/03/2025 | £402,000 |\n| ContrOCC | 01/04/2021 | 31/03/2026 | £99,000 |\n"
    )
    assert [kind for kind, _, _ in costs_of(extract(letter))] == ["total_cost", "total_cost"]


@pytest.mark.parametrize(
    ("question", "answer", "attribute", "values"),
    [
        ("How many users?", "Roughly two and a half thousand.", "users", [2500]),
        ("How many licences do you hold?", "We bought 300 but only 212 are assigned.", "users", [300, 212]),
        ("Number of databases", "30-34", "system_count", [32]),
        ("How many systems have been replaced since 2019?", "We have retired 22 systems.", "system_count", []),
        ("Number of systems, standalone and linked", "110 / 65 / 45", "integrated_count", [45]),
        ("How many residents do you have?", "The estimate is 96.4 thousand.", "population", [96400]),
    ],
)
def test_counts_are_read_as_people_write_them(extract, question, answer, attribute, values):
    found = [
        each.value
        for each in extract(LETTER.format(question=question, answer=answer))
        if each.attribute.value == attribute
    ]
    assert sorted(found) == sorted(values)


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (
            "Actual spend on the contract, from the start of the contract to the current date",
            "£412,904.11",
            "total_cost",
        ),
        ("Spend on the system to today", "£12,904", "total_cost"),
        ("What is the annual software charge?", "£132,400 in total", "annual_cost"),
    ],
)
def test_what_is_asked_for_tells_whether_a_sum_is_of_a_year(extract, question, answer, expected):
    assert [kind for kind, _, _ in costs_of(extract(LETTER.format(question=question, answer=answer)))] == [expected]


def test_one_sum_for_several_charges_is_told_once(extract):
    letter = (
        "1. Which system is used for revenues?\n2. What is the annual charge for:\n3. Licence fees\n4. Support fees\n\nResponse\n"
        "1. NEC Revenues\n2 - 4. £132,400 in total\n"
    )
    assert [(kind, value) for kind, value, _ in costs_of(extract(letter))] == [("annual_cost", 132400.0)]


def test_of_an_answer_about_all_spending_only_what_software_costs_a_year_is_told(extract):
    letter = (
        "1. Total annual spend\n2. Annual spend on software licences\n3. Annual spend on payroll\n\n"
        "Our answers\n\nQuestions 1 to 3:\n"
        "Gross spend was £48.7 million. For software licences we paid £611,905 (£734,286 with VAT), one-off purchases of £12,000 "
        "among it, and another £127,400 once and for all. Payroll was £13.62 million plus £0.88 million agency.\n"
    )
    told = [each.value for each in extract(letter) if each.attribute == "annual_cost"]
    assert told == [611905]
