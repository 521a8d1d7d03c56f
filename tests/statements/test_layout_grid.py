"""One set of answers in every layout that label styles, headings and ways of asking make together; invented answers."""

from itertools import product

import pytest

ASKED = (
    "What is the name of the system and who supplies it?",
    "What is the system used for (e.g. case management, finance)?",
    "How long has the system been in use?",
    "When does the current contract expire?",
    "Who hosts the system (council, supplier or third party)?",
    "Where is the support team located (service area, IT, outsourced)?",
    "What is the annual cost of support and maintenance?",
    "How many hours of training does each user receive and how is it delivered?",
)
FIELDS = (
    "System and supplier",
    "Used for",
    "Time in use",
    "Contract expiry",
    "Hosting",
    "Support team",
    "Annual support and maintenance",
    "Training hours and mode",
)
TOLD = {
    "Adult Social Care": (
        "Mosaic, supplied by The Access Group",
        "Case management and care assessments",
        "Since March 2015",
        "31 March 2027",
        "Hosted by the supplier",
        "IT service desk",
        "£119,300",
        "9 hours, classroom",
    ),
    "Children's Services": (
        "Liquidlogic LCS, System C",
        "Case recording for children in need",
        "Went live 4 June 2018",
        "30 September 2028",
        "On the council's own servers",
        "Business systems team within the service",
        "£87,450.50",
        "2 hours e-learning",
    ),
}
FACTS = {
    "Adult Social Care": {
        ("system_in_use", "Mosaic"),
        ("in_use_since", "2015-03"),
        ("contract_end", "2027-03-31"),
        ("hosting", "supplier"),
        ("support_model", "it"),
        ("annual_cost", 119300),
        ("training_hours", 9),
        ("training_mode", "classroom"),
    },
    "Children's Services": {
        ("system_in_use", "Liquidlogic LCS"),
        ("in_use_since", "2018-06-04"),
        ("contract_end", "2028-09-30"),
        ("hosting", "council"),
        ("support_model", "service_area"),
        ("annual_cost", 87450.5),
        ("training_hours", 2),
        ("training_mode", "e-learning"),
    },
}
AREAS = {"Adult Social Care": "adult_social_care", "Children's Services": "childrens_social_care"}
LETTERS = "abcdefgh"
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
LABELS = (
    "{n}. ",
    "{n}) ",
    "({n}) ",
    "{n} - ",
    "Q{n}: ",
    "Question {n}: ",
    "A{n}. ",
    "{letter}) ",
    "({roman}) ",
    "1. ",
    "- ",
    "• ",
)
HEADS = ("{}", "{}:", "Response from {}", "--- {} ---")
JOINTS = ("\n", "\n\n", " - ", ": ", " -> ", "\nAnswer: ", "\t")
REQUESTS = {
    "unprinted": "",
    "numbered": "".join(f"{number}. {asked}\n" for number, asked in enumerate(ASKED, 1)),
    "fields": "".join(f"{number}. {asked}\n" for number, asked in enumerate(FIELDS, 1)),
    "lettered": "".join(f"{letter}) {asked}\n" for letter, asked in zip(LETTERS, ASKED, strict=True)),
}


def labelled(label: str, number: int) -> str:
    return label.format(n=number, letter=LETTERS[number - 1], roman=ROMANS[number - 1])


def facts_of(statements):
    return {(each.attribute.value, each.value, each.service_area.value) for each in statements if each.is_current}


@pytest.mark.parametrize("request_printed", REQUESTS)
@pytest.mark.parametrize(("label", "head"), [*product(LABELS, HEADS)])
def test_rounds_of_answers_are_read_whatever_their_labels_and_headings(extract, label, head, request_printed):
    asked = REQUESTS[request_printed]
    rounds = "\n".join(
        f"{head.format(service)}\n\n" + "".join(f"{labelled(label, at)}{told}\n" for at, told in enumerate(answers, 1))
        for service, answers in TOLD.items()
    )
    opening = f"You asked:\n\n{asked}\nOur response:\n\n" if asked else "Our answers are below.\n\n"
    found = facts_of(extract(f"Dear requester\n\n{opening}{rounds}\nYours sincerely\n"))
    expected = {(*fact, AREAS[service]) for service, facts in FACTS.items() for fact in facts}
    assert expected - found == set()


@pytest.mark.parametrize(("asked", "joint"), [*product((ASKED, FIELDS), JOINTS)])
@pytest.mark.parametrize("label", [*LABELS[:6], *LABELS[7:], ""])
def test_questions_with_their_answers_are_read_whatever_stands_between(extract, label, asked, joint):
    service = "Adult Social Care"
    pairs = enumerate(zip(asked, TOLD[service], strict=True), 1)
    lines = "\n".join(f"{labelled(label, at)}{question}{joint}{told}" for at, (question, told) in pairs)
    found = {
        (attribute, value)
        for attribute, value, _ in facts_of(extract(f"Dear requester\n\n{lines}\n\nYours sincerely\n"))
    }
    assert FACTS[service] - found == set()
