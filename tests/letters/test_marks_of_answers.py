"""Marks that part questions from answers and answers from each other; invented letters."""

import pytest

from foimarket.letters.forms.capital_labels import read_capital_labels
from foimarket.letters.lines.lines import read_lines
from foimarket.letters.pieces.pieces import read_pieces
from tests.letters.test_read_letter import letter


def answered(text: str) -> list[tuple[str, str]]:
    read, _ = letter(text)
    return [(answer.question_text, answer.words_in(text)) for answer in read.answers if answer.spans]


@pytest.mark.parametrize("mark", [" – ", " - ", ": ", " = ", " — "])
def test_letters_that_count_up_from_a_label_answers_whatever_stands_behind_them(mark: str):
    text = (
        "Request\n\nPlease name the software for these.\nA. Payroll (PAY).\nB. Parking, for example Chipside.\nC. Libraries.\n\n"
        f"Response\n\nA{mark}none\nB{mark}Willow; 12 users\nC{mark}Rowan, since 2014\n"
    )
    assert answered(text)[-3:] == [
        ("Payroll (PAY).", "none"),
        ("Parking, for example Chipside.", "Willow; 12 users"),
        ("Libraries.", "Rowan, since 2014"),
    ]


def test_letters_over_numbered_questions_head_the_halves_of_social_care():
    text = (
        "A – Adults\n1. Which system?\nWillow\n2. Since when?\n2014\n\n"
        "B – Children\n1. Which system?\nRowan\n2. Since when?\n2015\n"
    )
    read, _ = letter(text)
    found = [(answer.heading, answer.words_in(text)) for answer in read.answers]
    assert found == [("Adults", "Willow"), ("Adults", "2014"), ("Children", "Rowan"), ("Children", "2015")]


@pytest.mark.parametrize("arrow", [">>", ">>>", "=>", "→", "⇒", "»", "-->"])
def test_arrows_part_questions_from_the_answers_typed_behind_them(arrow: str):
    text = (
        "Our answers are typed into your mail.\n\n"
        f"1) Name of the system, e.g. Alder or Birch {arrow} Willow, by Ash Ltd\n\n"
        f"2) In use for how long? (3 years, 10 years ...) {arrow} since 1/4/1998\n\n"
        f"3) Hosting - council / supplier / other {arrow} supplier\n"
    )
    assert [words for _, words in answered(text)][-3:] == ["Willow, by Ash Ltd", "since 1/4/1998", "supplier"]


def test_numbers_under_the_word_answer_are_parts_and_may_stand_for_services():
    asked = ("What is each system called?", "Since when is it used?", "What is paid per year?")
    told = (("Willow", "Rowan"), ("2014", "2015"), ("£4,000", "£5,000"))
    text = "1 is Adult Services, 2 is Children's Services.\n\n" + "\n".join(
        f"Request\n{question}\n\nAnswer\n1. {first}\n2. {second}\n"
        for question, (first, second) in zip(asked, told, strict=True)
    )
    read, _ = letter(text)
    found = [(a.question_text, a.words_in(text), a.heading) for a in read.answers if a.question_text]
    assert found == [
        (question, words, f"{service} / {name}")
        for question, both in zip(asked, told, strict=True)
        for words, service, name in zip(
            both, ("Adult Services", "Children's Services"), ("Willow", "Rowan"), strict=True
        )
    ]


def test_questions_asked_together_are_dealt_to_their_answers():
    text = (
        "Q1-3. Title, population and area\nA1-3. Ashmere Borough Council. 302,000. 98 sq km.\n\n"
        "Q4. Name of the CRM\nA4. Willow\n\n"
        "Q8, 9, 10. Annual spend, spend on software licences and payroll\nA8. £611m\nA9. £3.8m\nA10. £201m\n"
    )
    found = answered(text)
    assert ("population", "Ashmere Borough Council. 302,000. 98 sq km.") in found
    assert found[-3:] == [("Annual spend", "£611m"), ("spend on software licences", "£3.8m"), ("payroll", "£201m")]


def test_paragraphs_that_cite_their_questions_are_read_above_a_list_of_refusals():
    text = (
        "Dear [requester]\n\nI have put together what belongs together.\n\n"
        "The Authority (1, 2). It is Ashmere Council, and has 176,210 inhabitants in an area of 1,327 square kilometres.\n\n"
        "CRM (11, 12). Willow has been used in the contact centre since 6 May 2013, in our own data centre.\n\n"
        "What we do not give\n- Question 4a: section 12(1).\n- Question 12c: section 17.\n"
    )
    told = " ".join(words for _, words in answered(text))
    assert "176,210 inhabitants" in told
    assert "6 May 2013" in told


FORM = (
    "Ashmere Council\n\nSYSTEM\nWillow (Ash Ltd)\nUSED FOR\nRents\nUSED SINCE\nMay 2019\nSUPPORT\n\nANNUAL COST\n£9,350\n\n"
    "SYSTEM\nRowan\nUSED FOR\nUSED SINCE\nn/k\nSUPPORT\nICT\nANNUAL COST\n-\n\nThank you for your interest in our systems.\n"
)


def test_labels_in_capitals_return_in_every_block_and_some_have_no_value():
    drafts, rest = read_capital_labels(FORM, read_pieces(FORM, read_lines(FORM, 0, len(FORM))))
    told = [(draft.question_text, draft.spans[0].of(FORM)) for draft in drafts]
    assert told == [
        ("SYSTEM", "Willow (Ash Ltd)"),
        ("USED FOR", "Rents"),
        ("USED SINCE", "May 2019"),
        ("ANNUAL COST", "£9,350"),
        ("SYSTEM", "Rowan"),
        ("USED SINCE", "n/k"),
        ("SUPPORT", "ICT"),
    ]
    assert rest[0].text == "Ashmere Council"


def test_a_heading_in_capitals_is_no_label():
    text = "HOSTING\nIt is hosted by Ash Ltd.\n\nCOST\n£4,000\n\nTRAINING\nNone is given.\n"
    assert read_capital_labels(text, read_pieces(text, read_lines(text, 0, len(text))))[0] == []
