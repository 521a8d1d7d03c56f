"""Capitalised words that name no system: parts, fields, grades, people, plans, and what a sentence only begins with."""

from __future__ import annotations

import pytest


def systems(statements):
    return {s.product or s.value for s in statements if s.attribute == "system_in_use"}


ASKED = "Dear requester\n\n1. In which system are planning breaches kept?\nAldertrack\n\n2. {question}\n{answer}\n"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which modules of it are licensed?", "Enforcement, Gatherer, Notices, Appeals & Hearings"),
        ("What features of the software are switched on?", "Geofence, Autofill and Nudges"),
        ("Is there any intention to replace the system?", "Fieldmouse was mentioned once"),
        ("Do you plan to buy another system?", "Nothing decided. Fieldmouse, perhaps"),
        ("What pay grade have the staff who run the system?", "Scale 6"),
        ("Which teams does the system serve?", "Rangers, Wardens, Beachcombers and Planning"),
        ("Which kinds of request come in?", "DSARs from relatives"),
        ("How many cases does the system hold?", "Around 900"),
        ("Who can see the system?", "Everyone in Planning"),
    ],
)
def test_what_is_asked_besides_names_brings_no_system(extract, question, answer):
    assert systems(extract(ASKED.format(question=question, answer=answer))) == {"Aldertrack"}


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        ("Which system is used for trees, and which modules of it?", "Barkline – surveys, orders", {"Barkline"}),
        ("What software is used for graves? Do you intend to renew?", "Mossbank", {"Mossbank"}),
        ("What types of software do you use for allotments?", "Plotwise", {"Plotwise"}),
        ("What is the system for play areas called?", "Target", {"Target"}),
    ],
)
def test_a_question_that_asks_for_a_name_as_well_is_answered_by_one(extract, question, answer, names):
    assert systems(extract(ASKED.format(question=question, answer=answer))) == {"Aldertrack"} | names


def test_the_fields_of_a_system_are_none(extract):
    fields = "Name (of the complainant)\nAddress\nAllegation\nHandler\nOpened\nDate closed"
    found = extract(
        f"Dear requester\n\n1. In which system are breaches kept, and with what in it?\nAldertrack\n{fields}\n"
    )
    assert systems(found) == {"Aldertrack"}


def test_a_list_in_which_most_are_everyday_words_names_nothing(extract):
    found = extract(
        ASKED.format(question="What is in your system?", answer="Incidents, Risk, Claims, PALX, Complaints & Nimbuses")
    )
    assert systems(found) == {"Aldertrack"}


def test_the_type_of_a_system_is_not_its_name(extract):
    form = "System type – Remote Wound Imaging (photos)\nSystem name – Salvecam\nNotes – Interim Arrangement\n"
    found = extract(f"Dear requester\n\n1. For each system state its type and its name.\n{form}")
    assert systems(found) == {"Salvecam"}


@pytest.mark.parametrize(
    "first", ["How Generative Modelling", "Whether Automated Triage", "Nobody", "Several Officers"]
)
def test_no_name_begins_with_a_word_of_grammar(extract, first):
    assert systems(extract(f"Dear requester\n\n{first} is used by the system team of the Council.\n")) == set()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The page has the Digital Strategy and the plan for the systems.", set()),
        (
            "The Office for Coastal Matters (OCM) handles the register of moorings. OCM holds two systems of its own.",
            set(),
        ),
        ("Courses are on Moodle, hosted by Synergy Learning.", {"Moodle"}),
        ("The data come from two systems. iPads, in all – 200", set()),
    ],
)
def test_papers_bodies_hosts_and_devices_are_no_systems(extract, sentence, names):
    assert systems(extract(f"Dear requester\n\nYou asked about our systems.\n\n{sentence}\n")) == names


def test_in_a_list_of_systems_and_sellers_the_second_of_a_pair_sells(extract):
    found = extract(
        "Dear requester\n\n1. Which systems do you run for these, and from whom?\nDrones - Skylark, Penfold Aerial\n"
        "Dogs - Kennelbook (for the register), Larch Mere\n"
    )
    assert systems(found) == {"Skylark", "Kennelbook"}


LINES = "Dear requester\n\nRequest: {request}\n\n{lines}\n\nThe audit team uses Galvanite for planning its audits.\n"


@pytest.mark.parametrize(
    ("request_", "lines"),
    [
        (
            "A list of audit reports, the rating of each, and the software used.",
            "Payroll – Substantial\nTrees – Limited\nRents – Moderate",
        ),
        ("Which wards are inspected, and in which system?", "Ward 7\nWard 12\nZone 3\nLot 4"),
        ("Name the homes and the system used.", "Abbey House\nThe Laurels\nOak Lodge\nSt Mary's\nHeron Court"),
        (
            "The colours of triage and the software used.",
            "Red – Immediate\nOrange – Very Urgent\nYellow – Urgent\nBlue – Non-Urgent",
        ),
        ("Grades of the team, and its system.", "Grades in the team: Grade 7 (4), Grade 8 (6)"),
        (
            "Reasons for absence and the system.",
            "Bereavement\nBack Problems\nMusculoskeletal\nDependants\nAccidental Injury",
        ),
    ],
)
def test_ratings_places_and_numbered_things_are_no_systems(extract, request_, lines):
    assert systems(extract(LINES.format(request=request_, lines=lines))) == {"Galvanite"}


