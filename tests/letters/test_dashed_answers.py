"""Lists returned with the answer to each question behind a dash; invented letters."""

from tests.letters.test_read_letter import letter

LIST = (
    ("name and supplier, or in-house", "Willow, from Alder Ltd"),
    ("in use since", "2016"),
    ("contract end", "31/3/21 plus two years - since agreed"),
    ("host: council / supplier / third party", "supplier"),
    ("cost per year (a band such as £50,000 - £100,000 will do)", "£93,118"),
    ("training hours and form", "3, in person"),
)


def asked_and_told(text):
    return [(answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers]


def test_what_stands_behind_the_dash_answers_what_stands_before_it():
    text = "".join(f"{label}) {asked} - {told}\n" for label, (asked, told) in zip("abcdef", LIST, strict=True))
    assert asked_and_told(f"Your list is returned.\n\n{text}") == list(LIST)


def test_names_before_dashes_are_no_questions():
    names = ("willow", "rowan", "elm", "alder", "larch")
    text = "".join(f"{label}) {name} - loans and fines\n" for label, name in zip("abcde", names, strict=True))
    assert not any(question in names for question, _ in asked_and_told(text))
