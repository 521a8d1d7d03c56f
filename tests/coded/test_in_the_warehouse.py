"""Coded evidence in the warehouse: the same statements, marts and checks as letters, and inferred kept from stated."""

import shutil
from pathlib import Path

import pytest

import foimarket
from foimarket.project import Project
from foimarket.warehouse import build_candidate, publish

ROOT = Path(__file__).parents[2]


def rows(market, query):
    return market.sql(query).to_dicts()


def test_every_coded_row_is_a_statement_with_its_note_and_source(warehouse):
    written = sum(
        len(path.read_text(encoding="utf-8").splitlines()) - 1 for path in (ROOT / "data/raw/coded").glob("*.csv")
    )
    (told,) = rows(
        warehouse,
        """
        SELECT count(*) AS statements, count(e.source_url) AS addresses, count(e.reuse_terms) AS terms, count(s.note_text) AS notes,
          count(*) FILTER (e.quote_text <> '' OR e.before_text <> '' OR e.after_text <> '') AS quoted
        FROM marts.fct_statement AS s JOIN marts.fct_evidence AS e USING (statement_id) WHERE s.evidence_kind = 'coded'
        """,
    )
    assert told["statements"] == told["addresses"] == told["terms"] == written
    assert told["notes"] > 1500
    assert told["quoted"] == 0


def test_childrens_systems_are_known_for_152_english_authorities(warehouse):
    shares = rows(
        warehouse,
        "SELECT * FROM reports.market_share WHERE service_area = 'childrens_social_care' AND level = 'product'",
    )
    assert {(row["known_count"], row["denominator_count"]) for row in shares} == {(152, 153)}
    counts = {row["holder_id"]: row["authority_count"] for row in shares}
    assert counts["liquidlogic-lcs"] == 84
    assert counts["mosaic"] == 48
    assert counts["eclipse"] == 7


def test_what_is_only_inferred_is_kept_and_never_counts(warehouse):
    inferred = rows(warehouse, "SELECT * FROM marts.fct_system_use WHERE claim = 'inferred' AND role = 'main'")
    assert {"gateshead", "newcastle-upon-tyne"} <= {row["authority_id"] for row in inferred}
    assert not any(row["is_latest_main"] for row in inferred)
    behind = rows(
        warehouse,
        """
        SELECT s.statement_id, s.claim FROM (SELECT unnest(statement_ids) AS statement_id, holder_id FROM reports.market_share) AS m
        JOIN marts.fct_statement AS s USING (statement_id) WHERE s.service_area = 'planning_regulatory'
        """,
    )
    assert {row["claim"] for row in behind} == {"stated"}


def test_an_undated_source_never_wins_over_a_dated_one(warehouse):
    (waltham_forest,) = rows(
        warehouse,
        """
        SELECT list(product_id ORDER BY product_id) AS products, list(product_id) FILTER (is_latest_main) AS counted
        FROM marts.fct_system_use WHERE authority_id = 'waltham-forest' AND service_area = 'childrens_social_care'
        """,
    )
    assert waltham_forest == {"products": ["liquidlogic-lcs", "mosaic"], "counted": ["mosaic"]}


def test_the_register_figure_of_salford_stands_beside_its_payments(warehouse):
    money = rows(
        warehouse,
        """
        SELECT basis, amount_gbp, supplier_name FROM marts.fct_spend
        WHERE authority_id = 'salford' AND (product_name LIKE 'Liquidlogic%' OR supplier_name ILIKE 'liquid%logic%')
        """,
    )
    assert {(row["basis"], float(row["amount_gbp"])) for row in money} >= {
        ("annual", 76670.0),
        ("term", 1840099.0),
    }
    assert sum(row["basis"] == "payments" for row in money) >= 3


def test_partial_dates_keep_their_precision(warehouse):
    told = rows(
        warehouse,
        "SELECT DISTINCT stated_precision, stated_on IS NULL AS is_undated FROM marts.fct_statement WHERE evidence_kind = 'coded'",
    )
    assert {(row["stated_precision"], row["is_undated"]) for row in told} == {
        ("day", False), ("month", False), ("year", False), (None, True),
    }  # fmt: skip


@pytest.fixture(scope="module")
def built_with_a_bad_row(tmp_path_factory):
    """A project of our models and one coded table, one of whose rows was spoilt, and what its build reports."""
    root = tmp_path_factory.mktemp("spoilt")
    shutil.copytree(ROOT / "sql", root / "sql", ignore=shutil.ignore_patterns(".cache", "logs"))
    (root / "data/raw/letters").mkdir(parents=True)
    (root / "data/raw/coded").mkdir()
    shipped = ROOT / "data/raw/coded/reading-borough-council.csv"
    header, first, *rest = shipped.read_text(encoding="utf-8").splitlines()
    spoilt = "\n".join([header, first.replace(",stated,", ",rumoured,"), *rest])
    (root / "data/raw/coded" / shipped.name).write_text(spoilt, encoding="utf-8")
    project = Project.at(root)
    summary = build_candidate(project)
    publish(project)
    return project, summary, len(rest)


def test_a_build_sets_a_bad_row_aside_says_so_and_goes_on(built_with_a_bad_row):
    project, summary, sound = built_with_a_bad_row
    assert summary.statements == sound > 0
    (told,) = [line for line in summary.lines() if "reading-borough-council.csv:2" in line]
    assert "claim" in told
    assert "rumoured" in told
    with foimarket.open(project.root) as market:
        (aside,) = rows(market, "SELECT path, reason, evidence, remedy FROM raw.quarantine")
    assert (aside["path"], aside["reason"]) == ("data/raw/coded/reading-borough-council.csv:2", "bad_row")
    assert aside["evidence"].startswith("claim: ")
