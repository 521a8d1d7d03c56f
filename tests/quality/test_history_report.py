"""What the report of data quality says of a first edition, of a change, and of nothing at all."""

import sys
from datetime import date, datetime
from pathlib import Path

import duckdb
import polars as pl
import pytest

from foimarket.charts import failures_over_time
from foimarket.project import Project
from foimarket.quality.observation import observe
from foimarket.reports import quality_findings, quality_tables
from foimarket.warehouse.market import Market

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))


def run(day, **counts):
    """A row of ``quality.run_overview``."""
    return {
        "command": "run",
        "started_at": datetime(2030, 1, day, 2, 15),  # noqa: DTZ001 - the history's times are UTC without saying so
        "published": True,
        "passed": not counts.get("critical_count"),
        "check_count": 20,
        **dict.fromkeys(("critical_count", "warning_count", "info_count", "allowed_count"), 0),
        **counts,
    }


def spell(check_id, severity, first, outcome="open", hours=None):
    """A row of ``quality.failure_spell``."""
    first_seen_at = datetime(2030, 1, first, 2, 15)  # noqa: DTZ001
    return {
        "check_id": check_id,
        "table_name": check_id.rpartition(".")[0],
        "description": f"holds: {check_id}",
        "severity": severity,
        "first_seen_at": first_seen_at,
        "last_seen_at": first_seen_at,
        "failing_count": 3,
        "evidence": "",
        "allowed_until": None,
        "hours_to_repair": hours,
        "outcome": outcome,
    }


def figure(label, before, after, causes=(), why=None):
    """A row of ``quality.figure_change``."""
    return {
        "figure_id": label,
        "family": "market_share",
        "label": label,
        "before_text": before,
        "after_text": after,
        "has_changed": bool(causes),
        "causes": list(causes),
        "why_text": why,
        "statement_ids": ["s1"],
        "gone_statement_ids": [],
    }


NONE = pl.DataFrame(schema={"before_text": pl.String})


def test_a_first_run_reads_as_one():
    runs, figures = pl.DataFrame([run(1)]), pl.DataFrame([figure("Mosaic", None, "1 of 1")])
    said = quality_findings.data_quality(runs, NONE, figures).text
    assert said == (
        "This is the first run on record. The data on show passed the check of 1 January 2030: 20 of 20 expectations are met."
    )
    assert quality_tables.figure_changes(figures).text.startswith("No edition before this one is on record.")
    assert quality_tables.headline_figures(figures).text == "Headline figures of this edition"
    chart = failures_over_time(runs)
    assert chart.n_text == "n = 1 run on record"
    assert "0 critical, 0 warning, 0 info and 0 allowed" in chart.description


def test_without_a_check_on_record_every_part_says_so():
    runs = pl.DataFrame(schema={"started_at": pl.Datetime, "published": pl.Boolean})
    assert "No check is on record yet" in quality_findings.data_quality(runs, NONE, NONE).text
    assert failures_over_time(runs).description == "No check is on record yet."
    assert quality_tables.failure_spells(pl.DataFrame()).text == "No check on record has failed."


def test_a_build_that_did_not_pass_is_said_first_and_told_from_what_is_on_show():
    runs = pl.DataFrame([run(1), run(2, critical_count=1, warning_count=2, allowed_count=1, published=False)])
    failures = pl.DataFrame([spell("raw.letter.kind", "warning", 1), spell("raw.letter.grain", "critical", 2)])
    figures = pl.DataFrame(
        [figure("Mosaic", "1 of 1", "2 of 2", ["new_evidence"], "New evidence."), figure("A", "1", "1")]
    )
    said = quality_findings.data_quality(runs, failures, figures).text
    assert said == (
        "A newer build did not pass the check of 2 January 2030 and is not on show: 16 of 20 expectations are met; not met: "
        "one critical expectation, two warnings and 1 allowed for a time. The oldest that stands open, “raw.letter: holds: "
        "raw.letter.kind”, was first seen on 1 January 2030. In the edition on show one headline figure of 2 reads otherwise than "
        "in the edition before; the table says why."
    )


