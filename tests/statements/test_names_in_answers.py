"""Names that no catalogue holds, told by their part in the sentence that answers for a system."""

from __future__ import annotations

import pytest


def systems(extract, question, answer):
    """The systems of a letter of one question."""
    letter = f"Dear requester\n\n1. {question}\n\n{answer}\n\nYours sincerely\n"
    return {s.value for s in extract(letter) if s.attribute.value == "system_in_use"}


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        # What it is done in, whatever the verb.
        ("Which application manages your allotments?", "The waiting list sits in Plotwise.", {"Plotwise"}),
        ("Which product is used for street naming?", "New streets are gazetteered with Waymark Pro.", {"Waymark Pro"}),
        ("What software does Registrars use?", "Appointments are taken out of Ceremonia each day.", {"Ceremonia"}),
        ("Which system is used by Legal?", "Everything Legal does lives inside Briefcase Nine.", {"Briefcase Nine"}),
        ("How are parking appeals recorded?", "Appeals get logged on Fairwave.", {"Fairwave"}),
        ("By what means are grants tracked?", "They are followed through Fundlight.", {"Fundlight"}),
        ("What do you use for licensing?", "Licences are issued from Permitwell.", {"Permitwell"}),
        # What does it.
        ("What software is used for FOI?", "Replywell tracks every request from start to end.", {"Replywell"}),
        ("What system does Pest Control use?", "Bookings are what Verminox does.", {"Verminox"}),
        ("Which CRM do you have?", "Calls come from Ringline; Frontdesk handles the forms.", {"Ringline", "Frontdesk"}),
        # What was chosen or is had.
        ("What e-learning platform is there?", "In 2021 we standardised on Tutorbase.", {"Tutorbase"}),
        ("Which survey tool is used?", "We went for Askwell in the end.", {"Askwell"}),
        # What it is called.
        ("What is the Trust's PAS?", "The PAS is Wardview.", {"Wardview"}),
        ("What is the name of the intranet?", "It is called Hive.", {"Hive"}),
        ("What is the name of the staff app?", "We call it Pulse.", {"Pulse"}),
        (
            "Which systems are used for audit and risk?",
            "Riskhawk and Auditor Plus respectively.",
            {"Riskhawk", "Auditor Plus"},
        ),
        # What is held, paid for or learnt.
        ("How many licences has the risk system?", "There are 30 Riskhawk licences.", {"Riskhawk"}),
        ("When does the survey tool's contract end?", "Our agreement for Askwell ends on 30 June 2027.", {"Askwell"}),
        ("What does the tree system cost?", "For Arborly we pay £4,300 a year.", {"Arborly"}),
        ("How many use the complaints database?", "Twelve officers have logins to Grumblebee.", {"Grumblebee"}),
    ],
)
def test_a_name_is_told_by_its_part_in_the_answer(extract, question, answer, names):
    assert systems(extract, question, answer) == names


