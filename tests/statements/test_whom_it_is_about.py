"""Which system a figure is tied to: told by names, places, order, pronouns and descriptions, in words no rule was fitted on."""

from __future__ import annotations

import json

import pytest

from foimarket.letters import read_letter
from foimarket.statements import extract_statements, json_line


def tie(extract, letter, attribute):
    """Each value of an attribute with the systems it is tied to."""
    return {(s.value, s.product) for s in extract(letter) if s.attribute == attribute and s.is_current}


def names(extract, letter):
    """Names of the systems in use."""
    return {s.value for s in extract(letter) if s.attribute == "system_in_use"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Quillmark costs £4,100 a year.", "Quillmark"),
        ("Tallyhoo was introduced in May 2017.", "Tallyhoo"),
        ("Beds are found elsewhere. Wardloom is used by 60 nurses.", "Wardloom"),
        ("Quillmark: 12 users. The cost of Quillmark is not known.", "Quillmark"),
    ],
)
def test_a_name_that_does_what_systems_do_is_one_though_nobody_asked_for_names_there(extract, sentence, name):
    letter = f"1. Which housing system does the council use?\nCivica Cx\n\n2. Anything else?\n{sentence}\n"
    assert names(extract, letter) == {"Civica Cx", name}


@pytest.mark.parametrize(
    "sentence",
    [
        "Officers are based on the Tamar side.",
        "The Guildhall is used for hearings.",
        "Kestrel House was built in 1974.",
    ],
)
def test_a_place_is_no_system(extract, sentence):
    letter = f"1. Which housing system does the council use?\nCivica Cx\n\n2. Anything else?\n{sentence}\n"
    assert names(extract, letter) == {"Civica Cx"}


def test_the_figures_of_a_system_that_nobody_asked_of_are_its_own(extract):
    letter = (
        "1. Which housing system does the council use?\nCivica Cx\n\n2. What does it cost?\n£80,000 a year. "
        "Drumlin, which surveyors carry on tablets, costs £3,300 a year.\n\n3. Anything to add?\nDrumlin was bought in 2019.\n"
    )
    assert (80000.0, "Civica Cx Housing") in tie(extract, letter, "annual_cost")
    assert tie(extract, letter, "in_use_since") == {("2019", "Drumlin")}


def test_a_product_asked_for_late_in_a_list_of_questions_is_not_what_the_others_are_about(extract):
    letter = (
        "1. Planning software\nAcolaid, from Idox\n\n2. Year of first use\n1998\n\n3. Contract end\n31 March 2027\n\n"
        "4. Name of the tree software\nEzytreev\n"
    )
    assert tie(extract, letter, "in_use_since") == {("1998", "Acolaid")}
    assert tie(extract, letter, "contract_end") == {("2027-03-31", "Acolaid")}


TWO = (
    "1. Which software does the Trust use for rostering and in theatres?\n"
    "Rotas are drawn up in Shiftwell from Lantern Systems. Theatres are run with Knifebook from Orbell.\n\n"
)


@pytest.mark.parametrize(
    ("question", "answer", "attribute", "pairs"),
    [
        (
            "When does each contract end?",
            "The former on 31 March 2027, the latter on 30 June 2026.",
            "contract_end",
            {("2027-03-31", "Shiftwell"), ("2026-06-30", "Knifebook")},
        ),
        ("When did the theatre system come into use?", "In 2014.", "in_use_since", {("2014", "Knifebook")}),
        (
            "When were they bought?",
            "Knifebook in 2014. The other in 2019.",
            "in_use_since",
            {("2014", "Knifebook"), ("2019", "Shiftwell")},
        ),
        ("What does Shiftwell cost?", "It costs £7,200 a year.", "annual_cost", {(7200.0, "Shiftwell")}),
        ("And the costs?", "Lantern charge £7,200 a year.", "annual_cost", {(7200.0, "Shiftwell")}),
        (
            "Tell me more.",
            "Knifebook runs in every theatre. We have had it since 2014. The contract ends on 30 June 2026.",
            "contract_end",
            {("2026-06-30", "Knifebook")},
        ),
    ],
)
def test_words_that_stand_for_a_system_lead_to_it(extract, question, answer, attribute, pairs):
    assert tie(extract, f"{TWO}2. {question}\n{answer}\n", attribute) == pairs


def test_a_product_is_printed_with_the_name_that_the_letter_gives_it(catalogue, document_of):
    document = document_of(
        "1. Which system does planning use?\nFlare\n\n2. Which system does adult social care use?\nMosaic\n"
    )
    statements = extract_statements(document, read_letter(document), catalogue)
    printed = {json.loads(json_line(statement, document))["product"] for statement in statements}
    assert printed == {"Civica APP (Flare)", "Mosaic"}
