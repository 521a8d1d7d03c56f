"""Labels that only their counting shows: bare numbers, letters alone on their lines, letter and number together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from foimarket.letters.labels.labels import Label
from foimarket.letters.questions.questions import is_question_like

# "9 hours" below "8 Training" is what was asked for.
_BARE = re.compile(
    r"(?P<number>\d{1,2})\s(?:[-–—]\s+)?"
    r"(?!(?:(?:and )?a half |half[- ])?(?:hours?|hrs?|days?|weeks?|months?|years?|yrs?|minutes?|mins?|users?|licen[cs]es"
    r"|staff|people|per ?cent|million|times|sessions?)\b)(?=\S)"
)
_FEWEST_BARE = 3
_PART = re.compile(r"(?P<number>\d{1,2})[a-h]$")
_FEWEST_TOGETHER = 5
_MOST_TOGETHER = 0.5
_DOUBLE = re.compile(
    r"\(?(?P<round>[A-H]|[1-9])(?:\.?(?P<number>(?<=[A-H.])\d{1,2})|(?P<open>[.(]?)(?P<sub>(?<=[\d.(])[a-h])(?(open)\)|[.)]?))[.):]?\s+(?=\S)"
)
_DOUBLE_LISTED = re.compile(r"(?P<label>[A-H]\d{1,2})\s*[-–—:.)]\s*[A-Za-z]")
_AND_DOTTED = re.compile(r"(?P<joint>,|and|to|&|[-–/])\s*(?P<number>\d{1,2})\.(?P<part>\d{1,2})[.):]?\s+(?=\S)")
_RANGES = frozenset({"to", "-", "–"})
_MOST_JOINED = 5
_ROUNDS = frozenset("ABCDEFGH123456789(")
_FEWEST_DOUBLE = 4
_ALONE = re.compile(r"[A-J](?: (?:and|&) [A-J])?[.:)]?$")
_FEWEST_ALONE = 2
_BEFORE_WORDS = re.compile(r"[A-J][.:)]\s+\w")
_MARK = r"(?:\s?[-–—:=]\s+|\s?=>?\s*|\s?/\s+|\t\s*)(?=\S)"
_CAPITAL = re.compile(rf"(?P<letter>[A-Z])(?:[.)](?:\s+|$)|{_MARK})")
_FEWEST_CAPITALS = 3
_MARKED = re.compile(rf"(?P<letter>[A-Ta-t]){_MARK}")
_PAIR = 2
_LEAST_ASKING = 0.5


def number_bare(lines: list[str], *, in_rounds: bool = False, labels: Sequence[Label | None] = ()) -> dict[int, Label]:
    """Labels of lines that begin with a number and nothing after it, where the numbers count up from 1: by line.

    In rounds, several counts to the same number are wanted: one for each service or system. One that stands line by line, and
    nothing between but parts of its numbers, is sure without another: the rounds may be numbered each in their own way.

    Args:
        lines: A message's lines.
        in_rounds: Whether other labels are at hand.
        labels: Those, by line; parts of a number ("6a", "6b") may stand in its place.
    """
    parts = {at: int(part["number"]) for at, label in enumerate(labels) if label and (part := _PART.match(label.key))}
    runs: list[_Count] = []
    for at, line in enumerate(lines):
        match = _BARE.match(line) if line[0].isdigit() and at not in parts else None
        if match is None:
            if runs and at in parts:
                runs[-1].pass_part(at, parts[at])
            continue
        number = int(match["number"])
        if number == 1:
            runs.append(_Count())
        if runs:
            runs[-1].take(at, number, match.end())
    runs = [run for run in runs if len(run.labels) >= _FEWEST_BARE]
    if in_rounds:
        sizes = Counter(len(run.labels) for run in runs)
        runs = [run for run in runs if sizes[len(run.labels)] > 1 or run.stands_together()]
    return {at: label for run in runs for at, label in run.labels.items()}


class _Count:
    """One count up from 1: the labels of its lines, and the lines that hold parts of its numbers."""

    def __init__(self) -> None:
        self.labels: dict[int, Label] = {}
        self._parts: set[int] = set()
        self._last = 0

    def take(self, at: int, number: int, length: int) -> None:
        """Count a line's number, if it is the next."""
        if number == self._last + 1:
            self._last = number
            self.labels[at] = Label(str(number), str(number), length, 1)

    def pass_part(self, at: int, number: int) -> None:
        """Pass over a part of the number just counted, or of the next, which has no line of its own."""
        if number in (self._last, self._last + 1):
            self._last = number
            self._parts.add(at)

    def stands_together(self) -> bool:
        """Whether a long count has most of its numbers, and its first, each on the line below the one before, or below a part."""
        counted = sorted({*self.labels, *self._parts})
        first = next((at for at, (above, line) in enumerate(pairwise(counted), 1) if line > above + 1), len(counted))
        together = sum(line in self.labels for line in counted[:first])
        return together >= _FEWEST_TOGETHER and together >= _MOST_TOGETHER * len(self.labels)


