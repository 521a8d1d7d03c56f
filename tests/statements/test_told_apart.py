"""Which of several systems, and which half of social care, a value is told of; invented letters."""

import pytest

HEAD = "Dear [requester]\n\n"
BOTH = (
    HEAD
    + "1. Which system do adults' and children's services use?\n\nBoth use Mosaic (Access).\n\n2. Since when?\n\n{}\n"
)
TWO = (
    HEAD + "1. Which systems are in use?\n\nAdults: Mosaic (Access). Children's: LCS (Liquidlogic).\n\n"
    "2. When does each contract end?\n\n{}\n\n3. Who hosts each?\n\n{}\n\n4. What does each cost per year?\n\n{}\n"
)
END, HOST, COST = "31 March 2026", "The supplier", "Not recorded"


def _told(statements, attribute: str) -> set[tuple[str | None, object]]:
    return {(one.product, one.value) for one in statements if one.attribute == attribute}


@pytest.mark.parametrize(
    "since",
    [
        "Mosaic since 2012 in children's and since 2016 in adults.",
        "Mosaic has been live since 2012 (Children's) and 2016 (Adults).",
        "2012 children's and 2016 adults",
        "CSC 2012, ASC 2016",
    ],
)
def test_one_system_may_have_a_date_in_each_half_of_social_care(extract, since: str):
    told = extract(BOTH.format(since))
    dated = {(one.service_area, one.value) for one in told if one.attribute == "in_use_since"}
    assert dated == {("childrens_social_care", "2012"), ("adult_social_care", "2016")}


def test_and_that_of_leads_on_to_the_next_system(extract):
    told = extract(TWO.format(END, HOST, "The maintenance of Mosaic is £84,900 and that of LCS £39,150 a year."))
    assert _told(told, "annual_cost") == {("Mosaic", 84900), ("Liquidlogic LCS", 39150)}


@pytest.mark.parametrize("points", ["LCS - same", "LCS: ditto", "LCS: as above", "LCS - likewise"])
def test_a_line_named_for_a_system_may_point_at_the_line_before_it(extract, points: str):
    told = extract(TWO.format(END, f"Mosaic - our own servers\n{points}", COST))
    assert _told(told, "hosting") == {("Mosaic", "council"), ("Liquidlogic LCS", "council")}


def test_a_contract_may_end_with_that_of_another_system(extract):
    told = extract(TWO.format("Mosaic: 30 June 2026\nLCS co-terminous with Mosaic", HOST, COST))
    assert _told(told, "contract_end") == {("Mosaic", "2026-06-30"), ("Liquidlogic LCS", "2026-06-30")}


def test_two_sentences_of_a_refusal_are_none_of_two_systems(extract):
    refused = "This is exempt under section 43(2) of the Act. We do not hold a breakdown of the support charge."
    told = extract(TWO.format("31 March 2026; 30 June 2027", "The supplier; the council", refused))
    assert {one.product for one in told if one.attribute == "exemption"} == {None}


def test_a_services_word_stands_for_its_system(extract):
    text = HEAD + (
        "1. Which systems are in use?\n\nRevenues: Academy (Capita). Planning: Uniform (Idox).\n\n"
        "2. How long have you had them?\n\n"
        "The revenues system has been with us since 1998 whereas Uniform came in 2020.\n"
    )
    assert {str(value) for name, value in _told(extract(text), "in_use_since") if "Academy" in (name or "")} == {"1998"}


@pytest.mark.parametrize("asked", ["Name the systems you use.", "Record software in place (corporate / planning)?"])
def test_values_follow_the_words_that_their_systems_stand_under(extract, asked: str):
    text = HEAD + (
        f"Q1. {asked}\nCorporate system – SharePoint\nPlanning system – Uniform\n\n"
        "Q2. Contract end\nCorporate – 1st May 2026\nPlanning – 30th April 2025\n"
    )
    ends = {(name, str(value)) for name, value in _told(extract(text), "contract_end")}
    assert {value for name, value in ends if "SharePoint" in (name or "")} == {"2026-05-01"}
    assert {value for name, value in ends if "Uniform" in (name or "")} == {"2025-04-30"}


