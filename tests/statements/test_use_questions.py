"""Questions about what a system is for or who has it, in many wordings; those that ask for its name ask for no use."""

import pytest

from foimarket.statements.topics.topics import Topic, topics_of


@pytest.mark.parametrize(
    "question",
    [
        "How does the harbour office use its berth planner?",
        "How do you make use of Tidewell?",
        "To what end is Tidewell used?",
        "How are these used nowadays?",
        "In which ways do wardens use the app?",
        "Why does the port have Tidewell?",
        "Who else works with it?",
        "Who has access to the berth software?",
        "What does the package handle?",
        "What is the platform meant to do?",
        "What else do you use the tool for?",
        "What does the port use Tidewell for?",
        "For what do the wardens use it?",
        "Which parts of the port rely on Tidewell?",
        "Which activities does it support?",
        "What work do the wardens use it for?",
        "What can skippers do in it?",
        "Please outline the functionality of the platform",
        "Could you please say what it does?",
        "Which wards make use of it?",
        "In which areas has it been rolled out?",
        "Who are the main users?",
        "What is recorded on it?",
        "Its uses (berths, tolls and so on)",
    ],
)
def test_what_a_system_is_for_is_asked_in_many_ways(question):
    assert topics_of(question) == {Topic.USE}


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("Which package have you for berths, and for what?", {Topic.NAME, Topic.USE}),
        ("When was it launched and what can skippers do in it?", {Topic.SINCE, Topic.USE}),
        ("What is the annual cost, and who uses it?", {Topic.COST, Topic.USE}),
    ],
)
def test_a_question_may_go_on_to_ask_what_it_is_for(question, topics):
    assert topics_of(question) == topics


@pytest.mark.parametrize(
    "question",
    ["What do you use for berths?", "What software are you using?", "What do you use to count gulls?"],
)
def test_what_is_used_for_a_job_asks_for_a_name(question):
    assert topics_of(question) == {Topic.NAME}


@pytest.mark.parametrize(
    "question", ["How many use it?", "How often do you use it?", "How is it hosted?", "Why did it close?"]
)
def test_other_questions_ask_for_no_use(question):
    assert Topic.USE not in topics_of(question)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Who hosts the CRM?", {Topic.HOSTING}),
        ("CRM annual cost", {Topic.COST}),
        ("Licensed users of the CRM", {Topic.USERS}),
        ("CRM users", {Topic.USERS}),
        ("Users of the system", {Topic.USERS}),
        ("CRM support", {Topic.SUPPORT}),
        ("CRM contract end", {Topic.END}),
        ("CRM?", {Topic.CRM, Topic.NAME}),
        ("CRM supplier", {Topic.CRM, Topic.SUPPLIER}),
        ("Do you have a CRM, and which?", {Topic.CRM, Topic.NAME}),
    ],
)
def test_a_crm_that_is_only_spoken_of_is_not_asked_for(question, asked):
    assert topics_of(question) == asked


def test_a_host_s_town_and_what_it_is_not_leave_it_the_host(extract):
    letter = "1. Which system is used?\nMosaic, from Access\n\n2. Who hosts it?\nFirmdene Ltd of Leeds, who are no part of us\n"
    assert {s.value for s in extract(letter) if s.attribute == "hosting"} == {"third_party"}


@pytest.mark.parametrize("answer", ["A CRM in the proper sense we do not have at present.", "A CRM we do not have."])
def test_what_is_denied_may_stand_first(extract, answer):
    found = [s.value for s in extract(f"1. Do you have a CRM?\n{answer}\n") if s.attribute == "system_in_use"]
    assert found == ["none"]


def test_all_two_of_them_are_no_users(extract):
    letter = "1. How many staff use Cx and DRS?\n212 staff use Cx and 96 use DRS. The two are administered by IT.\n"
    assert sorted(s.value for s in extract(letter) if s.attribute == "users") == [96, 212]
