"""Hostile letters are read in time that a bound keeps, and what lies beyond the bound is said to be unread."""

import time
import timeit
from pathlib import Path

import pytest

from foimarket.catalogue import Catalogue
from foimarket.documents import Document
from foimarket.letters import read_letter, rest_unread
from foimarket.letters.bounds import MOST_CHARACTERS, MOST_LINES, MOST_SENTENCES
from foimarket.patterns.remembered import forget
from foimarket.project import Project
from foimarket.statements import extract_statements

SHAPES = {
    "one line": "The council uses Mosaic for adult social care. ",
    "clauses": "we use Mosaic, and it is hosted by the supplier, and it costs £5,000 a year, ",
    "rows": "| a | b |\n",
    "questions": "Q1. What system?\nMosaic\n",
    "refusals": "We hold nothing.\n\n",
    "stops": "1. ",
    "speakers": "Ask {n}: which is it\nTold {n}: this\n",
    "sections": "Section 43(2) of the Act ",
    "training": "1 hour training and ",
    "pointers": "As above.\n",
    "published": "It is published on our website, ",
    "published elsewhere": "It is published on our website and not the intranet, ",
    "systems": "System {n}: Zorb{n} Nine, from Flob{n} Ltd, £{n},000 a year\n",
    "table": "Zorb{n}\tFlob{n} Ltd\t£{n},000\n",
    "parts of one answer": "Q{n}\n\nMosaic {n}\n\n",
    "pairs of no form": "Question {n}: (a) # | ALPHA BETA\n",
    "answers shared by questions": "Contract end dateAs question {n}\n",
    "paragraphs of equal height": "Alder bb{n}\nCedar dd1\nElm ff1\n\n",
    "heads of tables in paragraphs": "Adults{n}\nChildren\n\nHosting\nabc{n}\ndef\n\n",
    "answers in capitals": "> {n} Number of systems FIFTY EIGHT KNOWN OF\n",
    "labels alone": "{n} to 3\nText\n4, 4a and 4b\nText\n",
    "a lost count": "1. Mosaic\n1. £{n},000\n1. 9 hours\n",
    "mails passed on": "--- Forwarded: Adult Services {n} ---\n1. x\n",
    "bullets unasked": "- casework\n- 6 years\n- 31 March 2024\n- supplier\n- IT\n- £{n},200\n- 9 hours\n",
    "pointers among answers": "As for adults, as above, same as Willow; ",
    "fields that nothing answers": "{n}a) Supplier name\n{n}b) Annual cost\n",
    "keys for services": "Adult social care (A{n}) and children's services (C{n}).\n",
    "entries within a line": "a) supplier b) users c) cost ",
    "answers below their questions": "| {n}. Which system? | |\n| Response | Zorb{n} |\n",
    "lines between keys": "goes on here\nPlanning: Willow\n",
    "titles over sentences": "Mosaic\nHosted by the supplier since 2019.\n",
    "laws of two clauses": "12. Cost of\n(1) a person shall\n(2) the applicant shall\n",
    "clauses of no law": "(a) hello there\n",
    "notes without end": "The cost is £5,000 (2).\n\n(2) Before VAT\n",
    "captions with units": "{n}. What was the cost?\nFigures in thousands of pounds\n{n}\n",
    "like blocks under one heading": "Heading\n\nName of system\nX{n}\nSupplier\nY\nUsers\n3\n\n",
    "heads over cells": "System\nSupplier\nUsers\nCost\n\na{n}\nb\nc\nd\n\n",
    "figures in pieces": "1,1 \n1,1 1,11 1 ",
    "parts within lines": "1.{n} x 1.{n} and 1.{n} y\n",
    "stars and notes": "x**\n** {n}\n",
    "words run together": "How is it hosted?Dear SirSent: 1 May 2020Name {n}",
    "parts by letter for one thing after the other": "1. (a) x (b) y (c) z. Dash (a) u (b) v\n",
    "questions over cells": "What is it?\nWhich one?\nSince when?\n" + "Willow\n2015\nyes\n" * 300,
    "words cut at their last letter": "Al l systems ",
    "years and sums broken over lines": "November 20\n21. It cost £123,\n450.75 ",
    "notes by name": "x [note 1]\nNote 1. y\n",
    "all but one": "Mosaic 2015, except LCS: 2016. ",
}


@pytest.fixture(scope="module")
def catalogue():
    return Catalogue.load(Project.around(Path(__file__).parent).seeds)


def document_of(text):
    return Document("0" * 64, "letters/a.txt", "text/plain", len(text), text)


def seconds_for(text, catalogue):
    """CPU seconds for a letter that nothing is remembered of: without the collector, which looks through what other tests left."""
    document = document_of(text)
    return timeit.timeit(
        lambda: extract_statements(document, read_letter(document), catalogue),
        setup=forget,
        timer=time.process_time,
        number=1,
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_work_on_a_hostile_letter_grows_with_its_length_alone(catalogue, shape):
    """Four times the text may take eight times as long, never sixteen; below a second nothing is compared."""

    def seconds(size):
        return seconds_for("".join(SHAPES[shape].format(n=n) for n in range(size // len(SHAPES[shape]))), catalogue)

    small, large = seconds(8_000), seconds(32_000)
    assert large < max(1.0, 8 * small)


@pytest.mark.parametrize(
    "line",
    [
        "1. Systems " + "&" * 40 + "x?\n40\n",
        "Systems " + "/" * 40 + "x: 40\n",
        "1. Which system" + " " * 2_000 + "x?\nMosaic\n",
    ],
    ids=["signs in a question", "signs in a label", "blanks"],
)
def test_a_line_of_signs_or_blanks_is_read_at_once(catalogue, line):
    assert seconds_for(line, catalogue) < 0.5


def test_the_worst_of_letters_is_read_within_the_time_that_its_bound_allows(catalogue):
    """A twentieth of what is read of a letter at most, in a twentieth of ten seconds: clauses full of names, sums and lengths."""
    shapes = (
        SHAPES["clauses"],
        SHAPES["training"],
        "the council uses Mosaic and Civica, a system for housing, since 2019 ",
    )
    for shape in shapes:
        text = shape * (MOST_CHARACTERS // 20 // len(shape))
        assert min(seconds_for(text, catalogue) for _ in range(4)) < 0.5, shape


def test_a_letter_that_answers_nothing_makes_no_statement(catalogue):
    document = document_of("Dear Sir\n\nYours faithfully\n")
    assert extract_statements(document, read_letter(document), catalogue) == []


def test_what_lies_beyond_the_bound_is_reported_and_never_dropped_in_silence():
    text = "Q1. What system?\nMosaic\n\n" * (2 * MOST_SENTENCES)
    document = document_of(text)
    letter = read_letter(document)
    assert len(letter.answers) <= MOST_SENTENCES
    rest = rest_unread(document, letter)
    assert rest is not None
    assert rest.reason == "too_large"
    assert f"{letter.unread_from:,} of {len(text):,}" in rest.evidence
    assert rest_unread(document_of("Mosaic"), read_letter(document_of("Mosaic"))) is None


def test_lines_beyond_the_bound_are_reported_too():
    document = document_of("None\n" * (MOST_LINES + 5_000))
    letter = read_letter(document)
    assert letter.unread_from is not None
    assert all(span.end <= letter.unread_from for answer in letter.answers for span in answer.spans)
