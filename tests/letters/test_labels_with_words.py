"""Labels that say what their line does, answers behind both labels, and lists that go on through lines; invented letters."""

import pytest

from tests.letters.test_read_letter import letter


def asked_and_told(text: str) -> list[tuple[str | None, str, str]]:
    return [(a.label, a.question_text, a.words_in(text)) for a in letter(text)[0].answers]


@pytest.mark.parametrize(("asks", "replies"), [("text", "reply"), ("wording", "response"), ("question", "answer")])
def test_a_form_says_of_each_line_what_it_does(asks, replies):
    pairs = (("System in use", "Willow, from Alder Ltd"), ("Hosting", "By Alder"), ("Yearly cost", "£12,400"))
    text = "Case 41-IR\n\n" + "".join(
        f"Q{n} {asks}: {asked}\nQ{n} owner: ICT\nQ{n} {replies}: {told}\n" for n, (asked, told) in enumerate(pairs, 1)
    )
    found = asked_and_told(text)
    assert [words for _, _, words in found] == [told for _, told in pairs]
    assert [label for label, _, _ in found] == ["Q1", "Q2", "Q3"]
    assert all(question.startswith(asked) for (_, question, _), (asked, _) in zip(found, pairs, strict=True))


def test_a_question_and_its_answer_stand_behind_their_labels_on_one_line():
    text = "Q1 Title A1 Saltby Council\nQ2 Population A2 138,152 (2017)\nQ3 Sign-on A3 n/a\nQ4 Spend A4 See A2\n"
    assert asked_and_told(text) == [
        ("Q1", "Title", "Saltby Council"),
        ("Q2", "Population", "138,152 (2017)"),
        ("Q3", "Sign-on", "n/a"),
        ("Q4", "Spend", "See A2"),
    ]


def test_a_sheet_of_paper_is_no_answer():
    text = "Q1 Which paper do you print on?\nA4 single-sided sheets\n\nQ2 How much of it?\n40 boxes a year\n"
    assert "A4 single-sided sheets" in [words for _, _, words in asked_and_told(text)]


def test_parts_go_on_through_the_paragraphs_of_a_list():
    text = (
        "Reply:\n\n1) Saltby Council 2) 179,311 3) 41 sq km\n\n4) 96 4a) 30 4b) 66\n\n5) Online\n\n"
        "6a) Yes 6b) 17% 7) Not recorded\n\n8) £251.3 million\n"
    )
    found = {label: words for label, _, words in asked_and_told(text)}
    assert found["4"] == "96"
    assert found["4b"] == "66"
    assert found["6b"] == "17%"
    assert found["7"] == "Not recorded"


def test_a_number_behind_a_sign_of_times_is_no_label():
    text = "1. Saltby\n2. 118 thousand\n3. 41 sq km\n4. The Council has x58. Those on their own are x22. None is new.\n"
    assert [label for label, _, _ in asked_and_told(text)] == ["1", "2", "3", "4"]


def test_parts_stand_in_columns_beside_their_question():
    text = "1   SALTBY COUNCIL\n2   41,000\n4   73        4a 40        4b 33 *       4c PEOPLE\n6a  Y         6b 28.6%\n7   NH\n"
    found = {label: words for label, _, words in asked_and_told(text)}
    assert found["4"] == "73"
    assert found["4a"] == "40"
    assert found["4c"] == "PEOPLE"
    assert found["6b"] == "28.6%"


def test_the_word_for_an_answer_before_a_service_heads_a_round():
    answers = "i) Willow\nii) Case records\niii) Since 2025\n"
    text = f"Ateb / Response - Adult Services\n\n{answers}\nAteb / Response - Children's Services\n\n{answers}"
    words = [answer.words_in(text) for answer in letter(text)[0].answers]
    assert words == ["Willow", "Case records", "Since 2025"] * 2
