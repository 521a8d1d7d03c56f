"""Finding names in a text: one pass over its words, longest name first, context deciding between readings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from foimarket.catalogue.product import Mention, Name, Product
from foimarket.catalogue.words import key_of, may_join, part_keys, part_places
from foimarket.patterns.remembered import to_forget

# A misspelling is believed only of long names that are no words of English and few letters off; the same first letter
# and the stop list keep "control" and "directors" from becoming products.
_FUZZY_SHORTEST = 8
_SEVERAL = 2
_NEAR = 90
# Texts whose lexical reading is held: those of some hundred letters.
_HELD = 10_000
# A word with a capital; what stands before it is tested behind its first letter, since `re` leaps to a set of letters.
_LONG_WORD = re.compile(rf"[A-Z](?<![A-Za-z].)[A-Za-z]{{{_FUZZY_SHORTEST - 2},}}")
_MOST_PARTS = 8
_ENGLISH = frozenset(
    {
        *(
            "control",
            "controls",
            "controlled",
            "controller",
            "confirm",
            "confirmed",
            "directors",
            "director",
            "mosaics",
            "objectives",
        ),
        *(
            "uniforms",
            "northern",
            "synergies",
            "academies",
            "liquid",
            "logical",
            "resources",
            "resource",
            "access",
            "excess",
        ),
        *("services", "provided", "openings", "housing", "framework", "frameworks"),
    }
)


_INFLECTED = re.compile(r"(?:ing|ed|ments?|tions?|ance|ness)$")


class _Passage(NamedTuple):
    """A text being read, and what is known around it."""

    text: str
    area: str | None
    around: str
    known: frozenset[str]


class _Candidate(NamedTuple):
    """Words spelt as a name is: the place of their first part, how many parts they are, where they stand, and whose name it is."""

    at: int
    size: int
    start: int
    end: int
    readings: list[Name]


class _Lexical(NamedTuple):
    """What can be told of a text alone: words spelt as names, shorter ones of one place first, and misspelt names."""

    candidates: list[_Candidate]
    misspelt: list[tuple[str, int, int]]


class Recogniser:
    """Which words of a text name which product or vendor."""

    def __init__(self, products: Mapping[str, Product], names: Iterable[Name]) -> None:
        self._products = products
        self._names: dict[str, list[Name]] = {}
        # A name begins with its first part, or with more of it where a letter runs parts together.
        self._starts: set[str] = set()
        for name in names:
            key = key_of(name.text)
            self._names.setdefault(key, []).append(name)
            first = part_keys(name.text)[0]
            self._starts.update(key[:size] for size in range(len(first), len(key) + 1))
        self._read: dict[str, _Lexical] = {}
        to_forget(self._read.clear)
        self._prefixes = {key[:size] for key in self._names for size in range(1, len(key) + 1)}
        self._distinctive = tuple(
            key
            for key, named in self._names.items()
            if len(key) >= _FUZZY_SHORTEST
            and key.isalpha()
            and any(" " not in name.text and name.context is None for name in named)
        )

    def find(
        self, text: str, *, area: str | None = None, around: str = "", known: frozenset[str] = frozenset()
    ) -> list[Mention]:
        """Every name in ``text``, in order and without overlaps.

        Args:
            text: A passage; offsets of the result are into it.
            area: The service area it is about, which decides what a seller's name stands for.
            around: More words near it (its question, its heading) that context rules may look at.
            known: Ids of products that the letter has named already: their short names count again without context.
        """
        candidates, misspelt = self._lexical(text)
        if not candidates and not misspelt:
            return []
        passage = _Passage(text, area, around, known)
        mentions: list[Mention] = []
        first = free = 0
        for candidate in candidates:
            if candidate.at < free and candidate.at != first:
                continue
            chosen = self._reading(passage, candidate.start, candidate.end, candidate.readings)
            if chosen is None:
                continue
            mention = self._mention(chosen, candidate.readings, text, candidate.start, candidate.end)
            if candidate.at == first and free:
                mentions[-1] = mention
            else:
                mentions.append(mention)
            first, free = candidate.at, candidate.at + candidate.size
        return self._with_misspellings(text, mentions, misspelt)

    def _lexical(self, text: str) -> _Lexical:
        """What can be told of a text alone, whatever is known.

        A clause, its question and its heading are read many times for one letter: this is worked out once.
        """
        held = self._read.get(text)
        if held is None:
            if len(self._read) >= _HELD:
                self._read.clear()
            held = self._read[text] = _Lexical(self._candidates(text), self._misspelt(text))
        return held

    def _candidates(self, text: str) -> list[_Candidate]:
        keys = part_keys(text)
        if self._starts.isdisjoint(keys):
            return []
        spelt = [
            (at, size, key)
            for at, part in enumerate(keys)
            if part in self._starts
            for size, key in self._spelt(keys, at)
        ]
        places = part_places(text) if spelt else []
        return [
            _Candidate(at, size, start, end, self._names[key])
            for at, size, key in spelt
            for start, end in [(places[at][0], places[at + size - 1][1])]
            if _may_be_one(text, places[at : at + size]) and _stands_alone(text, start, end)
        ]

    def _spelt(self, keys: list[str], at: int) -> Iterator[tuple[int, str]]:
        """Names that parts from one on spell: how many parts they are, the fewest first, and the name's key."""
        key = ""
        for size, part in enumerate(keys[at : at + _MOST_PARTS], start=1):
            key += part
            if key not in self._prefixes:
                break
            if key in self._names:
                yield size, key
        # "Civica's W2" is Civica W2; "Idox's Uniform" is named by its second word.
        key = keys[at]
        for size, part in enumerate(keys[at + 2 : at + _MOST_PARTS], start=3) if keys[at + 1 : at + 2] == ["s"] else ():
            key += part
            if key not in self._prefixes:
                return
            if key in self._names and key.removeprefix(keys[at]) not in self._names:
                yield size, key

    def _misspelt(self, text: str) -> list[tuple[str, int, int]]:
        words = [(self._nearest(word[0].lower()), *word.span()) for word in _LONG_WORD.finditer(text)]
        return [(key, start, end) for key, start, end in words if key is not None]

    def named(self, words: str, area: str | None = None) -> Mention | None:
        """The product or vendor that ``words`` as a whole name, whatever stands around them."""
        readings = self._names.get(key_of(words), ())
        chosen = self._choose([name for name in readings if name.service_area in (None, area)])
        if chosen is None:
            return None
        return self._mention(chosen, readings, words, 0, len(words))

    def _reading(self, passage: _Passage, start: int, end: int, readings: list[Name]) -> Name | None:
        text, known = passage.text, passage.known
        words = text[start:end]
        allowed = [
            name
            for name in readings
            if (name.service_area in (None, passage.area) or name.product_id in known)
            and _is_written_as(name, words, known)
            and (name.product_id in known or _has_context(name, text, start, end, passage.around))
            and ("+" not in name.text or text[end : end + 1] == "+")
        ]
        return self._choose(allowed)

    def _choose(self, names: list[Name]) -> Name | None:
        """The most telling reading: a product before a seller, then one made for this area before one for any."""
        if len(names) < _SEVERAL:
            return names[0] if names else None
        return min(names, key=lambda name: (name.is_supplier, name.kind == "vendor", name.service_area is None))

    def _mention(self, chosen: Name, readings: Iterable[Name], text: str, start: int, end: int) -> Mention:
        product = self._products.get(chosen.product_id) if chosen.product_id else None
        vendor = chosen.vendor_id or next((name.vendor_id for name in readings if name.vendor_id), None)
        return Mention(
            start, end, text[start:end], product, vendor or (product.vendor_id if product else None), chosen.is_supplier
        )

    def _with_misspellings(
        self, text: str, mentions: list[Mention], misspelt: list[tuple[str, int, int]]
    ) -> list[Mention]:
        if not misspelt:
            return mentions
        taken = [(mention.start, mention.end) for mention in mentions]
        extra: list[Mention] = []
        for key, start, end in misspelt:
            if not any(a < end and start < b for a, b in taken):
                readings = self._names[key]
                chosen = self._choose([name for name in readings if name.service_area is None])
                if chosen is not None:
                    found = self._mention(chosen, readings, text, start, end)
                    extra.append(
                        Mention(
                            start, end, found.words, found.product, found.vendor_id, found.is_supplier, is_fuzzy=True
                        )
                    )
        return sorted(mentions + extra, key=lambda mention: mention.start) if extra else mentions

    @lru_cache(maxsize=50_000)  # noqa: B019 - one recogniser lives as long as the run
    def _nearest(self, word: str) -> str | None:
        if word in _ENGLISH or _INFLECTED.search(word):
            return None
        best, best_distance = None, 3
        for key in self._distinctive:
            allowed = 1 if len(key) < 10 else 2
            if key[0] != word[0] or abs(len(key) - len(word)) > allowed:
                continue
            distance = OSA.distance(key, word, score_cutoff=allowed)
            if 0 < distance <= allowed and distance < best_distance:
                best, best_distance = key, distance
        return best

    to_forget(_nearest.cache_clear)


