"""Answers on their question's own line, and what only looks like one; invented letters."""

from textwrap import fill

import pytest

from tests.letters.test_read_letter import letter

ASKED = (
    ("Which system records repairs?", "Willow"),
    ("Name the supplier.", "Alder Ltd. It is a firm of this town."),
    ("Number of handheld devices", "168"),
    ("When does the contract with them end?", "31 May 2027"),
    ("Cost of the yearly support in 2023/24", "The Council refuses this under section 43(2)."),
    ("Is it hosted by you?", "No"),
)
NAMED = (
    ("Crime and intelligence record", "NICHE, since 2018"),
    ("Body worn video", "Evidence.com - by Axon"),
    ("Duty planning", "Crown"),
    ("Licence cost of the HR system", "£4,000"),
)


def pairs(text: str) -> list[tuple[str, str]]:
    """Question and answer of every answer."""
    read, _ = letter(text)
    return [(a.question_text, " / ".join(span.of(text) for span in a.spans)) for a in read.answers]


@pytest.mark.parametrize(
    "joint", [" - ", " – ", "—", " ", "", " = ", " … ", " => ", ": ", " Answer: ", " Ans - ", " **"]
)
def test_the_letter_s_own_joint_shows_where_a_question_without_a_mark_ends(joint: str):
    text = "\n".join(f"{number}. {asked}{joint}{said}" for number, (asked, said) in enumerate(ASKED, 1)) + "\n"
    assert [(asked.rstrip(".: "), said) for asked, said in pairs(text)] == [
        (asked.rstrip("."), said) for asked, said in ASKED
    ]


@pytest.mark.parametrize("joint", [" - ", " = ", "... "])
def test_things_named_before_a_joint_on_every_line_are_what_was_asked(joint: str):
    text = "\n".join(f"{number}. {asked}{joint}{said}" for number, (asked, said) in enumerate(NAMED, 1)) + "\n"
    assert pairs(text) == list(NAMED)


def test_a_dash_behind_the_number_is_no_part_of_the_question():
    text = "1. - Which system is it? Willow.\n2. - Who sells it? Alder.\n3. - Since when? 2014.\n"
    assert pairs(text)[1] == ("Who sells it?", "Alder.")


def test_requests_behind_the_mark_belong_to_the_question():
    text = (
        "1. Which system is it? Please give its version. - Willow 4\n2. Who sells it? If not you, name them. - Alder\n"
    )
    assert pairs(text) == [
        ("Which system is it? Please give its version.", "Willow 4"),
        ("Who sells it? If not you, name them.", "Alder"),
    ]


@pytest.mark.parametrize("mark", ["ANSWER - ", "Answer – ", "Response: ", "Ans: "])
def test_the_word_answer_is_no_part_of_it(mark: str):
    text = f"1. Which system is it?\n{mark}Willow\n\n2. Who sells it?\n{mark}Alder\n"
    assert [said for _, said in pairs(text)] == ["Willow", "Alder"]


def test_answers_to_a_request_keep_their_dashes():
    asked = "You asked:\n\n1. Which system is it?\n2. Who sells it?\n3. What is its yearly cost?\n\n"
    said = (
        "Our response:\n\n1. Willow housing - bought in 2014\n2. Alder Ltd - of this town\n3. Licence cost - £40,000\n"
    )
    assert [said for _, said in pairs(asked + said)] == [
        "Willow housing - bought in 2014",
        "Alder Ltd - of this town",
        "Licence cost - £40,000",
    ]


def test_answers_below_their_questions_leave_them_whole():
    text = (
        "1. Please name the system. Only the main one is meant.\nWillow.\n\n2. Number of users of Willow 4 - by team\nForty.\n\n"
        "3. Who sells it?\nAlder.\n\n4. Who hosts it?\nAlder.\n"
    )
    assert [said for _, said in pairs(text)] == ["Willow.", "Forty.", "Alder.", "Alder."]


def test_sentences_that_answer_are_not_parted_at_a_name():
    text = "1. Which system is it? Willow.\n2. Who sells it? Alder.\n3. The system is hosted by Rowan Ltd at Leeds.\n"
    assert pairs(text)[2][1] == "The system is hosted by Rowan Ltd at Leeds."


@pytest.mark.parametrize(
    "entry",
    [
        "{n}. {asked} {said}",
        "({n}) {asked} - {said}",
        "Q{n}. {asked} A{n}. {said}",
        "Question {n}: {asked} Answer: {said}",
    ],
)
@pytest.mark.parametrize("width", [1000, 70])
def test_questions_and_answers_in_one_paragraph_are_told_apart_by_their_count(entry: str, width: int):
    fused = (
        ("What records repairs?", "Willow 4"),
        ("How many use version 3 of it?", "40"),
        ("Who sells it?", "Alder"),
        ("Since when?", "2014"),
    )
    text = " ".join(entry.format(n=number, asked=asked, said=said) for number, (asked, said) in enumerate(fused, 1))
    assert [(asked.replace("\n", " "), said) for asked, said in pairs(fill(text, width) + "\n")] == list(fused)


def test_numbers_that_count_something_cut_no_line():
    text = "1. Which release is it? We run version 2. It came in phase 3. Nothing else is planned.\n2. Who sells it? Alder.\n"
    assert next(said for _, said in pairs(text)).endswith("Nothing else is planned.")


