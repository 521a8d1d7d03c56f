"""Dates, terms, hosts and users in letters that put their questions and tables in their own words."""

from __future__ import annotations

import pytest

NAMED = "Dear requester\n\n1. What case management system is used?\nMosaic\n\n2. {question}\n{answer}\n"


def values(statements, attribute):
    return [s.value for s in statements if s.attribute == attribute]


@pytest.mark.parametrize(
    ("question", "answer", "attribute", "value"),
    [
        ("In what year was it put in?", "2014", "in_use_since", "2014"),
        ("How long has it been with you?", "Since May 2016", "in_use_since", "2016-05"),
        ("When is it up?", "31/03/2027", "contract_end", "2027-03-31"),
        ("Last day of the agreement?", "30-Nov-2026", "contract_end", "2026-11-30"),
        ("When was it brought in?", "During FY2015/16", "in_use_since", "2015-16"),
        ("When was it bought?", "Two thousand and eleven", "in_use_since", "2011"),
    ],
)
def test_a_question_about_time_is_told_by_the_kinds_of_word_in_it(extract, question, answer, attribute, value):
    assert values(extract(NAMED.format(question=question, answer=answer)), attribute) == [value]


def test_the_time_that_something_else_took_is_no_date_of_a_system(extract):
    letter = NAMED.format(question="When did staff last attend a course?", answer="May 2023")
    assert not values(extract(letter), "in_use_since")


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("It runs on an office PC", "council"),
        ("In the computer suite, on the Council's own virtual servers", "council"),
        ("It moved from a server room here to a private cloud operated by Tarnside Hosting", "third_party"),
        ("The contractor", "third_party"),
        ("Vendor-hosted", "supplier"),
    ],
)
def test_hosting_is_told_by_who_does_it_and_whose_place_it_is(extract, answer, kind):
    assert values(extract(NAMED.format(question="How is it hosted?", answer=answer)), "hosting") == [kind]


def test_each_number_of_users_in_an_answer_is_read(extract):
    letter = NAMED.format(question="How many licences are held?", answer="320 full and 1,150 self-service")
    assert sorted(values(extract(letter), "users")) == [320, 1150]


def test_a_table_with_a_system_to_each_column_is_read_by_its_columns(extract):
    table = (
        "Dear requester\n\n| | System A | System B |\n|---|---|---|\n| Name | Mosaic | ContrOCC |\n"
        "| First used | 1999 | 2015 |\n| Contract ends | 31/03/2026 | 30/06/2027 |\n| Hosting | Council | Supplier |\n"
    )
    told = {(s.attribute, s.product): s.value for s in extract(table)}
    assert told["in_use_since", "Mosaic"] == "1999"
    assert told["contract_end", "ContrOCC"] == "2027-06-30"
    assert told["hosting", "ContrOCC"] == "supplier"


def test_values_in_turn_are_those_of_the_systems_in_turn(extract):
    letter = (
        "Dear requester\n\n1. Which case management and finance systems are used?\nMosaic and ContrOCC\n\n"
        "2. What is the annual cost of each?\n£40,000 and £25,000 respectively\n"
    )
    costs = {(s.product, s.value) for s in extract(letter) if s.attribute == "annual_cost"}
    assert costs == {("Mosaic", 40000.0), ("ContrOCC", 25000.0)}


def test_years_in_turn_are_no_head_of_a_table_of_sums(extract):
    letter = (
        "1. Which case management and finance systems are used?\nMosaic and ContrOCC\n\n"
        "2. Since when?\nSince 2018 and 2013, in that order.\n\n"
        "3. What does each cost per year?\n£41.5k and £66.2k respectively.\n"
    )
    costs = {(s.product, s.value) for s in extract(letter) if s.attribute == "annual_cost"}
    assert costs == {("Mosaic", 41500.0), ("ContrOCC", 66200.0)}


def test_a_sum_asked_for_to_date_is_no_yearly_cost(extract):
    found = extract(NAMED.format(question="What is the spend to date?", answer="£134,600"))
    assert values(found, "total_cost") == [134600.0]
    assert not values(found, "annual_cost")


