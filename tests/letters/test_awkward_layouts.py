"""Layouts that lost something on their way: grids, numbers, line breaks, marks; invented letters."""

import pytest

from tests.letters.test_read_letter import by_label, letter, told

HEADS = ("System name", "Service area", "Provider", "Go-live date", "Hosted by", "Cost per annum")
ROWS = (
    ("Willow", "Housing", "Alder Ltd", "May 2016", "The supplier", "£5,000"),
    ("Rowan", "Planning", "n/a", "2019", "We do not hold how it is hosted.", "Nil"),
)


def asked(text: str) -> list[tuple[str | None, str, str]]:
    """Heading, question and answer of every answer."""
    read, _ = letter(text)
    return [(a.heading, a.question_text, " / ".join(span.of(text) for span in a.spans)) for a in read.answers]


def expected() -> list[tuple[str, str, str]]:
    return [(f"{row[1]} / {row[0]}", head, cell) for row in ROWS for head, cell in zip(HEADS, row, strict=True)]


@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_a_table_that_lost_its_grid_is_read_by_its_heads(joint: str):
    text = "The information is in the table below.\n\n" + joint.join([*HEADS, *ROWS[0], *ROWS[1]]) + "\n"
    assert [found for found in asked(text) if found[1]] == expected()


def test_labels_above_their_values_are_read_for_each_system():
    blocks = ["\n".join(f"{head}\n{cell}" for head, cell in zip(HEADS, row, strict=True)) for row in ROWS]
    found = asked("\n\n".join(blocks) + "\n")
    assert [(question, words) for _, question, words in found] == [(head, words) for _, head, words in expected()]
    assert found[-1][0] == "Planning / Rowan"


def test_forms_above_real_questions_are_answers_too():
    text = (
        "System: Willow\n- Supplier: Alder\n- Hosting: council\n- Annual cost: £5\n\n"
        "How many systems are there in all?\n12\n\nHow many of them stand alone?\n7\n"
    )
    assert [(heading, words) for heading, _, words in asked(text)] == [
        ("Willow", "Willow"),
        ("Willow", "Alder"),
        ("Willow", "council"),
        ("Willow", "£5"),
        (None, "12"),
        (None, "7"),
    ]


def test_a_list_that_restarts_under_a_second_directorate_is_answered_twice():
    text = (
        "Housing response\n\n1. Which system is used for the service?\nWillow\n\n2. How many people use it each day?\n40\n\n"
        "Planning:\n\n1. Which system is used for the service?\nRowan\n\n2. How many people use it each day?\n70\n"
    )
    assert [(heading, words) for heading, _, words in asked(text)] == [
        ("Housing response", "Willow"),
        ("Housing response", "40"),
        ("Planning", "Rowan"),
        ("Planning", "70"),
    ]


def test_numbers_without_a_stop_are_labels_where_they_count_up():
    read = letter(
        "1 Which system is used?\n\nWillow\n\n2 How many use it?\n\n20 people\n\n3 Who hosts it?\n\nThe supplier\n"
    )
    assert told(read) == [("1", "Willow"), ("2", "20 people"), ("3", "The supplier")]


def test_a_question_broken_at_the_margin_is_one_question():
    read = letter(
        "1. What is the end date of the contract that you now have, if it began after\nApril 2010?\n\nMay 2030\n\n"
        "2. Which system supports the service of planning and of building\ncontrol, and who supplies it?\n\nWillow\n"
    )
    assert told(read) == [("1", "May 2030"), ("2", "Willow")]


def test_what_the_requester_allows_is_no_answer():
    read = letter("1. What does it cost each year? An estimate within £5,000 is enough\n£7,300\n\n2. Who pays? ICT\n")
    assert told(read) == [("1", "£7,300"), ("2", "ICT")]


def test_options_behind_a_question_mark_are_the_question_s_where_answers_stand_below():
    read = letter(
        "1. Who supplies it?\nAlder\n\n2. Which lines are there? Analogue, ISDN, SIP\nSIP\n\n3. Since when?\n2016\n\n"
        "4. How many?\n7\n"
    )
    assert told(read)[1] == ("2", "SIP")


def test_two_questions_before_one_reply_share_it():
    read = letter("Q1 Which tenant is in use?\n\nQ2 Is it shared?\n\nAnswer: Exempt under section 31(1)(a).\n")
    assert told(read) == [("Q1", "Exempt under section 31(1)(a)."), ("Q2", "Exempt under section 31(1)(a).")]


