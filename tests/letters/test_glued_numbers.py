"""Numbers run together with the answers that they label; invented letters."""

from tests.letters.test_read_letter import letter

TOLD = ("Adults use Willow", "Loans and fines", "Since 2016", "All 30/09/2027", "Supplier hosted", "ICT")


def by_label(text):
    return {answer.label: answer.words_in(text) for answer in letter(text)[0].answers}


def test_numbers_that_count_up_from_one_are_labels():
    text = "Response\n" + "".join(f"{number}{told}\n" for number, told in enumerate(TOLD, 1))
    assert by_label(text) == {str(number): told for number, told in enumerate(TOLD, 1)}


def test_names_that_begin_with_a_number_are_none():
    text = "1. Which products are used?\n3M Library\n8X8 Phones\n\n2. Since when?\n2016\n"
    assert set(by_label(text)) == {"1", "2"}
