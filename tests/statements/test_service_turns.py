"""Which service has which of the systems that one sentence names."""

from __future__ import annotations

import pytest

from foimarket.statements.estate.service_turns import areas_dealt

ASK = "1. Name and supplier of each system in adults' and children's social care\n"


def areas_of(extract, letter):
    """The services of each system in use."""
    found: dict[str, set[str]] = {}
    for statement in extract(letter):
        if statement.attribute == "system_in_use" and statement.is_current:
            found.setdefault(statement.value, set()).add(statement.service_area.split("_")[0])
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "Paris, which Civica sells us, for adults; Mosaic, bought from The Access Group, for children.",
        "Adults' social workers write in Paris and those for children in Mosaic.",
        "Paris from Civica (adults) and Mosaic from The Access Group (children's services)",
        "For adults we use Paris, and for children Mosaic.",
        "Adult Services: Paris, Civica. Children's Services: Mosaic, The Access Group.",
        "Paris (Civica) holds adults' cases, while children's are in Mosaic (The Access Group).",
    ],
)
def test_each_service_has_the_system_that_stands_beside_it(extract, sentence):
    assert areas_of(extract, f"{ASK}{sentence}\n") == {"Paris": {"adult"}, "Mosaic": {"childrens"}}


def test_a_system_for_both_is_dealt_to_both(extract):
    sentence = "Paris for adults, Mosaic for children, and for both of them ContrOCC."
    assert areas_of(extract, f"{ASK}{sentence}\n") == {
        "Paris": {"adult"},
        "Mosaic": {"childrens"},
        "ContrOCC": {"adult", "childrens"},
    }


def test_two_systems_of_two_services_are_dealt_to_neither():
    assert areas_dealt("Paris and Mosaic are used for adults and children.", [0, 10], 0) == ()


def test_the_care_partnership_that_supports_a_system_is_no_further_service_of_it(extract):
    letter = f"{ASK}Adults: Paris, from Civica\n\n2. Who supports it?\nThe Health and Social Care Trust's staff look after Paris.\n"
    assert areas_of(extract, letter) == {"Paris": {"adult"}}


def test_who_sells_what_was_named_before_sells_it_to_no_further_service(extract):
    letter = f"{ASK}Adults: Paris. Children: Mosaic. The latter is from The Access Group, and the former from Civica.\n"
    assert areas_of(extract, letter) == {"Paris": {"adult"}, "Mosaic": {"childrens"}}


def test_a_service_elsewhere_in_a_sentence_of_figures_is_another_systems(extract):
    letter = f"{ASK}Adults: Paris. Children: Mosaic.\n\n2. Cost\nIt is £5,000 for Paris and, for children, £7,000 for Mosaic.\n"
    assert areas_of(extract, letter) == {"Paris": {"adult"}, "Mosaic": {"childrens"}}
