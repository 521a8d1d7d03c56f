import pytest

from benchmarks.saying import Fact
from benchmarks.scoring import Claim, Measure, Tally, is_same, same_name, score

ADULTS = ("adult_social_care",)


def fact(attribute="annual_cost", value=1000, **more):
    return Fact(attribute, value, **{"start": 10, "end": 20, "areas": ADULTS, **more})


def a_claim(attribute="annual_cost", value=1000, **more):
    return Claim(attribute, value, **{"area": "adult_social_care", "start": 10, "end": 20, **more})


@pytest.mark.parametrize(
    ("attribute", "said", "read"),
    [
        ("annual_cost", 1000, 1004.9),
        ("annual_cost", 0, 0.0),
        ("users", 40, "40"),
        ("contract_end", "2028-03", "2028-03"),
        ("hosting", "supplier", "supplier"),
        ("exemption", "s43(2)", "s43(2)"),
        ("exemption", "s43(2)", "s43"),
        ("exemption", "reg12(5)(e)", "reg12(5)(e)"),
        ("system_in_use", "Liquidlogic LCS", "LCS"),
    ],
)
def test_values_that_are_the_same(attribute, said, read):
    assert is_same(fact(attribute, said), a_claim(attribute, read))


@pytest.mark.parametrize(
    ("attribute", "said", "read"),
    [
        ("annual_cost", 1000, 1006),
        ("annual_cost", 0, 5),
        ("annual_cost", 1000, "a lot"),
        ("annual_cost", 1000, None),
        ("contract_end", "2028-03", "2028"),
        ("contract_end", "2028-03", "2028-03-31"),
        ("hosting", "supplier", "council"),
        ("exemption", "s43(2)", "s43(1)"),
        ("exemption", "s43(2)", "s41"),
        ("exemption", "s33(1)(b) FOISA", "s33(1)(b)"),
        ("exemption", "s43(2)", None),
        ("system_in_use", "Liquidlogic LCS", "Mosaic"),
        ("system_in_use", "Mosaic", "none"),
    ],
)
def test_values_that_differ(attribute, said, read):
    assert not is_same(fact(attribute, said), a_claim(attribute, read))


def test_adults_and_childrens_services_never_stand_for_each_other():
    assert not is_same(fact(), a_claim(area="childrens_social_care"))
    assert is_same(fact(), a_claim(area="social_care_finance"))
    assert is_same(fact(areas=("adult_social_care", "childrens_social_care")), a_claim(area="childrens_social_care"))


def test_a_passage_counts_by_the_words_it_rests_on():
    said = fact("system_use", "case recording", start=100, end=140)
    assert is_same(said, a_claim("system_use", "anything", start=100, end=120))
    assert is_same(said, a_claim("system_use", "anything", start=90, end=150))
    assert not is_same(said, a_claim("system_use", "case recording", start=0, end=90))
    assert not is_same(said, a_claim("system_use", "case recording", start=0, end=2000))


def test_no_system_is_found_only_where_it_is_said():
    said = fact("system_in_use", "none", start=50, end=70)
    assert is_same(said, a_claim("system_in_use", "none", start=50, end=70))
    assert not is_same(said, a_claim("system_in_use", "none", start=0, end=20))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Civica Cx", "Civica Cx Housing"),
        ("NEC Software", "NEC"),
        ("Liquidlogic", "Liquidlogik"),
        ("OpenHousing", "openhousing"),
    ],
)
def test_names_that_are_the_same(one, other):
    assert same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Mosaic", "Mosiac Care"), ("LAS", "LCS"), ("Civica Cx", "Civica APP"), ("", "Mosaic")]
)
def test_names_that_differ(one, other):
    assert not same_name(one, other)


def test_each_fact_is_found_once_and_a_repetition_counts_neither_way():
    scored = score([fact()], [a_claim(), a_claim(start=300, end=310)])
    assert (len(scored.found), len(scored.missed), len(scored.wrong)) == (1, 0, 0)


def test_two_facts_of_one_value_need_two_claims():
    scored = score([fact(), fact(start=50, end=60)], [a_claim()])
    assert (len(scored.found), len(scored.missed)) == (1, 1)


def test_what_is_not_said_is_wrong_and_what_is_not_read_is_missed():
    scored = score([fact()], [a_claim(value=7), a_claim("users", 12)])
    assert (len(scored.found), len(scored.missed), len(scored.wrong)) == (0, 1, 2)


def test_attributes_that_are_not_scored_count_neither_way():
    scored = score([], [a_claim("other", "weather")])
    assert scored.wrong == ()


def test_the_claim_about_the_right_system_is_preferred():
    right = a_claim(names=("Mosaic",), start=500, end=510)
    scored = score([fact(system="Mosaic")], [a_claim(names=("ContrOCC",)), right])
    assert scored.found[0][1] is right


def test_a_tally_adds_up_by_layout_attribute_and_over_all():
    tally, other = Tally(), Tally()
    tally.add("prose", score([fact(system="Mosaic"), fact("users", 12)], [a_claim(names=("Mosaic",), confidence=0.95)]))
    other.add("inline", score([], [a_claim("users", 99, confidence=0.95)]))
    tally.merge(other)
    assert tally.measure() == Measure(found=1, missed=1, wrong=1)
    assert tally.measure(attribute="users") == Measure(0, 1, 1)
    assert tally.measure(layout="inline") == Measure(0, 0, 1)
    assert tally.share("system_right", ["tied"]) == 1.0
    assert tally.share("sure_right", ["sure_right", "sure_wrong"]) == 0.5
    assert tally.share("area_right", ["found"], attribute="system_in_use") is None


def test_measures_follow_their_definitions():
    measure = Measure(found=6, missed=2, wrong=4)
    assert (measure.precision, measure.recall, measure.f1) == (0.6, 0.75, pytest.approx(2 / 3))
    assert (Measure(0, 3, 0).precision, Measure(0, 3, 0).recall, Measure(0, 3, 0).f1) == (0.0, 0.0, 0.0)