@pytest.mark.parametrize(
    "letter",
    [
        "1. Which provider has most beds?\nBarrowmere Healthcare\n\n2. What is the weekly rate?\n£742",
        "1. Who provides security?\nTern Guarding\n\n2. How long is footage kept?\nFootage is kept for 31 days.",
        "1. Where are signs put up?\nSigns are put up in line with the Surveillance Camera Code of Practice.",
    ],
)
def test_a_letter_about_other_matters_names_no_system(extract, letter):
    assert systems(extract(f"Dear requester\n\n{letter}\n")) == set()


def test_a_system_is_named_however_many_words_stand_before_it(extract):
    found = extract("Dear requester\n\nFootage is kept for 31 days on the Ravenscar system.\n")
    assert systems(found) == {"Ravenscar"}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which titles were borrowed most?", "The Last Lantern (Osgood), Verity (Harrow), Cold Harbour (Finch)"),
        ("Which venues are used?", "Guildhall, Riverside Suite, Corn Exchange"),
        ("Which branches open on Sundays?", "Meadowbank and Kirkgate"),
        ("What courses do outside trainers give?", "First Aid (Tern Ambulance), Minute Taking (Larch Fraser)"),
        ("Collections", "Numismatics, Costume, Archaeology, Fine Art, Ceramics"),
    ],
)
def test_things_asked_for_in_the_plural_are_no_systems(extract, question, answer):
    assert systems(extract(ASKED.format(question=question, answer=answer))) == {"Aldertrack"}


def test_no_separate_system_is_not_no_system(extract):
    words = "We do not use a separate system for temporary accommodation; placements are entered in Jigsaw too."
    assert systems(extract(f"Dear requester\n\nHomelessness\n\nCases are kept in Jigsaw. {words}\n")) == {
        "Housing Jigsaw"
    }


def test_a_contract_called_by_plain_words_and_its_contractor_name_no_system(extract):
    letter = "Name of the contract: Leisure Management\nName of contractor: Wave Leisure\nStart: 1 April 2019"
    assert systems(extract(f"Dear requester\n\n{letter}\n")) == set()


@pytest.mark.parametrize("answer", ["PACS", "Gathers and weighs what is known of a patient"])
def test_a_kind_of_system_and_what_one_does_are_no_names(extract, answer):
    assert systems(extract(ASKED.format(question="Which software is used for images?", answer=answer))) == {
        "Aldertrack"
    }


def test_an_option_run_together_with_its_answer_is_no_name(extract):
    found = extract(
        "Dear requester\n\n1. Which system is used for\na. Inpatients?\nAldertrack\nb. Outpatients?\nMossbank\n"
        "2. Where is it hosted?\na. InpatientsOur own data centre\nb. OutpatientsHosted by the supplier\n"
    )
    assert systems(found) == {"Aldertrack", "Mossbank"}


def test_labels_of_items_and_ends_of_sellers_names_are_no_systems(extract):
    letter = "1. Which system does Pest Control use?\n\nPest Control works in Verminox.\n\n2. Which others are there?\n\nC1\n"
    assert {s.value for s in extract(letter) if s.attribute == "system_in_use"} == {"Verminox"}


@pytest.mark.parametrize(
    ("field", "said"),
    [("Firewall provider", {"none"}), ("Proxy server supplier", {"none"}), ("Current supplier", set())],
)
def test_no_provider_of_a_thing_means_no_such_thing(extract, field, said):
    text = f"Dear requester\n\n1. {field}\n2. Number of kiosks\n3. Number of wardens\n\n1. None\n2. 30\n3. 12\n"
    assert systems(extract(text)) == said


def test_papers_after_a_service_alone_are_no_system(extract):
    letter = (
        "Which software is in use, and what is paid for it a year:\nQ1. Street Lighting\nQ2. Bridges/Structures\n\nResponse\n\n"
        "Q1\n\nMayrise. £2,975\n\nQ2\n\nPaper files and a spreadsheet. A system was on trial but was not bought.\n"
    )
    assert "none" in {each.value for each in extract(letter) if each.attribute.value == "system_in_use"}


@pytest.mark.parametrize(
    ("asked", "said", "name"),
    [
        (
            "Which system do the crews have in the cab?",
            "Bartec Collective, which belongs to the contractor, Alder Environment",
            "Bartec Collective",
        ),
        (
            "Do you survey your staff, with which tool, and what was spent?",
            "SurveyMonkey, on the corporate subscription; £0",
            "SurveyMonkey",
        ),
    ],
)
def test_who_has_it_is_no_system_and_one_asked_for_on_the_way_is(extract, asked, said, name):
    named = {each.value for each in extract(f"1. {asked}\n{said}\n") if each.attribute.value == "system_in_use"}
    assert named == {name}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("How many hours' training, and how?", "5 hours, self-taught on LearnPro."),
        ("Who hosts it?", "It is on our own servers in Port Uaine, as all is."),
        ("In-house?", "No"),
    ],
)
def test_what_teaches_where_it_stands_and_who_did_not_make_it_are_no_systems(extract, asked, said):
    letter = f"1. Which system is used?\nCareFirst\n\n2. {asked}\n{said}\n\n3. Support\nThe team in Port Uaine\n"
    named = {each.value for each in extract(letter) if each.attribute.value == "system_in_use"}
    assert named == {"CareFirst"}