@pytest.mark.parametrize(
    "answer",
    [
        "The service is run by Corvane under contract.",
        "This went to Cabinet in March and on to Scrutiny.",
        "The matter sits with Environmental Services in Ferry House.",
        "It was bought through Crown Commercial Services from Corvane Ltd.",
        "The team is based in Manchester, and records are kept in West Yorkshire.",
        "We plan to move to Taxonomo next year.",
        "It will be replaced by work in Taxonomo.",
        "Staffing issues inside the council have delayed this.",
        "The figures are on GOV.UK.",
        "The Funding Team, within Regeneration and Culture, sees to it.",
    ],
)
def test_bodies_places_sellers_and_plans_are_no_systems(extract, answer):
    assert systems(extract, "Which system do you use for waste?", answer) == set()


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("What do you use for council tax?", "system_in_use"),
        ("What does the council use to issue permits?", "system_in_use"),
        ("What is used in the call centre?", "system_in_use"),
        ("What do you use it for?", "system_use"),
    ],
)
def test_with_what_is_not_for_what(extract, question, attribute):
    letter = f"Dear requester\n\n1. {question}\n\nTaxwise Gold\n\nYours sincerely\n"
    assert {s.attribute.value for s in extract(letter)} == {attribute}


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        # Whose kind stands after it, or who has it.
        ("Which software supports admissions?", "Applications come by the county's Enrolla portal.", {"Enrolla"}),
        ("Which parking product have you?", "Our partner Corvane supplies Parkright 360.", {"Parkright 360"}),
        ("Which system do you use for licensing?", "We share Permitwell with Norwick Council.", {"Permitwell"}),
        ("Do you have a volunteers' system?", "We do: Helphand.", {"Helphand"}),
        ("Which systems do Legal and Licensing use?", "Legal's is Briefcase Nine.", {"Briefcase Nine"}),
        ("Which system is for trees?", "Since 2019 it has been Arborly.", {"Arborly"}),
        ("Which system is for trees?", "That is done with the help of Arborly.", {"Arborly"}),
        ("Which system is for trees?", "Contractors work under the TreeCare Framework.", set()),
        ("What is the cost of the tree system?", "The yearly fee for Arborly is £4,000.", {"Arborly"}),
        ("Who maintains the tree system?", "Arborly is maintained by its makers.", {"Arborly"}),
        # Another name of the same, or its maker.
        ("What is the leisure system?", "Swimwell (which was called PoolPass when we bought it).", {"Swimwell"}),
        ("Which planning system do you use?", "Planning: Shelfmark, an Idox system.", {"Shelfmark"}),
        # A list under jobs, with prices or cut by a bar.
        (
            "What does your software cost?",
            "Beach huts: Beachwise £2,200 p.a.\nGraves: Plotwise, £300",
            {"Beachwise", "Plotwise"},
        ),
        ("Please state the systems: HR, payroll.", "HR | Paywise\nPayroll | Coinflow", {"Paywise", "Coinflow"}),
        ("Which systems are used?", "Housing - Tenantry Two, CRM - Frontdesk", {"Tenantry Two", "Frontdesk"}),
        # What is withheld of one is told of another.
        (
            "Which products are used?",
            "One is exempt under section 31(1)(a). The service desk is on Anchorage.",
            {"Anchorage"},
        ),
    ],
)
def test_one_system_has_one_name_and_every_job_its_own(extract, question, answer, names):
    assert systems(extract, question, answer) == names


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which other authorities use it?", "You would have to ask Idox."),
        ("What does each part of the software cost?", "Licences: Bronze £200\nHardware: Dellway £2,000"),
        ("When do the contracts end?", "The adults' one closes in January 2027, the children's one in May 2026."),
    ],
)
def test_sellers_who_are_asked_and_what_is_priced_beside_are_no_systems(extract, question, answer):
    assert systems(extract, question, answer) == set()


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        # A label that is said to be a system, or that a remark follows.
        ("On what system do you buy?", "Fairbuy - an electronic tendering portal", {"Fairbuy"}),
        ("Which finance system does the authority run?", "Tallymark – Corvane AG supports it", {"Tallymark"}),
        ("Which system is used for meals?", "Juniors - the menu page in ParentPay", {"ParentPay"}),
        # What somebody uses.
        (
            "How do staff procure and order supplies in your system?",
            "ORDO, the national eProcurement system, is what Fellside Board uses.",
            {"ORDO"},
        ),
        (
            "Which gazetteer software is there?",
            "Wayline, the NHS address system, serves all teams.",
            {"Wayline"},
        ),
        # Who provides it.
        (
            "Which suppliers are there for parking?",
            "In parking enforcement Lookout Ltd provides the cameras.",
            {"Lookout Ltd"},
        ),
        ("", "Music and webcasting at the chapel are supplied by Psalmody.", {"Psalmody"}),
        ("The supplier of the software now?", "Brightmoor Solutions", {"Brightmoor Solutions"}),
        ("Is a survey tool used? By whom, if so?", "Yes, Askwell Limited", {"Askwell Limited"}),
        ("What permit software is there?", "3Thirty. The 3Thirty app is for visitors.", {"3Thirty"}),
    ],
)
def test_a_name_is_told_by_what_is_said_of_it(extract, question, answer, names):
    asked = f"1. {question}\n\n" if question else ""
    letter = f"Dear requester\n\nYour request about software\n\n{asked}{answer}\n\nYours sincerely\n"
    assert {s.value for s in extract(letter) if s.attribute.value == "system_in_use"} == names


