"""How likely a statement is to be right, by the rule that produced it.

The priors are shares of right statements counted by rule over hand-labelled letters, and set lower than counted, since the rules
were written on some of the same letters; a rule that has few cases keeps a cautious one.
"""

from __future__ import annotations

from foimarket.patterns import remembered

_PRIORS: dict[str, float] = {
    "absence.not_held": 0.88,
    "absence.not_held_part": 0.6,
    "absence.published": 0.88,
    "absence.published_implied": 0.7,
    "absence.published_part": 0.7,
    "absence.referred": 0.75,
    "catalogue": 0.9,
    "catalogue.fuzzy": 0.8,
    "catalogue.supplier": 0.85,
    "count.asked": 0.9,
    "count.cue": 0.75,
    "count.population": 0.85,
    "dates.asked": 0.93,
    "dates.cell": 0.6,
    "dates.cue": 0.88,
    "dates.duration": 0.85,
    "dates.implied": 0.75,
    "exemption.cited": 0.95,
    "exemption.preamble": 0.6,
    "exemption.uncited": 0.5,
    "extension.cue": 0.85,
    "hosting.asked": 0.92,
    "hosting.cue": 0.8,
    "hosting.inferred": 0.75,
    "hosting.yes_no": 0.7,
    "integration.cue": 0.7,
    "money.asked": 0.92,
    "money.authority": 0.87,
    "money.cue": 0.85,
    "money.unstated": 0.75,
    "money.year_cell": 0.7,
    "money.year_column": 0.85,
    "money.year_row": 0.7,
    "name.called": 0.6,
    "name.leading": 0.7,
    "name.shape": 0.5,
    "name.untold": 0.5,
    "name.position": 0.8,
    "name.quoted": 0.6,
    "none.stated": 0.8,
    "pointer": 0.8,
    "question.confirmed": 0.8,
    "reference": 0.85,
    "replaced.cue": 0.8,
    "route.asked": 0.8,
    "route.cue": 0.75,
    "support.asked": 0.9,
    "support.cue": 0.75,
    "training.length": 0.93,
    "training.mode": 0.9,
    "training.none": 0.7,
    "training.sum": 0.85,
    "use.asked": 0.9,
    "use.bracket": 0.75,
    "use.cue": 0.75,
    "use.for": 0.5,
    "use.for_it": 0.6,
    "use.label": 0.8,
    "use.passive": 0.6,
    "users.asked": 0.9,
    "users.cue": 0.8,
}
_DEFAULT = 0.8
GUESSED = ".guessed"
"""What ends the name of a rule whose question was guessed at; such a statement is less likely by a quarter."""
_GUESSED_FACTOR = 0.75
# Of facts tied to a system by nothing near them, the system was right in 84 of 100; of the others in 90.
_FAR_FACTOR = 0.9


def confidence_from_afar(rule: str) -> float:
    """The prior of ``rule`` where a letter of several systems does not say near the fact which of them it is about."""
    return round(_FAR_FACTOR * confidence_of(rule), 2)


@remembered
def confidence_of(rule: str) -> float:
    """The prior of ``rule``; rules of one family share the family's (``money.cost.words`` falls back to ``money.cost``)."""
    if rule.endswith(GUESSED):
        return round(_GUESSED_FACTOR * confidence_of(rule.removesuffix(GUESSED)), 2)
    name = rule
    while name:
        if name in _PRIORS:
            return _PRIORS[name]
        name = name.rpartition(".")[0]
    return _DEFAULT