def test_several_groups_on_one_line_are_told_apart():
    read = letter("1. Which system?\n\nAdults: Willow; Children: Rowan-i; Housing - Elm\n\n2. Cost?\n\nNil\n")
    assert [(a.heading, a.spans[0].of(read[1])) for a in read[0].answers][:3] == [
        ("Adults", "Adults: Willow"),
        ("Children", "Children: Rowan-i"),
        ("Housing", "Housing - Elm"),
    ]


def test_a_question_without_a_number_after_numbered_ones_is_one_more():
    read = letter("1. Which system?\n\nWillow\n\n2. Since when?\n\n2016\n\nHow many systems are there in all? 12\n")
    assert told(read) == [("1", "Willow"), ("2", "2016"), (None, "12")]


def test_a_correction_of_one_system_leaves_the_others_standing():
    read = letter(
        "Anytown Council to [requester], 3 August 2023\n\nDear [requester]\n\nQ1 Which systems?\n\nHousing: Willow\n"
        "Planning: Rowan\n\nQ2 What do they cost?\n\nHousing: £46,000\nPlanning: £9,000\n\n---\n\n"
        "Anytown Council to [requester], 9 August 2023\n\nDear [requester]\n\n"
        "Our answer to question 2 was wrong. The cost of Willow is £64,000.\n"
    )
    costs = [(a.heading, a.is_current) for a in read[0].answers if a.label == "Q2"]
    assert costs == [("Housing", False), ("Planning", True), ("Housing", True)]


def test_a_correction_that_names_no_group_replaces_them_all():
    read = letter(
        "Anytown Council to [requester], 3 August 2023\n\nDear [requester]\n\nQ1 Which systems?\n\nHousing: Willow\n"
        "Planning: Rowan\n\nQ2 What do they cost?\n\nHousing: £46,000\nPlanning: £9,000\n\n---\n\n"
        "Anytown Council to [requester], 9 August 2023\n\nDear [requester]\n\nAnswer 2 was wrong. Both cost £64,000.\n"
    )
    assert [a.is_current for a in read[0].answers if a.label == "Q2"] == [False, False, True]


def test_reply_words_may_be_verbs():
    read = letter(
        "You asked Which system is used?\nWe answer The system is Willow.\n\nYou asked How old?\nWe answer 9 years\n"
    )
    assert [words for _, words in told(read)] == ["The system is Willow.", "9 years"]


def test_pointers_stay_pointers():
    answers = by_label(letter("1. System?\n\nWillow\n\n2. Host?\n\nNot held\n\n3. Server?\n\nAs above\n"))
    assert answers["3"].refers_to == "2"
    assert answers["3"].outcome is answers["2"].outcome


def test_labels_of_any_words_are_told_by_their_return():
    text = (
        "Ref 12\n\nDevelopment Team\nKit\nWillow\nFirm\nAlder Ltd\nOn it\n41\nSits on\nthe cloud\n\n"
        "Building Team\nKit\nRowan\nFirm\nBeech plc\nOn it\nnine\nSits on\nour own server\n\n"
        "Licence Team\nKit\nas Building Team\n"
    )
    found = [answer for answer in asked(text) if answer[1]]
    assert found[:3] == [
        ("Development Team", "Kit", "Willow"),
        ("Development Team", "Firm", "Alder Ltd"),
        ("Development Team", "On it", "41"),
    ]
    assert found[4:6] == [("Building Team", "Kit", "Rowan"), ("Building Team", "Firm", "Beech plc")]
    assert found[-1] == ("Licence Team", "Kit", "as Building Team")


def test_questions_marked_q_and_answers_marked_a_need_no_numbers():
    text = (
        "Q. Is there an app, and which?\nA. Yes. Willow.\n\nQ. First live?\nA. May 2021\n\nQ. Budget?\nA. None set.\n"
    )
    assert [(question, words) for _, question, words in asked(text)] == [
        ("Is there an app, and which?", "Yes. Willow."),
        ("First live?", "May 2021"),
        ("Budget?", "None set."),
    ]


def test_answers_that_are_all_printed_1_stand_under_their_questions():
    text = (
        "1. Which record do the teams have?\n1. Willow\n2. Who provides it?\n1. Alder Ltd\n3. When does it end?\n1. May 2023\n"
        "4. What does it cost?\n1. £5,000\n"
    )
    assert told(letter(text)) == [("1", "Willow"), ("2", "Alder Ltd"), ("3", "May 2023"), ("4", "£5,000")]


