"""Who hosts, told by actors, what they do, whose a place is, and places."""

import pytest

from foimarket.statements.values.host_choices import chosen_host
from foimarket.statements.values.hosts import hosts_in
from foimarket.statements.values.present import present_words

SELLER, SYSTEM = "Lantern", "Mosaic"

COUNCIL = [
    "On a machine in the basement of the Town Hall",
    "We keep it on our own kit",
    "Hosted in-house by Digital Services",
    "In the council's two data centres",
    "Ourselves, for the time being",
    "Us at the moment. It is to go to the supplier's cloud in 2026.",
    "Our own people run it on our own machines",
    "It is installed on each desktop",
    "The force keeps its own servers",
    "within the corporate network",
    "In our own AWS account",
    "On the authority's infrastructure at Beech House",
    "No, the software is on our servers",
    "We host it rather than the supplier",
    "Mosaic was bought from Lantern and we host it",
    "At present our own servers; from April it will be Lantern's cloud",
    "On our servers. The supplier's cloud was considered and rejected.",
    "It is supplied by Lantern and kept on servers that the council's ICT division manages",
    "On servers we own",
    "We self-host",
    "It was brought back in house in 2021",
    "The Trust brought it onto its own estate",
]
SUPPLIERS = [
    "Lantern do, at their end",
    "The vendor, on AWS",
    "As a service from the supplier",
    "The supplier is responsible for all hosting",
    "In the hands of the software house",
    "By them",
    "It lives on the machines of the firm that makes it",
    "Lantern's own staff run it",
    "Lantern took over hosting in 2019",
    "Vendor-managed",
    "They keep it going on machines of theirs",
    "Until 2019 by ourselves, by Lantern from then on",
    "Until 2019 it was on our own servers; since then it has been Lantern's.",
    "It was moved from our servers to those of Lantern",
    "The provider has it",
    "The developer provides the lot",
    "The vendor sees to all of that",
    "SaaS (vendor)",
    "Hosted (supplier)",
    "Hosted remotely by Lantern Ltd",
    "None of it is on council equipment; it is all with the supplier",
]
THIRD_PARTIES = [
    "Exmoor County Council hosts it on our behalf",
    "On the servers of a neighbouring council",
    "A hosting company called Rackmoor",
    "Our IT partner, Brellan, hosts it",
    "By the supplier's sub-contractor",
    "Lantern sell it; the machines are run by Rackmoor",
    "With Rackmoor, in their data centre",
    "By our managed service partner",
    "By our outsourced IT provider",
    "Hosted by the county council on our behalf",
    "The leisure operator's head office houses the servers",
]
CLOUD = [
    "In the cloud (UK region)",
    "Staff use it through a web browser",
    "Nothing is installed on our servers",
    "On Azure",
    "Delivered as a service",
    "Accessed via a URL; nothing is installed locally",
]
NOBODY = [
    "A move to Lantern's cloud is pencilled in for the spring",
    "We may go to the cloud",
    "Before 2020 we hosted it",
    "The contract is with Lantern",
    "Bought from Lantern under G-Cloud",
    "It is not on our servers",
    "The council does not know",
]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        *((words, {"council"}) for words in COUNCIL),
        *((words, {"supplier"}) for words in SUPPLIERS),
        *((words, {"third_party"}) for words in THIRD_PARTIES),
        *((words, set()) for words in CLOUD),
        *((words, set()) for words in NOBODY),
        ("The database is on our servers and the front end in Lantern's cloud", {"council", "supplier"}),
        ("Live with Lantern, archive here", {"council", "supplier"}),
    ],
)
def test_a_host_is_whoever_does_it_or_has_the_place(words, kinds):
    assert {host.kind for host in _hosts(words)} - {"cloud_unspecified"} == kinds


@pytest.mark.parametrize("words", CLOUD)
def test_a_cloud_of_nobody_named_is_unspecified(words):
    assert {host.kind for host in _hosts(words)} == {"cloud_unspecified"}


def _hosts(words):
    words = present_words(words)
    return hosts_in(words, _places(SELLER, words), _places(SYSTEM, words))


