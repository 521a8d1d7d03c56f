"""Questions that say more than one line, and answers that are lists; invented letters."""

import pytest

from foimarket.letters.questions.questions import is_question_like
from tests.letters.test_read_letter import letter

ASKED = ("What runs the swing bridge?", "Who looks after it?", "How many operators are there?", "When was it painted?")
TOLD = ("Pontoon. It was bought in 2018.", "Capstan Marine Ltd.", "Six. Two work at night.", "In May 2021.")
MORE = {
    "a request": (
        "Please say since when.",
        "Please include subcontractors.",
        "Please count cadets too.",
        "Please give a year.",
    ),
    "examples": ("(e.g. Pontoon, Ferryman)", "(the firm, not the owner)", "(full time, part time)", "(any part of it)"),
    "a condition": ("If there are two, please name both.",) * 4,
}
HEAD = "Dear Applicant,\n\nThank you for your request.\n\n"


def pairs(text: str) -> list[tuple[str, str]]:
    """Question and words of every answer."""
    read, _ = letter(text)
    return [(" ".join(answer.question_text.split()), answer.words_in(text)) for answer in read.answers]


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank line", "next line"])
@pytest.mark.parametrize("join", [" ", "\n"], ids=["same line", "line below"])
@pytest.mark.parametrize("more", ["a request", "a condition"])
def test_what_follows_a_question_mark_belongs_to_the_question_where_answers_stand_below(more, join, gap):
    listed = (
        f"{number}. {question}{join}{tail}{gap}{answer}"
        for number, (question, tail, answer) in enumerate(zip(ASKED, MORE[more], TOLD, strict=True), 1)
    )
    found = pairs(HEAD + gap.join(listed) + "\n")
    assert [words for _, words in found] == list(TOLD)
    assert all(question.startswith(asked) for (question, _), asked in zip(found, ASKED, strict=True))


@pytest.mark.parametrize("join", [" ", "\n"], ids=["same line", "line below"])
def test_examples_belong_to_the_question_above_a_blank_line(join):
    listed = (
        f"{number}. {question}{join}{tail}\n\n{answer}"
        for number, (question, tail, answer) in enumerate(zip(ASKED, MORE["examples"], TOLD, strict=True), 1)
    )
    assert [words for _, words in pairs(HEAD + "\n\n".join(listed))] == list(TOLD)


def test_answers_behind_their_questions_keep_what_stands_below_a_blank_line():
    listed = (
        f"{n}. {asked} {told}\n\nThis is correct in June.\n"
        for n, (asked, told) in enumerate(zip(ASKED, TOLD, strict=True), 1)
    )
    found = pairs(HEAD + "\n".join(listed))
    assert all(words.startswith(told) for (_, words), told in zip(found, TOLD, strict=True))


def test_a_line_that_returns_under_every_question_does_not_end_the_request():
    asked = "\n".join(f"{n}. {words}\nIf there are two, please name both." for n, words in enumerate(ASKED, 1))
    told = "\n\n".join(
        f"{n}. {words}\nIf there are two, please name both.\n\n{answer}"
        for n, (words, answer) in enumerate(zip(ASKED, TOLD, strict=True), 1)
    )
    found = pairs(f"{HEAD}Your request:\n{asked}\n\nResponse:\n\n{told}\n")
    assert [words for _, words in found] == list(TOLD)


LISTS = (
    ("Pontoon runs it.", "Ferryman runs the ferry."),
    ("Capstan Marine Ltd.", "Hawser & Sons.", "Nobody at night."),
    ("Six by day.", "Two by night."),
)


@pytest.mark.parametrize("label", ["{n}. ", "({letter}) ", "{roman}) "], ids=["numbers", "letters", "numerals"])
@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank line", "next line"])
def test_a_list_under_a_question_answers_that_question(gap, label):
    def list_of(words):
        marks = [{"n": n, "letter": "abc"[n - 1], "roman": ("i", "ii", "iii")[n - 1]} for n in range(1, 4)]
        return "\n".join(label.format(**mark) + word for mark, word in zip(marks, words, strict=False))

    text = HEAD + gap.join(
        f"{n}. {asked}{gap}{list_of(told)}" for n, (asked, told) in enumerate(zip(ASKED, LISTS, strict=False), 1)
    )
    assert pairs(text + "\n") == [(asked, word) for asked, told in zip(ASKED, LISTS, strict=False) for word in told]


def test_a_list_behind_a_marked_reply_stays_in_the_reply():
    text = HEAD + "\n\n".join(
        f"{n}. {asked}\nCouncil response: 1. {told[0]}\n2. {told[1]}"
        for n, (asked, told) in enumerate(zip(ASKED, LISTS, strict=False), 1)
    )
    found = pairs(text)
    assert [question for question, _ in found] == list(ASKED[:3])
    assert all(told[1] in words for (_, words), told in zip(found, LISTS, strict=True))


def test_answers_numbered_below_a_list_of_questions_are_no_list_under_the_last_of_them():
    asked = "\n".join(f"{n}. {words}" for n, words in enumerate(ASKED, 1))
    told = "\n".join(f"{n}. {words}" for n, words in enumerate((*TOLD[:3], "See 3."), 1))
    assert [question for question, _ in pairs(f"{HEAD}{asked}\n\n{told}\n5. Nothing else is held.\n")][:4] == list(
        ASKED
    )


@pytest.mark.parametrize(
    "words",
    [
        "The cost is £5 a year.",
        "the annual charges are £5,100 (Willow) and £900 (Rowan).",
        "The name of the system is Willow.",
        "The total for 2020 was about £7k",
        "The present contract has been with Alder since 2019.",
    ],
)
def test_a_sentence_that_tells_does_not_ask_though_it_opens_as_requests_do(words):
    assert not is_question_like(words)
    text = f"Question 1: {words}\n\nQuestion 2: {words} It has not changed.\n"
    assert [a.words_in(text) for a in letter(text)[0].answers] == [words, f"{words} It has not changed."]


@pytest.mark.parametrize(
    "words",
    [
        "The number of systems that your council is using",
        "the total cost for 2020/21",
        "The names of all systems in use",
        "the date on which the contract is to end (2025 or later)",
        "The cost is £5?",
    ],
)
def test_an_item_of_a_request_asks_without_a_mark(words):
    assert is_question_like(words)


EXPLAINED = (
    ("Contract type: maintained, managed or shared (if so please name the others)", "Hosted"),
    ("Present supplier: if there is more than one, please part the contracts.", "Pontoon Telecoms"),
    ("Average yearly spend: the average for this contract, and please give the last three years", "£61K"),
    ("Number of users", "600"),
    ("System type: PBX, VOIP and so on", "VOIP"),
    ("Contract end: please provide me with day, month and year.", "31 October 2029"),
)


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["blank line", "next line"])
def test_what_a_requester_says_of_a_label_belongs_to_the_question(gap):
    items = (f"{at}. {asked}{gap}{told}\n\n" for at, (asked, told) in enumerate(EXPLAINED, 1))
    assert pairs(HEAD + "".join(items)) == list(EXPLAINED)


def test_answers_behind_labels_stay_answers_whatever_follows_them():
    told = [("Supplier", "Pontoon"), ("Users", "600"), ("Cost", "£61K"), ("Type", "VOIP, please see below")]
    items = (f"{at}. {asked}: {said}\n\nAs last year.\n\n" for at, (asked, said) in enumerate(told, 1))
    assert [words.split("\n")[0] for _, words in pairs(HEAD + "".join(items))] == [said for _, said in told]
