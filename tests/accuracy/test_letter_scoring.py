"""When a statement is right, wrong, or counts neither way."""

import pytest
from labelled_cases import label, scored, statement

from foimarket.accuracy import score_of
from foimarket.accuracy.matching import is_same_name
from foimarket.accuracy.passages import LetterText
from foimarket.letters.letter import Span

LETTER = """1. Adults use Mosaic from Access. It costs £41,000 a year until March 2025.
2. Children's use Liquidlogic LCS. The figure is exempt under section 43(2).
3. There is no system for licensing. We keep no count of users.
4. The old system was CareFirst."""


def outcome(facts, statements):
    result = scored(LETTER, facts, statements)
    return len(result.matches), len(result.missed), len(result.wrong), len(result.unjudged)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mosaic", "Access Mosaic", True),
        ("The Access Group Ltd", "Access", True),
        ("BadgerNet", "Badger Net", True),
        ("Liquidlogic", "Liquidlogik", True),
        ("LAS", "LCS", False),
        ("Civica Cx", "Civica Pay", False),
        ("", "Mosaic", False),
    ],
)
def test_names_are_the_same_by_their_words(one, other, same):
    assert is_same_name(one, other) is same
    assert is_same_name(other, one) is same


@pytest.mark.parametrize(
    ("attribute", "wanted", "said", "right"),
    [
        ("annual_cost", 41000, 41000.4, True),
        ("annual_cost", 41000, 41900.0, False),
        ("annual_cost", 41000, None, False),
        ("contract_end", "2025-03", "2025-03", True),
        ("contract_end", "2025-03", "2025-03-31", False),
        ("hosting", "supplier", "third_party", False),
        ("exemption", "s43(2)", "s43", True),
        ("exemption", "s43(2)", "s43(1)", False),
        ("exemption", "s33(1)(b) FOISA", "s33(1)(b)", False),
        ("exemption", "reg12(5)(e)", "reg12(5)(e)", True),
        ("exemption", "reg12(5)(e)", "s12", False),
    ],
)
def test_values_are_compared_as_what_they_are(attribute, wanted, said, right):
    quote = "costs £41,000 a year until March 2025"
    found = outcome([label(attribute, wanted, quote)], [statement(LETTER, attribute, said, quote)])
    assert found == ((1, 0, 0, 0) if right else (0, 1, 1, 0))


def test_another_value_that_the_label_allows_is_right():
    fact = label("hosting", "hybrid", "Adults use Mosaic", also=("council",))
    assert outcome([fact], [statement(LETTER, "hosting", "council", "Adults use Mosaic")]) == (1, 0, 0, 0)


def test_adults_evidence_never_counts_for_childrens():
    fact = label("annual_cost", 41000, "£41,000", areas=frozenset({"childrens_social_care"}))
    said = statement(LETTER, "annual_cost", 41000.0, "£41,000", area="adult_social_care")
    assert outcome([fact], [said]) == (0, 1, 1, 0)


def test_a_passage_is_right_by_where_it_rests_and_not_by_its_words():
    fact = label("not_held", "users", "We keep no count of users")
    right = statement(LETTER, "not_held", "anything", "no count of users")
    elsewhere = statement(LETTER, "not_held", "users", "The old system was CareFirst")
    assert outcome([fact], [right, elsewhere]) == (1, 0, 1, 0)


def test_a_whole_page_proves_nothing():
    letter = LetterText("Not held. " + "filler " * 100)
    assert not letter.rests_on("Not held", Span(0, 600))
    assert letter.rests_on("not\nheld", Span(0, 60))


def test_a_system_found_twice_is_one_fact_and_one_statement():
    facts = [label("system_in_use", "Mosaic", "Adults use Mosaic", system="Mosaic")] * 2
    said = [statement(LETTER, "system_in_use", "Mosaic", quote, product="Mosaic") for quote in ("Mosaic", "Access")]
    assert outcome(facts, said) == (1, 0, 0, 0)


def test_a_second_statement_of_a_fact_and_words_labelled_other_count_neither_way():
    facts = [label("users", 5, "no count of users"), label("other", "former", "The old system was CareFirst")]
    again = [statement(LETTER, "users", 5.0, "users", question=question) for question in ("1", "2")]
    former = statement(LETTER, "system_in_use", "CareFirst", "CareFirst", product="CareFirst")
    assert outcome(facts, [*again, former]) == (1, 0, 0, 2)


def test_no_system_is_right_only_on_the_labelled_words():
    fact = label("system_in_use", "none", "There is no system for licensing")
    assert outcome([fact], [statement(LETTER, "system_in_use", "none", "no system for licensing")]) == (1, 0, 0, 0)
    assert outcome([fact], [statement(LETTER, "system_in_use", "none", "The old system")]) == (0, 1, 1, 0)


def test_the_statement_about_the_labelled_system_is_taken_first():
    fact = label("annual_cost", 41000, "£41,000", system="Mosaic", unit="GBP", period="annual")
    said = [
        statement(LETTER, "annual_cost", 41000.0, "£41,000", product=product, unit="GBP", period=period)
        for product, period in (("LCS", None), ("Mosaic", "2024-25"))
    ]
    match = scored(LETTER, [fact], said).matches[0]
    assert (match.is_right_system, match.is_right_unit, match.is_right_period) == (True, True, False)


def test_scores_add_up_over_letters_and_attributes():
    fact, missed = label("users", 5, "users"), label("hosting", "council", "Mosaic")
    right = statement(LETTER, "users", 5.0, "users")
    wrong = statement(LETTER, "users", 7.0, "users")
    score = score_of([scored(LETTER, [fact, missed], [right]), scored(LETTER, [fact], [wrong])])
    users = score.attributes[fact.attribute]
    assert (users.labelled, users.found, users.claimed) == (2, 1, 2)
    assert (score.overall.precision, score.overall.recall, score.overall.f1) == (1 / 2, 1 / 3, 2 / 5)
    assert score.attributes[missed.attribute].precision is None
    assert score.headline_f1 == 0.0
