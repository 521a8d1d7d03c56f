"""Questions without labels, told from their answers by how a letter goes; invented letters."""

import textwrap

import pytest

from foimarket.letters.lines.legible import legible_text
from foimarket.letters.questions.asking import weigh_asking
from tests.letters.test_read_letter import letter

ASKED = (
    "Which system do the housing officers use?",
    "Annual cost of support",
    "Please provide the contract end date.",
    "how long you have had it;",
    "Where is it hosted, and by whom is it looked after?",
    "Number of handsets",
)
TOLD = (
    "Willow, from Alder Ltd",
    "£14,300 plus VAT",
    "31 March 2031, which the Council may put off by a year twice.",
    "Nine years come May",
    "In the supplier's own data centre. Two officers in ICT look after it.",
    "168",
)
LAYOUTS = {
    "blocks": lambda q, a: "\n\n".join(map("{}\n{}".format, q, a)),
    "gaps everywhere": lambda q, a: "\n\n".join(map("{}\n\n{}".format, q, a)),
    "no gaps": lambda q, a: "\n".join(map("{}\n{}".format, q, a)),
    "bullets": lambda q, a: "\n".join(map("• {}\n{}".format, q, a)),
    "signs before answers": lambda q, a: "\n".join(map("- {}\n  > {}".format, q, a)),
    "quotation marks": lambda q, a: "\n\n".join(map("“{}”\n\n{}".format, q, a)),
    "bold": lambda q, a: "\n\n".join(map("**{}**\n\n{}".format, q, a)),
    "indented answers": lambda q, a: "\n".join(map("{}\n      {}".format, q, a)),
    "word before answers": lambda q, a: "\n\n".join(map("{}\nResponse: {}".format, q, a)),
    "word over answers": lambda q, a: "\n\n".join(map("{}\n\nAnswer\n\n{}".format, q, a)),
    "headings over each": lambda q, a: "\n\n".join(map("You asked:\n{}\n\nOur response:\n{}".format, q, a)),
    "broken at the margin": lambda q, a: "\n".join(
        "\n".join(textwrap.wrap(part, 40)) for both in zip(q, a, strict=True) for part in both
    ),
}
HEAD = "Dear [requester],\n\nThank you for your request. Our response is set out below.\n\n"
FOOT = "\n\nYours sincerely\n\nInformation Governance Team\n"


def pairs(text: str) -> list[tuple[str, str]]:
    """Question and words of every answer, on one line each."""
    read, _ = letter(text)
    return [(" ".join(a.question_text.split()), " ".join(a.words_in(text).split())) for a in read.answers]


def bare(words: str) -> str:
    return words.strip("“”•-; ")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_line_that_does_not_ask_is_a_question_where_the_letter_takes_turns(layout: str):
    found = pairs(HEAD + LAYOUTS[layout](ASKED, TOLD) + FOOT)
    assert [(bare(question), words) for question, words in found] == [
        (bare(question), words) for question, words in zip(ASKED, TOLD, strict=True)
    ]


def test_a_list_in_an_answer_holds_no_questions():
    lines = ("Which systems are there?", "Willow", "What do they do?", "These things:", "Rents", "Repairs", "Lettings")
    more = ("Who supplies them?", "Alder Ltd", "When do the contracts end?", "2031")
    assert pairs(HEAD + "\n".join([*lines, *more]) + FOOT) == [
        ("Which systems are there?", "Willow"),
        ("What do they do?", "Rents Repairs Lettings"),
        ("Who supplies them?", "Alder Ltd"),
        ("When do the contracts end?", "2031"),
    ]


def test_a_question_of_two_sentences_is_one_question():
    text = "Do you use a portal? If so, which?\nYes, Rowan.\n\nWhat is it for?\nRents.\n\nIts cost? Please break it down.\n£5\n"
    assert [question for question, _ in pairs(HEAD + text + FOOT)] == [
        "Do you use a portal? If so, which?",
        "What is it for?",
        "Its cost? Please break it down.",
    ]


def test_paragraphs_of_prose_take_no_turns():
    text = (
        "The Council holds the contract register that you ask for.\n\nIt is published each quarter on our website.\n\n"
        "Contracts below £5,000 are not entered in it.\n\nThe next edition is due in May.\n"
    )
    assert {question for question, _ in pairs(HEAD + text + FOOT)} == {""}


