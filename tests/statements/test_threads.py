"""Corrections in later messages that name a system and no question; invented letters."""

import pytest

from tests.statements.test_registers_and_rows import told

FIRST = (
    "1. Which systems do you use?\nSpydus for the libraries and Ezytreev for the trees\n\n"
    "2. When does the contract for each end?\nSpydus: 31 March 2026. Ezytreev: 30 June 2027\n"
)
LATER = {
    "Spydus ends on 31 March 2028.": {("Spydus", "2028-03-31"), ("Ezytreev", "2027-06-30")},
    "It is Ezytreev whose contract ends on 1 May 2025.": {("Spydus", "2026-03-31"), ("Ezytreev", "2025-05-01")},
    "We have nothing to add about Spydus.": {("Spydus", "2026-03-31"), ("Ezytreev", "2027-06-30")},
}


def ends(extract, letter):
    return {(product, value) for _, value, product in told(extract, letter, "contract_end")}


@pytest.mark.parametrize(("words", "expected"), LATER.items())
def test_a_later_message_corrects_what_it_names(extract, words, expected):
    thread = (
        f"From: Larkmoor Council\nTo: [requester]\nDate: 9 May 2024\n\nDear [requester]\n\n{FIRST}\n\n"
        f"From: Larkmoor Council\nTo: [requester]\nDate: 3 June 2024\n\nDear [requester]\n\n{words}\n"
    )
    assert ends(extract, thread) == expected


@pytest.mark.parametrize(("words", "expected"), LATER.items())
def test_the_newest_message_may_stand_first(extract, words, expected):
    quoted = "".join(f"> {line}\n" for line in f"Dear [requester]\n\n{FIRST}".splitlines())
    thread = (
        f"From: Larkmoor Council\nTo: [requester]\nDate: 3 June 2024\n\nDear [requester]\n\n{words}\n\n"
        f"On 9 May 2024 Larkmoor Council wrote:\n\n{quoted}"
    )
    assert ends(extract, thread) == expected


def test_a_correction_may_name_the_answer_of_an_earlier_mail(extract):
    letter = (
        "Dear Alder Council\n\n1. Which mapping system is used?\n2. What does it cost?\n\nYours faithfully\n\nAlder Council\n\n"
        "Dear requester\n\n1. QGIS and WebMap\n\n2. QGIS - nil. WebMap - £7,940 per annum\n\nAlder Council\n\nDear requester\n\n"
        "In answer 2 of our email this morning we gave you last year’s invoice for WebMap. The figure ought to be £8,215.\n"
    )
    assert {s.value for s in extract(letter) if s.attribute == "annual_cost" and s.is_current} == {0.0, 8215.0}
