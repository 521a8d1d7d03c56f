"""Questions and answers that blanks alone keep side by side, tables that commas cut, answers that several labels share."""

import pytest

from tests.letters.test_read_letter import letter, told


def read(text: str) -> dict[str | None, tuple[str, str]]:
    """Question and answer by label."""
    found, _ = letter(text)
    return {
        answer.label: (answer.question_text, " / ".join(" ".join(span.of(text).split()) for span in answer.spans))
        for answer in found.answers
    }


FORM = """ALDER COUNCIL

1.    Name of the system                    Willow
2.    How many people are able to log in
                                            340 (a)
      to it at any one time?
3a.   Contract begins                       1 May 2021
3b.   Contract ends                         30 April 2026, with the
                                            option of a year
FOI-77                     Alder Council                      1 / 2

4.    Held where                            At the supplier's

FOI-77                     Alder Council                      2 / 2
Yours faithfully
"""


def test_a_question_and_the_answer_beside_it_may_each_take_several_lines():
    assert {label: both for label, both in read(FORM).items() if label} == {
        "1": ("Name of the system", "Willow"),
        "2": ("How many people are able to log in to it at any one time?", "340 (a)"),
        "3a": ("Contract begins", "1 May 2021"),
        "3b": ("Contract ends", "30 April 2026, with the option of a year"),
        "4": ("Held where", "At the supplier's"),
    }


def test_parts_of_a_question_may_be_lettered_within_its_line():
    found = read(
        "1   Main system          Rowan\n2   Licences             80\n3   If it is hosted   a  by whom      the maker\n"
        "                      b  since when   2019\n4   Uses   [x] care   [ ] housing   [x] rents\n"
        "5   Training   [ ] none   [x] some       hours: 6\n    Which           ............\n"
    )
    assert found["3a"] == ("If it is hosted by whom", "the maker")
    assert found["3b"] == ("If it is hosted since when", "2019")
    assert found["4"] == ("Uses", "care / rents")
    assert found["5"][1] == "some / hours: 6"


@pytest.mark.parametrize(
    "text",
    [
        "1. Willow   from   Alder\n2. In   use   since   2019\n3. Hosted   by   the   maker\n4. It   costs   £5,000\n",
        "1. Which system?\nWillow\n2. Since when?\n2019\n3. Hosted by?\nThe maker\n4. At what cost?\n£5,000\n",
        "1.   Willow\n2.   2019\n3.   The maker\n4.   £5,000\n5.   Nine\n",
    ],
)
def test_blanks_within_sentences_or_behind_labels_make_no_form(text: str):
    found, _ = letter(text)
    assert len(found.answers) == text.count("\n") // (2 if "?" in text else 1)
    assert not any("   " in answer.question_text for answer in found.answers)


DUMP = """Ref,Asked,Answer,Team,Remark
Q1,System,Willow,ICT,
Q2,Users,"1,340",ICT,"two of them, in fact, are robots"
Q3,Cost,"£5,000",Finance,
Q4,Comments,,Finance,see the contract
"""


def test_commas_cut_a_dump_into_cells_but_not_within_quotation_marks():
    assert read(DUMP) == {
        "Q1": ("System", "Willow"),
        "Q2": ("Users", "1,340 / two of them, in fact, are robots"),
        "Q3": ("Cost", "£5,000"),
        "Q4": ("Comments", "see the contract"),
    }


@pytest.mark.parametrize(
    "lines",
    [
        "Adults, children, housing\nFinance, payroll, rents\nParks, waste, roads\n",
        "1,234,567\n2,345,678\n3,456,789\n",
    ],
)
def test_commas_of_sentences_and_figures_cut_nothing(lines: str):
    assert told(letter(f"1. Which ones?\n{lines}"))[0][1] == lines.strip()


@pytest.mark.parametrize(
    ("label", "keys"),
    [
        ("Q2a / Q2b", ["2a", "2b"]),
        ("Questions 2a, b:", ["2a", "2b"]),
        ("2a and 2b.", ["2a", "2b"]),
        ("- Questions 2, 4, all for 2030:", ["2", "4"]),
        ("Q2 to Q4, Q6.", ["2", "3", "4", "6"]),
    ],
)
def test_questions_named_together_share_an_answer(label: str, keys: list[str]):
    found = read(f"Q1 Willow\n\n{label} Not yet, but it may be in the course of next year\n\nQ9 No\n")
    assert [key for key in found if key in keys] == keys


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("in May; £500", ["in May", "£500"]),
        ("40 / 24", ["40", "24"]),
        ("In May; for £500; since then none", ["In May; for £500; since then none"] * 2),
    ],
)
def test_questions_named_together_take_a_part_each_where_there_are_as_many(words: str, parts: list[str]):
    found = read(f"Questions 1, 2: {words}\n\nQuestion 3: no\n\nQuestion 4: yes\n")
    assert [found[key][1] for key in ("1", "2")] == parts


@pytest.mark.parametrize(
    "line", ["5, 6 or 7 people use it.", "9-5 on weekdays. None.", "12, 13 and 14 High Street. We own it."]
)
def test_a_list_of_figures_names_no_questions(line: str):
    assert set(read(f"1. Which system?\nWillow\n\n2. How is it used?\n{line}\n")) == {"1", "2"}


def test_a_note_below_a_form_is_part_of_the_answer_that_carries_its_mark():
    found = read(
        "1   System          Willow (a)\n2   Users           340 [b]\n3   Cost            £5,000 (a)\n4   Since           2019\n\n"
        "(a) Shared with Alder Council,\n    which pays half.\n[b] Last May.   (c) Nothing.\n\nIt is good.\n"
    )
    assert found["1"][1] == "Willow (a) / Shared with Alder Council, which pays half."
    assert found["2"][1] == "340 [b] / Last May."
    assert found["3"][1] == "£5,000 (a) / Shared with Alder Council, which pays half."
    assert found["4"][1] == "2019"
    assert found[None][1] == "It is good."
