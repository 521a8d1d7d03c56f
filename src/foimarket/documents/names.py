"""People's names in a letter, learnt from the places where letters put names, and wherever they recur.

No list of names and no language model. A full name learnt from a cue is looked for everywhere; its surname too, where it is no
ordinary word and no name of an organisation or a system in the same letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from foimarket.documents.name_cues import WORD, adjoining_words, find_names_in_place
from foimarket.documents.name_words import NOT_NAMES, ORDINARY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from foimarket.documents.contacts import Place

_KIND = re.compile(  # begins with a set of characters, for speed: see name_cues
    r"[CBDMLSsml](?<=\b.)(?:ouncil|orough|ity|ounty|istrict|etropolitan|td|imited|ystems?|oftware|uite|odules?|icen[cs]es?)\b"
)
_LOWER_CASE = re.compile(r"\b[a-z]{3,}\b")
_CAPITALISED = re.compile(rf"\b(?=[A-ZÀ-ÖØ-Þ]){WORD.pattern}")
_BETWEEN_PARTS = re.compile(r"[._-]")


@dataclass(frozen=True)
class People:
    """Names by what they allow: places that hold a name, full names, and surnames that can stand for one.

    Full names are casefolded; surnames are as written.
    """

    places: tuple[Place, ...]
    full_names: frozenset[tuple[str, ...]]
    surnames: frozenset[str]

    def joined_with(self, others: People) -> People:
        """These names and, wherever they recur, the others' too."""
        return People(self.places, self.full_names | others.full_names, self.surnames | others.surnames)


def find_people(text: str, locals_of_emails: Iterable[str] = ()) -> People:
    """The people whom a letter names.

    Args:
        text: The letter.
        locals_of_emails: The parts of its e-mail addresses before the ``@``: ``jane.roe`` spells a name.
    """
    found = list(find_names_in_place(text))
    spelt = {key for local in locals_of_emails if (key := _name_of_local(local))}
    if not found and not spelt:
        return People((), frozenset(), frozenset())
    before_kinds = _words_before_kinds(text)
    found = [name for name in found if _key(name.words)[-2:] not in before_kinds]
    full_names = spelt | {_key(name.words) for name in found if len(name.words) > 1}
    written = {name.words[-1] for name in found if len(name.words) > 1} | {last.capitalize() for _, last in spelt}
    return People(
        tuple((name.start, name.end) for name in found),
        frozenset(full_names),
        _distinctive(written, before_kinds, text),
    )


def places_of(people: People, text: str) -> Iterator[Place]:
    """Every place in ``text`` that holds one of the names."""
    yield from people.places
    if not people.full_names:
        return
    first_words = {key[0] for key in people.full_names}
    longest = max(map(len, people.full_names))
    # A full name that stands where names are learnt is not looked up again.
    known = {start for start, end in people.places if " " in text[start:end]}
    for found in _CAPITALISED.finditer(text):
        folded = found[0].casefold()
        if (
            folded in first_words
            and found.start() not in known
            and (end := _end_of_full_name(people, text, found.start(), longest))
        ):
            yield found.start(), end
        if found[0] in people.surnames:
            yield found.span()


def _end_of_full_name(people: People, text: str, start: int, longest: int) -> int | None:
    words = list(islice(adjoining_words(text, start, across_lines=True), longest))
    for count in range(len(words), 1, -1):
        if tuple(word.casefold() for word, _ in words[:count]) in people.full_names:
            return words[count - 1][1]
    return None


def _distinctive(surnames: set[str], before_kinds: set[tuple[str, ...]], text: str) -> frozenset[str]:
    """The surnames that mean nobody and nothing else in this letter, as written and in capitals.

    A short one counts only as written: in capitals it is an acronym.
    """
    candidates = {
        word
        for word in surnames
        if len(word) > 2 and word.casefold() not in ORDINARY and (word.casefold(),) not in before_kinds
    }
    candidates = {word for word in candidates if word.casefold() not in NOT_NAMES}
    if candidates:
        lower_case = set(_LOWER_CASE.findall(text))
        candidates = {word for word in candidates if word.casefold() not in lower_case}
    return frozenset(candidates | {word.upper() for word in candidates if len(word) > 3})


def _words_before_kinds(text: str) -> set[tuple[str, ...]]:
    """The word, and the two words, that stand before an organisation's or a system's kind: never a person here.

    "Tendring District" and "Milton Keynes Council" are places, "the Grant system" a system; a name that ends a line is not looked
    at with the next line's "Council".
    """
    before: set[tuple[str, ...]] = set()
    for kind in _KIND.finditer(text):
        stretch = text[max(0, kind.start() - 40) : kind.start()]
        words = [word.casefold() for word in stretch[stretch.rfind("\n") + 1 :].split()[-2:]]
        before |= {tuple(words[-1:]), tuple(words)}
    return before


def _key(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def _name_of_local(local: str) -> tuple[str, ...] | None:
    parts = tuple(part.casefold() for part in _BETWEEN_PARTS.split(local))
    if (
        len(parts) != 2
        or not all(len(part) > 1 and part.isalpha() for part in parts)
        or not NOT_NAMES.isdisjoint(parts)
    ):
        return None
    return parts
