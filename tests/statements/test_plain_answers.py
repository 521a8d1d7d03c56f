"""The plainest answers councils give, to the questions that are put to them most."""

from __future__ import annotations

import pytest

from foimarket.statements.topics.topics import topics_of

LAYOUTS = {
    "under": "Dear requester\n\n1. What case management system do you use?\nContrOCC\n\n2. {question}\n{answer}\n",
    "after": "Request:\n1. Name of the system\n2. {question}\n\nResponse:\n1. ContrOCC\n2. {answer}\n",
}
SCORED = {
    *(
        "annual_cost",
        "total_cost",
        "one_off_cost",
        "contract_start",
        "contract_end",
        "extension",
        "in_use_since",
        "users",
    ),
    *("hosting", "support_model", "procurement_route", "replaced_system", "integration", "exemption", "not_held"),
    *("published_elsewhere", "training_hours", "training_mode", "system_use"),
}
PLAIN = [
    ("Please provide the total cost of the contract", "The contract is valued at £1.5m over 5 years", {"total_cost"}),
    ("What is the contract value?", "Circa £250k for the initial term", {"total_cost"}),
    ("What did it cost in each of the last years?", "£10,200 in 2018/19 and £10,500 in 2019/20.", {"annual_cost"}),
    (
        "How much did it cost?",
        "The set up cost was £15,000 with an annual fee of £4,500.",
        {"annual_cost", "one_off_cost"},
    ),
    ("What is the cost?", "This is included within the overall contract price.", set()),
    ("When is the contract renewal date?", "It is a rolling contract which is renewed annually.", set()),
    ("What is the contract start and end date?", "01.04.2019 to 31.03.2024", {"contract_start", "contract_end"}),
    (
        "What is the duration of the contract?",
        "Three years from 1 June 2020, with an option of 12 months.",
        {"contract_start", "extension"},
    ),
    ("How long have you used this system?", "Over 15 years", {"in_use_since"}),
    ("How many licences do you have?", "Unlimited", set()),
    (
        "Is it on-premise or in the cloud?",
        "A mixture of both - the database is on premise, the portal in the cloud.",
        {"hosting"},
    ),
    ("Is the system hosted in-house or externally?", "Externally", {"hosting"}),
    ("Who maintains the system?", "It is maintained in-house by our ICT department.", {"support_model"}),
    ("Any other comments?", "Our own staff deliver HR and Payroll.", {"support_model"}),
    ("Any other comments?", "Payroll is run in-house.", {"support_model"}),
    ("Which framework was used?", "N/A", set()),
    ("What did it replace?", "SWIFT", {"replaced_system"}),
    ("What was your previous system?", "An old database, which was replaced in 2018.", set()),
    ("Is it integrated with other systems?", "Yes, it is integrated with the finance system Agresso.", {"integration"}),
    ("What training is provided?", "Half a day, delivered via Teams", {"training_hours", "training_mode"}),
    ("Number of complaints", "This is not captured in a way that allows us to report on it.", {"not_held"}),
    (
        "Spend over £500",
        "Please refer to our contracts register on the London Tenders Portal.",
        {"published_elsewhere"},
    ),
    ("What did it cost?", "It cost £25,000 to implement.", {"one_off_cost"}),
    ("Any other comments?", "The price we pay is published on our website.", {"published_elsewhere"}),
    ("Any other comments?", "It is used for cataloguing and loans.", {"system_use"}),
    ("Any other comments?", "It is linked to our finance system, Unit4.", {"integration"}),
    ("Any plans to replace?", "We plan to go out to tender in 2024.", set()),
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("question", "answer", "attributes"), PLAIN)
def test_a_plain_answer_states_what_was_asked_and_nothing_else(extract, layout, question, answer, attributes):
    statements = extract(LAYOUTS[layout].format(question=question, answer=answer))
    assert {str(s.attribute) for s in statements if s.attribute in SCORED} == attributes


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("From what date does the contract with your supplier run?", {"start"}),
        ("Date of contract award", {"start"}),
        ("When did you enter into the contract?", {"start"}),
        ("From when to when does the contract run?", {"start", "end"}),
        ("How was the supplier selected?", {"procurement"}),
        ("What did you use before?", {"replaced"}),
        ("What goes on it in a year?", {"cost"}),
        ("Who maintains the system?", {"support"}),
        ("Is the system hosted in-house or externally?", {"hosting"}),
        ("Is it integrated with other systems?", {"integration"}),
        ("How many software licences do you have?", {"users"}),
        ("When does your software licence agreement expire?", {"end"}),
    ],
)
def test_a_question_is_told_by_its_kind_of_words(question, topics):
    assert topics <= {topic.value for topic in topics_of(question)}


def test_a_renewal_told_in_answer_to_both_dates_is_an_end(extract):
    question, answer = "From when to when does the contract run?", "It is up for renewal next in Oct 19."
    statements = extract(LAYOUTS["under"].format(question=question, answer=answer))
    assert [(str(s.attribute), s.value) for s in statements if s.attribute in SCORED] == [("contract_end", "2019-10")]


@pytest.mark.parametrize(
    "answer",
    [
        "Altair came in 2015 and is contracted until 31 March 2027.",
        "Altair came in 2015. Our agreement, which followed an open tender, is for twelve years and ends on 31 March 2027.",
        "Altair came in 2015. The order for it lasts until 31 March 2027.",
    ],
)
def test_an_answer_to_since_when_may_go_on_to_the_end_of_the_contract(extract, answer):
    letter = f"1. Which housing system is used?\nAltair\n\n2. How long has it been in use?\n{answer}\n"
    found = {(s.attribute.value, s.value) for s in extract(letter)}
    assert {("in_use_since", "2015"), ("contract_end", "2027-03-31")} <= found
