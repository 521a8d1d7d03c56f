"""Plain facts in the words that another officer would choose: each letter names a system, then answers one question about it."""

from __future__ import annotations

import pytest

LETTER = (
    "Dear requester\n\n1. Which highways system do you use?\n\nAlloy, supplied by Causeway\n\n2. {asked}\n\n{said}\n"
)


def told_of(extract, asked: str, said: str) -> dict[str, str]:
    """What an answer states, by attribute; the first of each."""
    text = LETTER.format(asked=asked, said=said)
    told: dict[str, str] = {}
    for each in extract(text):
        if (each.evidence.start or 0) >= text.index("2. "):
            told.setdefault(each.attribute.value, str(each.value))
    return told


@pytest.mark.parametrize(
    ("asked", "said", "since"),
    [
        (
            "When was it introduced?",
            "Two depots tried it first. It came to all others at the tail end of 2017.",
            "2017",
        ),
        ("When was it introduced?", "It was introduced at the end of 2013.", "2013"),
        (
            "When was it opened to the public?",
            "Residents have been able to report through it from 3 May 2021.",
            "2021-05-03",
        ),
        ("How many people use it?", "120 staff; the earliest accounts were set up in March 2012.", "2012-03"),
        ("How many years have you had it?", "Half a dozen years or so", "2018"),
        ("Previous system and date of change?", "Mayrise made way for Alloy in January 2018.", "2018-01"),
        ("Previous system and date of change?", "We left Mayrise for Alloy in April 2014.", "2014-04"),
        (
            "Has it changed? If so, from what?",
            "Yes. Mayrise was turned off in June 2021 when Alloy came in.",
            "2021-06",
        ),
        ("Has it changed?", "In 2019 Alloy took the place of Mayrise.", "2019"),
        ("When was it taken into use?", "A project manager has been in post since 2016.", None),
        ("Has it changed?", "Mayrise gave way to Alloy, as the strategy of 2016 to 2019 foresaw.", None),
    ],
)
def test_since_when_it_is_used(extract, asked, said, since):
    assert told_of(extract, asked, said).get("in_use_since") == since


@pytest.mark.parametrize(
    ("asked", "said", "end"),
    [
        ("When will you go to market?", "Our present deal winds up on 11 May 2025; a tender follows.", "2025-05-11"),
        ("When will you next tender for this?", "The present term takes us to 31 March 2027.", "2027-03-31"),
        ("Who hosts it?", "Causeway, and must do so as far as 25 April 2027, when the agreement stops.", "2027-04-25"),
        ("Who hosts it?", "Causeway, whose contract is good to 30 April 2027.", "2027-04-30"),
        (
            "When does the contract end?",
            "4 July 2022 to begin with, but it has been moved to 4 July 2024.",
            "2024-07-04",
        ),
        ("Have any extensions been used?", "Both. The last one, of a year, carries us to 21 July 2026.", "2026-07-21"),
    ],
)
def test_when_a_contract_ends(extract, asked, said, end):
    told = told_of(extract, asked, said)
    assert told.get("contract_end") == end
    assert "in_use_since" not in told
    assert "contract_start" not in told


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Have any extensions been used?", "One of the two so far."),
        ("Contract expiry and any extension?", "31 May 2026, then two possible extra periods of a year."),
        ("How much is the contract and for how long?", "£60,000 over four years; a fifth and a sixth year may follow."),
        ("How long is the contract?", "Two years, with the same again available."),
        ("How long is the contract?", "Three years, then year by year at our discretion."),
    ],
)
def test_that_a_contract_may_go_on(extract, asked, said):
    assert "extension" in told_of(extract, asked, said)


@pytest.mark.parametrize(
    ("asked", "said", "host"),
    [
        ("On site or off site?", "It is an online subscription.", "cloud_unspecified"),
        ("Who hosts Alloy?", "The Trust itself does, in its machine room.", "council"),
        ("Who hosts Alloy?", "The force does so for itself.", "council"),
        (
            "Where are the servers?",
            "They returned to us from the contractor, and we run them from Shire Hall.",
            "council",
        ),
        ("Where are the servers?", "Until 2019 with an outsourcer; nowadays in our own basement.", "council"),
        ("Hosting: A - council, B - supplier, C - another company?", "C.", "third_party"),
        ("Is it hosted (a) internally, (b) by the vendor or (c) by a third party?", "(b)", "supplier"),
        ("Is hosting a = in house, b = supplier, c = third party?", "Option b", "supplier"),
        ("How is Alloy delivered?", "Over the web, from Causeway's platform.", "supplier"),
        ("Is it internal?", "External: Causeway's platform.", "supplier"),
        ("Is it in the cloud?", "Cloud first is a principle for renewals. It says nothing of this product.", None),
        ("How many systems are hosted on site?", "We have 2 server rooms and 310 virtual servers.", None),
    ],
)
def test_who_hosts_it(extract, asked, said, host):
    assert told_of(extract, asked, said).get("hosting") == host


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Who do users contact when something goes wrong?", "They ring the vendor's desk."),
        (
            "What does it cost a year to support, and who does so?",
            "£1,250 a year, to Causeway, whose engineers mend it.",
        ),
        ("Support of Alloy: (a) council staff (b) vendor (c) other company?", "(b)"),
    ],
)
def test_who_supports_it(extract, asked, said):
    assert "support_model" in told_of(extract, asked, said)


@pytest.mark.parametrize("asked", ["Who supported it before 2018?", "What was Alloy used for before the merger?"])
def test_what_was_so_before_is_not_so_now(extract, asked):
    assert not {"support_model", "system_use"} & set(told_of(extract, asked, "Street lighting staff, mostly records."))