def test_answers_numbered_one_ahead_are_put_back():
    text = (
        "Request\n1. Which software is used?\n2. In which year was it bought?\n3. What does it cost?\n\n"
        "Reply\n2. Willow\n3. 2004\n4. £5,000\n"
    )
    assert told(letter(text)) == [("1", "Willow"), ("2", "2004"), ("3", "£5,000")]


def test_a_tabbed_table_begins_at_its_heads_and_not_at_the_letter_s_first_line():
    text = (
        "PE22-304\tPort Council\t31.01.2022\n\nSERVICE\tSOFTWARE\tSELLER\tUSERS\nLending\tWillow\tAlder\t88\n"
        "Lockers\tnone\nArchives\tRowan\tBeech\t4\n"
    )
    found = asked(text)
    assert ("Lending", "SOFTWARE", "Willow") in found
    assert ("Lockers", "SOFTWARE", "none") in found
    assert ("Archives", "USERS", "4") in found


def test_answers_announced_after_a_list_without_question_marks_answer_it():
    text = (
        "You asked:\n\n1. What is it called\n2. First year of use\n3. Yearly support\n4. Webchat\n\nAnswers as follows.\n\n"
        "No. 1 - Willow\nNo. 2 - 2006\nNo. 3 - £38,214.60\nNo. 4 - Rowan\n"
    )
    read = letter(text)
    assert told(read) == [("1", "Willow"), ("2", "2006"), ("3", "£38,214.60"), ("4", "Rowan")]
    assert by_label(read)["2"].question_text == "First year of use"


def test_labels_in_two_languages_are_labels():
    text = (
        "Cwestiwn / Question 1\nWhich record is used?\nAteb / Answer\nWillow\n\n"
        "Cwestiwn / Question 2\nWho provides it?\nAteb / Answer\nAlder Ltd\n\nYn gywir / Yours sincerely\nSomebody\n"
    )
    assert told(letter(text)) == [("1", "Willow"), ("2", "Alder Ltd")]


def test_an_answer_labelled_with_a_stop_after_its_letter_answers_its_question():
    text = (
        "Q.1 Which are used for (i) pay (ii) staff?\nA.1 (i) and (ii) Willow\n\n"
        "Q.2 Who keeps the link?\nA.2 A nightly file goes to the ledger.\n"
    )
    assert told(letter(text)) == [("Q1", "(i) and (ii) Willow"), ("Q2", "A nightly file goes to the ledger.")]


@pytest.mark.parametrize(
    ("options", "chosen"),
    [
        ("[ ] Willow  [X] Rowan  [ ] Other: ______", "Rowan"),
        ("☐ Willow\n☒ Rowan\n☐ Other", "Rowan"),
        ("Willow ☐  Rowan ☑  Other ☐", "Rowan"),
        ("( ) Willow  (X) Rowan  ( ) Other\nSince 2019", "Rowan / Since 2019"),
        ("[ ] Willow  [ ] Rowan", "[ ] Willow  [ ] Rowan"),
    ],
)
def test_options_with_an_empty_box_answer_nothing_beside_a_ticked_one(options: str, chosen: str):
    found = asked(f"1. Which record is used?\n{options}\n\n2. Who provides it?\nAlder Ltd\n")
    assert found[0][2].replace("\n", " / ") == chosen


def test_blank_cells_keep_their_place_in_a_table_that_lost_its_grid():
    text = (
        "Application\nSupplier\n2021/22\n2022/23\nRevenues (Willow)\nAlder Ltd\n-\n£1,500\n"
        "Parking (Rowan)\nBeech Ltd\n£90\n£0\n"
    )
    found = asked(text)
    assert ("Revenues (Willow)", "2022/23", "£1,500") in found
    assert ("Parking (Rowan)", "2021/22", "£90") in found


def test_what_a_letter_says_was_asked_is_no_answer_though_it_does_not_ask():
    text = (
        "What I would like from you:\n\n1. Frameworks:\na) A list of the frameworks by which Willow was bought.\n"
        "b) The name of each.\n\n2. Contracts:\na) The worth of Rowan.\n\n"
        "This is not collated by the Council, nor held in any way that can be reported on.\n"
    )
    assert [words for _, _, words in asked(text)] == [
        "This is not collated by the Council, nor held in any way that can be reported on."
    ]


