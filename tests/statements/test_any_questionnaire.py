"""Letters that answer questionnaires nobody prepared for: what is asked and named is told by vocabulary and sentence."""

from __future__ import annotations

import pytest


def systems(statements):
    return {s.product or s.value for s in statements if s.attribute == "system_in_use"}


def values(statements, attribute):
    return [s.value for s in statements if s.attribute == attribute]


QUESTION = "Dear requester\n\n1. {question}\n{answer}\n"


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        (
            "Which rostering software does the Trust use?",
            "The Trust currently uses Quillrota, supplied by Penfold Ltd.",
            {"Quillrota"},
        ),
        (
            "What rostering systems are in use?",
            "Wards are rostered in Shiftwell, bought from Penfold Ltd.",
            {"Shiftwell"},
        ),
        (
            "Which rota software is used?",
            "We have two suppliers – Shiftwell and Quillrota.",
            {"Shiftwell", "Quillrota"},
        ),
        ("Please name the stock system.", "For wards and theatres, Medistore is the core system.", {"Medistore"}),
        ("What is the timetabling system called?", "eSlots Pro (Penfold Ltd)", {"eSlots Pro"}),
    ],
)
def test_a_name_that_no_catalogue_holds_is_told_by_its_sentence(extract, question, answer, names):
    assert systems(extract(QUESTION.format(question=question, answer=answer))) == names


@pytest.mark.parametrize(
    "answer",
    [
        "We do not operate such a system.",
        "No software is used by us for this.",
        "There is no specific system for it.",
        "Rosters are kept on spreadsheets.",
        "None - paper forms",
    ],
)
def test_an_answer_that_no_system_is_used_is_none(extract, answer):
    letter = QUESTION.format(question="Which rostering software does the Trust use?", answer=answer)
    assert values(extract(letter), "system_in_use") == ["none"]


def test_a_bare_no_is_no_system_only_where_one_was_asked_for(extract):
    asked = QUESTION.format(question="Is there software for keeping rosters?", answer="No")
    joined = QUESTION.format(question="Is your roster system integrated with payroll?", answer="No")
    assert values(extract(asked), "system_in_use") == ["none"]
    assert values(extract(joined), "system_in_use") == []


def test_a_system_made_in_house_is_in_use_and_supported_there(extract):
    statements = extract(QUESTION.format(question="Which software logs requests?", answer="In-house developed system"))
    assert values(statements, "system_in_use") == ["In-house developed system"]
    assert values(statements, "support_model") == ["in-house"]


def test_a_list_of_uses_and_names_after_a_word_about_systems_names_them(extract):
    letter = (
        "Dear requester\n\nYou asked for details of the following systems. Our answers are alongside.\n\n"
        "Custody and case - Tallyhold RMS\nFleet - Vanwell\nDuty planning - Shiftwell (Penfold Ltd)\nStop and search – N/A\n"
    )
    assert systems(extract(letter)) == {"Tallyhold RMS", "Vanwell", "Shiftwell", "none"}


def test_a_condition_in_a_question_does_not_change_what_is_asked(extract):
    question = "What is the end date of the current contract, if it began after 1 April 2010?"
    statements = extract(QUESTION.format(question=question, answer="30 September 2027"))
    assert values(statements, "contract_end") == ["2027-09-30"]
    assert values(statements, "contract_start") == []


def test_two_years_with_a_dash_are_a_contracts_start_and_end(extract):
    question = "When do the software contracts start and end?"
    statements = extract(QUESTION.format(question=question, answer="Shiftwell – 2017 – 2022"))
    assert values(statements, "contract_start") == ["2017"]
    assert values(statements, "contract_end") == ["2022"]


def test_a_table_of_costs_by_year_has_a_statement_for_each_year(extract):
    letter = (
        "Response\n\nCategory | Sub-category | 2016/17 Actual | 2017/18 Actual |\n---|---|---|---|\n"
        "Hardware | Servers | £15,000 | £16,000 |\nSoftware | Financial applications | £42,000 | £31,000 |\n"
    )
    costs = {(s.value, s.period) for s in extract(letter) if s.attribute == "annual_cost"}
    assert costs == {(42000.0, "2016-17"), (31000.0, "2017-18")}


def test_a_sum_named_as_a_threshold_is_no_cost(extract):
    answer = "£57,653 annually, which is below the £250,000 at which a key decision is needed"
    statements = extract(QUESTION.format(question="What does the system cost each year?", answer=answer))
    assert values(statements, "annual_cost") == [57653.0]


def test_the_options_of_a_question_are_no_answer(extract):
    options = "• An on premise data centre\n• A third party data centre\n\n"
    answer = options + "• An on premise data centre – 80%\n• A third party data centre – 20%"
    statements = extract(QUESTION.format(question="What share of your data is hosted in each of these?", answer=answer))
    assert values(statements, "hosting") == []


def test_everyday_words_are_no_systems(extract):
    statements = extract(
        QUESTION.format(question="What functions does the system perform?", answer="Billing, recovery and reporting")
    )
    assert systems(statements) == set()
    assert values(statements, "system_use") == ["Billing, recovery and reporting"]


def test_an_exemption_of_the_preamble_is_stated_once(extract):
    letter = (
        "Dear requester\n\nSome of what you asked for falls under the exemption at section 40(2) of the FOIA.\n\n"
        "1. Which software do you use?\nMosaic\n"
    )
    assert values(extract(letter), "exemption") == ["s40(2)"]