def _may_be_one(text: str, places: list[tuple[int, int]]) -> bool:
    """Whether nothing between parts keeps them from being one name; "Idox's cloud" is a thing of Idox's, not Idox Cloud."""
    if len(places) > 2 and text[slice(*places[1])] == "s" and text[places[2][0]].islower():
        return False
    return all(may_join(text, before[1], after[0]) for before, after in pairwise(places))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the words are not part of a longer word or an address."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before in {"@", "/"} and "." in text[end : end + 12]) or after == "@":
        return False
    if after == "." and text[end + 1 : end + 2].islower():
        return False
    glued_before = before.isalpha() and not (before.islower() and text[start].isupper())
    glued_after = after.isalpha() and not ((after.isupper() and text[end - 1].islower()) or text[end - 1].isdigit())
    return not glued_before and not glued_after


# Names that every letter has as words too ("one of them", "I can confirm"): in lower case none, even where the name is known.
_PLAIN_WORDS = frozenset({"one", "confirm", "respond", "access"})


def _is_written_as(name: Name, words: str, known: frozenset[str]) -> bool:
    if name.product_id in known and not name.is_supplier and words not in _PLAIN_WORDS:
        return True
    if name.is_case_sensitive:
        folded = " ".join(words.split())
        return folded == name.text or (len(words) > 3 and words[0].isupper() and folded.lower() == name.text.lower())
    # A name in lower case is told from words by its spelling alone: "allpay", "modern.gov".
    return words == name.text or "." in words or any(letter.isupper() or letter.isdigit() for letter in words)


def _has_context(name: Name, text: str, start: int, end: int, around: str) -> bool:
    if name.context is None:
        return True
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return any(name.context.search(words) for words in (before, after, around))
