"""A letter that lists hundreds of systems; invented."""

from foimarket.documents.document import Document
from foimarket.letters import read_letter
from foimarket.statements import extract_statements


def test_a_value_said_of_a_long_list_is_not_given_to_each_of_its_systems(catalogue):
    named = "\n".join(f"Zorb{number} Nine" for number in range(120))
    begun = "\n".join(f"{1 + number % 28} May 20{number % 20:02}" for number in range(120))
    text = f"1. Which systems are used?\n{named}\n\n2. When did each begin?\n{begun}\n"
    document = Document("0" * 64, "a.txt", "text/plain", len(text), text)
    assert len(extract_statements(document, read_letter(document), catalogue)) < 500
