"""Letters with holes in them: empty values, brackets without words, blank cells; nothing is lost and nothing fails."""

import pytest

from tests.letters.test_read_letter import letter


def told(text: str) -> list[tuple[str, str]]:
    """Question and words of every answer."""
    read, _ = letter(text)
    return [(answer.question_text, answer.words_in(text)) for answer in read.answers]


@pytest.mark.parametrize(
    "text",
    [
        "Supplier: Oak\nAnnual cost: -\n-\n–\nUsers: 5\nSystem: Teal\n",
        "In answer to question 1 (What?): Oak.\n\nIn answer to question 2 (): Elm.\n\nIn answer to question 3: Ash.",
        "2;What is it?;Oak\n3;\xa0;y\n4;Who?;x\n;\xa0;y\n",
    ],
)
def test_what_is_empty_stops_nothing(text):
    assert "Oak" in " ".join(words for _, words in told(text))


def test_a_part_of_a_section_or_of_the_letter_is_no_mark_of_a_note():
    section = "1. What?\nWithheld under section 43 (2)\n\n(2) Who supplies it?\nOak Ltd\n\n(3) Since when?\n2014\n"
    assert [words for _, words in told(section)] == ["Withheld under section 43 (2)", "Oak Ltd", "2014"]
    part = "1. What?\nThe same as (b)\n\n2. Who?\nOak\n"
    assert [words for _, words in told(part)] == ["The same as (b)", "Oak"]


def test_a_number_that_counts_something_puts_no_answer_right():
    read, _ = letter("We have looked at this again. 30 is now our number of staff. It was 28.")
    assert "30" not in {answer.label for answer in read.answers}


def test_a_number_behind_and_is_one_of_two_questions():
    asked = "1) Which?\n2) Since when?\n3) Until when?\n4) What price?\n\n"
    text = f"{asked}Our reply\n\n1) Willow\n2) and 4) We do not know.\n3) 2026\n"
    found = {answer.label: answer.words_in(text) for answer in letter(text)[0].answers}
    assert found["2"] == found["4"] == "We do not know."
    assert found["3"] == "2026"


def test_a_list_under_a_title_is_one_answer():
    above = "".join(
        f"{title}\nThe {title.lower()} has its own pages on our website, where it is told at length.\n\n"
        for title in ("Name and size", "Information systems", "Portal", "Money spent")
    )
    text = (
        f"{above}CRM\n(1) Willow, since 2017\n(2) Rowan by Alder Ltd, to be switched off\n(3) Elm, ordered in May\n\n"
        "Spend on CRM to date?\nNot known.\n\nWas anything abandoned?\nNothing.\n\nWhich are the obstacles?\nMoney above all.\n"
    )
    answers = dict(told(text))
    assert answers["CRM"].startswith("(1) Willow")
    assert answers["CRM"].endswith("May")


def test_a_day_alone_in_its_paragraph_answers_below_a_sentence():
    above = "Anytown Council\n\n20 May 2023\n\nThe answers to your questions are in your order.\n\n"
    text = f"{above}Willow\n\n31 March 2026\n\n£50,000\n"
    words = " ".join(answer.words_in(text) for answer in letter(text)[0].answers)
    assert "31 March 2026" in words
    assert "20 May 2023" not in words


def test_what_was_asked_and_what_we_replied_head_two_lists():
    asked = "1) Names and suppliers\n2) What each is for\n3) Contract expiry\n"
    text = f"What was asked\n\n{asked}\nWhat we replied\n\n1) Willow (Alder Ltd)\n2) Case records\n3) 31 March 2026\n"
    assert [words for _, words in told(text) if words] == ["Willow (Alder Ltd)", "Case records", "31 March 2026"]


def test_a1_over_questions_is_their_label():
    text = "A1. Which system is used?\nWillow\n\nA2. Since when is it used?\n2019\n\nA3. What does it cost?\n£50\n"
    assert [(answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers] == [
        ("Which system is used?", "Willow"),
        ("Since when is it used?", "2019"),
        ("What does it cost?", "£50"),
    ]
