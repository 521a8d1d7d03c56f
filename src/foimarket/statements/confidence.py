"""How likely a statement is to be right, by the rule that produced it.

The priors are shares of right statements, rounded down, counted by rule over hand-labelled letters; a rule that has too few cases keeps a
cautious one. A statement is less sure where a later reading was needed: an inherited subject, an approximate figure.
"""

from __future__ import annotations

_PRIORS: dict[str, float] = {
    "catalogue": 0.95,
    "catalogue.supplier": 0.9,
    "catalogue.fuzzy": 0.8,
    "name.position": 0.75,
    "name.called": 0.6,
    "name.quoted": 0.5,
    "question.confirmed": 0.9,
    "none.stated": 0.8,
}
_DEFAULT = 0.8


def confidence_of(rule: str) -> float:
    """The prior of ``rule``; rules of one family share the family's (``money.cost.words`` falls back to ``money.cost``)."""
    name = rule
    while name:
        if name in _PRIORS:
            return _PRIORS[name]
        name = name.rpartition(".")[0]
    return _DEFAULT
