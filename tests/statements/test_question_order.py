"""Answers whose numbers are not their questions': told by what they hold and by their order; invented letters."""

import pytest

QUESTIONS = (
    "Which parking system do you use, and who supplies it?",
    "Since when has it been in use?",
    "When does the contract end?",
    "Who hosts it?",
    "What does it cost a year?",
    "How many hours of training does a user get?",
)
ANSWERS = (
    "Imperial 360, supplied by Imperial",
    "Since May 2014",
    "30 June 2027",
    "The supplier",
    "£18,400",
    "3 hours, e-learning",
)
FACTS = {
    ("in_use_since", "2014-05"),
    ("contract_end", "2027-06-30"),
    ("hosting", "supplier"),
    ("annual_cost", 18400.0),
    ("training_hours", 3.0),
}


def facts(extract, letter):
    kinds = {kind for kind, _ in FACTS} | {"population", "system_count", "standalone_count", "integrated_count"}
    return {(s.attribute.value, s.value) for s in extract(letter) if s.attribute.value in kinds}


def numbered(lines, first=1):
    return "\n\n".join(f"{number}. {line}" for number, line in enumerate(lines, first))


def apart(answers, first=1):
    return f"You asked us:\n\n{numbered(QUESTIONS)}\n\nOur reply:\n\n{numbered(answers, first)}\n\nYours sincerely\n"


@pytest.mark.parametrize(
    "letter",
    [
        apart(ANSWERS),
        apart(("Parking is a service of this council alone.", *ANSWERS)),
        apart(("Parking is a service of this council alone.", *ANSWERS, "You may complain to the Commissioner.")),
        apart((*ANSWERS[:3], "It may be extended.", *ANSWERS[3:])),
    ],
    ids=["as numbered", "one ahead", "one ahead and one behind", "one ahead from the middle"],
)
def test_answers_are_given_to_the_questions_that_their_shapes_show(extract, letter):
    assert facts(extract, letter) == FACTS


def test_a_question_repeated_over_its_answer_is_never_exchanged(extract):
    pairs = zip(QUESTIONS, (*ANSWERS[1:], ANSWERS[0]), strict=True)
    letter = numbered([f"{question}\n{answer}" for question, answer in pairs])
    assert ("contract_end", "2027-06-30") not in facts(extract, letter)


ESTATE = (
    "Larkmoor Borough Council",
    "141,200",
    "88 square miles",
    "72",
    "50",
    "22",
    "Properties",
    "All that a district gives",
    "Yes",
    "37%",
    "0%",
    "£41.3m",
    "£612,000",
    "£17.8m",
    "Yes",
    "June 2016",
    "Nine months",
    "Money",
)


def test_parts_counted_through_in_one_run_are_known_by_their_shapes(extract):
    found = facts(extract, f"Your request is answered below.\n\n{numbered(ESTATE)}\n\nYours sincerely\n")
    assert {("population", 141200), ("system_count", 72), ("standalone_count", 50)} <= found
    assert {("integrated_count", 22), ("annual_cost", 612000.0), ("in_use_since", "2016-06")} <= found


def test_a_run_of_other_figures_is_no_answer_to_the_questionnaire(extract):
    bins = [f"{number} tonnes" for number in range(11, 29)]
    assert not facts(extract, f"Waste collected, by round.\n\n{numbered(bins)}\n")


@pytest.mark.parametrize(
    "labels", [["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)"], list("abcdefgh")]
)
def test_eight_answers_without_questions_are_known_by_their_shapes(extract, labels):
    answers = ("Mosaic, from Access", "Case records", *ANSWERS[1:4], "The digital team", *ANSWERS[4:])
    lines = [
        f"{label if label[0] == '(' else label + ')'} {answer}" for label, answer in zip(labels, answers, strict=True)
    ]
    letter = "Your questions are answered in order.\n\n" + "\n".join(lines) + "\n\nYours sincerely\n"
    assert facts(extract, letter) == FACTS


def test_answers_in_sentences_that_name_what_they_tell_are_no_questions(extract):
    answers = (
        "The system is Mosaic, and The Access Group supplies it.",
        "Mosaic: case records.",
        "Mosaic went live in May 2014.",
        "Our contract for Mosaic ends on 30 June 2027.",
        "Mosaic is hosted by the supplier.",
        "A team of five in the service supports it.",
        "Mosaic £18,400",
        "Mosaic: 3 hours of e-learning",
    )
    lines = "\n".join(f"({letter}) {answer}" for letter, answer in zip("abcdefgh", answers, strict=True))
    assert facts(extract, f"Your points are answered in order.\n\n{lines}\n\nYours sincerely\n") == FACTS


def test_labels_in_brackets_go_on_through_the_lines(extract):
    letter = (
        "Please find our answers below.\n\n(1) Larkmoor Borough Council (2) 141,200 (3) 88 square miles\n\n"
        "(4) 72 (4a) 50 (4b) 22 (4c) Properties\n\n(5) All that a district gives\n\n(6a) Yes (6b) 37% (7) 0%\n\n(8) £41.3m\n\n"
        "(9) £612,000\n\n(10) £17.8m\n\n(11) Yes, Lagan in the contact centre\n\n(12a) Lagan: 1 June 2016\n\n(12b) Lagan: a year\n"
    )
    found = facts(extract, letter)
    assert {("population", 141200), ("system_count", 72), ("standalone_count", 50), ("integrated_count", 22)} <= found
    assert {("annual_cost", 612000.0), ("in_use_since", "2016-06-01")} <= found


def test_an_answer_spoken_of_above_its_list_does_not_hide_which_questionnaire_it_replies_to(extract):
    text = (
        "Dear requester\n\nOur accountants have still to work out point 7. It will follow. For the rest:\n\n"
        "1) Mosaic (adults), from Access\n2) Mosaic: case records\n3) since May 2016\n4) 31/12/2026\n5) Supplier\n"
        "6) ICT\n7) to follow\n8) 4 hours, classroom\n\nYours sincerely\n"
    )
    told = {statement.attribute.value: statement.value for statement in extract(text)}
    assert told["in_use_since"] == "2016-05"
    assert told["contract_end"] == "2026-12-31"
    assert told["hosting"] == "supplier"
    assert "annual_cost" not in told
