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
