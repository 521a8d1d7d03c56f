"""Training: courses told apart by whom they are for and when, forms chosen or ruled out, numbers that leave out their unit."""

from __future__ import annotations

import time

import pytest

from foimarket.statements.values.training_lengths import lengths_in
from foimarket.statements.values.training_modes import mode_in
from foimarket.statements.values.training_parts import parts_of

NAMED = "Dear requester\n\n1. What case management system is used?\nMosaic\n\n2. {question}\n{answer}\n"
HOURS = "How many hours of training does each user have?"


def told(extract, question, answer):
    found = extract(NAMED.format(question=question, answer=answer))
    return [{s.value for s in found if s.attribute == name} for name in ("training_hours", "training_mode")]


@pytest.mark.parametrize(
    ("answer", "hours", "modes"),
    [
        (
            "Social workers 14 hours in a classroom, everyone else 3.5 hours of e-learning.",
            {14, 3.5},
            {"classroom", "e-learning"},
        ),
        (
            "A half-day classroom session when they join, and 90 minutes of e-learning each year after that.",
            {0.5, 90},
            {"classroom", "e-learning"},
        ),
        ("Five hours in a classroom plus two hours of e-learning for new users.", {7}, {"mixed"}),
        ("E-learning (3 hrs) and one virtual classroom (2½ hrs).", {5.5}, {"mixed"}),
    ],
)
def test_training_for_others_or_later_is_a_course_of_its_own(extract, answer, hours, modes):
    assert told(extract, "How much training is given, and how?", answer) == [hours, modes]


@pytest.mark.parametrize(
    ("answer", "hours"),
    [
        ("Sixteen hours: one classroom day (8 hours) and 8 hours of guided practice", {16}),
        ("Module 1 takes 2h, module 2 takes 3h, module 3 takes 1h = 6h", {6}),
        ("A day and a half: half a day in a classroom, the remainder by Teams", {1.5}),
    ],
)
def test_the_parts_of_a_whole_are_no_lengths_beside_it(extract, answer, hours):
    assert told(extract, HOURS, answer)[0] == hours


@pytest.mark.parametrize(
    ("answer", "hours"),
    [
        ("Seven and a half.", {7.5}),
        ("Most need 3-4.", {3.5}),
        ("Between 6 and 8, spread over a fortnight", {7}),
        ("20, 30 and 40 minutes", {20, 30, 40}),
        ("3 hrs 45", {3.75}),
        ("1hr 30m by webinar", {1.5}),
        ("Social workers 14 hours, assistants 7", {14, 7}),
        ("Three mornings of 3.5 hours for LAS and two for ContrOCC", {10.5, 7}),
        ("An hour and a quarter", {1.25}),
        ("1 hour to 2 hours", {1.5}),
        ("Monday to Friday, 9am to 5pm", set()),
        ("See Notice_s31.pdf (112 KB)", set()),
        ("Trainers work 37 hours a week", set()),
        ("Your request suggests 14 hours", set()),
    ],
)
def test_numbers_are_lengths_where_the_unit_is_told_or_asked(extract, answer, hours):
    assert told(extract, HOURS, answer)[0] == hours


@pytest.mark.parametrize(
    ("question", "answer", "mode"),
    [
        ("Is training e-learning or classroom?", "The latter.", "classroom"),
        ("Is training face to face, online, or both?", "Both", "mixed"),
        ("Is training given face to face?", "Yes", "classroom"),
        ("How are users trained?", "Online, via Teams", "remote"),
        ("How are users trained?", "All of it is on line and instructor-led", "remote"),
        ("How are users trained?", "Webinars, which are recorded so that others may watch", "remote"),
        ("How are users trained?", "Online lessons, at their own pace", "e-learning"),
        ("How are users trained?", "A 5-day residential", "classroom"),
        ("How are users trained?", "Peer support and cheat sheets", "other"),
        ("How are users trained?", "We stopped doing in-person courses in 2020, so virtually", "remote"),
        ("How are users trained?", "E-learning has replaced the classroom", "e-learning"),
        ("How are users trained?", "Moved from classroom to Teams in 2020", "remote"),
        ("How are users trained?", "Nobody is trained in a classroom any more; they view tutorials", "e-learning"),
        ("How are users trained?", "[ ] in person  [x] remote  [ ] e-learning", "remote"),
        ("How are users trained?", "By colleagues at the desk, and no record is kept", "other"),
        ("Training hours by type", "E-learning: 1.5 hours", "e-learning"),
    ],
)
def test_a_form_is_told_by_what_stands_together_or_what_is_chosen(extract, question, answer, mode):
    assert told(extract, question, answer)[1] == {mode}


@pytest.mark.parametrize(
    "answer",
    [
        "The training team comprises 3 FTE.",
        "Staff book on to courses through the Learning Hub.",
        "The training team can be contacted by e-mail.",
        "A new e-learning package is being built.",
        "We intend to move to e-learning.",
    ],
)
def test_where_a_place_is_booked_or_what_is_meant_is_no_form_of_training(extract, answer):
    assert told(extract, "How are users trained?", answer)[1] == set()


@pytest.mark.parametrize(
    ("answer", "hours", "modes"),
    [
        ("Newcomers spend a day and a half in class before they are let in.", {1.5}, {"classroom"}),
        ("Officers are shown how to use it in a single session of two hours in the office.", {2}, {"classroom"}),
        ("The Admissions team had two half days each from Tribal, over Teams.", {1}, {"remote"}),
        ("Finance staff learn it from their colleagues.", set(), {"other"}),
        ("Staff work 37 hours and users have 90 days to change a password.", set(), set()),
    ],
)
def test_training_that_nobody_asked_for_is_told_by_who_learns(extract, answer, hours, modes):
    assert told(extract, "Any other remarks", answer) == [hours, modes]


def test_a_log_in_that_nobody_is_given_yet_denies_no_record(extract):
    answer = "Nobody is given a log in until they have sat through 12 hours of tuition in the IT suite."
    found = extract(NAMED.format(question=HOURS, answer=answer))
    assert {s.value for s in found if s.attribute == "training_hours"} == {12}
    assert not [s for s in found if s.attribute == "not_held"]


def test_nothing_for_one_system_is_no_training_on_it(extract):
    assert told(extract, HOURS, "Zero - it is only given to starters (10 hours, in class).")[0] == {0, 10}
    assert told(extract, HOURS, "Nothing is laid down.")[0] == set()


def test_a_long_list_is_read_in_a_time_that_grows_with_it():
    words = "managers 2 hours, officers 3 hours by e-learning and " * 60
    began = time.process_time()
    assert len(list(parts_of(words, 0))) > 60
    lengths_in(words, bare=None)
    mode_in(words)
    assert time.process_time() - began < 5
