"""Nested labels: which number a letter stands under, which section a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from foimarket.letters.labels.labels import Label

_DIGITS = re.compile(r"\d+")


@dataclass
class LabelPath:
    """The label in force: letters and numerals are read under the number above them, numbers under their section."""

    section: str = ""
    number: str = ""
    prefix: str = ""
    letter: str = ""

    def compose(self, label: Label) -> tuple[str, str]:
        """The whole key and the whole printed label of a label read at this place."""
        if label.level == 0:
            self.section, self.number, self.letter = label.key, "", ""
            return label.key, label.printed
        if label.level == 1 and label.key[0].isalpha():  # "B2" says by itself in which section it stands
            self.section, self.letter, self.prefix, self.number = "", "", "", label.key
            return label.key, label.printed
        if label.key[0].isdigit():
            return self._number(label)
        if label.level == 3 and not (label.key == "i" and self.letter == "h"):
            return self._join(f"{self.letter}{label.key}")
        self.letter = label.key
        return self._join(label.key)

    def _number(self, label: Label) -> tuple[str, str]:
        digits = _DIGITS.match(label.key)
        self.number = digits.group() if digits is not None else label.key
        self.letter = label.key[len(self.number) :] if label.key[len(self.number) :].isalpha() else ""
        self.prefix = label.printed[: label.printed.find(self.number)] if self.number in label.printed else ""
        if label.level == 2 and not self.letter:
            return self.section + label.key, self.section + label.printed
        return self.section + label.key, (self.section + label.printed) if not self.prefix else label.printed

    def _join(self, tail: str) -> tuple[str, str]:
        key = f"{self.section}{self.number}{tail}"
        return key, f"{self.section}{self.prefix}{self.number}{tail}"
