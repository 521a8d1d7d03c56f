"""Microsoft Access, whose name alone is an everyday word."""

from __future__ import annotations

import re

from foimarket.statements.naming.naming import WrittenName

# The one tool of an office suite in which systems are made.
_ACCESS = re.compile(r"\W*(?:yes\W+)?(?:an? )?(?P<name>(?:(?:MS|Microsoft) )?Access(?: [Dd]atabase)?)\W*")


_DATABASE = re.compile(r"\b(?P<name>(?:(?:MS|Microsoft) )?Access [Dd]atabase)\b(?! (?:that|which) our own)")


def access_alone(words: str) -> list[WrittenName]:
    """Microsoft Access, where an answer to the question for a name is nothing else or says that it is a database."""
    found = _ACCESS.fullmatch(words) or _DATABASE.search(words)
    return [WrittenName(found["name"], found.start("name"), found.end("name"), "position")] if found else []
