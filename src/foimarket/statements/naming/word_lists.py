"""Lists of plain words, one to a line: fields, departments, kinds of request.

A list is of one kind, so that none of its lines is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.naming.naming import may_be_name
from foimarket.statements.words.ordinary import is_plain_in_list
from foimarket.statements.words.silence import says_nothing

_FEWEST = 3
_LONGEST = 4
_REMARK = re.compile(r"\s*\([^()]*\)?\W*$")


def list_of(clause: Clause) -> str:
    """What holds a list together: the question that its lines answer, else their answer."""
    return clause.question or clause.answer.answer_id


def lists_of_words(clauses: Iterable[Clause]) -> frozenset[str]:
    """The lists whose short lines are mostly everyday words: at least three, and as many as could be names."""
    plain: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for clause in clauses:
        words = (_REMARK.sub("", clause.words) if "(" in clause.words else clause.words).strip(" .")
        # The name that was asked for may stand above the list.
        if len(words.split()) <= _LONGEST and not says_nothing(words) and (clause.label or not clause.opens_answer):
            is_plain = not may_be_name(words) or is_plain_in_list(words)
            (plain if is_plain else others)[list_of(clause)] += 1
    return frozenset(listed for listed, count in plain.items() if count >= max(_FEWEST, others[listed]))