def test_who_answers_is_no_system(extract):
    letter = (
        "Dear requester\n\nI can confirm that Fellside Survey does hold what you requested.\n\n"
        "1. Is usage of software measured?\n\nFellside Survey does measure it.\n\n2. Which software tracks it?\n\nMeterwell\n"
    )
    assert {s.value for s in extract(letter) if s.attribute.value == "system_in_use"} == {"Meterwell"}


@pytest.mark.parametrize(
    "asking",
    [
        "I would like the costs item by item of the Oakdesk software we read about.",
        "I want to know about every tool in Oakdesk, including its users.",
        "Please give all it cost to buy or install Oakdesk (machines or kiosks)",
        "Where no records are kept in Oakdesk, pass this request on to your IT department.",
        "For each of them you asked who supplies it, whether it is Oakdesk in the cloud.",
    ],
)
def test_what_the_requester_wishes_names_no_system(extract, asking):
    letter = f"Request about software\n\n{asking}\n\nBookings are kept in Tillwell.\n"
    assert {s.value for s in extract(letter) if s.attribute.value == "system_in_use"} == {"Tillwell"}


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        (
            "Which software have you for events?",
            "Plotwise for weddings and Orchard Hall for fairs.",
            {"Plotwise", "Orchard Hall"},
        ),
        ("Which software have you for events?", "Plotwise for weddings, with Festa for fairs.", {"Plotwise", "Festa"}),
        ("Which survey tool is used?", "Surveys are drafted in 4Poll.", {"4Poll"}),
        ("Which survey tool is used?", "Corvane's Askwell.", {"Askwell"}),
        ("Which survey tool is used?", "Askwell by Corvane (which bought Lantern Systems in 2020).", {"Askwell"}),
    ],
)
def test_a_name_is_whole_and_no_other_is_taken_with_it(extract, question, answer, names):
    assert systems(extract, question, answer) == names


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        ("Are surveys run in Askwell or in Polly?", "Polly.", {"Polly"}),
        ("Do you use Askwell or Polly?", "The former.", {"Askwell"}),
        ("Do you use Askwell or Polly for surveys?", "We use the second of these.", {"Polly"}),
        ("Do you use a) Askwell, b) Polly or c) something else?", "b)", {"Polly"}),
        ("Does your survey software come from Askwell or Polly?", "Both.", {"Askwell", "Polly"}),
        ("Do you use Askwell or Polly?", "Polly (not Askwell).", {"Polly"}),
        ("Do you use Askwell or Polly?", "Neither.", {"none"}),
        # Nothing is picked, or what is offered is no product.
        ("Do you use Askwell or Polly?", "We considered Polly.", set()),
        ("Does your CRM hold: Residents or Properties?", "Both.", set()),
        ("Is the software used in English or Welsh?", "Welsh.", set()),
    ],
)
def test_an_answer_picks_of_the_names_that_its_question_offers(extract, question, answer, names):
    assert systems(extract, question, answer) == names


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who supplies the survey software?", "These we get from Corvane Digital."),
        ("Who supplies the survey software?", "Our contract is with Corvane Digital."),
        ("Who supplies the survey software?", "Corvane Digital do."),
        ("Which survey tool is used?", "A product of Corvane Digital."),
        ("Which survey tool is used?", "One that we rent from Corvane Digital."),
        ("Which survey tool is used?", "It is supplied by Corvane Digital."),
        ("Which survey tool is used?", "Corvane Digital's, since 2019."),
        ("When does the licence of the survey tool end?", "Our survey software comes from Corvane Digital."),
    ],
)
def test_a_seller_alone_stands_for_what_it_sells(extract, question, answer):
    assert systems(extract, question, answer) == {"Corvane Digital"}


