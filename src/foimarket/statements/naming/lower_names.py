"""Names written in lower case: what an answer begins with, before its version or its seller: "tallyman v9, by Corvane"."""

from __future__ import annotations

import re

from foimarket.statements.naming.naming import NAME, WrittenName, ends_as_company
from foimarket.statements.words.ordinary import is_organisation, is_plain_in_list

_LOWER = re.compile(
    r"\W*(?:[Yy]es\W+)?(?P<lead>(?:[Ww]e|[Tt]hey|[Ii]t|[Tt]he (?:[Cc]ouncil|authority|trust)) "
    r"(?:(?:currently|now|also) )?(?:uses?|ha(?:s|ve)|runs?) )?"
    r"(?P<name>(?:[a-z]\d|[a-z][a-z\d-]{3,})(?: (?!v\d)[a-z][a-z\d-]{2,})?)"
    r"(?P<version>,? v(?:ersion|\.)? ?\d[\d.]*)?"
    r"(?P<apposed>(?(lead), (?:the|an|our) (?=[\w-]+ )|(?!)))?"
    rf"(?:(?:,? (?:supplied |provided |made |sold )?(?:from|by) | \()(?P<seller>{NAME}))?(?(apposed)|(?=\W*$|[,.;)]| for | at ))",
)
_NO_NAME = frozenset(
    {"various", "several", "licensed", "unsure", "unknown", "bespoke", "pending", "software", "provided"}
)


def lower_case_name(words: str) -> list[WrittenName]:
    """The name in lower case that an answer to the question for one begins with; none without a version, a seller or what it is."""
    found = _LOWER.match(words)
    if found is None or not (found["version"] or found["seller"] or found["apposed"]):
        return []
    parts = found["name"].split()
    if any(part in _NO_NAME or is_plain_in_list(part.title()) for part in parts):
        return []
    if found["seller"] and is_organisation(found["seller"]) and not ends_as_company(found["seller"]):
        return []
    return [WrittenName(found["name"], found.start("name"), found.end("name"), "position")]