def _places(name, words):
    at = words.find(name)
    return [(at, at + len(name))] if at >= 0 else []


def test_a_company_is_the_supplier_where_nobody_else_is_known_to_sell_the_system():
    assert [host.kind for host in hosts_in("Hosted by Rackmoor", knows_sellers=False)] == ["supplier"]
    assert [host.kind for host in hosts_in("Hosted by Rackmoor", knows_sellers=True)] == ["third_party"]


LETTER = (
    "1. Which care systems are used?\nMosaic, from Access, and ContrOCC, from OCC\n\n"
    "2. Who hosts each of them, and who supports them?\n{answer}\n"
)


@pytest.mark.parametrize(
    ("answer", "hosts"),
    [
        ("Mosaic is in Access's cloud, ContrOCC on our own servers", {("Mosaic", "supplier"), ("ContrOCC", "council")}),
        ("Mosaic: Access. ContrOCC: ourselves.", {("Mosaic", "supplier"), ("ContrOCC", "council")}),
        ("Mosaic - as a service, in Access's cloud", {("Mosaic", "supplier")}),
        ("Access host Mosaic and OCC do ContrOCC.", {("Mosaic", "supplier"), ("ContrOCC", "supplier")}),
        (
            "Access host Mosaic; first line support is by our Systems Team. ContrOCC is on premise.",
            {("Mosaic", "supplier"), ("ContrOCC", "council")},
        ),
        ("You say that most councils are in the cloud. We have no view on that.", set()),
    ],
)
def test_each_system_has_its_own_host(extract, answer, hosts):
    statements = extract(LETTER.format(answer=answer))
    assert {(s.product, s.value) for s in statements if s.attribute == "hosting"} == hosts


@pytest.mark.parametrize(
    ("question", "answer", "kind"),
    [
        ("On-premise or cloud?", "The former", "council"),
        ("On-premise or cloud?", "The latter", "cloud_unspecified"),
        ("On-premise or cloud?", "Both", "hybrid"),
        ("Is it hosted by you or by the supplier?", "It's the supplier.", "supplier"),
        ("Is it hosted 1) by you 2) by the supplier 3) by a third party?", "3", "third_party"),
        ("Is it hosted (a) by you, (b) by the supplier or (c) elsewhere?", "b", "supplier"),
        ("Is it hosted on your premises?", "It is.", "council"),
        ("Is it hosted on your premises?", "No", None),
        ("Is it in the cloud?", "Not yet", "council"),
        ("Has it moved to the cloud?", "It has", "cloud_unspecified"),
        ("Do you host it?", "As of 1 May", None),
    ],
)
def test_a_host_may_be_chosen_from_those_that_the_question_offers(question, answer, kind):
    words = present_words(answer)
    assert (chosen_host(question, answer) or next((host.kind for host in hosts_in(words)), None)) == kind


@pytest.mark.parametrize(
    ("question", "answer", "kinds"),
    [
        ("How is it delivered?", "As SaaS", {"cloud_unspecified"}),
        ("Architecture", "Cloud (SaaS)", {"cloud_unspecified"}),
        ("Who owns the hardware?", "The Council", {"council"}),
        ("Which card machines are used?", "We have none", set()),
    ],
)
def test_hosting_is_asked_for_in_many_words(extract, question, answer, kinds):
    letter = f"1. Which care system is used?\nMosaic, from Access\n\n2. {question}\n{answer}\n"
    assert {s.value for s in extract(letter) if s.attribute == "hosting"} == kinds


def test_yes_or_no_is_told_of_each_system_of_a_list(extract):
    letter = (
        "1. Which care systems are used?\nMosaic, from Access, and Liquidlogic LAS, from System C\n\n"
        "2. Is each of them hosted on your premises?\nMosaic - yes, LAS - no, System C host.\n"
    )
    hosts = {(s.product, s.value) for s in extract(letter) if s.attribute == "hosting"}
    assert hosts == {("Mosaic", "council"), ("Liquidlogic LAS", "supplier")}


