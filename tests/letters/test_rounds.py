"""Lists of answers that come round again for each system, service or department, each round under its own heading."""

from __future__ import annotations

import pytest

from foimarket.documents.document import Document
from foimarket.letters import Answer, read_letter
from foimarket.letters.labels.labels import read_label
from tests.letters.test_read_letter import letter

_ASKED = "You asked, for each system:\n\n{0} Name and supplier\n{1} Date of first use\n{2} Annual cost\n{3} Training in hours\n\n"


def _answers(text: str) -> list[Answer]:
    document = Document.of_text(text, "letters/somewhere/reply.txt")
    return [answer for answer in read_letter(document).answers if answer.spans]


def _round(labels: tuple[str, ...], values: tuple[str, ...]) -> str:
    return "\n".join(f"{label} {value}" for label, value in zip(labels, values, strict=True)) + "\n\n"


_FIRST = ("Willow, from Larch Ltd", "2014", "£12,000", "3")
_SECOND = ("Rowan, from Ashdown plc", "2019", "£31,500", "7.5")


@pytest.mark.parametrize("labels", [("1.", "2.", "3.", "4."), ("(a)", "(b)", "(c)", "(d)")])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Repairs", "Lettings"),
        ("REPAIRS - JOBS", "LETTINGS - WAITING LIST"),
        ("System A", "System B"),
        ("Willow system", "Rowan"),
    ],
)
def test_each_round_has_the_heading_that_stands_over_it(
    labels: tuple[str, ...], gap: str, one: str, other: str
) -> None:
    text = (
        _ASKED.format(*labels)
        + "Our reply\n\n"
        + one
        + gap
        + _round(labels, _FIRST)
        + other
        + gap
        + _round(labels, _SECOND)
    )
    found = _answers(text)
    assert [answer.heading for answer in found] == [one] * 4 + [other] * 4
    assert [answer.words_in(text).strip() for answer in found] == [*_FIRST, *_SECOND]


def test_answers_lettered_by_system_and_numbered_by_question() -> None:
    labels = ("1.", "2.", "3.", "4.")
    rounds = [
        _round(tuple(f"{letter}{label[0]}" for label in labels), values)
        for letter, values in (("A", _FIRST), ("B", _SECOND))
    ]
    text = _ASKED.format(*labels) + "A = repairs, B = lettings\n\n" + "".join(rounds)
    found = [answer for answer in _answers(text) if answer.heading]
    assert [answer.heading for answer in found] == ["A"] * 4 + ["B"] * 4
    assert [answer.question_text for answer in found[:2]] == ["Name and supplier", "Date of first use"]


def test_the_last_line_of_an_answer_is_no_heading() -> None:
    labels = ("1.", "2.", "3.", "4.")
    text = (
        _ASKED.format(*labels)
        + "Our reply\n\n"
        + _round(labels, (*_FIRST[:3], "3 hours.\nMore is given on request."))
        + _round(labels, _SECOND)
    )
    assert "More is given on request" in " ".join(answer.words_in(text) for answer in _answers(text))
    assert not any((answer.heading or "").startswith("More") for answer in _answers(text))


_LINES = ("Product and firm", "In place for", "Run by", "Yearly charge")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_first_lines_of_a_list_that_comes_round_again_ask(gap: str) -> None:
    rounds = [
        f"{head}\n\n"
        + gap.join(f"{at}. {asked}\n{told}" for at, (asked, told) in enumerate(zip(_LINES, values, strict=True), 1))
        for head, values in (
            ("ADULTS", ("Willow, from Larch Ltd", "Nine years", "Our own staff", "£12,000")),
            ("CHILDREN", ("Rowan, from Ashdown plc", "Since 2019", "The firm", "£31,500")),
        )
    ]
    found = _answers("Dear requester\n\n" + "\n\n".join(rounds) + "\n")
    assert [answer.question_text for answer in found] == [*_LINES, *_LINES]


def test_a_short_line_asks_though_its_last_word_could_lead_on() -> None:
    told = (("Name of it", "Willow"), ("Hosted by", "Larch Ltd"), ("Used since", "2016"), ("Paid for", "£9,000 a year"))
    text = "Dear requester\n\n" + "\n\n".join(f"{at}. {asked}\n{said}" for at, (asked, said) in enumerate(told, 1))
    assert [answer.question_text for answer in _answers(text)] == [asked for asked, _ in told]


