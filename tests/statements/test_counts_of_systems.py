"""How many systems an authority has, how many of them are joined, and how many people live there."""

from __future__ import annotations

import pytest

ANY = "Dear requester\n\n1. {question}\n{answer}\n"
COUNTS = ("system_count", "standalone_count", "integrated_count")
ALL_THREE = "How many systems do you use, how many are integrated and how many stand alone?"
TWO = "How many systems do you use and how many of them stand alone?"
JOINED = "How many of these exchange data with another system?"
TOTAL = "How many information systems does the council use?"
PEOPLE = "How many people live in your area?"


def counts(extract, question, answer):
    found = extract(ANY.format(question=question, answer=answer))
    told = {s.attribute: s.value for s in found if s.attribute in COUNTS}
    return tuple(told.get(attribute) for attribute in COUNTS)


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [
        (TWO, "52, of which 15 stand alone", (52, 15, None)),
        (TWO, "52 and 15 respectively", (52, 15, None)),
        (ALL_THREE, "Total 64 = 40 linked + 24 isolated", (64, 24, 40)),
        (ALL_THREE, "We have 52. Thirty-seven are integrated and the remaining 15 are not.", (52, 15, 37)),
        ("Total systems / integrated / standalone", "52 / 37 / 15", (52, 15, 37)),
        ("How many are (i) separate from others (ii) integrated?", "Joined up: 37; on their own: 15", (None, 15, 37)),
        (JOINED, "Of the 52 we run, 37 talk to something else.", (52, None, 37)),
        (JOINED, "37 do", (None, None, 37)),
        (JOINED, "None", (None, None, 0)),
        ("What number of systems are connected to at least one other?", "37", (None, None, 37)),
        (TOTAL, "Some two hundred and forty", (240, None, None)),
        (TOTAL, "It was 340 in 2019 and is 290 now", (290, None, None)),
        (TOTAL, "130 connected systems", (130, None, None)),
        ("Is there a software register and how long is it?", "Yes. It has 164 entries.", (164, None, None)),
        ("Please send your ICT strategy.", "Our application inventory lists 164 products.", (164, None, None)),
    ],
)
def test_numbers_count_what_their_words_or_the_order_of_the_question_say(extract, question, answer, told):
    assert counts(extract, question, answer) == told


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (TOTAL, "About 12 departments each run their own"),
        (TOTAL, "We plan to come down to 100"),
        (TOTAL, "A register was last compiled in 2019"),
        (TOTAL, "The 2016 review found 140. Many have gone since, so that there is no current figure."),
        (TOTAL, "Please see our reply to Request 3"),
        (JOINED, "All but 15"),
        ("How many courses do the Learn packages have?", "155"),
    ],
)
def test_other_numbers_count_no_systems(extract, question, answer):
    assert counts(extract, question, answer) == (None, None, None)


@pytest.mark.parametrize(
    ("question", "answer", "people"),
    [
        (PEOPLE, "1.2 million", [1_200_000]),
        (PEOPLE, "Roughly half a million (498,300 at mid-2022)", [498_300]),
        (PEOPLE, "The population was 150,000 in 2011 and is now 163,500", [163_500]),
        (PEOPLE, "310,000, projected to reach 340,000 by 2035", [310_000]),
        (
            "How many staff have you and how large is the community you serve?",
            "4,200 staff; 163,500 residents",
            [163_500],
        ),
        ("Describe your authority", "A unitary council, home to 240,000 people", [240_000]),
        (PEOPLE, "There are 82,000 households", []),
        (PEOPLE, "The electorate is 61,400", []),
        (PEOPLE, "It had 9,800 council tax properties", []),
    ],
)
def test_residents_are_people_who_live_there_now(extract, question, answer, people):
    found = extract(ANY.format(question=question, answer=answer))
    assert [s.value for s in found if s.attribute == "population"] == people


def test_two_lettered_answers_on_one_line_reply_to_two_lettered_questions(extract):
    letter = "Dear requester\n\n1. a) how many systems in total? b) how many of those stand alone?\n\na) 52 b) 15\n"
    told = {s.attribute: s.value for s in extract(letter)}
    assert told["system_count"] == 52
    assert told["standalone_count"] == 15


def test_two_options_of_a_question_are_no_questions(extract):
    question = "1. Is it hosted (a) by you or (b) by the supplier?"
    letter = f"Dear requester\n\n{question}\n\n(b)\n"
    assert not [s for s in extract(letter) if s.attribute in COUNTS]


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [
        ("And those that feed another one?", "31", (None, None, 31)),
        ("Ones that pass data on to others", "31", (None, None, 31)),
        ("What number join up with something else?", "We believe 31", (None, None, 31)),
        ("Databases that you hold", "About 96 at 1 June 2021", (96, None, None)),
        ("Please send your ICT plan.", "Our list of programs had 96 in it in May.", (96, None, None)),
        ("Please send your ICT plan.", "There are 96 lines in the software register.", (96, None, None)),
        ("Please send your ICT plan.", "31 of the 96 pass data to at least one other and 65 do not.", (None, 65, 31)),
        ("Please send your ICT plan.", "Thirty-one are linked to one another; 65 work on their own.", (None, 65, 31)),
        ("Please send your ICT plan.", "The others, 31 of them, talk to one or more systems.", (None, None, 31)),
    ],
)
def test_counts_that_no_question_asks_for_in_the_usual_words_are_read(extract, question, answer, told):
    assert counts(extract, question, answer) == told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("Total: 96\nStanding alone: 65\nExchanging data with another: 31", (96, 65, 31)),
        ("In all: 96\nJoined up: 31", (96, None, 31)),
    ],
)
def test_labels_under_a_heading_about_systems_say_which_of_them_are_counted(extract, lines, told):
    assert counts(extract, "Databases and information systems", lines) == told


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many live in your area?", "93,400 at the last census"),
        ("How many inhabitants has the district?", "The latest estimate puts it at 93,400."),
        ("Please send your ICT plan.", "The district has about 93,400 inhabitants and 14 wards."),
        ("Please send your ICT plan.", "The population of the borough is estimated at 93,400."),
    ],
)
def test_people_are_counted_in_words_that_name_none(extract, question, answer):
    found = extract(ANY.format(question=question, answer=answer))
    assert [s.value for s in found if s.attribute == "population"] == [93400]


@pytest.mark.parametrize("answer", ["We have 93,400 residents registered for it.", "In 2011 we had 93,400 residents."])
def test_people_who_do_something_or_once_lived_there_are_no_population(extract, answer):
    found = extract(ANY.format(question="Is there a portal for residents?", answer=answer))
    assert not [s for s in found if s.attribute == "population"]


def test_parts_of_a_count_may_be_told_behind_of_which(extract):
    told = extract(
        "Our reply\n\n1. Number of databases / information systems: 96\n   a. of which stand-alone: 58\n"
        "   b. of which integrated with one or more others: 38\n2. Customer relationship system: yes\n"
    )
    counts = {one.attribute: one.value for one in told if str(one.attribute).endswith("count")}
    assert counts == {"system_count": 96, "standalone_count": 58, "integrated_count": 38}


@pytest.mark.parametrize(
    "answer",
    [
        "To list them we would have to ask some 85 managers.",
        "The IT Service alone does not know.",
        "A register was made; 9 have been switched off since.",
    ],
)
def test_what_is_no_count_of_systems(extract, answer):
    letter = f"1. How many systems do you use, and how many stand alone?\n{answer}\n\n2. Who is the supplier?\nCivica\n"
    assert not [s for s in extract(letter) if s.attribute.value in COUNTS]
