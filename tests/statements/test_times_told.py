"""Since when a system is used, and when its contract starts, ends and may go on, as officers say it."""

from __future__ import annotations

import time
from datetime import date

import pytest

from foimarket.statements.topics.topics import topics_of
from foimarket.statements.values.dates import find_dates, find_short_months
from foimarket.statements.values.told_dates import find_told_dates

_TIMES = {"in_use_since", "contract_start", "contract_end"}


@pytest.fixture
def told(extract):
    """What an answer to a question says of times, and whether it tells of an extension."""

    def told_by(question: str, answer: str) -> dict[str, list[str]]:
        letter = f"1. What system do you use for housing?\nCivica Cx\n\n2. {question}\n{answer}\n"
        facts: dict[str, list[str]] = {}
        for statement in extract(letter):
            if statement.attribute.value in {*_TIMES, "extension"}:
                facts.setdefault(statement.attribute.value, []).append(str(statement.value))
        return facts

    return told_by


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31Mar2026", ["2026-03-31"]),
        ("31/ 03/ 2026", ["2026-03-31"]),
        ("the 30th day of September 2020", ["2020-09-30"]),
        ("2027 (April)", ["2027-04"]),
        ("2026/03", ["2026-03"]),
        ("the year 2009-10", []),
        ("pre-2016", ["2016"]),
        ("back in '09", ["2009"]),
        ("10th and 11th June 2017", ["2017-06-10"]),
        ("3l/l2/2020", ["2020-12-31"]),
        ("15/02/202314/02/2026", ["2023-02-15", "2026-02-14"]),
        ("5 Mawrth / March 2018", ["2018-03-05"]),
        ("third quarter of 2019/20", ["2019-20 Q3"]),
        ("year end 2025/26", ["2026-03-31"]),
        ("since May 20 users", []),
    ],
)
def test_a_date_is_read_in_any_shape(text, expected):
    assert [found.value for found in sorted(find_dates(text), key=lambda found: found.start)] == expected


def test_a_short_month_may_have_one_figure():
    assert [found.value for found in find_short_months("12 mths, ends 9/26")] == ["2026-09"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("went live last autumn", ["2023"]),
        ("since last year", ["2023"]),
        ("until 31 March next year", ["2025-03-31"]),
        ("to the end of the current financial year", ["2025-03-31"]),
        ("we spent more than last year", []),
    ],
)
def test_a_time_may_be_told_by_that_of_the_letter(text, expected):
    assert [value for value, _, _ in find_told_dates(text, date(2024, 6, 15))] == expected


def test_spaces_between_the_parts_of_a_date_are_read_in_time_that_grows_with_them():
    started = time.process_time()
    find_dates(("31" + " " * 4000 + "March") * 5)
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Age of the system?", {"since"}),
        ("How long has this been your system?", {"since"}),
        ("Award date", {"start"}),
        ("Start / end", {"start", "end"}),
        ("From / To", {"start", "end"}),
        ("Contract duration including options", {"end", "extension"}),
        ("Date of next procurement", {"procurement"}),
    ],
)
def test_times_are_asked_for_in_many_words(question, expected):
    assert {topic.value for topic in topics_of(question)} == expected


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (
            "Contract expiry?",
            "31 Jan 2025 (31 Jan 2027 if both years are called off)",
            {"contract_end": ["2025-01-31"]},
        ),
        (
            "Contract end date",
            "It had been due to end on 31/03/25 but a variation moves that to 30/09/25.",
            {"contract_end": ["2025-09-30"]},
        ),
        (
            "Contract start and end",
            "15/02/2023 14/02/2026",
            {"contract_start": ["2023-02-15"], "contract_end": ["2026-02-14"]},
        ),
        ("Year purchased / went live", "Purchased 2012, went live 1 April 2013", {"in_use_since": ["2013-04-01"]}),
        (
            "When was it implemented and when does the contract end?",
            "2021, 30/04/2026",
            {"in_use_since": ["2021"], "contract_end": ["2026-04-30"]},
        ),
    ],
)
def test_dates_of_one_answer_are_held_against_each_other(told, question, answer, expected):
    facts = told(question, answer)
    assert {name: facts.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("What is the contract term?", "It is for three years, to 31 March 2027.", {"contract_end": ["2027-03-31"]}),
        (
            "What is the end date?",
            "31 October 2026 is the date to which we have paid.",
            {"contract_end": ["2026-10-31"]},
        ),
        ("How is it used?", "On 17 April 2023 we went live with Cx.", {"in_use_since": ["2023-04-17"]}),
        ("How long in use?", "This is our third year with it.", {"in_use_since": ["2022"]}),
    ],
)
def test_the_words_around_a_date_tell_what_it_is_of(told, question, answer, expected):
    assert told(question, answer) == expected


@pytest.mark.parametrize(
    "answer",
    [
        "36 months + 12 + 12",
        "31/03/2027 + 24 months",
        "31 March 2027, after which we may take a further two",
        "31 March 2027, with provision to roll on to 31 March 2029",
        "31 March 2027 (latest possible 31 March 2029)",
        "Five years with an option on 2 more",
        "31 March 2027 with two one-year renewals",
    ],
)
def test_more_time_is_an_extension(told, answer):
    assert "extension" in told("When does the contract end?", answer)


