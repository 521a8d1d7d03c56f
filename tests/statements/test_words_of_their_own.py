"""Questions and answers in words that no rule holds: told by what they speak of and by the shape of what is said."""

from __future__ import annotations

import pytest

LETTER = (
    "Dear requester\n\n1. Which case management system is used in adult social care?\nMosaic, from Access\n\n"
    "2. {question}\n{answer}\n"
)


def second(extract, question, answer):
    """Statements of the second answer only, as attribute and value."""
    letter = LETTER.format(question=question, answer=answer)
    start = letter.index("2. ")
    return [(s.attribute.value, s.value) for s in extract(letter) if s.evidence.start >= start]


@pytest.mark.parametrize(
    ("question", "answer", "attribute", "value"),
    [
        ("Until what point are you tied in?", "31 March 2027", "contract_end", "2027-03-31"),
        ("When must it be re-let?", "By September 2026", "contract_end", "2026-09"),
        ("Which year did it arrive?", "2016", "in_use_since", "2016"),
        ("Has it been around long?", "Since 2012", "in_use_since", "2012"),
        ("What does it set you back?", "£61,300.50 a year excluding VAT", "annual_cost", 61300.5),
        ("Please give the yearly outlay.", "£12,000", "annual_cost", 12000.0),
        ("Expenditure with the supplier, 2022-23", "£45,118", "annual_cost", 45118.0),
        ("How many employees can get into it?", "412", "users", 412),
        ("How many hold a seat?", "About 90", "users", 90),
        ("Who runs the servers?", "We do, in the civic centre", "hosting", "council"),
        (
            "Is the kit yours or theirs?",
            "It is theirs; the supplier runs it in its own data centre.",
            "hosting",
            "supplier",
        ),
        ("How are newcomers shown how to use it?", "E-learning, about 3 hours", "training_hours", 3.0),
    ],
)
def test_a_question_that_no_rule_knows_is_told_by_its_answer(extract, question, answer, attribute, value):
    assert (attribute, value) in second(extract, question, answer)


@pytest.mark.parametrize(
    ("question", "answer", "attribute"),
    [
        ("Who keeps it running day to day?", "Our Systems Team in Adult Services", "support_model"),
        ("Who provides first line help?", "The supplier's helpdesk", "support_model"),
        ("How did you come by it?", "A mini-competition under a CCS framework", "procurement_route"),
        ("What did you use beforehand?", "CareFirst", "replaced_system"),
        ("Any options left?", "Two of twelve months each", "extension"),
        ("Can the term be lengthened?", "Yes, by up to two further years", "extension"),
        ("What do social workers do in it?", "Assessments, care plans and reviews", "system_use"),
        ("Which tasks does it cover?", "Case recording and reporting", "system_use"),
        ("How many hours were lost to outages?", "There is no record of this", "not_held"),
        ("What is the breakdown by age?", "This is not something we keep", "not_held"),
        ("What did you pay consultants?", "See the spend over £500 files on our website", "published_elsewhere"),
    ],
)
def test_what_is_said_in_words_is_told_by_what_the_question_speaks_of(extract, question, answer, attribute):
    assert attribute in {name for name, _ in second(extract, question, answer)}


def test_a_guess_says_so_in_its_method_and_is_less_sure(extract):
    known, guessed = (
        next(
            s
            for s in extract(LETTER.format(question=question, answer="31 March 2027"))
            if s.attribute == "contract_end"
        )
        for question in ("When does the contract expire?", "Until what point are you tied to the firm?")
    )
    assert guessed.method == f"{known.method}.guessed"
    assert guessed.confidence < known.confidence


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What did the council raise in bus lane fines?", "£1,204,000"),
        ("How many complaints were upheld?", "412"),
        ("When did the policy come before cabinet for review?", "4 June 2019"),
        ("What grants were paid to clubs?", "£12,000"),
    ],
)
def test_a_figure_about_something_else_is_no_fact_of_a_system(extract, question, answer):
    assert second(extract, question, answer) == []


@pytest.mark.parametrize(
    ("question", "answer", "name"),
    [
        ("Rostering?", "Shiftwell, from Penfold Ltd", "Shiftwell"),
        ("Tree inspections", "Barkwise / Penfold Ltd / annual", "Barkwise"),
        ("With what are the accounts of foster carers paid?", "Carepay (Penfold Ltd)", "Carepay"),
        ("Hall bookings", "Roomwell - no fixed term", "Roomwell"),
    ],
)
def test_a_name_after_the_job_it_does_is_a_system(extract, question, answer, name):
    assert ("system_in_use", name) in second(extract, question, answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Contact officer", "Penelope Wren"),
        ("Status", "Open"),
        ("Directorate", "Penfold House"),
        ("How was the decision taken?", "Members have not decided"),
    ],
)
def test_what_follows_a_label_that_names_no_job_is_no_system(extract, question, answer):
    assert "system_in_use" not in {name for name, _ in second(extract, question, answer)}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do you have a chatbot?", "We haven't one"),
        ("Is there an app?", "There isn't."),
        ("Kiosks", "None"),
        ("Rota software", "Not used - rotas are done by hand"),
        ("Which product draws up rotas?", "Nothing electronic"),
    ],
)
def test_the_ways_of_saying_that_there_is_none(extract, question, answer):
    assert ("system_in_use", "none") in second(extract, question, answer)


