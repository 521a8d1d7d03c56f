"""Three systems told in every usual way, and values given to them in every usual way: each value is said of its own system."""

from __future__ import annotations

import pytest

SYSTEMS = ("Mosaic", "Liquidlogic LCS", "ContrOCC")
NAMED = {
    "sentences": (
        "Adults use Mosaic, supplied by Access. Children's Services use LCS from Liquidlogic. Both use ContrOCC (OCC) for finance."
    ),
    "labels": "Adults: Mosaic (Access). Children: Liquidlogic LCS. Finance: ContrOCC (OCC).",
    "lines": "Mosaic - Access - adults\nLiquidlogic LCS - Liquidlogic Ltd - children\nContrOCC - OCC - finance",
    "services": (
        "Adult social care - Mosaic (Access)\nChildren's social care - LCS (Liquidlogic)\nSocial care finance - ContrOCC (OCC)"
    ),
    "items": "(1) Mosaic, Access, adults; (2) LCS, Liquidlogic, children; (3) ContrOCC, OCC, finance of both",
}
ASKED = (
    ("How long has each been used?", "in_use_since", ("2015", "April 2018", "2011"), ("2015", "2018-04", "2011")),
    (
        "When do the contracts expire?",
        "contract_end",
        ("31 March 2026", "30/06/2025", "1 May 2027"),
        ("2026-03-31", "2025-06-30", "2027-05-01"),
    ),
    (
        "Where are they hosted?",
        "hosting",
        ("Supplier hosted", "On premises", "Vendor cloud"),
        ("supplier", "council", "supplier"),
    ),
    (
        "Where does the support team sit?",
        "support_model",
        ("ICT", "The service", "Supplier"),
        ("it", "service_area", "supplier"),
    ),
    (
        "What is the annual cost of support and maintenance?",
        "annual_cost",
        ("£120,000", "£95,000", "£12,450"),
        (120000.0, 95000.0, 12450.0),
    ),
    (
        "How many hours of training does each user have per year?",
        "training_hours",
        ("6 hours", "2 days", "half a day"),
        (6.0, 2.0, 0.5),
    ),
    (
        "What are they used for?",
        "system_use",
        ("Case management", "Care records", "Payments to providers"),
        ("Case management", "Care records", "Payments to providers"),
    ),
)
OWN, FIRST, TWO = (0, 1, 2), (0, 0, 0), (0, 0, 2)
GIVEN = {
    "names": ("Mosaic: {0}. LCS: {1}. ContrOCC: {2}.", OWN),
    "names, a line each": ("Mosaic {0}\nLCS {1}\nContrOCC {2}", OWN),
    "names over them": ("Mosaic\n{0}\n\nLCS\n{1}\n\nContrOCC\n{2}", OWN),
    "names behind bullets": ("- Mosaic: {0}\n- LCS: {1}\n- ContrOCC: {2}", OWN),
    "names behind them": ("{0} (Mosaic). {1} (LCS). {2} (ContrOCC).", OWN),
    "sellers": ("Access: {0}. Liquidlogic: {1}. OCC: {2}.", OWN),
    "services": ("Adults: {0}. Children: {1}. Finance: {2}.", OWN),
    "services, a line each": ("Adults {0}\nChildren {1}\nFinance {2}", OWN),
    "services with dashes": ("Adults - {0}; Children - {1}; Finance - {2}", OWN),
    "services behind bullets": ("• Adults: {0}\n• Children: {1}\n• Finance: {2}", OWN),
    "strokes": ("{0} / {1} / {2}", OWN),
    "semicolons": ("{0}; {1}; {2}", OWN),
    "all": ("All three: {0}", FIRST),
    "two": ("Mosaic and LCS: {0}. ContrOCC: {2}.", TWO),
    "exception": ("{0}, except ContrOCC: {2}", TWO),
}
SURE = 0.9


def letter(named: str, given: str) -> str:
    asked = (f"{number}. {words}\n{given.format(*values)}" for number, (words, _, values, _) in enumerate(ASKED, 2))
    head = f"1. Which systems do you use, and who supplies them?\n{named}"
    return "\n\n".join(["Dear requester", head, *asked, "9. Anything else?\nNo.", "Yours sincerely\nFOI Team\n"])


@pytest.mark.parametrize("named", NAMED.values(), ids=NAMED.keys())
@pytest.mark.parametrize(("given", "whose"), GIVEN.values(), ids=GIVEN.keys())
def test_each_value_is_said_of_its_own_system(extract, named, given, whose):
    told = extract(letter(named, given))
    for _, attribute, _, values in ASKED:
        found = {
            (statement.value, product, statement.confidence >= SURE)
            for statement in told
            if statement.attribute.value == attribute
            for product in (statement.product or "").split("; ")
        }
        meant = {(values[place], system) for place, system in zip(whose, SYSTEMS, strict=True)}
        assert meant <= {(value, product) for value, product, _ in found}, attribute
        assert {(value, product) for value, product, is_sure in found if is_sure} <= meant, attribute


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("All systems: Corporate ICT.", {("it", "Mosaic"), ("it", "ContrOCC")}),
        ("Both: the supplier", {("supplier", "Mosaic"), ("supplier", "ContrOCC")}),
        ("ICT, apart from ContrOCC, which the supplier looks after", {("it", "Mosaic"), ("supplier", "ContrOCC")}),
        (
            "ICT. It was outsourced to Corvane from 2011 to 2019 and has been in house since.",
            {("it", "Mosaic"), ("it", "ContrOCC")},
        ),
    ],
)
def test_who_supports_all_of_them_or_all_but_one(extract, answer, expected):
    text = f"1. Which systems do you have?\nMosaic and ContrOCC.\n\n2. Support team\n{answer}\n\n3. Users\n40\n"
    assert {(s.value, s.product) for s in extract(text) if s.attribute == "support_model"} == expected


def test_values_with_strokes_follow_the_order_in_which_systems_are_named(extract):
    text = "1. Which systems do you have?\nMosaic and ContrOCC.\n\n2. Since when?\n2015 / April 2018\n"
    found = {(s.value, s.product) for s in extract(text) if s.attribute == "in_use_since"}
    assert found == {("2015", "Mosaic"), ("2018-04", "ContrOCC")}


def test_a_service_s_system_is_no_question_and_a_name_may_begin_with_a_small_letter(extract):
    text = (
        "1. Which systems are used?\nAdults use Liquidlogic LAS and Children's Services use Liquidlogic LCS.\n\n"
        "2. How long has it been used?\nAdults' system: 2015\nChildren's system: April 2018\n"
    )
    found = {(s.value, s.product) for s in extract(text) if s.attribute == "in_use_since"}
    assert found == {("2015", "Liquidlogic LAS"), ("2018-04", "Liquidlogic LCS")}
    text = "1. Which systems are used?\nCivica Cx and iTrent.\n\n2. Users?\nCivica Cx 1,240\niTrent 310\n"
    found = {(s.value, s.product) for s in extract(text) if s.attribute == "users"}
    assert found == {(1240, "Civica Cx Housing"), (310, "iTrent")}


def test_the_one_of_a_system_is_no_number(extract):
    text = "1. Which systems do you have?\nMosaic and ContrOCC.\n\n2. Users?\nThe Mosaic one has 1,240 and the ContrOCC one 310.\n"
    assert {s.value for s in extract(text) if s.attribute == "users"} == {1240, 310}
