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