def test_open_failures_come_first_and_the_worst_of_them_before_the_rest():
    rows = [
        spell("raw.a.repaired", "critical", 1, "repaired", 49.0),
        spell("raw.a.info", "info", 1),
        spell("raw.a.critical", "critical", 3),
        spell("raw.a.quick", "warning", 2, "repaired", 0.5),
    ]
    html = quality_tables.failure_spells(pl.DataFrame(rows)).html
    places = [html.index(f"raw.a.{name}") for name in ("critical", "info", "repaired", "quick")]
    assert places == sorted(places)
    assert "<span>2 days</span>" in html
    assert "<span>30 minutes</span>" in html
    assert ">Evidence<" not in html


def test_a_change_stands_with_both_editions_its_cause_and_its_evidence():
    changed = figure("Mosaic", "1 of 1", "2 of 2", ["new_evidence", "correction"], "New evidence: one statement.")
    table = quality_tables.figure_changes(pl.DataFrame([changed, figure("Eclipse", "1", "1")]))
    assert table.text == (
        "Changed headline figures: 1 by new evidence and 1 by correction. The evidence is what explains the change"
    )
    for words in ("1 of 1", "2 of 2", "New evidence: one statement.", "#statement-s1"):
        assert words in table.html
    assert "Eclipse" not in table.html


@pytest.fixture(scope="module")
def paper_market(tmp_path_factory):
    import small_market

    root = small_market.make_project(tmp_path_factory.mktemp("paper") / "project")
    return Project.at(root)


def test_headline_figures_read_as_the_reports_do_and_rest_on_their_statements(paper_market):
    seen = observe(paper_market, paper_market.warehouse)
    figures = {each.figure_id: each for each in seen.headlines}
    assert figures["market_share/adult_social_care/known"].text == "2 of 153"
    share = figures["market_share/adult_social_care/product/caredirector"]
    assert (share.text, share.parent_figure_id) == (
        "under 1% to over 99%; 1 of 2 known",
        "market_share/adult_social_care/known",
    )
    spend = figures["software_spend/tendring/2017-18"]
    assert (spend.label, spend.text) == (
        "Tendring District Council: all software, 2017–18",
        "£553,398.53; £3.86 a resident",
    )
    assert set(spend.statement_ids) <= set(seen.sources)
    assert figures["disclosure/all"].text == "3"
    assert figures["system_estate/tendring"].text == "38: 17 stand alone, 21 interact"
    assert seen.newest_evidence_on == date(2024, 4, 24)
    assert seen.volumes["reports.disclosure"] == 3


def test_a_warehouse_that_lacks_columns_is_observed_as_far_as_it_goes(paper_market, tmp_path):
    import shutil

    broken = Path(shutil.copy(paper_market.warehouse, tmp_path / "market.duckdb"))
    with duckdb.connect(broken) as connection:
        connection.execute("ALTER TABLE reports.market_share DROP COLUMN known_count")
        connection.execute("ALTER TABLE marts.fct_statement DROP COLUMN is_current")
    seen = observe(paper_market, broken)
    families = {each.family for each in seen.headlines}
    assert "market_share" not in families
    assert "software_spend" in families
    assert seen.documents == ()


def test_evidence_that_the_warehouse_on_show_lacks_is_not_linked(paper_market):
    with Market(paper_market.warehouse, paper_market.history) as market:
        figures = market.sql("SELECT * FROM quality.figure_change")
        held = quality_tables.on_show(market, figures.with_columns(statement_ids=pl.lit(["gone", f"{1:016x}"])))
    assert {tuple(ids) for ids in held["statement_ids"].to_list()} == {(f"{1:016x}",)}
    assert held["has_changed"].to_list() == sorted(held["has_changed"].to_list(), reverse=True)
