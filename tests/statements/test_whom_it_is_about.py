"""Which system a figure is tied to: told by names, places, order, pronouns and descriptions, in words no rule was fitted on."""

from __future__ import annotations

import json

import pytest

from foimarket.letters import read_letter
from foimarket.statements import extract_statements, json_line


def tie(extract, letter, attribute):
    """Each value of an attribute with the systems it is tied to."""
    return {(s.value, s.product) for s in extract(letter) if s.attribute == attribute and s.is_current}


def names(extract, letter):
    """Names of the systems in use."""
    return {s.value for s in extract(letter) if s.attribute == "system_in_use"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Quillmark costs £4,100 a year.", "Quillmark"),
        ("Tallyhoo was introduced in May 2017.", "Tallyhoo"),
        ("Beds are found elsewhere. Wardloom is used by 60 nurses.", "Wardloom"),
        ("Quillmark: 12 users. The cost of Quillmark is not known.", "Quillmark"),
    ],
)
def test_a_name_that_does_what_systems_do_is_one_though_nobody_asked_for_names_there(extract, sentence, name):
    letter = f"1. Which housing system does the council use?\nCivica Cx\n\n2. Anything else?\n{sentence}\n"
    assert names(extract, letter) == {"Civica Cx", name}


@pytest.mark.parametrize(
    "sentence",
    [
        "Officers are based on the Tamar side.",
        "The Guildhall is used for hearings.",
        "Kestrel House was built in 1974.",
    ],
)
def test_a_place_is_no_system(extract, sentence):
    letter = f"1. Which housing system does the council use?\nCivica Cx\n\n2. Anything else?\n{sentence}\n"
    assert names(extract, letter) == {"Civica Cx"}


def test_the_figures_of_a_system_that_nobody_asked_of_are_its_own(extract):
    letter = (
        "1. Which housing system does the council use?\nCivica Cx\n\n2. What does it cost?\n£80,000 a year. "
        "Drumlin, which surveyors carry on tablets, costs £3,300 a year.\n\n3. Anything to add?\nDrumlin was bought in 2019.\n"
    )
    assert (80000.0, "Civica Cx Housing") in tie(extract, letter, "annual_cost")
    assert tie(extract, letter, "in_use_since") == {("2019", "Drumlin")}


def test_a_product_asked_for_late_in_a_list_of_questions_is_not_what_the_others_are_about(extract):
    letter = (
        "1. Planning software\nAcolaid, from Idox\n\n2. Year of first use\n1998\n\n3. Contract end\n31 March 2027\n\n"
        "4. Name of the tree software\nEzytreev\n"
    )
    assert tie(extract, letter, "in_use_since") == {("1998", "Acolaid")}
    assert tie(extract, letter, "contract_end") == {("2027-03-31", "Acolaid")}


TWO = (
    "1. Which software does the Trust use for rostering and in theatres?\n"
    "Rotas are drawn up in Shiftwell from Lantern Systems. Theatres are run with Knifebook from Orbell.\n\n"
)


@pytest.mark.parametrize(
    ("question", "answer", "attribute", "pairs"),
    [
        (
            "When does each contract end?",
            "The former on 31 March 2027, the latter on 30 June 2026.",
            "contract_end",
            {("2027-03-31", "Shiftwell"), ("2026-06-30", "Knifebook")},
        ),
        ("When did the theatre system come into use?", "In 2014.", "in_use_since", {("2014", "Knifebook")}),
        (
            "When were they bought?",
            "Knifebook in 2014. The other in 2019.",
            "in_use_since",
            {("2014", "Knifebook"), ("2019", "Shiftwell")},
        ),
        ("What does Shiftwell cost?", "It costs £7,200 a year.", "annual_cost", {(7200.0, "Shiftwell")}),
        ("And the costs?", "Lantern charge £7,200 a year.", "annual_cost", {(7200.0, "Shiftwell")}),
        (
            "Tell me more.",
            "Knifebook runs in every theatre. We have had it since 2014. The contract ends on 30 June 2026.",
            "contract_end",
            {("2026-06-30", "Knifebook")},
        ),
    ],
)
def test_words_that_stand_for_a_system_lead_to_it(extract, question, answer, attribute, pairs):
    assert tie(extract, f"{TWO}2. {question}\n{answer}\n", attribute) == pairs


