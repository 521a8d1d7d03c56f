"""The files that a steward installs: each is read by what will read it, and all of them call the same script."""

import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from check_jsonschema.builtin_schemas import get_builtin_schema
from croniter import croniter
from jsonschema import Draft7Validator

from foimarket.cli import ScheduledJob
from foimarket.schedule.target import read_settings

ROOT = Path(__file__).parents[2]
SCHEDULE = ROOT / "schedule"
WORKFLOW = ROOT / ".github" / "workflows" / "quality.yml"
TIMERS = {"nightly": "foimarket-nightly.timer", "hourly": "foimarket-hourly.timer"}
NIGHT, HOUR = (2, 15), 45
ANALYZE = shutil.which("systemd-analyze")
needs_systemd = pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze is not on this machine")


def analyze(*arguments):
    return subprocess.run([ANALYZE, *arguments], capture_output=True, text=True, check=False)


def setting(text, name):
    return re.findall(rf"^{name}=(.*)$", text, flags=re.MULTILINE)


@pytest.fixture(scope="module")
def units(tmp_path_factory):
    """The unit files with this checkout and account in the place of their placeholders."""
    folder = tmp_path_factory.mktemp("units")
    for path in [*SCHEDULE.glob("*.service"), *SCHEDULE.glob("*.timer")]:
        text = path.read_text(encoding="utf-8")
        text = text.replace("/srv/foimarket", str(ROOT)).replace("User=foimarket", "User=root")
        (folder / path.name).write_text(text, encoding="utf-8")
    return folder


@needs_systemd
def test_systemd_finds_no_fault_in_the_units(units):
    checked = analyze("verify", *map(str, sorted(units.iterdir())))
    assert checked.returncode == 0, checked.stderr
    assert checked.stderr.strip() == ""


@needs_systemd
def test_systemd_finds_a_fault_where_there_is_one(units, tmp_path):
    text = (units / "foimarket@.service").read_text(encoding="utf-8").replace("ProtectSystem=", "ProtectSytem=")
    (tmp_path / "broken@.service").write_text(text, encoding="utf-8")
    assert "ProtectSytem" in analyze("verify", str(tmp_path / "broken@.service")).stderr


@needs_systemd
def test_the_service_has_little_power(units):
    judged = analyze("security", "--offline=true", "--threshold=25", str(units / "foimarket@.service"))
    assert judged.returncode == 0, judged.stdout[-300:]


@needs_systemd
@pytest.mark.parametrize("job", TIMERS)
def test_a_timer_gives_its_time_in_utc(job):
    (when,) = setting((SCHEDULE / TIMERS[job]).read_text(encoding="utf-8"), "OnCalendar")
    assert when.endswith(" UTC")
    shown = analyze("calendar", "--base-time=2026-07-01 00:00:00 UTC", "--iterations=2", when)
    assert shown.returncode == 0, shown.stderr
    nights, hours = ("2026-07-01 02:15", "2026-07-02 02:15"), ("2026-07-01 00:45", "2026-07-01 01:45")
    for expected in nights if job == "nightly" else hours:
        assert expected in shown.stdout


@pytest.mark.parametrize("job", TIMERS)
def test_a_timer_starts_the_service_with_its_job(job):
    (unit,) = setting((SCHEDULE / TIMERS[job]).read_text(encoding="utf-8"), "Unit")
    assert unit == f"foimarket@{job}.service"
    service = (SCHEDULE / "foimarket@.service").read_text(encoding="utf-8")
    assert setting(service, "ExecStart") == ["/srv/foimarket/schedule/job %i"]


def cron_lines():
    text = (SCHEDULE / "crontab").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#") and not re.match(r"\w+=", line)]
    return [(" ".join(line.split()[:5]), line.split(maxsplit=5)[5]) for line in lines]


def test_the_crontab_runs_both_jobs_at_the_timers_times():
    base = datetime(2026, 7, 1, tzinfo=UTC)
    due = {
        command.split("schedule/job ")[1].split()[0]: croniter(when, base).get_next(datetime)
        for when, command in cron_lines()
    }
    assert due == {"nightly": base.replace(hour=NIGHT[0], minute=NIGHT[1]), "hourly": base.replace(minute=HOUR)}


