"""What a system does, told by the words beside its name."""

from __future__ import annotations

import pytest


def uses(statements):
    return [(s.product, s.evidence.quote) for s in statements if s.attribute == "system_use"]


@pytest.mark.parametrize(
    ("answer", "system", "quote"),
    [
        ("Visits to homes are saved in Mosaic.", "Mosaic", "Visits to homes are saved in Mosaic"),
        ("ContrOCC holds social care payments data.", "ContrOCC", "holds social care payments data"),
        ("We have iTrent (pensions payroll).", "iTrent", "pensions payroll"),
        ("Our procurement systems (In-Tend) are shared.", "In-tend", "procurement systems (In-Tend"),
        ("The invoices are transcribed by ContrOCC.", "ContrOCC", "The invoices are transcribed by ContrOCC"),
        ("Tenders are published by the hub on In-tend.", "In-tend", "Tenders are published by the hub on In-tend"),
        ("ContrOCC, our care payments system, is in use.", "ContrOCC", "care payments "),
        ("ContrOCC: letters written", "ContrOCC", "ContrOCC: letters written"),
        ("Burial bookings go into iTrent.", "iTrent", "Burial bookings go into iTrent"),
        ("Respite care is in ContrOCC.", "ContrOCC", "Respite care is in ContrOCC"),
        ("The weekly cash reports\ncome out of ContrOCC.", "ContrOCC", "The weekly cash reports\ncome out of ContrOCC"),
        (
            "Paying carers is the job of a small package, ContrOCC.",
            "ContrOCC",
            "Paying carers is the job of a small package, ContrOCC",
        ),
        ("Rotas are drawn by MHR's iTrent.", "iTrent", "Rotas are drawn by MHR's iTrent"),
        (
            "It is a dog licensing database by the name of iTrent.",
            "iTrent",
            "dog licensing database by the name of iTrent",
        ),
        ("Mosaic is our pest control tool.", "Mosaic", "pest control "),
        ("All of our social workers use Mosaic.", "Mosaic", "All of our social workers use Mosaic"),
    ],
)
def test_the_words_beside_a_name_say_what_the_system_does(extract, answer, system, quote):
    letter = f"Dear requester\n\n1. Which systems are used?\n{answer}\n\n2. Is there a portal?\nNo\n"
    assert uses(extract(letter)) == [(system, quote)]


@pytest.mark.parametrize(
    "answer",
    [
        "Mosaic is supplied by Access.",
        "Mosaic holds the contract until 2026.",
        "Data are exchanged with Mosaic (social care).",
        "The contract was signed with Mosaic.",
        "That is done with Mosaic.",
        "ContrOCC is thrown in with Mosaic.",
        "Mosaic is in the Access cloud.",
        "Mosaic is a core corporate system.",
        "Officers on the coast are on Mosaic.",
        "Our agreement goes through Mosaic.",
    ],
)
def test_words_beside_a_name_that_tell_of_something_else_are_no_use(extract, answer):
    assert not uses(extract(f"Dear requester\n\n1. Which systems are used?\n{answer}\n\n2. Is there a portal?\nNo\n"))


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (
            "Which other systems does it integrate with?",
            "HR, payroll and single sign on.",
            ["HR, payroll and single sign on"],
        ),
        ("Which systems is it linked to?", "There is no such link.", []),
        ("Does it integrate with others?", "It is linked to each:", []),
    ],
)
def test_what_a_system_exchanges_data_with_is_listed_where_it_is_asked_for(extract, question, answer, expected):
    letter = f"Dear requester\n\n1. Which system is used?\nContrOCC\n\n2. {question}\n{answer}\n"
    assert [s.value for s in extract(letter) if s.attribute == "integration"] == expected


def test_a_list_of_those_who_use_it_is_told_once(extract):
    groups = "Doctors |\nNurses |\nAdministration |\nEstates and Facilities |\nOther Clinical Staff |"
    letter = f"Dear requester\n\n1. Which system is used?\nContrOCC\n\n2. Which staff groups use it?\n{groups}\n"
    assert len([s for s in extract(letter) if s.attribute == "system_use"]) <= 1


