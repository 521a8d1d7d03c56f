"""Numbered answers to a questionnaire that the letter does not print; invented letters."""

LETTER = """Saltway Council

Request for information: social care software

ADULTS
1. Mosaic, The Access Group
2. Social work case notes, care packages
3. Went live May 2016
4. 30 April 2024
5. Supplier hosted
6. Business Systems, which is a team of this directorate
7. Mosaic: £119,300
8. 9 hours for newcomers, in a classroom
"""


def test_a_name_before_a_colon_is_no_question_that_hides_a_known_questionnaire(extract):
    found = {(str(each.attribute), each.value) for each in extract(LETTER)}
    assert {("contract_end", "2024-04-30"), ("annual_cost", 119300), ("support_model", "service_area")} <= found


def test_sums_of_the_whole_authority_under_one_heading_belong_to_no_system(extract):
    text = (
        "Saltby Council\n\nThe remainder:\n\n8  Spend 2019-20:  £1.02bn\n9  Software licences 2019-20:  £7,466,000\n"
        "10  Payroll 2019-20:  £226m\n11  CRM:  Yes, Willow\n"
    )
    assert {each.value for each in extract(text) if each.attribute == "annual_cost"} == {7466000}


def test_a_number_beside_a_label_of_exchange_counts_systems(extract):
    text = "Saltby Council\n\n4. Systems? 59\n4a. Stand alone? 24.\n4b. Exchange data? 35.\n6a. Portal? No\n"
    counted = {str(each.attribute): each.value for each in extract(text) if str(each.attribute).endswith("_count")}
    assert counted == {"system_count": 59, "standalone_count": 24, "integrated_count": 35}


def test_what_one_department_replies_to_is_what_the_others_do(extract):
    letter = (
        "ADULT SERVICES\n\n1 Liquidlogic LAS\n2 Social care case management\n3 Nov 22\n4 31/10/27\n5 Supplier cloud\n"
        "6 Practice Systems, in the directorate\n7 £127,940 pa\n8 3 modules of 50 minutes, e-learning\n\n"
        "CORPORATE RESOURCES\n\nQ1 ContrOCC\nQ2 Payments to providers\nQ3 2015\nQ4 As Adult Services\nQ5 As Adult Services\n"
        "Q6 Business Support Hub, in Finance\nQ7 £31,755.50\nQ8 no formal training\n"
    )
    told = {(each.attribute.value, each.value, each.product) for each in extract(letter)}
    assert {("in_use_since", "2015", "ContrOCC"), ("annual_cost", 31755.5, "ContrOCC")} <= told


def test_parts_answered_together_under_the_numbers_of_a_known_questionnaire_are_told_by_their_shapes(extract):
    letter = (
        "Dear requester\n\nOur responses to your fourteen questions are below.\n\n1. Saltby Borough Council\n"
        "2. Ninety-one thousand four hundred\n3. 152 square kilometres\n4. 112: 70 stand-alone and 42 integrated\n"
        "5. Housing, waste, planning\n6. Yes, 38%\n7. 15%\n8. £41.2m\n9. £612,000\n10. £14.1m\n"
        "11. Yes, Granicus govService\n12. April 2019, nine months, staff time\n13. N/A\n14. Properties\n"
    )
    assert {(each.attribute.value, each.value, each.product) for each in extract(letter)} == {
        ("population", 91400, None),
        ("system_count", 112, None),
        ("standalone_count", 70, None),
        ("integrated_count", 42, None),
        ("annual_cost", 612000, None),
        ("system_in_use", "Granicus govService", "Granicus govService"),
        ("in_use_since", "2019-04", "Granicus govService"),
    }


def test_counts_added_up_tell_no_extension(extract):
    letter = "1. How many information systems are in use?\n70 + 42\n\n2. Which CRM is used?\nLagan\n"
    assert not [each for each in extract(letter) if each.attribute == "extension"]
