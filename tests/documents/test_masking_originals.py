"""On real correspondence no person survives and no fact is lost; only digests of the people's names stand here."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from foimarket.documents import mask_people, read_document

SHARED = Path(__file__).parents[3] / "shared" / "letters" / "dev"
LETTERS = SHARED / "letters"
THREAD = LETTERS / "tendring-crm.txt"
# SHA-256, in lower case, of the words that name people in the thread: full names, surnames, given names, the telephone number.
PEOPLE = frozenset(
    {
        "fa1872a0e08c02d2c3edc74a8882f89caa2106954f971eb90afa474a38e13356",
        "6e0035d2bef4bbdfd2832d9819260a0182ec56478e9b3e662caaeac4b80abd56",
        "9202cff06432450fc4baa24111e2195c4408b4e02a1ab444da7f4be031b56472",
        "89623921737742a919ee035f7dd57df1ebe19ebba477b916cb93738e02a368f2",
        "f681a08401e7bc9aab79ef7fbea90386384247a9edb05f9cc2eed22f38961e23",
        "dab07c7647f1649dd500a55d2bb0dad33d080a675d628a72db26df0d3de04b84",
        "39635b6e9e17db8d5b4d5c9df1ddc0aa3d7c3ece73967637a5c63e4a2550bd76",
        "a5bfad7fec0f95777d46a30f847c66cfe7deb2e9252bb24883af6ad5bee99f22",
        "b574b81ca19a4bca044bbd88e356177a2f61e708fbce0992bc143dc1a1fcf2ac",
        "db3239a22df820d253acd8ef4dc15f606426a3fb6fbe12090d7c26ebe3503390",
    }
)
HELD_OUT = re.compile(r"1[0-4]\d$")  # kept for measuring: not to be looked at while rules are made

pytestmark = pytest.mark.skipif(not THREAD.is_file(), reason="the original letters are not on this machine")


def windows(text):
    words = re.findall(r"[^\W_]+", text.casefold())
    for count in (1, 2, 3):
        for start in range(len(words) - count + 1):
            yield hashlib.sha256(" ".join(words[start : start + count]).encode()).hexdigest()


def test_no_person_of_the_tendring_thread_survives():
    assert PEOPLE.issubset(windows(THREAD.read_text(encoding="utf-8")))  # the digests are those of words that are there
    text = read_document(THREAD, root=LETTERS).text
    assert PEOPLE.isdisjoint(windows(text))
    assert not re.search(r"[\w.+-]+@[\w-]+\.", text)
    assert not re.search(r"\b0\d{3,4} ?\d{6}\b", text)


def test_the_facts_of_the_thread_stay_where_they_are():
    written = THREAD.read_text(encoding="utf-8")
    text = read_document(THREAD, root=LETTERS).text
    for fact in (
        "£553,398.53",
        "143,400 (2016)",
        "33,740 hectares",
        "18/03/19",
        "Tendring District\nCouncil",
        "- 38",
        "-21",
    ):
        assert text.index(fact) == written.index(fact)


def test_masking_changes_no_labelled_quote():
    lost, seen = [], 0
    for line in (SHARED / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        name = json.loads(line[: line.index(",")] + "}")["id"]
        if HELD_OUT.match(name):
            continue
        masked = " ".join(mask_people((LETTERS / f"{name}.txt").read_text(encoding="utf-8")).split())
        written = " ".join((LETTERS / f"{name}.txt").read_text(encoding="utf-8").split())
        for fact in json.loads(line)["facts"]:
            quote = " ".join(fact["quote"].split())
            if quote in written:
                seen += 1
                lost += [] if quote in masked else [(name, fact["attribute"])]
    assert lost == []
    assert seen > 500
