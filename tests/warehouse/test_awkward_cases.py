"""One awkward case each: who an answer speaks for, sources that disagree, superseded answers, contracts, audits that fail."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from records import ADULTS, CHILDREN, document, letter, said, system

from foimarket.errors import WarehouseError
from foimarket.statements.statement import Attribute, EvidenceKind, ServiceArea


def rows(market, query):
    return market.sql(query).to_dicts()


def dated(authority, name, year, month=1, **known):
    return document(authority, f"{name}-{year}-{month}", f"We use {name}.", published_on=date(year, month, 1), **known)


@pytest.fixture(scope="module")
def strangers(market_of):
    """A name that no seed knows, a document that names nobody, a publisher that speaks for itself, and a joint response."""
    unknown = dated("Borsetshire County Council", "CareDirector", 2023)
    nobody = document(None, "letter", "We use Mosaic.")
    publisher = document(None, "reply", "We use Eclipse.", publisher="THURROCK  council", published_on=date(2024, 1, 1))
    joint = dated("Coventry City Council; Tendring District Council", "Paris", 2024)
    return market_of(
        [unknown, nobody, publisher, joint],
        statements=[
            system(unknown, ADULTS, "caredirector", "CareDirector"),
            system(nobody, ADULTS, "mosaic", "Mosaic"),
            system(publisher, ADULTS, "eclipse", "Eclipse"),
            system(joint, ADULTS, "paris", "Paris"),
        ],
    )


def test_an_unknown_name_is_visible_and_its_facts_are_kept(strangers):
    unmatched = rows(strangers, "SELECT name_as_written FROM staging.stg_unmatched_authority")
    assert {row["name_as_written"] for row in unmatched} == {"Borsetshire County Council", None}
    used = rows(
        strangers, "SELECT authority_name FROM marts.fct_system_use WHERE product_id IN ('caredirector', 'mosaic')"
    )
    assert {row["authority_name"] for row in used} == {"Borsetshire County Council", "Authority not stated"}


def test_a_document_that_names_nobody_is_still_a_document(strangers):
    (found,) = rows(
        strangers, "SELECT authority_name, has_known_authority FROM marts.fct_document WHERE reference = 'letter'"
    )
    assert found == {"authority_name": None, "has_known_authority": False}


def test_a_publisher_that_is_an_authority_speaks_for_itself(strangers):
    (found,) = rows(strangers, "SELECT authority_id FROM marts.fct_document WHERE reference = 'reply'")
    assert found["authority_id"] == "thurrock"


def test_a_joint_response_counts_once_for_each_authority_with_the_duty(strangers):
    used = rows(strangers, "SELECT authority_id FROM marts.fct_system_use WHERE product_id = 'paris' ORDER BY 1")
    assert [row["authority_id"] for row in used] == ["coventry", "tendring"]
    share = rows(
        strangers, "SELECT holder_id, authority_names, known_count FROM reports.market_share WHERE level = 'product'"
    )
    assert {row["holder_id"]: row["authority_names"] for row in share} == {
        "paris": ["Coventry City Council"],
        "eclipse": ["Thurrock Council"],
    }
    assert {row["known_count"] for row in share} == {2}


def latest_main(market):
    (found,) = rows(market, "SELECT product_id FROM marts.fct_system_use WHERE is_latest_main")
    return found["product_id"]


@pytest.mark.parametrize(
    ("older", "newer", "winner"),
    [
        pytest.param({}, {"year": 2024}, "mosaic", id="the newer beats the older"),
        pytest.param({}, {"year": 2024, "claim": "inferred"}, "eclipse", id="stated beats inferred however new"),
        pytest.param({}, {"year": 2020, "month": 9, "kind": EvidenceKind.CODED}, "eclipse", id="within a year the stronger source"),
        pytest.param({}, {"year": 2022, "kind": EvidenceKind.CODED}, "mosaic", id="after a year the newer whatever its kind"),
        pytest.param({}, {"year": None}, "eclipse", id="an undated source never wins"),
        pytest.param({}, {"year": 2024, "status": "planned"}, "eclipse", id="a plan is no use"),
        pytest.param({"status": "outgoing"}, {"year": 2020, "month": 2}, "mosaic", id="live beats outgoing within a year"),
    ],
)  # fmt: skip
def test_where_sources_disagree_one_counts_and_the_other_stays(market_of, older, newer, winner):
    year, month = newer.pop("year"), newer.pop("month", 1)
    first = dated("Thurrock Council", "Eclipse", 2020)
    second = (
        dated("Thurrock Council", "Mosaic", year, month)
        if year
        else document("Thurrock Council", "x", "We use Mosaic.")
    )
    market = market_of(
        [first, second],
        statements=[
            system(first, ADULTS, "eclipse", "Eclipse", **older),
            system(second, ADULTS, "mosaic", "Mosaic", **newer),
        ],
    )
    assert latest_main(market) == winner
    assert {row["product_id"] for row in rows(market, "SELECT product_id FROM marts.fct_system_use")} == {
        "eclipse",
        "mosaic",
    }


def test_a_superseded_statement_counts_nowhere_and_stays_in_the_facts(market_of):
    source = dated("Thurrock Council", "Eclipse", 2020)
    market = market_of([source], statements=[system(source, ADULTS, "eclipse", "Eclipse", is_current=False)])
    assert not rows(market, "FROM marts.fct_system_use")
    assert not rows(market, "FROM reports.market_share")
    assert [row["is_current"] for row in rows(market, "SELECT is_current FROM marts.fct_statement")] == [False]


def test_the_denominator_is_that_of_the_share_s_date(market_of):
    source = dated("Thurrock Council", "Eclipse", 2022, 9)
    market = market_of([source], statements=[system(source, CHILDREN, "eclipse", "Eclipse")])
    assert {row["denominator_count"] for row in rows(market, "SELECT denominator_count FROM reports.market_share")} == {
        152
    }


def test_unknown_is_split_into_refused_and_no_answer(market_of):
    known = dated("Thurrock Council", "Eclipse", 2024)
    silent = document("Coventry City Council", "silent", "That is exempt.", published_on=date(2024, 2, 1))
    for attribute, expected in ((Attribute.EXEMPTION, (1, 0, 151)), (Attribute.NOT_HELD, (0, 1, 151))):
        market = market_of(
            [known, silent],
            statements=[
                system(known, ADULTS, "eclipse", "Eclipse"),
                said(silent, ADULTS, attribute, "s31(1)(a)", "That is exempt."),
            ],
        )
        (share,) = rows(market, "FROM reports.market_share WHERE level = 'product'")
        assert (share["refused_count"], share["no_answer_count"], share["never_asked_count"]) == expected


def test_a_product_that_the_catalogue_does_not_know_is_kept_under_its_name(market_of):
    source = dated("Thurrock Council", "CareWizard 9", 2024)
    market = market_of([source], statements=[system(source, ADULTS, None, "CareWizard 9")])
    (use,) = rows(market, "SELECT product_id, product_name, role, role_basis FROM marts.fct_system_use")
    assert tuple(use.values()) == ("uncatalogued-carewizard-9", "CareWizard 9", "main", "only_system")
    (product,) = rows(market, "FROM marts.dim_product WHERE product_id = 'uncatalogued-carewizard-9'")
    assert product["is_catalogued"] is False


def test_an_authority_that_uses_no_system_is_known(market_of):
    source = dated("Thurrock Council", "none", 2024)
    market = market_of([source], statements=[replace(system(source, ADULTS, None, "none"), name_as_written=None)])
    shares = rows(market, "SELECT level, holder_id, holder_name FROM reports.market_share ORDER BY 1")
    assert {(share["holder_id"], share["holder_name"]) for share in shares} == {("no-system", "No system")}
    assert len(shares) == 3


def test_what_a_system_is_used_for_adds_a_name_and_a_day_but_makes_no_use_of_its_own(market_of):
    named = dated("Thurrock Council", "Northgate", 2023)
    used = document(
        "Thurrock Council", "rents", "NEC housing sends letters, Jigsaw too.", published_on=date(2024, 5, 1)
    )
    market = market_of(
        [named, used],
        statements=[
            system(named, ServiceArea.HOUSING, "nec-housing", "Northgate"),
            *(
                said(
                    used,
                    ServiceArea.HOUSING,
                    Attribute.SYSTEM_USE,
                    "letters",
                    name,
                    product_id=key,
                    name_as_written=name,
                )
                for key, name in (("nec-housing", "NEC housing"), ("housing-jigsaw", "Jigsaw"))
            ),
        ],
    )
    (use,) = rows(market, "SELECT product_id, names_as_written, last_stated_on FROM marts.fct_system_use")
    assert tuple(use.values()) == ("nec-housing", ["NEC housing", "Northgate"], date(2024, 5, 1))


def test_one_hosting_answer_spread_over_all_systems_leaves_out_the_finance_module(market_of):
    source = dated("Coventry City Council", "Third party", 2022)
    market = market_of(
        [source],
        statements=[
            said(source, CHILDREN, Attribute.HOSTING, "third_party", "Third party", product_id=product, product=product)
            for product in ("liquidlogic-lcs", "controcc")
        ],
    )
    found = rows(market, "SELECT product_id FROM reports.hosting_models")
    assert [row["product_id"] for row in found] == ["liquidlogic-lcs"]


@pytest.fixture(scope="module")
def contracts(market_of, built_market):
    """Ends given to the day, the month and the year, and one in words."""
    ends = {"caredirector": "2026-03-31", "mosaic": "2028-03", "eclipse": "2027", "paris": "rolling annual"}
    source = document("Thurrock Council", "c", " ".join(ends.values()), published_on=date(2025, 12, 15))
    statements = [
        said(source, ADULTS, Attribute.CONTRACT_END, end, end, product_id=product) for product, end in ends.items()
    ]
    return market_of([source], [letter(source)], statements), built_market(
        [source], [letter(source)], statements, as_of=date(2027, 1, 31)
    )


def test_partial_dates_are_taken_at_their_last_day_and_keep_their_precision(contracts):
    found = rows(
        contracts[0], "SELECT product_id, contract_end_on, end_precision, months_left FROM reports.contract_pipeline"
    )
    assert {row["product_id"]: tuple(row.values())[1:] for row in found} == {
        "caredirector": (date(2026, 3, 31), "day", 3),
        "mosaic": (date(2028, 3, 31), "month", 27),
        "eclipse": (date(2027, 12, 31), "year", 24),
        "paris": (None, None, None),
    }


def test_the_day_that_now_means_is_a_parameter(contracts):
    found = rows(
        contracts[1],
        "SELECT months_left, as_of_on, caveats FROM reports.contract_pipeline WHERE product_id = 'caredirector'",
    )
    assert (found[0]["as_of_on"], found[0]["months_left"]) == (date(2027, 1, 31), -10)
    assert any("has passed" in caveat for caveat in found[0]["caveats"])


@pytest.mark.parametrize(
    ("value", "unit", "period", "hours", "basis"),
    [
        (2.0, "days", "annual", 14.8, "per_year"),
        (90.0, "minutes", None, 1.5, "unstated"),
        (3.0, "hours", "one-off", 3.0, "once"),
    ],
)
def test_training_is_hours_with_its_basis(market_of, value, unit, period, hours, basis):  # noqa: PLR0917
    source = document("Thurrock Council", "t", "Two days.")
    market = market_of(
        [source],
        statements=[
            said(
                source,
                ADULTS,
                Attribute.TRAINING_HOURS,
                value,
                "Two days.",
                unit=unit,
                period=period,
                product_id="mosaic",
            )
        ],
    )
    (training,) = rows(market, "SELECT hours, basis, training_mode FROM reports.training_hours")
    assert training == {"hours": pytest.approx(hours), "basis": basis, "training_mode": None}


def test_money_keeps_its_basis_and_only_that_of_a_year_is_divided_by_residents(market_of):
    source = document("Tendring District Council", "m", "1,000 people. £12 a year. £99 in all.")
    money = {"unit": "GBP", "product_id": "mosaic"}
    market = market_of(
        [source],
        statements=[
            said(source, ServiceArea.CORPORATE, Attribute.POPULATION, 1000.0, "1,000 people", unit="people"),
            said(source, ADULTS, Attribute.ANNUAL_COST, 12.0, "£12 a year", **money),
            said(source, ADULTS, Attribute.TOTAL_COST, 99.0, "£99 in all", **money),
        ],
    )
    found = rows(market, "SELECT basis, scope, gbp_per_resident, population, n FROM reports.software_spend ORDER BY 1")
    assert [tuple(row.values()) for row in found] == [
        ("annual", "system", Decimal("0.01"), 1000, 1),
        ("term", "system", None, 1000, 1),
    ]


def test_a_failed_audit_names_the_model_and_its_rows_but_no_words_of_the_letter(built_market):
    source = dated("Thurrock Council", "Eclipse", 2024)
    wrong = system(source, ADULTS, "eclipse", "Eclipse", status="perhaps", caveat="told in confidence")
    with pytest.raises(WarehouseError) as failure:
        built_market([source], statements=[wrong])
    message = failure.value.message
    assert "staging.stg_system_use" in message
    assert "accepted_values" in message
    assert "'authority_id': 'thurrock'" in message
    assert "'status': 'perhaps'" in message
    assert "told in confidence" not in message
    assert "to do:" in message


def test_nothing_read_builds_an_empty_warehouse(market_of):
    market = market_of([])
    assert "reports.market_share" in market.tables()
    assert {market.table(name).height for name in market.tables() if name.startswith("reports.")} == {0}
