"""Which words name which product, and which do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from foimarket.catalogue import Catalogue
from foimarket.errors import FoimarketError

SEEDS = Path(__file__).parents[2] / "sql" / "seeds"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load(SEEDS)


def products(catalogue: Catalogue, text: str, area: str | None = None, around: str = "") -> list[str]:
    return [mention.product.product_id for mention in catalogue.find(text, area=area, around=around) if mention.product]


@pytest.mark.parametrize(
    ("text", "area", "expected"),
    [
        ("Our supplier is Northgate", "housing", ["nec-housing"]),
        ("Our supplier is Northgate", "revenues_benefits", ["nec-revenues-benefits"]),
        ("Our supplier is Northgate", None, []),
        ("We use Liquidlogic", "adult_social_care", ["liquidlogic-las"]),
        ("We use Liquidlogic", "childrens_social_care", ["liquidlogic-lcs"]),
        ("We use Liquidlogic", None, []),
    ],
)
def test_a_sellers_name_stands_for_the_product_of_its_service_area(catalogue, text, area, expected):
    assert products(catalogue, text, area) == expected


@pytest.mark.parametrize("written", ["CareDirector", "Care Director", "caredirector V6".title(), "CAREDIRECTOR"])
def test_spacing_and_case_do_not_matter_to_a_distinctive_name(catalogue, written):
    assert products(catalogue, f"The system is {written}.") == ["caredirector"]


@pytest.mark.parametrize("written", ["ContrOCC", "Controcc", "ControCC", "Contrococ", "ContOCC"])
def test_known_misspellings_are_recognised(catalogue, written):
    assert products(catalogue, f"Payments are made in {written}.") == ["controcc"]


@pytest.mark.parametrize(("written", "expected"), [("Caredirecter", "caredirector"), ("Frameworkii", "mosaic")])
def test_an_unknown_misspelling_of_a_long_name_is_recognised_and_marked(catalogue, written, expected):
    (mention,) = catalogue.find(f"We record cases in {written}.")
    assert mention.product is not None
    assert mention.product.product_id == expected
    assert mention.is_fuzzy


@pytest.mark.parametrize(
    "text",
    [
        "I can confirm that staff wear a uniform; our objective is control of costs.",
        "Confirm your address. Control measures apply.",
        "The Director controls the Academy schools programme.",
        "London Ambulance (LAS) calls",
        "The post is at Paris Court.",
        "One of the staff, in a swift and orchard-like setting, saw an eclipse with his own eyes.",
        "See Synergy Way, Jigsaw Street.",
    ],
)
def test_common_words_name_no_product_without_context(catalogue, text):
    assert products(catalogue, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Confirm is our highways asset management system", ["confirm"]),
        ("council wide Uniform database", ["idox-uniform"]),
        ("Objective is our EDRMS", ["objective-ecm"]),
        ("Academy for council tax", ["academy"]),
        ("LAS for adult social care", ["liquidlogic-las"]),
    ],
)
def test_common_words_name_a_product_where_the_context_says_so(catalogue, text, expected):
    assert products(catalogue, text) == expected


def test_a_name_glued_to_the_next_word_is_still_found(catalogue):
    assert products(catalogue, "Yes2017CareDirectorAdults: yes") == ["caredirector"]


def test_a_name_inside_an_address_is_no_mention(catalogue):
    assert products(catalogue, "write to someone@caredirector.example") == []


def test_a_short_name_counts_again_once_the_letter_has_named_the_product(catalogue):
    assert products(catalogue, "LAS since 2016") == []
    mentions = catalogue.find("LAS since 2016", known=frozenset({"liquidlogic-las"}))
    assert [mention.words for mention in mentions] == ["LAS"]


def test_a_whole_answer_may_be_a_common_word(catalogue):
    mention = catalogue.named("Uniform")
    assert mention is not None
    assert mention.product is not None
    assert mention.product.product_id == "idox-uniform"


def test_a_finance_module_is_never_a_main_system(catalogue):
    controcc = catalogue.products["controcc"]
    assert {
        controcc.role_in(area) for area in ("adult_social_care", "childrens_social_care", "social_care_finance")
    } == {"finance"}


def test_a_main_system_is_not_assumed_to_be_one_elsewhere(catalogue):
    assert catalogue.products["caredirector"].role_in("housing") == "other"


def test_missing_seeds_say_what_to_do(tmp_path):
    with pytest.raises(FoimarketError, match="to do"):
        Catalogue.load(tmp_path)
