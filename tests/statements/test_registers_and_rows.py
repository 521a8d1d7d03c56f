"""Registers, tables without grids, remarks beside answers, lists in Roman numbers: who each value is about; invented letters."""

import pytest


def told(extract, letter, *attributes):
    """Attribute, value and product of what a letter states."""
    found = {(s.attribute.value, s.value, s.product) for s in extract(letter) if s.is_current}
    return {each for each in found if each[0] in attributes} if attributes else found


CARDS = (
    "The two sections filled in a card each.\n\n"
    "MUSEUMS\nSystem / maker - Adlib\nLent by the county from - May 2016\nKept on - our own servers\n"
    "Licence fee - £2,150 a year\n\n"
    "ARCHIVES\nSystem / maker - CalmView\nLent by the county from - 2011\nKept on - the supplier's servers\n"
    "Licence fee - £4,900 a year\n"
)


def test_labels_before_a_dash_that_return_in_every_block_are_fields_of_its_system(extract):
    assert told(extract, CARDS, "annual_cost", "hosting") == {
        ("annual_cost", 2150.0, "Adlib"),
        ("annual_cost", 4900.0, "CalmView"),
        ("hosting", "council", "Adlib"),
        ("hosting", "supplier", "CalmView"),
    }


def test_names_before_a_dash_under_several_questions_stay_names(extract):
    letter = (
        "Which system is used by each service?\nParking - Chipside\nLibraries - Spydus\nHousing - Orchard\n\n"
        "What is the annual cost of each?\nParking - £11,000\nLibraries - £22,000\nHousing - £33,000\n"
    )
    assert {value for _, value, _ in told(extract, letter, "system_in_use")} == {"Chipside", "Spydus", "Orchard"}
    assert {value for _, value, _ in told(extract, letter, "annual_cost")} == {11000.0, 22000.0, 33000.0}


ROWS = (
    "Here is what we hold.\n\n"
    "Section\nPackage (firm)\nYear introduced\nYearly cost (£)\n\n"
    "Cemeteries\nEpilog (Edge IT)\n2013\n1,480\n\n"
    "Trees\nEzytreev (RA Information Systems)\n2009\n3,265\n\n"
    "Markets\nTascomi (Idox)\n2019\n7,010\n"
)


def test_paragraphs_of_equal_height_are_the_rows_of_a_table(extract):
    found = told(extract, ROWS, "annual_cost", "in_use_since")
    assert {(attribute, value) for attribute, value, _ in found} == {
        ("annual_cost", 1480.0),
        ("annual_cost", 3265.0),
        ("annual_cost", 7010.0),
        ("in_use_since", "2013"),
        ("in_use_since", "2009"),
        ("in_use_since", "2019"),
    }
    assert len({product for _, _, product in found}) == 3


def test_addresses_of_equal_height_are_no_table(extract):
    addresses = "\n\n".join(
        f"{name}\nThe Moot Hall\nSaltergate\nCrowle" for name in ("Parks", "Highways", "Markets", "Registrars")
    )
    assert told(extract, f"These are the offices.\n\n{addresses}\n") == set()


def test_what_stands_beside_an_answer_belongs_to_it(extract):
    letter = (
        "| No | Asked | Answer | Comment |\n|---|---|---|---|\n"
        "| 1 | Is there a CRM system | Yes | Verint |\n"
        "| 2 | How many systems stand alone | | this is not recorded anywhere |\n"
        "| 3 | How many databases are there | 84 | servers excepted |\n"
        "| 4 | Population | 90,111 | census |\n"
    )
    found = told(extract, letter, "system_in_use", "not_held", "system_count", "population")
    assert {attribute for attribute, _, _ in found} == {"system_in_use", "not_held", "system_count", "population"}
    assert {value for attribute, value, _ in found if attribute == "system_in_use"} == {"Verint"}


def test_a_list_in_roman_numbers_answers_the_questionnaire_it_follows(extract):
    letter = (
        "The replies of Children's Services keep the order of your list.\n\n"
        "(i) Eclipse, from OLM.\n(ii) Recording of cases.\n(iii) It dates from 2017.\n(iv) March 2026.\n"
        "(v) OLM.\n(vi) The IT department.\n(vii) £61,300.\n(viii) Five hours, in a classroom.\n"
    )
    found = {(attribute, value) for attribute, value, _ in told(extract, letter)}
    assert {
        ("in_use_since", "2017"),
        ("contract_end", "2026-03"),
        ("annual_cost", 61300.0),
        ("training_hours", 5.0),
    } <= found