def test_the_one_response_heading_divides_a_page_s_letter_whatever_stands_above_its_questions():
    text = (
        "Records of the system\n\nRead details on this page\n\nFirst published:\n8 March 2022\n\nDetails\n\nAbout Willow\n\n"
        "You were after the following:\n\n1. Copies of whatever reviews concern Willow\n2. Minutes that name Rowan\n"
        "3. Details of instructions on Willow\n\nOur Response\n\nQuestions 1 to 3 would take long to answer.\n"
    )
    assert {words for _, _, words in asked(text)} == {"Questions 1 to 3 would take long to answer."}


def test_a_list_of_what_is_yours_is_a_request_where_the_list_begins_again():
    text = (
        "1. The newest version of your procurement policy.\n\n2. The newest version of your travel policy.\n\n"
        "3. The newest version of your card policy.\n\nThe Council does hold what was requested.\n\n"
        "1. It is on our website.\n\n2. No such policy exists.\n\n3. Attached.\n"
    )
    read = letter(text)
    assert told(read) == [("1", "It is on our website."), ("2", "No such policy exists."), ("3", "Attached.")]
    assert by_label(read)["2"].question_text == "The newest version of your travel policy."


def test_capital_letters_alone_on_their_lines_label_questions_and_answers():
    text = (
        "Willow (FOI)\n\nRequest\n\nA\n\nIs the record had from a supplier?\n\nB\n\nFrom which, for\n\n(i) pay\n\n(ii) staff\n\n"
        "Response\n\nA\n\nYes.\n\nB\n\n(i) and (ii) Alder Ltd.\n"
    )
    read = letter(text)
    assert told(read) == [("a", "Yes."), ("b", "(i) and (ii) Alder Ltd.")]
    assert by_label(read)["a"].question_text == "Is the record had from a supplier?"


def test_answers_of_one_request_are_no_question_where_a_second_request_begins_its_numbers_again():
    text = (
        "Reference 5366\n\nQ.1 What was paid for Willow?\n\nA.1 We hold £5.\n\nQ.2 Who sells it?\n\nA.2 Alder Ltd\n\n"
        "Reference 5383\n\nQ.1 Which letters name Rowan?\nA.1 None.\n"
    )
    assert [words for _, words in told(letter(text))][:2] == ["We hold £5.", "Alder Ltd"]


@pytest.mark.parametrize("heading", ["Response provided:", "Council’s Response", "Response sent", "In Response:"])
def test_a_reply_s_heading_in_other_words_divides_the_letter(heading: str):
    text = (
        "The applicant wanted to know, for every department:\n\n1. What each application is called\n\n"
        f"2. What it costs a year\n\n{heading}\n\nPlanning:\n\n1. Willow\n\n2. £46,500\n"
    )
    assert [words for _, words in told(letter(text))] == ["Willow", "£46,500"]
    assert by_label(letter(text))["2"].question_text == "What it costs a year"


def test_an_inner_list_is_told_by_its_margin():
    text = (
        "Your request\n\n  1. Which record is used?\n  2. Is the contract fixed or rolling?\n    1. If fixed, when does it end?\n"
        "    2. If rolling, when is it renewed?\n  3. Who sells it?\n\nOur response\n\n  1. Willow\n  2. Rolling\n    1. N/A\n"
        "    2. 01 May 2023\n  3. Alder Ltd\n"
    )
    read = letter(text)
    assert told(read) == [("1", "Willow"), ("2", "Rolling"), ("2.1", "N/A"), ("2.2", "01 May 2023"), ("3", "Alder Ltd")]
    assert by_label(read)["2.2"].question_text == "If rolling, when is it renewed?"


def test_a_page_with_two_requests_answers_each_by_itself():
    text = (
        "Spend on software\n\nReference 811\nRequest\nWhat your council paid for Willow.\n\nHow many computers you run.\n\n"
        "Response\nWhat your council paid for Willow.\n£50\n\nHow many computers you run.\n109\n\nTop of Page\n\n"
        "Reference 812\nDate Responded\n01/03/2011\nRequest\n1. Which record do you have?\n2. How many use it?\n\n"
        "Response\n1. Rowan\n2. 40\n"
    )
    found = [(question, words) for _, question, words in asked(text)]
    assert ("How many computers you run.", "109") in found
    assert ("How many use it?", "40") in found


