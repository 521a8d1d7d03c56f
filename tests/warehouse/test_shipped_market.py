"""What the shipped evidence, letters and coded facts together, must show of the market."""

from decimal import Decimal

import pytest

CONTRADICTIONS = {
    "1: Salford's register beside its payments": "salford-liquidlogic-money",
    "1: OLM paid after CareFirst was to be replaced": "salford-olm",
    "2: Birmingham's Oracle": "amount-whole-erp-finance-hr-oracle-fusion-birmingham",
    "3: Gateshead pays OLM": "gateshead-olm",
    "4: Devon, stated against inferred": "main-adult-social-care-devon",
    "4: Devon's payments move": "devon-olm",
    "5: Waltham Forest": "main-childrens-social-care-waltham-forest",
    "6: West Berkshire": "main-childrens-social-care-west-berkshire",
    "7: Oxford revenues": "amount-whole-revenues-benefits-uncatalogued-revenues-and-benefits-system-oxford",
    "8: Arun housing": "amount-whole-housing-uncatalogued-integrated-housing-management-it-system-arun",
    "9: Durham lettings": "durham-lettings",
    "10: Dorset ERP": "amount-whole-erp-finance-hr-oracle-fusion-dorset",
    "10: Surrey ERP": "amount-whole-erp-finance-hr-unit4-erp-surrey",
    "11: Hackney planning": "hackney-planning",
    "11: Westminster planning": "westminster-planning",
    "12: Leeds finance": "leeds-finance",
    "13: Southend": "southend-finance",
    "14: Exeter lettings": "exeter-lettings",
    "15: Manchester education": "manchester-education",
    "16: WCCIS": "wccis-live",
    "17: VMware ends before it starts": "dates-corporate-uncatalogued-vmware-enterprise-license-agreement-salford",
    "17: two terms under one reference": "salford-flm",
}
"""By the contradiction's number in the facts' own list."""


def rows(market, query):
    return market.sql(query).to_dicts()


@pytest.mark.parametrize("level", ["product", "seller", "group"])
def test_all_but_one_english_authority_s_children_s_system_is_known(warehouse, level):
    shares = rows(
        warehouse,
        f"FROM reports.market_share WHERE service_area = 'childrens_social_care' AND level = '{level}'",
    )
    assert {(share["known_count"], share["denominator_count"]) for share in shares} == {(152, 153)}
    named = [name for share in shares for name in share["authority_names"]]
    assert len(named) == len(set(named)) == 152
    assert not [name for name in named if "Redbridge" in name]


def test_children_s_systems_are_84_liquidlogic_and_48_mosaic_by_product_and_by_group(warehouse):
    shares = rows(
        warehouse,
        """
        SELECT holder_id, authority_count FROM reports.market_share
        WHERE service_area = 'childrens_social_care' AND level <> 'seller'
        """,
    )
    counts = {share["holder_id"]: share["authority_count"] for share in shares}
    assert (counts["liquidlogic-lcs"], counts["system-c"]) == (84, 84)
    assert (counts["mosaic"], counts["access"]) == (48, 48)


def test_residents_weigh_the_children_s_market_to_the_whole(warehouse):
    shares = rows(
        warehouse,
        """
        SELECT population_known_share FROM reports.market_share
        WHERE service_area = 'childrens_social_care' AND level = 'product'
        """,
    )
    assert sum(share["population_known_share"] for share in shares) == pytest.approx(1)


def test_adults_systems_are_known_for_two_dozen_and_more_with_inferred_ones(warehouse):
    query = "SELECT DISTINCT known_count FROM reports.{} WHERE service_area = 'adult_social_care'"
    ((stated,),) = warehouse.sql(query.format("market_share")).rows()
    ((added,),) = warehouse.sql(query.format("market_share_with_inferred")).rows()
    assert stated >= 25
    assert added > stated


def test_inferred_systems_are_in_no_stated_share(warehouse):
    inferred = rows(
        warehouse,
        """
        SELECT share.holder_id FROM (SELECT holder_id, UNNEST(statement_ids) AS statement_id FROM reports.market_share) AS share
        INNER JOIN marts.fct_statement AS s ON share.statement_id = s.statement_id
        GROUP BY share.holder_id HAVING BOOL_AND(s.claim = 'inferred')
        """,
    )
    assert inferred == []


