"""Failures that may pass for a time: recorded with a reason and an end, in a file that is reviewed with the code."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from foimarket.errors import FoimarketError
from foimarket.quality.results import CheckResult, State
from foimarket.quality.suites import load_suites

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from foimarket.clock import Clock
    from foimarket.project import Project

LONGEST_DAYS = 366
"""Who would allow a failure for longer mends the expectation instead."""

DERIVED_CHECKS = ("exists", "has_suite", "volume_against_last_edition", "freshness_against_last_edition")
"""Checks that every table has without a line in a suite file; an exception may name them as well."""

_HEADER = """\
# Failures that may pass for a time. `foimarket check --allow ID --until DATE --reason TEXT` adds one; review it like code.
# After `until` the failure stops publication again. An exception that is no longer needed can be deleted.
"""
_FIELDS = {"check_id": str, "until": date, "reason": str, "recorded_on": date}
_ENTRY = re.compile(r"^\s*\[\[\s*exception\s*\]\]")
_TOML_PLACE = re.compile(r"at line (\d+)")


@dataclass(frozen=True)
class Allowance:
    """One exception: the failure of ``check_id`` is let pass up to and including ``until``."""

    check_id: str
    until: date
    reason: str
    recorded_on: date
    line: int


def load_exceptions(path: Path) -> list[Allowance]:
    """Every exception on record, in the file's order; none where there is no file.

    Raises:
        FoimarketError: The file is not TOML, or an exception lacks a part or holds another thing than it should; names the line.
    """
    if not path.is_file():
        return []
    text = path.read_text(encoding="utf-8")
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line = int(place[1]) if place else len(text.splitlines())
        raise _unusable(path, line, str(error), "mend the TOML there") from error
    entries = content.pop("exception", [])
    if content or not isinstance(entries, list):
        strays = ", ".join(map(str, content)) or "exception"
        raise _unusable(path, 1, f"it holds {strays}", "write each exception under a [[exception]] line")
    starts = [number for number, line in enumerate(text.splitlines(), 1) if _ENTRY.match(line)]
    return [_allowance(path, starts[place] if place < len(starts) else 1, entry) for place, entry in enumerate(entries)]


def _allowance(path: Path, line: int, entry: object) -> Allowance:
    if not isinstance(entry, dict):
        raise _unusable(path, line, "an exception is not a table", "write it under a [[exception]] line")
    missing = [name for name in _FIELDS if not str(entry.get(name, "")).strip()]
    if missing:
        raise _unusable(path, line, f"an exception lacks {', '.join(missing)}", "fill in what is missing")
    unknown = sorted(entry.keys() - _FIELDS.keys())
    if unknown:
        raise _unusable(path, line, f"an exception has {', '.join(unknown)}", f"it may have {', '.join(_FIELDS)}")
    for name, kind in _FIELDS.items():
        # type() rather than isinstance: a TOML time is a datetime, which is a date to Python.
        if type(entry[name]) is not kind:
            should = "a date such as 2027-01-31, without quotes" if kind is date else "text in quotes"
            raise _unusable(path, line, f"{name} is {entry[name]!r}", f"write {should}")
    return Allowance(**entry, line=line)


def add_exception(project: Project, check_id: str, until: date, reason: str, clock: Clock) -> Allowance:
    """Record an exception at the end of the project's file.

    Args:
        project: Whose file and suites are meant.
        check_id: The check whose failure is let pass.
        until: The last day on which it is.
        reason: Why, for whoever reviews it.
        clock: Says what day it is.

    Raises:
        FoimarketError: The check does not exist, the day is past or too far ahead, no reason is given, or the file cannot be used.
    """
    today = clock().date()
    _require_known(project, check_id)
    words = " ".join(reason.split())
    if not words:
        raise FoimarketError(
            "An exception needs a reason", where=check_id, remedy='say why it may fail: --reason "…", in a sentence'
        )
    if not today <= until <= today + timedelta(days=LONGEST_DAYS):
        fault, remedy = (
            ("end in the past", "give --until a later day")
            if until < today
            else ("last for more than a year", "give --until a day within a year, or mend the expectation")
        )
        what = f"An exception cannot {fault}"
        raise FoimarketError(what, where=check_id, evidence=f"until {until}, and today is {today}", remedy=remedy)
    path = project.exceptions
    load_exceptions(path)
    standing = path.read_text(encoding="utf-8") if path.is_file() else _HEADER
    entry = f"[[exception]]\ncheck_id = {_quoted(check_id)}\nuntil = {until}\nreason = {_quoted(words)}\nrecorded_on = {today}\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".toml.tmp")
    draft.write_text(f"{standing.rstrip()}\n\n{entry}", encoding="utf-8")
    added = load_exceptions(draft)[-1]
    draft.replace(path)
    return added


def _quoted(text: str) -> str:
    """Text as a TOML string: JSON's escapes are TOML's too, but for the delete character, which no reason needs."""
    return json.dumps(text.replace("\x7f", ""), ensure_ascii=False)


def _require_known(project: Project, check_id: str) -> None:
    suites = load_suites(project.expectations)
    known = {expectation.check_id for suite in suites for expectation in suite.expectations}
    table, _, name = check_id.rpartition(".")
    if check_id in known or ("." in table and name in DERIVED_CHECKS):
        return
    near = sorted(known, key=lambda each: (-_shared(each, check_id), each))[:3]
    raise FoimarketError(
        "There is no such check to allow",
        where=str(project.expectations),
        evidence=f"{check_id!r}; among those that there are: {', '.join(near)}",
        remedy="name a check as foimarket check prints it",
    )


def _shared(known: str, asked: str) -> int:
    """How many parts two ids share."""
    return len(set(re.split(r"[._]", known)) & set(re.split(r"[._]", asked)))


def apply_exceptions(
    results: Iterable[CheckResult], allowances: Sequence[Allowance], today: date
) -> tuple[list[CheckResult], list[str]]:
    """Mark the failures that are allowed today, and those whose exception has ended.

    Returns:
        The results, and a line for each exception that does nothing: its check passes, or there is no such check.
    """
    # Where a check has several, the one that lasts longest counts: adding one renews it.
    latest = {each.check_id: each for each in sorted(allowances, key=lambda each: each.until)}
    marked, idle = [], dict(latest)
    for result in results:
        allowance = latest.get(result.check_id)
        if allowance and result.state is State.FAILED:
            del idle[result.check_id]
            marked.append(_marked(result, allowance, today))
        else:
            marked.append(result)
    passing = {result.check_id for result in marked}
    return marked, [
        f"The exception for {each.check_id} (data/quality/exceptions.toml, line {each.line}) "
        + ("is not needed: the check passes" if each.check_id in passing else "names a check that was not run")
        + ". To do: delete it"
        for each in sorted(idle.values(), key=lambda each: each.line)
    ]


def _marked(result: CheckResult, allowance: Allowance, today: date) -> CheckResult:
    if today <= allowance.until:
        return replace(result, allowed_until=allowance.until, allowed_reason=allowance.reason)
    return replace(result, expired_on=allowance.until, allowed_reason=allowance.reason)


def _unusable(path: Path, line: int, evidence: str, remedy: str) -> FoimarketError:
    return FoimarketError(
        "The exceptions cannot be used", where=f"{path}, line {line}", evidence=evidence, remedy=remedy
    )
