"""Forms whose heading alone names the system; nothing here is true of any product."""

import pytest

HEAD = "Alder Council\n\nOur response:\n\n"
LAYOUTS = {
    "a heading over fields": (
        "Mosaic\nAnnual cost: £5,000\nUsers: 12\n\nLiquidlogic LCS\nAnnual cost: £7,000\nUsers: 30\n"
    ),
    "numbered headings": (
        "1. Mosaic\n- Annual cost: £5,000\n- Users: 12\n\n2. Liquidlogic LCS\n- Annual cost: £7,000\n- Users: 30\n"
    ),
    "a column for each": (
        "| Question | Mosaic | Liquidlogic LCS |\n|---|---|---|\n| Annual cost | £5,000 | £7,000 |\n| Users | 12 | 30 |\n"
    ),
    "a list for each field": (
        "Annual cost\nMosaic: £5,000\nLiquidlogic LCS: £7,000\n\nUsers\nMosaic: 12\nLiquidlogic LCS: 30\n"
    ),
}


def told(extract, text):
    return {(s.attribute.value, s.product, s.value) for s in extract(text) if s.attribute.value != "other"}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_system_of_a_form_is_the_one_that_its_heading_names(extract, layout):
    found = told(extract, HEAD + LAYOUTS[layout])
    assert {
        ("annual_cost", "Mosaic", 5000),
        ("users", "Mosaic", 12),
        ("annual_cost", "Liquidlogic LCS", 7000),
        ("users", "Liquidlogic LCS", 30),
    } <= found
    assert {name for attribute, name, _ in found if attribute == "system_in_use"} == {"Mosaic", "Liquidlogic LCS"}


def test_the_evidence_that_it_is_in_use_is_the_heading(extract):
    text = HEAD + LAYOUTS["a heading over fields"]
    stated = [s for s in extract(text) if s.attribute.value == "system_in_use" and s.product == "Mosaic"]
    assert [(s.evidence.quote, s.evidence.start) for s in stated] == [("Mosaic", text.index("Mosaic"))]


def test_beside_a_known_name_a_heading_may_be_an_everyday_word_or_a_name_that_nobody_holds(extract):
    text = (
        HEAD
        + LAYOUTS["a heading over fields"]
        + "".join(
            f"\n{name}\nAnnual cost: £900\nUsers: {users}\n"
            for name, users in (("Confirm", 9), ("Kerbwise", 4), ("Parking", 7))
        )
    )
    found = told(extract, text)
    assert {("users", "Confirm", 9), ("users", "Kerbwise", 4)} <= found
    assert not any(product == "Parking" for _, product, _ in found)


def test_a_heading_whose_system_an_answer_names_is_named_once(extract):
    text = HEAD + "Mosaic\nSystem: Mosaic, by Access\nUsers: 12\n"
    stated = [s for s in extract(text) if s.attribute.value == "system_in_use"]
    assert [(s.product, s.evidence.quote) for s in stated] == [("Mosaic", "System: Mosaic, by Access")]


@pytest.mark.parametrize("seller", [", Alder Solutions Ltd", " from Alder Solutions", " - Alder Solutions Ltd"])
def test_a_seller_may_stand_behind_the_name_in_the_heading(extract, seller):
    fields = "Purpose: {}\nUsers: {}\nS&M: £{},000\n\n"
    forms = f"Liquidlogic LCS, System C\n{fields.format('casework', 12, 5)}Brook Cloud{seller}\n{fields.format('charging', 30, 7)}"
    found = told(extract, HEAD + forms)
    assert ("annual_cost", "Brook Cloud", 7000) in found
    assert ("annual_cost", "Liquidlogic LCS", 5000) in found
    assert {product for kind, product, _ in found if kind == "system_in_use"} == {"Liquidlogic LCS", "Brook Cloud"}


def test_lists_under_products_names_are_about_those_products(extract):
    letter = (
        "Dear requester\n\nOur reply to your request of 4 May:\n\nMosaic\n- casework\n- used since 2 September 2013\n\n"
        "CareDirector\n- casework\n- contract finishes 31 January 2026\n"
    )
    told = {(each.attribute.value, each.value, each.product) for each in extract(letter)}
    assert {
        ("system_in_use", "Mosaic", "Mosaic"),
        ("in_use_since", "2013-09-02", "Mosaic"),
        ("system_in_use", "CareDirector", "CareDirector"),
        ("contract_end", "2026-01-31", "CareDirector"),
    } <= told


def test_a_products_name_over_one_list_of_many_names_nothing(extract):
    letter = (
        "Dear requester\n\nMicrosoft Copilot\n- a trial was held\n- licences lapsed at its end\n\nTranscription\n- Tactiq is used\n"
        "- by one team\n\nOther tools\n- none\n- nobody has any\n"
    )
    assert "Microsoft Copilot" not in {each.value for each in extract(letter) if each.attribute == "system_in_use"}
