"""Where the request stands below the answers, quoted above them, or in a mail further down; invented letters."""

from datetime import date

import pytest

from foimarket.letters import Outcome
from tests.letters.test_read_letter import letter

ASKED = (
    "What runs the swing bridge?",
    "Name the firm that looks after it and the yearly sum it is paid for that",
    "How many operators are there, and how are they trained?",
)
TOLD = (
    "Pontoon, which the harbour office bought in 2018.",
    "Capstan Marine Ltd, £4,150.",
    "Six; a morning with the bridge master.",
)
HEAD = "Saltway Council\nOur reference 5501\n12 June 2023\n\nDear Applicant,\n\nThank you for your request.\n\n"
ASK_LIST = "\n".join(f"{number}. {words}" for number, words in enumerate(ASKED, 1))
TELL_LIST = "\n\n".join(f"{number}. {words}" for number, words in enumerate(TOLD, 1))
QUOTED = "> 1. What runs the swing bridge?\n> 2. Name the firm that looks after it and the yearly sum\n> it is paid for that\n"
QUOTED += "> 3. How many operators are there, and how are they trained?\n"
MAIL = (
    "From: A member of the public\nSent: {sent}\nTo: FOI Enquiries\nSubject: Bridge\n\nHello,\nI would like to know:\n"
)
EARLIER = MAIL.format(sent="2 June 2023") + ASK_LIST

PLACES = {
    "a mail below": f"{HEAD}{TELL_LIST}\n\nRegards\n\n-----Original Message-----\n{EARLIER}\nThanks",
    "a mail without a rule": f"{HEAD}{TELL_LIST}\n\n{EARLIER}\nThanks",
    "quoted below": f"{HEAD}{TELL_LIST}\n\nOn 2 June 2023 a requester wrote:\n{QUOTED}",
    "quoted above": f"{HEAD}{QUOTED}\n{TELL_LIST}\n",
    "a section below": f"{HEAD}{TELL_LIST}\n\nYour request\n\n{ASK_LIST}\n",
    "a correspondence page": (
        "Swing bridge - a Freedom of Information request to Saltway Council\nThe request was successful\n"
        f"From: A requester\n2 June 2023\nDear Saltway Council,\nPlease tell me:\n{ASK_LIST}\nYours faithfully,\nA requester\n"
        f"From: Information Requests\nSaltway Council\n12 June 2023\nDear A requester,\nHere is our reply.\n{TELL_LIST}\n"
    ),
    "a list below": f"{HEAD}{TELL_LIST}\n\nYours sincerely\n\nInformation Team\n\n{ASK_LIST}\n",
}


def pairs(text: str) -> list[tuple[str, str]]:
    """Question and words of every answer."""
    read, _ = letter(text)
    return [(" ".join(answer.question_text.split()), answer.words_in(text)) for answer in read.answers]


@pytest.mark.parametrize("text", PLACES.values(), ids=PLACES)
def test_answers_find_their_questions_wherever_the_request_stands(text):
    assert [words for _, words in pairs(text)] == list(TOLD)
    assert [question.rstrip(".") for question, _ in pairs(text)] == list(ASKED)


def test_messages_keep_their_place_and_number_though_the_request_is_read_first():
    read, _ = letter(PLACES["a mail below"])
    assert [(message.number, message.role.value, message.sent_on) for message in read.messages] == [
        (1, "authority", date(2023, 6, 12)),
        (2, "requester", date(2023, 6, 2)),
    ]
    assert {answer.message_number for answer in read.answers} == {1}


def test_a_request_that_comes_after_the_reply_asks_nothing_of_it():
    mail = MAIL.format(sent="20 June 2023")
    later = f"{HEAD}{TELL_LIST}\n\n{mail}1. Who paints the bridge?\n2. When was it last painted?\n3. Why?\n"
    assert [question for question, words in pairs(later) if words in TOLD] == ["", "", ""]
    undated = later.replace("Sent: 20 June 2023\n", "").replace("Hello,", "Thank you for your reply.")
    assert [question for question, words in pairs(undated) if words in TOLD] == ["", "", ""]


@pytest.mark.parametrize(
    "below",
    [
        "1. Who paints it?\nBrush & Sons.\n2. How often?\nYearly.\n3. At what price?\nNo more than is fair.\n",
        "1. Who paints it? Brush & Sons.\n2. How often? Yearly.\n3. At what price? It varies.\n",
    ],
)
def test_a_second_list_with_answers_of_its_own_is_no_request(below):
    found = pairs(f"{HEAD}{TELL_LIST}\n\n{below}")
    assert ("How often?", "Yearly.") in found
    assert not any(question in below for question, words in found if words in TOLD)


def test_a_quoted_sentence_is_no_request():
    read, _ = letter(f"{HEAD}> All information that follows\n> is correct in June 2023.\n\n{TELL_LIST}\n")
    assert [answer.outcome for answer in read.answers] == [Outcome.ANSWERED] * 3


def test_a_correction_that_ends_with_a_delay_is_no_holding_reply():
    text = PLACES["a correspondence page"] + (
        "From: Information Requests\nSaltway Council\n20 June 2023\nDear A requester,\n"
        "I have asked the bridge master again and you are right. The operators are trained by Sculler plc, which our first reply "
        "should have told you. What they are paid I am still waiting to hear and will write as soon as possible.\n"
    )
    read, _ = letter(text)
    assert [message.kind.value for message in read.messages] == ["request", "response", "response"]
    assert "Sculler plc" in read.answers[-1].words_in(text)


def test_a_reply_named_above_the_request_divides_nothing():
    asked = "\n".join(f"{number}. {words}" for number, words in enumerate(ASKED, 1))
    told = "\n\n".join(TOLD)
    text = f"Our response: partly disclosed\nReference 5501\n\n{asked}\n\nResponse\n\n{told}\n"
    read, _ = letter(text)
    assert not {answer.words_in(text) for answer in read.answers} & set(ASKED)
    assert {answer.words_in(text) for answer in read.answers} >= set(TOLD)
