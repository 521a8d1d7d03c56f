"""Findings and tables computed from rows, without a kernel."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import small_market

from foimarket.reports import (
    disclosure_findings,
    disclosure_tables,
    evidence,
    market_findings,
    market_tables,
    system_findings,
    system_tables,
)
from foimarket.reports.evidence import value_text
from foimarket.warehouse.market import Market

if TYPE_CHECKING:
    from collections.abc import Iterator

SUBJECTS = {
    "market_share": (market_findings, market_tables),
    "software_spend": (system_findings, system_tables),
    "contract_pipeline": (system_findings, system_tables),
    "hosting_models": (system_findings, system_tables),
    "training_hours": (system_findings, system_tables),
    "system_estate": (system_findings, system_tables),
    "disclosure": (disclosure_findings, disclosure_tables),
}


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Market]:
    database: Path = tmp_path_factory.mktemp("market") / "market.duckdb"
    small_market.publish(database)
    with Market(database) as opened:
        yield opened


def sentence(name: str, rows: list[dict[str, object]]) -> str:
    findings, _ = SUBJECTS[name]
    return str(getattr(findings, name)(small_market.frame_of(rows)).data["sentence"])


@pytest.mark.parametrize("name", SUBJECTS)
def test_a_subject_of_which_nothing_is_known_says_so(market: Market, name: str) -> None:
    findings, tables = SUBJECTS[name]
    nothing = small_market.table(name).clear()
    assert re.match(r"^No .+\.$", getattr(findings, name)(nothing).text)
    assert "<thead" in getattr(tables, name)(nothing).html
    assert "No statement is behind this report yet." in evidence(market, nothing).html


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_row_of_a_table_leads_to_its_evidence(market: Market, name: str) -> None:
    rows = small_market.table(name)
    _, tables = SUBJECTS[name]
    html = getattr(tables, name)(rows).html
    assert html.count('scope="row"') == html.count('<tr role="row">') - 1 > 0
    linked = set(re.findall(r'href="#(statement-\w+)"', html))
    assert linked == set(re.findall(r'id="(statement-\w+)"', evidence(market, rows).html))


def test_evidence_is_numbered_as_the_table_cites_it(market: Market) -> None:
    rows = small_market.table("market_share")
    cited = dict(re.findall(r'href="#(statement-\w+)"[^>]*>(\d+)</a>', market_tables.market_share(rows).html))
    listed = dict(re.findall(r'id="(statement-\w+)" value="(\d+)"', evidence(market, rows).html))
    assert cited == listed
    assert sorted(map(int, listed.values())) == [1, 2, 3, 4]
    for source in evidence(market, rows).html.split('<section class="source">')[1:]:
        numbers = list(map(int, re.findall(r'value="(\d+)"', source)))
        assert numbers == sorted(numbers)


def test_a_corrected_statement_says_what_it_was_what_it_is_and_why(market: Market) -> None:
    html = evidence(market, small_market.table("training_hours")).html
    items = re.findall(r"<li .*?</li>", html, flags=re.DOTALL)
    corrected = [item for item in items if '<em class="corrected">corrected</em>' in item]
    assert len(corrected) == 1
    assert "value was 50, now 5, because the letter says five" in corrected[0]
    assert small_market.SCRIPT not in html


def test_what_a_reviewer_withdrew_stands_struck_out_beside_what_is_left_and_is_not_cited(market: Market) -> None:
    html = evidence(market, small_market.table("market_share")).html
    withdrawn = re.findall(r'<li class="withdrawn">.*?</li>', html, flags=re.DOTALL)
    assert len(withdrawn) == 1
    assert "CareFirst" in withdrawn[0]
    assert "because that was the system before" in withdrawn[0]
    assert "CareFirst" not in evidence(market, small_market.table("software_spend")).html


def test_a_coded_statement_names_its_source_and_is_never_shown_as_a_quotation(market: Market) -> None:
    html = evidence(market, small_market.table("contract_pipeline")).html
    assert "Coded from:" in html
    assert "Our note: Read from the award notice" in html
    assert "<mark>" not in html
    assert "<blockquote>" not in html
    assert re.search(r'href="https://example.org/coventry"[^>]*>Award notice[^<]*</a>, 2021 ', html)
    assert "Contracts register (no published address), 24 April 2024" in html


def test_what_is_only_inferred_is_marked_and_doubt_is_put_in_figures_only_where_there_is_some(market: Market) -> None:
    html = evidence(market, small_market.table("contract_pipeline")).html
    assert html.count('class="inferred"') == 1
    assert html.count("confidence") == 1
    assert "confidence 60%" in html


def test_many_statements_fold_by_authority_and_few_stand_open(market: Market, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = small_market.table("market_share")
    assert evidence(market, rows).html.count('<details class="authority" open>') == 2
    monkeypatch.setattr(sys.modules["foimarket.reports.evidence"], "_OPEN", 3)
    assert evidence(market, rows).html.count('<details class="authority">') == 2


def test_a_cell_with_many_citations_folds_them_and_keeps_every_link(market: Market) -> None:
    ids = list(range(1, 15))
    html = market_tables.market_share(
        small_market.frame_of([small_market.share("housing", "NEC Housing", 2, ids)])
    ).html
    assert "<summary>14 statements</summary>" in html
    assert len(re.findall(r'href="#statement-', html)) == 14


def test_rows_for_download_hold_what_the_warehouse_has_and_no_formula() -> None:
    row = {**small_market.TABLES["reports.market_share"][0], "holder_name": '=HYPERLINK("x")'}
    fragment = market_tables.market_share(small_market.frame_of([row]))
    lines = str(fragment.data["csv"]).splitlines()
    assert lines[0].startswith("service_area,level,holder_id,holder_name,as_of_on")
    assert "\"'=HYPERLINK" in lines[1]
    assert f"{1:016x}" in lines[1]


def test_readings_of_one_market_stand_under_headings_of_their_own() -> None:
    html = market_tables.market_share(small_market.table("market_share")).html
    sections = re.findall(r'scope="rowgroup"[^>]*>([^<]+)<', html)
    assert sections == [
        "Adult social care, by product",
        "Children&#39;s social care, by product",
        "Children&#39;s social care, by group",
    ]


def test_the_next_contract_to_end_is_named() -> None:
    text = sentence("contract_pipeline", small_market.TABLES["reports.contract_pipeline"])
    assert "Of two contracts whose last day is stated, one ends after 24 April 2024, none of them within a year" in text
    assert "Liquidlogic LCS at Coventry City Council, 2026, day not given" in text


def test_services_of_which_little_is_known_are_told_in_a_sentence_together() -> None:
    areas = ["childrens_social_care", "adult_social_care", "housing", "edrms"]
    text = sentence("market_share", [small_market.share(area, "X", 2, [1]) for area in areas])
    assert text.endswith("For two other services only 2 authorities are known, too few to speak of a share.")


def test_a_leader_is_named_with_its_bounds() -> None:
    rows = [
        {**small_market.share("housing", "NEC Housing", 3, [1]), "known_count": 4, "highest_share": 152 / 153},
        {**small_market.share("housing", "MRI", 1, [2]), "known_count": 4, "highest_share": 150 / 153},
    ]
    assert (
        "known at 4 of 153 authorities; NEC Housing leads with three, a share of anything from 2% to over 99%, before MRI with one."
        in sentence("market_share", rows)
    )


def test_hours_on_different_bases_are_told_in_sentences_of_their_own() -> None:
    text = sentence("training_hours", small_market.TABLES["reports.training_hours"])
    assert (
        "about 2 hours on CareDirector and about 5 hours on Liquidlogic LCS by e-learning: once, before access." in text
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
    html = system_tables.software_spend(small_market.frame_of([{**first, "population_year": None}])).html
    assert "(143,400 people, year not stated)" in html


def test_both_systems_of_two_are_both() -> None:
    text = sentence("hosting_models", small_market.TABLES["reports.hosting_models"])
    assert text == "Hosting is known for two systems at Coventry City Council: both are hosted by a third party."


def test_an_estate_whose_parts_do_not_add_up_is_told() -> None:
    row = {**small_market.TABLES["reports.system_estate"][0], "system_count": 40, "is_consistent": False}
    assert sentence("system_estate", [row]).endswith("the parts do not add up to the total.")


def test_a_count_of_one_service_never_passes_for_the_authority_s() -> None:
    whole = small_market.TABLES["reports.system_estate"][0]
    undivided = {"standalone_count": None, "integrated_count": None, "is_consistent": None, "is_approximate": True}
    part = {
        **whole,
        **undivided,
        "authority_name": "London Borough of Bromley",
        "system_count": 70,
        "service_areas": ["housing"],
    }
    text = sentence("system_estate", [part, whole])
    assert text.startswith("Tendring District Council says that it runs 38 systems: 17 stand alone")
    assert "London Borough of Bromley says that it runs about 70 systems in housing, without saying" in text


def test_unknown_authorities_are_split_by_why() -> None:
    html = market_tables.market_share(small_market.table("market_share")).html
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


def test_several_tables_of_one_report_share_one_numbering(market: Market) -> None:
    first, second = small_market.table("market_switch"), small_market.table("market_history")
    html = market_tables.market_switch(first).html + market_tables.market_history(second, after=[first]).html
    cited = set(re.findall(r'href="#(statement-\w+)"[^>]*>(\d+)</a>', html))
    listed = set(re.findall(r'id="(statement-\w+)" value="(\d+)"', evidence(market, first, second).html))
    assert cited == listed
    assert len(listed) == 3


def test_changes_are_counted_and_an_early_share_is_never_told_without_what_was_known() -> None:
    text = market_findings.market_change(small_market.table("market_history"), small_market.table("market_switch")).text
    assert "One change of main system is documented, one of them to Liquidlogic LCS." in text
    assert "stood at 20% to 90% at the end of 2024, with 3 of 10 authorities known." in text
    nothing = market_findings.market_change(
        small_market.table("market_history").clear(), small_market.table("market_switch").clear()
    )
    assert nothing.text == "No change of main system is documented."


def test_concentration_prints_its_bounds() -> None:
    html = market_tables.market_concentration(small_market.table("market_concentration")).html
    assert "66 to 10,000" in html
    assert "3% to 100%" in html


def test_a_contradiction_shows_both_sides_and_the_rule() -> None:
    rows = small_market.table("evidence_conflict")
    html = market_tables.evidence_conflicts(rows).html
    assert "Stands" in html
    assert "Gives way" in html
    assert html.count("The newer source stands") == 2
    text = market_findings.evidence_conflicts(rows).text
    assert text.startswith("Sources contradict each other, or seem to, in one case at one authority.")
    assert text.endswith("In one a rule lets one side stand and another give way.")
    assert market_findings.evidence_conflicts(rows.clear()).text == "No contradiction between sources is known."


def test_a_page_holds_the_first_rows_of_a_long_table_and_the_file_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["foimarket.reports.table"], "_MOST_HELD", 2)
    fragment = market_tables.market_share(small_market.table("market_share"))
    assert fragment.html.count('scope="row"') == 2
    assert (fragment.data["shown_count"], fragment.data["row_count"]) == (2, 4)
    assert len(str(fragment.data["csv"]).splitlines()) == 5


def test_a_cell_cites_in_ascending_order_whatever_the_order_of_its_statements() -> None:
    rows = [small_market.share("housing", "A", 1, [3, 1]), small_market.share("housing", "B", 1, [2, 1])]
    html = market_tables.market_share(small_market.frame_of(rows)).html
    cells = [list(map(int, re.findall(r">(\d+)</a>", cell))) for cell in html.split('class="cites"')[1:]]
    assert cells == [[1, 2], [2, 3]]


def test_no_table_stands_twice_in_one_report() -> None:
    for notebook in (small_market.ROOT / "notebooks").glob("*.ipynb"):
        shown = re.findall(r"tables\.(\w+)\(", notebook.read_text(encoding="utf-8"))
        assert len(shown) == len(set(shown)), notebook.name


def test_what_qualifies_a_figure_stands_beside_its_evidence(market: Market) -> None:
    html = evidence(market, small_market.table("software_spend")).html
    assert "The source qualifies it: licences only" in html
    noted = evidence(market, small_market.table("contract_pipeline")).html
    assert "Our note: Read from the award notice" in noted


def test_coded_refusals_stand_beside_the_answers_and_in_no_share() -> None:
    html = disclosure_tables.disclosure_rates(small_market.table("disclosure_rate")).html
    assert "3 of 4" in html
    assert "1 of 4" in html
    assert "1 withheld" in html
    assert "2 of 4" not in html


def test_spend_for_each_user_stands_under_its_own_basis() -> None:
    first = small_market.TABLES["reports.software_spend"][0]
    system = {
        **first,
        "scope": "system",
        "product_name": "LAS",
        "amount_gbp": 7000.0,
        "user_count": 25,
        "gbp_per_user": 280.0,
    }
    term = {**system, "basis": "term", "period": None, "caveats": ["For each user it is that too, not a year."]}
    html = system_tables.spend_per_user(
        small_market.frame_of([{**first, "user_count": None, "gbp_per_user": None}, system, term])
    ).html
    assert html.count("£280") == 2
    assert "553,398" not in html
    assert "One system, a year" in html
    assert "One system, over the whole term" in html
    assert "not a year" in html


def test_a_side_that_may_not_be_shown_says_so() -> None:
    hidden = small_market.side(2, "A second source disagrees", [], is_standing=False)
    rows = [small_market.side(1, "Tascomi", [1]), {**hidden, "is_shipped": False, "source_names": ["A list"]}]
    html = market_tables.evidence_conflicts(small_market.frame_of(rows)).html
    assert "A list: its terms are not open, so what it says is not shown" in html