def test_a_register_names_products_in_its_titles(extract):
    letter = (
        "The part of our contracts register that deals with software:\n\n"
        "| Title | Provider | First day | Last day |\n| --- | --- | --- | --- |\n"
        "| Parking - Kerbwise | Penfold Ltd | 1 May 2021 | 30 April 2026 |\n"
        "| Elections (Pollwell) | Hendry plc | 1 June 2020 | 31 May 2025 |\n"
    )
    stated = [(s.attribute.value, s.product, s.value) for s in extract(letter)]
    assert {product for name, product, _ in stated if name == "system_in_use"} == {"Kerbwise", "Pollwell"}
    assert ("contract_start", "Kerbwise", "2021-05-01") in stated
    assert ("contract_end", "Pollwell", "2025-05-31") in stated


@pytest.mark.parametrize(
    ("beside", "attribute"),
    [
        ("Duration | Expiry", "contract_start"),
        ("Contract term | Renewal date", "contract_start"),
        ("Support | Expiry", "in_use_since"),
    ],
)
def test_a_start_is_the_contracts_where_its_term_stands_beside_it(extract, beside, attribute):
    letter = (
        f"Systems in social care:\n\n| System | Start | {beside} |\n| --- | --- | --- | --- |\n"
        "| Mosaic | 1 May 2021 | 5 years | 30 April 2026 |\n| ContrOCC | 1 June 2020 | 5 years | 31 May 2025 |\n"
    )
    assert (attribute, "2021-05-01") in [(s.attribute.value, s.value) for s in extract(letter)]


def test_parts_of_a_question_without_a_question_mark_ask_what_stands_over_them(extract):
    letter = (
        "1. What does each staff group plan shifts with?\n(i) Nurses - Shiftwell, from Penfold\n(ii) Theatres - Rotalark\n\n"
        "2. Staff on it\n(i) 3,300\n(ii) 260\n"
    )
    stated = {(s.attribute.value, s.value) for s in extract(letter)}
    assert {("users", 3300), ("users", 260), ("system_in_use", "Shiftwell"), ("system_in_use", "Rotalark")} <= stated


PROSE = (
    "Thank you for your request about our software and its contracts.\n\n"
    "The Council has Mosaic in adult social care.\n\n{told}\n"
)


def told(extract, sentence):
    letter = PROSE.format(told=sentence)
    return [(s.attribute.value, s.value) for s in extract(letter) if s.evidence.start >= letter.index(sentence)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Benefit claims are assessed in Clarewell, which Penfold Ltd supplies.", "Clarewell"),
        ("Parking fines are dealt with on Kerbwise.", "Kerbwise"),
        ("Officers record visits in Calmcase.", "Calmcase"),
        ("For allotments it is Plotwise.", "Plotwise"),
        ("The teams who inspect food premises carry tablets with Tasteline on them.", "Tasteline"),
        ("The Council took on Brightwell in March 2020.", "Brightwell"),
    ],
)
def test_a_sentence_about_work_done_names_the_system_that_it_is_done_in(extract, sentence, name):
    assert ("system_in_use", name) in told(extract, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They work in Sandwell.",
        "We run a shared service together with Oxmere.",
        "The minutes are published on Monday.",
        "Inspections are carried out in Penfold House by officers of the Council.",
    ],
)
def test_a_place_or_a_day_is_no_system(extract, sentence):
    assert "system_in_use" not in {name for name, _ in told(extract, sentence)}


@pytest.mark.parametrize(
    ("sentence", "attribute", "value"),
    [
        ("It has been with us for eleven years.", "in_use_since", "2013"),
        ("The contract was renewed on 1 June 2022 and lasts until 31 May 2025.", "contract_start", "2022-06-01"),
        ("There are 240 people with log-ins.", "users", 240),
        ("The outlay in 2022/23 was £112,960.", "annual_cost", 112960.0),
        ("New starters have two days in the classroom before they are given access.", "training_mode", "classroom"),
        ("Registers of deaths are kept in a notebook.", "system_in_use", "none"),
    ],
)
def test_what_prose_tells_of_a_system_is_read(extract, sentence, attribute, value):
    assert (attribute, value) in told(extract, sentence)


def test_a_system_that_was_succeeded_is_not_in_use(extract):
    stated = told(extract, "It succeeded CareFirst in 2018.")
    assert ("replaced_system", "CareFirst") in stated
    assert ("system_in_use", "CareFirst") not in stated