REGISTER = (
    "Below are two entries of our register.\n\n"
    "[Entry 12]\nApplication: Eclipse\nHeld by: Children's Services\nLive since: 2018-05-14\n"
    "Upkeep in GBP p.a.: 40,250\nAccounts: 410\n\n"
    "[Entry 31]\nApplication: Mosaic\nHeld by: Adult Social Care\nLive since: 2021-02-01\n"
    "Upkeep in GBP p.a.: 55,125\nAccounts: 730\n"
)


def test_a_register_tells_the_service_under_whatever_label_and_its_labels_may_hold_stops(extract):
    statements = [s for s in extract(REGISTER) if s.is_current]
    assert {(s.value, s.product) for s in statements if s.attribute == "annual_cost"} == {
        (40250.0, "Eclipse"),
        (55125.0, "Mosaic"),
    }
    areas = {s.value: s.service_area for s in statements if s.attribute == "system_in_use"}
    assert areas == {"Eclipse": "childrens_social_care", "Mosaic": "adult_social_care"}


TOGETHER = (
    "I take your questions 1 to 3 together. Adults and children have Eclipse and Mosaic respectively. They record visits in them. "
    "Both have been in use since May 2016.\n\n"
    "Questions 4 and 5. The social care contract is up on 31 March 2029. Everything runs in OLM's cloud.\n\n"
    "Question 6. The IT department.\n\nQuestion 7. £52,700.\n\nQuestion 8. Four hours, in a classroom.\n"
)


def test_questions_taken_together_are_all_answered_and_what_is_said_once_is_told_once(extract):
    statements = [s for s in extract(TOGETHER) if s.is_current]
    assert {s.value for s in statements if s.attribute == "in_use_since"} == {"2016-05"}
    assert {s.value for s in statements if s.attribute == "contract_end"} == {"2029-03-31"}
    assert {s.value for s in statements if s.attribute == "hosting"} == {"supplier"}
    told_at = [(s.attribute, s.value, s.product, s.service_area, s.evidence.start) for s in statements]
    assert len(told_at) == len(set(told_at))


def test_services_and_systems_listed_in_one_order_belong_together(extract):
    areas = {(s.value, s.service_area) for s in extract(TOGETHER) if s.attribute == "system_in_use"}
    assert areas == {("Eclipse", "adult_social_care"), ("Mosaic", "childrens_social_care")}


def test_each_part_of_a_sentence_has_its_own_service(extract):
    letter = (
        "Which systems do the two social care departments have?\n"
        "Adult Services record in Mosaic, while the children's teams have recorded in Eclipse since 2019.\n"
    )
    areas = {(s.value, s.service_area) for s in extract(letter) if s.attribute == "system_in_use"}
    assert areas == {("Mosaic", "adult_social_care"), ("Eclipse", "childrens_social_care")}


def test_a_sentence_that_sums_up_questions_is_no_label(extract):
    letter = "1. Which housing system is used?\nOrchard\n\n2. What does it cost?\nQuestions 1 and 2 are linked: £9,000 a year.\n"
    assert told(extract, letter, "annual_cost") == {("annual_cost", 9000.0, "Orchard Housing")}


def test_headings_in_two_languages_hold_their_question_in_brackets(extract):
    letter = (
        "Cwestiwn 1 / Question 1 (names and suppliers)\nCivica Cx, from Civica.\n\n"
        "Cwestiwn 2 / Question 2 (how long)\nIt arrived in June 2014.\n\n"
        "Cwestiwn 3 / Question 3 (annual cost)\n£31,400.\n\n"
        "Cwestiwn 4 / Question 4 (hosting)\nThe supplier.\n"
    )
    assert {(attribute, value) for attribute, value, _ in told(extract, letter)} == {
        ("system_in_use", "Civica Cx"),
        ("in_use_since", "2014-06"),
        ("annual_cost", 31400.0),
        ("hosting", "supplier"),
    }


def test_a_product_over_what_is_said_of_it_is_in_use_and_what_is_said_is_about_it(extract):
    letter = (
        "Here is what we hold on each of your subjects.\n\n"
        "1. Microsoft 365\nThe agreement ends on 31 May 2028. It is licensed for 1,150 people.\n\n"
        "2. Robots\nThere are none.\n\n3. Consultants\nNobody was paid for advice.\n"
    )
    found = told(extract, letter, "contract_end", "users", "system_in_use")
    assert ("contract_end", "2028-05-31", "Microsoft 365") in found
    assert ("users", 1150.0, "Microsoft 365") in found
    assert ("system_in_use", "Microsoft 365", "Microsoft 365") in found


def test_a_product_over_a_denial_is_not_in_use(extract):
    letter = (
        "Your list in order.\n\n1. Microsoft 365\nNot used here.\n\n2. Salesforce\nNo.\n\n"
        "3. Civica Cx\nIt is used by 40 officers.\n"
    )
    assert {value for _, value, _ in told(extract, letter, "system_in_use")} <= {"Civica Cx", "none"}