def test_a_line_of_the_crontab_works_in_the_shell_that_cron_uses(tmp_path):
    (tmp_path / "schedule").mkdir()
    script = tmp_path / "schedule" / "job"
    script.write_text('#!/bin/sh\necho "$1 $FOIMARKET_NOTIFY_WEBHOOK"\n', encoding="utf-8")
    script.chmod(0o755)
    notify = tmp_path / "notify.env"
    for content, expected in (
        (None, "nightly"),
        ("FOIMARKET_NOTIFY_WEBHOOK='https://x.example/?a=1&b=2'\n", "nightly https://x.example/?a=1&b=2"),
    ):
        if content:
            notify.write_text(content, encoding="utf-8")
        _, command = cron_lines()[0]
        # cron ends a command at a percent sign.
        assert "%" not in command
        line = command.replace("/srv/foimarket", str(tmp_path))
        subprocess.run(["/bin/sh", "-c", line], env={"NOTIFY": str(notify), "PATH": os.environ["PATH"]}, check=True)
        assert (tmp_path / "logs/scheduled.jsonl").read_text(encoding="utf-8").splitlines()[-1].strip() == expected


def read_workflow(word="name", instead="name"):
    content = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8").replace(word, instead))
    # YAML 1.1 reads the key `on` as true; GitHub does not.
    return {"on" if key is True else key: value for key, value in content.items()}


def test_the_ci_workflow_is_one_by_githubs_own_schema():
    validator = Draft7Validator(get_builtin_schema("vendor.github-workflows"))
    assert [error.message for error in validator.iter_errors(read_workflow())] == []
    assert [*validator.iter_errors(read_workflow("runs-on", "run-on"))]


def test_the_ci_workflow_runs_the_nightly_job_alone_at_the_timers_time():
    workflow = read_workflow()
    (schedule,) = workflow["on"]["schedule"]
    assert croniter(schedule["cron"], datetime(2026, 7, 1, tzinfo=UTC)).get_next(datetime).hour == NIGHT[0]
    assert workflow["concurrency"]["cancel-in-progress"] is False
    (step,) = [step for step in workflow["jobs"]["nightly"]["steps"] if "schedule/job" in step.get("run", "")]
    assert "schedule/job nightly" in step["run"]
    # A pipe's status is its first failure's only where bash is asked for: the run must fail with the job.
    assert step["shell"] == "bash"
    assert set(step["env"]) == {target.url_from for target in read_settings(SCHEDULE / "notify.toml").target}
    assert all(re.fullmatch(r"\$\{\{ secrets\.\w+ \}\}", value) for value in step["env"].values())


def test_the_script_runs_jobs_that_the_command_line_has_in_the_locked_environment():
    script = (SCHEDULE / "job").read_text(encoding="utf-8")
    assert set(re.search(r"schedule/job (.+)$", script, flags=re.MULTILINE)[1].split(" | ")) == set(ScheduledJob)
    assert os.access(SCHEDULE / "job", os.X_OK)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^setup: \$\(VENV\)/\.ready", makefile, flags=re.MULTILINE)
    assert "--require-hashes -r requirements.lock" in makefile


@pytest.mark.parametrize(
    ("recipe", "status", "outcome"), [("true", 1, "from foimarket"), ("false", 2, "could not be set up")]
)
def test_the_script_sets_up_first_and_hands_on_the_jobs_exit_status(tmp_path, recipe, status, outcome):
    shutil.copytree(SCHEDULE, tmp_path / "schedule")
    (tmp_path / "Makefile").write_text(f"setup:\n\t@echo setting up; {recipe}\n", encoding="utf-8")
    command = tmp_path / ".venv/bin/foimarket"
    command.parent.mkdir(parents=True)
    command.write_text('#!/bin/sh\necho "from foimarket: $*"\nexit 1\n', encoding="utf-8")
    command.chmod(0o755)
    done = subprocess.run([tmp_path / "schedule/job", "nightly"], capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == status
    assert "setting up" in done.stderr
    (line,) = done.stdout.splitlines()
    assert outcome in line
