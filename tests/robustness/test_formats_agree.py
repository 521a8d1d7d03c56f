"""The five original letters, printed to PDF, Word, a web page and an e-mail, say what they say as text."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from foimarket.catalogue import Catalogue
from foimarket.documents import read_document
from foimarket.letters import read_letter
from foimarket.project import Project
from foimarket.statements import extract_statements

sys.path.insert(0, str(Path(__file__).parents[1] / "documents"))
from printed_letters import PRINTERS

LETTERS = Path(__file__).parents[3] / "shared" / "letters" / "dev" / "letters"
ORIGINALS = sorted(path for town in ("coventry", "tendring", "thurrock") for path in LETTERS.glob(f"{town}*.txt"))

pytestmark = pytest.mark.skipif(not ORIGINALS, reason="the original letters are not on this machine")


@pytest.fixture(scope="module")
def catalogue():
    return Catalogue.load(Project.around(Path(__file__).parent).seeds)


def facts_of(path, catalogue):
    document = read_document(path, root=path.parent)
    statements = extract_statements(document, read_letter(document), catalogue)
    return Counter(
        (path.stem, said.attribute, str(said.value), said.product, said.service_area)
        for said in statements
        if said.is_current
    )


@pytest.mark.parametrize("suffix", PRINTERS)
def test_a_printed_letter_says_what_its_text_says(tmp_path, catalogue, suffix):
    of_text, of_print = Counter(), Counter()
    for original in ORIGINALS:
        text = original.read_text(encoding="utf-8")
        plain, printed = tmp_path / original.name, tmp_path / f"{original.stem}.{suffix}"
        plain.write_text(text, encoding="utf-8")
        printed.write_bytes(PRINTERS[suffix](text))
        of_text.update(facts_of(plain, catalogue))
        of_print.update(facts_of(printed, catalogue))
    agreed = (of_text & of_print).total()
    assert of_text.total() > 40
    f1 = 2 * agreed / (of_text.total() + of_print.total())
    assert f1 >= 0.97, f"lost {sorted(map(str, of_text - of_print))}, new {sorted(map(str, of_print - of_text))}"
