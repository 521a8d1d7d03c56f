"""Fields asked for by their names alone, in a list, and answered under the same labels; invented letters."""

import pytest

from tests.letters.test_inline_answers import pairs

OPENING = "1. Name of the parking system?\n\nPermit Lantern\n\n2. "


@pytest.mark.parametrize(
    ("asked", "said", "told"),
    [
        ("a) supplier b) users c) cost", "a) Alder Ltd\nb) 40\nc) £900", ["supplier", "users", "cost"]),
        ("a) supplier\nb) users\nc) cost", "a) Alder Ltd b) 40 c) £900", ["supplier", "users", "cost"]),
        ("Please give: a) supplier b) users c) cost", "a) Alder Ltd\nb) 40\nc) £900", ["supplier", "users", "cost"]),
        (
            "Give (i) its supplier, (ii) number of users and (iii) the cost",
            "(i) Alder Ltd (ii) 40 (iii) £900",
            ["its supplier", "number of users", "the cost"],
        ),
    ],
)
def test_what_a_list_of_fields_asks_is_answered_by_the_list_below_it(asked, said, told):
    found = [
        (question.removesuffix(" and"), answer) for question, answer in pairs(f"{OPENING}{asked}\n\n{said}\n") if answer
    ]
    assert found[1:] == list(zip(told, ["Alder Ltd", "40", "£900"], strict=True))


def test_a_field_that_the_answer_passes_over_takes_no_other_s_answer():
    found = pairs(f"{OPENING}Please state: a) supplier b) users\n\nb) 40\n")
    assert ("users", "40") in found


def test_systems_under_letters_that_come_round_again_ask_nothing():
    found = pairs(
        "1. Which systems do you use?\na) Willow\nb) Larkfile\n2. Who sells them?\na) Alder Ltd\nb) Birch plc\n"
    )
    assert all(question not in {"Willow", "Larkfile"} for question, _ in found)


def test_one_answer_under_two_numerals_is_not_cut():
    found = pairs("1. (i) Which system?\n(ii) Which app?\n\n(i) and (ii) Willow.\n")
    assert found[-1][1].endswith("Willow.")