_NUMBERS = ("1.", "2.", "3.", "4.")


def _rounds(heads: tuple[str, str], labels: tuple[tuple[str, ...], tuple[str, ...]], asked: str = "") -> str:
    return asked + "".join(
        f"{head}\n{_round(own, values)}" for head, own, values in zip(heads, labels, (_FIRST, _SECOND), strict=True)
    )


def _told(text: str) -> list[tuple[str | None, str, str]]:
    return [(answer.heading, answer.question_text, answer.words_in(text).strip()) for answer in _answers(text)]


@pytest.mark.parametrize(
    ("heads", "plain"),
    [
        (("A. Adults", "B. Children"), ("Adults", "Children")),
        (("1. Repairs", "2. Lettings"), ("Repairs", "Lettings")),
        (("(a) Repairs", "(b) Lettings"), ("Repairs", "Lettings")),
        (("Repairs:", "Lettings:"), ("Repairs", "Lettings")),
        (("[Repairs]", "[Lettings]"), ("Repairs", "Lettings")),
        (("=== Repairs ===", "=== Lettings ==="), ("Repairs", "Lettings")),
        (
            ("The answers for Adult Services are:", "Children and Families have replied as follows:"),
            ("The answers for Adult Services are", "Children and Families have replied as follows"),
        ),
    ],
)
def test_headings_of_rounds_may_bear_signs_and_numbers(heads: tuple[str, str], plain: tuple[str, str]) -> None:
    text = _rounds(heads, (_NUMBERS, _NUMBERS), _ASKED.format(*_NUMBERS) + "Our reply\n\n")
    questions = ("Name and supplier", "Date of first use", "Annual cost", "Training in hours")
    assert _told(text) == [
        (head, question, words)
        for head, values in zip(plain, (_FIRST, _SECOND), strict=True)
        for question, words in zip(questions, values, strict=True)
    ]


@pytest.mark.parametrize(
    "label", ["{l}{n}", "{l}.{n}", "{l}{n}.", "{r}.{n}", "{r}.{n}.", "{r}({s})", "{r}{s})", "{n}", "{n} -"]
)
@pytest.mark.parametrize("heads", [("ADULTS", "CHILDREN"), ("Repairs", "Lettings")])
def test_labels_may_count_the_rounds_and_the_questions(label: str, heads: tuple[str, str]) -> None:
    own = tuple(
        tuple(label.format(l=letter, r=place, n=number, s="abcd"[number - 1]) for number in range(1, 5))
        for place, letter in enumerate("AB", 1)
    )
    text = _rounds(heads, (own[0], own[1]), _ASKED.format(*_NUMBERS) + "Our reply\n\n")
    questions = ("Name and supplier", "Date of first use", "Annual cost", "Training in hours")
    assert _told(text) == [
        (head, question, words)
        for head, values in zip(heads, (_FIRST, _SECOND), strict=True)
        for question, words in zip(questions, values, strict=True)
    ]


def test_parts_of_questions_are_no_rounds() -> None:
    text = (
        "1. Costs\n1.1 What do licences cost?\n£5,000\n1.2 What does support cost?\n£900\n1.3 Who pays?\nFinance\n\n"
        "2. Users\n2.1 How many users are there?\n40\n2.2 How many may there be?\n60\n2.3 Who are they?\nClerks\n"
    )
    labels = [answer.label or "" for answer in _answers(text)]
    assert [label for label in labels if "." in label] == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]


@pytest.mark.parametrize("said", ["Q4 2024/25", "Q3 2016"])
def test_a_quarter_is_no_label_but_a_late_question_with_a_year_is_one(said: str) -> None:
    assert read_label(said) is None
    assert read_label("Q11 2016") is not None
    assert read_label("Q4. 31/10/2023") is not None


