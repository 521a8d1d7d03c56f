"""Forms whose labels and values a dash keeps apart; invented letters."""

from tests.letters.test_read_letter import letter

FORM = (
    ("Name", "Saltby Council"),
    ("Population", "22,190"),
    ("Information systems bought", "75"),
    ("Of which alone", "we would have to open every contract. That would take 40 hours"),
    ("Portal", "Yes. Citizen Desk by Alder Ltd"),
    ("Payroll 2017-18", "£4.1 million"),
    ("CRM", "None"),
)


def asked_and_told(text):
    return [(answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers]


def test_each_label_of_a_paragraph_of_pairs_asks_for_its_value():
    assert asked_and_told("".join(f"{label} - {value}\n" for label, value in FORM)) == list(FORM)


def test_systems_with_what_they_are_for_are_no_form():
    names = ("Mosaic", "Willow", "Rowan", "Elm", "Alder", "Larch")
    text = "We use these:\n" + "".join(f"{name} - case records of one team\n" for name in names)
    assert not any(question in names for question, _ in asked_and_told(text))


def test_paragraphs_of_pairs_apart_are_read_as_before():
    text = "\n\n".join(f"{label} - {value}" for label, value in FORM[:4]) + "\n"
    assert ("Population", "22,190") not in asked_and_told(text)[:1]
