"""Findings and tables computed from rows, without a kernel."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import small_market

from foimarket.reports import evidence, findings, tables
from foimarket.reports.evidence import value_text
from foimarket.warehouse.market import Market

if TYPE_CHECKING:
    from collections.abc import Iterator

SUBJECTS = ["market_share", "training_hours", "hosting_models", "software_spend", "disclosure", "system_estate"]


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Market]:
    database: Path = tmp_path_factory.mktemp("market") / "market.duckdb"
    small_market.publish(database)
    with Market(database) as opened:
        yield opened


def sentence(name: str, rows: list[dict[str, object]]) -> str:
    return str(getattr(findings, name)(small_market.frame_of(rows)).data["sentence"])


@pytest.mark.parametrize("name", SUBJECTS)
def test_a_subject_of_which_nothing_is_known_says_so(market: Market, name: str) -> None:
    nothing = small_market.table(name).clear()
    assert re.match(r"^No .+\.$", getattr(findings, name)(nothing).text)
    assert "<tbody" in getattr(tables, name)(nothing).html
    assert "No statement is behind this report yet." in evidence(market, nothing).html


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_row_of_a_table_leads_to_its_evidence(market: Market, name: str) -> None:
    rows = small_market.table(name)
    html = getattr(tables, name)(rows).html
    assert html.count('scope="row"') == html.count('<tr role="row">') - 1
    linked = set(re.findall(r'href="#(statement-\w+)"', html))
    assert linked == set(re.findall(r'id="(statement-\w+)"', evidence(market, rows).html))


def test_evidence_is_numbered_as_the_table_cites_it(market: Market) -> None:
    rows = small_market.table("market_share")
    cited = dict(re.findall(r'href="#(statement-\w+)"[^>]*>(\d+)</a>', tables.market_share(rows).html))
    listed = dict(re.findall(r'id="(statement-\w+)" value="(\d+)"', evidence(market, rows).html))
    assert cited == listed
    assert sorted(map(int, listed.values())) == [1, 2, 3, 4]


def test_a_leader_is_named_with_its_bounds() -> None:
    rows = [
        {**small_market.share("housing", "NEC Housing", 3, [1]), "known_count": 4, "highest_share": 152 / 153},
        {**small_market.share("housing", "MRI", 1, [2]), "known_count": 4, "highest_share": 150 / 153},
    ]
    assert (
        "known at 4 of 153 authorities; NEC Housing leads with three, a share of anything from 2% to over 99%."
        in sentence("market_share", rows)
    )


def test_hours_on_different_bases_are_told_in_sentences_of_their_own() -> None:
    text = sentence("training_hours", small_market.TABLES["reports.training_hours"])
    assert (
        "about 2 hours on CareDirector and about 5 hours on Liquidlogic LCS by e-learning, once, before access." in text
    )
    assert text.endswith("basis not stated.")


def test_spend_is_never_added_up() -> None:
    first = small_market.TABLES["reports.software_spend"][0]
    text = sentence(
        "software_spend", [first, {**first, "scope": "system", "amount_gbp": 1000.0, "product_name": "LAS"}]
    )
    assert "£553,398.53 for the whole authority in 2017–18, or £3.86 for each of its 143,400 residents" in text
    assert "554,398" not in text
    assert "cannot be added together" in text


def test_a_population_without_a_year_says_so() -> None:
    first = small_market.TABLES["reports.software_spend"][0]
    html = tables.software_spend(small_market.frame_of([{**first, "population_year": None}])).html
    assert "(143,400 people, year not stated)" in html


def test_both_systems_of_two_are_both() -> None:
    text = sentence("hosting_models", small_market.TABLES["reports.hosting_models"])
    assert text == "Hosting is known for two systems at Coventry City Council: both are hosted by a third party."


def test_an_estate_whose_parts_do_not_add_up_is_told() -> None:
    row = {**small_market.TABLES["reports.system_estate"][0], "system_count": 40, "is_consistent": False}
    assert sentence("system_estate", [row]).endswith("the parts do not add up to the total.")


def test_unknown_authorities_are_split_by_why() -> None:
    html = tables.market_share(small_market.table("market_share")).html
    assert "150 never asked, 1 refused" in html


def test_values_of_statements_read_with_their_units() -> None:
    base = {"attribute": "annual_cost", "value_text": None, "is_approximate": False}
    assert value_text({**base, "value_number": 553398.53, "unit": "GBP"}) == "£553,398.53"
    assert value_text({**base, "value_number": 2.0, "unit": "hours", "is_approximate": True}) == "about 2 hours"
    assert (
        value_text({**base, "attribute": "hosting", "value_number": None, "value_text": "third_party"}) == "third party"
    )


def test_a_source_without_date_or_address_says_so(market: Market) -> None:
    html = evidence(market, small_market.table("software_spend")).html
    assert "no published address" in html
    assert small_market.ON["tendring"] == date(2019, 3, 20)
    assert "20 March 2019" in html
