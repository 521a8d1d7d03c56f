"""Questions in any words and plain answers to them: the topic and the kind of value are enough."""

from __future__ import annotations

import pytest

from foimarket.statements.topics.likely_topics import likely_topics
from foimarket.statements.topics.topics import topics_of


@pytest.mark.parametrize(
    ("question", "answer", "topic"),
    [
        ("Where are the machines that it runs on?", "In our own basement", "hosting"),
        ("Is it kept on the vendor's kit or on your own?", "Ours", "hosting"),
        ("On whose premises does it sit?", "Theirs", "hosting"),
        ("Deployment model", "On-premise", "hosting"),
        ("How far back does it go?", "It goes back to 2010", "since"),
        ("When will the licences be over?", "All are over on 31 May 2027", "end"),
        ("Stops", "31 May 2027", "end"),
        ("How many log on in a typical month?", "40", "users"),
        ("Upkeep, GBP p.a.", "29,300", "cost"),
        ("What do you hand over each year?", "£19,000", "cost"),
        ("Induction", "90 mins / online", "training"),
        ("What is done with it?", "planning inspections", "use"),
        ("What did it supplant?", "Oldcase", "replaced"),
        ("Which other packages does it share data with?", "Ledgerline", "integration"),
        ("Optional years", "1+1", "extension"),
        ("How many souls dwell in your borough?", "120,400", "population"),
        ("Inhabitants", "120,400", "population"),
        ("Applications and databases", "about 90", "system_count"),
        ("What number of them stand by themselves?", "40", "standalone"),
        ("How many of these feed nothing else?", "40", "standalone"),
        ("How many of these swap records with others?", "50", "integrated"),
        ("Joined by an interface", "at least 12", "integrated"),
    ],
)
def test_a_question_is_told_by_what_it_is_about(question, answer, topic):
    assert topic in topics_of(question) | likely_topics(question, answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("The current edition of your hardware disposal policy", "Attached"),
        ("How many residents have registered for an account?", "12,000"),
        ("How many contracts are shared with another council?", "4"),
        ("Was this what you wanted it for?", "Print this page"),
        ("Hardware", "£1,200"),
    ],
)
def test_words_alone_make_no_topic(question, answer):
    wrong = {"hosting", "population", "integrated", "use"}
    assert not wrong & {str(topic) for topic in topics_of(question) | likely_topics(question, answer)}


def _values(statements, attribute):
    return [statement.value for statement in statements if statement.attribute == attribute]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The number of staff who have an account is at present 412.", 412),
        ("It is licensed for 36 concurrent operators.", 36),
        ("Some 1,250 practitioners log into it.", 1250),
        ("All 730 teachers see their rota there.", 730),
    ],
)
def test_people_who_use_a_system_are_counted_whatever_they_do_in_it(extract, sentence, count):
    letter = f"1. Which system do you use?\nWe use Mosaic. {sentence}\n"
    assert _values(extract(letter), "users") == [count]


def test_sums_and_days_in_an_answer_to_many_questions_are_no_users(extract):
    letter = (
        "1. Which system do you use, what does it cost, how many officers have access and when does the contract end?\n"
        "Mosaic. The supplier is paid £87,460. The contract ends on 15 December 2027. 73 officers have access.\n"
    )
    assert _values(extract(letter), "users") == [73]


def test_counts_given_in_the_next_sentences_are_told_apart(extract):
    letter = (
        "1. How many information systems does the council have?\n"
        "We have 95 in all. There are 60 that exchange nothing. The other 35 are joined to something else.\n"
    )
    statements = extract(letter)
    found = [_values(statements, name) for name in ("system_count", "standalone_count", "integrated_count")]
    assert found == [[95], [60], [35]]


@pytest.mark.parametrize(
    ("sentence", "attribute", "value"),
    [
        ("Our commitment to the seller is up on 30 June 2027.", "contract_end", "2027-06-30"),
        ("The agreement stops on 30 June 2027.", "contract_end", "2027-06-30"),
        ("The deal has until 30 June 2027 to go.", "contract_end", "2027-06-30"),
        ("It dates from 1999.", "in_use_since", "1999"),
        ("Mosaic was installed on our own machines in 2011.", "in_use_since", "2011"),
        ("It has been in place since we let the paper files go in the autumn of 2014.", "in_use_since", "2014"),
        ("It has been with us for a decade.", "in_use_since", "2014"),
        ("It ousted Oldcase.", "replaced_system", "Oldcase"),
        ("Before that we ran Oldcase.", "replaced_system", "Oldcase"),
        ("£12,400 fell due in May 2024.", "annual_cost", 12400),
        ("The seller gets £12,400 for it.", "annual_cost", 12400),
    ],
)
def test_days_and_sums_are_told_in_any_words(extract, sentence, attribute, value):
    assert _values(extract(f"1. Which system do you use?\nWe use Mosaic. {sentence}\n"), attribute) == [value]


