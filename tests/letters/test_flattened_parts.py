"""Parts of questions answered under numbers of their own, in one line, or in boxes; invented letters."""

import pytest

from tests.letters.test_read_letter import letter


def asked_and_told(text: str) -> list[tuple[str, str]]:
    return [(answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers]


REQUEST = """You asked

1. Title
2. Number of systems, (i) all, (ii) working alone, (iii) joined to others
3. CRM (i) have you one (ii) live since
4. Payroll

Our answers

"""


def test_answers_numbered_through_answer_the_parts_of_numbered_questions():
    told = ["Saltby Council", "57", "31", "26", "Yes, Willow", "February 2018", "£10.4m"]
    found = asked_and_told(REQUEST + "\n".join(f"{n}. {words}" for n, words in enumerate(told, 1)))
    assert [words for _, words in found] == told
    assert found[2][0] == "Number of systems, working alone"
    assert found[5][0] == "CRM, live since"


def test_where_there_are_fewer_answers_than_parts_each_keeps_its_question():
    found = asked_and_told(REQUEST + "1. Saltby Council\n2. 57, 31 and 26\n3. Willow, 2018\n4. £10.4m\n")
    assert found[2] == ("CRM (i) have you one (ii) live since", "Willow, 2018")


@pytest.mark.parametrize(("dash", "stop"), [(" - ", "."), (". ", ".")])
def test_parts_answered_in_one_line_are_told_apart(dash, stop):
    text = f"Q3{dash}12{stop}\nQ4{dash}71{stop} Q4a{dash}38{stop} Q4b{dash}33{stop}\nQ5{dash}None{stop}\n"
    told = {answer.label: answer.words_in(text).rstrip(".") for answer in letter(text)[0].answers}
    assert (told["Q4"], told["Q4a"], told["Q4b"]) == ("71", "38", "33")


def test_words_behind_the_last_of_boxes_that_follow_their_options_are_kept():
    text = "1. Portal\nYes [x] No [ ] Willow Self\n2. Centred on\nResidents [ ] Properties [ ] Both [x]\n"
    told = [answer.spans for answer in letter(text)[0].answers]
    assert [[span.of(text).strip() for span in spans] for spans in told] == [["Yes", "Willow Self"], ["Both"]]


def test_yes_before_a_colon_asks_nothing():
    text = "1. 14%.\n2. Yes: Willow, Alder Ltd.\n3. July 2015.\n"
    assert asked_and_told(text)[1] == ("", "Yes: Willow, Alder Ltd.")


def test_columns_apart_by_blanks_part_what_is_named_from_what_is_said():
    text = "1   Population     341,200\n2   Systems     274\n3   Portal     Yes, Willow\n4   Live     April 2010\n"
    assert asked_and_told(text) == [
        ("Population", "341,200"), ("Systems", "274"), ("Portal", "Yes, Willow"), ("Live", "April 2010"),
    ]  # fmt: skip


def test_a_line_in_capitals_heads_even_a_short_round():
    text = (
        "ADULTS AND HEALTH\n1. Willow\n2. Case notes\n3. 2016\n\n"
        "YOUTH JUSTICE SERVICE\n1. Rowan\n2. Court reports\n3. 2003\n\n"
        "EMERGENCY DUTY TEAM\n1. Has none of its own\n2. n/a"
    )
    headings = [answer.heading for answer in letter(text)[0].answers]
    assert headings[-1] == "EMERGENCY DUTY TEAM"
    assert headings.count("YOUTH JUSTICE SERVICE") == 3


def test_a_request_with_answers_in_announced_brackets_needs_no_marks_of_questions():
    parts = [
        "its title",
        "its population",
        "its area",
        "how many systems it has",
        "how many exchange data, e.g. by an API",
    ]
    told = ["Saltby", "83,275", "17,940 hectares", "45", "17"]
    more = [f"item {n}" for n in range(4)]
    words = "; ".join(
        f"{asked} [{said}]" for asked, said in zip(parts + more, told + ["as stated here"] * 4, strict=True)
    )
    text = f"Our replies stand in square brackets.\n\nI would like to know {words}.\n"
    found = dict(asked_and_told(text))
    assert found["how many exchange data, e.g. by an API"] == "17"


def test_dotted_parts_go_on_within_lines_and_are_counted_anew_by_the_response():
    text = (
        "The request\n\n1.1 Title 1.2 Population 1.3 Area\n2.1 Systems 2.2 Number that stand alone 2.3 Number that exchange data\n"
        "3.1 Spend 2018-19 3.2 of which software licences\n\nThe reply\n\n1.1 Alderdown Council 1.2 61,000 1.3 See our website\n"
        "2.1 More than 300\n2.2 and 2.3 We would have to ask all 41 units.\n3.1 £511.6m\n3.2 £2,250,000\n"
    )
    read, _ = letter(text)
    found = {(answer.label, answer.question_text): answer.words_in(text) for answer in read.answers}
    assert found[("1.2", "Population")] == "61,000"
    assert found[("2.1", "Systems")] == "More than 300"
    assert found[("2.2", "Number that stand alone")] == found[("2.3", "Number that exchange data")]
    assert found[("3.1", "Spend 2018-19")] == "£511.6m"
    assert found[("3.2", "of which software licences")] == "£2,250,000"