def test_a_product_is_printed_with_the_name_that_the_letter_gives_it(catalogue, document_of):
    document = document_of(
        "1. Which system does planning use?\nFlare\n\n2. Which system does adult social care use?\nMosaic\n"
    )
    statements = extract_statements(document, read_letter(document), catalogue)
    printed = {json.loads(json_line(statement, document))["product"] for statement in statements}
    assert printed == {"Civica APP (Flare)", "Mosaic"}


def test_values_under_letters_belong_to_the_systems_named_under_them(extract):
    letter = (
        "a. Stock system - Shelfwise (Corbel)\nb. Room bookings - Hallkeeper by Nesbitt\nc. Kiosks - none\n"
        "d. Since - a. 2011, b. 2016\n"
    )
    assert tie(extract, letter, "in_use_since") == {("2011", "Shelfwise"), ("2016", "Hallkeeper")}


@pytest.mark.parametrize(
    "answer",
    ["£7,200 and £1,950 respectively.", "£7,200 / £1,950", "£7,200 and £1,950."],
    ids=["said", "slash", "pair"],
)
def test_as_many_values_as_systems_stand_in_the_order_of_the_systems(extract, answer):
    costs = tie(extract, f"{TWO}2. What does each cost a year?\n{answer}\n", "annual_cost")
    assert costs == {(7200.0, "Shiftwell"), (1950.0, "Knifebook")}


def test_questions_go_on_about_the_system_named_last(extract):
    letter = (
        "1. Telephone lines\nGamma SIP\n\n2. Contact centre software\nBellweather, from Orbell\n\n"
        "3. Date it went live\n7 September 2020\n\n"
        "4. Number of users\n42\n"
    )
    assert tie(extract, letter, "in_use_since") == {("2020-09-07", "Bellweather")}


def test_a_system_named_as_the_one_before_takes_no_figures(extract):
    letter = (
        "1. Which product are incidents logged in?\nServiceNow\n\n2. What did it replace?\nCherwell\n\n"
        "3. How many people use it?\n85\n"
    )
    assert tie(extract, letter, "users") == {(85, "ServiceNow")}
    assert "Cherwell" not in names(extract, letter)


def test_a_sellers_product_keeps_the_name_that_the_letter_gives_it(extract):
    letter = "1. What is the name of your CRM?\nVerint Employee Desktop, release 15\n"
    assert "Verint Employee Desktop" in names(extract, letter)


def test_a_table_with_a_service_to_each_column_is_read_down_its_columns(extract):
    letter = (
        "Our answer is this.\n\n| | Adults | Children |\n|---|---|---|\n| System | Mosaic | Tallyhoo |\n"
        "| In place since | 2014 | 2019 |\n"
        "| Yearly charge | £48,200 | £21,750 |\n| Named users | 612 | 438 |\n"
    )
    assert tie(extract, letter, "in_use_since") == {("2014", "Mosaic"), ("2019", "Tallyhoo")}
    assert tie(extract, letter, "users") == {(612, "Mosaic"), (438, "Tallyhoo")}


def test_a_mark_after_a_name_is_no_part_of_it(extract):
    letter = (
        "| Software | Supplier | Since | Users |\n|---|---|---|---|\n| Debtwise* | Corrin | 2018 | 12 |\n"
        "| Ratebook** | Inform | 2016 | 4 |\n\n"
        "* Debtwise is our own.\n"
    )
    assert tie(extract, letter, "users") == {(12, "Debtwise"), (4, "Ratebook")}