NAME_ASKED = "1. What is the name of the case management system used by the service?\n{answer}\n"


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("Halcyon v4.2", {"Halcyon"}),
        ("Halcyon – version 12", {"Halcyon"}),
        ("Halcyon/Tallyman", {"Halcyon", "Tallyman"}),
        ("Halcyon, formerly known as Swiftcase", {"Halcyon"}),
        ("The Council uses Halcyon for case recording and Tallyman for payments.", {"Halcyon", "Tallyman"}),
        ("The service has used Oakdesk since 2015.", {"Oakdesk"}),
        ("Oakdesk - this replaced Halcyon in 2020.", {"Oakdesk"}),
        ("Penfold Ltd / Oakdesk", {"Oakdesk"}),
        ("An in-house developed system called CaseBook.", {"CaseBook"}),
    ],
)
def test_a_name_asked_for_is_told_from_its_version_its_seller_and_its_forerunner(extract, answer, names):
    stated = {s.product or s.value for s in extract(NAME_ASKED.format(answer=answer)) if s.attribute == "system_in_use"}
    assert stated == names


@pytest.mark.parametrize(
    ("answer", "attributes"),
    [
        ("We are unable to provide this as it is commercially sensitive", {"exemption"}),
        ("The figure is not separately identifiable.", {"not_held"}),
        ("We cannot break this down by product.", {"not_held"}),
    ],
)
def test_a_refusal_for_a_reason_is_no_want_of_records(extract, answer, attributes):
    assert {name for name, _ in second(extract, "What is the annual cost and breakdown?", answer)} == attributes


def test_words_of_refusal_without_a_ground_count_only_where_the_letter_cites_none(extract):
    letter = (
        "1. What does the system cost?\nThis is commercially sensitive and withheld.\n\n2. Who supplies it?\n{answer}\n"
    )
    bare = [s.value for s in extract(letter.format(answer="Penfold Ltd")) if s.attribute == "exemption"]
    cited = [
        s.value for s in extract(letter.format(answer="Exempt under section 43(2).")) if s.attribute == "exemption"
    ]
    assert (bare, cited) == ([None], ["s43(2)"])


def test_what_follows_a_system_s_name_is_its_use_only_where_it_tells_of_work(extract):
    letter = "1. Which systems are used?\nMosaic - {words}\n"
    uses = {
        words: [s.value for s in extract(letter.format(words=words)) if s.attribute == "system_use"]
        for words in ("case recording", "rolling contract", "still in use")
    }
    assert uses == {"case recording": ["case recording"], "rolling contract": [], "still in use": []}


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("There is an asset tool in use at the Agency, and it is Meterwell Platform.", "Meterwell Platform"),
        ("Collaboration tools are in use at the House, namely Chatterbee.", "Chatterbee"),
        ("Somebody would have to go through every order on Bidwell (our e-procurement system).", "Bidwell"),
        ("Across the organisation, Bidwell is widely used.", "Bidwell"),
    ],
)
def test_a_system_is_told_by_what_the_sentence_says_it_is(extract, answer, name):
    text = f"1. Is a tool in use?\n{answer}\n\n2. Since when?\n2019\n"
    assert [s.value for s in extract(text) if s.attribute.value == "system_in_use"] == [name]


def test_what_runs_on_paper_has_no_system(extract):
    text = (
        "1. Which computer software do you use for highways?\nHighways works run on paper based systems at present.\n"
    )
    assert [s.value for s in extract(text) if s.attribute.value == "system_in_use"] == ["none"]


def test_where_the_name_and_the_use_of_each_are_asked_the_words_before_a_dash_are_the_name(extract):
    text = (
        "Request 1\nDoes your organisation use AI?\n"
        "Where it does, please name the tools or systems in use and say what each is for.\n"
        "Answer 1\nVoice to Text – Audio files are transcribed.\nPaper Defender – Personal information is redacted.\n\n"
        "Request 2\nSince when?\nAnswer 2\n2019\n"
    )
    assert [s.value for s in extract(text) if s.attribute.value == "system_in_use"] == [
        "Voice to Text",
        "Paper Defender",
    ]


def test_a_name_in_brackets_after_its_kind_is_a_system(extract):
    text = "1. Can you tell?\nTwo separate reporting systems (SAP and Ledgerly) hold the data on expenditure.\n"
    assert {s.value for s in extract(text) if s.attribute.value == "system_in_use"} == {"SAP", "Ledgerly"}


def test_a_question_that_asks_for_the_software_among_other_things_is_answered_by_paper(extract):
    text = (
        "1. For Highways Maintenance, which computer software do you use, what do you pay for it a year and until when?\n"
        "Maintenance, Works Ordering & Inspections run on paper based systems at present.\n"
    )
    assert [s.value for s in extract(text) if s.attribute.value == "system_in_use"] == ["none"]


@pytest.mark.parametrize(
    "question",
    ["From whom do you have it under this contract?", "Awarded contractor", "Who is the winning contractor?"],
)
def test_a_contractor_asked_for_is_what_is_in_use_where_no_product_is_named(extract, question):
    text = f"1. {question}\nCamwey Systems\n\n2. Contract expiry date\n1 May 2024\n"
    assert [s.value for s in extract(text) if s.attribute.value == "system_in_use"] == ["Camwey Systems"]


def test_the_primary_use_of_a_system_is_no_name(extract):
    assert ("system_use", "Assessments and reviews") in second(
        extract, "What is the primary use of the system?", "Assessments and reviews"
    )
