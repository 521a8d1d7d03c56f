"""Numbers that count the systems and begin again under each question; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

ASKED = ("Name and supplier", "Date of purchase", "Annual cost", "Hours of training a year")
TOLD = (("Curlew, from Alder Ltd", "Plover"), ("May 2016", "2011"), ("£4,100", "£950"), ("6 hours", "Half a day"))
REQUEST = "Request\n\n" + "".join(f"{at}. {words}\n" for at, words in enumerate(ASKED, 1))


def answered(text: str) -> list[tuple[str, str, str | None]]:
    """Question, words and heading of every answer that says something."""
    read, _ = letter(text)
    return [(a.question_text, a.words_in(text), a.heading) for a in read.answers if a.spans]


def listed(labels: str = "1. {}\n2. {}\n") -> list[str]:
    return [labels.format(*both) for both in TOLD]


EXPECTED = [
    (asked, words, name)
    for asked, both in zip(ASKED, TOLD, strict=True)
    for words, name in zip(both, ("Curlew", "Plover"), strict=True)
]


@pytest.mark.parametrize("labels", ["1. {}\n2. {}\n", "(a) {}\n(b) {}\n", "1) {}\n\n2) {}\n"])
def test_a_count_that_begins_again_for_each_question_counts_the_systems(labels: str):
    assert answered(REQUEST + "\nResponse\n\n" + "\n".join(listed(labels))) == EXPECTED


def test_the_questions_may_stand_over_the_counts():
    text = "Dear [requester]\n\n" + "\n".join(map("{}\n\n{}".format, ASKED, listed()))
    assert answered(text) == EXPECTED


def test_a_paragraph_among_the_counts_answers_for_all():
    told = listed()
    told[2] = "Together they cost £5,050.\n"
    found = answered(REQUEST + "\nResponse\n\n" + "\n".join(told))
    assert ("Annual cost", "Together they cost £5,050.", None) in found
    assert found[-1] == ("Hours of training a year", "Half a day", "Plover")


def test_what_stands_around_the_counts_is_kept():
    text = (
        REQUEST
        + "\nResponse\n\nThe shops have tills of their own.\n\n"
        + "\n".join(listed())
        + "\nA third is on trial.\n"
    )
    found = answered(text)
    assert found[1:-1] == EXPECTED
    assert [words for _, words, _ in (found[0], found[-1])] == [
        "The shops have tills of their own.",
        "A third is on trial.",
    ]


def test_counts_of_the_questions_under_each_service_stay_so():
    rows = [
        [both[0] for both in TOLD],
        [both[1] for both in TOLD],
        ["Dunlin", "2019", "£12", "An hour"],
        ["Knot", "2020", "£80", "None"],
    ]
    blocks = ["".join(f"{at}. {words}\n" for at, words in enumerate(row, 1)) for row in rows]
    found = answered(REQUEST + "\nResponse\n\n" + "\n".join(blocks))
    assert [words for asked, words, _ in found if asked == "Annual cost"] == ["£4,100", "£950", "£12", "£80"]


def test_counts_under_systems_are_of_the_questions():
    heads = ("Curlew", "Plover", "Dunlin")
    text = "Dear [requester]\n\n" + "\n".join(f"{head}\n\n1. May 2016\n2. £4,100\n" for head in heads)
    assert {heading for _, _, heading in answered(text)} == set(heads)


def test_labels_that_the_request_explains_are_no_numbers_of_systems():
    text = (
        "REQUEST\n\nPlease provide details of the following systems: Legal case management, Electoral registration, Complaints.\n\n"
        "For each: (i) name, (ii) supplier, (iii) date installed, (iv) contract end, (v) annual cost\n\nRESPONSE\n\n"
        "Legal case management\n(i) Willow (ii) Alder (iii) 2006 (iv) annual renewal in May (v) £13,902\n\n"
        "Electoral registration\n(i) Rowan (ii) Elm (iii) October 2011 (iv) 30/09/2024 (v) £17,450\n\n"
        "Complaints\n(i) Hazel (ii) Ash (iii) 01/02/2018 (iv) 31/01/2023, being extended (v) £24,360\n"
    )
    read, _ = letter(text)
    found = {(answer.heading, answer.question_text): answer.words_in(text) for answer in read.answers}
    assert found[("Electoral registration", "date installed")] == "October 2011"
    assert found[("Complaints", "annual cost")] == "£24,360"