@pytest.mark.parametrize(
    ("heads", "since", "start"),
    [
        ("From;To", ("02/05/2019", "01/05/2023"), "contract_start"),
        ("Valid from;Until", ("2 May 2019", "1 May 2023"), "contract_start"),
        ("From;To", ("May 2019", "1 May 2023"), "in_use_since"),
    ],
)
def test_days_under_from_and_to_are_no_seller_s_but_the_ends_of_a_term(extract, heads, since, start):
    first, last = heads.split(";")
    table = (
        f"| System | {first} | {last} | Yearly fee |\n|---|---|---|---|\n| Uniform | {since[0]} | {since[1]} | £40 |\n"
    )
    found = {s.attribute: s.value for s in extract(f"Dear requester\n\n{table}")}
    assert found[start].startswith("2019-05")
    assert found["contract_end"] == "2023-05-01"


def test_a_seller_may_stand_under_from(extract):
    text = "Dear requester\n\n| System | From | Yearly fee |\n|---|---|---|\n| Uniform | Idox | £40 |\n| Lalpac | Idox | £30 |\n"
    assert not {s.attribute for s in extract(text)} & {"contract_start", "in_use_since"}


def test_a_numbered_row_without_a_system_says_nothing_of_the_one_above(extract):
    letter = (
        "| Row No | Technology | Supplier | System | Contract expiry date |\n| 1 | Records | Advanced | Carenotes | 28/02/2033 |\n"
        "| 2 | Advice | DrDoctor | DrDoctor | 30/04/2028 |\n| 3 | Cloud | Microsoft | | 01-04-2025 |\n"
    )
    ends = {(value, product) for _, value, product in told(extract, letter, "contract_end")}
    assert ends == {("2033-02-28", "Carenotes"), ("2028-04-30", "DrDoctor"), ("2025-04-01", None)}


STROKES = (
    "a) by name, each product bought for HR, for CRM and for the service desk\nSystem / Internal name / Product\n"
    "HR / PeopleLine / Snowdrop\nCRM / None / \nTime sheet / FlexiClock / Mitrefinch\nService desk / HelpPoint / Assyst\n"
    "b) when each was first put in, and the initial capital costs\nSystem / Date / Capital\nHR / June 2004 / £186,000\n"
    "Time sheet / 2007 / £61,500 (clocks included)\nService desk / 09/2005 / nil, bought from revenue\n"
)


def test_strokes_part_a_table_though_a_last_cell_is_empty_and_its_heads_are_told_by_the_question(extract):
    since = {(value, product) for _, value, product in told(extract, STROKES, "in_use_since")}
    costs = {(value, product) for _, value, product in told(extract, STROKES, "one_off_cost")}
    assert {value for value, _ in since} == {"2004-06", "2007", "2005-09"}
    assert {product for value, product in since if value == "2004-06"} == {"PeopleLine", "Snowdrop"}
    assert {value for value, _ in costs} == {186000.0, 61500.0, 0.0}
    assert ("system_in_use", "none", None) in told(extract, STROKES, "system_in_use")


def test_a_revised_end_takes_the_place_of_the_one_beside_it(extract):
    letter = (
        "| Row | Technology | Supplier | System | Contract expiry date | Revised expiry date |\n"
        "| 1 | Records | Civica | PARIS | 31/03/2024 | 31-03-2027 |\n| 2 | Prescribing | WellSky | WellSky EPMA | 30/09/2026 | |\n"
        "| 3 | Advice | DrDoctor | DrDoctor | 30/04/2028 | Deployment underway |\n"
    )
    ends = {(value, product) for _, value, product in told(extract, letter, "contract_end")}
    assert {("2027-03-31", "PARIS"), ("2028-04-30", "DrDoctor")} <= ends
    assert "2024-03-31" not in {value for value, _ in ends}


def test_rows_of_a_question_or_a_field_and_its_answer_beside_one_stroke(extract):
    letter = (
        "Question | Trust response\nDo you have a learning management system? | Yes\nSupplier and product name | Kallidus Learn\n"
        "Date contract commenced | 15.06.2017\nDate of expiry | 14.06.2022\nTotal contract value | £231,000 ex VAT\n"
        "Is it hosted by the supplier or by the Trust? | Supplier\nDo you have an appraisal system? | Yes – Allocate e-Appraisal\n"
        "Does it integrate with ESR? | Yes, one way feed nightly\nContract length | 5 years\n"
    )
    assert {("contract_end", "2022-06-14", "Kallidus"), ("hosting", "supplier", "Kallidus")} <= told(extract, letter)
    assert {product for _, value, product in told(extract, letter, "total_cost")} == {"Kallidus"}
