"""Numbers without a unit in answers to how many hours: which are hours."""

import pytest

from foimarket.statements.values.training_lengths import lengths_in


def hours(words: str) -> list[float]:
    return [length.value for length in lengths_in(words, bare="hours")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("7.5", [7.5]),
        ("6 for new starters, then 1.5 yearly", [6, 1.5]),
        ("LCS 12; EHM 3.", [12, 3]),
        ("Nurses: 4 (in person)", [4]),
    ],
)
def test_a_number_alone_is_hours(words, told):
    assert hours(words) == told


@pytest.mark.parametrize(
    "words",
    [
        "26 April 2024",
        "on 3rd May",
        "since May 2019",
        "within 40 working days",
        "exempt under section 43(2)",
        "see question 4",
        "refused (s. 12)",
        "120 users in 2,400 teams",
        "18 staff and 4 managers",
        "95% of them",
    ],
)
def test_dates_sections_deadlines_and_people_are_no_hours(words):
    assert hours(words) == []