def test_rows_with_the_numbers_of_the_questions_answer_them():
    text = (
        "The information I want is this\n1. Awarded Contractor\n2. Contract Value\n3. Contract Duration\n\nOur response:\n"
        "Willow – Reference 177 | |\n---|---|\n1 | Alder Ltd |\n2 | £500 |\n3 | 1 Year |\n"
    )
    read = letter(text)
    assert told(read) == [("1", "Alder Ltd"), ("2", "£500"), ("3", "1 Year")]
    assert by_label(read)["3"].question_text == "Contract Duration"


def test_the_question_mark_of_an_address_ends_no_question():
    text = (
        "1. Firms\na) What was spent with each firm.\n"
        "Section 21 applies. See our list. https://www.example.gov.uk/open-data?id=88\n"
        "2. Others\na) What was spent with others.\nNothing was spent.\n"
    )
    words = [words for _, _, words in asked(text)]
    assert "Section 21 applies. See our list. https://www.example.gov.uk/open-data?id=88" in words


def test_an_inner_list_is_told_by_its_brackets():
    text = (
        "Request & response\n\n1. From whom do you have it under this contract?\n1) Alder Ltd\n2) Beech Ltd\n"
        "2. When does each contract expire?\n1) 1 May 2024\n2) 1 June 2025\n3. Anything else?\nNo\n"
    )
    found = told(letter(text))
    assert ("1.1", "Alder Ltd") in found
    assert ("2.2", "1 June 2025") in found


def test_a_turned_table_whose_heads_lack_their_corner_keeps_its_columns():
    text = (
        "| WILLOW (NETWORK) | ROWAN AGREEMENT |\n1. SUPPLIER | Alder Ltd | Beech Ltd |\n2. ANNUAL SPEND | £174K | £12,960 |\n"
        "3. PRIMARY BRAND | | |\n4. EXPIRY DATE | 31/01/2022 | 26/10/2022 |\n"
    )
    found = asked(text)
    assert ("WILLOW (NETWORK)", "ANNUAL SPEND", "£174K") in found
    assert ("ROWAN AGREEMENT", "EXPIRY DATE", "26/10/2022") in found


def test_a_log_of_requests_and_responses_is_answered_one_by_one():
    text = (
        "Disclosure log\n\nFOI 4417\nRequest: Details of the telephone system.\nResponse: Mitel. £11,240 a year.\n\n"
        "FOI 4420\nRequest: Which software manages permits?\nResponse: Willow\n"
    )
    assert [(question, words) for _, question, words in asked(text)] == [
        ("Details of the telephone system.", "Mitel. £11,240 a year."),
        ("Which software manages permits?", "Willow"),
    ]


def test_a_request_between_quotation_marks_answers_nothing():
    text = (
        '1. Introduction\n\nI am writing in reply to your request of 1 November 2024, which read:\n\n"For each system we mean\n'
        'give\n\n(a) the name of the product;\n(b) what it is for.\n\nIf that would cost too much please answer (a) first."\n\n'
        "The Council came into being in 2023.\n\n2. Adults\n\nSystem: Willow\nSupplier: Alder\nCost: £5\n"
    )
    found = asked(text)
    assert not any("what it is for" in words for _, _, words in found)
    assert ("Adults / Willow", "Cost", "£5") in found


def test_fields_before_a_dash_in_an_answer_are_a_form():
    text = (
        "Request\n\nCould you set some facts straight for me?\n\nSystem type – Rostering\n\nSystem name - Willow\n\n"
        "Contract expiration -\n\nIs this contract renewed? - Yes/No\n\nResponse\n\nCould you set some facts straight for me?\n\n"
        "System type - Rostering\n\nSupplier name - Alder\n\nSystem name - Willow\n\nDate installed - 19 October 2021\n\n"
        "Contract expiration - 19 October 2028\n\nIs this contract renewed? - No\n"
    )
    found = [(question, words) for _, question, words in asked(text) if words]
    assert ("System name", "Willow") in found
    assert ("Date installed", "19 October 2021") in found
    assert ("Contract expiration", "19 October 2028") in found


def test_a_table_of_a_cell_to_a_line_may_say_when_each_was_introduced():
    heads = ["System", "Function", "Introduced", "Annual fee"]
    rows = [["Alder", "trees", "2011", "£90"], ["Elm", "bins", "2014", "£70"]]
    text = "The systems are in the table.\n\n" + "\n".join([*heads, *rows[0], *rows[1]]) + "\n"
    found = [(heading, question, words) for heading, question, words in asked(text) if question]
    assert found == [(row[0], head, cell) for row in rows for head, cell in zip(heads, row, strict=True)]