@pytest.mark.parametrize(
    "answers",
    [
        ("Askwell. We get it from Corvane Digital.", "Not held."),
        ("Askwell.", "Corvane Digital. Before that it was Lantern Systems."),
        ("Askwell. The reseller is Lantern Systems.", "Corvane Digital."),
    ],
)
def test_whom_a_named_system_comes_from_is_no_other_system(extract, answers):
    letter = "Dear requester\n\n1. Which survey tool is used?\n\n{}\n\n2. Who is the supplier, and has it changed?\n\n{}\n\nYours\n"
    stated = extract(letter.format(*answers))
    assert {s.value for s in stated if s.attribute.value == "system_in_use"} == {"Askwell"}


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        ("Is there a records system, and how long have you had it?", "Wardnote by Corvane.", {"Wardnote"}),
        ("Is there a records system, and how long have you had it?", "Approved by Cabinet in May.", set()),
        ("Which CRM do you use?", "The contact centre works in Drayline.", {"Drayline"}),
        ("Which CRM do you use?", "We work in Drayline, as we did in Shelfmark before.", {"Drayline"}),
        ("Which CRM do you use?", "Forms come in through a second, Formwell, since May.", {"Formwell"}),
        ("Which software sends you referrals?", "Our own developers wrote Doorstep.", {"Doorstep"}),
        ("Which CRM do you use?", "It is Lantern Service Cloud.", {"Lantern Service Cloud"}),
        ("Which CRM do you use?", "For now it is Contact Manager by Corvane.", {"Contact Manager"}),
        ("Which portal do residents use?", 'The portal is known as "Report It".', {"Report It"}),
        ("Are there online accounts for residents?", "Yes. We call ours Drayton Direct.", {"Drayton Direct"}),
        ("Who won the contract for the chatbot?", "Corvane Limited, for the Askme Now chatbot", {"Askme Now"}),
    ],
)
def test_a_name_is_told_by_who_made_it_or_what_else_there_is(extract, question, answer, names):
    assert systems(extract, question, answer) == names


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            "Niche RMS, which two neighbours have shared since April 2016, Chronicle, ViSOR and Skype for Business.",
            {"Niche RMS", "Chronicle", "ViSOR", "Skype for Business"},
        ),
        ("We run transport on the dispatch system supplied by Cleric.", {"Cleric"}),
        (
            "Transport is on Cleric. Emergency calls are on another one, Northstar from Penfold.",
            {"Cleric", "Northstar"},
        ),
    ],
)
def test_an_aside_parts_no_list_and_a_seller_names_its_kind_of_system(extract, answer, expected):
    found = extract(f"1. Which systems are used for dispatch?\n{answer}\n")
    assert {s.value for s in found if s.attribute == "system_in_use"} == expected


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("CareFirst by OLM, and its module Careassess.", "Careassess"),
        ("We use myaccount, the national sign-in of the Improvement Service.", "myaccount"),
    ],
)
def test_names_are_told_by_what_stands_beside_them(extract, said, name):
    letter = f"1. What is the name of the system or portal that you use?\n{said}\n"
    assert name in {each.value for each in extract(letter) if each.attribute.value == "system_in_use"}


def test_a_test_database_is_not_in_use_and_an_approved_replacement_is_planned(extract):
    letter = (
        "1. Training on your system?\nSit with Nelly (the name of our test database) till sure.\n\n"
        "2. Is a CRM used, and which?\nYes, Firmstep. A replacement by Granicus govService was approved last month.\n"
    )
    live = {each.value for each in extract(letter) if each.attribute.value == "system_in_use" and each.status == "live"}
    assert live == {"Firmstep"}


def test_who_was_awarded_a_contract_is_asked_for_its_seller(extract):
    letter = "1. The contractor it was awarded to\nKira Talent\n\n2. How long it lasts\n2 Year Duration 01/09/2023 – 31/08/2025\n"
    told = {(each.attribute.value, each.value) for each in extract(letter)}
    assert {("contract_start", "2023-09-01"), ("contract_end", "2025-08-31")} <= told
    letter = "1. On what dates does that contract begin and end?\n01/11/2022 – 31/10/2025 (1+1 to follow, none taken up as yet)\n"
    told = {(each.attribute.value, each.value) for each in extract(letter)}
    assert {("contract_start", "2022-11-01"), ("contract_end", "2025-10-31")} <= told
