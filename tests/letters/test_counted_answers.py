"""Answers that find their questions by counting: where only one side has numbers, and where numbers stand in unusual places."""

import pytest

from tests.letters.test_read_letter import letter

ASKED = ("What is it kept on?", "When did it begin?", "When does it end?", "What is paid?")
NAMED = (
    "Name of the kiosk system in use",
    "Date of go-live",
    "Expiry date of the contract",
    "Number of licensed users",
)
SAID = ("Willow", "04/11/2020", "31 March 2027", "£9,400")


def told(text: str) -> list[tuple[str, str]]:
    read, _ = letter(text)
    return [(answer.question_text, answer.words_in(text)) for answer in read.answers if answer.spans]


def numbered(lines: tuple[str, ...], form: str = "{}. {}") -> str:
    return "".join(f"{form.format(number, words)}\n" for number, words in enumerate(lines, 1))


@pytest.mark.parametrize("asked", [ASKED, NAMED])
def test_numbered_answers_take_the_questions_that_the_request_does_not_number(asked: tuple[str, ...]):
    text = "Kiosks\n\nYour request:\n" + "\n".join(asked) + "\n\nResponse:\n" + numbered(SAID)
    assert told(text) == list(zip(asked, SAID, strict=True))


def test_numbered_answers_take_the_questions_of_one_paragraph():
    text = f"Kiosks\n\nYou asked: {' '.join(ASKED)}\n\nResponse:\n" + numbered(SAID)
    assert told(text) == list(zip(ASKED, SAID, strict=True))


def test_as_many_numbers_as_questions_are_needed():
    text = "Kiosks\n\nYour request:\n" + "\n".join(ASKED) + "\n\nResponse:\n" + numbered(SAID[:3])
    assert not {asked for asked, _ in told(text)} & set(ASKED[:3])


@pytest.mark.parametrize("asked", [ASKED, NAMED])
def test_a_table_below_a_list_names_its_questions_by_number(asked: tuple[str, ...]):
    rows = "".join(f"| {number} | {words} |\n" for number, words in enumerate(SAID, 1))
    text = "Kiosks\n\nYou asked:\n" + numbered(asked) + "\n| Question | Response |\n|---|---|\n" + rows
    assert told(text) == list(zip(asked, SAID, strict=True))


@pytest.mark.parametrize(
    "form",
    ["Ref {}: {}", "[{}] {}", "#{} {}", "R{} {}", "No. {} {}", "Part {}. {}", "1.{} {}"],
)
def test_labels_of_a_letters_own_make_count_up(form: str):
    text = "Kiosks\n\nYou asked:\n" + numbered(NAMED, form) + "\nOur response:\n" + numbered(SAID, form)
    assert told(text) == list(zip(NAMED, SAID, strict=True))


def test_words_with_numbers_that_speak_of_things_are_no_labels():
    text = "What is paid?\nYear 1: £400\nYear 2: £500\nYear 3: £600\n"
    assert {asked for asked, _ in told(text)} == {"What is paid?"}


def test_marks_of_notes_are_no_labels():
    text = "What is paid?\n£400 [1], £500 [2] and £600 [3]\n\n[1] The first year.\n[2] The second.\n[3] The third.\n"
    read, _ = letter(text)
    assert {answer.label for answer in read.answers} == {None}


@pytest.mark.parametrize("form", ["{1} (question {0}).", "{1} (Q{0});", "{1} ({0})."])
def test_numbers_behind_answers_are_theirs(form: str):
    said = ("We keep it on Willow", "It began in June 2019", "The end is 31 March 2027", "We pay £9,400")
    prose = " ".join(form.format(number, words) for number, words in enumerate(said, 1))
    text = "Kiosks\n\nYou asked:\n" + numbered(ASKED) + f"\nOur response:\n{prose}\n"
    assert told(text) == list(zip(ASKED, said, strict=True))


def test_what_stands_before_a_numbered_sentence_goes_on_with_the_answer_above():
    text = (
        "Kiosks\n\nYou asked:\n"
        + numbered(ASKED)
        + "\nOur response:\nWe keep it on Willow (1). Rowan was tried first. "
        "It began in June 2019 (2), and ends on 31 March 2027 (3). We pay £9,400 (4).\n"
    )
    assert [words for _, words in told(text)] == [
        "We keep it on Willow Rowan was tried first.",
        "It began in June 2019",
        "ends on 31 March 2027",
        "We pay £9,400",
    ]


@pytest.mark.parametrize("words", ["First Second Third Fourth", "One Two Three Four"])
def test_answers_counted_in_words_are_in_the_order_of_the_list(words: str):
    answers = "".join(f"{word}: {said}\n" for word, said in zip(words.split(), SAID, strict=True))
    text = "Kiosks\n\nYou asked:\n" + numbered(ASKED) + f"\n{answers}"
    assert told(text) == list(zip(ASKED, SAID, strict=True))


def test_numbers_that_begin_anew_in_each_group_ask_the_questions_of_their_group():
    asked, said = (*ASKED, "Who keeps it?", "How many use it?"), (*SAID, "Alder Ltd", "44")
    text = (
        f"Kiosks\n\nYou asked\nThe kiosk\n{numbered(asked[:3])}Its use\n{numbered(asked[3:])}\n"
        f"Our response\nThe kiosk\n{numbered(said[:3])}Its use\n{numbered(said[3:])}"
    )
    assert told(text) == list(zip(asked, said, strict=True))


def test_a_line_that_leads_to_paragraphs_in_order_is_none_of_them():
    text = "Kiosks\n\nYou asked:\n" + numbered(ASKED) + "\nTaking your questions in turn:\n\n" + "\n\n".join(SAID)
    assert told(text) == list(zip(ASKED, SAID, strict=True))


@pytest.mark.parametrize(
    "speakers",
    [
        ("Applicant", "Authority"),
        ("Information requested", "Information provided"),
        ("You", "Us"),
        ("Requester", "Council"),
    ],
)
def test_two_words_that_take_turns_ask_and_reply(speakers: tuple[str, str]):
    first, second = speakers
    text = "\n\n".join(f"{first}: {asked}\n{second}: {said}" for asked, said in zip(NAMED, SAID, strict=True))
    assert told(f"Kiosks\n\n{text}\n") == list(zip(NAMED, SAID, strict=True))


def test_two_services_that_take_turns_do_not_ask_each_other():
    text = "What is it kept on?\n" + "Adults: Willow\nChildren: Rowan\n" * 3
    assert {asked for asked, _ in told(text)} == {"What is it kept on?"}


@pytest.mark.parametrize("sign", [" = ", " ...... ", " -> "])
def test_a_sign_parts_what_is_asked_from_what_is_said(sign: str):
    text = "Kiosks\n\n" + "".join(f"{asked}{sign}{said}\n" for asked, said in zip(NAMED, SAID, strict=True))
    assert told(text) == list(zip(NAMED, SAID, strict=True))


def test_bare_numbers_line_under_line_count_whatever_labels_other_parts_have():
    text = (
        "ADULTS\n\n1 Pontoon\n2 Case work\n3 Nov 22\n4 31/10/27\n5 Supplier cloud\n6 Practice Systems\n\n"
        "CHILDREN\n\n1. Name: Kestrel\n2. Purpose: reviews\n3. In use: 2011\n4. Ends: 2026\n5. Host: the Council\n6. Support: IT\n"
    )
    found, _ = letter(text)
    told = {(answer.heading, answer.label): answer.words_in(text) for answer in found.answers}
    assert told["ADULTS", "3"] == "Nov 22"
    assert told["CHILDREN", "3"] == "2011"
