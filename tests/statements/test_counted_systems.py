"""Labels that say "systems" over numbers, and names of what an authority made itself; invented letters."""

import pytest

from foimarket.statements.statement import Attribute

ESTATE = """Saltby Council

Q2 Population
91,700

Q4 {label}
{told}

Q8 Annual spend 2018-19
£16,902,000

Q9 Software licences 2018-19
£189,940
"""


def counts(extract, label, told):
    return [s.value for s in extract(ESTATE.format(label=label, told=told)) if s.attribute is Attribute.SYSTEM_COUNT]


@pytest.mark.parametrize(
    "label", ["Systems", "Databases / information systems", "Information systems, e.g. 50 (Q4a alone, e.g. 20)"]
)
@pytest.mark.parametrize("told", ["67", "67, all but 9 of them shared", "On your definition of 3 April, 67."])
def test_a_number_beside_a_label_of_systems_counts_them(extract, label, told):
    assert counts(extract, label, told) == [67]


def test_a_name_beside_the_label_is_a_name_and_a_request_elsewhere_no_number(extract):
    assert counts(extract, "Systems", "Willow, and Rowan since 2019") == []
    assert counts(extract, "Number of systems", "FOI 37744 (November 2022) gave 96") == [96]


@pytest.mark.parametrize(
    "told",
    [
        "The in-house {} is shared by both.",
        "Our own {}",
        "Our own system, the {}",
        "Built in-house ({})",
        "In-house: {}",
    ],
)
@pytest.mark.parametrize("name", ["Brambletrack", "Carers Log"])
def test_what_was_made_in_house_has_a_name(extract, told, name):
    letter = f"1. Name of each system and its supplier\n{told.format(name)}\n\n2. Hosting\nOn our own servers.\n"
    named = [s.product for s in extract(letter) if s.attribute is Attribute.SYSTEM_IN_USE]
    assert named == [name]
