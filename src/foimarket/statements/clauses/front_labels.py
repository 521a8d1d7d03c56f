"""The label in front of a line: what stands before a colon, a dash or a bracket, and where what it labels begins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from foimarket.letters.words.fields import is_field
from foimarket.patterns import cued
from foimarket.statements.topics.topics import topics_of
from foimarket.statements.words.sentences import BULLET, NUMBERED

_LABEL = cued(
    rf"[ \t]*(?:{BULLET})?(?:{NUMBERED})?(?P<label>[^\n:£?|]{{1,70}}?)(?P<mark>\s*:(?!//)|\s+\|\s+|\s+(?:[-–—]|[-–—=]*>|→)\s+"
    rf"|\s*[–—-]\s+|\s*=\s*|[ \t]{{3,}}(?=(?i:yes|no|none|n/a|not used)\b)|\s+[-–—](?=[A-Z£]|$)|(?<=[a-z])-(?=[A-Z][a-z]))(?=\S"
    rf"|\s|$)"
)
# A label whose value stands in square brackets after it.
_BRACKETED = cued(rf"[ \t]*(?:{BULLET})(?P<label>[^\[\]:]{{3,90}}?)(?P<mark>\s*\[)(?=[^\[\]]{{2,}}\]\W*$)")
# "End date? 31/08/2024": a question of the answer's own, with its value.
_ASKED = re.compile(rf"[ \t]*(?:{BULLET})?(?P<label>[A-Z][^\n:£?|.;]{{1,45}})(?P<mark>\?[ \t]+)(?=\S)")
_NO_LABELS = frozenset({"none", "n/a", "nil", "not applicable"})
_LEAD = re.compile(rf"[ \t]*(?:{BULLET})?(?:{NUMBERED})?")
# A dash may follow a whole sentence: "Linets is the one – …".
_SENTENCE = re.compile(
    r"(?!(?:wh|how\b|is\b|are\b|was\b|were\b|has\b|have\b))[^?]*? (?:is|are|was|were|has|have) ", re.IGNORECASE
)
_LONGEST = 7
# Of one that asks for something: "of which integrated with one or more others: 38".
_LONGEST_ASKING = 9
# A hyphen after fewer words than this stands within a name and is no dash.
_FEWEST_BEFORE_HYPHEN = 3


class FrontLabel(NamedTuple):
    """A line's label, empty where it has none, and the offset into the line of the words after it."""

    text: str
    body: int


def label_in_front(words: str, glued: Iterable[str]) -> FrontLabel:
    """The label of a line.

    Args:
        words: The line.
        glued: Labels that may stand without a mark after them.
    """
    found = _marked(words)
    label, body = (found["label"].strip(), found.end()) if found else ("", _lead_of(words))
    for option in glued:
        if words.startswith(option, _lead_of(words)):
            if not label or len(label) > len(option):
                label, body = option, _lead_of(words) + len(option)
            break
    return FrontLabel(label, len(words) - len(words[body:].lstrip()))


def _marked(words: str) -> re.Match[str] | None:
    """The label in front that a mark ends, where it is one: not a name with a colon or a hyphen in it, or half a sentence."""
    if "?" in words and (asked := _ASKED.match(words)) and is_field(asked["label"].lower()):
        return asked
    bracketed = _BRACKETED.match(words)
    found = bracketed or _LABEL.match(words)
    if found is None or found["label"].strip().lower() in _NO_LABELS:
        return None
    return found if bracketed or _is_label(words, found) else None


def _is_label(words: str, found: re.Match[str]) -> bool:
    label = found["label"].strip()
    if not _may_be_label(label) or (label[0].islower() and found["mark"].strip() != ":"):
        return False
    if ":" not in found["mark"] and _SENTENCE.match(label):
        return False
    if found["mark"] == "-" and len(label.split()) < _FEWEST_BEFORE_HYPHEN:
        return False
    return not _is_inside_word(words, found, label)


def _may_be_label(label: str) -> bool:
    if not label or label.split(maxsplit=1)[0].lower() in {"there", "we", "it", "this", "they"}:
        return False
    if label[0].isdigit() or label.count("(") != label.count(")"):
        return False
    count = len(label.split())
    return count <= _LONGEST or (count <= _LONGEST_ASKING and bool(topics_of(label)))


def _is_inside_word(words: str, found: re.Match[str], label: str) -> bool:
    """Whether a colon belongs to a name ("Tribal SITS:Vision") and ends no label."""
    after = words[found.end() : found.end() + 1]
    names = len(label.split()) == 1 or label.rsplit(maxsplit=1)[-1].isupper()
    return found["mark"] == ":" and after.isalpha() and names and not topics_of(label)


def _lead_of(words: str) -> int:
    """Where the words after a bullet or an item's number begin."""
    found = _LEAD.match(words)
    return found.end() if found else 0
