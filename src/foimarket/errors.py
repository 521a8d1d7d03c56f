"""The one error that users see, and its kinds.

Every message says what is wrong, where, the evidence and what to do next; the command line prints it without a traceback.
"""

from __future__ import annotations


class FoimarketError(Exception):
    """Something a person can put right.

    Args:
        what: What is wrong, in one sentence without a full stop.
        where: The file (and line or column) or table it was found in.
        evidence: The words, value or exception that show it.
        remedy: What to do next, as an instruction.
    """

    exit_code = 2

    def __init__(self, what: str, *, where: str = "", evidence: str = "", remedy: str = "") -> None:
        self.what, self.where, self.evidence, self.remedy = what, where, evidence, remedy
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The whole message, one labelled line for each part that is known."""
        parts = [self.what]
        parts += [f"  where:    {self.where}"] if self.where else []
        parts += [f"  evidence: {self.evidence}"] if self.evidence else []
        parts += [f"  to do:    {self.remedy}"] if self.remedy else []
        return "\n".join(parts)


class UnreadableDocument(FoimarketError):
    """A document that is set aside: the rest of the build goes on without it.

    ``reason`` is one of a short vocabulary that ``raw.quarantine`` records and checks count: empty, not_what_it_says,
    encrypted, truncated, too_large, too_slow, unsupported, undecodable, unparsable, failed (the reader of letters did),
    duplicate (the bytes of another document), and metadata (a sidecar or front matter that cannot be used: a ``MetadataError``).
    """

    def __init__(self, what: str, *, reason: str, where: str = "", evidence: str = "", remedy: str = "") -> None:
        super().__init__(what, where=where, evidence=evidence, remedy=remedy)
        self.reason = reason


class MetadataError(FoimarketError):
    """A sidecar or front matter that cannot be used: names the file and the line."""


class WarehouseError(FoimarketError):
    """The warehouse is missing, half built or could not be built."""


class ProjectBusy(WarehouseError):
    """Another process is building this project: nothing was done."""


def unwritable(where: object, error: Exception) -> WarehouseError:
    """The error for a warehouse that the disk or the database could not take."""
    return WarehouseError(
        "The warehouse could not be written",
        where=str(where),
        evidence=(str(error).strip() or type(error).__name__).splitlines()[0],
        remedy="see that the disk has room and the folder can be written to, and build again",
    )


class GateFailed(FoimarketError):
    """A quality gate failed: nothing was published."""

    exit_code = 1
