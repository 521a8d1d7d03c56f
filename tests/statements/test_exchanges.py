"""What a system exchanges data with: told in passing, or asked for."""

from __future__ import annotations

import pytest

from foimarket.statements.estate.exchanges import partners_in


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("It is interfaced with Larkfile.", "Larkfile"),
        ("The product links to the general ledger in Larkfile each night.", "Larkfile"),
        ("It talks to Larkfile and Oakdesk through an API.", "Larkfile; Oakdesk"),
        ("It shares client records with Larkfile.", "Larkfile"),
        ("It swaps data with two others, Larkfile (highways) and Oakdesk (waste).", "Larkfile; Oakdesk"),
        ("Larkfile and Oakdesk are joined.", "Oakdesk"),
        ("An interface between Larkfile and Oakdesk runs hourly.", "Oakdesk"),
        ("Hooked up to it is Larkfile.", "Larkfile"),
        ("Larkfile is plugged into it.", "Larkfile"),
        ("Larkfile, Oakdesk and Rowan are all plugged into it.", "Larkfile; Oakdesk; Rowan"),
        ("Three systems were joined to it that year: Larkfile, Oakdesk and Rowan.", "Larkfile; Oakdesk; Rowan"),
        ("There is single sign-on with Larkfile.", "Larkfile"),
        ("It passes its invoices to Larkfile.", "Larkfile"),
        ("A nightly file goes from Oakdesk to Larkfile.", "Larkfile"),
        ("Payments are exported to Larkfile overnight.", "Larkfile"),
        ("New starters are loaded automatically from Larkfile.", "Larkfile"),
        ("It receives orders from Larkfile.", "Larkfile"),
        ("Oakdesk sends Larkfile a journal.", "Larkfile"),
        ("Oakdesk (feeds Larkfile)", "Larkfile"),
        ("The dashboard is fed from Larkfile by an extract.", "Larkfile"),
        ("It writes a file that the accounts payable ledger reads in.", "the accounts payable ledger"),
        ("Oakdesk exchanges data with the children's case system.", "the children's case system"),
    ],
)
def test_what_a_system_is_joined_to_is_told_in_any_words(sentence, partners):
    assert "; ".join(one.words for one in partners_in(sentence) if one.is_sure) == partners


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not linked to Larkfile.",
        "There is no interface with Larkfile.",
        "We plan to connect it to Larkfile.",
        "A feed to Larkfile is being considered.",
        "It could be integrated with Larkfile.",
        "Officers send completed forms to Larkfile.",
        "Documents are uploaded to Larkfile.",
        "Incoming post goes into Larkfile.",
        "It comes from Larkfile, who run it for us.",
        "Returns are sent to the Department for Education overnight.",
        "Records were migrated from Larkfile into Oakdesk overnight.",
        "It is supported by our shared service with Larkfile.",
        "We have the system, which Larkfile supplies.",
        "It stands by itself.",
    ],
)
def test_people_sellers_plans_and_bodies_are_no_partners(sentence):
    assert not [one for one in partners_in(sentence) if one.is_sure]


def _told(extract, question: str, answer: str) -> list[tuple[object, str | None]]:
    statements = extract(f"1. Which system do you use?\nWe use Mosaic.\n2. {question}\n{answer}\n")
    return [(each.value, each.product) for each in statements if each.attribute == "integration"]


@pytest.mark.parametrize(
    ("question", "answer", "partners"),
    [
        ("List the systems it is linked to.", "Larkfile, Oakdesk", ["Larkfile", "Oakdesk"]),
        (
            "Does it link with other systems?",
            "It talks to Larkfile for benefits and to Oakdesk.",
            ["Larkfile", "Oakdesk"],
        ),
        ("Is Mosaic connected to the ledger?", "It is; one feed goes out, to Larkfile.", ["Larkfile"]),
        ("What does it connect to?", "Results come out of Larkfile.", ["Larkfile"]),
        ("Does it work with a document store?", "Letters are deposited in Larkfile.", ["Larkfile"]),
        ("Is it integrated with Larkfile?", "Yes", ["Larkfile"]),
        ("Is it integrated with Larkfile?", "No", []),
        ("Is it integrated with other systems?", "A link to Larkfile is on the roadmap.", []),
        ("Is it integrated with other systems?", "There is none; the EPR is Larkfile.", []),
        (
            "Please describe any integrations",
            "Its planning module draws addresses out of the gazetteer (Larkfile).",
            ["Larkfile"],
        ),
        ("Does it link to the ledger?", "Journals are keyed by hand into Larkfile.", []),
        ("How do invoices reach the ledger?", "In an overnight file to Larkfile.", ["Larkfile"]),
    ],
)
def test_the_answer_to_what_a_system_is_joined_to_is_its_partner(extract, question, answer, partners):
    assert _told(extract, question, answer) == [(partner, "Mosaic") for partner in partners]


def test_a_partner_that_is_named_is_in_use(extract):
    letter = "1. Which system do you use?\nWe use Mosaic, which is linked to Larkfile.\n"
    assert {each.value for each in extract(letter) if each.attribute == "system_in_use"} == {"Mosaic", "Larkfile"}


def test_a_question_for_systems_and_how_they_fit_together_asks_for_both(extract):
    question = "What systems do you use, and how do they fit together?"
    statements = extract(f"1. {question}\nWe use Mosaic. Bolted on to it is Larkfile.\n")
    assert [each.value for each in statements if each.attribute == "system_in_use"] == ["Mosaic", "Larkfile"]
    assert [(each.value, each.product) for each in statements if each.attribute == "integration"] == [
        ("Larkfile", "Mosaic")
    ]
