"""Search for letters whose reading takes too long for their length: ``python -m benchmarks.fuzz.repetition --seconds 300``.

What is slow in a letter is what repeats: a few lines, over and over, that a reader compares with all the others. Patterns of a few
pieces are drawn at random, repeated to two lengths and read; those that look slow are read at the greatest length of which any is
read. One that takes longer then than a letter of any size may take is printed, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from foimarket.catalogue import Catalogue
from foimarket.documents import Document, mask_people
from foimarket.letters import read_letter
from foimarket.letters.bounds import MOST_CHARACTERS
from foimarket.patterns.remembered import forget
from foimarket.project import Project
from foimarket.statements import Statement, extract_statements

SMALL, LARGE = 12_000, 48_000
MOST_SECONDS = 10
ALLOWED_SECONDS = MOST_SECONDS * LARGE / MOST_CHARACTERS
# Four times the text may take this many times as long; where it takes a third of what is allowed, nothing is compared.
ALLOWED_GROWTH = 8

_PIECES = (
    "Q{n}. ~{n}. ~{n}) ~({a}) ~a) ~Question {n}: ~Request {n}\n~Answer: ~Response\n~A{n} ~- ~• ~# ~## ~> ~| ~\t~: ~; ~, ~? ~. "
    "~\n~\n\n"
    "~Which system do you use for housing?~What is the annual cost?~When does the contract end?~How many users are there?"
    "~Please provide the name of the supplier~How is it hosted?~How many hours of training does each user receive?"
    "~Mosaic~Zorb{n}~Zorb{n} Nine~Capita One~the system~Flob{n} Ltd~from Flob{n} Ltd~Supplier~System~Cost~Contract end date"
    "~Adults: ~Housing ~Revenues and benefits ~Planning~IT Service~Name {n}~ALPHA BETA~Alpha Beta {n}~alpha beta gamma"
    "~£{n},000~£12,500 a year ~1 April 20{d}~31/03/20{d}~since 20{d}~to~{n} users~{n} hours~cloud~hosted by the supplier~on premise"
    "~Not held.~We do not hold this.~No~Yes~N/A~See above~As question {n}~Section 43(2) of the Act ~exempt under s12~is withheld "
    "~published on our website ~https://www.a.example/{n} ~Dear Jane Roe"
    "~Yours sincerely~From: Jane Roe~Sent: 1 May 2020~Subject: FOI {n}"
    "~We use ~and ~which ~is used for ~replaced ~runs until ~with an option to extend ~bought through a framework ~(~)~“~”"
)


def main() -> int:
    """Search for the time given; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz.repetition", description=__doc__)
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    catalogue = Catalogue.load(Project.around(Path(__file__).parent).seeds)
    draw = random.Random(arguments.seed)
    ends_at = time.monotonic() + arguments.seconds
    tried, found = 0, 0
    while time.monotonic() < ends_at:
        tried += 1
        pattern = draw_pattern(draw)
        if looks_slow(pattern, partial(read, catalogue)):
            seconds = measure(pattern, MOST_CHARACTERS, partial(read, catalogue))
            found += seconds > MOST_SECONDS
            print(f"{seconds:6.2f} s: {pattern!r}", flush=True)
    print(f"{tried} patterns, {found} too slow")
    return int(found > 0)


def draw_pattern(draw: random.Random) -> str:
    """A few pieces joined as they come; ``{n}`` and the like stand for what differs from one repetition to the next."""
    return "".join(draw.choices(_PIECES.split("~"), k=draw.randint(2, 9))) + draw.choice(("", " ", "\n", "\n\n"))


def looks_slow(pattern: str, reader: Callable[[str], object]) -> bool:
    """Whether reading the pattern over and over takes more than its share, or more than in proportion to its length."""
    large = measure(pattern, LARGE, reader)
    if large <= ALLOWED_SECONDS / 3:
        return False
    return large > ALLOWED_SECONDS or large > ALLOWED_GROWTH * measure(pattern, SMALL, reader)


def measure(pattern: str, length: int, reader: Callable[[str], object]) -> float:
    """CPU seconds for reading the pattern repeated to a length."""
    text = repeated(pattern, length)
    started = time.process_time()
    reader(text)
    return time.process_time() - started


def read(catalogue: Catalogue, text: str) -> list[Statement]:
    """Read a text as the letter of nobody, of which nothing is remembered."""
    forget()
    document = Document("0" * 64, "letters/a.txt", "text/plain", len(text), mask_people(text))
    return extract_statements(document, read_letter(document), catalogue)


def repeated(pattern: str, length: int) -> str:
    """The pattern again and again to about a length, its numbers counting up."""
    parts: list[str] = []
    size, number = 0, 1
    while size < length:
        part = (
            pattern.replace("{n}", str(number))
            .replace("{d}", f"{number % 30:02}")
            .replace("{a}", chr(97 + number % 26))
        )
        parts.append(part)
        size += len(part)
        number += 1
    return "".join(parts)


if __name__ == "__main__":
    raise SystemExit(main())
