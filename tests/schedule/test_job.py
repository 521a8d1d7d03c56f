"""A scheduled run: its lines, its lock, its messages, and what the next run makes of one that was killed."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import timedelta

import pytest

from foimarket.errors import WarehouseError
from foimarket.project import Project
from foimarket.running import check_published
from foimarket.schedule.ending import passed
from foimarket.schedule.job import HOURLY, NIGHTLY, Job, run_job, send_test_message
from foimarket.schedule.standing import StandingFile
from foimarket.warehouse import build_lock
from tests.quality.small_project import change
from tests.schedule.quiet_watch import QuietWatch

BREAK = """
UPDATE marts.fct_cost SET letter_id = NULL WHERE cost_id IN ('s1', 's2', 's3', 's4');
UPDATE marts.fct_cost SET note = 'ask jo.bloggs@thornbeck.gov.uk' WHERE cost_id = 's7';
"""


def check_only(project, watch, clock):
    """A job without a build: the real check of the small project's warehouse."""
    check_published(project, watch, clock=clock)
    return passed("fine")


@pytest.fixture
def run(project, clock, webhook):
    """Runs a job; gives its exit status and its lines."""

    def run(job, **environment):
        lines = []
        environment = {"FOIMARKET_NOTIFY_WEBHOOK": webhook.url} | environment
        status = run_job(project, job, clock=clock, write=lines.append, environment=environment)
        return status, [json.loads(line) for line in lines]

    return run


def test_a_failed_check_is_logged_told_with_its_rows_and_over_when_it_passes(run, project, clock, webhook):
    change(project.warehouse, BREAK)
    clock.tick = timedelta(milliseconds=250)
    status, lines = run(Job("nightly", check_only))
    assert status == 1
    checked = next(line for line in lines if line["step"] == "Checking expectations")
    assert checked["outcome"] == "failed"
    assert checked["counts"]["failed_critical"] == 2
    assert checked["counts"]["expectations"] == 8
    assert checked["seconds"] > 0
    verdict = lines[-1]
    assert (verdict["step"], verdict["outcome"], verdict["exit_status"]) == ("verdict", "failed", 1)
    assert {line["run_id"] for line in lines} == {verdict["run_id"]}
    assert [line["at"] for line in lines] == sorted(line["at"] for line in lines)
    assert verdict["at"].endswith("+00:00")

    clock.pass_hours(48)
    run(Job("nightly", check_only))
    assert webhook.titles == ["foimarket: 2 critical checks failed, nothing new is published"] * 2
    said = webhook.last
    for part in (
        "CRITICAL  marts.fct_cost.letter",
        "since:    2026-03-01 02:15 UTC",
        "4 failing rows",
        "cost_id=s1",
        "… and 1 more",
        "mend marts.fct_cost.letter",
        "https://reports.example.org/market/checks.html",
        str(project.root),
        "foimarket check --allow ID",
    ):
        assert part in said
    # A private check's rows are named by their key.
    assert "cost_id=s7" in said
    logged = json.dumps(lines)
    assert "bloggs" not in said + logged
    assert "s3cret" not in said + logged

    change(project.warehouse, "UPDATE marts.fct_cost SET letter_id = 'd1', note = 'licences'")
    assert run(Job("nightly", check_only))[0] == 0
    assert webhook.titles[-1] == "foimarket: passes again"


def test_an_hour_in_which_nothing_came_in_costs_seconds_on_the_shipped_project(letters_only_root, tmp_path, clock):
    project = Project.at(shutil.copytree(letters_only_root, tmp_path / "shipped"))
    check_published(project, QuietWatch(), clock=clock)

    def hour():
        lines = []
        began = time.process_time()
        status = run_job(project, HOURLY, clock=clock, write=lines.append, environment={})
        return status, json.loads(lines[0])["counts"], time.process_time() - began

    status, counts, seconds = hour()
    assert (status, counts) == (0, {"is_changed": 0})
    assert seconds < 10
    # What came in cannot be used: that there is something to build is seen all the same.
    (project.models / "models" / "new.sql").write_text("MODEL (", encoding="utf-8")
    status, counts, _ = hour()
    assert (status, counts) == (2, {"is_changed": 1})


def test_a_step_that_cannot_be_done_is_named_with_its_error_and_what_to_do(run, webhook):
    def break_off(_project, watch, _clock):
        watch.step("Building and auditing models")
        raise WarehouseError("The warehouse could not be written", where="market.duckdb", remedy="make room")

    status, lines = run(Job("nightly", break_off))
    assert status == 2
    assert lines[0]["outcome"] == "crashed"
    assert "make room" in lines[-1]["message"]
    assert "while it did this: Building and auditing models (The warehouse could not be written)" in webhook.last
    assert "make room" in webhook.last
    assert "Nothing new was published" in webhook.last


