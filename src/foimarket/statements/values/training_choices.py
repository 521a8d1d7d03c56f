"""A form of training chosen from those that a question offers: "the latter", "both", a plain yes."""

from __future__ import annotations

import re

from foimarket.statements.values.training_modes import mode_in, modes_offered

_IN_ORDER = re.compile(
    r"\W*(?:it (?:is|was) )?(?:the )?(?:(?P<first>former|first|1st)|latter|second|2nd)(?: (?:one|option|of (?:these|those"
    r"|the two)))?\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\W*(?:yes\W+)?(?:a bit of |a mix of |some of )?(?:both|each|all three)(?: of (?:these|them|the two))?\b\W*(?:$|[,.;–-])",
    re.IGNORECASE,
)
_YES = re.compile(r"\W*(?:yes|correct|it is|they are|that is (?:right|correct))\b", re.IGNORECASE)
_ASKS_YES = re.compile(r"\W*(?:\d\w?\W*)?(?:is|are|was|were|do|does|did|has|have)\b", re.IGNORECASE)
_GIVES = re.compile(
    r"\b(?:provided?|offer(?:s|ed)?|deliver(?:s|ed)?|given?|available|conducted|done|carried out|use[ds]?|by|via|through"
    r"|(?:is|are) (?:the |your |this |user |staff )?training)\b",
    re.IGNORECASE,
)
_ASKS_MORE = re.compile(r"\b(?:compulsory|mandatory|required?|how|what|which|who|when)\b", re.IGNORECASE)
_PAIR = 2


def chosen_mode(question: str, words: str) -> str | None:
    """The form of training that an answer chooses without naming it, or None.

    Args:
        question: The question, which offers forms.
        words: The answer to it.
    """
    if order := _IN_ORDER.match(words):
        offered = modes_offered(question)
        return offered[0 if order["first"] else 1] if len(offered) == _PAIR else None
    if _BOTH.match(words):
        return "mixed" if len(modes_offered(question)) >= _PAIR else None
    if _YES.match(words) and _asks_whether(question) and mode_in(words) is None:
        offered = modes_offered(question)
        return offered[0] if len(offered) == 1 else None
    return None


def _asks_whether(question: str) -> bool:
    """Whether a question asks only whether training is given in a form."""
    return bool(_ASKS_YES.match(question) and _GIVES.search(question)) and _ASKS_MORE.search(question) is None
