"""Who hears of a run's ending, and when: people are told of a change for them, and reminded once a day of what is not mended."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from foimarket.errors import FoimarketError
from foimarket.schedule.notice import Notice, Occasion, gate_failed, passes_again, run_broke_off
from foimarket.schedule.standing import Run, Standing, StandingFile, Trouble
from foimarket.schedule.target import SETTINGS, Settings, deliver, read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from foimarket.project import Project
    from foimarket.schedule.ending import Ending
    from foimarket.schedule.journal import Journal


class Messenger:
    """Sends notices to the project's targets and logs what became of each; nothing that goes wrong here is raised."""

    def __init__(self, project: Project, journal: Journal, environment: Mapping[str, str]) -> None:
        self._project, self._journal, self._environment = project, journal, environment
        self._settings, self._fault = Settings(), ""
        try:
            self._settings = read_settings(project.root / SETTINGS)
        except (FoimarketError, OSError) as error:
            self._fault = str(error)

    def occasion(self, run: Run) -> Occasion:
        """What a notice says of its run."""
        # The page's module brings all that pages are made with: seconds that only a run with something to tell should pay.
        from foimarket.quality.page import PAGE  # noqa: PLC0415

        url = self._settings.reports_url.rstrip("/")
        page = f"{url}/{PAGE}" if url else str(self._project.reports / PAGE)
        return Occasion(run.job, run.began_at, platform.node(), str(self._project.root), page)

    def tell(self, notice: Notice) -> list[bool | None]:
        """Send ``notice`` to every target: for each whether it arrived, None where its address is not set."""
        if self._fault or not self._settings.target:
            self._journal.step("Telling people")
            self._journal.end("failed" if self._fault else "skipped", self._fault or f"{SETTINGS} names nobody to tell")
        arrived = []
        for target in self._settings.target:
            self._journal.step(f"Telling {target.name}: {notice.title}")
            delivery = deliver(notice, target, self._environment)
            self._journal.end(_OUTCOMES[delivery.is_delivered], delivery.reason)
            arrived.append(delivery.is_delivered)
        return arrived


_OUTCOMES = {True: "done", False: "failed", None: "skipped"}


def tell_of_killed(record: StandingFile, killed: Run, messenger: Messenger, now: datetime) -> None:
    """Tell people that the run before this one ended without a word: it was killed, or the machine went down."""
    at = f"while it did this: {killed.step}" if killed.step else "before its first step"
    trouble = f"the {killed.job} run broke off {at}, without a word"
    what = "It was killed, ran out of memory, or the machine went down: see the machine's own log of that time."
    notice = run_broke_off(messenger.occasion(killed), trouble, what)
    _remember(record, Trouble(names=(trouble,), since=killed.began_at, job=killed.job), messenger.tell(notice), now)


def tell_of_ending(record: StandingFile, ending: Ending, run: Run, messenger: Messenger, now: datetime) -> None:
    """Tell people what has changed for them with this run, and remember what they know."""
    before = record.now.trouble
    if not ending.troubles:
        if before and _is_over(before, ending, run.job):
            told = before.told_at is not None
            notice = passes_again(messenger.occasion(run), before.since, before.names, ending.message)
            arrived = messenger.tell(notice) if told else []
            # While nobody could be reached, the trouble stays on record and the next run tells of its end.
            record.put(Standing(trouble=before if told and True not in arrived else None))
        return
    trouble = Trouble(
        names=ending.troubles,
        since=before.since if before else run.began_at,
        job=run.job if ending.trouble else "",
    )
    if trouble.needs_telling(before, now):
        _remember(record, trouble, messenger.tell(_notice(ending, messenger.occasion(run))), now)


def _notice(ending: Ending, occasion: Occasion) -> Notice:
    if ending.failures:
        return gate_failed(occasion, ending.failures)
    return run_broke_off(occasion, ending.trouble, ending.message, is_published=ending.is_published)


def _is_over(before: Trouble, ending: Ending, job: str) -> bool:
    """A run that broke off is made good by one that does as much and does it; checks that failed, by any verdict that they pass."""
    return not before.job or (not ending.is_repeat and job in {before.job, "nightly"})


def _remember(record: StandingFile, trouble: Trouble, arrived: list[bool | None], now: datetime) -> None:
    """Put on record what people know: this trouble where somebody was reached, else what they knew before."""
    if True in arrived:
        record.put(Standing(trouble=trouble.model_copy(update={"told_at": now})))
    else:
        record.put(Standing(trouble=record.now.trouble or trouble))
