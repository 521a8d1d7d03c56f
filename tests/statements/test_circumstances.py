"""Statements of a letter weighed by their circumstances; invented ones."""

import pytest

from foimarket.letters.letter import Answer, Outcome, Span
from foimarket.statements.circumstances import LOG_ODDS, Circumstance, circumstances_of, confidence_in, weigh
from foimarket.statements.statement import Attribute, Evidence, EvidenceKind, ServiceArea, Statement


def answer(question="Who hosts it?", spans=(), outcome=Outcome.ANSWERED):
    return Answer("d", 1, 0, "1", None, question, spans or (Span(0, 40),), outcome)


def told(attribute, value, product="Willow", area=ServiceArea.HOUSING, period=None, *, is_current=True, quote=None):
    words = quote or str(value)
    return Statement(
        "d",
        answer().answer_id,
        None,
        area,
        attribute,
        value,
        Evidence(EvidenceKind.LETTER, words, 0, len(words)),
        0.9,
        "rule",
        product=product,
        supplier="Alder Ltd",
        period=period,
        is_current=is_current,
    )


def circumstances(*statements, asked=None):
    """What is so of each statement, but for what is so of its whole kind."""
    return [one - {Circumstance.MISTAKABLE} for one in circumstances_of(statements, [asked or answer()])]


def test_a_plain_statement_is_surer_than_its_rule():
    end = told(Attribute.CONTRACT_END, "2024-03")
    assert circumstances_of([end], [answer()]) == [frozenset()]
    assert weigh([end], [answer()])[0].confidence == pytest.approx(0.97, abs=0.01)


def test_what_is_of_neither_term_nor_training_may_be_mistaken():
    users = told(Attribute.USERS, 40)
    assert circumstances_of([users], [answer()]) == [{Circumstance.MISTAKABLE}]
    hours = told(Attribute.TRAINING_HOURS, 4)
    assert weigh([users], [answer()])[0].confidence < weigh([hours], [answer()])[0].confidence


def test_something_told_where_the_answer_gives_nothing_is_doubted_but_not_what_it_refuses():
    refused = answer(outcome=Outcome.WITHHELD)
    assert circumstances(told(Attribute.USERS, 40), asked=refused) == [{Circumstance.UNDER_REFUSAL}]
    assert circumstances(told(Attribute.EXEMPTION, "s43(2)"), asked=refused) == [frozenset()]
    assert circumstances(told(Attribute.NOT_HELD, "users"), asked=refused) == [{Circumstance.ABSENT}]


@pytest.mark.parametrize("circumstance", Circumstance)
def test_every_circumstance_makes_a_statement_less_sure(circumstance):
    assert confidence_in(0.8, LOG_ODDS[circumstance]) < 0.8


def test_no_confidence_is_certain():
    assert 0 < confidence_in(0.0, -1.0) < confidence_in(1.0, 1.0) < 1


def test_a_long_question_asks_several_things():
    asked = answer(
        "For each system please give its name, its supplier, what it is used for, when it was bought and "
        + "so on " * 6
    )
    assert circumstances(told(Attribute.USERS, 40), asked=asked) == [{Circumstance.LONG_QUESTION}]


def test_an_answer_in_several_places_or_in_none_is_scattered():
    asked = answer(spans=(Span(0, 10), Span(20, 40)))
    assert circumstances(told(Attribute.USERS, 40), asked=asked) == [{Circumstance.SCATTERED}]
    assert circumstances_of([told(Attribute.CONTRACT_END, "2024")], []) == [{Circumstance.SCATTERED}]


def test_words_in_a_list_and_what_is_told_in_words_and_by_no_supplier():
    said = told(Attribute.HOSTING, "council", quote="Willow, Rowan, Oak, Elm: ours")
    assert circumstances(said) == [{Circumstance.LISTED, Circumstance.IN_WORDS}]
    nobody = told(Attribute.EXEMPTION, "s43(2)", product=None)
    object.__setattr__(nobody, "supplier", None)
    assert circumstances(nobody) == [{Circumstance.UNSUPPLIED}]


def test_a_system_in_two_services_by_the_same_words_is_contested_in_both():
    areas = (ServiceArea.ADULT_SOCIAL_CARE, ServiceArea.CHILDRENS_SOCIAL_CARE)
    both = [told(Attribute.SYSTEM_IN_USE, "Willow", area=area) for area in areas]
    assert circumstances(*both) == [{Circumstance.CONTESTED, Circumstance.NAMED}] * 2
    old = told(Attribute.SYSTEM_IN_USE, "Willow", area=areas[1], is_current=False)
    assert circumstances(both[0], old)[0] == {Circumstance.NAMED}
    apart = [told(Attribute.USERS, users, area=area) for users, area in zip((40, 31), areas, strict=True)]
    assert circumstances(*apart) == [frozenset()] * 2


def test_words_that_bear_a_statement_of_each_of_three_systems_are_contested():
    three = [told(Attribute.IN_USE_SINCE, "2019", product=name) for name in ("Willow", "Rowan", "Oak")]
    assert circumstances(*three) == [{Circumstance.CONTESTED, Circumstance.REPEATED}] * 3
    assert circumstances(*three[:2]) == [{Circumstance.REPEATED}] * 2


def test_three_values_of_one_attribute_contradict_but_not_those_of_three_years():
    costs = ((1, "2020"), (2, "2021"), (3, "2022"))
    assert (
        circumstances(*(told(Attribute.ANNUAL_COST, *cost[:1], period=cost[1]) for cost in costs)) == [frozenset()] * 3
    )
    rivals = circumstances(*(told(Attribute.ANNUAL_COST, cost) for cost, _ in costs))
    assert rivals == [{Circumstance.CONTESTED, Circumstance.RIVALLED}] * 3
    links = circumstances(*(told(Attribute.INTEGRATION, name) for name in ("Oak", "Elm", "Ash")))
    assert links == [{Circumstance.RIVALLED}] * 3


def test_what_letters_say_of_many_things_is_no_repetition():
    ways = [told(Attribute.TRAINING_MODE, "face_to_face", product=name) for name in ("Willow", "Rowan")]
    assert circumstances(*ways) == [frozenset()] * 2