def test_lists_that_go_through_the_systems_are_asked_by_their_headings(extract):
    letter = (
        "Please find our answers below.\n\nFinance systems in use\n- Oracle Cloud, Oracle UK\n- Quillmark (forecasting), Nesbitt\n"
        "- Fernhold eSourcing, BiP Solutions\n\nExpiry dates\n- Oracle Cloud: 31 March 2027\n- Quillmark: 30 June 2026\n"
        "- Fernhold eSourcing: 31 August 2025\n\nValue\n- Oracle Cloud £320,000 a year\n- Quillmark £14,500 a year\n"
    )
    assert tie(extract, letter, "contract_end") == {
        ("2027-03-31", "Oracle Fusion"),
        ("2026-06-30", "Quillmark"),
        ("2025-08-31", "Fernhold eSourcing"),
    }
    assert tie(extract, letter, "annual_cost") == {(320000.0, "Oracle Fusion"), (14500.0, "Quillmark")}


INTRO = "Dear requester\n\nYou asked for details of the Council's business systems. Our answer follows.\n\n"


LAYOUTS = {
    "aligned": (
        "System        Supplier        Expires       Annual cost\nMapcrest      Nesbitt Ltd     31/03/2027    £12,000\n"
        "Bookaroo      Corbel          31/05/2028    £4,310\n"
    ),
    "headed": (
        "Mapcrest (asset management)\nSupplied by Nesbitt Ltd. The contract expires on 31 March 2027.\n\n"
        "Bookaroo (bookings)\nSupplied by Corbel. The contract expires on 31 May 2028.\n"
    ),
    "summed": "Mapcrest (Nesbitt, 14 users, expires 31/03/2027); Bookaroo (Corbel, 40 users, expires 31/05/2028).\n",
    "nested": (
        "1. Assets\na) name: Mapcrest\nb) contract end: 31/03/2027\n\n"
        "2. Bookings\na) name: Bookaroo\nb) contract end: 31/05/2028\n"
    ),
    "register": (
        "| Contract title | Supplier | End date |\n|---|---|---|\n| Gazetteer management – Mapcrest | Corbel Ltd | 31/03/2027 |\n"
        "| Room bookings: Bookaroo | Nesbitt Software | 31/05/2028 |\n"
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_names_that_no_catalogue_holds_are_found_in_any_layout_and_their_dates_with_them(extract, layout):
    letter = INTRO + layout
    assert names(extract, letter) == {"Mapcrest", "Bookaroo"}
    assert tie(extract, letter, "contract_end") == {("2027-03-31", "Mapcrest"), ("2028-05-31", "Bookaroo")}


def test_rows_that_dashes_divide_are_a_row_each(extract):
    rows = (
        "Asset management – Mapcrest – Nesbitt Ltd – 31/03/2027 – £3,000 a year\n"
        "Bookings – Bookaroo – Corbel – 31/05/2028 – £9,100 a year\n"
    )
    assert tie(extract, INTRO + rows, "annual_cost") == {(3000.0, "Mapcrest"), (9100.0, "Bookaroo")}


def test_a_fact_that_nothing_near_ties_to_a_system_is_less_sure(extract):
    near, far = (
        next(s.confidence for s in extract(f"{TWO}2. {question}\n31 March 2027\n") if s.attribute == "contract_end")
        for question in ("When does the Shiftwell contract end?", "When does the contract end?")
    )
    assert far < near


def test_the_name_of_a_product_counts_before_its_sellers(catalogue, document_of):
    document = document_of(
        "1. Which firm's planning system does the council use?\nIdox\n\n2. What is it called?\nIdox Uniform\n\n3. Users?\n74\n"
    )
    statements = extract_statements(document, read_letter(document), catalogue)
    users = next(statement for statement in statements if statement.attribute == "users")
    assert users.name_as_written == "Idox Uniform"


def test_what_is_asked_after_a_list_in_parts_is_asked_of_every_part(catalogue, document_of):
    document = document_of(
        "1. What is each system called?\n\nAdults: CareDirector\n\nChildren's: Liquidlogic\n\n"
        "2. What is each one used for: cases, money, documents?\n\nCareDirector: case management\n\n"
        "Liquidlogic: case management and documents (kept in LCS)\n\n3. Who hosts the system?\n\nA third party.\n"
    )
    statements = extract_statements(document, read_letter(document), catalogue)
    hosted = {statement.product for statement in statements if statement.attribute == "hosting"}
    assert hosted == {"CareDirector", "Liquidlogic LCS"}


def test_a_service_in_another_product_s_name_is_no_second_home(extract):
    text = (
        "1. Which system is used for revenues and benefits?\nAcademy\n\n2. Which for housing?\nOpen Housing\n\n"
        "3. Which are on your own premises?\nAcademy and Open Housing only.\n"
    )
    used = [(s.value, s.service_area.value) for s in extract(text) if s.attribute.value == "system_in_use"]
    assert used == [("Academy", "revenues_benefits"), ("Open Housing", "housing")]


def test_what_is_said_not_to_be_used_is_no_system(extract):
    text = "1. Which system is used for payroll?\niTrent. Total Mobile is not used for this purpose.\n"
    assert [s.value for s in extract(text) if s.attribute.value == "system_in_use"] == ["iTrent"]


def test_a_name_with_a_capital_inside_is_not_cut_where_it_comes_back(extract):
    text = (
        "Q1 Which system is used for (i) payroll (ii) staff (iii) flexi time?\nA1 (i) and (ii) LarkHR; (iii) Softgate\n\n"
        "Q2 Where is each hosted?\nA2 LarkHR: by the supplier. Softgate: on premise.\n"
    )
    hosts = {s.product: s.value for s in extract(text) if s.attribute.value == "hosting"}
    assert hosts == {"LarkHR": "supplier", "Softgate": "council"}


def test_a_name_in_brackets_after_its_job_is_the_system_of_a_row(extract):
    text = (
        "Application\nSupplier\n2021/22\n2022/23\nEnvironmental Health (Tidemark Regulate)\nSaltwick Systems\n-\n£1,500\n"
        "Parking (Permitly)\nBeech Ltd\n£90\n£0\n"
    )
    costs = [(s.product, s.value, s.period) for s in extract(text) if s.attribute.value == "annual_cost"]
    assert ("Tidemark Regulate", 1500.0, "2022-23") in costs


def test_no_system_said_in_the_seller_s_column_is_no_system(extract):
    text = (
        "| Row | Technology | Supplier | System | Contract expiry |\n| 1 | Patient records | Access | Rio | 01/05/2024 |\n"
        "| 2 | Bed management | No System needed | | |\n| 3 | Pharmacy | No system installed | | |\n"
    )
    used = [s.value for s in extract(text) if s.attribute.value == "system_in_use"]
    assert used == ["Rio", "none", "none"]


@pytest.mark.parametrize(
    "answer",
    [
        "Power BI comes within our Microsoft 365 agreement.",
        "Power BI. Mail is in our Microsoft 365 tenancy.",
        "Power BI\nSection 43(2) – Commercial Interests",
        "Power BI. The House of Burgesses holds this information.",
    ],
)
def test_what_stands_round_a_system_or_in_a_title_is_none(extract, answer):
    text = f"1. Which system is used for reports?\n{answer}\n\n2. Since when?\n2019\n"
    assert [s.value for s in extract(text) if s.attribute.value == "system_in_use"] == ["Power BI"]


@pytest.mark.parametrize(
    ("question", "answer", "area"),
    [
        (
            "Which tools are used, and where (e.g. social care, housing)?",
            "Across the organisation, Netcall is used.",
            "corporate",
        ),
        ("Which software does the office team use?", "We use Microsoft 365.", "corporate"),
        ("Which staff rostering system is used?", "Shiftwell", "erp_finance_hr"),
        ("Which system do you have as a landlord?", "Orchard Housing", "housing"),
    ],
)
def test_the_service_is_told_by_the_words_and_not_by_examples(extract, question, answer, area):
    (used,) = [s for s in extract(f"1. {question}\n{answer}\n") if s.attribute.value == "system_in_use"]
    assert used.service_area.value == area


def test_parts_numbered_alike_are_about_the_same_contract(extract):
    text = (
        "1. From whom do you have the software under this contract?\n1) Alder Systems\n2) Beech Systems\n"
        "2. When does each contract expire?\n1) 1 May 2024\n2) 1 June 2025\n3. Anything else?\nNo\n"
    )
    ends = {s.product: s.value for s in extract(text) if s.attribute.value == "contract_end"}
    assert ends == {"Alder Systems": "2024-05-01", "Beech Systems": "2025-06-01"}


@pytest.mark.parametrize(
    "answer", ["Request Refused. Section 31 applies.", "This is exempt.\n• Put at risk the systems (Section 43)"]
)
def test_a_refusal_names_no_system_that_is_not_known(extract, answer):
    text = f"1. By means of which software are payments made?\n{answer}\n"
    assert [s.value for s in extract(text) if s.attribute.value == "system_in_use"] == []


def test_a_second_system_is_of_the_service_that_its_own_words_fit(extract):
    letter = (
        "You asked about IT for adult and children's social care.\n\n1. Which systems do you use?\n\nBoth services work in Mosaic. "
        "Day centre places are kept in a second system, Seatwell, from Corvane.\n\n2. What does Seatwell cost?\n\n£900 a year.\n"
    )
    stated = [s for s in extract(letter) if s.product == "Seatwell"]
    assert {s.service_area for s in stated} == {"adult_social_care"}
    assert {s.attribute for s in stated} >= {"system_in_use", "annual_cost"}


def test_a_second_system_is_of_the_service_that_its_paragraph_speaks_of(extract):
    letter = (
        "You asked about IT for adult and children's social care.\n\n1. Which systems do you use?\n\n"
        "Children's Services work in Mosaic. Visits are put down in a second system, Visitwell.\n\nAdults have Eclipse.\n"
    )
    named = {(s.value, s.service_area) for s in extract(letter) if s.attribute == "system_in_use"}
    assert ("Visitwell", "childrens_social_care") in named
    assert len(named) == 3


def test_a_second_system_of_neither_service_is_stated_once(extract):
    letter = (
        "You asked about IT for adult and children's social care.\n\n1. Which systems do you use?\n\n"
        "We use Mosaic. Letters are dictated in Wordwell.\n"
    )
    assert [s.value for s in extract(letter) if s.attribute == "system_in_use"].count("Wordwell") == 1


def test_a_sellers_name_that_people_work_in_stands_for_the_system_of_each_service(extract):
    stated = extract("Every team in adult and children's social care works in Liquidlogic.\n")
    assert {(s.product, s.service_area) for s in stated if s.attribute == "system_in_use"} == {
        ("Liquidlogic LAS", "adult_social_care"),
        ("Liquidlogic LCS", "childrens_social_care"),
    }


SERVICES_ASKED = (
    "1. Which systems are used for planning and for licensing?\n2. When does each contract end?\n"
    "3. What is the annual cost of each?\n4. How many users has each?\n5. Are you planning to go to market for another system?"
    "\n\nResponse\n\n"
)


def test_services_before_wide_blanks_a_sum_or_a_dash_are_told_apart(extract):
    letter = (
        f"{SERVICES_ASKED}Q1.\nPlanning and Land Charges  Idox Uniform\nLicensing - Lalpac\n\n"
        "Q2.\nPlanning and Land Charges - 31 March 2027\nLicensing - 30 June 2026\n\n"
        "Q3.\nPlanning and Land Charges £23,410\nLicensing - £8,022.50\n\n"
        "Q4. Planning and Land Charges - 45\nLicensing - 30\n\nQ5. No\n"
    )
    assert tie(extract, letter, "contract_end") == {("2027-03-31", "Idox Uniform"), ("2026-06-30", "Lalpac")}
    assert tie(extract, letter, "annual_cost") == {(23410.0, "Idox Uniform"), (8022.5, "Lalpac")}
    assert tie(extract, letter, "users") == {(45, "Idox Uniform"), (30, "Lalpac")}
    assert names(extract, letter) == {"Idox Uniform", "Lalpac"}


def test_a_sentence_about_services_is_no_heading_and_uses_to_choose_from_describe_no_system(extract):
    letter = (
        "Please could you let me know, for each system used in the delivery of adult and\nchildren's social care:\n"
        "1. Name of system\nChildren’s Social Care response:\nLiquidlogic LCS\n\nAdult’s Social Care response:\nPaper\n\n"
        "2. What do you use the system for (case management, finance payments, assessments)\n"
        "Children’s Social Care response:\nCase management. Finance payments go through a linked system called ContrOCC.\n\n"
        "3. How long you have been using the system for\nChildren’s Social Care response:\nSince December 2013.\n\n"
        "4. Where it is hosted\nAdult’s Social Care response:\nCouncil hosted\n"
    )
    assert tie(extract, letter, "in_use_since") == {("2013-12", "Liquidlogic LCS")}
    assert tie(extract, letter, "hosting") == {("council", None)}


def test_a_seller_right_behind_a_name_is_that_systems(extract):
    letter = (
        "1. Software, licences, price and renewal date\n"
        "Software: MapInfo Professional – Pitney Bowes, Number of licences: 35, Price: £18,250.00, Renewal date: 31.03.2018\n"
        "Software: Exponare – Pitney Bowes, Number of licences: 12, Price: £6,140.00, Renewal date: 31.03.2019\n"
        "Total number of GIS staff: 2\n"
    )
    assert tie(extract, letter, "annual_cost") == {(18250.0, "MapInfo"), (6140.0, "Exponare")}
    assert tie(extract, letter, "users") == {(35, "MapInfo"), (12, "Exponare")}


@pytest.mark.parametrize("excepting", ["All systems except", "All of them apart from", "Everything but", "All bar"])
def test_all_but_one_are_the_others(extract, excepting):
    letter = (
        "1. Which systems are used for fleet, property and trees?\nTranman, Concerto and Ezytreev.\n\n"
        f"2. Hosting\n{excepting} Concerto are hosted on our own servers.\n"
    )
    assert {product for _, product in tie(extract, letter, "hosting")} == {"Tranman", "Ezytreev"}


def test_a_portal_for_boards_is_no_portal_for_residents(extract):
    letter = (
        "1. What is the name of the supplier of your meeting software?\nDiligent Boards.\n\n"
        "2. How many users are on the board portal, and how much do you spend on this?\n2 admins and 11 users.\n"
    )
    assert tie(extract, letter, "users") == {(11, "Diligent Boards"), (2, "Diligent Boards")}


def test_a_portal_beside_a_system_is_not_what_the_system_is_for(extract):
    letter = (
        "1. What systems do you use for adult and children's social care?\nLAS, LCS and Delegation Portal.\n\n"
        "2. For how long?\nLCS since 2012 and LAS since 2016.\n"
    )
    areas = {(each.product, each.service_area) for each in extract(letter) if each.attribute.value == "in_use_since"}
    assert areas == {("Liquidlogic LCS", "childrens_social_care"), ("Liquidlogic LAS", "adult_social_care")}


def test_who_made_a_row_s_system_is_no_system_beside_it(extract):
    rows = "| System | Supplier | Since | Hosted by |\n|---|---|---|---|\n| Tallywife | In-house | 2014 | Council |\n"
    assert {each.value for each in extract(rows) if each.attribute.value == "system_in_use"} == {"Tallywife"}


@pytest.mark.parametrize("said", ["Adult social work: RAISE, from CareWorks.", 'Yes. "Teal Direct", by Corelogic'])
def test_who_sells_what_no_catalogue_holds_is_no_system(extract, said):
    named = {
        each.value
        for each in extract(f"1. Which system do you use?\n{said}\n")
        if each.attribute.value == "system_in_use"
    }
    assert len(named) == 1
    assert not named & {"CareWorks", "Corelogic"}


def test_a_system_named_late_in_a_list_is_of_its_own_question(extract):
    letter = (
        "BACK OFFICE SYSTEMS\n\n1. HR and Payroll system: MHR iTrent\n2. Is it on-premise or hosted? Hosted (private cloud)\n"
        "3. Start date of contract: 1st October 2016\n4. Number of employees paid: 6,312    Number of HR users: 41\n"
        "5. Recruitment system: TalentLink (Lumesse) - £31,500 pa\n"
    )
    assert tie(extract, letter, "contract_start") == {("2016-10-01", "iTrent")}
    assert tie(extract, letter, "users") == {(41, "iTrent")}
    assert tie(extract, letter, "annual_cost") == {(31500.0, "TalentLink")}


def test_what_came_before_is_not_what_it_replaced_itself(extract):
    letter = (
        "1. Which system is used for housing assets?\nKeystone, hosted by us until January 2022 and by Civica since.\n\n"
        "2. How was it procured?\nOriginally a further competition under the CCS LASA framework.\n\n"
        "3. What did you have before?\nCodeman.\n"
    )
    assert tie(extract, letter, "replaced_system") == {("Codeman", "Keystone")}
    assert not tie(extract, letter, "contract_end")


def test_a_system_named_for_two_services_of_one_kind_stands_for_both(extract):
    letter = (
        "Which software is in use at the Council for:\n1. Planning - Idox Acolaid\n2. Building Control - Idox Acolaid\n"
        "3. Licensing - Northgate M3\nHow many users does each have?\n1. Planning - 40\n2. Building Control - 12\n"
        "3. Licensing - 9\n"
    )
    assert tie(extract, letter, "users") == {(40, "Acolaid"), (12, "Acolaid"), (9, "NEC M3")}


def test_a_lettered_part_goes_on_about_what_its_own_question_was_told(extract):
    letter = (
        "1. Which software do you use for:\na. Hybrid mail\nb. Texts\n2. Who is the supplier of your revenues software?\n"
        "a. How long have they been the supplier?\n\nResponse\n\n1.\na. Kestrel Mail\nb. GOV.UK Notify\n2. Civica\na. Since 2008\n"
    )
    assert tie(extract, letter, "in_use_since") == {("2008", "Civica OpenRevenues")}


def test_what_stands_under_another_heading_is_not_of_a_system_named_further_down(extract):
    letter = (
        "Telephony System\n1. What is your current telephony system?\nVoIP\n\n2. How many users of the telephony system?\n627\n\n"
        "Mobile phones\n1. Who is your current mobile phone provider?\nEE\n\n2. How many mobile connections?\n160\n\n"
        "3. When does it end?\n31 May 2026\n"
    )
    assert tie(extract, letter, "users") == {(627, None)}
    assert tie(extract, letter, "contract_end") == {("2026-05-31", "EE")}
    assert not tie(extract, letter, "integrated_count")


def test_the_seller_of_a_system_is_no_further_one(extract):
    letter = (
        "1. The name of the software currently in use.\nCerner Millennium\n\n2. The name of the supplier of the software.\n"
        "Oracle Health\n\n3. The contract end date.\nJune 2031\n"
    )
    assert tie(extract, letter, "contract_end") == {("2031-06", "Millennium")}
    assert len(tie(extract, letter, "system_in_use")) == 1


def test_what_another_provider_costs_is_not_said_of_the_system_before(extract):
    letter = (
        "1. Please can you list your patching software?\nIvanti\n\n"
        "2. Who is your Wide Area Network provider, annual value and the expiry date of the contract?\n"
        "Virgin Media Business. £212,000 per annum. 31 March 2027.\n"
    )
    assert tie(extract, letter, "annual_cost") == {(212000.0, None)}


def test_a_product_called_by_its_older_name_behind_its_seller_s_is_in_use(extract):
    letter = "1. Does the council use a low code platform?\nYes - Granicus (formerly Firmstep), £48,500pa, ends 2027\n"
    assert tie(extract, letter, "annual_cost") == {(48500.0, "Granicus govService")}


def test_the_adoption_of_a_technology_is_no_service_for_children(extract):
    letter = "Adoption of automation\n\n1. Which tools for the adoption of AI are in use?\nKestrel Robot\n"
    assert {each.service_area.value for each in extract(letter)} == {"corporate"} or not any(
        each.service_area.value == "childrens_social_care" for each in extract(letter)
    )