def test_the_modules_that_are_asked_for_say_what_the_system_does(extract):
    modules = "2. Which of its modules have you taken?\nDiaries, Reminders and Maps\n"
    found = extract(f"Dear requester\n\n1. Which system is used?\nMosaic\n\n{modules}")
    assert [product for product, _ in uses(found)] == ["Mosaic"]
    assert [s.value for s in found if s.attribute == "system_in_use"] == ["Mosaic"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("Licensing, maintenance and help desk", 1), ("Partner Support", 1), ("Desktop telephones", 0)],
)
def test_what_a_contract_is_said_to_be_for_is_support_where_it_speaks_of_it(extract, answer, expected):
    letter = f"Dear requester\n\n1. Which system is used?\nMosaic\n\n2. Contract description\n{answer}\n"
    assert len([s for s in extract(letter) if s.attribute == "support_model"]) == expected


def test_work_that_is_outsourced_supports_no_system(extract):
    letter = "Dear requester\n\n1. Which system is used?\nMosaic\n\n2. Is any of the digging outsourced?\nYes – kerbs\n"
    assert not [s for s in extract(letter) if s.attribute == "support_model"]


@pytest.mark.parametrize(
    "answer",
    [
        "All four are done in Mosaic.",
        "Mosaic is used for both.",
        "Visits and plans: both are handled in Mosaic by the same team.",
        "Adults are recorded in Mosaic.",
    ],
)
def test_what_is_said_of_what_was_told_before_is_no_use(extract, answer):
    letter = f"Dear requester\n\n1. Which software do you have for visits and for plans?\n\n{answer}\n"
    assert not [s for s in extract(letter) if s.attribute.value == "system_use"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Mosaic, for meals at home", ["meals at home"]),
        ("Mosaic for rotas and ContrOCC for paying carers.", ["rotas", "paying carers"]),
        ("ContrOCC has been used for blue badges since 2016.", ["blue badges"]),
        ("ContrOCC (OCC), used only for direct payments", ["direct payments"]),
        ("ContrOCC in Adult Services for client bills.", ["client bills"]),
        ("For the blue badges, ContrOCC.", ["the blue badges"]),
        ("Mosaic for three years", []),
        ("Mosaic, for now", []),
        ("Mosaic for both", []),
        ("Mosaic, for adults and children alike", []),
        ("Mosaic, for the youth offending team", []),
    ],
)
def test_what_a_name_is_said_to_be_for_is_a_use_unless_it_is_people_or_a_time(extract, answer, expected):
    letter = f"Dear requester\n\n1. Which system do you use?\n\n{answer}\n"
    assert [s.value for s in extract(letter) if s.attribute == "system_use"] == expected


@pytest.mark.parametrize(
    "answer",
    [
        "For social workers we have Mosaic, which Access sold us.",
        "For adults it is Mosaic, since 2015.",
        "For Mosaic £5,100 was paid in 2020/21.",
        "Mosaic is used by the adult teams and the youth teams both.",
        "Charging is no part of ContrOCC: those are done in Mosaic.",
    ],
)
def test_people_and_payments_are_no_use(extract, answer):
    letter = f"Dear requester\n\n1. Please say which systems there are and what was paid.\n\n{answer}\n"
    assert not [s for s in extract(letter) if s.attribute == "system_use"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Mosaic (env health)", ["env health"]),
        ("Mosaic (planning, BC, land charges)", ["planning, BC, land charges"]),
        ("Mosaic (now hosted)", []),
        ("Mosaic (part of the same family)", []),
        ("We have Mosaic by Larkfile for training records.", ["training records"]),
    ],
)
def test_what_stands_in_brackets_or_after_for_is_a_use_unless_it_tells_how_a_system_is_had(extract, answer, expected):
    letter = f"Dear requester\n\n1. Which system do you use?\n\n{answer}\n"
    assert [s.value for s in extract(letter) if s.attribute == "system_use"] == expected


def test_what_a_system_is_not_used_for_is_no_use(extract):
    letter = (
        "1. Which system?\nCareDirector\n\n"
        "2. What is it used for?\nAssessment and care planning. It is not used for finance.\n"
    )
    assert [s.value for s in extract(letter) if s.attribute == "system_use"] == ["Assessment and care planning"]
