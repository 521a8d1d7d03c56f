"""The quality report: one HTML file that needs nothing but itself."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from foimarket.quality.results import CheckResult, State
from foimarket.quality.suites import Severity
from foimarket.quality.terminal import counted

if TYPE_CHECKING:
    from pathlib import Path

    from foimarket.quality.summary import CheckSummary

TITLE = "Data quality"
STATE_WORDS = {State.PASSED: "passed", State.FAILED: "failed", State.NOT_RUN: "not run"}


def write_page(summary: CheckSummary, path: Path) -> Path:
    """Write the report of one check."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page_html(summary), encoding="utf-8")
    return path


def page_html(summary: CheckSummary) -> str:
    """The whole page. Everything that comes from the data is escaped; a private check's rows arrive here as ids only."""
    style = files("foimarket.quality").joinpath("page.css").read_text(encoding="utf-8")
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{TITLE}: {_verdict(summary)}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{TITLE}</h1>
<p class="{"good" if summary.passed else "critical"}">{_finding(summary)}</p>
<p class="quiet">A critical breach stops publication; a warning is to be looked into; info is worth knowing. Where a check guards
people's privacy, its rows are named by id only. Great Expectations' own <a href="data_docs/index.html">Data Docs</a> show the same
results (they need a network to be seen).</p>
{_overview(summary)}
{_failures(summary)}
{_everything(summary)}
</main>
</body>
</html>
"""


def _verdict(summary: CheckSummary) -> str:
    return "fit to publish" if summary.passed else "not fit to publish"


def _finding(summary: CheckSummary) -> str:
    met = sum(result.success for result in summary.results)
    failed = [counted(len(summary.failures(severity)), severity) for severity in Severity if summary.failures(severity)]
    return (
        f"The warehouse is {_verdict(summary)}: {met:,} of {counted(len(summary.results), 'expectation')} on "
        f"{counted(len(summary.tables), 'table')} are met" + (f"; failed: {', '.join(failed)}." if failed else ".")
    )


def _overview(summary: CheckSummary) -> str:
    heads = "".join(f'<th scope="col">{severity.capitalize()}</th>' for severity in Severity)
    rows = "\n".join(_overview_row(summary, table) for table in summary.tables)
    return f"""<h2>Tables</h2>
<div class="wide" tabindex="0"><table>
<caption>Expectations met, by table and severity. The whole check took {summary.seconds:.1f} s.</caption>
<thead><tr><th scope="col">Table</th>{heads}<th scope="col" class="number">Seconds</th></tr></thead>
<tbody>
{rows}
</tbody>
</table></div>"""


def _overview_row(summary: CheckSummary, table: str) -> str:
    cells = "".join(_overview_cell(summary.of_table(table, severity), severity) for severity in Severity)
    seconds = summary.table_seconds.get(table)
    timing = "" if seconds is None else f"{seconds:.2f}"
    return f'<tr><th scope="row"><code>{escape(table)}</code></th>{cells}<td class="number">{timing}</td></tr>'


def _overview_cell(results: list[CheckResult], severity: Severity) -> str:
    if not results:
        return '<td class="quiet">none</td>'
    met = sum(result.success for result in results)
    if met == len(results):
        return f'<td class="good">all {met} met</td>' if met > 1 else '<td class="good">met</td>'
    return f'<td class="{severity}">{len(results) - met} of {len(results)} not met</td>'


def _failures(summary: CheckSummary) -> str:
    failures = summary.failures()
    if not failures:
        return "<h2>What failed</h2>\n<p>Nothing.</p>"
    return "<h2>What failed</h2>\n" + "\n".join(_failure(result) for result in failures)


def _failure(result: CheckResult) -> str:
    found = escape(result.evidence) or counted(result.failing_count, "failing row")
    return f"""<section aria-label="{escape(result.check_id)}">
<h3><span class="{result.severity}">{result.severity.capitalize()}</span> <code>{escape(result.check_id)}</code></h3>
<dl><dt>Expected</dt><dd>{escape(result.description)}</dd><dt>Found</dt><dd>{found}</dd>
<dt>Why it matters</dt><dd>{escape(result.why)}</dd><dt>To do</dt><dd>{escape(result.remedy)}</dd></dl>
{_rows_table(result)}</section>"""


def _rows_table(result: CheckResult) -> str:
    if not result.failing_rows:
        return ""
    names = list(dict.fromkeys(name for row in result.failing_rows for name in row))
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    rows = "\n".join(
        "<tr>" + "".join(f"<td>{escape(row.get(name, ''))}</td>" for name in names) + "</tr>"
        for row in result.failing_rows
    )
    shown = f"The first {len(result.failing_rows)} of {result.failing_count:,} failing rows."
    caption = shown if len(result.failing_rows) < result.failing_count else "The failing rows."
    return f"""<div class="wide" tabindex="0"><table>
<caption>{caption}</caption>
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table></div>
"""


def _everything(summary: CheckSummary) -> str:
    return "<h2>Everything that is checked</h2>\n" + "\n".join(
        _checked_table(summary, table) for table in summary.tables
    )


def _checked_table(summary: CheckSummary, table: str) -> str:
    results = summary.of_table(table)
    rows = "\n".join(
        f'<tr><th scope="row"><code>{escape(result.check_id.removeprefix(f"{table}."))}</code></th>'
        f"<td>{escape(result.description)}</td><td>{escape(result.why)}</td><td>{result.severity}</td>"
        f'<td class="{"good" if result.success else result.severity}">{STATE_WORDS[result.state]}</td></tr>'
        for result in results
    )
    return f"""<details><summary><code>{escape(table)}</code> ({counted(len(results), "expectation")})</summary>
<div class="wide" tabindex="0"><table>
<thead><tr><th scope="col">Check</th><th scope="col">Expected</th><th scope="col">Why</th><th scope="col">Severity</th>
<th scope="col">Result</th></tr></thead>
<tbody>
{rows}
</tbody>
</table></div></details>"""
