"""Lists of plain words, one to a line: fields, departments, kinds of request.

A list is of one kind, so that none of its lines is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from foimarket.statements.clauses import Clause
from foimarket.statements.naming import may_be_name

_FEWEST = 3
_LONGEST = 4
_REMARK = re.compile(r"\s*\([^()]*\)?\W*$")


def answers_listing_words(clauses: Iterable[Clause]) -> frozenset[str]:
    """The answers (by id) whose short lines are mostly everyday words: at least three, and as many as could be names."""
    plain: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for clause in clauses:
        words = _REMARK.sub("", clause.text)
        # The name that was asked for may stand above the list.
        if not clause.label and len(words.split()) <= _LONGEST and not clause.opens_answer:
            (others if may_be_name(words) else plain)[clause.answer.answer_id] += 1
    return frozenset(answer for answer, count in plain.items() if count >= max(_FEWEST, others[answer]))