@pytest.mark.parametrize(
    "answer",
    [
        "We have not decided whether to extend.",
        "The telephone extension for the project team is 4412.",
        "The system was extended to cover repairs in 2020.",
        "Opening hours were extended in 2021 at four branches.",
        "You asked whether the contract may be extended and for how many years.",
    ],
)
def test_what_is_extended_may_be_something_else(told, answer):
    assert told("Are there extension options?", answer) == {}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When was it installed?", "The museum itself opened in 1987 and was refurbished in 2019."),
        ("When was it introduced?", "A Head of Systems was appointed in January 2020."),
        ("When does the contract end?", "Perpetual licence, so none. Version 7.2 was released in June 2023."),
        ("When does the contract end?", "You asked for contracts which end before April 2017."),
        ("How long have you used it?", "2018: £846,300\n2019: £210,655"),
        ("When did it go live?", "Dynamics CRM 2011 is not used here."),
    ],
)
def test_a_date_of_something_else_is_no_time_of_the_system(told, question, answer):
    assert told(question, answer) == {}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            "The contract has run since 1st September 2016 and extends to 31st August 2024.",
            {("contract_start", "2016-09-01"), ("contract_end", "2024-08-31")},
        ),
        (
            "The agreement has been in place since 1 May 2019 and runs to 30 April 2024.",
            {("contract_start", "2019-05-01"), ("contract_end", "2024-04-30")},
        ),
    ],
)
def test_a_contract_that_has_run_since_a_day_began_on_it(extract, answer, expected):
    letter = f"1. Which system is used?\nMosaic.\n\n2. On which dates does the contract start and end?\n{answer}\n"
    dates = ("contract_start", "contract_end", "in_use_since")
    assert {(s.attribute.value, s.value) for s in extract(letter) if s.attribute.value in dates} == expected


def test_years_that_only_count_from_the_year_beside_them_are_not_told_again(extract):
    letter = "1. Which system is used?\nMosaic.\n\n2. How long have you had this system?\nSince 2011 - 8 years.\n"
    assert [s.value for s in extract(letter) if s.attribute == "in_use_since"] == ["2011"]


def test_a_date_may_be_broken_behind_its_stroke_and_a_record_s_age_is_no_start(extract):
    letter = (
        "1. Which system is it?\nSystmOne and Abacus.\n\n4. When does the contract end?\n"
        "SystmOne expires on 10/02/ \n     2022. Abacus: 31 March 2027.\n\n"
        "5. In use since\nNot held. The oldest record in the system is of 1998\n"
    )
    told = {(each.attribute.value, each.value, each.product) for each in extract(letter)}
    assert {("contract_end", "2022-02-10", "SystmOne"), ("contract_end", "2027-03-31", "Abacus")} <= told
    assert not any(attribute == "in_use_since" for attribute, _, _ in told)


def test_what_follows_a_semicolon_answers_the_next_question(extract):
    letter = (
        "1. Which software?\nWhitespace.\n\n2. When did the contract start, when does it finish, and can it be extended?\n"
        "20 May 2017; 19 May 2022; yes, by up to 36 months\n"
    )
    told = {(each.attribute.value, each.value) for each in extract(letter)}
    assert {("contract_start", "2017-05-20"), ("contract_end", "2022-05-19")} <= told
    assert any(attribute == "extension" for attribute, _ in told)


def test_a_contract_that_is_renewed_on_a_day_ends_then_and_one_that_was_began(extract):
    letter = "1. Which telephony system?\nMitel\n\n2. What is the start and renewal date?\n{}\n"
    told = {
        (each.attribute.value, each.value)
        for each in extract(letter.format("The contract started in March 2019 and is renewed in March 2024."))
    }
    assert {("contract_start", "2019-03"), ("contract_end", "2024-03")} <= told
    told = {(each.attribute.value, each.value) for each in extract(letter.format("It was renewed in May 2021"))}
    assert ("contract_start", "2021-05") in told


def test_what_a_contract_was_extended_to_first_is_over(extract):
    letter = (
        "1. Which system?\nLCS\n\n2. When does the contract expire?\n"
        "31st March 2022, after a 1 year extension to 31st March 2021 and a second\n"
    )
    assert [s.value for s in extract(letter) if s.attribute == "contract_end"] == ["2022-03-31"]


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("How long is the contract?", "We did not go live until 8th July 2019.", {"in_use_since": ["2019-07-08"]}),
        ("Which others?", "Lagan. Live from 26 March 2012.", {"in_use_since": ["2012-03-26"]}),
        ("Which others?", "Lagan. In use from March 2012.", {"in_use_since": ["2012-03"]}),
        (
            "When did it go live?",
            "22 May 2021 (in place of M3, which we had had since 2008)",
            {"in_use_since": ["2021-05-22"]},
        ),
    ],
)
def test_since_when_it_is_used_is_told_from_what_was_before(told, question, answer, expected):
    assert told(question, answer) == expected
