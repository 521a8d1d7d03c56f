"""Lists returned with the answer to each question behind a dash; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

LIST = (
    ("name and supplier, or in-house", "Willow, from Alder Ltd"),
    ("in use since", "2016"),
    ("contract end", "31/3/21 plus two years - since agreed"),
    ("host: council / supplier / third party", "supplier"),
    ("cost per year (a band such as £50,000 - £100,000 will do)", "£93,118"),
    ("training hours and form", "3, in person"),
)


def asked_and_told(text):
    return [(answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers]


def test_what_stands_behind_the_dash_answers_what_stands_before_it():
    text = "".join(f"{label}) {asked} - {told}\n" for label, (asked, told) in zip("abcdef", LIST, strict=True))
    assert asked_and_told(f"Your list is returned.\n\n{text}") == list(LIST)


def test_names_before_dashes_are_no_questions():
    names = ("willow", "rowan", "elm", "alder", "larch")
    text = "".join(f"{label}) {name} - loans and fines\n" for label, name in zip("abcde", names, strict=True))
    assert not any(question in names for question, _ in asked_and_told(text))


CAPITALS = """Afternoon,

Answers added in capitals after each of your points.

> 1 Formal name of your authority QUENBY DISTRICT COUNCIL
> 2 Number of residents APPROX 97,000
> 3 Software licences 2017-18 £268,900 INCLUDING MAINTENANCE
> 4a how many stand alone DON'T KNOW, NEVER BEEN MAPPED
> 4b uptake of the portal as a % 22 FOR COUNCIL TAX, 9 FOR BENEFITS
> 5 do you have a CRM? NO. CALLS ARE LOGGED BY EACH SERVICE
"""


def test_capitals_behind_a_quoted_list_answer_it():
    assert asked_and_told(CAPITALS) == [
        ("Formal name of your authority", "QUENBY DISTRICT COUNCIL"),
        ("Number of residents", "APPROX 97,000"),
        ("Software licences 2017-18", "£268,900 INCLUDING MAINTENANCE"),
        ("how many stand alone", "DON'T KNOW, NEVER BEEN MAPPED"),
        ("uptake of the portal as a %", "22 FOR COUNCIL TAX, 9 FOR BENEFITS"),
        ("do you have a CRM?", "NO. CALLS ARE LOGGED BY EACH SERVICE"),
    ]


def test_abbreviations_at_the_end_of_questions_answer_nothing():
    asked = "> 1 Name of your CRM\n> 2 Name of your EDRMS\n> 3 Do you use SSO\n> 4 Who runs HR\n"
    text = f"Your request\n\n{asked}\n1 Willow\n2 Oak\n3 No\n4 Us\n"
    assert [told for _, told in asked_and_told(text)][-4:] == ["Willow", "Oak", "No", "Us"]


def test_a_figure_behind_a_short_label_answers_it():
    text = (
        "No Question Reply\n1 Title Alder Council\n2 Population 86,220 (NRS 2019)\n3 Area 1,742 km2\n4 Systems 118\n"
        "4a Alone circa 70\n4b Exchanging circa 48\n5 Portal Yes\n6 Licences for software £612,000\n"
    )
    assert asked_and_told(text)[1:] == [
        ("Population", "86,220 (NRS 2019)"),
        ("Area", "1,742 km2"),
        ("Systems", "118"),
        ("Alone", "circa 70"),
        ("Exchanging", "circa 48"),
        ("Portal", "Yes"),
        ("Licences for software", "£612,000"),
    ]


def test_a_name_and_its_figure_are_one_answer():
    text = "1. Willow 2016\n2. Willow £4,100\n3. Oak 12 hours\n4. Oak 3 users\n5. Elm 14 licences\n"
    assert {asked for asked, _ in asked_and_told(text)} == {""}


FORM = (
    ("System type", "Maternity", "Pathology"),
    ("Supplier name", "Alder Ltd", "Elm plc"),
    ("System name", "Willow", "Rowan"),
    ("Date installed", "November 2017", "2011"),
    ("Plans to replace it? Yes/No", "No", "No"),
    ("Total value of contract", "£265,000 over 5 years", "Not held"),
)


@pytest.mark.parametrize("sign", [" - ", ": ", " – "])
def test_a_form_s_labels_come_again_for_each_system(sign: str):
    text = "\n\n".join(
        f"System {place}\n"
        + "\n".join(f"{letter}) {row[0]}{sign}{row[place]}" for letter, row in zip("abcdef", FORM, strict=True))
        for place in (1, 2)
    )
    told = {(heading, *pair) for heading, *pair in headed(text + "\n")}
    assert told >= {(f"System {place}", row[0], row[place]) for place in (1, 2) for row in FORM}


def headed(text: str):
    return [(answer.heading, answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers]
