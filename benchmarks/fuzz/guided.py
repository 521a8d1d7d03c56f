"""The target as atheris runs it: our packages are instrumented, so that inputs are kept which reach new code."""

from __future__ import annotations

import sys


def main() -> None:
    """Hand the command line's options to libFuzzer, which ends the process."""
    import atheris  # type: ignore[import-not-found]  # noqa: PLC0415 - optional

    with atheris.instrument_imports(include=["foimarket.documents", "foimarket.letters"]):
        from benchmarks.fuzz.target import check_bytes  # noqa: PLC0415

    atheris.Setup(sys.argv, check_bytes)
    atheris.Fuzz()
