"""The facts that the five responses must yield, read from our extracts and (where they are at hand) from the originals."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import foimarket
from foimarket.project import Project
from foimarket.warehouse import build_candidate, publish

ROOT = Path(__file__).parents[1]
ORIGINALS = ROOT.parent / "shared" / "letters" / "dev" / "letters"
SIDECARS = {
    "coventry-445227294": 'authority = "Coventry City Council"\nreference = "FOI445227294"\nresponded_on = 2022-09-23',
    "tendring-crm": 'authority = "Tendring District Council"',
    "thurrock-9541": 'authority = "Thurrock Council"\nreference = "FOI 9541"\npublished_on = 2019-11-26',
    "thurrock-12817": 'authority = "Thurrock Council"\nreference = "FOI 12817"\npublished_on = 2023-06-13',
    "thurrock-13655": 'authority = "Thurrock Council"\nreference = "FOI 13655"\npublished_on = 2024-04-24',
}


@pytest.fixture(scope="session")
def originals_project(tmp_path_factory):
    """A project like ours whose letters are the five originals, each with a sidecar."""
    if not ORIGINALS.is_dir():
        pytest.skip("the original letters are not beside this checkout")
    root = tmp_path_factory.mktemp("originals") / "project"
    shutil.copytree(ROOT / "sql", root / "sql", ignore=shutil.ignore_patterns(".cache", "logs"))
    letters = root / "data/raw/letters"
    letters.mkdir(parents=True)
    for name, sidecar in SIDECARS.items():
        shutil.copyfile(ORIGINALS / f"{name}.txt", letters / f"{name}.txt")
        (letters / f"{name}.toml").write_text(sidecar, encoding="utf-8")
    project = Project.at(root)
    build_candidate(project)
    publish(project)
    return project


@pytest.fixture(scope="session", params=["extracts", "originals"])
def market(request):
    """The warehouse, once from the extracts and once from the originals."""
    if request.param == "extracts":
        return foimarket.open(Project.at(request.getfixturevalue("letters_only_root")).root)
    return foimarket.open(request.getfixturevalue("originals_project").root)


def rows(market, query):
    """The rows of a query as dictionaries."""
    return market.sql(query).to_dicts()


def one(market, query):
    """The only row of a query."""
    found = rows(market, query)
    assert len(found) == 1, found
    return found[0]


def test_tendring_spent_553398_pounds_53_on_software_as_a_whole_authority(market):
    spend = one(market, "select * from reports.software_spend where authority_id = 'tendring'")
    assert spend["amount_gbp"] == Decimal("553398.53")
    assert (spend["scope"], spend["basis"], spend["period"]) == ("authority", "annual", "2017-18")
    assert "lower level" in spend["caveat_text"]
    assert "licen" in spend["caveat_text"]
    assert (spend["population"], spend["population_year"]) == (143_400, 2016)
    assert round(spend["gbp_per_resident"], 2) == Decimal("3.86")
    assert len(spend["statement_ids"]) >= 2


def test_tendring_question_9_was_deferred_and_then_answered(market):
    answers = rows(
        market,
        """
        select outcome, promised_on, is_current, sent_on from marts.fct_answer
        where authority_id = 'tendring' and lower(question_label) in ('q9', '9') and outcome <> 'unanswered'
        order by message_number
        """,
    )
    assert [answer["outcome"] for answer in answers] == ["deferred", "answered"]
    assert [answer["is_current"] for answer in answers] == [False, True]
    assert answers[0]["promised_on"] == date(2019, 3, 18)


def test_the_reply_that_deferred_question_9_is_dated_15_march_2019(market):
    sent = one(market, "select sent_on from marts.fct_answer where authority_id = 'tendring' and outcome = 'deferred'")
    assert sent["sent_on"] == date(2019, 3, 15)


@pytest.mark.parametrize(
    ("label", "outcome"),
    [("6b", "not_held"), ("5", "published_elsewhere"), ("8", "published_elsewhere"), ("10", "published_elsewhere")],
)
def test_tendring_outcomes_other_than_an_answer_are_told_apart(market, label, outcome):
    current = one(
        market,
        f"""
        select outcome from marts.fct_answer
        where authority_id = 'tendring' and lower(ltrim(question_label, 'Qq')) = '{label}' and is_current
        """,
    )
    assert current["outcome"] == outcome


def test_tendring_runs_38_systems_and_the_parts_add_up(market):
    estate = one(market, "select * from reports.system_estate")
    assert estate["authority_id"] == "tendring"
    assert (estate["system_count"], estate["standalone_count"], estate["integrated_count"]) == (38, 17, 21)
    assert estate["is_consistent"]


def test_training_is_hours_of_e_learning_once_before_access(market):
    training = rows(market, "select * from reports.training_hours order by hours")
    assert [(t["product_id"], float(t["hours"])) for t in training] == [("caredirector", 2), ("liquidlogic-lcs", 5)]
    for row in training:
        assert (row["basis"], row["training_mode"], row["is_approximate"]) == ("once", "e-learning", True)
        assert row["authority_id"] == "coventry"


def test_coventry_has_both_its_systems_hosted_by_a_third_party(market):
    hosting = rows(market, "select * from reports.hosting_models order by product_id")
    assert {(h["authority_id"], h["hosting"]) for h in hosting} == {("coventry", "third_party")}
    assert {"caredirector", "liquidlogic-lcs"} <= {h["product_id"] for h in hosting}


@pytest.mark.parametrize(
    ("authority", "area", "product"),
    [
        ("coventry", "adult_social_care", "caredirector"),
        ("coventry", "childrens_social_care", "liquidlogic-lcs"),
        ("coventry", None, "controcc"),
        ("thurrock", "adult_social_care", "liquidlogic-las"),
        ("thurrock", "childrens_social_care", "liquidlogic-lcs"),
        ("thurrock", None, "controcc"),
        ("thurrock", None, "idox-uniform"),
        ("thurrock", "housing", "housing-jigsaw"),
        ("thurrock", "housing", "objective-ecm"),
        ("thurrock", "housing", "nec-housing"),
    ],
)
def test_systems_in_use(market, authority, area, product):
    found = rows(
        market,
        f"select service_area from marts.fct_system_use where authority_id = '{authority}' and product_id = '{product}'",
    )
    assert found
    assert area is None or area in {row["service_area"] for row in found}


def test_northgate_and_nec_housing_are_one_product_under_two_names(market):
    use = one(
        market, "select * from marts.fct_system_use where authority_id = 'thurrock' and product_id = 'nec-housing'"
    )
    assert {name.lower() for name in use["names_as_written"]} == {"northgate", "nec housing"}


def test_lcs_at_thurrock_is_confirmed_again_in_2024(market):
    use = one(
        market,
        "select * from marts.fct_system_use where authority_id = 'thurrock' and product_id = 'liquidlogic-lcs'",
    )
    assert (use["first_stated_on"], use["last_stated_on"]) == (date(2023, 6, 13), date(2024, 4, 24))


def test_controcc_at_thurrock_is_supplied_by_oxford_computer_consultants(market):
    supplied = rows(
        market,
        """
        select distinct supplier from marts.fct_statement
        where authority_id = 'thurrock' and product_id = 'controcc' and attribute = 'system_in_use'
        """,
    )
    assert {row["supplier"] for row in supplied} == {"Oxford Computer Consultants"}


def test_xantura_at_thurrock_is_named_by_the_question_and_confirmed_by_the_answer(market):
    use = rows(
        market,
        """
        select service_area from marts.fct_system_use
        where authority_id = 'thurrock' and lower(product_name) like '%xantura%' order by 1
        """,
    )
    assert {row["service_area"] for row in use} == {"housing", "other", "revenues_benefits"}


def test_systmone_which_only_a_requester_names_is_nowhere(market):
    named = rows(
        market,
        """
        select statement_id from marts.fct_statement
        where product_id = 'systmone' or regexp_matches(lower(concat_ws(' ', name_as_written, product_name)), 'syst.?m ?one')
        """,
    )
    assert not named
    assert not rows(market, "select * from marts.fct_system_use where product_id = 'systmone'")


def test_childrens_share_is_liquidlogic_2_of_2_known_out_of_153(market):
    share = one(
        market,
        """
        select * from reports.market_share
        where service_area = 'childrens_social_care' and level = 'product' and holder_id = 'liquidlogic-lcs'
        """,
    )
    assert (share["authority_count"], share["known_count"], share["denominator_count"]) == (2, 2, 153)
    assert share["lowest_share"] == pytest.approx(2 / 153)
    assert share["highest_share"] == pytest.approx(1.0)
    assert sorted(share["authority_names"]) == ["Coventry City Council", "Thurrock Council"]


def test_adults_share_is_caredirector_1_and_liquidlogic_1_of_2_known(market):
    shares = rows(
        market,
        """
        select holder_id, authority_count, known_count, denominator_count, lowest_share, highest_share from reports.market_share
        where service_area = 'adult_social_care' and level = 'product' order by holder_id
        """,
    )
    assert [(s["holder_id"], s["authority_count"], s["known_count"]) for s in shares] == [
        ("caredirector", 1, 2),
        ("liquidlogic-las", 1, 2),
    ]
    assert {s["denominator_count"] for s in shares} == {153}
    assert shares[0]["lowest_share"] == pytest.approx(1 / 153)
    assert shares[0]["highest_share"] == pytest.approx(152 / 153)


def test_controcc_is_in_no_social_care_share_and_tendring_in_no_denominator(market):
    shares = rows(
        market,
        "select * from reports.market_share where service_area in ('adult_social_care', 'childrens_social_care')",
    )
    assert shares
    assert "controcc" not in {share["holder_id"] for share in shares}
    assert not [share for share in shares if "Tendring District Council" in share["authority_names"]]


def test_thurrock_13655_withholds_contacts_and_costs_on_different_grounds(market):
    disclosed = rows(
        market, "select question_text, provision_code, outcome from reports.disclosure where reference = 'FOI 13655'"
    )
    contact = [row for row in disclosed if row["provision_code"] == "s40(2)"]
    costs = [row for row in disclosed if "cost" in (row["question_text"] or "").lower()]
    assert contact
    assert {row["provision_code"] for row in costs if row["outcome"] not in ("answered", "unanswered")} >= {None, "s21"}


@pytest.mark.parametrize("label", ["3", "4", "7"])
def test_coventry_3_4_and_7_point_to_the_contracts_register_under_s21(market, label):
    disclosed = one(
        market,
        f"select * from reports.disclosure where authority_id = 'coventry' and question_label = '{label}'",
    )
    assert disclosed["provision_code"] == "s21"
    assert sorted(disclosed["register_references"]) == ["COV - 10304", "COV CG/002/Adult"]


def test_every_report_row_leads_to_its_statements(market):
    for table in (name for name in market.tables() if name.startswith("reports.")):
        for row in market.table(table).to_dicts():
            assert row["n"] is not None, table
            assert isinstance(row["caveats"], list), table
            if row["statement_ids"]:
                assert market.evidence(row["statement_ids"]).height == len(set(row["statement_ids"])), table
