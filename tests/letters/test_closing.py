"""What stands below the last answer of a list; invented letters."""

from tests.letters.test_read_letter import letter

LIST = "1. Willow\n2. Alder Ltd\n3. 2019\n4. £12,400\n5. 40 users\n"
NOTE = "The parish council's Rowan, of which you did not ask, costs £900."


def words_by_label(text: str) -> dict[str | None, str]:
    return {answer.label: answer.words_in(text) for answer in letter(text)[0].answers}


def test_a_note_below_the_list_is_no_part_of_its_last_answer():
    assert words_by_label(f"{LIST}\n{NOTE}\n") == {
        "1": "Willow",
        "2": "Alder Ltd",
        "3": "2019",
        "4": "£12,400",
        "5": "40 users",
        None: NOTE,
    }


def test_where_answers_have_several_paragraphs_the_last_keeps_its_own():
    text = LIST.replace("2019\n", "2019\n\nBefore that, Elm.\n") + "\nTen of them are in schools.\n"
    assert words_by_label(text)["5"].endswith("Ten of them are in schools.")


def test_a_sentence_that_says_where_answers_follow_is_none():
    text = f"Dear [requester]\n\nSaltby is a district, and questions 1 to 5 are answered as follows.\n\n{LIST}"
    assert words_by_label(text)["1"] == "Willow"
