"""Whatever a source calls an authority finds it, or is reported."""

import pytest
import sources

NO_COUNCIL_LETTERS = (
    "NHS",
    "Police",
    "Archives",
    "Ordnance Survey",
    "Transport for London",
    "Hospitals",
    "Foundation Trust",
)


@pytest.mark.parametrize(("name", "day", "expected"), sources.NAMES)
def test_a_name_means_the_authority_of_the_day_or_none(authorities_of, name, day, expected):
    assert authorities_of(name, day) == expected


def test_every_authority_answers_to_its_own_names_in_its_own_time(authorities_of):
    lost = {
        name: authorities_of(name, sources.day_within(row))
        for row in sources.seed("authority")
        for name in (row["authority_name"], row["short_name"])
        if authorities_of(name, sources.day_within(row)) != [row["authority_id"]]
    }
    assert lost == {}


def test_every_authority_of_the_shared_facts_is_known_or_is_no_council(authorities_of):
    if not (names := sources.names_in_facts()):
        pytest.skip("the shared facts are not at hand")
    assert {name for name in names if not authorities_of(name, None)} == set(sources.NO_COUNCIL)


def test_every_council_among_the_shared_letters_is_known(authorities_of):
    if not (names := sources.publishers_of_letters()):
        pytest.skip("the shared letters are not at hand")
    unknown = [name for name in names if not authorities_of(name, None)]
    assert [name for name in unknown if not any(word in name for word in NO_COUNCIL_LETTERS)] == [
        "not stated in the excerpt"
    ]


def test_a_shared_name_is_reported_with_those_who_bear_it(market):
    (row,) = market.sql("SELECT * FROM staging.stg_unmatched_authority WHERE name_as_written = 'Newcastle'").to_dicts()
    assert row["candidate_ids"] == ["newcastle-under-lyme", "newcastle-upon-tyne"]


def test_a_name_of_one_authority_is_not_that_of_a_joint_body(market):
    mixed = market.sql(
        "SELECT name_key FROM staging.stg_authority_name GROUP BY 1 HAVING bool_or(is_joint) AND NOT bool_and(is_joint)"
    )
    assert mixed.is_empty()
