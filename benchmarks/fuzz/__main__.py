"""Fuzz the reader and the segmenter for a bounded time: ``python -m benchmarks.fuzz --seconds 60``.

Where atheris is installed it guides the search by what code each input reaches (``pip install atheris``, optional); otherwise
Hypothesis makes inputs from the same pieces. A crash, a wrong offset or a slow input ends the run with exit status 1 and leaves the
input in ``--findings``.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.fuzz.target import Finding, check_bytes, seeds

ATHERIS_SCRIPT = "from benchmarks.fuzz.guided import main; main()"


def main() -> int:
    """Run for the time given; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--findings", type=Path, default=Path(tempfile.gettempdir()) / "foimarket-fuzz")
    arguments = parser.parse_args()
    arguments.findings.mkdir(parents=True, exist_ok=True)
    if has_atheris():
        return run_guided(arguments.seconds, arguments.findings)
    print("atheris is not installed: inputs come from Hypothesis, unguided")
    return run_unguided(arguments.seconds, arguments.findings)


def has_atheris() -> bool:
    """Whether atheris can be loaded here."""
    try:
        import atheris  # noqa: F401, PLC0415
    except ImportError:
        return False
    return True


def run_guided(seconds: int, findings: Path) -> int:
    """Run atheris in a process of its own, from a corpus of short letters; libFuzzer ends the process itself."""
    corpus = findings / "corpus"
    corpus.mkdir(exist_ok=True)
    for number, seed in enumerate(seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [
        f"-max_total_time={seconds}",
        "-timeout=10",
        "-max_len=4096",
        f"-artifact_prefix={findings}/",
        str(corpus),
    ]
    done = subprocess.run([sys.executable, "-c", ATHERIS_SCRIPT, *options], check=False, timeout=seconds + 120)
    return int(done.returncode != 0)


def run_unguided(seconds: int, findings: Path) -> int:
    """Join pieces of letters at random until the time is over."""
    from hypothesis import HealthCheck, Phase, given, settings  # noqa: PLC0415
    from hypothesis import strategies as st  # noqa: PLC0415

    ends_at = time.monotonic() + seconds
    tried = 0

    @settings(
        max_examples=500,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.one_of(st.lists(st.sampled_from(seeds()), max_size=30).map(b"".join), st.binary(max_size=500)))
    def check(data: bytes) -> None:
        nonlocal tried
        if time.monotonic() < ends_at:
            tried += 1
            check_bytes(data)

    while time.monotonic() < ends_at:
        try:
            check()
        except Finding as finding:
            path = findings / f"finding-{int(time.time())}"
            path.write_bytes(finding.data)
            print(f"{finding}\n  input: {path}", file=sys.stderr)
            return 1
    print(f"{tried} inputs, no finding")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
