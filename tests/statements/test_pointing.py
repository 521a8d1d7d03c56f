"""Answers that point at another service's answer; invented letters."""

import pytest

HEAD = "Dear [requester]\n\n"
LETTER = """ADULTS, WELLBEING AND HEALTH

1. What is the system called?
Liquidlogic LAS
2. Who hosts it?
The supplier.

CHILDREN, FAMILIES AND LEARNING

1. What is the system called?
Mosaic. Foster carers' records are in Charms.
2. Who hosts it?
{}
"""


@pytest.mark.parametrize(
    ("points", "hosted"),
    [
        ("Both as for Adults.", {"Liquidlogic LAS", "Mosaic", "CHARMS"}),
        ("Both: the same as Adults", {"Liquidlogic LAS", "Mosaic", "CHARMS"}),
        ("Not as for Adults.", {"Liquidlogic LAS"}),
    ],
)
def test_an_answer_may_point_at_another_services_answer(extract, points: str, hosted: set[str]):
    told = extract(HEAD + LETTER.format(points))
    assert {s.product for s in told if s.attribute == "hosting" and s.value == "supplier"} == hosted


TWO = """ADULTS

1. Name of the system and its supplier
Mosaic, from The Access Group
2. In use since
May 2014
3. Host
The supplier
4. Training
Two hours in a classroom

CHILDREN

1. Name of the system and its supplier
{named}
2. In use since
{since}
3. Host
{host}
4. Training
{training}
"""


def _of_children(extract, **points: str) -> set[tuple[str, str | None, object]]:
    said = {"named": "As adults", "since": "2016", "host": "Council", "training": "3 hours"} | points
    return {
        (s.attribute, s.product, s.value)
        for s in extract(HEAD + TWO.format(**said))
        if s.service_area == "childrens_social_care"
    }


@pytest.mark.parametrize("named", ["As adults", "The same as adults", "See Adults", "Mosaic as for adults", "Ditto"])
def test_a_name_may_be_pointed_at(extract, named: str):
    found = _of_children(extract, named=named)
    assert ("system_in_use", "Mosaic", "Mosaic") in found
    assert ("in_use_since", "Mosaic", "2016") in found


def test_a_name_that_is_pointed_at_and_taken_back_is_none(extract):
    found = _of_children(extract, named="As adults, but Eclipse")
    assert not [held for held in found if held[0] == "system_in_use" and held[1] == "Mosaic"]


@pytest.mark.parametrize(
    "host",
    ["As adults", "Mosaic as adults", "Same as adults; nothing is kept here", "See Adults for Mosaic", "Likewise"],
)
def test_a_pointer_may_have_a_name_in_front_and_words_behind(extract, host: str):
    assert ("hosting", "Mosaic", "supplier") in _of_children(extract, host=host)


def test_a_pointer_may_add_to_what_it_points_at(extract):
    found = _of_children(extract, training="As adults, plus half a day on Teams")
    assert {value for attribute, _, value in found if attribute == "training_hours"} == {2.0, 0.5}


def test_a_name_in_small_letters_begins_a_sentence(extract):
    found = _of_children(
        extract, named="Mosaic. Foster carers have eBirch, from Larch Ltd", since="Mosaic from 2016. eBirch: 2019."
    )
    assert {("in_use_since", "Mosaic", "2016"), ("in_use_since", "eBirch", "2019")} <= found


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which system does children's social care use?", "The same"),
        ("And children's services?", "The same system, on a separate database."),
        ("And for children?", "As above"),
        ("What do Children's Services use?", "Children's Services use the same system."),
        ("And children's services?", "They are on the very same system."),
    ],
)
def test_another_service_may_use_the_same_system(extract, question, answer):
    told = extract(
        f"Our reply\n\n1. Which system does adult social care use?\nMosaic (Access)\n\n2. {question}\n{answer}\n"
    )
    found = {(one.product, one.service_area) for one in told if one.attribute == "system_in_use"}
    assert found == {("Mosaic", "adult_social_care"), ("Mosaic", "childrens_social_care")}


@pytest.mark.parametrize(
    "answer", ["Not the same system.", "The same system as the county council", "The same team looks after it."]
)
def test_what_is_the_same_elsewhere_is_no_system_of_the_service(extract, answer):
    told = extract(
        f"Our reply\n\n1. Which system does adult social care use?\nMosaic (Access)\n\n2. And children's services?\n{answer}\n"
    )
    assert {one.service_area for one in told if one.attribute == "system_in_use"} == {"adult_social_care"}


def test_the_same_points_at_what_was_just_said_of_another_system(extract):
    letter = "1. Which systems?\nLiquidlogic LCS and EHM\n\n2. How long have you used it?\nLCS: since Mar-2012. EHM: the same.\n"
    told = {(s.value, s.product) for s in extract(letter) if s.attribute == "in_use_since"}
    assert told == {("2012-03", "Liquidlogic LCS"), ("2012-03", "Liquidlogic EHM")}
