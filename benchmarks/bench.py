"""Speed, memory and accuracy of reading letters: ``python -m benchmarks.bench run --letters 10000``."""

from __future__ import annotations

import importlib.util
import json
import os
import platform
import statistics
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.letters import export_letters
from benchmarks.measuring import Pass, Repetition, Work, measure_accuracy, measure_repetition, run_pass, write_all
from benchmarks.scoring import Measure, Tally

RESULTS = Path(__file__).resolve().parent / "results"
_MEGABYTE = 1_000_000
_NO_SPACY = "spaCy is not installed here (make bench installs it): its rows are left out"

app = typer.Typer(add_completion=False, help=__doc__)


@app.command()
def run(
    letters: Annotated[int, typer.Option(help="How many letters to write and read.", min=1)] = 10_000,
    seed: Annotated[int, typer.Option(help="Which world to draw.")] = 1,
    workers: Annotated[int, typer.Option(help="Worker processes.", min=1)] = 2,
    repeats: Annotated[int, typer.Option(help="Timed passes for each reader; medians are shown.", min=1)] = 3,
    scored: Annotated[int, typer.Option(help="How many of the letters to score, at most.", min=1)] = 5_000,
) -> None:
    """Write letters with known facts, read them in every way, and print speed, memory and accuracy."""
    console = Console(width=None if Console().is_terminal else 120)
    readers = ["hashing", "foimarket", *(["spacy"] if importlib.util.find_spec("spacy") else [])]
    with tempfile.TemporaryDirectory(prefix="letters-") as folder:
        work = {name: Work(name, Path(folder), seed, workers) for name in readers}
        size = write_all(work["hashing"], letters)
        console.print(
            f"{letters:,} letters, {size / _MEGABYTE:,.1f} MB, {size / letters:,.0f} bytes each; {workers} workers"
        )
        passes = {name: [run_pass(work[name], letters) for _ in range(repeats)] for name in readers}
        repetition = measure_repetition(work["foimarket"], min(letters, scored))
        tallies = {name: measure_accuracy(work[name], min(letters, scored)) for name in readers if name != "hashing"}
    console.print(_speed_table(passes, tallies))
    console.print(_repetition_text(passes["foimarket"], repetition))
    if "spacy" not in readers:
        console.print(_NO_SPACY)
    ours = tallies["foimarket"]
    console.print(
        _accuracy_table("attribute", {name: ours.measure(attribute=name) for name in ours.attributes}, ours.measure())
    )
    console.print(_accuracy_table("layout", {name: ours.measure(layout=name) for name in ours.layouts}, ours.measure()))
    console.print("  ".join(f"{name.replace('_', ' ')} {_shown(share)}" for name, share in _shares(ours).items()))
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{letters}-letters-seed-{seed}.json"
    path.write_text(
        json.dumps(_record(seed, workers, size, passes, tallies, repetition), indent=2) + "\n", encoding="utf-8"
    )
    console.print(f"written to {path}")


@app.command()
def write(
    folder: Annotated[Path, typer.Argument(help="Where to write letters/ and gold.jsonl.")],
    letters: Annotated[int, typer.Option(help="How many letters to write.", min=1)] = 100,
    seed: Annotated[int, typer.Option(help="Which world to draw.")] = 1,
) -> None:
    """Write letters and their facts to look at them, or to score them by other means."""
    export_letters(folder, seed, letters)


def _speed_table(passes: dict[str, list[Pass]], tallies: dict[str, Tally]) -> Table:
    table = Table(title="Speed and memory (medians)")
    for column in (
        "reader",
        "letters/s",
        "CPU ms/letter",
        "times hashing",
        "peak memory",
        "claims/letter",
        "systems P / R / F1",
    ):
        table.add_column(column, justify="left" if column == "reader" else "right")
    floor = _median_speed(passes["hashing"])
    for name, runs in passes.items():
        speed = _median_speed(runs)
        systems = tallies[name].measure(attribute="system_in_use") if name in tallies else None
        table.add_row(
            name,
            f"{speed:,.0f}",
            f"{_median_cpu(runs):.2f}",
            f"{floor / speed:,.1f}",
            f"{_median_peak(runs) / _MEGABYTE:,.0f} MB",
            f"{runs[0].claims / runs[0].letters:.1f}",
            " / ".join(f"{part:.2f}" for part in (systems.precision, systems.recall, systems.f1)) if systems else "-",
        )
    if "spacy" in passes:
        ratio = _median_speed(passes["foimarket"]) / _median_speed(passes["spacy"])
        table.caption = f"foimarket reads {ratio:.2f} letters in the time spaCy's ruler takes for one"
    return table


