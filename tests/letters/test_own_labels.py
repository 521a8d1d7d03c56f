"""Labels of a letter's own kind: pairs of letters, square brackets, letters together, a word and a letter, glued brackets."""

import pytest

from foimarket.letters.labels.labels import read_label
from foimarket.letters.labels.paired_labels import paired_labels
from tests.letters.test_read_letter import letter

ASKED = ("What is the record kept on?", "When does the agreement end?", "What is paid each year?")
SAID = ("Willow.", "30 June 2024.", "£9,400")


def told(text: str) -> list[tuple[str, str]]:
    read, _ = letter(text)
    return sorted((answer.question_text, answer.words_in(text)) for answer in read.answers if answer.spans)


@pytest.mark.parametrize(
    "pair",
    [
        ("P{} ", "R{} "),
        ("Q{} ", "R{}: "),
        ("RQ{}: ", "RS{}: "),
        ("Query {}\n", "Finding {}\n"),
        ("Ask {} - ", "Told {} - "),
    ],
)
def test_two_words_with_the_same_numbers_label_questions_and_their_answers(pair: tuple[str, str]):
    lines = [
        f"{pair[0].format(at)}{asked}\n{pair[1].format(at)}{said}\n"
        for at, (asked, said) in enumerate(zip(ASKED, SAID, strict=True), 1)
    ]
    assert told("".join(lines)) == sorted(zip(ASKED, SAID, strict=True))


@pytest.mark.parametrize("said", ["R", "C"])
def test_answers_below_all_questions_have_their_numbers_behind_another_letter_or_the_same(said: str):
    questions = "".join(f"C{at}. {words}\n" for at, words in enumerate(ASKED, 1))
    answers = "".join(f"{said}{at}. {words}\n" for at, words in enumerate(SAID, 1))
    assert told(f"{questions}\n{answers}") == sorted(zip(ASKED, SAID, strict=True))


def test_fields_of_numbered_systems_are_no_questions_and_answers():
    assert not paired_labels(["System 1: Willow", "Seller 1: Alder Ltd", "System 2: Rowan", "Seller 2: Ash Ltd"])


def test_square_brackets_label_a_request_in_one_sentence_and_letters_together_answer_both():
    text = (
        "You would like [a] the maker, [b] the name, [c] the end date, [d] the yearly sum.\n\n[a] and [b]\n"
        "Alder Ltd, for Willow.\n\n"
        "[c]\n30 June 2024.\n\n[d]\n£9,400\n"
    )
    found = dict(told(text))
    assert found["the maker"] == found["the name"] == "Alder Ltd, for Willow."
    assert found["the end date"] == "30 June 2024."


@pytest.mark.parametrize("word", ["Reply {} – ", "Answer ({}): ", "Response to part {}: ", "Reply {}\n"])
def test_a_word_and_a_letter_label_answers_in_any_order(word: str):
    questions = "".join(f"{key}. {words}\n" for key, words in zip("abc", ASKED, strict=True))
    answers = "".join(
        f"{word.format(key)}{words}\n" for key, words in sorted(zip("abc", SAID, strict=True), reverse=True)
    )
    for heading in ("", "The replies\n"):
        assert told(f"{questions}\n{heading}{answers}") == sorted(zip(ASKED, SAID, strict=True))


@pytest.mark.parametrize("labels", [("a)", "b)", "c)"), ("(a)", "(b)", "(c)"), ("1)", "2)", "3)")])
def test_a_bracket_glued_to_its_answer_labels_it(labels: tuple[str, str, str]):
    questions = "".join(f"{label} {words}\n" for label, words in zip(labels, ASKED, strict=True))
    answers = "".join(
        f"{label}{words}\n" for label, words in zip(labels, ("Willow", "30 June 2024", "88"), strict=True)
    )
    assert told(f"{questions}\nResponse\n{answers}") == sorted(
        zip(ASKED, ("Willow", "30 June 2024", "88"), strict=True)
    )


def test_words_in_brackets_are_no_labels():
    assert read_label("(s)he who opened it") is None
    assert read_label("(e)mail is kept for a year") is None


def test_a_label_of_nought_is_read_like_any_other():
    text = "".join(f"P{at} {asked}\nR{at} {said}\n" for at, (asked, said) in enumerate(zip(ASKED, SAID, strict=True)))
    assert told(text) == sorted(zip(ASKED, SAID, strict=True))


def test_a_label_alone_on_its_line_is_over_the_answer_to_what_the_request_lists_by_it():
    text = (
        "What was asked:\n\nA1 - supplier, start, end date\nA2 - where it runs and what it connects to\nB1 - faults since 2021\n"
        "C1 - plans\n\nOur answer:\n\nA1\n\nWillow, 2019 to 2024.\n\nA2\n\nOur own servers.\n\nB1\n\nNone.\n\nC1\n\nNo decision.\n"
    )
    read = letter(text)[0]
    assert [(answer.label, answer.question_text, answer.words_in(text)) for answer in read.answers] == [
        ("A1", "supplier, start, end date", "Willow, 2019 to 2024."),
        ("A2", "where it runs and what it connects to", "Our own servers."),
        ("B1", "faults since 2021", "None."),
        ("C1", "plans", "No decision."),
    ]


def test_items_lettered_in_brackets_are_labelled_and_a_forms_own_words_are_no_groups():
    text = (
        "SCHEDULE\n\nItem (a): name and supplier\nDecision: Released\nInformation: Willow, from Alder Ltd.\n\n"
        "Item (b): hosting\nDecision: Withheld\nInformation: Section 31(1)(a) applies.\n\n"
        "Item (c): training\nDecision: Released in full\nInformation: One day each.\n"
    )
    told = [(answer.label, answer.heading, answer.words_in(text)) for answer in letter(text)[0].answers]
    assert told == [
        ("a", None, "Information: Willow, from Alder Ltd."),
        ("b", None, "Decision: Withheld\nInformation: Section 31(1)(a) applies."),
        ("c", None, "Information: One day each."),
    ]


def test_labels_alone_on_their_lines_may_name_several_questions():
    text = (
        "Our answers follow.\n\n1 to 3\nWe are Alder Council.\n\n4, 4a and 4b\nThere are 59 in use.\n\n5\nThe list is long.\n\n"
        "6a, 6b and 7\nYes.\n\n8\nNone.\n"
    )
    told = [(answer.label, answer.words_in(text)) for answer in letter(text)[0].answers]
    assert told == [
        *((label, "We are Alder Council.") for label in ("1", "2", "3")),
        *((label, "There are 59 in use.") for label in ("4", "4a", "4b")),
        ("5", "The list is long."),
        *((label, "Yes.") for label in ("6a", "6b", "7")),
        ("8", "None."),
    ]


def test_figures_alone_on_their_lines_are_no_labels():
    text = "Users by year\n\n2019\n1,200\n2020\n1,350\n2021\n1,420\n"
    assert {answer.label for answer in letter(text)[0].answers} <= {None}


ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")


@pytest.mark.parametrize("form", ["({})", "{}.", "{})"])
def test_fourteen_small_romans_answer_as_many_numbers(form: str):
    asked = "".join(f"{number}. What is the {number}th thing?\n" for number in range(1, 15))
    told = "".join(f"{form.format(roman)} Thing {number}\n" for number, roman in enumerate(ROMANS, 1))
    found = letter(f"You asked:\n\n{asked}\nOur response:\n\n{told}")[0].answers
    assert [answer.question_text for answer in found] == [f"What is the {number}th thing?" for number in range(1, 15)]
