"""Refusals, absences and pointers to what is published, as councils word them."""

from __future__ import annotations

import pytest

ASKED = "Dear requester\n\n1. What did the system cost?\n{answer}\n\n2. What training is given?\nTwo hours.\n"


def values(statements, attribute):
    return [s.value for s in statements if s.attribute == attribute]


@pytest.mark.parametrize(
    "answer",
    [
        "Please see this link.",
        "You will find our contracts register here:",
        "The policy can be read at this weblink:",
        "Page 91 of our 2020-21 Annual Report and Accounts gives total software costs.",
        "Look here for this information: https://www.example.gov.uk/spend",
    ],
)
def test_a_page_or_report_that_has_the_answer_is_where_it_is_published(extract, answer):
    assert len(values(extract(ASKED.format(answer=answer)), "published_elsewhere")) == 1


@pytest.mark.parametrize(
    "answer",
    [
        "£9,000. Guides can be read on the intranet.",
        "£9,000. The full figures are available via the following link.",
    ],
)
def test_what_only_adds_to_an_answer_is_not_where_the_answer_is(extract, answer):
    assert not values(extract(ASKED.format(answer=answer)), "published_elsewhere")


@pytest.mark.parametrize(
    "answer",
    [
        "No figure can be put on that, our accounts not recording it.",
        "Our records were checked, and none relate to its cost.",
        "A split of the figures is not something we are able to give.",
    ],
)
def test_what_cannot_be_told_for_want_of_a_record_is_not_held(extract, answer):
    assert len(values(extract(ASKED.format(answer=answer)), "not_held")) == 1


def test_a_place_where_it_says_what_is_not_held_is_no_absence(extract):
    letter = ASKED.format(answer="£9,000. The spreadsheet says where information is not held.")
    assert not values(extract(letter), "not_held")


def test_an_exemption_stated_beside_the_answers_is_read(extract):
    letter = ASKED.format(answer="£9,000")
    letter += "\nThe Council withholds the names of officers under Section 40(2) of the Act.\n"
    assert values(extract(letter), "exemption") == ["s40(2)"]


def test_an_opening_that_denies_is_an_answer(extract):
    denial = "In response to your request, I must advise that the Authority does not use such a system.\n"
    assert values(extract(f"Dear requester\n\n{denial}"), "system_in_use") == ["none"]


def test_a_total_asked_of_one_system_is_its_cost(extract):
    letter = ASKED.format(answer="Mosaic") + "\n3. What is the total annual spend on the software?\n£23,400 (2022/23)\n"
    assert values(extract(letter), "annual_cost") == [23400.0]