@pytest.mark.parametrize("bullet", ["", "- ", "• "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("asked", [_NUMBERS, ("a)", "b)", "c)", "d)")])
def test_as_many_lines_as_questions_under_each_heading_answer_them_in_order(
    bullet: str, gap: str, asked: tuple[str, ...]
) -> None:
    text = _ASKED.format(*asked) + "Our reply\n\n"
    for head, values in (("Repairs", _FIRST), ("Lettings", _SECOND)):
        text += head + gap + "".join(f"{bullet}{value}\n" for value in values) + "\n"
    questions = ("Name and supplier", "Date of first use", "Annual cost", "Training in hours")
    assert _told(text) == [
        (head, question, words)
        for head, values in (("Repairs", _FIRST), ("Lettings", _SECOND))
        for question, words in zip(questions, values, strict=True)
    ]


def test_paragraphs_of_other_lengths_than_the_request_are_no_rounds() -> None:
    text = _ASKED.format(*_NUMBERS) + "Our reply\n\nRepairs\nWillow\n2014\n\nLettings\nRowan\n2019\n£31,500\n"
    assert not any(answer.heading in {"Repairs", "Lettings"} and answer.label for answer in _answers(text))


def test_lettered_rounds_need_no_request_above_them() -> None:
    labels = (tuple(f"A{n}." for n in range(1, 5)), tuple(f"B{n}." for n in range(1, 5)))
    found = _told("Our reply\n\n" + _rounds(("Repairs", "Lettings"), labels))
    assert [head for head, _, _ in found] == ["Repairs"] * 4 + ["Lettings"] * 4


def test_a_letter_alone_may_head_a_round_beside_heads_with_signs() -> None:
    found = _told("Part B\n1\tditto\n3\t(a)\n• Adults\n1\t•\n3\tHosted by us\n")
    assert any(words.endswith("Hosted by us") for _, _, words in found)


_LISTED = (
    "Request\n\nFor each please give 1. the product, 2. its users, 3. its yearly cost.\n"
    "A. Stores\nB. Parks. Such as trees\nC. Fleet\n\n"
)


def test_letters_over_lists_within_lines_stand_for_what_the_request_lists_by_them():
    text = (
        _LISTED
        + "Response\n\nA. We have none.\nB. 1. Willow, from Larch Ltd. 2. 118. 3. £4,100\nC. 1. Rowan. 2. All staff. 3. £900\n"
    )
    told = [(answer.heading, answer.question_text, answer.words_in(text)) for answer in _answers(text)]
    asked = ("the product", "its users", "its yearly cost")
    first, second = ("Willow, from Larch Ltd.", "118.", "£4,100"), ("Rowan.", "All staff.", "£900")
    assert [(heading, words.rstrip("."), said) for heading, words, said in told] == [
        *(("Parks", words, said) for words, said in zip(asked, first, strict=True)),
        *(("Fleet", words, said) for words, said in zip(asked, second, strict=True)),
    ]


@pytest.mark.parametrize("marks", [("1)", "2)", "3)"), ("(a)", "(b)", "(c)")])
def test_lists_within_lines_answer_a_request_that_words_lead_to(marks):
    asked = "please give {} the product, {} its users, {} its yearly cost.".format(*marks)
    told = "Parks: {0} Willow {1} 118 {2} £4,100\nFleet: {0} Rowan {1} 40 {2} £900\n".format(*marks)
    text = f"Request\n\nFor each service below {asked}\nParks, fleet\n\nResponse\n\n{told}"
    found = [(answer.heading, answer.question_text.rstrip("."), answer.words_in(text)) for answer in _answers(text)]
    questions = ("the product", "its users", "its yearly cost")
    assert found == [
        *(("Parks", words, said) for words, said in zip(questions, ("Willow", "118", "£4,100"), strict=True)),
        *(("Fleet", words, said) for words, said in zip(questions, ("Rowan", "40", "£900"), strict=True)),
    ]


def test_bullets_under_services_answer_the_request_s_bullets_in_their_order():
    asked = ("the product", "its users", "when the contract ends")
    told = {"Parks": ("Willow", "118", "31 March 2027"), "Fleet": ("Rowan", "40", "rolling")}
    text = (
        "From: requester\nSent: 4 March 2019\nTo: FOI Team\nSubject: Products\n\nPlease give for each of parks and fleet:\n"
        + "".join(f"- {words}\n" for words in asked)
        + "\n-----Reply-----\nFrom: FOI Team\nSent: 29 March 2019\nTo: requester\nSubject: RE: Products\n\nGood morning\n"
        + "".join(f"\n{service}:\n" + "".join(f"- {value}\n" for value in values) for service, values in told.items())
    )
    found = [(answer.heading, answer.question_text.strip("- "), answer.words_in(text)) for answer in _answers(text)]
    assert found == [
        (service, words, value) for service, values in told.items() for words, value in zip(asked, values, strict=True)
    ]


def test_numbered_headings_over_lists_too_short_for_rounds_are_no_part_of_the_answers_above():
    text = (
        "Please find our response below.\n\n1. Tools\na) Do you use any: Yes\nb) Please list them: Pontoon and Kestrel\n"
        "2. Worth\na) Has it helped: Yes\nb) Has it been measured: No\n"
        "3. Rules\na) Is there a policy: Yes\nb) Is there a board: No\n"
    )
    told = {answer.label: answer.words_in(text) for answer in _answers(text)}
    assert told["1b"] == "Pontoon and Kestrel"
    assert told["2b"] == told["3b"] == "No"


def test_a_round_ends_where_the_list_of_its_headings_goes_on():
    rounds = "".join(
        f"{at}. {head}\na) Made by – Alder\nb) Called – {name}\nc) Installed – 2011\nd) Ends – 2026\n\n"
        for at, (head, name) in enumerate((("Dictation", "Pontoon"), ("Maternity", "Kestrel")), 1)
    )
    text = f"The completed forms:\n\n{rounds}3. Oncology\nNo Department\n"
    assert [(answer.label, answer.heading) for answer in _answers(text) if answer.label in {"b", "1b", "2b"}] == [
        ("b", "Dictation"),
        ("b", "Maternity"),
    ]


LINES = ("Willow, from Alder Ltd", "Case records", "Since March 2015", "31 March 2027", "The supplier", "£4,100")
OTHERS = ("Rowan, from Elm Ltd", "Payments", "Went live 4 June 2018", "30 September 2028", "Our own servers", "£2,300")


@pytest.mark.parametrize("mark", ["- ", "• ", ""])
@pytest.mark.parametrize("count", ["12", "AB"])
def test_a_number_before_a_services_name_heads_the_lines_below_it(mark: str, count: str):
    asked = "".join(f"{number}. What is the {number}th thing?\n" for number in range(1, 7))
    rounds = "\n".join(
        f"{sign}. {name}\n\n" + "".join(f"{mark}{line}\n" for line in lines)
        for sign, name, lines in zip(count, ("Adult Services", "Children's Services"), (LINES, OTHERS), strict=True)
    )
    text = f"You asked:\n\n{asked}\nOur response:\n\n{rounds}"
    told = [(answer.heading, answer.label, answer.words_in(text)) for answer in letter(text)[0].answers]
    assert told == [
        (name, str(number), line)
        for name, lines in (("Adult Services", LINES), ("Children's Services", OTHERS))
        for number, line in enumerate(lines, 1)
    ]


def test_numbers_one_ahead_or_read_on_are_mended_in_each_round():
    asked = "".join(f"{number}. What is the {number}th thing?\n" for number in range(1, 7))
    for labels in ((2, 3, 4, 5, 6, 7), (1, 2, 3, 1, 2, 3)):
        rounds = "\n".join(
            f"{name}\n\n" + "".join(f"{label}. {line}\n" for label, line in zip(labels, lines, strict=True))
            for name, lines in (("Adult Services", LINES), ("Children's Services", OTHERS))
        )
        found = letter(f"You asked:\n\n{asked}\nOur response:\n\n{rounds}")[0].answers
        assert [answer.label for answer in found if answer.spans] == [*"123456"] * 2


def test_questions_may_be_taken_up_one_after_the_other_for_each_group():
    rounds = "\n".join(
        f"{name}\n\n" + "".join(f"In answer to question {number}: {line}\n" for number, line in enumerate(lines, 1))
        for name, lines in (("Adult Services", LINES), ("Children's Services", OTHERS))
    )
    text = f"Dear [requester]\n\n{rounds}"
    assert [answer.words_in(text) for answer in letter(text)[0].answers] == [*LINES, *OTHERS]


def test_hours_under_a_bare_number_are_no_label():
    text = "Dear [requester]\n\n" + "".join(
        f"{number} {asked}\n{told}\n"
        for number, (asked, told) in enumerate(
            (
                ("System and supplier", "Willow, from Alder Ltd"),
                ("Contract expiry", "31 March 2027"),
                ("Hosting", "The supplier"),
                ("Annual cost", "£4,100"),
                ("Training", "6 hours, in a classroom"),
            ),
            1,
        )
    )
    assert [answer.words_in(text) for answer in letter(text)[0].answers][-1] == "6 hours, in a classroom"
