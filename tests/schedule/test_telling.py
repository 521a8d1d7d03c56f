"""People hear of a change, once a day of what is not mended, and of nothing else."""

import json

import pytest

from foimarket.schedule.ending import broke_off, gate_failed, passed
from foimarket.schedule.job import Job, run_job
from foimarket.schedule.notice import Failure

LINK, COUNT = (Failure(name, f"CRITICAL  {name}") for name in ("marts.fct_cost.link", "raw.letter.count"))
WELL = passed("fine")
REPEATED = passed("nothing has changed", is_repeat=True)
FAILING = gate_failed((LINK,), 1)
BROKEN_OFF = broke_off("nightly", "Publishing", OSError("no room"))


@pytest.fixture
def end(project, clock, webhook):
    """Runs a job that ends as told, and gives the titles that people got of it."""

    def run(ending, *, job="nightly", address=webhook.url):
        before = len(webhook.received)
        lines = []
        status = run_job(
            project,
            Job(job, lambda *_: ending),
            clock=clock,
            write=lines.append,
            environment={"FOIMARKET_NOTIFY_WEBHOOK": address},
        )
        assert status == ending.exit_status
        assert json.loads(lines[-1])["outcome"] == ending.outcome
        return webhook.titles[before:]

    return run


def test_a_night_on_which_all_is_well_says_nothing(end):
    assert end(WELL) == []
    assert end(WELL) == []


def test_a_failure_is_told_once_and_its_end_once(end, clock):
    assert end(FAILING) == ["foimarket: 1 critical check failed, nothing new is published"]
    clock.pass_hours(1)
    assert end(FAILING, job="hourly") == []
    clock.pass_hours(1)
    assert end(WELL, job="hourly") == ["foimarket: passes again"]
    assert end(WELL) == []


def test_the_message_that_all_is_well_again_says_since_when_it_was_not_and_what(end, clock, webhook):
    end(FAILING)
    clock.pass_hours(3)
    end(WELL)
    assert "since 2026-03-01 02:15 UTC" in webhook.last
    assert "marts.fct_cost.link" in webhook.last


def test_another_failure_is_news(end, clock):
    end(FAILING)
    clock.pass_hours(1)
    assert end(gate_failed((LINK, COUNT), 1)) == ["foimarket: 2 critical checks failed, nothing new is published"]
    assert end(gate_failed((COUNT, LINK), 1, is_repeat=True), job="hourly") == []


def test_what_is_not_mended_is_told_again_by_the_next_night(end, clock):
    end(FAILING)
    for _ in range(19):
        clock.pass_hours(1)
        assert end(FAILING, job="hourly") == []
    clock.pass_hours(5)
    assert len(end(FAILING)) == 1


def test_what_reached_nobody_is_told_by_the_next_run(end, clock):
    assert end(FAILING, address="http://127.0.0.1:9/") == []
    clock.pass_hours(1)
    assert len(end(FAILING, job="hourly")) == 1
    assert end(WELL, address="http://127.0.0.1:9/") == []
    assert end(WELL) == ["foimarket: passes again"]


def test_nobody_is_told_of_the_end_of_what_nobody_was_told_of(end):
    end(FAILING, address="")
    assert end(WELL) == []


def test_a_night_that_broke_off_is_made_good_by_a_night_and_not_by_a_check(end, clock, webhook):
    assert end(BROKEN_OFF) == ["foimarket: the nightly run broke off"]
    assert "Publishing" in webhook.last
    assert end(REPEATED, job="hourly") == []
    assert end(WELL, job="hourly") == []
    clock.pass_hours(24)
    assert end(WELL) == ["foimarket: passes again"]


def test_a_record_that_is_damaged_costs_a_message_too_many_and_no_run(end, project):
    end(FAILING)
    project.standing.write_text("{not json", encoding="utf-8")
    assert len(end(FAILING)) == 1


def test_settings_that_cannot_be_used_are_logged_and_change_no_outcome(project, clock):
    (project.root / "schedule" / "notify.toml").write_text("[[target]\n", encoding="utf-8")
    lines = []
    status = run_job(project, Job("nightly", lambda *_: FAILING), clock=clock, write=lines.append, environment={})
    told = [json.loads(line) for line in lines if json.loads(line)["step"] == "Telling people"]
    assert status == FAILING.exit_status
    assert told[0]["outcome"] == "failed"
    assert "notify.toml" in told[0]["message"]