def test_a_fault_of_our_own_is_told_too_and_people_in_it_are_masked(run, webhook, capsys):
    def stumble(_project, watch, _clock):
        watch.step("Publishing")
        watch.published()
        watch.step("run notebooks/market_share.ipynb")
        raise KeyError("jo.bloggs@thornbeck.gov.uk")

    status, lines = run(Job("nightly", stumble))
    assert (status, lines[-1]["outcome"]) == (2, "crashed")
    assert "KeyError" in webhook.last
    assert "The new edition is on show, but its reports are not all written" in webhook.last
    traceback = capsys.readouterr().err
    assert "in stumble" in traceback
    assert "bloggs" not in traceback + webhook.last + json.dumps(lines)


def test_what_a_library_prints_does_not_get_into_the_log(run, capsys):
    def chatter(_project, watch, _clock):
        watch.step("Reading")
        sys.stdout.write("a library has its say")
        return passed("fine")

    run(Job("nightly", chatter))
    printed = capsys.readouterr()
    assert "a library" in printed.err
    assert printed.out == ""


def test_a_message_that_reaches_nobody_is_logged_and_changes_no_outcome(run, project):
    change(project.warehouse, BREAK)
    status, lines = run(Job("nightly", check_only), FOIMARKET_NOTIFY_WEBHOOK="http://127.0.0.1:9/hook/s3cret-token")
    told = next(line for line in lines if line["step"].startswith("Telling webhook"))
    assert status == 1
    assert told["outcome"] == "failed"
    assert "127.0.0.1" in told["message"]
    assert "s3cret" not in json.dumps(lines)


def test_a_run_that_was_killed_is_told_of_by_the_next(run, project, clock, webhook):
    def kill_itself(_project, watch, _clock):
        watch.step("Building and auditing models")
        os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if not child:
        run_job(project, Job("nightly", kill_itself), clock=clock, write=lambda _: None, environment={})
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    clock.pass_hours(1)
    assert run(Job("hourly", check_only))[0] == 0
    assert webhook.titles == ["foimarket: the nightly run broke off"]
    assert "while it did this: Building and auditing models, without a word" in webhook.last
    clock.pass_hours(23)
    run(Job("nightly", check_only))
    assert webhook.titles[-1] == "foimarket: passes again"
    assert StandingFile(project.standing).now.under_way is None


HANG = """
import sys, time
from pathlib import Path
from foimarket.clock import utc_now
from foimarket.project import Project
from foimarket.schedule.job import Job, run_job

def hang(_project, watch, _clock):
    watch.step("Reading letters")
    print("hanging", file=sys.stderr, flush=True)
    try:
        time.sleep(120)
    except Exception:
        pass

write = lambda line: print(line, file=sys.__stdout__, flush=True)
sys.exit(run_job(Project.at(Path(sys.argv[1])), Job("nightly", hang), clock=utc_now, write=write))
"""


def test_a_second_run_is_locked_out_at_once_and_one_told_to_stop_says_so(project, webhook):
    hanging = subprocess.Popen(
        [sys.executable, "-c", HANG, str(project.root)],
        env=os.environ | {"FOIMARKET_NOTIFY_WEBHOOK": webhook.url},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert hanging.stderr.readline() == "hanging\n"
        began = time.monotonic()
        second = subprocess.run(
            [sys.executable, "-m", "foimarket", "scheduled", "nightly", "--project", str(project.root)],
            env=os.environ | {"FOIMARKET_NOTIFY_WEBHOOK": webhook.url},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert time.monotonic() - began < 60
    finally:
        hanging.send_signal(signal.SIGTERM)
        printed, _ = hanging.communicate(timeout=30)
    assert second.returncode == 2
    (line,) = map(json.loads, second.stdout.splitlines())
    assert (line["outcome"], line["exit_status"]) == ("locked_out", 2)
    assert f"process {hanging.pid} holds" in line["message"]
    assert hanging.returncode == 2
    verdict = json.loads(printed.splitlines()[-1])
    assert verdict["outcome"] == "crashed"
    assert "SIGTERM" in verdict["message"]
    assert webhook.titles == ["foimarket: the nightly run broke off"]


def test_a_lock_that_cannot_be_made_is_told_too(run, project, webhook):
    (project.curated / ".lock").mkdir()
    status, lines = run(NIGHTLY)
    assert (status, lines[-1]["outcome"]) == (2, "crashed")
    assert webhook.titles == ["foimarket: the nightly run broke off"]


def test_a_disk_that_takes_no_record_stops_neither_run_nor_message(run, project, webhook):
    change(project.warehouse, BREAK)
    project.standing.mkdir(parents=True)
    assert run(Job("nightly", check_only))[0] == 1
    assert len(webhook.titles) == 1


def test_the_project_is_free_again_after_a_run(run, project):
    assert run(Job("nightly", lambda *_: passed("fine")))[0] == 0
    with build_lock(project):
        assert run(HOURLY)[0] == 2


def test_a_test_message_arrives_and_its_status_says_whether_it_did(project, clock, webhook):
    lines = []
    good = send_test_message(
        project, clock=clock, write=lines.append, environment={"FOIMARKET_NOTIFY_WEBHOOK": webhook.url}
    )
    missing = send_test_message(project, clock=clock, write=lines.append, environment={})
    assert (good, missing) == (0, 2)
    assert webhook.titles == ["foimarket: a test message"]
    assert "FOIMARKET_NOTIFY_WEBHOOK is not set" in lines[-2]