def test_an_answer_of_several_paragraphs_is_kept_whole():
    text = (
        "Which system is used?\n\nWillow.\n\nIt was bought in 2019.\n\nWhat does it cost?\n\n£5,000\n\n"
        "Who hosts it?\n\nThe supplier does.\n\nThat may change.\n\nHow many use it?\n\n40\n"
    )
    assert [words for _, words in pairs(HEAD + text + FOOT)] == [
        "Willow. It was bought in 2019.",
        "£5,000",
        "The supplier does. That may change.",
        "40",
    ]


REQUEST = (
    "You asked:\n\n" + "\n".join(f"{n}. {question}" for n, question in enumerate(ASKED, 1)) + "\n\nOur response:\n\n"
)


@pytest.mark.parametrize("joint", ["\n\n", "\n"])
def test_answers_without_labels_take_the_order_of_the_request(joint: str):
    read, text = letter(HEAD + REQUEST + joint.join(TOLD) + FOOT)
    assert [(answer.label, answer.words_in(text)) for answer in read.answers] == [
        (str(n), words) for n, words in enumerate(TOLD, 1)
    ]


def test_a_request_of_bullets_is_answered_in_its_order_too():
    request = "You asked:\n\n" + "\n".join(f"• {question}" for question in ASKED) + "\n\nOur response:\n\n"
    found = pairs(HEAD + request + "\n\n".join(TOLD) + FOOT)
    assert [(bare(question), words) for question, words in found] == [
        (bare(question), words) for question, words in zip(ASKED, TOLD, strict=True)
    ]


def test_questions_that_end_in_a_colon_lead_to_answers_and_to_no_lists():
    asked = (
        "Please state the supplier:",
        "Annual cost of support:",
        "Please give the contract end date:",
        "Number of users:",
    )
    text = "\n".join(map("{}\n{}".format, asked, ("Alder Ltd", "£14,300", "31 March 2031", "168")))
    assert [words for _, words in pairs(HEAD + text + FOOT)] == ["Alder Ltd", "£14,300", "31 March 2031", "168"]


def test_as_many_paragraphs_as_questions_need_not_answer_them():
    about = (
        "Information is attached.",
        "Attachments",
        "Attachment 1 - General",
        "Attachment 2 - Housing",
        "Attachment 3 - Planning",
        "Attachment 4 - Policy",
    )
    read, _ = letter(HEAD + REQUEST + "\n\n".join(about) + FOOT)
    assert not [answer for answer in read.answers if answer.label is not None and answer.spans]


def test_lines_that_fill_the_margin_run_on_where_a_blank_line_follows_each():
    told = "The agreement runs to 31 March 2031 and may be put off by a year twice, if the Council and the supplier both so wish."
    lines = [f"{n}. {question}" for n, question in enumerate(ASKED, 1)]
    broken = [line for question in lines for part in (question, told) for line in textwrap.wrap(part, 70)]
    text = "\n\n".join(broken) + "\n"
    assert [words for _, words in pairs(text)] == [told] * len(ASKED)
    joined = legible_text(text)
    assert (len(joined), joined.split()) == (len(text), text.split())
    assert joined.count("\n\n") == 2 * len(ASKED) - 1


@pytest.mark.parametrize(
    ("asks", "tells"),
    [
        ("Annual cost of support", "£14,300 plus VAT"),
        ("Please state the supplier.", "Please see the attached list."),
        ("when the contract runs out;", "When it was let in 2019 we paid £5,000."),
        ("Number of users", "The number of users is 40."),
    ],
)
def test_what_asks_weighs_more_than_what_tells(asks: str, tells: str):
    assert weigh_asking(asks) > 0 > weigh_asking(tells)


def test_a_short_line_between_blocks_heads_what_stands_below_it():
    blocks = list(map("{}\n{}".format, ASKED, TOLD))
    text = "Present contracts\n\n" + "\n\n".join([*blocks[:3], "Support and training", *blocks[3:]])
    read, text = letter(HEAD + text + FOOT)
    assert [answer.words_in(text) for answer in read.answers] == list(TOLD)
    assert [answer.heading for answer in read.answers] == ["Present contracts"] * 3 + ["Support and training"] * 3


def test_a_short_line_that_stands_apart_goes_on_with_an_answer_where_all_lines_do():
    text = "\n\n".join(
        [*(part for both in zip(ASKED[:3], TOLD[:3], strict=True) for part in both), "Rowan", ASKED[4], TOLD[4]]
    )
    assert [words for _, words in pairs(HEAD + text + FOOT)] == [*TOLD[:2], f"{TOLD[2]} Rowan", TOLD[4]]


def test_a_request_repeated_in_blocks_is_not_answered_by_its_questions():
    request = "Your request:\n\n" + "\n".join(ASKED) + "\n\nOur response:\n\n"
    found = pairs(HEAD + request + "\n\n".join(map("{}\n{}".format, ASKED, TOLD)) + FOOT)
    assert [words for _, words in found] == list(TOLD)