@pytest.mark.parametrize(
    ("asked", "said", "named"),
    [
        ("Does your library service still run on Spydus?", "Yes, it does.", {"Spydus"}),
        ("Have you kept Spydus for libraries?", "We have.", {"Spydus"}),
        ("Have you considered Spydus for libraries?", "We have.", set()),
        (
            "What are the systems for rotas and for incidents?",
            "They are Gadwell and Tidemark.",
            {"Gadwell", "Tidemark"},
        ),
        (
            "What are the systems for rotas and incidents?",
            "Gadwell for the first, Tidemark for the second.",
            {"Gadwell", "Tidemark"},
        ),
        ("What then stores the drawings?", "All plans and drawings live in Planvault.", {"Planvault"}),
        ("What holds gully data?", "Gullies sit in Drainwise.", {"Drainwise"}),
        ("What is your intranet?", "We named it Signpost.", {"Signpost"}),
        ("Do planners have any viability software?", "Planning Policy has a subscription to Gadwell.", {"Gadwell"}),
        ("How was the wellbeing system procured?", "By open tender, the result of which was Tidemark.", {"Tidemark"}),
        ("Name your asset software and when you began with it.", "We began with Tidemark in 2018.", {"Tidemark"}),
        ("How are keys recorded?", "In a hardback book at the desk.", {"none"}),
        ("Name the application that holds the deeds.", "They are kept as paper originals.", {"none"}),
        ("Is specialist software used for noise? Name?", "Nothing of that sort.", {"none"}),
    ],
)
def test_which_system_it_is(extract, asked, said, named):
    told = extract(f"Dear requester\n\n1. {asked}\n\n{said}\n")
    assert {each.value for each in told if each.attribute.value == "system_in_use"} == named


@pytest.mark.parametrize(
    ("asked", "said", "attribute"),
    [
        ("How many people use it?", "It would have to be compiled; we are not obliged to create it.", "not_held"),
        ("What is the hosting cost?", "That isn't broken down in the invoices that we receive.", "not_held"),
        ("How much is spent on IT?", "Please turn to page 61 of the Annual Report.", "published_elsewhere"),
        (
            "Please name the suppliers.",
            "They are in our monthly files, which are open to everyone.",
            "published_elsewhere",
        ),
        ("Please name the suppliers.", "Names are in the spend data that we publish.", "published_elsewhere"),
        ("How many pupils are there?", "Use the Department's Find a School service.", "published_elsewhere"),
        ("What firewall protects it?", "It is our policy never to discuss our defences.", "exemption"),
        ("What discount were you given?", "The supplier objected to the release of its rates.", "exemption"),
        (
            "Did it go out to competition?",
            "Single-tender action, agreed by the Section 151 Officer.",
            "procurement_route",
        ),
        ("Will you tender?", "Undecided. The purchase went via the Lantern DPS.", "procurement_route"),
    ],
)
def test_what_becomes_of_a_question(extract, asked, said, attribute):
    assert attribute in told_of(extract, asked, said)


@pytest.mark.parametrize(
    ("asked", "said", "cost"),
    [
        ("Has the annual cost changed?", "It was £40,000; since the renewal we have been paying £33,600.", "33600.0"),
        ("Has the annual cost changed?", "Yes, from £40,000 to £33,600.", "33600.0"),
        ("Annual cost", "The whole ICT budget is £2.1m.", None),
    ],
)
def test_what_it_costs_now(extract, asked, said, cost):
    assert told_of(extract, asked, said).get("annual_cost") == cost


@pytest.mark.parametrize(
    ("asked", "said", "mode"),
    [
        ("How is training given?", "There is a package on the intranet.", "e-learning"),
        ("How is training given?", "A distance session with a live trainer.", "remote"),
        ("How is training given?", "On arrival they are buddied with a super user.", "other"),
        ("How do officers learn the system?", "A mentor shows them.", "other"),
        ("Is training (a) e-learning (b) classroom (c) remote?", "(b)", "classroom"),
        ("Is it e-learning or classroom training?", "You offer both. Training has yet to be arranged.", None),
    ],
)
def test_how_training_is_given(extract, asked, said, mode):
    assert told_of(extract, asked, said).get("training_mode") == mode


@pytest.mark.parametrize(
    ("asked", "said", "use"),
    [
        ("Modules in use:", "Inspections / works orders", "Inspections / works orders"),
        ("Why was it bought?", "So that crews see their jobs on a phone.", "So that crews see their jobs on a phone"),
        ("Is it used only for roads?", "No; trees as well.", "trees as well"),
        ("How widely is it used?", "Across Highways: road inspections. Parks withdrew.", "road inspections"),
    ],
)
def test_what_it_is_used_for(extract, asked, said, use):
    assert told_of(extract, asked, said).get("system_use") == use


def test_a_possessive_before_a_number_cites_no_section(extract):
    assert "exemption" not in told_of(extract, "How large is the team?", "ICT's 41 staff look after it.")


@pytest.mark.parametrize(
    ("asked", "said", "users"),
    [
        ("How many people use it?", "210 officers, of whom 30 are managers.", ["210"]),
        ("How many people use it?", "210 officers, 30 of whom are managers.", ["210"]),
        ("How many people use it?", "85 staff, most of whom have tablets.", ["85"]),
        ("How many people use it?", "We have 400 staff, of whom 65 use it.", ["65"]),
        ("How many users are registered?", "Customer accounts: 28,915", []),
        ("How many users are registered?", "Staff: 120; public accounts: 8,900", ["120"]),
    ],
)
def test_who_is_counted(extract, asked, said, users):
    told = extract(LETTER.format(asked=asked, said=said))
    assert [str(each.value) for each in told if each.attribute.value == "users"] == users
