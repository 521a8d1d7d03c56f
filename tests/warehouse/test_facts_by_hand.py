"""What the models make of the five responses' facts, entered by hand."""

from datetime import date
from decimal import Decimal

import pytest


def rows(market, query):
    return market.sql(query).to_dicts()


@pytest.mark.parametrize("level", ["product", "seller", "group"])
def test_adults_social_care_is_one_authority_each_of_two_known(hand_made, level):
    shares = rows(
        hand_made,
        f"SELECT * FROM reports.market_share WHERE service_area = 'adult_social_care' AND level = '{level}'",
    )
    assert {(s["authority_count"], s["known_count"], s["denominator_count"], s["as_of_on"]) for s in shares} == {
        (1, 2, 153, date(2023, 6, 13))
    }
    expected = {
        "product": {"caredirector", "liquidlogic-las"},
        "seller": {"careworks", "liquidlogic"},
        "group": {"oneadvanced", "system-c"},
    }
    assert {s["holder_id"] for s in shares} == expected[level]
    for share in shares:
        assert share["lowest_share"] == pytest.approx(1 / 153)
        assert share["highest_share"] == pytest.approx(152 / 153)
        assert (
            share["lowest_share"]
            < share["interval_low_share"]
            < 0.5
            < share["interval_high_share"]
            < share["highest_share"]
        )
        assert share["never_asked_count"] + share["refused_count"] + share["no_answer_count"] == 151


def test_childrens_social_care_is_liquidlogic_at_both_known_authorities(hand_made):
    (share,) = rows(
        hand_made,
        "SELECT * FROM reports.market_share WHERE service_area = 'childrens_social_care' AND level = 'product'",
    )
    assert share["holder_id"] == "liquidlogic-lcs"
    assert share["authority_names"] == ["Coventry City Council", "Thurrock Council"]
    assert (share["known_share"], share["highest_share"]) == (1, 1)
    assert len(share["statement_ids"]) == 3


def test_one_known_housing_authority_leaves_the_market_open(hand_made):
    shares = rows(hand_made, "SELECT * FROM reports.market_share WHERE service_area = 'housing' AND level = 'product'")
    (share,) = shares
    assert (share["holder_id"], share["known_share"], share["denominator_count"]) == ("nec-housing", 1, 296)
    assert (share["lowest_share"], share["highest_share"]) == (pytest.approx(1 / 296), 1)
    assert share["never_asked_count"] == 295


def test_finance_modules_are_in_no_share_of_main_systems(hand_made):
    assert not rows(
        hand_made, "SELECT * FROM reports.market_share WHERE holder_id IN ('controcc', 'oxford-computer-consultants')"
    )


def test_two_names_for_one_product_are_one_use(hand_made):
    (use,) = rows(hand_made, "SELECT * FROM marts.fct_system_use WHERE product_id = 'nec-housing'")
    assert use["names_as_written"] == ["NEC housing", "Northgate"]
    assert len(use["statement_ids"]) == 2


def test_a_use_that_is_confirmed_later_keeps_its_first_and_last_day(hand_made):
    (use,) = rows(
        hand_made,
        "SELECT * FROM marts.fct_system_use WHERE product_id = 'liquidlogic-lcs' AND authority_id = 'thurrock'",
    )
    assert (use["first_stated_on"], use["last_stated_on"], use["is_latest_main"]) == (
        date(2023, 6, 13),
        date(2024, 4, 24),
        True,
    )


def test_an_owner_that_no_source_names_stays_empty(hand_made):
    uses = rows(hand_made, "SELECT group_id FROM marts.fct_system_use WHERE product_id = 'controcc'")
    assert {use["group_id"] for use in uses} == {None}


def test_hosting_without_a_product_speaks_for_the_main_systems_of_its_letter(hand_made):
    hosting = rows(
        hand_made, "SELECT product_id, service_area, hosting, caveats FROM reports.hosting_models ORDER BY 1"
    )
    assert [(h["product_id"], h["service_area"], h["hosting"]) for h in hosting] == [
        ("caredirector", "adult_social_care", "third_party"),
        ("liquidlogic-lcs", "childrens_social_care", "third_party"),
    ]
    assert all("names no system" in h["caveats"][0] for h in hosting)


def test_training_hours_come_with_their_mode_once(hand_made):
    training = rows(
        hand_made, "SELECT product_id, hours, training_mode, basis, n FROM reports.training_hours ORDER BY hours"
    )
    assert training == [
        {"product_id": "caredirector", "hours": 2.0, "training_mode": "e-learning", "basis": "once", "n": 2},
        {"product_id": "liquidlogic-lcs", "hours": 5.0, "training_mode": "e-learning", "basis": "once", "n": 2},
    ]


def test_spend_per_resident_uses_the_population_of_the_same_response(hand_made):
    (spend,) = rows(hand_made, "FROM reports.software_spend")
    assert spend["amount_gbp"] == Decimal("553398.53")
    assert spend["gbp_per_resident"] == Decimal("3.86")
    assert (spend["population"], spend["population_year"]) == (143_400, 2016)
    assert (spend["scope"], spend["basis"], spend["period"], spend["vat"]) == (
        "authority",
        "annual",
        "2017-18",
        "unstated",
    )
    assert spend["stated_on"] == date(2019, 3, 15)
    assert len(spend["statement_ids"]) == 2


def test_a_deferred_answer_stays_and_the_later_one_is_current(hand_made):
    answers = rows(
        hand_made,
        "SELECT outcome, promised_on, is_current FROM marts.fct_answer WHERE question_label = 'Q9' ORDER BY message_number",
    )
    assert answers == [
        {"outcome": "deferred", "promised_on": date(2019, 3, 18), "is_current": False},
        {"outcome": "answered", "promised_on": None, "is_current": True},
    ]


def test_the_estate_adds_up(hand_made):
    (estate,) = rows(hand_made, "FROM reports.system_estate")
    assert (
        estate["system_count"],
        estate["standalone_count"],
        estate["integrated_count"],
        estate["is_consistent"],
    ) == (
        38,
        17,
        21,
        True,
    )


def test_an_answer_that_points_to_another_takes_over_its_register_references(hand_made):
    found = rows(
        hand_made,
        "FROM reports.disclosure WHERE authority_id = 'coventry' ORDER BY question_label",
    )
    assert [row["question_label"] for row in found] == ["3", "4", "7"]
    for row in found:
        assert row["provision_code"] == "s21"
        assert row["register_references"] == ["COV - 10304", "COV CG/002/Adult"]


def test_a_refusal_without_a_section_is_a_row_beside_the_section_cited(hand_made):
    found = rows(
        hand_made,
        """
        SELECT question_label, provision_number, provision_code FROM reports.disclosure
        WHERE authority_id = 'thurrock' ORDER BY ALL
        """,
    )
    assert [tuple(row.values()) for row in found] == [("1", 1, "s40(2)"), ("2", 1, None), ("2", 2, "s21")]


def test_a_pipeline_without_contracts_still_has_its_columns(hand_made):
    pipeline = hand_made.table("reports.contract_pipeline")
    assert pipeline.height == 0
    assert {"contract_end_on", "end_precision", "as_of_on", "months_left", "caveats"} <= set(pipeline.columns)


def test_what_was_set_aside_is_recorded(hand_made):
    assert hand_made.sql("SELECT path, reason FROM raw.quarantine").rows() == [("coventry/empty.txt", "empty")]
