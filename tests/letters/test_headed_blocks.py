"""Paragraphs under lines that name what they answer; invented letters."""

from tests.letters.test_read_letter import letter

BLOCKS = """Saltway Council

Response:

System and supplier
Willow, which Alder Software provide. It takes a file from our ledger every night.

What is it used for
Permits and season tickets.

How long
Willow - 8 August 2017.

Contract expiry
31 March 2026. It may be renewed for
two years.

Host
The supplier.

Annual cost
£12,400
"""


def test_lines_of_one_look_name_what_stands_below_them_where_most_are_fields():
    told = [(answer.question_text, answer.words_in(BLOCKS)) for answer in letter(BLOCKS)[0].answers]
    assert [asked for asked, _ in told] == [
        "System and supplier", "What is it used for", "How long", "Contract expiry", "Host", "Annual cost",
    ]  # fmt: skip
    assert told[2][1] == "Willow - 8 August 2017."
    assert told[3][1].endswith("two years.")


def test_a_sheet_of_fields_under_each_heading_is_no_answer_to_it():
    text = "\n\n".join(
        f"{head}\nName: {name}\nSupplier: Alder Ltd\nUsers: 12\nHosting: supplier"
        for head, name in (("Hosting", "Willow"), ("Support", "Rowan"), ("Training", "Hazel"), ("System 4", "Birch"))
    )
    asked = {answer.question_text for answer in letter(text)[0].answers}
    assert {"Name", "Supplier", "Users"} <= asked


def test_lines_of_label_and_value_under_services_do_not_take_turns():
    fields = ("Name of system", "Supplier", "Modules", "Go live", "Contract", "Annual charge", "Licences", "Hosting")
    values = {
        "Adults": (
            "Willow",
            "Larch",
            "case records, charging",
            "12/11/2018",
            "rolling",
            "£118,000",
            "unlimited",
            "Larch",
        ),
        "Children": ("Rowan", "Alder", "case records", "2009", "to 31/12/2026", "£97,250", "750 named", "Council"),
        "Youth Justice": ("Hazel", "Ash", "all", "2014", "rolling", "£14,900", "25", "Ash"),
    }
    text = "Dear requester,\n\n" + "\n".join(
        f"{service}\n\n" + "".join(f"{field} - {value}\n" for field, value in zip(fields, told, strict=True))
        for service, told in values.items()
    )
    found = [(answer.heading, answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers]
    assert found == [
        (service, field, value) for service, told in values.items() for field, value in zip(fields, told, strict=True)
    ]


def test_blocks_may_stand_apart_from_the_lines_that_head_them():
    fields = ("Name of system", "Name of supplier", "What it is used for", "In use since", "Who hosts it")
    values = {
        "Social Work (all ages)": ("Willow", "Larch Ltd", "Client records; waiting lists", "2009", "Council"),
        "Self-directed support": ("Rowan", "Own development", "Calculation of budgets", "2014", "Council"),
        "Criminal justice": ("Hazel", "Withheld", "Assessment of risk", "September 2011", "Ash"),
    }
    text = "Case number\n2023-11\nOutcome\nReleased\n\n" + "\n".join(
        f"{service}\n\n" + "".join(f"{field}\n{value}\n" for field, value in zip(fields, told, strict=True))
        for service, told in values.items()
    )
    found = {(answer.heading, answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers}
    assert found >= {
        (service, field, value) for service, told in values.items() for field, value in zip(fields, told, strict=True)
    }