def test_add_ons_are_in_no_market(warehouse):
    holders = warehouse.sql("SELECT DISTINCT holder_id FROM reports.market_share_with_inferred")["holder_id"].to_list()
    assert not [name for name in holders if "beam" in name or "cm2000" in name or "face-" in name or "controcc" in name]


@pytest.mark.parametrize(
    ("former", "later"), [("northgate", "nec"), ("liquidlogic", "system-c"), ("servelec", "access")]
)
def test_one_trading_group_never_stands_beside_its_former_name(warehouse, former, later):
    both = rows(
        warehouse,
        f"""
        SELECT service_area, as_of_on FROM reports.market_history WHERE level = 'group' AND holder_id IN ('{former}', '{later}')
        GROUP BY service_area, as_of_on HAVING COUNT(DISTINCT holder_id) > 1
        """,
    )
    assert both == []


def test_parts_of_england_add_up_to_the_whole(warehouse):
    sums = rows(
        warehouse,
        """
        SELECT part_kind, SUM(known_count)::INT AS known, SUM(denominator_count)::INT AS all_of_them FROM (
          SELECT DISTINCT part_kind, part, known_count, denominator_count FROM reports.market_part
          WHERE service_area = 'childrens_social_care' AND level = 'product'
        ) GROUP BY part_kind ORDER BY 1
        """,
    )
    assert [tuple(row.values()) for row in sums] == [("authority_type", 152, 153), ("region", 152, 153)]


def test_the_last_spell_of_a_dated_authority_is_the_system_that_counts(warehouse):
    different = rows(
        warehouse,
        """
        SELECT main.authority_id, main.service_area FROM staging.stg_main_system AS main
        LEFT JOIN staging.stg_main_spell AS spell ON main.authority_id = spell.authority_id
          AND main.service_area = spell.service_area AND spell.to_on IS NULL
        WHERE main.claims = 'stated' AND NOT main.known_on IS NULL AND spell.product_id IS DISTINCT FROM main.product_id
        """,
    )
    assert different == []


@pytest.mark.parametrize("conflict_id", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_a_known_contradiction_is_listed_with_what_settles_it(warehouse, conflict_id):
    sides = rows(warehouse, f"FROM reports.evidence_conflict WHERE conflict_id = '{conflict_id}'")
    assert sides
    assert all(side["rule"] and side["source_names"] for side in sides)
    assert all(side["is_shipped"] == bool(side["statement_ids"]) for side in sides)
    assert any(side["is_standing"] for side in sides)


def test_a_side_whose_source_is_not_open_is_told_without_what_it_says(warehouse):
    sides = rows(warehouse, "FROM reports.evidence_conflict WHERE NOT is_shipped ORDER BY conflict_id")
    assert [side["conflict_id"] for side in sides] == ["hackney-planning", "westminster-planning"]
    for side in sides:
        assert not side["is_standing"]
        assert "A second source disagrees" in side["side_text"]
        assert not {"Agile", "Idox"} & set(side["side_text"].split())


def test_salford_s_register_stands_beside_its_payments(warehouse):
    sides = rows(
        warehouse, "FROM reports.evidence_conflict WHERE conflict_id = 'salford-liquidlogic-money' ORDER BY side_number"
    )
    said = " ".join(side["side_text"] for side in sides)
    for figure in ("76,670.00", "1,840,099.00", "357,129.24", "744,806.93", "202,780.80"):
        assert figure in said
    assert all(side["is_standing"] for side in sides)


def test_tendring_s_software_stands_beside_other_authorities_on_marked_bases(warehouse):
    totals = rows(
        warehouse,
        """
        FROM reports.software_spend
        WHERE scope = 'authority' AND NOT gbp_per_resident IS NULL AND figure_kind <> 'budget_or_estimate'
        """,
    )
    (tendring,) = [row for row in totals if row["authority_id"] == "tendring"]
    assert (tendring["amount_gbp"], tendring["figure_kind"]) == (Decimal("553398.53"), "stated_cost")
    assert (tendring["population_source"], tendring["real_base_period"]) == ("same_response", "2024-25")
    assert tendring["real_gbp"] > tendring["amount_gbp"]
    others = [row for row in totals if row["authority_id"] != "tendring"]
    assert {row["figure_kind"] for row in others} == {"payments"}
    assert {row["population_source"] for row in others} == {"authority_table"}
    assert len({row["authority_id"] for row in others}) >= 5
