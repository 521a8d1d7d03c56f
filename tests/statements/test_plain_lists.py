"""Lists without questions, as people type them: lines of any length, and fragments without verbs; invented letters."""

import pytest


def told(extract, letter, *attributes):
    """Attribute, value and product of what a letter states."""
    found = {(s.attribute.value, s.value, s.product) for s in extract(letter) if s.is_current}
    return {each for each in found if each[0] in attributes} if attributes else found


def test_a_line_too_long_for_a_list_of_short_ones_is_a_line_of_its_own(extract):
    letter = (
        "Reply to your request\n\nThe systems you asked about are these.\n\n"
        "Cash receipting - Paylink, £9,400 in 22/23\n"
        "Parking - Chipside, £22,000 pa, start August 2021, expiry August 2026\n"
        "Booking of rooms - Condeco, go live May 2019, 300 licences\n"
    )
    assert told(extract, letter, "annual_cost", "contract_start", "contract_end", "in_use_since", "users") == {
        ("annual_cost", 9400.0, "Paylink"),
        ("annual_cost", 22000.0, "Chipside"),
        ("contract_start", "2021-08", "Chipside"),
        ("contract_end", "2026-08", "Chipside"),
        ("in_use_since", "2019-05", "Condeco"),
        ("users", 300, "Condeco"),
    }


def test_wrapped_sentences_are_not_cut_at_the_ends_of_lines(extract):
    letter = (
        "1. When does the contract for the system end?\n"
        "The agreement that we have with Penfold Software for the system which is called\n"
        "Tallyman and which is used by all of the teams in the service has been extended\n"
        "January by January and will end on 31 March 2027.\n"
    )
    assert {value for _, value, _ in told(extract, letter, "contract_end")} == {"2027-03-31"}


ENTRIES = (
    "FOI 33/2019\n\nHere is the software that we use, in order of what it costs us.\n\n"
    "Axiell Collections (collections management), in place since 2015, £41,300 last year\n"
    "Preservica (digital preservation), hosted by Preservica, £38,775 this year\n"
    "Lone Worker Hub; 300 users; £8,400 pa; to 30/6/2025\n"
    "Sycle; £1,050 pa; no end date\n"
)


def test_particulars_behind_a_name_are_about_it_line_by_line(extract):
    found = told(extract, ENTRIES)
    assert {each for each in found if each[0] == "annual_cost"} == {
        ("annual_cost", 41300.0, "Axiell"),
        ("annual_cost", 38775.0, "Preservica"),
        ("annual_cost", 8400.0, "Lone Worker Hub"),
        ("annual_cost", 1050.0, "Sycle"),
    }
    assert found >= {
        ("in_use_since", "2015", "Axiell"),
        ("system_use", "collections management", "Axiell"),
        ("system_use", "digital preservation", "Preservica"),
        ("hosting", "supplier", "Preservica"),
        ("users", 300, "Lone Worker Hub"),
        ("contract_end", "2025-06-30", "Lone Worker Hub"),
    }


@pytest.mark.parametrize(
    ("sums", "cost"),
    [
        ("£24,000 pa", 24000.0),
        ("£412,000 in 2023/24", 412000.0),
        ("£31,000 last year", 31000.0),
        ("Last year £88,000", 88000.0),
    ],
)
def test_a_sum_with_its_year_is_a_cost_without_a_word_for_one(extract, sums, cost):
    letter = (
        "Systems in use at the authority\n\nGrants and programme management: Verto 365. 80 users. "
        f"{sums}.\n\nHR: Breathe, £231 a month.\n\nPayroll: provided by Ashmoor City Council.\n"
    )
    assert ("annual_cost", cost, "Verto 365") in told(extract, letter, "annual_cost")


@pytest.mark.parametrize(
    "words",
    [
        "provided by Ashmoor City Council.",
        "done by our accountants, who are paid by the month.",
        "run by the County Council.",
        "outsourced.",
        "a bureau service.",
    ],
)
def test_work_that_others_do_is_told_under_its_title(extract, words):
    letter = f"Systems in use at the authority\n\nHR: Breathe, £231 a month.\n\nPayroll: {words}\n\nGIS: QGIS.\n"
    assert {attribute for attribute, _, _ in told(extract, letter, "support_model")} == {"support_model"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("One system across the Trust, PS Financials from Iris, £12,480 a year.", "PS Financials"),
        ("A single package for all schools: Ledgerwood (Corvane).", "Ledgerwood"),
        ("Supplier is Trapeze.", "Trapeze"),
        ("All secondary: ParentPay and Biostore.", "Biostore"),
        ("Ticketing and membership run on Tessitura.", "Tessitura"),
    ],
)
def test_names_told_in_passing(extract, words, name):
    letter = f"Response about our systems\n\nFinance and catering\n\n{words} It is used by every school.\n"
    assert name in {product for _, _, product in told(extract, letter, "system_in_use")}


def test_what_is_paid_from_a_system_tells_its_use(extract):
    letter = "The systems we use\n\nHomes are paid from ContrOCC. Ticketing and membership run on Tessitura.\n"
    assert told(extract, letter, "system_use") == {
        ("system_use", "Homes are paid from", "ContrOCC"),
        ("system_use", "Ticketing and membership run on", "Tessitura"),
    }


@pytest.mark.parametrize(
    "words", ["Chief Constable", "Force's Joint Procurement Unit", "Director", "Aug", "Tollgate School"]
)
def test_posts_units_months_and_schools_are_no_systems(extract, words):
    letter = (
        "Systems in use\n\nHR: Breathe, £231 a month.\n\n"
        f"Day to day management rests with the {words}. The particulars are with the {words}.\n\nStores: {words}\n"
    )
    assert words not in {product for _, _, product in told(extract, letter)}


def test_a_price_due_each_april_is_of_one_system(extract):
    letter = (
        "Response on systems\n\nLegal: Iken since 2017. 34 licences.\n"
        "Democratic services: modern.gov. £13,250 pa, renewed each April.\nLibraries: Spydus.\n"
    )
    assert told(extract, letter, "annual_cost") == {("annual_cost", 13250.0, "Modern.gov")}


def test_sections_of_the_act_of_2000_make_a_letter_english(extract):
    letter = (
        "What does ticketing cost?\nThe contract is published and is exempt under section 21 of the FOI Act.\n\n"
        "Which cameras are in use?\nSection 31(1)(a) applies, as does section 38(1)(b).\n"
    )
    assert {value for _, value, _ in told(extract, letter, "exemption")} == {"s21", "s31(1)(a)", "s38(1)(b)"}


def test_where_to_read_how_it_was_bought_is_no_route(extract):
    letter = (
        "What is the finance system and when was it last tendered?\nFinance is Agresso. "
        "For details of how it was procured please see the Board minutes of March 2019.\n"
    )
    assert not told(extract, letter, "procurement_route")