BY_YEAR = (
    "System\nSupplier\n2019/20\n2020/21\nHalcyon\nPenfold Ltd\n£12,000\n£12,500\nOakdesk\nHendry plc\n£4,000\nNil\n",
    "| Supplier | 2019/20 | 2020/21 |\n|---|---|---|\n| Penfold Ltd | £12,000 | £12,500 |\n| Hendry plc | £4,000 | nil |\n",
    "System 2019/20 2020/21\nHalcyon £12,000 £12,500\nOakdesk Pro £4,000 nil\n",
    "| Year | Halcyon | Oakdesk |\n|---|---|---|\n| 2019/20 | £12,000 | £4,000 |\n| 2020/21 | £12,500 | nil |\n",
)


@pytest.mark.parametrize("table", BY_YEAR, ids=["flattened", "by supplier", "rows of figures", "years down"])
def test_costs_by_the_year_are_read_however_the_table_stands(extract, table):
    statements = extract(f"Thank you for your request about software costs.\n\n{table}")
    costs = {(s.value, s.period) for s in statements if s.attribute == "annual_cost"}
    assert costs == {(12000.0, "2019-20"), (12500.0, "2020-21"), (4000.0, "2019-20"), (0.0, "2020-21")}


def test_a_table_of_what_else_was_paid_by_the_year_is_no_cost_of_a_system(extract):
    table = "| Item | 2019/20 | 2020/21 |\n|---|---|---|\n| Agency staff | £12,000 | £12,500 |\n| Total | £12,000 | £12,500 |\n"
    letter = f"1. Which software is used?\nMosaic\n\n2. What else was paid for?\n\n{table}"
    assert values(extract(letter), "annual_cost") == []


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("Rangers note what they see in a mapping app by the name of Fernpath", "Fernpath"),
        (
            "Parking permits were issued in Uniform until last March and have been in Kerbside Pro ever since.",
            "Kerbside Pro",
        ),
        ("Residents report potholes through the self-service portal, My Elmbrook, at any hour.", "My Elmbrook"),
        ("Saltmarsh, our flood warning platform, sends the text messages.", "Saltmarsh"),
        ("A Brackley Image Vault is what we have for scans.", "Brackley Image Vault"),
        ("Wardens log in to Beachlog on a tablet.", "Beachlog"),
        ("There is a Kerb Booking Hub in use for skips.", "Kerb Booking Hub"),
        ("Netcall was replaced by Talkwell Contact Centre this February.", "Talkwell Contact Centre"),
        ("Crews see jobs in the contractor's own system, Hedgeline Works.", "Hedgeline Works"),
        ("The theatre staff do not use it: operations are scheduled in Opera Planner.", "Opera Planner"),
    ],
)
def test_a_sentence_that_says_what_something_is_names_it(extract, answer, name):
    assert name in systems(extract(QUESTION.format(question="Please describe the systems in use.", answer=answer)))


def test_a_question_about_sums_may_be_answered_with_the_name_as_well(extract):
    found = extract(
        QUESTION.format(
            question="What did scanning cost last year?", answer="£2,150; the scanner software is Papyrine."
        )
    )
    assert "Papyrine" in systems(found)


def test_a_firm_by_a_name_is_no_system(extract):
    found = extract(
        QUESTION.format(
            question="Which system is used?", answer="Fernpath, from a firm by the name of Larkspur Mapping."
        )
    )
    assert systems(found) == {"Fernpath"}


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        ("ContrOCC?", "412 licences since May 2021", {"ContrOCC"}),
        ("How many people are registered on Totara?", "1,204", {"Totara Learn"}),
        ("How much was spent on iCasework in 2023?", "£12,000", {"iCasework"}),
        ("How many people are registered on Totara?", "0", set()),
        ("How many systems such as Mosaic do you have?", "3", set()),
        ("When did you last consider buying Mosaic?", "2019", set()),
        ("In which system are moorings kept?", "Access database", {"Access database"}),
    ],
)
def test_a_product_that_is_asked_about_is_used_where_it_is_counted_or_paid_for(extract, question, answer, names):
    found = systems(extract(QUESTION.format(question=question, answer=answer)))
    assert found == names


def test_what_another_was_replaced_by_is_used(extract):
    found = systems(
        extract("Dear requester\n\nIn April the old telephony system was replaced by 8x8 Contact Centre.\n")
    )
    assert found == {"8x8"}


def test_by_whom_something_is_supplied_is_answered_by_its_seller(extract):
    found = extract(
        "Dear requester\n\n1. Which payroll system is used?\nPaywise\n\n2. By whom is the firewall supplied?\nTernmark Networks\n"
    )
    assert {s.supplier or s.value for s in found if s.attribute == "system_in_use"} == {"Paywise", "Ternmark Networks"}


def test_a_brand_in_lower_case_is_known(extract):
    found = extract("Dear requester\n\n1. What are committee papers published with?\nmodern.gov, from Civica\n")
    assert "Modern.gov" in systems(found)


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        ("Please list the learning platforms used for staff training.", "Cylane; Learnwell", {"Cylane", "Learnwell"}),
        ("Which products, for which purposes and since when?", "Scanalyse (X-rays, since March 2023)", {"Scanalyse"}),
        (
            "How are plots let?",
            "Tenancies were in Colony until 2021, when we moved to Plotlog, a lettings system.",
            {"Plotlog"},
        ),
    ],
)
def test_names_are_asked_for_together_with_other_things(extract, question, answer, names):
    assert names <= systems(extract(QUESTION.format(question=question, answer=answer)))
