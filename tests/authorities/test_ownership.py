"""Whose a product was on a day, worked out by hand from the sources that each seed row cites."""

import pytest


def holders(market, area: str, level: str) -> list[tuple[str, int]]:
    """Holders of a market and how many authorities each serves."""
    return market.sql(
        "SELECT holder_id, authority_count FROM reports.market_share WHERE service_area = ? AND level = ? ORDER BY ALL",
        [area, level],
    ).rows()


@pytest.mark.parametrize(
    ("area", "group"),
    [
        pytest.param("adult_social_care", "core-logic", id="2013"),
        pytest.param("social_care_finance", "not-established", id="2014, sold on a day that is not sourced"),
        pytest.param("childrens_social_care", "servelec", id="2016"),
        pytest.param("education", "servelec", id="2019, financed by Montagu"),
        pytest.param("housing", "not-established", id="2022, sold in a year that is not sourced"),
        pytest.param("crm_portal", "access", id="2024"),
    ],
)
def test_mosaic_belongs_to_its_owner_of_the_day(market, area, group):
    assert holders(market, area, "group") == [(group, 1)]
    assert holders(market, area, "product") == [("mosaic", 1)]


def test_northgate_is_one_group_before_its_sale_and_nec_one_after(market):
    assert holders(market, "revenues_benefits", "group") == [("northgate", 2)]
    assert holders(market, "edrms", "group") == [("nec", 2)]
    assert holders(market, "edrms", "product") == [("nec-housing", 2)]


def test_liquidlogic_under_any_name_is_system_c(market):
    assert holders(market, "homelessness", "group") == [("system-c", 3)]


@pytest.mark.parametrize(
    ("product", "day", "group"),
    [
        ("swift", "2006-06-01", None),
        ("pericles", "2006-06-01", "anite"),
        ("pericles", "2009-01-01", "northgate"),
        ("pericles", "2024-01-01", "nec"),
        ("nec-housing", "2004-01-01", None),
        ("nec-housing", "2006-01-01", "northgate"),
        ("nec-housing", "2018-01-31", "nec"),
        ("synergy", "2015-06-01", None),
        ("synergy", "2016-06-01", "servelec"),
        ("liquidlogic-lcs", "2009-07-15", None),
        ("liquidlogic-lcs", "2009-07-16", "system-c"),
        ("liquidlogic-las", "2026-01-01", "system-c"),
        ("controcc", "2024-04-24", None),
    ],
)
def test_no_owner_is_given_where_none_is_sourced(market, product, day, group):
    found = market.sql(
        "SELECT group_id FROM staging.stg_product_owner "
        "WHERE product_id = $product AND $day::DATE >= valid_from_on AND $day::DATE < valid_to_on",
        {"product": product, "day": day},
    )
    assert found["group_id"].to_list() == ([group] if group else [])


def test_a_use_is_its_owner_s_of_the_day_on_which_it_was_stated(market):
    found = market.sql(
        "SELECT service_area, group_id FROM marts.fct_system_use WHERE product_id = 'mosaic' ORDER BY last_stated_on"
    )
    assert found["group_id"].to_list() == ["core-logic", None, "servelec", "servelec", None, "access"]
