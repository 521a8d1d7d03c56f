"""Answers under letters for systems, which a key above them explains; invented letters."""

from __future__ import annotations

import pytest

ANSWERS = """
1. {names}

2. {a} case records{next}{b} payments to providers{next}{c} duty rotas.

3. {a} since 2014{next}{b} 1 May 2016{next}{c} 2019.

4. {a} 30 June 2023{next}{b} 31 March 2022{next}{c} no contract.

5. {ab} hosted by the supplier{next}{c} on our own servers.

6. {ab} ICT{next}{c} the duty team.

7. {a} £102,300{next}{b} £31,400{next}{c} nil.

8. {a} 14 hours in a classroom{next}{b} 7 hours of e-learning{next}{c} none.
"""
KEYS = {
    "A   Mosaic, from Access. Adult Services\nB   ContrOCC, from OxComp. Adult Services\nC   Rota Board. Adult Services\n": "ABC",
    "Here (A) is Mosaic, supplied by Access; (B) is ContrOCC from OxComp; and (C) is Rota Board, which we wrote.\n": "ABC",
    "Key\nM = Mosaic (Adults)\nC = ContrOCC (Adults)\nR = Rota Board (Adults)\n": "MCR",
    "W - Mosaic (Access) - adults\n\nX - ContrOCC (OxComp) - adults\n\nY - Rota Board (in-house) - adults\n": "WXY",
    "S1: Mosaic, supplied by Access\nS2: ContrOCC, supplied by OxComp\nS3: Rota Board, built by our own IT section\n": (
        "S1",
        "S2",
        "S3",
    ),
}
WANTED = {
    ("Mosaic", "in_use_since", "2014"),
    ("ContrOCC", "in_use_since", "2016-05-01"),
    ("Rota Board", "in_use_since", "2019"),
    ("Mosaic", "contract_end", "2023-06-30"),
    ("ContrOCC", "contract_end", "2022-03-31"),
    ("Mosaic", "hosting", "supplier"),
    ("ContrOCC", "hosting", "supplier"),
    ("Rota Board", "hosting", "council"),
    ("Mosaic", "annual_cost", 102300.0),
    ("ContrOCC", "annual_cost", 31400.0),
    ("Rota Board", "annual_cost", 0.0),
    ("Mosaic", "training_hours", 14.0),
    ("ContrOCC", "training_hours", 7.0),
}


def letter_of(key, mark, following):
    a, b, c = KEYS[key]
    return f"Social care systems\n\n{key}" + ANSWERS.format(
        names="See the key.", a=a + mark, b=b + mark, c=c + mark, ab=f"{a} and {b}{mark}", next=following
    )


def told(extract, letter, attributes):
    return {(s.product, s.attribute, s.value) for s in extract(letter) if s.attribute in attributes and s.is_current}


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(("mark", "following"), [(",", ". "), (":", ". "), (" -", ". "), (" =", "; "), (":", "\n")])
def test_what_stands_under_a_letter_is_of_the_system_that_the_key_gives_it(extract, key, mark, following):
    letter = letter_of(key, mark, following)
    figures = {attribute for _, attribute, _ in WANTED}
    assert told(extract, letter, figures) >= WANTED
    assert told(extract, letter, {"system_in_use"}) == {
        (name, "system_in_use", name) for name in ("Mosaic", "ContrOCC", "Rota Board")
    }


@pytest.mark.parametrize(
    ("rest", "but"), [("The rest", "All but"), ("The others", "All except"), ("The other two", "all save")]
)
def test_the_rest_and_all_but_one_are_told_by_what_is_left(extract, rest, but):
    letter = letter_of(next(iter(KEYS)), ",", ". ")
    letter = letter.replace(
        "A and B, hosted by the supplier. C, on our own servers", f"{but} C, hosted by the supplier. C, ours"
    )
    letter = letter.replace("A, 14 hours in a classroom. B, 7 hours of e-learning", f"A, 14 hours. {rest}, 7 hours")
    hosts = {(s.product, s.value) for s in extract(letter) if s.attribute == "hosting"}
    assert hosts == {("Mosaic", "supplier"), ("ContrOCC", "supplier"), ("Rota Board", "council")}
    hours = {(s.product, s.value) for s in extract(letter) if s.attribute == "training_hours"}
    assert {("Mosaic", 14.0), ("ContrOCC", 7.0), ("Rota Board", 7.0)} <= hours


def test_questions_and_answers_that_are_numbered_q1_and_a1_are_no_key(extract):
    letter = "Q1 Which system is used?\nA1 Mosaic\nQ2 Since when?\nA2 May 2014\nQ3 Until when?\nA3 March 2025\n"
    assert told(extract, letter, {"system_in_use", "in_use_since", "contract_end"}) == {
        ("Mosaic", "system_in_use", "Mosaic"),
        ("Mosaic", "in_use_since", "2014-05"),
        ("Mosaic", "contract_end", "2025-03"),
    }


def test_what_people_are_taught_over_is_no_system(extract):
    letter = (
        "Social care systems\n\n1. Which system is used?\nMosaic\n\n"
        "2. What training is given?\n14 hours, through Skype for Business since 2020.\n"
    )
    assert told(extract, letter, {"system_in_use"}) == {("Mosaic", "system_in_use", "Mosaic")}


@pytest.mark.parametrize(
    "sold", ["sold to us by Careworks", "supplied by Careworks", "which is licensed to the Council by Careworks"]
)
def test_who_sells_what_no_catalogue_holds_is_no_system(extract, sold):
    letter = f"1. Which systems are used for adults' and children's social care?\nTallowmere, {sold}.\n"
    assert {s.product for s in extract(letter) if s.attribute == "system_in_use"} == {"Tallowmere"}


def test_a_system_called_by_its_sellers_name_is_the_same_one_in_the_next_answer(extract):
    letter = "1. Which system is used?\nAdults: Azeus. Children: RAISE.\n\n2. Since when?\nAzeus 2014. RAISE 2003.\n"
    found = {(s.product, s.service_area) for s in extract(letter) if s.attribute == "system_in_use"}
    assert found == {("Azeus Care", "adult_social_care"), ("RAISE", "childrens_social_care")}
