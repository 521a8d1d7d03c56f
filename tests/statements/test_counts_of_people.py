"""How many people use a system: which numbers of an answer count them, and which are other figures."""

from __future__ import annotations

import pytest

NAMED = "Dear requester\n\n1. What case management system is used?\nMosaic\n\n2. {question}\n{answer}\n"
ASKED = "How many staff use it?"


def users(extract, question, answer):
    found = extract(NAMED.format(question=question, answer=answer))
    return sorted(s.value for s in found if s.attribute == "users")


@pytest.mark.parametrize(
    ("answer", "counted"),
    [
        ("Roughly two hundred and fifty.", [250]),
        ("Two dozen or so", [24]),
        ("A thousand and ninety", [1090]),
        ("1.4k", [1400]),
        ("c260", [260]),
        ("Between 300 and 350", [325]),
        ("300 to 350", [325]),
        ("Every one of our 480 social workers", [480]),
        ("86 caseworkers plus 4 managers", [4, 86]),
        ("120 edit and a further 44 look things up", [44, 120]),
        ("Adults 410, children's 380 and finance 22", [22, 380, 410]),
        ("Three teams, so about thirty people", [30]),
        ("Version 4 went live in May, since when 70 people have used it.", [70]),
    ],
)
def test_numbers_are_read_however_they_are_written(extract, answer, counted):
    assert users(extract, ASKED, answer) == counted


@pytest.mark.parametrize(
    ("answer", "counted"),
    [
        ("Of our 1,340 staff, 212 do.", [212]),
        ("212 of the 1,340 people whom we employ", [212]),
        ("The service has 400 staff but only 65 of them have log-ins.", [65]),
        ("Ninety, of whom ten are administrators", [90]),
        ("212, up from 180 last year", [212]),
        ("In 2019 there were 180; it is now 212", [212]),
        ("It used to be 300. Since the restructure it has been 240.", [240]),
        ("At the moment 65, rising to 400", [65]),
        ("We expect 400 once the roll-out is complete. At present there are 65.", [65]),
        ("You mention 500. The true number is 480.", [480]),
        ("The request suggests 1,000, but we have only 640.", [640]),
        ("The directorate employs 820 people.", []),
        ("4 schools and 2 libraries", []),
        ("See page 2 of 3", []),
        ("That falls under Section 31(1)(a) of the Act", []),
    ],
)
def test_a_number_of_something_else_or_of_another_time_is_none_of_users(extract, answer, counted):
    assert users(extract, ASKED, answer) == counted


@pytest.mark.parametrize(
    ("question", "answer", "counted"),
    [
        ("How is the software licensed?", "By concurrent user. We hold sixty of these.", [60]),
        ("Is training on it compulsory?", "Yes, for everybody with an account, about 170 of us.", [170]),
        ("How widely is it used?", "By 95 staff across Adults", [95]),
        ("How many individuals can get into the system?", "95", [95]),
        ("How many staff have access and how are they trained?", "95, and half a day each in a classroom", [95]),
        ("How many schools use it?", "80", []),
        ("Where is it hosted?", "In the cloud, for a user base of 640", [640]),
        ("How is it maintained?", "By the supplier. It has 95 live profiles.", [95]),
        ("How is it maintained?", "By the supplier, who has 95 staff.", []),
        ("How is it maintained?", "By the supplier. It holds 95 service users' files.", []),
    ],
)
def test_words_that_say_so_count_users_whatever_is_asked(extract, question, answer, counted):
    assert users(extract, question, answer) == counted


def test_how_many_there_are_is_not_what_it_is_used_for(extract):
    letter = NAMED.format(question="How many people use it and for what?", answer="Only the 9 of us in Licensing.")
    found = extract(letter)
    assert [s.value for s in found if s.attribute == "users"] == [9]
    assert not [s for s in found if s.attribute == "system_use"]


def test_figures_of_several_years_are_all_told_and_small_parts_of_a_million_are_people(extract):
    def told(answer):
        letter = f"1. Population\n{answer}\n\n2. Number of databases\n12\n"
        return {(s.value, s.period) for s in extract(letter) if s.attribute.value == "population"}

    assert told("144,246 (2018), 145,900 (2019)") == {(144246, "2018"), (145900, "2019")}
    assert {value for value, _ in told("0.287m")} == {287000}