HOSTED = (
    "1. Which case management system is used in adult social care?\nMosaic, from Access\n\n"
    "2. How is the system hosted (e.g. on premise, cloud)?\n{answer}\n"
)


@pytest.mark.parametrize(
    ("answer", "hosts"),
    [
        ("On-prem, with a DR copy at a third party data centre", ["council"]),
        ("On premise. There are plans to move to the supplier's cloud in 2024.", ["council"]),
        ("It was on-premise until May 2022 and is now hosted by Access", ["supplier"]),
        ("Hybrid: application on premise, portal in the cloud", ["hybrid"]),
        ("Externally hosted", ["third_party"]),
        ("Externally hosted by the supplier", ["supplier"]),
        ("Web-based", ["cloud_unspecified"]),
        ("Access Group", ["supplier"]),
        ("The Council's own Azure tenancy", ["council"]),
    ],
)
def test_hosting_is_the_present_one_and_whose_it_is(extract, answer, hosts):
    assert [s.value for s in extract(HOSTED.format(answer=answer)) if s.attribute == "hosting"] == hosts


def test_a_bare_yes_to_one_host_is_that_host(extract):
    letter = (
        "1. Which payroll system is used?\niTrent, from MHR\n\n2. Is the system hosted by the supplier?\n{answer}\n"
    )
    assert values(extract(letter.format(answer="Yes.")), "hosting") == ["supplier"]
    assert values(extract(letter.format(answer="No")), "hosting") == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Is the system supported in-house or by the supplier?", "Both"),
        ("Is the service managed?", "It is a fully managed service from the supplier."),
        ("Which system is used for HR?", "Our HR service is shared with Exmoor Council."),
        ("Which tool is used for IT service management?", "IT is provided by the Larkside Informatics Service."),
        ("Which system is used for HR?", "Built in house"),
        ("What support do you have?", "Telephone help from nine to five"),
    ],
)
def test_who_supports_a_system_is_told_in_many_ways(extract, question, answer):
    found = extract(f"Dear requester\n\n1. {question}\n{answer}\n\n2. What does it cost?\n£9,000 a year\n")
    assert len([s for s in found if s.attribute == "support_model"]) == 1


@pytest.mark.parametrize(
    "answer",
    ["Yes, the regional purchasing framework", "Bought directly from a reseller", "Three quotations were sought."],
)
def test_how_a_system_was_bought_is_told_in_many_ways(extract, answer):
    found = extract(
        f"Dear requester\n\n1. Was it bought through a framework?\n{answer}\n\n2. What does it cost?\n£9,000 a year\n"
    )
    assert len([s for s in found if s.attribute == "procurement_route"]) == 1


def test_a_framework_is_known_by_its_number(extract):
    found = extract(NAMED.format(question="Framework used", answer="Local Authority Applications (RM3821)"))
    assert values(found, "procurement_route") == ["Local Authority Applications (RM3821)"]


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        ("What is the duration of the contract? Please include any extensions.", "3 years", []),
        ("Length of contract and any extension options", "4 years", []),
        ("Length of any extension", "2 years", ["2 years"]),
        ("Contract length, with any extensions", "3 years plus 2 years", ["3 years plus 2 years"]),
        ("Has it been decided whether the contract will be extended or renewed?", "No", []),
        ("Can the contract be extended?", "No", ["No"]),
    ],
)
def test_a_bare_term_is_no_extension_where_the_contract_s_length_is_asked(extract, question, answer, found):
    assert values(extract(NAMED.format(question=question, answer=answer)), "extension") == found


def test_a_contract_that_is_only_meant_to_be_let_has_no_start_and_no_route(extract):
    answer = "The Council is looking to direct award a framework contract to Access from April 2027."
    found = extract(NAMED.format(question="Will the contract be renewed?", answer=answer))
    assert not [s for s in found if s.attribute in {"contract_start", "procurement_route", "in_use_since"}]
