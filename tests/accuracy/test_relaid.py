"""The same answers in every layout: pages hold all their pairs, what is lost is seen, and most layouts lose nothing."""

import pytest
from labelled_cases import ROOT

from foimarket.accuracy.layouts import LAYOUTS, Layout, Pair
from foimarket.accuracy.marked_layouts import MARKED
from foimarket.accuracy.page import page_html
from foimarket.accuracy.relaid import (
    RELAID,
    LayoutScore,
    SignScore,
    layout_lines,
    lost_pairs,
    read_paired,
    read_relaid,
)
from foimarket.documents.document import Document
from foimarket.errors import FoimarketError
from foimarket.letters import read_letter
from foimarket.project import Project
from foimarket.statements import Attribute

PAIRS = (
    Pair("What runs the swing bridge?", "Pontoon, which the harbour office bought in 2018."),
    Pair("Name of the firm that looks after it", "Capstan Marine Ltd"),
    Pair("How many operators are there?", "Six"),
)
HEAD = "Saltway Council\n\nDear [requester],\n\nThank you for your request.\n\n"
FOOT = "\n\nYours sincerely\n\nFOI Team\n"


def squeezed(text: str) -> str:
    return "".join(text.replace(">", "").split())


@pytest.fixture(scope="module")
def letters():
    return read_paired(ROOT / RELAID)


def test_every_letter_is_set_out_from_pairs_that_hold_its_facts(letters):
    assert len(letters) == 56
    for letter in letters:
        held = squeezed(" ".join(pair.answer for pair in letter.pairs)).lower()
        quotes = [squeezed(label.quote).lower() for label in letter.letter.labels if label.attribute != Attribute.OTHER]
        assert sum(quote in held for quote in quotes) >= 0.8 * len(quotes), letter.letter.letter_id


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_holds_every_question_and_answer(name):
    page = squeezed(LAYOUTS[name].set_out("Saltway Council", PAIRS, "Regards"))
    for pair in PAIRS:
        assert squeezed(pair.question) in page
        assert squeezed(pair.answer) in page


def test_lists_in_letters_end_and_tables_stand_in_no_cell():
    many = PAIRS * 6
    assert not LAYOUTS["letters for numbers"].holds(many)
    assert not LAYOUTS["table of two columns"].holds([Pair("Which?", "| a | b |")])
    assert LAYOUTS["Q1, A1"].holds([Pair("Which?", "| a | b |")])


def test_a_pair_is_lost_whose_answer_holds_more_or_whose_question_is_another():
    text = Layout(pair="{n}. {q}\n{a}").set_out("", PAIRS, "")
    document = Document.of_text(text, "reply.txt")
    read = read_letter(document)
    assert lost_pairs(PAIRS, document, read) == ()
    other = Pair("How many operators are there?", "Capstan Marine Ltd")
    longer = Pair("Name of the firm that looks after it", "Capstan")
    assert lost_pairs((other, longer), document, read) == (other, longer)


def test_a_line_tells_pairs_and_facts_of_a_layout(letters, catalogue):
    reading = read_relaid(letters[0], LAYOUTS["Q1, A1"], catalogue)
    assert reading.lost == ()
    (line,) = layout_lines(LayoutScore("Q1, A1", (reading,)), misses=True)
    assert "pairs 1.000" in line
    missed = LayoutScore("Q1, A1", (reading._replace(lost=(PAIRS[0],)),))
    assert missed.pairs.value == 1 - 1 / reading.pairs
    assert "What runs the swing bridge?" in list(layout_lines(missed, misses=True))[1]


def test_the_page_tells_how_each_layout_is_read(letters, catalogue):
    readings = tuple(read_relaid(letter, LAYOUTS["A:"], catalogue) for letter in letters[:2])
    page = page_html([], Project(ROOT), [LayoutScore("A: and <more>", readings)])
    assert '<h2 id="layouts">By layout</h2>' in page
    assert " signs before questions" not in page
    assert "A: and &lt;more&gt;" in page


def test_the_page_tells_how_each_sign_is_read_in_each_form(letters, catalogue):
    readings = tuple(read_relaid(letter, MARKED["#1", "answers apart"], catalogue) for letter in letters[:2])
    score = LayoutScore("answers <apart>", readings)
    page = page_html([], Project(ROOT), [score], [SignScore("#1", (score,))])
    assert "1 signs before questions and answers, each in 1 forms of the page" in page
    assert "Answers &lt;apart&gt;" in page


@pytest.mark.parametrize(("sign", "form"), MARKED)
def test_a_marked_layout_holds_every_question_and_answer(sign, form):
    page = squeezed(MARKED[sign, form].set_out("Saltway Council", PAIRS, "Regards"))
    for pair in PAIRS:
        assert squeezed(pair.question) in page
        assert squeezed(pair.answer) in page


FULL = (
    Pair("What housing management system does the Council use?", "Civica Cx, bought from Civica."),
    Pair("When did the system go live?", "June 2019"),
    Pair("Name of the firm that looks after it", "Capstan Marine Ltd"),
    Pair("How many users are there?", "145"),
    Pair("What is the annual cost?", "£84,300"),
)


@pytest.mark.parametrize(("sign", "form"), MARKED)
def test_whatever_counts_questions_and_answers_they_are_told_apart(sign, form):
    document = Document.of_text(MARKED[sign, form].set_out(HEAD, FULL, FOOT), "reply.txt")
    assert lost_pairs(FULL, document, read_letter(document)) == ()


# Where a noun phrase is asked, nothing tells where the answer glued to it begins.
NOT_READ_WHOLE = {"glued to the question"}


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name not in NOT_READ_WHOLE])
def test_an_invented_letter_is_read_whole_in_every_layout(name):
    document = Document.of_text(LAYOUTS[name].set_out(HEAD, PAIRS, FOOT), "reply.txt")
    assert lost_pairs(PAIRS, document, read_letter(document)) == ()


@pytest.mark.parametrize("name", LAYOUTS)
def test_few_pairs_of_our_letters_are_lost_in_any_layout(name, letters):
    layout, lost, pairs = LAYOUTS[name], 0, 0
    for letter in letters[::3]:
        if layout.holds(letter.pairs):
            document = Document.of_text(letter.set_out(layout), "reply.txt")
            lost += len(lost_pairs(letter.pairs, document, read_letter(document)))
            pairs += len(letter.pairs)
    assert lost <= 0.14 * pairs


def test_a_letter_in_pairs_that_has_no_labels_is_named_by_its_line(tmp_path):
    (tmp_path / "gold.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "relaid.jsonl").write_text('{"id": "q99", "head": "", "pairs": []}\n', encoding="utf-8")
    with pytest.raises(FoimarketError, match=r"line 1[\s\S]*q99"):
        read_paired(tmp_path / "relaid.jsonl")