@pytest.mark.parametrize(
    ("question", "answer", "kind"),
    [
        ("Is it supplier hosted?", "That's correct.", "supplier"),
        ("How is it hosted?", "A mixture", "hybrid"),
        ("How is it hosted?", "Hosted", "cloud_unspecified"),
        ("Private or public cloud?", "Public", "cloud_unspecified"),
        ("How is it hosted?", "Part cloud, part local", "hybrid"),
        ("How is it hosted?", "Hybrid (part on-prem, part cloud)", "hybrid"),
        ("Is it on premise?", "Desktops are local, whereas the maps sit in the cloud.", "hybrid"),
    ],
)
def test_a_host_is_told_in_one_word_or_in_shares(extract, question, answer, kind):
    letter = f"1. Which care system is used?\nMosaic, from Access\n\n2. {question}\n{answer}\n"
    assert {s.value for s in extract(letter) if s.attribute == "hosting"} == {kind}


def test_a_company_may_end_in_it(extract):
    letter = "Dear requester\n\n1. Which learning platform is there?\n\nMoodle, hosted for us by Lantern IT.\n"
    assert {s.value for s in extract(letter) if s.attribute.value == "hosting"} == {"third_party"}


@pytest.mark.parametrize(
    ("naming", "answer", "expected"),
    [
        ("Mosaic, bought from Wickham Software.", "Wickham Software host it.", ["supplier"]),
        ("Mosaic. We have it from Wickham Software.", "Hosted by Tarn Data.", ["third_party"]),
        ("Uniform (Idox) and Mosaic (Access)", "Idox for Uniform, our data centre for Mosaic", ["supplier", "council"]),
    ],
)
def test_whom_a_system_was_bought_from_and_each_part_of_a_list_tell_who_hosts(extract, naming, answer, expected):
    found = extract(f"Dear requester\n\n1. Which systems do you use?\n{naming}\n\n2. Who hosts them?\n{answer}\n")
    assert [s.value for s in found if s.attribute == "hosting"] == expected


@pytest.mark.parametrize(
    "question",
    [
        "Server location",
        "Does the system run on your own network?",
        "Who owns the hardware on which the system runs?",
        "Is the system maintained on council servers?",
        "Is it a local or remote installation?",
        "Do you run it yourselves?",
    ],
)
def test_whose_machines_is_asked_in_many_ways(extract, question):
    letter = f"1. Which care system is used?\nMosaic, from Access\n\n2. {question}\nOur own servers\n"
    assert {s.value for s in extract(letter) if s.attribute == "hosting"} == {"council"}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Will the next system be cloud hosted?", "No decision has been made as to the hosting of any replacement."),
        ("What is your cloud strategy?", "New purchases ought to be SaaS."),
        ("Anything else?", "Our integration tools are not counted; servers and desktops neither."),
        ("Anything else?", "None of these is in the cloud at present."),
    ],
)
def test_plans_and_what_is_not_so_are_no_hosting(extract, question, answer):
    letter = f"1. Which care system is used?\nMosaic, from Access\n\n2. {question}\n{answer}\n"
    assert not [s for s in extract(letter) if s.attribute == "hosting"]


def test_what_is_planned_for_may_be_answered_with_what_is_so_today(extract):
    letter = (
        "1. Which care system is used?\nMosaic, from Access\n\n2. Do you plan to move it to the cloud?\n"
        "We have no such plans: it stays on our own hardware.\n"
    )
    assert [s.value for s in extract(letter) if s.attribute == "hosting"] == ["council"]


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("Hosted by us until January 2022 and by Civica since.", "supplier"),
        ("The Council, moving to Civica's cloud in January 2027", "council"),
        ("The Council hosted it until 2020, when it went to Civica's cloud.", "supplier"),
    ],
)
def test_where_it_was_or_will_be_is_not_where_it_is(extract, answer, kind):
    found = extract(f"1. Which housing system is used?\nCivica Cx\n\n2. Who hosts it?\n{answer}\n")
    assert [s.value for s in found if s.attribute == "hosting"] == [kind]
    assert not [s for s in found if s.attribute == "contract_end"]
