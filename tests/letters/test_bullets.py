"""Bullets asked under a number and answered by as many bullets under it; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

PARTS = ("the vendor, and the country it is in", "was it built by yourselves?", "when does the contract end?")
TOLD = ("Alder Ltd, UK", "No", "28 February 2025")


def asked_and_told(text: str) -> list[tuple[str | None, str, str]]:
    return [(a.label, a.question_text, a.words_in(text)) for a in letter(text)[0].answers]


def correspondence(asked: str, told: str, *, parts=PARTS, answers=TOLD) -> str:
    return (
        "You asked\n\n1. Which system do you run for requests?\n2. For each:\n"
        + "".join(f"{asked}{part}\n" for part in parts)
        + "3. Who looks after it?\n\nOur response\n\n1. Willow.\n2.\n"
        + "".join(f"{told}{answer}\n" for answer in answers)
        + "3. The Information Manager.\n"
    )


@pytest.mark.parametrize("asked", ["• ", "- ", "  * ", "– "])
@pytest.mark.parametrize("told", ["• ", "- ", "", "   • "])
def test_each_bullet_answers_the_bullet_at_its_place(asked, told):
    assert asked_and_told(correspondence(asked, told)) == [
        ("1", "Which system do you run for requests?", "Willow."),
        *(("2", part, answer) for part, answer in zip(PARTS, TOLD, strict=True)),
        ("3", "Who looks after it?", "The Information Manager."),
    ]


def test_a_bullet_may_run_over_lines():
    text = correspondence("• ", "• ", answers=("Alder Ltd,\n  of Leeds", *TOLD[1:]))
    assert ("2", PARTS[0], "Alder Ltd,\n  of Leeds") in asked_and_told(text)


@pytest.mark.parametrize("answers", [TOLD[:2], (*TOLD, "We hold no more than this")])
def test_more_or_fewer_bullets_than_asked_answer_the_whole_question(answers):
    found = asked_and_told(correspondence("• ", "• ", answers=answers))
    assert [question for label, question, _ in found if label == "2"] == ["For each:"]


def test_bullets_that_list_what_is_meant_ask_nothing():
    parts = ("planning", "licensing", "trees")
    found = asked_and_told(correspondence("• ", "• ", parts=parts))
    assert not {question for _, question, _ in found} & set(parts)


def test_a_list_of_parts_in_one_bullets_answer_makes_no_request_of_those_above():
    text = (
        "Your request is answered below.\n\n• Who supplies the lending system? Alder Ltd.\n\n• Cost of it per year? £4,100.\n\n"
        "• Contract dates? 2021 to 2024.\n\n"
        "• How many hours of training must new staff have in:\n(a) lending\n(b) fines\n(c) the catalogue?\n"
        "a) 1 hour\nb) 40 minutes\nc) Two hours of videos.\n\n• Who gives it? Our own team.\n"
    )
    told = {(answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers}
    assert ("• Who supplies the lending system?", "Alder Ltd.") in told
    assert ("• Cost of it per year?", "£4,100.") in told
    assert ("• Who gives it?", "Our own team.") in told
