"""Names for attachments: unlike each other, safe in a path, and without people's names."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from foimarket.documents.masking import mask_people

# What would end or divide a path; "#" parts an attachment from its e-mail.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f<>:\"|?*#\\]+")
_LONGEST_STEM = 80


class AttachmentNames:
    """The names given to the attachments of one file and of what it carries, and how many more may be read."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._given: set[str] = set()

    @property
    def are_used_up(self) -> bool:
        """Whether as many attachments were read as may be."""
        return self._left <= 0

    def count(self) -> None:
        """Count one more attachment read."""
        self._left -= 1

    def name_for(self, name: str, named_in: str, carrier: str) -> str:
        """The name under which an attachment is kept.

        Args:
            name: Its name in the e-mail, which may hold anything.
            named_in: The e-mail's text, from which people's names are learnt.
            carrier: The e-mail's path: names differ within one e-mail.
        """
        plain = PurePosixPath(_UNSAFE.sub("_", name.replace("\\", "/")).rpartition("/")[2].strip(" .") or "attachment")
        stem, suffix = _without_people(plain.stem[:_LONGEST_STEM], named_in), plain.suffix[:20]
        given, number = f"{stem}{suffix}", 1
        while f"{carrier}#{given}" in self._given:
            number += 1
            given = f"{stem}-{number}{suffix}"
        self._given.add(f"{carrier}#{given}")
        return given


def _without_people(stem: str, named_in: str) -> str:
    """The stem masked; files part words by underscores, which for a reader of names are letters."""
    masked = mask_people(stem.replace("_", " "), named_in=named_in)
    return "".join("_" if before == "_" else after for before, after in zip(stem, masked, strict=True))
