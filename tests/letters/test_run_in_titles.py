"""Titles in the line of their paragraphs; invented letters."""

from foimarket.letters.labels.labels import read_label
from tests.letters.test_awkward_layouts import asked

PARAGRAPHS = (
    "The product. Willow, which Alder Ltd sells us.",
    "What we do with it. Loans and fines.",
    "Hosting. Alder keeps it on machines of its own.",
    "Who looks after it. A team of two in Libraries.",
    "Its price. £5,000 a year.",
)


def test_a_title_in_the_line_of_its_paragraph_is_what_it_answers():
    found = [(question, words) for _, question, words in asked("\n\n".join(PARAGRAPHS) + "\n")]
    assert found == [tuple(paragraph.split(". ", 1)) for paragraph in PARAGRAPHS]


def test_answers_that_begin_with_yes_have_no_titles():
    lines = [
        "Yes. We use Willow.",
        "No. It is not hosted.",
        "Yes. Alder sells it.",
        "No. It has no end.",
        "Yes. All staff.",
    ]
    assert {question for _, question, _ in asked("\n\n".join(lines) + "\n")} == {""}


def test_titles_stand_behind_numbers_too():
    numbered = "\n".join(f"2.{n} {paragraph}" for n, paragraph in enumerate(PARAGRAPHS, 1))
    found = [(question, words) for _, question, words in asked(f"1. Your request\n\n2. Our answers\n{numbered}\n")]
    assert found[2:] == [tuple(paragraph.split(". ", 1)) for paragraph in PARAGRAPHS]


def test_hours_of_training_under_a_number_are_no_length_of_time():
    label = read_label("5.1 Hours of training for each user. No count is made.")
    assert label is not None
    assert label.key == "5.1"
    assert read_label("7.5 Hours") is None
