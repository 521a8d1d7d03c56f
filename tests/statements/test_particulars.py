"""Particulars told without verbs, uses of two systems in a sentence, plans, and one product in two services; invented letters."""

import pytest

from foimarket.statements.clauses.entries import is_entry

HEAD = (
    "Thank you for your request for the software used in each service, its users, annual cost and contract dates.\n\n"
)


def told(extract, letter, *attributes):
    """Attribute, value and product of what a letter states."""
    found = {(s.attribute.value, s.value, s.product) for s in extract(letter) if s.is_current}
    return {each for each in found if each[0] in attributes} if attributes else found


@pytest.mark.parametrize(
    "line",
    [
        "Orchard (MRI), 140 users, £96k a year, 2018 to 2026",
        "Business Central; 11 users; 01/04/2022 to 31/03/2025",
        "Legend Club Manager - 2016 to 2026 - £48,000",
        "Spydus from Civica, since May 2017, hosted by Civica, £31,200 last year",
    ],
)
def test_a_name_and_particulars_are_an_entry(line: str):
    assert is_entry(line)


@pytest.mark.parametrize(
    "line",
    [
        "The contract is for three years, and it ends in 2026",
        "23391 - 2019 - Dispatch System",
        "Yes, £31,200",
        "Assessments, reviews, support plans, charging",
        "",
    ],
)
def test_a_sentence_a_number_and_a_list_of_work_are_none(line: str):
    assert not is_entry(line)


def test_an_entry_tells_term_and_cost_by_their_form(extract):
    letter = HEAD + "1. Finance\nBusiness Central; 11 users; 01/04/2022 to 31/03/2025; £23,400\n"
    assert told(extract, letter, "system_in_use", "contract_start", "contract_end", "users", "annual_cost") == {
        ("system_in_use", "Business Central", "Business Central"),
        ("contract_start", "2022-04-01", "Business Central"),
        ("contract_end", "2025-03-31", "Business Central"),
        ("users", 11, "Business Central"),
        ("annual_cost", 23400.0, "Business Central"),
    }


def test_examples_in_a_question_are_no_part_of_the_job_it_names(extract):
    letter = HEAD + "1. Payroll (e.g. Alder or Birch)\nHawthorn, 90 users, hosted\n"
    assert ("system_in_use", "Hawthorn", "Hawthorn") in told(extract, letter)


def test_what_stands_beside_a_name_is_said_of_that_system(extract):
    letter = "1. Which systems are used?\nWe use Liquidlogic LAS for case management and ContrOCC for finance.\n"
    assert told(extract, letter, "system_use") == {
        ("system_use", "case management", "Liquidlogic LAS"),
        ("system_use", "finance", "ContrOCC"),
    }


@pytest.mark.parametrize(
    "plan",
    [
        "We are moving to Civica Cx in 2026.",
        "We awarded a contract for Civica Cx, which will go live in 2026.",
        "Civica Cx is to replace it in May 2026.",
        "We will move to Civica Cx in 2026.",
    ],
)
def test_what_is_to_come_is_planned_and_not_in_use_since_then(extract, plan: str):
    found = extract(f"1. Which housing system do you use?\nOrchard. {plan}\n")
    status = {s.product: s.status for s in found if s.attribute.value == "system_in_use"}
    assert status["Civica Cx Housing"] == "planned"
    assert status["Orchard Housing"] == "live"
    assert not [s for s in found if s.attribute.value == "in_use_since"]


def test_one_product_named_for_two_services_is_two_systems(extract):
    asked = "{}. Name of the system used in {} social care\nMosaic\n\n"
    letter = asked.format(1, "adult") + asked.format(2, "children's")
    areas = {s.service_area.value for s in extract(letter) if s.attribute.value == "system_in_use"}
    assert areas == {"adult_social_care", "childrens_social_care"}


def test_a_total_paid_in_a_year_is_that_year_s(extract):
    letter = (
        "1. Which finance system is used?\nOracle Fusion\n\n"
        "2. What was spent on it last year?\nA total of £1.34 million was paid in 2022/23\n"
    )
    assert ("annual_cost", 1340000.0, "Oracle Fusion") in told(extract, letter)


def test_a_register_that_lists_so_many_publishes_nothing(extract):
    found = told(extract, "1. Number of databases or information systems\nThe asset register lists 171.\n")
    assert {attribute for attribute, _, _ in found} == {"system_count"}


def test_where_a_register_is_seen_is_no_system(extract):
    letter = "1. Contract end date\nPlease see our contracts register, which is available on the ProContract portal.\n"
    assert {attribute for attribute, _, _ in told(extract, letter)} == {"published_elsewhere"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Home care rotas are made in Rota Desk (Peatstone Software).", "Rota Desk"),
        ("Taken through Callpay, on a rolling contract.", "Callpay"),
        ("One system across the Trust, PS Financials from Iris.", "PS Financials"),
    ],
)
def test_names_in_sentences_of_several_kinds(extract, words: str, name: str):
    assert name in {value for _, value, _ in told(extract, f"1. Which system is used?\n{words}\n", "system_in_use")}


def test_a_predecessor_of_our_own_is_no_system_in_use(extract):
    letter = "1. Which CRM is used?\nVerint. It replaced a system of our own called CASPER.\n"
    found = told(extract, letter, "system_in_use", "replaced_system")
    assert {(attribute, value) for attribute, value, _ in found} == {
        ("system_in_use", "Verint"),
        ("replaced_system", "CASPER"),
    }


def test_services_are_no_names_of_systems(extract):
    letter = "1. Which systems?\nChildren and Families, Justice and Adult Care work in one copy of CareFirst (OLM Systems).\n"
    assert {value for _, value, _ in told(extract, letter, "system_in_use")} == {"CareFirst"}


def test_the_system_that_is_spoken_of_is_no_partner_of_its_own(extract):
    letter = (
        "1. Which system?\nCareDirector\n\n2. What are the integrations?\nCareDirector passes payments to Agresso.\n"
    )
    assert {value for _, value, _ in told(extract, letter, "integration")} == {"Agresso"}


def test_of_what_is_asked_together_the_first_day_is_of_use_and_the_last_of_the_contract(extract):
    asked = "1. Which system is used in housing, since when, who hosts it, and when does the contract end?\n"
    found = told(extract, asked + "Orchard (MRI), 2012, hosted by us, 31/3/2026\n", "in_use_since", "contract_end")
    assert {(attribute, value) for attribute, value, _ in found} == {
        ("in_use_since", "2012"),
        ("contract_end", "2026-03-31"),
    }