def test_a_day_told_in_an_answer_about_cost_is_read(extract):
    letter = "1. What does Mosaic cost you?\nMosaic costs £15,000 a year. It runs out on 30 June 2027.\n"
    assert _values(extract(letter), "contract_end") == ["2027-06-30"]


def test_the_whole_of_several_lengths_of_training_stands_for_them(extract):
    letter = (
        "1. Which system do you use?\nMosaic.\n"
        "2. What training is given?\nThree modules of thirty minutes, an hour and a half in all.\n"
    )
    assert _values(extract(letter), "training_hours") == [1.5]


@pytest.mark.parametrize("words", ["The contract allows two more years.", "There is the option of one more year."])
def test_more_time_that_a_contract_leaves_is_an_extension(extract, words):
    assert len(_values(extract(f"1. Which system do you use?\nWe use Mosaic. {words}\n"), "extension")) == 1


def test_a_council_that_another_follows_is_no_system(extract):
    letter = "1. Which system do you use?\nWe use Mosaic. We came into being in place of Northmoor District Council.\n"
    assert not _values(extract(letter), "replaced_system")


def test_how_many_use_it_is_asked_beside_how_they_were_trained(extract):
    letter = (
        "1. Which system do you use?\nMosaic.\n"
        "2. How many officers use it and what training did they have?\n820 at present. Each attended a two-hour webinar.\n"
    )
    statements = extract(letter)
    assert _values(statements, "users") == [820]
    assert _values(statements, "training_hours") == [2]


def test_what_people_do_in_a_system_is_its_use(extract):
    letter = "1. Tell us of your software.\nWe use Mosaic. Inspectors write up their visits and findings in Mosaic.\n"
    assert any("visits" in str(use) for use in _values(extract(letter), "system_use"))


def test_a_system_that_another_takes_over_from_is_not_in_use(extract):
    letter = "1. Which system do you use?\nMosaic. It takes over from Eclipse, which had served us well.\n"
    statements = extract(letter)
    assert _values(statements, "system_in_use") == ["Mosaic"]
    assert _values(statements, "replaced_system") == ["Eclipse"]


def test_names_answering_a_question_of_many_parts_are_no_hosts(extract):
    letter = (
        "1. Which software do you use for planning, what is spent on it, how many officers have access, when does the contract "
        "end, and is it in the cloud?\nDevelopment control - Idox Uniform\n"
    )
    assert not _values(extract(letter), "hosting")


def test_people_beside_the_size_of_the_area_are_its_population(extract):
    letter = "1. How big are you?\n212,300 people, and 1,020 square kilometres.\n"
    assert _values(extract(letter), "population") == [212300]


def test_an_end_that_is_past_ended_the_contract(extract):
    letter = "1. Which system do you use?\nWe use Mosaic. It is out of contract since May 2022 and carries on by the month.\n"
    statements = extract(letter)
    assert _values(statements, "contract_end") == ["2022-05"]
    assert not _values(statements, "in_use_since")


def test_a_website_that_is_spoken_of_publishes_nothing(extract):
    letter = "1. Which system do you use?\nThe library is on the same Firmstep product as the website.\n"
    assert not _values(extract(letter), "published_elsewhere")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [("Last May we handed over £6,100.", 6100), ("It is charged at £4.20 per learner per year.", 4.2)],
)
def test_sums_handed_over_and_by_the_head_are_costs(extract, sentence, value):
    assert _values(extract(f"1. Which system do you use?\nWe use Mosaic. {sentence}\n"), "annual_cost") == [value]


def test_a_short_answer_in_lower_case_tells_who_supports_it(extract):
    letter = "System: Mosaic\nLooked after by: the corporate ICT department\n"
    assert _values(extract(letter), "support_model") == ["it"]


def test_an_end_unless_extended_is_no_extension(extract):
    letter = "1. Which system do you use?\nMosaic.\n2. When does the contract end?\nOn 30 June 2027, unless extended.\n"
    assert not _values(extract(letter), "extension")
