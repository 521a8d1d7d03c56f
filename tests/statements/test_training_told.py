"""Training: in what form it is given, and how long it takes."""

from __future__ import annotations

import pytest

NAMED = "Dear requester\n\n1. What case management system is used?\nMosaic\n\n2. {question}\n{answer}\n"


def told(extract, attribute, question, answer):
    found = extract(NAMED.format(question=question, answer=answer))
    return sorted(s.value for s in found if s.attribute == attribute)


@pytest.mark.parametrize(
    ("answer", "mode"),
    [
        ("A package on the Learning Zone, taken at their own pace", "e-learning"),
        ("Screen-based simulations", "e-learning"),
        ("A recorded webinar", "e-learning"),
        ("User guides and short videos", "e-learning"),
        ("Our trainer sits beside each of them", "classroom"),
        ("A coach shows them round it in the seminar room", "classroom"),
        ("In small groups at Castle House", "classroom"),
        ("One to one with a member of the systems team", "classroom"),
        ("Workshops delivered over Teams", "remote"),
        ("Live online sessions with a tutor", "remote"),
        ("By screen-sharing", "remote"),
        ("A virtual classroom", "remote"),
        ("They shadow an old hand", "other"),
        ("Sitting with an experienced caseworker", "other"),
        ("A crib sheet and the supplier's documentation", "other"),
        ("Super users cascade it to their teams", "other"),
        ("A little of both", "mixed"),
        ("A workshop and then two webinars", "mixed"),
        ("Either in the classroom or by e-learning, depending on the role", "mixed"),
        ("One day on-line and the rest at Castle Hall", "mixed"),
    ],
)
def test_the_form_of_training_is_told_by_who_does_it_where_and_with_what(extract, answer, mode):
    assert told(extract, "training_mode", "How are users trained?", answer) == [mode]


@pytest.mark.parametrize(
    ("answer", "modes"),
    [
        ("Formerly in a training room; all of it is now over Zoom.", ["remote"]),
        ("In a classroom until March 2020 and now by video call", ["remote"]),
        ("E-learning. We no longer hold workshops.", ["e-learning"]),
        ("Nobody has decided between workshops and e-learning yet, which is under discussion.", []),
        ("It is not yet agreed whether there will be webinars or a classroom.", []),
        ("The options, among them e-learning, are still being considered.", []),
        ("It needs none.", []),
    ],
)
def test_what_was_done_or_is_undecided_is_no_form_of_training(extract, answer, modes):
    assert told(extract, "training_mode", "How are users trained?", answer) == modes


@pytest.mark.parametrize(
    "question",
    [
        "Mode of delivery",
        "How do new workers learn it?",
        "How do you train people?",
        "How are staff brought up to speed?",
    ],
)
def test_a_question_about_teaching_need_not_say_training(extract, question):
    assert told(extract, "training_mode", question, "From short films") == ["e-learning"]


@pytest.mark.parametrize(
    ("answer", "lengths"),
    [
        ("1 hour 45 minutes", [1.75]),
        ("Two sessions of 90 minutes", [180]),
        ("Three two-hour lessons", [6]),
        ("Four units, each of 20 minutes", [80]),
        ("7 hours over two days", [7]),
        ("Five hours, spread across one day", [5]),
        ("Over two days", [2]),
        ("Two days (14 hours)", [2]),
        ("Three-quarters of an hour", [0.75]),
        ("A couple of hours", [2]),
        ("Previously two days, now three hours", [3]),
        ("3 hours, after which the helpdesk takes their questions", [3]),
        ("The helpdesk is open 8 hours a day", []),
        ("The supplier has pencilled in 6 hours", []),
        ("Between 2 and 4 hours", [3]),
        ("Half a day for managers and a full day for the others", [0.5, 1]),
    ],
)
def test_lengths_of_training_are_told_once(extract, answer, lengths):
    assert told(extract, "training_hours", "Hours of training per user", answer) == lengths


def test_training_of_which_nothing_is_recorded_is_not_training_of_no_length(extract):
    assert not told(extract, "training_hours", "Hours of training per user", "None recorded")
    assert told(extract, "training_hours", "Hours of training per user", "None") == [0]


@pytest.mark.parametrize(
    ("answer", "period"),
    [
        ("4 hours for every joiner", "one-off"),
        ("4 hours on appointment", "one-off"),
        ("4 hours in the first week", "one-off"),
        ("4 hours each financial year", "annual"),
        ("4 hours", None),
    ],
)
def test_training_is_given_once_or_by_the_year(extract, answer, period):
    letter = NAMED.format(question="Hours of training per user", answer=answer)
    assert [s.period for s in extract(letter) if s.attribute == "training_hours"] == [period]


@pytest.mark.parametrize(
    ("answer", "mode"),
    [
        ("Class room until the pandemic, Teams now.", "remote"),
        ("Until last autumn at a desk in a classroom, on Teams since.", "remote"),
        ("In person until 2020, remote since", "remote"),
        ("Two hours and three hours, both on Teams and both once only", "remote"),
        ("In person and, since lockdown, on Teams", "mixed"),
    ],
)
def test_a_form_that_was_gives_way_to_the_one_that_is(extract, answer, mode):
    assert told(extract, "training_mode", "How are users trained?", answer) == [mode]


@pytest.mark.parametrize(
    ("answer", "lengths"),
    [
        ("½ day", [0.5]),
        ("1/2 day", [0.5]),
        ("2 1/2 hours", [2.5]),
        ("1½ days, classroom", [1.5]),
        ("Three mornings of 2.5 hours", [7.5]),
        ("A 3 hour session for all, plus a 2 hour session for those who pay invoices", [2.0, 3.0]),
        ("3 hours, then 2 hours", [5.0]),
    ],
)
def test_halves_sessions_and_sums(extract, answer, lengths):
    assert told(extract, "training_hours", "What training does each user have?", answer) == lengths


@pytest.mark.parametrize(("head", "unit"), [("Training (days)", "days"), ("Training (hours)", "hours")])
def test_the_head_of_a_column_tells_the_unit(extract, head, unit):
    heads = f"| System | Supplier | Since | {head} |\n|---|---|---|---|\n"
    rows = f"{heads}| Mosaic | Access | 2014 | 2 |\n| Eclipse | OLM | 2018 | 0.5 |\n"
    found = [s for s in extract(f"Dear requester\n\n{rows}") if s.attribute == "training_hours"]
    assert {(s.product, s.value, s.unit) for s in found} == {("Mosaic", 2.0, unit), ("Eclipse", 0.5, unit)}