def _repetition_text(runs: list[Pass], repetition: Repetition) -> str:
    """What keeps generated letters, whose lines repeat, from passing for speed."""
    shares = repetition.distinct_letters / repetition.letters, repetition.distinct_lines / repetition.lines
    return (
        f"foimarket answered {runs[0].recalls.share:.1%} of {runs[0].recalls.asked:,} readings from memory; with every memory "
        f"emptied before each letter it takes {repetition.cpu_milliseconds:.2f} ms of CPU ({repetition.sampled:,} letters).\n"
        f"Of {repetition.letters:,} letters {shares[0]:.1%} are distinct, of their {repetition.lines:,} lines {shares[1]:.1%}."
    )


def _accuracy_table(kind: str, measures: dict[str, Measure], whole: Measure) -> Table:
    table = Table(title=f"Accuracy by {kind}")
    for column in (kind, "found", "missed", "wrong", "precision", "recall", "F1"):
        table.add_column(column, justify="left" if column == kind else "right")
    for name, measure in (*measures.items(), ("all", whole)):
        counts = (f"{number:,}" for number in (measure.found, measure.missed, measure.wrong))
        table.add_row(name, *counts, *(f"{share:.3f}" for share in (measure.precision, measure.recall, measure.f1)))
    return table


def _shares(tally: Tally) -> dict[str, float | None]:
    return {
        "right_system": tally.share("system_right", ["tied"]),
        "right_area": tally.share("area_right", ["found"], attribute="system_in_use"),
        "precision_at_0.9": tally.share("sure_right", ["sure_right", "sure_wrong"]),
    }


def _record(  # noqa: PLR0913, PLR0917 - one argument for each thing measured
    seed: int,
    workers: int,
    size: int,
    passes: dict[str, list[Pass]],
    tallies: dict[str, Tally],
    repetition: Repetition,
) -> dict[str, Any]:
    """Everything that was printed, for another run to be compared with."""
    return {
        "letters": passes["hashing"][0].letters,
        "seed": seed,
        "workers": workers,
        "bytes": size,
        "machine": {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()},
        "readers": {
            name: {
                "letters_per_second": round(_median_speed(runs), 1),
                "cpu_milliseconds_per_letter": round(_median_cpu(runs), 3),
                "seconds": [round(one.seconds, 3) for one in runs],
                "peak_megabytes": round(_median_peak(runs) / _MEGABYTE, 1),
                "claims": runs[0].claims,
            }
            for name, runs in passes.items()
        },
        "repetition": {"recalled_share": round(passes["foimarket"][0].recalls.share, 4), **asdict(repetition)},
        "accuracy": {
            name: {
                "all": _numbers(tally.measure()),
                **_shares(tally),
                "attributes": {
                    attribute: _numbers(tally.measure(attribute=attribute)) for attribute in tally.attributes
                },
                "layouts": {layout: _numbers(tally.measure(layout=layout)) for layout in tally.layouts},
            }
            for name, tally in tallies.items()
        },
    }


def _numbers(measure: Measure) -> dict[str, float]:
    return {
        "found": measure.found,
        "missed": measure.missed,
        "wrong": measure.wrong,
        "precision": round(measure.precision, 4),
        "recall": round(measure.recall, 4),
        "f1": round(measure.f1, 4),
    }


def _median_speed(runs: list[Pass]) -> float:
    return statistics.median(one.letters_per_second for one in runs)


def _median_cpu(runs: list[Pass]) -> float:
    return statistics.median(one.cpu_milliseconds for one in runs)


def _median_peak(runs: list[Pass]) -> float:
    return statistics.median(one.peak_bytes for one in runs)


def _shown(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


if __name__ == "__main__":
    app()
