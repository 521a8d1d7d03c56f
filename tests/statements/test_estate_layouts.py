"""One invented questionnaire about a council's size, systems and spending, answered in layouts that have little in common."""

from __future__ import annotations

import pytest

TOLD = {
    ("population", 88_400),
    ("system_count", 74),
    ("standalone_count", 51),
    ("integrated_count", 23),
    ("annual_cost", 431_250.0),
    ("in_use_since", "2017-06-05"),
}
LAYOUTS = {
    "beside each other": """WILLOWDALE COUNCIL

1    Name               Willowdale Council
2    Population         88.4 thousand
3    Area               212   [ ] hectares   [x] km2
4    Databases / information systems in use      74
     a  of which alone            51
     b  of which exchanging data  23
5    Is a CRM in use?   [x] yes   [ ] no       Which: Meritec Contact Manager
6    Total spend 2018-19          £ 41 300 000
7    Software licences 2018-19    £ 431 250 . 00
8    Pay 2018-19                  £ 9 100 000
9    CRM went live      5 June 2017
""",
    "in a dump": """Ref,Asked,Answer,Team,Remark
Q1,Name,Willowdale Council,Legal,
Q2,Population (thousands),"88.4",Policy,mid-2018
Q4,Databases / information systems,"74",ICT,"spreadsheets, of course, left out"
Q4a,stand alone,"40",ICT,"Counted twice. Should be 51"
Q4b,exchange data with others,"",ICT,"23"
Q8,Annual spend 18/19,"41300000",Finance,
Q9,Software licences 18/19,"431250",Finance,
Q11,CRM Y/N + product,Y - Meritec Contact Manager,Digital,
Q12a,Go live,"5 June 2017",Digital,
""",
    "under labels together": """Willowdale Council

- Questions 1, 2, 3: as above; 88,400; 212 sq km.

- Question 4: 74.

- Questions 4a, 4b: 51; 23.

- Question 4c: around addresses.

- Questions 6a, 6b: yes; a third.

- Questions 8, 9, 10, all for 2018-19: £41.3m; £431,250 (North £210k, South £221k); £9.1m.

- Question 11: yes, Meritec Contact Manager.

- Questions 12a, b, c: 5 June 2017; half a year; staff time.
""",
    "behind colons": """Dear requester

1. Full title of the Authority: Willowdale Council

2. Population (ONS): 88,400

4. Number of databases / information systems in use: 74

4a. Number that stand alone: 51

4b. Number that exchange data with one or more other systems: 23, nine of them at night

8. Annual spend 2018-19: £41.3m gross

9. Software licences 2018-19: £431,250. This includes £88,000 for support

11. Customer Relationship Management (CRM) system: Yes, Meritec Contact Manager

12a. Go live: 5 June 2017
""",
}


def told(extract, text: str) -> set[tuple[str, object]]:
    found = {(str(s.attribute), s.value) for s in extract(text) if s.is_current}
    return {(attribute, value) for attribute, value in found if attribute in {known for known, _ in TOLD}}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_told_does_not_depend_on_the_layout(extract, layout: str):
    assert told(extract, LAYOUTS[layout]) == TOLD


def test_a_later_message_puts_figures_right_one_after_the_other(extract):
    found = told(
        extract,
        "From: Willowdale Council\nTo: a requester\nDate: 4 March 2020\n\n2. 88,400\n4. 74\n4a. 51\n4b. 23\n6a. Yes\n8. £41,300\n"
        "9. £431\n\n-----\n\nFrom: Willowdale Council\nTo: a requester\nDate: 9 March 2020\n\n"
        "Dear requester\n\nOur sheets were in thousands. 8 should read £41,300,000; 9, £431,250.\n",
    )
    assert ("annual_cost", 431_250.0) in found
    assert ("annual_cost", 431.0) not in found


@pytest.mark.parametrize("answer", ["Properties, by their numbers", "Residents"])
def test_a_word_that_the_question_offers_is_no_system(extract, answer: str):
    found = extract(
        f"1. Which CRM system is used?\nRowan\n\n2. Organised around Residents or around Properties: {answer}\n\n"
        "3. When did it start?\n2019\n"
    )
    assert {s.value for s in found if s.attribute == "system_in_use"} == {"Rowan"}


@pytest.mark.parametrize(("answer", "is_count"), [("As 4", False), ("4", True)])
def test_an_answer_that_points_at_another_counts_nothing(extract, answer: str, is_count: bool):
    found = extract(
        "4. How many information systems are in use?\nThe number is withheld under section 31(1)(a).\n\n"
        f"5. How many of these stand alone?\n{answer}\n"
    )
    assert any(s.attribute == "standalone_count" for s in found) == is_count
    assert sum(s.attribute == "exemption" for s in found) == 2 - is_count