def test_a_name_of_two_words_may_be_shortened(extract):
    text = HEAD + (
        "1. Which systems are in use?\n\nHarbourmaster Pro and Tallyhoist Ledger\n\n"
        "2. When did each contract start?\n\nHarbourmaster 2011. Tallyhoist 2015.\n"
    )
    started = _told(extract(text), "contract_start") | _told(extract(text), "in_use_since")
    assert started == {("Harbourmaster Pro", "2011"), ("Tallyhoist Ledger", "2015")}


def test_a_directorate_is_written_once_for_several_rows(extract):
    text = HEAD + (
        "Directorate,System,Supplier,In use since,Contract expires\n"
        "Adults and Health,Mosaic,Access,16/05/2016,30/04/2026\n"
        ",ContrOCC,Oxford Computer Consultants,16/05/2017,30/04/2027\n"
        "Children's Services,Liquidlogic LCS,Liquidlogic,12/2012,30/04/2025\n"
        ",ChildView,CACI,2010,31/03/2025\n"
    )
    areas = {one.product: one.service_area for one in extract(text) if one.attribute == "system_in_use"}
    assert areas["Childview"] == "childrens_social_care"
    assert areas["ContrOCC"] in {"adult_social_care", "social_care_finance"}


def test_another_heading_that_is_pointed_at_still_names_its_system(extract):
    text = HEAD + (
        "SystmOne\nUsed for: community records\nContract: to 31 March 2027\nHosting: TPP hosted\n\n"
        "Rio\nUsed for: mental health records\nContract: to 30 June 2028\nHosting: supplier hosted\n\n"
        "Datix\nUsed for: incident reporting\nContract: to 31 May 2025\nHosting: as Rio\n"
    )
    assert ("RiO", "2028-06-30") in _told(extract(text), "contract_end")


STROKES = (
    HEAD
    + "Q1 Name / supplier\nLAS and LCS, both Liquidlogic\n\nQ2 Use\nCase records and charging / case records only\n\n"
    "Q3 Hosting\nSupplier / our own data centre\n\nQ4 Annual cost\n£92,400 / £88,150\n\n"
    "Q5 Training\n14 hours / 10 hours, face to face\n"
)


def test_what_strokes_part_is_told_of_each_system_in_turn(extract):
    told = extract(STROKES)
    las, lcs = "Liquidlogic LAS", "Liquidlogic LCS"
    assert _told(told, "hosting") == {(las, "supplier"), (lcs, "council")}
    assert _told(told, "system_use") == {(las, "Case records and charging"), (lcs, "case records only")}
    assert _told(told, "annual_cost") == {(las, 92400), (lcs, 88150)}
    assert _told(told, "training_hours") == {(las, 14), (lcs, 10)}


def test_a_number_in_words_is_not_the_system_called_one(extract):
    told = extract(
        HEAD
        + "1. Which systems are in use?\n\nAdults' services went to Mosaic in July 2018, at a one-off cost of £1.2m. "
        "Children's services have had Capita ONE since 2008.\n"
    )
    assert _told(told, "one_off_cost") == {("Mosaic", 1200000)}


def test_a_system_for_one_service_and_for_another_is_both_s(extract):
    told = extract(HEAD + "1. Which system is used in social care?\n\nMosaic (Access) for adults and for children.\n")
    areas = {one.service_area for one in told if one.attribute == "system_in_use"}
    assert areas == {"adult_social_care", "childrens_social_care"}


@pytest.mark.parametrize(
    "listed", ["Adults: LAS; Children: LCS; Finance: ContrOCC", "Adults - LAS. Children - LCS. Finance - ContrOCC."]
)
def test_finance_beside_the_two_cares_is_theirs(extract, listed: str):
    told = extract(HEAD + f"1. Which systems are used in social care?\n\n{listed}\n")
    areas = {one.service_area for one in told if one.product == "ContrOCC"}
    assert areas == {"social_care_finance"}


def test_a_ledger_stays_the_authority_s(extract):
    told = extract(HEAD + "1. Which systems are used in social care?\n\nAdults: LAS; Finance: Unit4\n")
    assert {one.service_area for one in told if one.product == "Unit4 ERP"} == {"erp_finance_hr"}
