"""What is said of one half of social care is not stated for the other."""

from __future__ import annotations

import pytest

ASK = "Request: the systems used in adults' and children's social care, their supplier, hosting and training.\n\n"
ADULT, CHILDREN = "adult_social_care", "childrens_social_care"


def services(extract, letter, product):
    """The services for which a letter's statements speak of a product."""
    return {each.service_area for each in extract(letter) if each.product == product}


@pytest.mark.parametrize(
    ("passed_on", "own"),
    [
        (
            "Children's social care was transferred to Lowmoor Children's Trust in 2019. We do not hold its records.",
            ADULT,
        ),
        (
            "Children's services are run by Elmbrook Futures, a company. The Council holds no information on them.",
            ADULT,
        ),
        ("Adult social care is provided by the Northern Health Board. No information is held by us.", CHILDREN),
        (
            "Adults' services were delegated to an integration board in 2016, and we do not hold what you seek.",
            CHILDREN,
        ),
        ("In 2020 adult social care passed to a community interest company; the Council does not hold this.", CHILDREN),
    ],
)
def test_what_another_body_runs_is_not_answered_for(extract, passed_on, own):
    letter = f"{ASK}Response\n\n{passed_on}\n\n1. System\nMosaic\n\n2. In use since\n2016\n\n3. Hosting\nSupplier\n"
    assert services(extract, letter, "Mosaic") == {own}


def test_a_heading_of_one_directorate_stands_over_its_paragraphs(extract):
    letter = (
        "Dear Ms Hill\n\nThank you for asking about social care systems.\n\nAdult social care\n\n"
        "Our main record is Mosaic, which is hosted by its supplier.\n\n"
        "Children's social care\n\nOur main record is Liquidlogic LCS, on servers of our own.\n"
    )
    assert services(extract, letter, "Mosaic") == {ADULT}


def test_sentences_that_name_the_systems_head_no_other_answer(extract):
    letter = (
        "Social care systems\n\nSYSTEM AND SUPPLIER\nAdults use CareFirst. Children's Services use Mosaic. Both are hosted.\n\n"
        "LENGTH OF USE\nCareFirst was put in in 1999. Mosaic since 2016.\n\n"
        "HOSTING\nCareFirst: Council. Mosaic: supplier.\n\n"
        "TRAINING\nCareFirst: half a day, in the IT suite. Mosaic: 3 hours.\n"
    )
    assert services(extract, letter, "CareFirst") == {ADULT}
    assert services(extract, letter, "Mosaic") == {CHILDREN}


def test_fields_with_as_many_boxes_are_no_rows_of_a_table(extract):
    letter = (
        "SYSTEM 1\nName: Mosaic\nSupplier: Access\nIn use from: 07/2014\nContract expires: 13/07/2024\n"
        "Hosting: [ ] council  [x] supplier  [ ] third party  [ ] hybrid\n"
        "Support team: [ ] service  [x] IT  [ ] outsourced  [ ] other\n"
    )
    found = {each.attribute: each.value for each in extract(letter)}
    assert (found["hosting"], found["support_model"]) == ("supplier", "it")
