"""Lists that go through the same services or systems under one question after another; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

QUESTIONS = ("Name the product in each of these", "How many people use each?", "Contract expiry")
SERVICES = ("Building control", "Tree work", "Permits")
VALUES = (("Willow (Alder)", "Rowan", "Hazel"), ("41", "not held", "12"), ("30/09/2027", "31 March 2028", "none"))


def told(text: str) -> list[tuple[str, str | None, str]]:
    return [(a.question_text, a.heading, a.words_in(text)) for a in letter(text)[0].answers]


def lists(head: str, entry: str) -> str:
    return "".join(
        head.format(question)
        + "".join(entry.format(service, value) for service, value in zip(SERVICES, values, strict=True))
        + "\n"
        for question, values in zip(QUESTIONS, VALUES, strict=True)
    )


@pytest.mark.parametrize("head", ["{}\n", "{}:\n", "{}\n\n", "**{}**\n"])
@pytest.mark.parametrize("entry", ["{}: {}\n", "{} - {}\n", "{} – {}\n", "• {}: {}\n", "- {}: {}\n", "{}:{}\n"])
def test_each_entry_answers_the_question_above_it_for_the_service_of_its_key(head, entry):
    assert told(lists(head, entry)) == [
        (question, service, value)
        for question, values in zip(QUESTIONS, VALUES, strict=True)
        for service, value in zip(SERVICES, values, strict=True)
    ]


def test_an_entry_may_run_over_lines_and_what_stands_below_the_lists_is_read_too():
    text = lists("{}\n", "{}: {}\n").replace("31 March 2028", "31 March 2028, and then\nfrom year to year")
    found = told(f"{text}Who looks after them?\nThe Head of Planning.\n")
    assert found[-2:] == [
        ("Contract expiry", "Permits", "none"),
        ("Who looks after them?", None, "The Head of Planning."),
    ]
    assert ("Contract expiry", "Tree work", "31 March 2028, and then\nfrom year to year") in found


def test_the_fields_of_a_form_are_no_keys_and_keys_under_headings_that_do_not_ask_neither():
    for text in (
        "Parking\nSupplier: Alder\nUsers: 40\n\nLibraries\nSupplier: Birch\nUsers: 12\n",
        "Our teams\nParking: ten\nMuseums: two\n\nOur offices\nParking: Castle Street\nMuseums: High Street\n",
    ):
        assert not {heading for _, heading, _ in told(text)} & {"Supplier", "Users", "Museums"}


@pytest.mark.parametrize(
    ("first", "second", "fields"),
    [
        ("A. Parking", "B. Libraries", ("Supplier", "Annual cost", "Contract end")),
        ("1) Parking", "2) Libraries", ("Vendor", "Users", "Expiry")),
        ("Parking", "Libraries", ("Contract start", "Contract end", "Annual value")),
        ("(a) Waste", "(b) Trees", ("Hosting", "Licences", "Annual cost")),
        ("Lone working", "Door entry", ("Provider", "Annual cost", "Training")),
    ],
)
def test_no_blank_need_stand_behind_the_colon_of_a_field(first, second, fields):
    values = ("Alder", "£27,300", "31 Jan 2027")
    block = "".join(f"{field}:{value}\n" for field, value in zip(fields, values, strict=True))
    found = told(f"{first}\n{block}\n{second}\n{block}")
    assert [(asked, said) for asked, _, said in found] == list(zip(fields, values, strict=True)) * 2


@pytest.mark.parametrize("entry", ["{0}. {1} - {2}\n", "{0}) {1}: {2}\n", "({0}) {1} – {2}\n"])
@pytest.mark.parametrize("runs_on", [True, False])
def test_entries_may_be_numbered_from_one_for_each_question_or_all_through(entry, runs_on):
    text = "".join(
        f"{question}:\n"
        + "".join(
            entry.format(1 + place + 3 * row * runs_on, service, value)
            for place, (service, value) in enumerate(zip(SERVICES, values, strict=True))
        )
        for row, (question, values) in enumerate(zip(QUESTIONS, VALUES, strict=True))
    )
    assert told(text) == [
        (question, service, value)
        for question, values in zip(QUESTIONS, VALUES, strict=True)
        for service, value in zip(SERVICES, values, strict=True)
    ]


FIELDS = (
    "Name of current supplier(s)",
    "Contract start date",
    "Total contract value (including any extension taken up)",
)
BOUGHT = {"Mobilising": ("Alder", "14 May 2014", "£4,100,000"), "Rostering": ("Birch", "01/04/2022", "£90,000")}


def test_a_blank_above_every_line_parts_nothing():
    text = "Question asked:\n\nSupplier and term of each system, please.\n\nOur response:\n\n"
    for system, values in BOUGHT.items():
        pairs = [f"• {field}: {value}" for field, value in zip(FIELDS, values, strict=True)]
        text += "\n\n".join([system, *pairs, "Hosting model: ours"]) + "\n\n"
    assert told(text) == [
        (field, system, value)
        for system, values in BOUGHT.items()
        for field, value in [*zip(FIELDS, values, strict=True), ("Hosting model", "ours")]
    ]