@pytest.mark.parametrize(
    "marks", ["Q{n}: {asked} A{n}: {said}", "{n}. {asked} A: {said}", "{n}) {asked} Response - {said}"]
)
def test_words_for_the_answer_within_a_line_begin_it(marks: str):
    text = "\n\n".join(marks.format(n=number, asked=asked, said=said) for number, (asked, said) in enumerate(ASKED, 1))
    expected = [(asked, said) for asked, said in ASKED if "A:" not in marks or "?" in asked]
    assert [pair for pair in pairs(text + "\n") if pair in expected] == expected


@pytest.mark.parametrize(
    "leads",
    [
        ("In answer to question 1 ({}): ", "In answer to question 2 ({}): ", "In answer to question 3 ({}): "),
        ("With regard to your first question, ", "With regard to your second question, ", "As to your last question, "),
        ("As to point 1, ", "As to point 2 - ", "As to point 3 "),
        ("On question one: ", "On question two: ", "On question three: "),
    ],
)
@pytest.mark.parametrize("joint", ["\n\n", " "])
def test_prose_takes_up_question_after_question(leads: tuple[str, ...], joint: str):
    asked = ("Which system records repairs", "How many staff (full time) have access to it", "What does it cost")
    said = ("Willow 4, hosted by Alder", "40", "£31,000 a year. As agreed, VAT is added")
    request = "\n".join(f"{number}. {words}?" for number, words in enumerate(asked, 1))
    reply = joint.join(lead.format(words) + answer for lead, words, answer in zip(leads, asked, said, strict=True))
    found = pairs(f"You asked:\n\n{request}\n\nWe reply as follows.\n\n{reply}\n")
    assert [(words.rstrip("?"), answer) for words, answer in found] == list(zip(asked, said, strict=True))


def test_questions_behind_their_lead_are_answered_below():
    text = (
        "In relation to Q1 - Which system is it?\n\nWillow.\n\nIn relation to Q2 - Number of users\n\n40\n\n"
        "In relation to Q3 - Who sells it?\n\nAlder.\n"
    )
    assert pairs(text) == [("Which system is it?", "Willow."), ("Number of users", "40"), ("Who sells it?", "Alder.")]


def test_one_answer_for_several_questions_answers_each():
    asked = "You asked:\n1. Which system?\n2. Who sells it?\n3. Since when?\n\n"
    text = f"{asked}In answer to questions 1 and 2: Willow.\n\nAs to question 3: 2014.\n"
    assert pairs(text) == [("Which system?", "Willow."), ("Who sells it?", "Willow."), ("Since when?", "2014.")]


def test_a_reference_to_another_question_is_no_answer_to_it():
    text = (
        "1. Which system is it?\nWillow.\n\n2. Who hosts it?\nAlder hosts it. As to question 1, the version is 4.\n\n"
        "3. What does it cost?\nWith regard to question 2, hosting is included: £40.\n"
    )
    assert [said for _, said in pairs(text)] == [
        "Willow.",
        "Alder hosts it. As to question 1, the version is 4.",
        "With regard to question 2, hosting is included: £40.",
    ]


def test_a_product_s_number_at_the_end_of_a_sentence_labels_nothing():
    read = letter(
        "Request 1\nName of the system\nAnswer 1\nWillow\n\nRequest 2\nJobs it does\nAnswer 2\n"
        "Payments are made in the ledger, Unit4. Willow: orders and returns.\n\nRequest 3\nSince when\nAnswer 3\n2011\n"
    )
    found, text = read
    assert [answer.words_in(text) for answer in found.answers] == [
        "Willow",
        "Payments are made in the ledger, Unit4. Willow: orders and returns.",
        "2011",
    ]


def test_answers_behind_question_marks_are_kept_above_answers_that_are_marked():
    text = (
        "Ref Request and response\nF13/174\n\n1)  Which system is used?  Willow (Alder)\n\n2)  When was it put in? 05/2009\n\n"
        "3)  How many users are there?  34\n\nF13/175 Committee papers\n\n"
        "(a) Please provide the name. Response: Rowan (b) State the supplier. Response: Elm (c) Is it hosted? Response: Yes\n"
    )
    told_words = {answer.words_in(text) for answer in letter(text)[0].answers}
    assert {"Willow (Alder)", "Rowan", "Elm"} <= told_words
    assert any(words.startswith("34") for words in told_words)


@pytest.mark.parametrize("bullet", ["", "- ", "• "])
@pytest.mark.parametrize("join", [": ", " -> ", " => "])
def test_an_answer_behind_a_colon_or_an_arrow_after_the_mark_answers_the_question(join: str, bullet: str):
    pairs = [
        ("What is it used for (e.g. loans, fines)?", "Loans"),
        ("How long has it been in use?", "Since 2015"),
        ("Who hosts it (council, supplier or third party)?", "The supplier"),
        ("What does it cost a year?", "£4,100"),
    ]
    text = "Dear [requester]\n\n" + "".join(f"{bullet}{asked}{join}{told}\n" for asked, told in pairs)
    found = letter(text)[0].answers
    assert [(answer.question_text, answer.words_in(text)) for answer in found] == pairs
