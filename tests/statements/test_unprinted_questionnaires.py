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
