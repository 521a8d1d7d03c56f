"""What keeps nothing back, what relies on a section outside the answers, and whose support is told in passing; invented letters."""

import pytest

from foimarket.statements.statement import Attribute

ANSWERED = "1. Which HR system do you use?\niTrent\n\n2. What does it cost?\n£40,000. "


@pytest.fixture
def values(extract):
    return lambda text, attribute: [each.value for each in extract(text) if each.attribute is attribute]


@pytest.mark.parametrize(
    "said",
    [
        "We have withheld nothing.",
        "Nothing has been redacted from this answer.",
        "We have not redacted anything.",
        "No exemptions have been applied to this response.",
        "In giving you this we have blanked out nothing.",
        "We have had no need to withhold anything.",
        "None of the information you asked for is being withheld.",
        "No part of your request has been refused.",
    ],
)
def test_saying_that_nothing_is_kept_back_keeps_nothing_back(said, values):
    assert values(ANSWERED + said, Attribute.EXEMPTION) == []


def test_nothing_but_one_thing_kept_back_keeps_that_back(values):
    assert values(f"{ANSWERED}Nothing has been withheld except the discount, which is exempt.", Attribute.EXEMPTION)


@pytest.mark.parametrize("said", ["Nothing is kept back.", "We have not held back anything."])
def test_what_is_not_held_back_is_held(said, values):
    assert values(ANSWERED + said, Attribute.NOT_HELD) == []


def test_an_answer_that_opens_with_held_names_no_system(values):
    text = (
        "1. Which housing system do you use?\nHeld. Housing and rents are on Civica Cx.\n\n"
        "2. When must it be renewed?\nHeld. 2 March 2021.\n"
    )
    assert values(text, Attribute.SYSTEM_IN_USE) == ["Civica Cx"]


@pytest.mark.parametrize(
    "said",
    [
        "SharePoint, looked after in-house",
        "SharePoint, as a bureau service from Lenborough",
        "SharePoint. It is a shared service led by Derby City Council.",
        "SharePoint, with support bought from Maintel",
        "SharePoint. Its support is renewed yearly with Phoenix.",
    ],
)
def test_who_supports_a_system_is_told_in_passing(said, values):
    assert len(values(f"1. Which intranet do you use?\n{said}\n\n2. Since when?\n2016\n", Attribute.SUPPORT_MODEL)) == 1


@pytest.mark.parametrize(
    "said", ["Rotas are drawn up with a tool of our own making, RotaBase.", "We use a database of our own, PlanTrack."]
)
def test_a_name_stands_behind_a_system_of_our_own(said, values):
    assert values(f"Dear [requester]\n\n{said}\n", Attribute.SYSTEM_IN_USE) in (["RotaBase"], ["PlanTrack"])


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Versions are held back throughout. This is Section 31 (1) (a).", "s31(1)(a)"),
        ("Since you can get at it without us, Section 21 applies.", "s21"),
        ("We rely on Section 22 as regards your last two points.", "s22"),
        ("Unit prices have been left out under section 43(2).", "s43(2)"),
    ],
)
def test_a_section_is_relied_on_outside_the_answers(values, said, code):
    text = (
        f"Before the answers: a word on what follows. {said}\n\nPart A Servers\nSupplier: Dell\nExpiry: July 2022\n\n"
        "Part B Backup\nSupplier: Veeam\nExpiry: May 2023\n"
    )
    assert values(text, Attribute.EXEMPTION) == [code]
