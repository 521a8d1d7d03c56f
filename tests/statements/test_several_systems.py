"""Letters on several systems: which of them a value belongs to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from foimarket.statements import Attribute, Statement

Extract = Callable[[str], list[Statement]]

_QUESTIONS = {
    Attribute.SYSTEM_IN_USE: "What is the system called and who supplies it?",
    Attribute.IN_USE_SINCE: "When did you start to use it?",
    Attribute.HOSTING: "Who hosts it: you, the supplier, a third party or a hybrid?",
    Attribute.ANNUAL_COST: "How much do support and maintenance cost per year?",
    Attribute.TRAINING_HOURS: "How many hours of training does each user have, and by what method?",
    Attribute.SUPPORT_MODEL: "Where does the team that supports it sit?",
}
_ADULTS, _CHILDREN = "Mosaic", "Liquidlogic LCS"
_NAMED = "Adults: Mosaic (Access). Children's: LCS (Liquidlogic)."


def _letter(*answers: tuple[Attribute, str]) -> str:
    asked = (f"{number}. {_QUESTIONS[topic]}\n\n{words}\n\n" for number, (topic, words) in enumerate(answers, 1))
    return "Bexcombe Council\n\nDear requester\n\n" + "".join(asked) + "Yours sincerely\n"


def _told(statements: list[Statement], attribute: Attribute) -> set[tuple[str | None, object]]:
    return {(one.product, one.value) for one in statements if one.attribute is attribute}


@pytest.mark.parametrize(
    ("named", "answer"),
    [
        (_NAMED, "Mosaic the supplier's cloud, LCS our own servers"),
        (_NAMED, "Mosaic: in the supplier's cloud; LCS: on our own servers"),
        (_NAMED, "In the supplier's cloud for Mosaic, on our own servers for LCS"),
        (_NAMED, "In the supplier's cloud (adults), on our own servers (children's)"),
        (_NAMED, "Mosaic (supplier's cloud), LCS (our own servers)"),
        (_NAMED, "Mosaic the supplier; LCS the council"),
        (_NAMED, "Mosaic, the supplier. LCS, ourselves."),
        (_NAMED, "The supplier for Mosaic. The council for LCS, although it is to move to the cloud of Larch Ltd."),
        (_NAMED, "In the supplier's cloud and on our own servers respectively"),
        (_NAMED, "Mosaic and LCS: in the supplier's cloud and on our own servers respectively"),
        (_NAMED, "In the supplier's cloud for the first, on our own servers for the second"),
        (_NAMED, "In the supplier's cloud for the one, on our own servers for the other"),
        (_NAMED, "The former: in the supplier's cloud. The latter: on our own servers"),
        ("(a) Mosaic, adults\n(b) LCS, children's", "(a) supplier's cloud (b) our own servers"),
    ],
)
def test_a_host_is_tied_to_the_system_that_it_is_told_of(extract: Extract, named: str, answer: str) -> None:
    found = extract(_letter((Attribute.SYSTEM_IN_USE, named), (Attribute.HOSTING, answer)))
    assert _told(found, Attribute.HOSTING) == {(_ADULTS, "supplier"), (_CHILDREN, "council")}


@pytest.mark.parametrize("between", ["\n", " / ", "; "])
def test_values_without_a_name_follow_the_order_of_the_first_answer(extract: Extract, between: str) -> None:
    text = _letter(
        (Attribute.SYSTEM_IN_USE, _NAMED),
        (Attribute.IN_USE_SINCE, between.join(("2015", "2012"))),
        (Attribute.HOSTING, between.join(("Supplier hosted", "On our own servers"))),
        (Attribute.ANNUAL_COST, between.join(("£61,200", "£48,750"))),
    )
    found = extract(text)
    assert _told(found, Attribute.IN_USE_SINCE) == {(_ADULTS, "2015"), (_CHILDREN, "2012")}
    assert _told(found, Attribute.HOSTING) == {(_ADULTS, "supplier"), (_CHILDREN, "council")}
    assert _told(found, Attribute.ANNUAL_COST) == {(_ADULTS, 61200.0), (_CHILDREN, 48750.0)}


def test_two_lines_of_one_answer_alone_are_no_list_of_systems(extract: Extract) -> None:
    text = _letter(
        (Attribute.SYSTEM_IN_USE, _NAMED),
        (Attribute.IN_USE_SINCE, "Mosaic: 2015. LCS: 2012."),
        (Attribute.HOSTING, "Supplier hosted\nThe data centre is in Leeds"),
    )
    assert {product for product, _ in _told(extract(text), Attribute.HOSTING)} == {_ADULTS, _CHILDREN}


def test_each_new_user_is_not_each_system(extract: Extract) -> None:
    text = _letter(
        (Attribute.SYSTEM_IN_USE, _NAMED),
        (
            Attribute.TRAINING_HOURS,
            "Mosaic: 6 hours for each new user, classroom. LCS: 3 hours for each new user, e-learning.",
        ),
    )
    assert _told(extract(text), Attribute.TRAINING_HOURS) == {(_ADULTS, 6.0), (_CHILDREN, 3.0)}


def test_words_that_a_system_was_named_under_stand_for_it(extract: Extract) -> None:
    named = "Adult Social Care: Mosaic (Access). Equipment: ELMS2 (Ethitec)."
    text = _letter(
        (Attribute.SYSTEM_IN_USE, named),
        (Attribute.SUPPORT_MODEL, "IT for Adult Social Care, the supplier for Equipment"),
    )
    assert _told(extract(text), Attribute.SUPPORT_MODEL) == {(_ADULTS, "it"), ("ELMS2", "supplier")}


@pytest.mark.parametrize(
    "answer",
    [
        "One team for both, in ICT.",
        "Both are supported by ICT.",
        "Mosaic and LCS are supported by the ICT team, which sits in Finance.",
    ],
)
def test_what_is_said_of_both_is_cut_in_no_parts(extract: Extract, answer: str) -> None:
    found = extract(_letter((Attribute.SYSTEM_IN_USE, _NAMED), (Attribute.SUPPORT_MODEL, answer)))
    assert {product for product, _ in _told(found, Attribute.SUPPORT_MODEL)} == {_ADULTS, _CHILDREN}


@pytest.mark.parametrize(
    "named",
    [
        "Adults are recorded in Mosaic (The Access Group) and children in LCS (System C).",
        "Mosaic from The Access Group for adults, LCS from System C for children.",
        "Mosaic (The Access Group) for adults, LCS (System C) for children, and Abacus for bills",
    ],
)
def test_each_name_of_a_sentence_has_the_service_that_stands_with_it(extract: Extract, named: str) -> None:
    found = extract(_letter((Attribute.SYSTEM_IN_USE, named)))
    areas = {(one.product, one.service_area) for one in found if one.attribute is Attribute.SYSTEM_IN_USE}
    assert {(_ADULTS, "adult_social_care"), (_CHILDREN, "childrens_social_care")} <= areas
    assert not areas & {(_ADULTS, "childrens_social_care"), (_CHILDREN, "adult_social_care")}


@pytest.mark.parametrize("sold", [" (OLM)", " (OLM as well)", ", from OLM", ""])
def test_a_tool_of_everyday_words_is_spoken_of_by_its_last_word(extract: Extract, sold: str) -> None:
    named = f"Adults: Mosaic. Children's: LCS. Both: Carers Gateway{sold}"
    found = extract(_letter((Attribute.SYSTEM_IN_USE, named), (Attribute.IN_USE_SINCE, "Mosaic: 2015. Gateway: 2021")))
    assert _told(found, Attribute.IN_USE_SINCE) == {(_ADULTS, "2015"), ("Carers Gateway", "2021")}


def test_both_and_each_behind_names_stand_for_these(extract: Extract) -> None:
    named = "Adults: Mosaic. Children's: LCS. Both: Abacus."
    found = extract(
        _letter(
            (Attribute.SYSTEM_IN_USE, named),
            (Attribute.HOSTING, "Mosaic and LCS, the supplier of each. Abacus: ourselves."),
        )
    )
    assert _told(found, Attribute.HOSTING) == {(_ADULTS, "supplier"), (_CHILDREN, "supplier"), ("Abacus", "council")}


def test_columns_under_one_head_are_told_apart_by_their_names(extract: Extract) -> None:
    table = (
        "| | Adults | Adults | Children's |\n|---|---|---|---|\n| 1 System | Mosaic | Abacus | LCS |\n"
        "| 2 Purpose | Records | Charging | Records |\n| 3 Since | 2014 | 2018 | 2016 |\n| 4 Expiry | 2027 | 2028 | 2029 |\n"
        "| 5 Host | Supplier | Council | Supplier |\n| 6 Support | IT | Service | IT |\n"
        "| 7 Cost | £9,000 | £4,000 | £7,000 |\n| 8 Hours | 6-8 | 2 | 11 |\n"
    )
    found = extract(f"Dear requester\n\nOur social care systems are in the table.\n\n{table}")
    assert _told(found, Attribute.IN_USE_SINCE) == {(_ADULTS, "2014"), ("Abacus", "2018"), (_CHILDREN, "2016")}
    assert _told(found, Attribute.TRAINING_HOURS) == {(_ADULTS, 7.0), ("Abacus", 2.0), (_CHILDREN, 11.0)}
