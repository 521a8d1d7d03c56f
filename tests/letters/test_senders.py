"""Replies of several teams, each under its heading, while the letters of the questions go on; invented letters."""

from __future__ import annotations

import pytest

from foimarket.documents.document import Document
from foimarket.letters import read_letter
from foimarket.letters.letter import Role

LETTER = """Your request has been passed to the teams concerned.

{0}

a) System and supplier{mark} Mosaic, from Access
b) In use{mark} since 4 March 2013

{1}

a) System and supplier{mark} LCS, from Liquidlogic
b) In use{mark} since 2016

{2}

c) Hosting{mark} our own data centre
d) Support{mark} the Business Applications team

{3}

e) Annual cost{mark} £81,000
f) Contract end{mark} 31/03/2025
"""
HEADINGS = (
    ("ADULT SOCIAL CARE", "CHILDREN'S SERVICES", "CORPORATE IT", "FINANCE"),
    ("From Adult Care Operations", "From Families and Children", "From Digital and IT", "From Procurement"),
    ("Reply of Adult Services", "Reply of Children's Services", "Reply of ICT", "Reply of Legal and Procurement"),
    ("Adult Services:", "Children's Services:", "ICT Services:", "Finance and Contracts:"),
)


def answers_of(text):
    document = Document.of_text(text, "letters/somewhere/reply.txt")
    return [
        (answer.heading, answer.label, answer.question_text, answer.words_in(document.text))
        for answer in read_letter(document).answers
    ]


@pytest.mark.parametrize("headings", HEADINGS)
@pytest.mark.parametrize("mark", [":", " -", " –"])
def test_each_team_has_what_stands_under_its_heading_though_the_letters_go_on(headings, mark):
    adults, children, digital, finance = (heading.rstrip(":") for heading in headings)
    assert answers_of(LETTER.format(*headings, mark=mark)) == [
        (adults, "a", "System and supplier", "Mosaic, from Access"),
        (adults, "b", "In use", "since 4 March 2013"),
        (children, "a", "System and supplier", "LCS, from Liquidlogic"),
        (children, "b", "In use", "since 2016"),
        (digital, "c", "Hosting", "our own data centre"),
        (digital, "d", "Support", "the Business Applications team"),
        (finance, "e", "Annual cost", "£81,000"),
        (finance, "f", "Contract end", "31/03/2025"),
    ]


ASKED = "You asked:\n\n1. Which firm supplies the software, and until when?\n2. What does it cost each year?\n\nOur answers:\n\n"


@pytest.mark.parametrize(
    "refusal",
    [
        "Who supplies it now is withheld under Section 31 of the Act. July 2026 is when the contract expires.",
        "Which firm that is has been exempted under s43(2). The contract runs to July 2026.",
        "Who the supplier is was not recorded. The contract runs to July 2026.",
    ],
)
def test_a_sentence_that_says_what_is_withheld_answers_and_does_not_ask(refusal):
    found = answers_of(f"{ASKED}1. {refusal}\n2. £9,900 a year.\n")
    assert [(label, words) for _, label, _, words in found] == [("1", refusal), ("2", "£9,900 a year.")]


def test_the_first_word_of_a_sentence_that_was_cut_off_answers_nothing():
    found = answers_of(f"{ASKED}1. Access, until July 2026.\n\n2. £9,900 a year.\n\nThe\n")
    assert [words for *_, words in found] == ["Access, until July 2026.", "£9,900 a year."]


def test_a_message_that_one_who_asks_has_signed_is_theirs_unless_it_was_filled_in():
    asked = (
        "Dear Slate and Sea Archive,\n\n1) What runs the swing bridge?\n2) Who looks after it?\n\n"
        "Yours faithfully,\n\n[requester]\n"
    )
    told = "Dear [requester]\n\nOur answers:\n\n1) Pontoon\n2) Capstan Marine\n\nRegards\n\nInformation Officer\n"
    read = read_letter(Document.of_text(f"{asked}\n{told}", "reply.txt"))
    assert [message.role for message in read.messages] == [Role.REQUESTER, Role.AUTHORITY]
    filled = asked.replace("?\n", "? >> Pontoon\n").replace("2)", "3) Since when? >> 2011\n2)")
    read = read_letter(Document.of_text(f"Please find our answers after the marks.\n\n{filled}", "reply.txt"))
    assert any(answer.spans for answer in read.answers)
