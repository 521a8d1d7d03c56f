"""An exception from being recorded to its end: what it lets pass, what it says, and what is refused."""

import json
from datetime import date, timedelta

import pytest
from typer.testing import CliRunner

from foimarket.cli import app
from foimarket.errors import FoimarketError
from foimarket.quality.exceptions import Allowance, add_exception, apply_exceptions, load_exceptions
from foimarket.quality.gate import examine
from foimarket.quality.results import CheckResult, State
from foimarket.quality.suites import Severity
from tests.quality.small_project import change
from tests.quality.timed import TickingClock

KIND = "raw.letter.kind"
REASON = 'The council writes "memo"; asked on 3 January.'


@pytest.fixture
def spoilt(small):
    """A project whose letters breach one critical expectation."""
    project, database = small
    change(database, "UPDATE raw.letter SET kind = 'memo' WHERE letter_id = 'd4'")
    return project, database


def test_an_allowed_failure_stops_nothing_and_is_shown_as_allowed_everywhere(spoilt):
    project, database = spoilt
    clock = TickingClock(2030, 1, 1)
    assert not examine(project, database, "check", clock, with_data_docs=False).summary.passed
    added = add_exception(project, KIND, date(2030, 2, 1), REASON, clock)
    assert added == Allowance(KIND, date(2030, 2, 1), REASON, date(2030, 1, 1), line=added.line)

    clock.move(days=31)  # its last day
    summary = examine(project, database, "check", clock, with_data_docs=False).summary
    assert summary.passed
    assert [result.check_id for result in summary.allowed()] == [KIND]
    printed = "\n".join(summary.lines())
    assert f"ALLOWED  {KIND} (critical)" in printed
    assert f"allowed:  until 2030-02-01: {REASON}" in printed
    assert "failed: 0 critical, 0 warnings, 0 info; allowed by exception: 1" in printed
    content = json.loads((project.reports / "data_quality.json").read_text())
    assert content["allowed_count"] == 1
    assert [each["allowed_until"] for each in content["results"] if each["check_id"] == KIND] == ["2030-02-01"]
    page = (project.reports / "checks.html").read_text()
    assert "What failed and is allowed for a time" in page
    assert "Until 2030-02-01: The council writes &#34;memo&#34;" in page

    clock.move(days=1)
    summary = examine(project, database, "check", clock, with_data_docs=False).summary
    assert not summary.passed
    ended = f"no longer: the exception ended on 2030-02-01 (its reason: {REASON})"
    assert f"  allowed:  {ended}" in summary.lines()
    assert "No longer: the exception ended on 2030-02-01" in (project.reports / "checks.html").read_text()


def failed(check_id):
    return CheckResult(check_id, "raw.letter", "d", "w", "r", Severity.CRITICAL, State.FAILED, failing_count=1)


def allowance(check_id, until, line=3):
    return Allowance(check_id, until, "asked", date(2029, 1, 1), line)


def test_the_exception_that_lasts_longest_counts_so_that_adding_one_renews_it():
    old, new = allowance(KIND, date(2029, 12, 1)), allowance(KIND, date(2030, 3, 1))
    for order in ([old, new], [new, old]):
        (result,), notes = apply_exceptions([failed(KIND)], order, date(2030, 1, 1))
        assert (result.is_allowed, result.allowed_until, notes) == (True, date(2030, 3, 1), [])


def test_an_exception_that_does_nothing_is_named_with_its_line():
    passing = CheckResult("raw.letter.grain", "raw.letter", "d", "w", "r", Severity.CRITICAL, State.PASSED)
    idle = [allowance("raw.letter.grain", date(2030, 3, 1), 3), allowance("raw.letter.gone", date(2030, 3, 1), 9)]
    _, notes = apply_exceptions([passing], idle, date(2030, 1, 1))
    assert "raw.letter.grain (data/quality/exceptions.toml, line 3) is not needed: the check passes" in notes[0]
    assert "line 9) names a check that was not run" in notes[1]


