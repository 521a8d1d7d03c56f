"""What people are told, in words that one of them can act on without reading code."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from foimarket.documents import mask_people
from foimarket.quality import Severity
from foimarket.quality.terminal import counted, failure_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from foimarket.quality import CheckResult, CheckSummary

SHOWN_CHECKS = 5
SHOWN_ROWS = 3


@dataclass(frozen=True)
class Notice:
    """A message: a title of one line and a body of plain text."""

    title: str
    body: str
    is_good: bool = False


@dataclass(frozen=True)
class Occasion:
    """What every notice says of its run: the job, when it began (UTC), the machine and folder, and where the reports are."""

    job: str
    began_at: datetime
    machine: str
    root: str
    page: str

    def lines(self) -> list[str]:
        """The foot of a notice."""
        return [
            f"Page:  {self.page}",
            f"Run:   {self.job} of {at_text(self.began_at)} in {self.root} on {self.machine}",
        ]


@dataclass(frozen=True)
class Failure:
    """A critical check that failed, and what is to be said of it."""

    check_id: str
    text: str


def failures_of(summary: CheckSummary, since: Mapping[str, datetime], now: datetime) -> list[Failure]:
    """The critical failures of a check, each with when it began: ``now`` where no earlier failure is on record.

    Rows are as a check prints them: people masked, and of a private check the keys alone.
    """
    return [
        Failure(each.check_id, _text(each, since.get(each.check_id, now)))
        for each in summary.failures(Severity.CRITICAL)
    ]


def _text(result: CheckResult, since: datetime) -> str:
    headline, *rest = failure_lines(replace(result, failing_rows=result.failing_rows[:SHOWN_ROWS]))
    return "\n".join([headline, f"  since:    {at_text(since)}", *rest])


def gate_failed(occasion: Occasion, failures: Sequence[Failure]) -> Notice:
    """Critical expectations failed: which, since when, on which rows, and what to do."""
    rest = [failure.check_id for failure in failures[SHOWN_CHECKS:]]
    return Notice(
        f"foimarket: {counted(len(failures), 'critical check')} failed, nothing new is published",
        _paragraphs(
            f"What lies in data/raw does not pass {counted(len(failures), 'critical check')}. Nothing new is published; the last "
            "good edition stays on show.",
            *(failure.text for failure in failures[:SHOWN_CHECKS]),
            f"Failed as well: {', '.join(rest)}" if rest else "",
            "To do: mend what each check says, in data/raw, sql/seeds or the model; then: foimarket run\n"
            "To let one pass for a time: foimarket check --allow ID --until DATE --reason TEXT",
            "\n".join(occasion.lines()),
        ),
    )


def run_broke_off(occasion: Occasion, trouble: str, what: str, *, is_published: bool = False) -> Notice:
    """The run did not come to its end.

    Args:
        occasion: The run.
        trouble: That it broke off, and at what, in a clause.
        what: The error, in as many lines as it has.
        is_published: Whether it had published the new edition by then.
    """
    stands = (
        "The new edition is on show, but its reports are not all written: some are of the edition before."
        if is_published
        else "Nothing new was published; the last good edition stays on show."
    )
    return Notice(
        f"foimarket: the {occasion.job} run broke off",
        _paragraphs(
            f"{trouble[0].upper()}{trouble[1:]}. {stands}",
            mask_people(what),
            f"To do: follow the error's advice, or see the log for the whole of it; then in {occasion.root}: foimarket run",
            "\n".join(occasion.lines()),
        ),
    )


def passes_again(occasion: Occasion, since: datetime, troubles: Sequence[str], message: str) -> Notice:
    """What was wrong is mended.

    Args:
        occasion: The run that passed.
        since: When the trouble began.
        troubles: What was wrong: checks, or that runs broke off.
        message: What the run did.
    """
    return Notice(
        "foimarket: passes again",
        _paragraphs(
            f"{message}. What was wrong since {at_text(since)}: {', '.join(troubles)}.",
            "To do: nothing.",
            "\n".join(occasion.lines()),
        ),
        is_good=True,
    )


def test_message(occasion: Occasion) -> Notice:
    """What a person sends to see whether messages arrive."""
    return Notice(
        "foimarket: a test message",
        _paragraphs("Messages about scheduled runs will arrive here. To do: nothing.", "\n".join(occasion.lines())),
        is_good=True,
    )


def at_text(moment: datetime) -> str:
    """A moment in UTC, to the minute."""
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _paragraphs(*paragraphs: str) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
