"""Titles in the line of their paragraphs; invented letters."""

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