def test_an_exception_is_added_behind_those_on_record_and_keeps_their_words(small):
    project, _ = small
    clock = TickingClock(2030)
    add_exception(project, KIND, date(2030, 2, 1), "first", clock)
    reviewed = project.exceptions.read_text() + "# Seen by two people.\n"
    project.exceptions.write_text(reviewed)
    add_exception(project, "raw.letter.volume_against_last_edition", date(2030, 3, 1), 'odd "\\ words\n[x]', clock)
    text = project.exceptions.read_text()
    assert text.startswith(reviewed)
    first, second = load_exceptions(project.exceptions)
    assert (first.reason, second.reason) == ("first", 'odd "\\ words [x]')
    assert text.splitlines()[second.line - 1] == "[[exception]]"


@pytest.mark.parametrize(
    ("check_id", "days", "reason", "words"),
    [
        ("raw.letter.knid", 30, REASON, "no such check"),
        ("exists", 30, REASON, "no such check"),
        (KIND, -1, REASON, "cannot end in the past"),
        (KIND, 400, REASON, "cannot last for more than a year"),
        (KIND, 30, "  \n", "needs a reason"),
    ],
)
def test_what_is_no_exception_is_refused_and_nothing_is_recorded(small, check_id, days, reason, words):
    project, _ = small
    clock = TickingClock(2030)
    with pytest.raises(FoimarketError, match=words) as caught:
        add_exception(project, check_id, clock().date() + timedelta(days=days), reason, clock)
    assert caught.value.remedy
    assert not project.exceptions.exists()


def test_a_mistyped_id_is_answered_with_those_that_are_near(small):
    with pytest.raises(FoimarketError, match=r"among those that there are: raw\.letter\."):
        add_exception(small[0], "raw.letter.knid", date(2030, 2, 1), REASON, TickingClock(2030))


WHOLE = '[[exception]]\ncheck_id = "raw.letter.kind"\nuntil = 2030-02-01\nreason = "asked"\nrecorded_on = 2030-01-01\n'


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (WHOLE + "\n[[exception\n", 7, "Expected"),
        (WHOLE + WHOLE.replace("reason", "raeson"), 6, "lacks reason"),
        (WHOLE.replace('"asked"', '" "'), 1, "lacks reason"),
        (WHOLE.replace("until = 2030-02-01", 'until = "2030-02-01"'), 1, "until is '2030-02-01'"),
        (WHOLE.replace("2030-02-01", "2030-02-01T10:00:00Z"), 1, "until is datetime"),
        (WHOLE + 'severity = "info"\n', 1, "has severity"),
        ('check_id = "raw.letter.kind"\n', 1, "it holds check_id"),
        ("exception = 3\n", 1, "it holds exception"),
    ],
)
def test_a_malformed_file_is_refused_with_its_line_and_a_remedy(tmp_path, text, line, words):
    path = tmp_path / "exceptions.toml"
    path.write_text(text)
    with pytest.raises(FoimarketError, match="exceptions cannot be used") as caught:
        load_exceptions(path)
    assert caught.value.where == f"{path}, line {line}"
    assert words in caught.value.evidence
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--allow", KIND, "--reason", REASON], "--until is missing"),
        (["--until", "2031-01-01", "--reason", REASON], "--allow is missing"),
        (["--allow", KIND, "--until", "2019-01-01", "--reason", REASON], "cannot end in the past"),
    ],
)
def test_the_command_line_records_whole_exceptions_only(small, arguments, words):
    done = CliRunner().invoke(app, ["check", "--project", str(small[0].root), *arguments])
    assert isinstance(done.exception, FoimarketError)
    assert words in done.exception.message
    assert not small[0].exceptions.exists()


def test_the_command_line_records_an_exception_and_checks_with_it(spoilt):
    project, _ = spoilt
    until = str(date.today() + timedelta(days=20))  # noqa: DTZ011 - the command has the real clock
    arguments = ["check", "--project", str(project.root), "--allow", KIND, "--until", until, "--reason", REASON]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.output
    assert f"{KIND} may fail until {until}" in done.output
    assert f"ALLOWED  {KIND}" in done.output