def double_labels(lines: list[str]) -> dict[int, Label]:
    """Labels such as "A1", "B.2", "1.3" and "2(c)", where two rounds or more have places that count up from the first: by line."""
    rounds: dict[str, dict[int, Label]] = {}
    counts: list[dict[int, Label]] = []
    listed = {match["label"] for line in lines if (match := _DOUBLE_LISTED.match(line)) is not None}.intersection(lines)
    for at, line in enumerate(lines):
        match = _DOUBLE.match(line) if line[0] in _ROUNDS else None
        # "A1" alone on its line, over the answer to what the request lists as "A1 - supplier".
        match = match or (_DOUBLE.match(f"{line} .") if line in listed else None)
        if match is None:
            continue
        own = rounds.get(match["round"], {})
        place = int(match["number"]) if match["number"] else ord(match["sub"]) - ord("a") + 1
        if place == 1:  # a response counts again what its request has counted
            own = rounds[match["round"]] = {}
            counts.append(own)
        if place == sum(1 + len(label.others) for label in own.values()) + 1:
            dot = "." if match["round"].isdigit() and match["number"] else ""
            key = match["round"] + dot + (match["number"] or match["sub"])
            length = min(match.end(), len(line))
            own[at] = with_joint(Label(key, key, length, 1 if match["round"].isalpha() else 2), line)
    found = {at: label for own in counts for at, label in own.items() if len(own) > 1 or label.key in listed}
    return found if len(rounds) > 1 and len(found) >= _FEWEST_DOUBLE else {}


def with_joint(label: Label, line: str) -> Label:
    """The label that a line begins with, of several parts where the line names more of the same question: "2.2 and 2.3 We …"."""
    last = _AND_DOTTED.match(line, label.length)
    number, _, part = label.key.partition(".")
    if last is None or last["number"] != number or not part.isdigit():
        return label
    first, end = int(part), int(last["part"])
    if not first < end <= first + _MOST_JOINED:
        return label
    others = range(first + 1 if last["joint"] in _RANGES else end, end + 1)
    return label._replace(length=last.end(), others=tuple(f"{number}.{other}" for other in others))


def letters_alone(lines: list[str]) -> dict[int, Label]:
    """Labels of lines that hold one capital letter and nothing else, where the letters count up from A: by line.

    One of them may stand before words: "A. We have no ERP." over "B." and a list.
    """
    found: dict[int, Label] = {}
    run: dict[int, Label] = {}
    counted = ""
    for at, line in enumerate(lines):
        is_alone = len(line) <= len("A and B:") and _ALONE.match(line) is not None
        letter = line[:1] if is_alone or _BEFORE_WORDS.match(line) else ""
        if letter == "A":
            found.update(run if len(run) >= _FEWEST_ALONE else {})
            run, counted = {}, ""
        if not letter or (not is_alone and letter != _next(counted)):
            continue
        if is_alone and (letter == _next(counted) or (counted and letter > "A")):
            run[at] = Label(letter.lower(), letter, len(line), 2)
        counted = letter
    found.update(run if len(run) >= _FEWEST_ALONE else {})
    return found


def _next(letter: str) -> str:
    return chr(ord(letter) + 1) if letter else "A"


def letters_marked(lines: list[str], labels: list[Label | None]) -> dict[int, Label]:
    """Labels of lines that begin with a letter and a dash, a colon or the like, where the letters count up from A: by line.

    Nothing else is labelled between them: over other labels a letter heads a section.
    """
    runs: list[dict[int, Label]] = []
    for at, (line, label) in enumerate(zip(lines, labels, strict=True)):
        match = _MARKED.match(line) if label is None else None
        if match is None:
            if label is not None:
                runs.append({})
            continue
        letter = match["letter"]
        if letter in "Aa":
            runs.append({})
        if runs and ord(letter.lower()) == ord("a") + len(runs[-1]):
            runs[-1][at] = Label(letter.lower(), letter, match.end(), 2)
    return {at: label for run in runs if len(run) >= _FEWEST_CAPITALS for at, label in run.items()}


def letters_of_questions(lines: list[str], labels: list[Label | None]) -> dict[int, Label]:
    """Labels of lines that begin with capital letters counting up from A, where these label questions: by line.

    Over other labels such a letter heads a section. It labels a question where nothing but it labels anything: where most of
    the lines ask, or where the letters begin again, for the answers.
    """
    if not any(label is not None and label.key == "A" for label in labels):
        return {}
    runs: list[dict[int, Label]] = []
    for at, (line, label) in enumerate(zip(lines, labels, strict=True)):
        match = _CAPITAL.match(line) if label is None or label.level == 0 else None
        if match is None:
            if label is not None and runs:
                return {}
        elif match["letter"] == "A":
            runs.append({})
        if match is not None and runs and match["letter"] == chr(ord("A") + len(runs[-1])):
            runs[-1][at] = Label(match["letter"].lower(), match["letter"], match.end(), 2)
    runs = [run for run in runs if len(run) >= _FEWEST_CAPITALS]
    asking = sum(is_question_like(lines[at][label.length :]) for run in runs[:1] for at, label in run.items())
    if len(runs) != _PAIR and not (len(runs) == 1 and _LEAST_ASKING * len(runs[0]) <= asking):
        return {}
    return {at: label for run in runs for at, label in run.items()}
