"""How many authorities run a service on a day; every expected number is counted by hand from published lists."""

import pytest


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2010-01-01", 152),  # 27 counties, 56 unitaries, 36 metropolitan districts, 33 in London
        ("2019-03-31", 152),
        ("2019-04-01", 151),  # Bournemouth and Poole became one
        ("2021-03-31", 151),
        ("2021-04-01", 152),  # Northamptonshire became two
        ("2022-09-30", 152),
        ("2023-03-31", 152),
        ("2023-04-01", 153),  # Cumbria became two
        ("2024-09-29", 153),
        ("2027-03-31", 153),
        ("2027-04-01", 154),  # Surrey becomes two
    ],
)
@pytest.mark.parametrize("area", ["adult_social_care", "childrens_social_care", "education"])
def test_english_social_care_authorities(count_on, area, day, expected):
    assert count_on(area, "England", day) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("county", 21), ("unitary", 63), ("metropolitan", 36), ("london_borough", 33), ("district", 0)],
)
def test_social_care_by_type(count_on, kind, expected):
    assert count_on("adult_social_care", "England", "2024-09-29", kind) == expected


@pytest.mark.parametrize(
    ("area", "nation", "day", "expected"),
    [
        ("adult_social_care", "Wales", "2024-09-29", 22),
        ("childrens_social_care", "Scotland", "2024-09-29", 32),
        ("adult_social_care", "Northern Ireland", "2024-09-29", 0),
        ("housing", "Northern Ireland", "2024-09-29", 0),
        ("planning_regulatory", "England", "2024-09-29", 296),  # 164 districts, 63 unitaries, 36, 33
        ("revenues_benefits", "England", "2024-09-29", 296),
        ("planning_regulatory", "England", "2021-04-01", 309),  # 181 districts, 59 unitaries, 36, 33
        ("planning_regulatory", "England", "2027-04-01", 287),  # 11 Surrey districts make way for 2
        ("planning_regulatory", "Northern Ireland", "2015-03-31", 0),
        ("planning_regulatory", "Northern Ireland", "2015-04-01", 11),
        ("crm_portal", "Northern Ireland", "2015-03-31", 26),
        ("crm_portal", "England", "2024-09-29", 317),
        ("crm_portal", "England", "2021-04-01", 333),
        ("adult_social_care", "England", "2009-03-31", 0),  # the table does not reach further back
    ],
)
def test_authorities_that_run_a_service(count_on, area, nation, day, expected):
    assert count_on(area, nation, day) == expected


def test_a_district_runs_planning_and_no_social_care(market):
    (tendring,) = market.sql("FROM marts.dim_authority WHERE authority_id = 'tendring'").to_dicts()
    assert not tendring["has_social_care"]
    assert {"planning_regulatory", "housing", "revenues_benefits"} <= set(tendring["service_areas"])
    assert not {"adult_social_care", "childrens_social_care", "education"} & set(tendring["service_areas"])


def test_the_residents_of_english_social_care_authorities_add_up(market):
    found = market.sql(
        "SELECT sum(population) AS n FROM staging.stg_authority JOIN staging.stg_authority_service AS run USING (authority_id) "
        "WHERE service_area = 'adult_social_care' AND run.nation = 'England' "
        "AND DATE '2024-09-29' >= run.valid_from_on AND DATE '2024-09-29' < run.valid_to_on"
    )
    assert found["n"][0] == 56_550_138


def test_a_successor_begins_when_its_forerunner_is_over(market):
    wrong = market.sql(
        "SELECT s.authority_id, s.successor_id FROM staging.seed_authority_succession AS s "
        "JOIN staging.stg_authority AS old ON s.authority_id = old.authority_id "
        "JOIN staging.stg_authority AS new ON s.successor_id = new.authority_id "
        "WHERE old.valid_to_on <> s.took_over_on::DATE OR new.valid_from_on > old.valid_to_on OR new.valid_to_on <= old.valid_to_on"
    )
    assert wrong.is_empty()


def test_an_area_that_went_to_several_is_a_part_for_each(market):
    extents = market.sql(
        "SELECT authority_id, count(*) AS n, list(DISTINCT extent) AS extents FROM staging.seed_authority_succession GROUP BY 1"
    )
    assert {tuple(row["extents"]) for row in extents.to_dicts() if row["n"] > 1} == {("part",)}
    assert set(extents.filter(extents["n"] > 1)["authority_id"]) == {
        *("cumbria", "northamptonshire", "surrey"),
        *("castlereagh", "lisburn", "north-down"),
    }


def test_an_ended_authority_and_one_that_does_not_run_the_service_count_in_no_market(market):
    (share,) = market.sql(
        "FROM reports.market_share WHERE service_area = 'planning_regulatory' AND level = 'product'"
    ).to_dicts()
    # Hambleton was over on the day, Cumbria was a county, Moray is in another nation.
    assert share["authority_names"] == ["Tendring District Council"]
    assert (str(share["as_of_on"]), share["denominator_count"], share["known_count"]) == ("2023-04-01", 296, 1)


def test_a_market_of_undated_sources_has_no_denominator_and_says_so(market):
    (share,) = market.sql(
        "FROM reports.market_share WHERE service_area = 'data_analytics' AND level = 'product'"
    ).to_dicts()
    assert (share["as_of_on"], share["denominator_count"], share["known_count"]) == (None, None, 1)
    assert share["lowest_share"] is share["highest_share"] is None
    assert any("Nobody counted" in caveat for caveat in share["caveats"])
