"""Answers that tell of adults and of children in one line, and records whose service stands above the name; invented letters."""

from __future__ import annotations

import pytest

WANTED = {("Mosaic", "2009", "adult_social_care"), ("Mosaic", "2012", "childrens_social_care")}


def since(extract, letter):
    return {
        (s.product, s.value, s.service_area) for s in extract(letter) if s.attribute == "in_use_since" and s.is_current
    }


@pytest.mark.parametrize(
    "pair",
    [
        "Adults: {0} / Children's: {1}",
        "For adults: {0}; for children: {1}",
        "Adult services - {0}; and children's services - {1}",
        "Adults: {0}. Children's: {1}.",
    ],
)
def test_what_one_line_tells_of_both_services_is_told_apart(extract, pair):
    letter = "1. What is the system called?\n{}\n\n2. Since when?\n{}\n"
    text = letter.format(pair.format("Mosaic", "Mosaic"), pair.format("2009", "2012"))
    assert since(extract, text) == WANTED


@pytest.mark.parametrize("mark", [": ", " - "])
@pytest.mark.parametrize("between", ["\n", ""])
def test_a_block_whose_service_stands_above_its_name_is_a_block_of_its_own(extract, mark, between):
    block = "Service{m}{}\nName{m}{}\nIn use since{m}{}\nContract end{m}{}\n"
    text = between.join(
        block.format(*cells, m=mark)
        for cells in (("Adults", "Mosaic", "2009", "May 2026"), ("Children's", "Mosaic", "2012", "May 2027"))
    )
    assert since(extract, f"Dear requester,\n\n{text}") == WANTED
