"""Answers under short keys for services, which the letter explains once."""

from __future__ import annotations

import pytest

ASKED = "{0}{1}. {2}\n{3}\n\n"


def dates_by_system(extract, letter):
    """The start of use of each system, with its service."""
    return {
        (s.product, s.value, s.service_area) for s in extract(letter) if s.attribute == "in_use_since" and s.is_current
    }


WANTED = {("PARIS", "2009", "adult_social_care"), ("Mosaic", "2012", "childrens_social_care")}


@pytest.mark.parametrize(
    ("told", "first", "second"),
    [
        (
            "Adult Care (AC) and Children's Care (CC) have replied.",
            "AC uses Paris. CC uses Mosaic.",
            "AC: 2009. CC: 2012.",
        ),
        ("AD = adults, CH = children's services.", "AD: Paris; CH: Mosaic", "AD: 2009; CH: 2012"),
        ("Below (a) stands for adults and (b) for children.", "(a) Paris (b) Mosaic", "(a) 2009 (b) 2012"),
        (
            "ASC means Adult Social Care, CF means children and families.",
            "ASC - Paris / CF - Mosaic",
            "ASC - 2009 / CF - 2012",
        ),
    ],
)
def test_what_stands_under_a_key_is_of_the_service_that_it_stands_for(extract, told, first, second):
    letter = f"{told}\n\n1. What is the name of the system?\n{first}\n\n2. Since when is it in use?\n{second}\n"
    assert dates_by_system(extract, letter) == WANTED


def test_keys_behind_the_question_on_its_line_belong_to_the_answer(extract):
    letter = (
        "(a) is for adults and (b) for children.\n\n"
        "1. What is the name of each system? (a) Paris (b) Mosaic\n2. Since when is it in use? (a) 2009 (b) 2012\n"
        "3. Who hosts it? (a) We do (b) The supplier\n"
    )
    assert dates_by_system(extract, letter) == WANTED


def test_letters_that_stand_for_no_service_leave_an_answer_whole(extract):
    letter = "1. What is the name of the system?\nMosaic\n\n2. Who hosts it? (a) Hosting: the council (b) Support: IT\n"
    assert len([s for s in extract(letter) if s.attribute == "system_in_use"]) == 1


def test_what_is_said_of_both_stands_under_no_key(extract):
    letter = (
        "Adults (AS) use Paris and children (CS) use Mosaic.\n\n1. What is the name of the system?\nAS: Paris. CS: Mosaic.\n\n"
        "2. Hours of training?\nAS: 6 hours. CS: 9 hours. Both by Teams.\n"
    )
    modes = {s.product for s in extract(letter) if s.attribute == "training_mode" and s.value == "remote"}
    assert modes == {"PARIS", "Mosaic"}


def test_what_is_short_for_a_system_is_no_key_of_a_service(extract):
    told = extract(
        "Our reply\n\n1. Which system is used for adult social care?\nWe use Liquidlogic's Adults' Social Care System (LAS).\n\n"
        "2. Which for children's?\nChildren's use Capita One Children's Services (CSS).\n\n"
        "3. What are the annual running costs?\nLicence, support and maintenance: LAS £119k; One £64k\n\n"
        "4. Are you planning to replace either?\nOne will give way to Liquidlogic LCS in September 2026.\n"
    )
    costs = {(one.product, one.service_area, one.value) for one in told if one.attribute == "annual_cost"}
    assert costs == {
        ("Liquidlogic LAS", "adult_social_care", 119000),
        ("Capita One Education", "childrens_social_care", 64000),
    }
    assert "planning_regulatory" not in {one.service_area for one in told}
