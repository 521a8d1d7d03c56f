"""Laws that a letter quotes at its end: their numbers label nothing, and what they exempt is not refused."""

import pytest

from tests.letters.test_read_letter import letter

CLAUSES = {
    "duties": (
        "(1) Where -\n(a) a person asks for information, and\n(b) it is not held by the authority,\n"
        "the authority shall say so.\n(2) It need not do so where the information is exempt information.\n"
    ),
    "secrets": (
        "(1) Information is exempt information if it constitutes a trade secret.\n\n(2) Information is exempt information if its\n"
        "disclosure under this Act would, or would be likely to, prejudice any person.\n"
    ),
}
TITLES = ("Section 9 - duty to say whether held", "12. Exemption of secrets", "The law reads:")


def told(text: str) -> list[str]:
    read, _ = letter(text)
    return [answer.words_in(text) for answer in read.answers if answer.spans]


@pytest.mark.parametrize("law", CLAUSES.values(), ids=CLAUSES)
@pytest.mark.parametrize("title", TITLES)
def test_clauses_of_a_law_are_no_answers_beside_numbered_ones(law: str, title: str):
    text = f"1. What is it kept on?\nWillow\n\n2. Who sells it?\nAlder Ltd\n\n{title}\n{law}"
    assert told(text)[0] == "Willow"
    assert told(text)[1].startswith("Alder Ltd")
    assert not any("exempt" in words and title not in words for words in told(text))


@pytest.mark.parametrize("law", CLAUSES.values(), ids=CLAUSES)
def test_an_answer_without_a_number_stands_above_the_law_that_it_quotes(law: str):
    asked = "Shelters\nRequest\nWhat was spent on shelters?\nResponse\n"
    text = f"{asked}Since 2019 £700 went on paint.\nProvision\nSection 9 - duty\n{law}"
    assert [words.partition("\n")[0] for words in told(text)] == ["Since 2019 £700 went on paint."]


def test_parts_in_brackets_that_speak_of_the_letter_are_answers():
    text = "1. Who may see it?\n(a) Any person in our team.\n(b) The authority that shares it with us.\n"
    assert any("Any person in our team." in words for words in told(text))
