"""Answers under numbers or letters of systems, which an earlier answer or sentence names; invented letters."""

from __future__ import annotations

import pytest

LETTER = "{told}1. What is each system called?\n{first}\n\n2. Since when?\n{second}\n\n3. Who hosts it?\n{third}\n"
WANTED = {
    ("Mosaic", "in_use_since", "2009", "adult_social_care"),
    ("Liquidlogic LCS", "in_use_since", "2012", "childrens_social_care"),
    ("Mosaic", "hosting", "council", "adult_social_care"),
    ("Liquidlogic LCS", "hosting", "supplier", "childrens_social_care"),
}
NAMED = ("Mosaic (adults)", "Liquidlogic LCS (children's)")


def facts(extract, letter):
    return {
        (s.product, s.attribute, s.value, s.service_area)
        for s in extract(letter)
        if s.attribute in {"in_use_since", "hosting"} and s.is_current
    }


@pytest.mark.parametrize(
    "pair",
    [
        "System 1: {0}. System 2: {1}.",
        "System A: {0}; System B: {1}",
        "System 1 - {0}\nSystem 2 - {1}",
        "System no. 1: {0}\nSystem no. 2: {1}",
        "(System A) {0}\n(System B) {1}",
        "• System A: {0}\n• System B: {1}",
        "Application 1: {0}. Application 2: {1}.",
    ],
)
def test_what_stands_under_a_systems_number_is_of_the_system_first_named_so(extract, pair):
    answers = (NAMED, ("2009", "2012"), ("The council", "The supplier"))
    first, second, third = (pair.format(*answer) for answer in answers)
    assert facts(extract, LETTER.format(told="", first=first, second=second, third=third)) == WANTED


def test_a_sentence_may_say_what_the_numbers_stand_for(extract):
    told = "System A is Mosaic for adults; System B is Liquidlogic LCS for children.\n\n"
    letter = LETTER.format(
        told=told,
        first="Mosaic for adults and Liquidlogic LCS for children",
        second="System A: 2009. System B: 2012.",
        third="System A: the council. System B: the supplier.",
    )
    assert facts(extract, letter) == WANTED


def test_no_number_of_a_system_is_a_system(extract):
    pair = "System A: {0}. System B: {1}."
    letter = LETTER.format(
        told="", first=pair.format(*NAMED), second=pair.format("2009", "2012"), third=pair.format("ICT", "Azure")
    )
    named = {s.product for s in extract(letter) if s.attribute == "system_in_use"}
    assert named == {"Mosaic", "Liquidlogic LCS"}
