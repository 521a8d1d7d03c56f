"""Statements of a letter weighed by how well they agree; invented ones."""

import pytest

from foimarket.statements.consistency import weigh_by_agreement
from foimarket.statements.statement import Attribute, Evidence, EvidenceKind, ServiceArea, Statement


def told(attribute, value, product="Willow", area=ServiceArea.HOUSING, period=None, *, is_current=True):
    evidence = Evidence(EvidenceKind.LETTER, str(value), 0, len(str(value)))
    return Statement(
        "d",
        "a",
        None,
        area,
        attribute,
        value,
        evidence,
        0.9,
        "rule",
        product=product,
        period=period,
        is_current=is_current,
    )


def confidences(*statements):
    return [each.confidence for each in weigh_by_agreement(statements)]


def test_what_stands_alone_is_surer_and_what_names_no_system_is_as_sure_as_before():
    assert confidences(told(Attribute.HOSTING, "council")) == [pytest.approx(0.94, abs=0.01)]
    assert confidences(told(Attribute.EXEMPTION, "s43(2)", product=None)) == [0.9]


def test_a_system_in_two_services_is_less_sure_in_both():
    assert (
        max(
            confidences(
                told(Attribute.SYSTEM_IN_USE, "Willow", area=ServiceArea.ADULT_SOCIAL_CARE),
                told(Attribute.SYSTEM_IN_USE, "Willow", area=ServiceArea.CHILDRENS_SOCIAL_CARE),
            )
        )
        < 0.8
    )
    assert (
        min(
            confidences(
                told(Attribute.SYSTEM_IN_USE, "Willow", area=ServiceArea.ADULT_SOCIAL_CARE),
                told(Attribute.SYSTEM_IN_USE, "Rowan", product="Rowan", area=ServiceArea.CHILDRENS_SOCIAL_CARE),
                told(Attribute.SYSTEM_IN_USE, "Willow", area=ServiceArea.HOUSING, is_current=False),
            )
        )
        > 0.9
    )


def test_words_that_bear_a_statement_of_each_of_three_systems_bear_few_of_them():
    both = [told(Attribute.HOSTING, "supplier", product=name) for name in ("Willow", "Rowan")]
    assert min(confidences(*both)) > 0.9
    assert max(confidences(*both, told(Attribute.HOSTING, "supplier", product="Alder"))) < 0.65
    assert min(confidences(*both, told(Attribute.HOSTING, "supplier", product="Alder", is_current=False))) > 0.9


def test_a_system_in_two_services_with_words_for_each_is_as_sure_as_any():
    apart = [
        told(Attribute.USERS, users, area=area)
        for users, area in ((40, ServiceArea.ADULT_SOCIAL_CARE), (31, ServiceArea.CHILDRENS_SOCIAL_CARE))
    ]
    assert min(confidences(*apart)) > 0.9


def test_three_values_of_one_attribute_contradict_but_not_those_of_three_years():
    years = [
        told(Attribute.ANNUAL_COST, cost, period=period) for cost, period in ((1, "2020"), (2, "2021"), (3, "2022"))
    ]
    assert min(confidences(*years)) > 0.9
    assert max(confidences(*(told(Attribute.ANNUAL_COST, cost) for cost in (1, 2, 3)))) < 0.8
    assert min(confidences(*(told(Attribute.INTEGRATION, name) for name in ("Oak", "Elm", "Ash")))) > 0.9
