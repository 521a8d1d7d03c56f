"""Replies of adults' and of children's services sent one after the other; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

REPLY = (
    "From: Information Team, Saltway Council\nTo: A requester\nDate: {date}\nSubject: RE: Systems\n\n"
    "Dear requester\n\n{opening}\n\n"
)
ADULTS = REPLY.format(date="1 March 2024", opening="Your request, adults first.") + "1. Willow\n2. Since 2016\n\n"
CHILDREN = (
    REPLY.format(date="12 March 2024", opening="Children's Services have now written to us.")
    + "1. Rowan\n2. Since 2019\n\n"
)


def standing(text: str) -> list[tuple[str | None, str]]:
    """Heading and words of the answers that stand."""
    read, _ = letter(text)
    return [(answer.heading, answer.words_in(text)) for answer in read.answers if answer.is_current]


def test_the_answers_of_one_half_leave_those_of_the_other_standing():
    told = [("Adults", "Willow"), ("Adults", "Since 2016"), ("Children", "Rowan"), ("Children", "Since 2019")]
    assert standing(ADULTS + CHILDREN) == told
    assert standing(CHILDREN + ADULTS) == [*told[2:], *told[:2]]


def test_a_second_reply_that_names_no_half_or_the_same_replaces_the_first():
    assert standing(ADULTS + CHILDREN.replace("Children's Services have", "We have")) == [
        (None, "Rowan"),
        (None, "Since 2019"),
    ]
    assert standing(ADULTS + CHILDREN.replace("Children's", "Adults'")) == [(None, "Rowan"), (None, "Since 2019")]


def test_a_reply_that_names_both_halves_answers_for_both():
    both = CHILDREN.replace("Children's Services have", "Adults' and Children's Services have")
    assert standing(ADULTS + both) == [(None, "Rowan"), (None, "Since 2019")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Here are the adults' answers. Children's Services will write separately.",
            "Children's Services answer your points:",
        ),
        (
            "Children's Services have not yet replied. Adult Care say:",
            "Adults have already answered. Children's Services say:",
        ),
        (
            "Our adults directorate responds; the children's is still to come.",
            "You had the adults' answers. These are the children's.",
        ),
    ],
)
def test_who_writes_apart_is_not_the_half_that_a_reply_answers_for(first: str, second: str):
    adults = ADULTS.replace("Your request, adults first.", first)
    children = CHILDREN.replace("Children's Services have now written to us.", second)
    assert standing(adults + children) == standing(ADULTS + CHILDREN)
