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