def test_parts_in_capitals_head_the_questions_below_them():
    questions = ("Name and supplier?", "Purpose?", "How long in use?", "Contract end?", "Host?", "Support team?")
    answers = (
        (
            "Willow, and Oak. We are invoiced for both by Alder Limited.",
            "Willow holds the record of every adult. Oak pays providers and works out what people owe us.",
            "Willow took over on 9 May 2022. Oak came six months earlier.",
            "The dates are in our register, which is printed every spring.",
            "Alder's cloud. Only the old archive is on a server of ours.",
            "Outsourced in 2023 to Larch Digital, who sit in our building.",
        ),
        (
            "Rowan, The Elm Group",
            "Casework, including fostering and adoption",
            "Eight years, the first three of them under the Council",
            "30 November 2025. It began on 1 December 2020",
            "Elm, by way of a data centre",
            "The Trust's own Systems and Data Team (4.6 posts)",
        ),
    )
    heads = ("PART A - ADULTS (THE COUNCIL)", "PART B - CHILDREN (THE TRUST)")
    text = "Both have answered.\n\n" + "\n\n".join(
        f"{head}\n\n" + "\n\n".join(f"{asked}\n{told}" for asked, told in zip(questions, own, strict=True))
        for head, own in zip(heads, answers, strict=True)
    )
    found = [(a.heading, a.question_text, a.words_in(text)) for a in letter(text)[0].answers if a.question_text]
    assert [words for _, _, words in found] == [*answers[0], *answers[1]]
    assert {heading for heading, _, _ in found[:6]} == {"ADULTS (THE COUNCIL)"}
    assert {heading for heading, _, _ in found[6:]} == {"CHILDREN (THE TRUST)"}


def test_lines_of_wrapped_prose_answer_no_questions_in_turn():
    text = (
        "Dear Council,\n\n1. Who supplies it and what is it called?\n2. When does the contract end?\n3. What is paid each year?\n\n"
        "Yours,\n[requester]\n\nInformation Requests, Alder Council\n\nDear [requester],\n\n"
        "I am sorry that two of the figures were wrong. The\n"
        "housing contract ends on 31 March 2022, and the annual payment is £108,300,\nVAT not included. Nothing else is changed.\n"
    )
    assert "The" not in {answer.words_in(text) for answer in letter(text)[0].answers}


def test_an_answer_may_be_glued_to_the_full_stop_of_what_asks():
    text = (
        "4)Is there a system for brokerage? Yes, Willow.\n\n"
        "5)If so, please state how it is paid for.No annual charge. The rest is exempt.\n\n6)Will\n"
    )
    found = {answer.label: (answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers}
    assert found["5"] == ("If so, please state how it is paid for.", "No annual charge. The rest is exempt.")


def test_a_field_that_divides_the_one_above_asks_for_itself():
    fields = (
        ("Population", "144,246"),
        ("Area", "1,949 km sq"),
        ("Databases and systems", "Twenty nine"),
        ("of which stand alone", "All but four"),
        ("of which exchange data", "Four"),
        ("Annual spend", "£48.9m"),
        ("Software licensing", "£188,430"),
        ("Payroll", "£22.6m"),
        ("Which CRM", "Pontoon"),
        ("Cost of CRM", "£29 per user per month"),
        ("Contract", "3 years from 1.4.19"),
    )
    text = "".join(f"{asked}\n{told}\n" for asked, told in fields)
    found, _ = letter(text)
    told = {answer.question_text: answer.words_in(text) for answer in found.answers}
    assert all(told[asked] == words for asked, words in fields[2:6])


def test_a_few_lettered_parts_among_many_questions_take_no_letter_from_the_others():
    text = (
        "Dear [requester]\n\nHow many systems are used?\nE: 44\nW: 39\n\na) How many stand alone?\nE: 16\nW: 20\n\n"
        "b) How many interact?\nE: 28\nW: 19\n\nIs there a portal?\nE: Yes. W: No.\n\n"
        "What is paid for licences?\nBoth: £918,230\n\n"
        "Is there a CRM?\nBoth: Yes, Willow.\n\nWho hosts it?\nBoth: its supplier.\n"
    )
    asked = [answer.question_text for answer in letter(text)[0].answers]
    assert list(dict.fromkeys(asked)) == [
        "How many systems are used?",
        "How many stand alone?",
        "How many interact?",
        "Is there a portal?",
        "What is paid for licences?",
        "Is there a CRM?",
        "Who hosts it?",
    ]