def test_a_question_under_the_number_of_a_page_is_no_header():
    text = "Q1. Which system is used?\n\nWillow\n\nPage 1 of 2\n\nQ2. When does its contract end?\n\n31 May 2026\n"
    assert [words for _, _, words in asked(text)] == ["Willow", "31 May 2026"]


def test_a_heading_may_be_run_together_with_the_line_above_it():
    text = "Request\n\nPlease send the register, and the invoices for Willow.Response\n\nWe use Rowan for that.\n"
    assert [words for _, _, words in asked(text)] == ["We use Rowan for that."]


def test_what_was_written_about_a_question_is_no_answer_to_it():
    text = (
        "We wrote to you on 2 May to clarify question 2. You gave Elm and Ash as examples.\n\n"
        "1. Which system is used?\nWillow\n\n2. What does it cost?\n£90\n"
    )
    assert [words for _, question, words in asked(text) if question] == ["Willow", "£90"]


@pytest.mark.parametrize(
    "head",
    [
        "Alder Council     FOI-77     1 July 2031     Page {}",
        "Alder Council | FOI 77 | Page {} of 3",
        "Page {}",
        "FOI 77 - page {} of 3",
    ],
)
def test_what_heads_each_page_is_no_part_of_an_answer(head: str):
    text = (
        f"{head.format(1)}\n\n1. Which system is used?\nWillow\n\n2. When does its contract end?\nMay 2031, by\n\n"
        f"{head.format(2)}\n\nvariation\n\n3. Who hosts it?\nThe supplier\n"
    )
    assert [(label, words.split()) for label, words in told(letter(text))] == [
        ("1", ["Willow"]),
        ("2", ["May", "2031,", "by", "/", "variation"]),
        ("3", ["The", "supplier"]),
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Q2 – Q4:",
        "Q2-Q4:",
        "Q2 to Q4 –",
        "Q2, Q3 and Q4:",
        "Q2/Q3/Q4:",
        "Questions 2, 3 & 4.",
        "2, 3 and 4.",
        "- Questions 2, 3, 4:",
    ],
)
def test_one_answer_may_be_given_to_several_questions(label: str):
    text = (
        "1. Which system is used?\nWillow\n\n2. When did it start?\n\n3. When does it end?\n\n4. What does it cost?\n\n"
        f"{label} This is not recorded.\n"
    )
    assert [words for _, _, words in asked(text)] == ["Willow", *["This is not recorded."] * 3]


@pytest.mark.parametrize("line", ["Q2 - 14 - of these", "Q2 and 5: two"])
def test_a_number_after_a_label_may_be_its_answer(line: str):
    text = f"1. Which system is used?\nWillow\n\n2. How many use it?\n\n3. How many may?\n\n{line}\n"
    assert (None, "How many may?", line) not in asked(text)


def test_a_review_that_decides_by_number_prints_no_request():
    text = (
        "Dear [requester]\n\n1. Willow\n2. See our register: section 21\n3. Under £10\n\nYours sincerely\n\n"
        "Alder Council\n30 November 2031\n\nDear [requester]\n\nINTERNAL REVIEW\n\n"
        "1. Not in dispute.\n\n2. You are right: the register had no entries, and I withdraw section 21. It ended in 2030.\n\n"
        "3. I agree with the decision, but for a different reason, and would ask you not to use the band.\n\n"
        "I must add that your third message came late.\n"
    )
    found = {each.label: " ".join(span.of(text) for span in each.spans) for each in letter(text)[0].answers}
    assert found["2"].endswith("It ended in 2030.")
    assert found["3"].startswith("I agree with the decision")


@pytest.mark.parametrize(
    "words",
    ["Not in dispute.", "Unchanged.", "Our answer stands.", "No change", "This is as first given.", "Nothing to add."],
)
def test_what_a_review_leaves_as_it_was_still_stands(words: str):
    text = (
        "Dear [requester]\n\n1. Willow\n2. May 2030\n3. £10\n\nYours sincerely\n\n"
        f"Alder Council\n30 November 2031\n\nDear [requester]\n\nINTERNAL REVIEW\n\n1. {words}\n2. {words}\n3. In fact £12\n"
    )
    current = [each for each in letter(text)[0].answers if each.is_current]
    assert [" ".join(span.of(text) for span in each.spans) for each in current] == ["Willow", "May 2030", "In fact £12"]


