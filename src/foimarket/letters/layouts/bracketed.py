"""A request sent back with the answers written into it, each in brackets behind what it answers."""

from __future__ import annotations

import re
from bisect import bisect_right

from foimarket.letters.draft import Draft
from foimarket.letters.letter import Span

_SAID = re.compile(r"\[(?P<square>[^\[\]]{1,600})\]|\{(?P<curly>[^{}]{1,600})\}|<<(?P<angled>[^<>]{1,600})>>")
# Marks of what was taken out, and of notes.
_NO_ANSWER = re.compile(
    r"\W*(?:requester|applicant|officer|names?|redacted|illegible|signature|signed|address|sic|e-?mail|phone|\w)\W*$",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"\bbracket", re.IGNORECASE)
_FEWEST = 4
# So many are answers though what they answer has neither labels nor question marks.
_FEWEST_UNASKED = 8
_REACH = 1500  # characters of a question and of the answers before it in its sentence
_LABEL = re.compile(r"\(?\bQ?(?P<key>\d{1,2}[a-z]?)[).]\s+", re.IGNORECASE)
_STOP = re.compile(r"(?<!\bi\.e)(?<!\be\.g)[.?!](?:\s+|$)|\n\s*\n")
_GOES_ON = re.compile(r"(?:on|for|of|in|to|by|with|from|at)\b", re.IGNORECASE)
_JOINT = re.compile(r"^[\s,;]*(?:(?:and|or|then)\b)?\s*|[\s,;]+(?:and|or)?\s*$", re.IGNORECASE)
_BLOT = "\x00"


def read_bracketed(text: str, start: int, end: int) -> list[Draft]:
    """Drafts of the answers in brackets between two offsets of the text; none where brackets hold something else.

    What stands between one answer and the next is asked; the words before a sentence's first label ("How many (a) stand alone […],
    (b) share data […]?") belong to the question of each.
    """
    if "bracket" not in text[start:end].lower() or _ANNOUNCED.search(text, start, end) is None:
        return []
    said = [match for match in _SAID.finditer(text, start, end) if not _NO_ANSWER.match(match[match.lastgroup or 0])]
    asked = max(len(_LABEL.findall(text, start, end)), text.count("?", start, end))
    if len(said) < _FEWEST or (asked < _FEWEST and len(said) < _FEWEST_UNASKED):
        return []
    pieces, last = [], start
    for match in said:
        pieces += [text[last : match.start()], _BLOT * (match.end() - match.start())]
        last = match.end()
    asking = "".join(pieces)
    stops = [stop.end() for stop in _STOP.finditer(asking)]
    drafts = []
    for match in said:
        at = match.start() - start
        place = bisect_right(stops, at)
        first = max(stops[place - 1] if place else 0, at - _REACH)
        drafts.append(_draft(asking[first:at], start + first, Span(*match.span(match.lastgroup or 0))))
    return drafts


def _draft(sentence: str, start: int, said: Span) -> Draft:
    """The draft of an answer, given the sentence before it, which begins at ``start``; earlier answers in it are blotted out."""
    parts = [part for part in sentence.split(_BLOT) if part.strip()] or [""]
    labels = list(_LABEL.finditer(parts[-1]))
    own = _bare(parts[-1][labels[-1].end() :] if labels else parts[-1])
    first = _LABEL.search(parts[0])
    lead = _bare(parts[0][: first.start()]) if first is not None else ""
    if not lead and len(parts) > 1 and _GOES_ON.match(own):
        lead = _bare(parts[0][first.end() :] if first is not None else parts[0])
    key = labels[-1]["key"].lower() if labels else None
    begins = start + sentence.rindex(parts[-1]) if parts[-1] else start
    question = Span(begins, begins + len(parts[-1].rstrip())) if parts[-1].strip() else None
    return Draft(key, key, question, f"{lead} {own}".strip(), [said], None)


def _bare(words: str) -> str:
    """Words without what joins them to the question before."""
    return _JOINT.sub("", " ".join(words.split()))
