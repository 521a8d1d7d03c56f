"""Who replies, for how long and where: short letters with one awkward wording each; invented."""

from __future__ import annotations

import pytest


def test_the_part_that_finance_sends_is_of_the_systems_that_the_services_name(extract):
    letter = (
        "Social care systems\n\nADULT SOCIAL CARE\n\na) System and supplier: Mosaic, from Access\nb) In use: since 2013\n\n"
        "CHILDREN'S SERVICES\n\na) System and supplier: LCS, from Liquidlogic\nb) In use: since 2016\n\n"
        "FINANCE\n\nc) Annual cost: Mosaic £81,000, LCS £90,000\nd) Contract end: Mosaic 31/03/2025, LCS 30/06/2024\n"
    )
    found = {(s.product, s.service_area) for s in extract(letter) if s.attribute in {"system_in_use", "annual_cost"}}
    assert found == {("Mosaic", "adult_social_care"), ("Liquidlogic LCS", "childrens_social_care")}


@pytest.mark.parametrize("large", ["Health and Social Care Partnership", "Social Work Services", "Social Services"])
def test_social_care_at_large_beside_childrens_services_is_of_adults(extract, large):
    letter = (
        f"| Question | {large} | Children's Services |\n|:--|:--|:--|\n| System, supplier | SWIFT, NEC. | CareFirst from OLM |\n"
        "| How long used | Since 1996. | 22 years |\n| Hosting | Council data centre. | The supplier |\n"
    )
    found = {(s.product, s.service_area) for s in extract(letter) if s.attribute in {"system_in_use", "hosting"}}
    assert found == {("SWIFT", "adult_social_care"), ("CareFirst", "childrens_social_care")}


@pytest.mark.parametrize(
    ("end", "wanted"),
    [
        ("Initial term to 22/09/2024, extended in June 2023 to 22/09/2026.", "2026-09-22"),
        ("30 June 2022 (extended by letter of May 2022 to 30 June 2024).", "2024-06-30"),
    ],
)
def test_an_end_that_was_put_off_is_the_later_one(extract, end, wanted):
    letter = f"1. Which system is used?\nMosaic.\n\n2. When does the contract end?\n{end}\n"
    assert [s.value for s in extract(letter) if s.attribute == "contract_end"] == [wanted]


def test_what_is_paid_over_the_initial_term_is_a_total(extract):
    letter = "1. Which system is used?\nMosaic.\n\n2. The cost a year?\n£226,840, which is £1,134,200 over the initial term.\n"
    found = {(s.attribute, s.value) for s in extract(letter) if "cost" in s.attribute}
    assert found == {("annual_cost", 226840.0), ("total_cost", 1134200.0)}


@pytest.mark.parametrize(
    "here", ["We hold it; it is given here.", "Take each category listed here in turn.", "It is set out here."]
)
def test_what_is_given_here_is_not_published_elsewhere(extract, here):
    letter = f"{here}\n\n1. Which system is used?\nMosaic.\n\n2. Since when?\n2016.\n"
    assert not [s for s in extract(letter) if s.attribute == "published_elsewhere"]


@pytest.mark.parametrize(
    ("said", "hours", "mode"),
    [
        ("twelve hrs, class", 12.0, "classroom"),
        ("2 days, class-based.", 2.0, "classroom"),
        ("half a day (class)", 0.5, "classroom"),
        ("one hr, intranet course", 1.0, "e-learning"),
        ("3 hours, intranet modules", 3.0, "e-learning"),
    ],
)
def test_training_in_few_words_has_its_form(extract, said, hours, mode):
    letter = f"1. Which system is used?\nMosaic.\n\n2. Hours of training and how it is given?\n{said}\n"
    found = {(s.attribute, s.value) for s in extract(letter) if s.attribute.startswith("training")}
    assert found == {("training_hours", hours), ("training_mode", mode)}


@pytest.mark.parametrize("said", ["x140 users are on it.", "There are x140 users.", "140 users are on it."])
def test_users_may_be_counted_with_a_sign_for_times(extract, said):
    letter = f"1. Which system is used?\nMosaic. {said}\n"
    assert [s.value for s in extract(letter) if s.attribute == "users"] == [140.0]