def test_a_name_that_ends_in_a_digit_is_no_label_of_the_sentence_after_it():
    read = letter("1. Which ferry calls here?\nYes. The mail comes on the 8x8. The rest comes by road.\n")
    assert told(read) == [("1", "Yes. The mail comes on the 8x8. The rest comes by road.")]


def test_the_first_half_of_social_care_heads_its_answers_alone():
    read, _ = letter("Dear [requester]\n\nAdults\n\n1. Its name\nGannet\n2. Its year\n1998\n")
    assert {answer.heading for answer in read.answers} == {"Adults"}


def test_blocks_under_headings_are_forms_whose_fields_need_not_all_return():
    text = (
        "We have filled in one sheet for each of your contracts.\n\n"
        "CONTRACT 1 - Ferry tickets\nExisting supplier\nHawser Ltd\nMake\nGangway 4\nClerks\n12\nYearly spend\n£7,300\n"
        "Is it maintained?\nYes\n\n"
        "CONTRACT 2 - Pier lights\nExisting supplier\nGlowworm plc\nExpiry\nMarch 2028\nYearly spend\nUnder £5,000\n\n"
        "CONTRACT 3 - Tide gauge\nExisting supplier\nNone since 2020\nExpiry\nNot applicable\n\n"
        "CONTRACT 4 - Bell buoys\nSee our contracts register.\n"
    )
    read, _ = letter(text)
    found = [(answer.heading, answer.question_text, answer.words_in(text)) for answer in read.answers]
    assert found[1:5] == [
        ("CONTRACT 1 - Ferry tickets", "Existing supplier", "Hawser Ltd"),
        ("CONTRACT 1 - Ferry tickets", "Make", "Gangway 4"),
        ("CONTRACT 1 - Ferry tickets", "Clerks", "12"),
        ("CONTRACT 1 - Ferry tickets", "Yearly spend", "£7,300\nIs it maintained?\nYes"),
    ]
    assert [(heading, words) for heading, question, words in found if question == "Expiry"] == [
        ("CONTRACT 2 - Pier lights", "March 2028"),
        ("CONTRACT 3 - Tide gauge", "Not applicable"),
    ]
    assert "contracts register" in found[-1][2]
    assert found[-1][0] is None


@pytest.mark.parametrize(
    ("adults", "children"),
    [
        ("Adults", "Children"),
        ("ADULT SOCIAL CARE", "CHILDREN’S SERVICES"),
        ("For adults:", "For children:"),
        ("Adults' Services Directorate", "Children and Families"),
    ],
)
def test_the_halves_of_social_care_head_their_answers_whatever_labels_these_have(adults, children):
    text = (
        "You asked, for each service:\n\n1. Name and supplier\n2. Length of time used\n3. Number of users\n\n"
        f"The Council's response is set out below.\n\n{adults}\n\na) Willow, from Alder Ltd\nb) Since 2017\nc) 310\n\n"
        f"{children}\n\na) Rowan, from Elm plc\nb) Six years\nc) 95\n"
    )
    read, _ = letter(text)
    found = [(answer.heading, answer.question_text, answer.words_in(text)) for answer in read.answers]
    assert [(heading, words) for heading, question, words in found if question == "Number of users"] == [
        (adults.rstrip(":"), "310"),
        (children.rstrip(":"), "95"),
    ]


def test_a_line_on_adults_within_an_answer_heads_nothing():
    text = "1. Which teams use it?\nAdults\nChildren\n2. Since when?\n2017\n"
    read, _ = letter(text)
    assert [(answer.heading, answer.words_in(text)) for answer in read.answers] == [
        (None, "Adults\nChildren"),
        (None, "2017"),
    ]


@pytest.mark.parametrize("gap", ["   ", "\t", ". ", " - "], ids=["blanks", "tab", "stop", "dash"])
def test_letters_before_questions_and_answers_mark_turns(gap):
    text = f"Q{gap}What is used?\nA{gap}Willow, from Alder Ltd.\n\nQ{gap}Since when?\nA{gap}2016\n\nQ{gap}How many?\nA{gap}310\n"
    read, _ = letter(text)
    assert [(answer.question_text, answer.words_in(text)) for answer in read.answers] == [
        ("What is used?", "Willow, from Alder Ltd."),
        ("Since when?", "2016"),
        ("How many?", "310"),
    ]
