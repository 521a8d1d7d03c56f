"""Passes over letters on disk: worker processes read chunks, results stream back, and memory is watched meanwhile."""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.pool import Pool
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from benchmarks.letters import file_name, generate_letter, layout_of, write_letters
from benchmarks.readers import READERS, Reader
from benchmarks.scoring import Tally, score
from foimarket.patterns.remembered import Recalls, forget, recalls

# Large enough that handing out work costs nothing, small enough that the last worker does not keep the others waiting.
_CHUNK = 250
_SAMPLING_SECONDS = 0.1
_START_SECONDS = 120


@dataclass(frozen=True)
class Work:
    """What the workers of a pass share: which reader, which letters, where."""

    reader: str
    folder: Path
    seed: int
    workers: int


@dataclass(frozen=True)
class Pass:
    """One timed pass.

    ``cpu_seconds`` adds up the workers' own processor time, which a busy machine does not stretch as it does ``seconds``;
    ``peak_bytes`` sums the resident memory of the parent and all its workers; ``recalls`` sums what their memories were asked.
    """

    letters: int
    seconds: float
    cpu_seconds: float
    peak_bytes: int
    claims: int
    recalls: Recalls

    @property
    def letters_per_second(self) -> float:
        """Throughput of the whole pool, its start not counted."""
        return self.letters / self.seconds

    @property
    def cpu_milliseconds(self) -> float:
        """Processor time for one letter."""
        return 1000 * self.cpu_seconds / self.letters


@dataclass(frozen=True)
class Repetition:
    """How much some letters repeat each other, and what reading costs where nothing is remembered.

    ``lines`` are those with words in ``letters``; ``cpu_milliseconds`` are for one letter of ``sampled``, every memory emptied
    before each.
    """

    letters: int
    distinct_letters: int
    lines: int
    distinct_lines: int
    sampled: int
    cpu_milliseconds: float


class _Worker:
    """State of a worker process; set once by its initialiser."""

    work: Work
    reader: Reader


def write_all(work: Work, letters: int) -> int:
    """Write the letters with all workers, and return how many bytes they hold."""
    with _pool(work) as pool:
        return sum(pool.imap_unordered(_write_chunk, _chunks(letters)))


def run_pass(work: Work, letters: int) -> Pass:
    """Read every letter once, counting claims and forgetting them."""
    with _pool(work) as pool, _watched_memory() as peak:
        started = time.perf_counter()
        claims, cpu_seconds, recalled = 0, 0.0, Recalls(0, 0)
        for chunk_claims, chunk_seconds, chunk_recalls in pool.imap_unordered(_read_chunk, _chunks(letters)):
            claims += chunk_claims
            cpu_seconds += chunk_seconds
            recalled = Recalls(recalled.asked + chunk_recalls.asked, recalled.found + chunk_recalls.found)
        return Pass(letters, time.perf_counter() - started, cpu_seconds, peak(), claims, recalled)


def measure_repetition(work: Work, letters: int, *, sample: int = 500) -> Repetition:
    """Count what repeats in the first letters, and read ``sample`` of them as if each were the first that a process reads."""
    texts = [(work.folder / file_name(number)).read_text(encoding="utf-8") for number in range(letters)]
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    sampled = min(letters, sample)
    with _pool(work) as pool:
        seconds = sum(pool.imap_unordered(_read_chunk_afresh, _chunks(sampled)))
    return Repetition(letters, len(set(texts)), len(lines), len(set(lines)), sampled, 1000 * seconds / sampled)


def measure_accuracy(work: Work, letters: int) -> Tally:
    """Score what the reader claims against what each letter says; not timed, since the facts must be generated anew."""
    whole = Tally()
    with _pool(work) as pool:
        for tally in pool.imap_unordered(_score_chunk, _chunks(letters)):
            whole.merge(tally)
    return whole


def _chunks(letters: int) -> Iterator[tuple[int, int]]:
    return ((first, min(first + _CHUNK, letters)) for first in range(0, letters, _CHUNK))


@contextmanager
def _pool(work: Work) -> Iterator[Pool]:
    # Spawned, not forked: a worker's memory is then its own, and adding workers up counts nothing twice.
    context = multiprocessing.get_context("spawn")
    started = context.Semaphore(0)
    with context.Pool(work.workers, _start_worker, (work, started)) as pool:
        for _ in range(work.workers):
            # A worker that fails while starting is started again without end: nothing but a time limit shows it.
            if not started.acquire(timeout=_START_SECONDS):
                message = (
                    f"no worker of the {work.reader} reader started within {_START_SECONDS} s; see the errors above"
                )
                raise TimeoutError(message)
        yield pool


def _start_worker(work: Work, started: threading.Semaphore) -> None:
    _Worker.work = work
    _Worker.reader = READERS[work.reader]()
    started.release()


def _write_chunk(chunk: tuple[int, int]) -> int:
    return write_letters(_Worker.work.folder, _Worker.work.seed, *chunk)


def _read_chunk(chunk: tuple[int, int]) -> tuple[int, float, Recalls]:
    folder, before, started = _Worker.work.folder, recalls(), time.process_time()
    claims = sum(len(_Worker.reader.read(folder / file_name(number), folder)) for number in range(*chunk))
    seconds, after = time.process_time() - started, recalls()
    return claims, seconds, Recalls(after.asked - before.asked, after.found - before.found)


def _read_chunk_afresh(chunk: tuple[int, int]) -> float:
    folder, seconds = _Worker.work.folder, 0.0
    for number in range(*chunk):
        forget()
        started = time.process_time()
        _Worker.reader.read(folder / file_name(number), folder)
        seconds += time.process_time() - started
    return seconds


def _score_chunk(chunk: tuple[int, int]) -> Tally:
    tally = Tally()
    for number in range(*chunk):
        letter = generate_letter(_Worker.work.seed, number)
        claims = _Worker.reader.read(_Worker.work.folder / file_name(number), _Worker.work.folder)
        tally.add(layout_of(number), score(letter.facts, claims))
    return tally


@contextmanager
def _watched_memory() -> Iterator[Callable[[], int]]:
    """Sample the memory of this process and its children until the block ends; what it yields gives the peak so far."""
    this, peak, ended = psutil.Process(), [0], threading.Event()

    def sample() -> int:
        total = 0
        for process in (this, *this.children(recursive=True)):
            try:
                total += process.memory_info().rss
            except psutil.Error:  # it ended between being listed and being asked
                continue
        peak[0] = max(peak[0], total)
        return peak[0]

    def watch() -> None:
        while not ended.wait(_SAMPLING_SECONDS):
            sample()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield sample
    finally:
        ended.set()
        watcher.join()
