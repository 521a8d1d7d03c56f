"""One decision of a reviewer: its columns, what may stand in each, and why a value is refused."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from foimarket.coded.row import NUMBERS, Name, Words, calendar_date, check_form, check_period, refuse
from foimarket.documents.metadata import Metadata
from foimarket.statements.statement import Attribute, ServiceArea

PASSAGE = re.compile(r"(?P<document>[0-9a-f]{16}):(?P<start>\d+)-(?P<end>\d+)")
"""A passage of a letter: the first sixteen digits of the document's id and the offsets of its words."""
CODED_ROW = re.compile(r"C\d{4,}|[0-9a-f]{16}")
"""A coded row, by its own id or by that of its statement, which never changes either."""
_INITIALS = re.compile(r"[A-Z]{2,4}")
_EARLIEST = date(2020, 1, 1)
_FREE = {"product", "supplier", "unit"}
_CODES: dict[str, frozenset[str]] = {
    "service_area": frozenset(ServiceArea),
    "attribute": frozenset(Attribute),
    "role": frozenset({"main", "finance", "portal", "add_on", "other"}),
    "status": frozenset({"live", "pilot", "planned", "outgoing", "archive"}),
    "scope": frozenset({"system", "service", "authority"}),
    "vat": frozenset({"included", "excluded", "unstated"}),
    "claim": frozenset({"stated", "inferred"}),
}
FIELDS = ("value", "period", *sorted(_FREE), *_CODES)
"""What a decision can change in a statement."""
METADATA = tuple(name for name in Metadata.model_fields if name != "text_kind")
"""What a decision can say of a file."""


class Kind(StrEnum):
    """What a decision does. The first three are about a statement, ``add`` makes one that no rule read."""

    CHANGE = "change"
    WITHDRAW = "withdraw"
    CONFIRM = "confirm"
    ADD = "add"
    AUTHORITY = "authority"
    PRODUCT = "product"
    METADATA = "metadata"
    LEAVE = "leave"


OF_STATEMENTS = frozenset({Kind.CHANGE, Kind.WITHDRAW, Kind.CONFIRM})
_LEFT = ("authority", "product", "file", "answer")


def _known_day(value: date) -> date:
    if value < _EARLIEST:
        message = f"no decision is older than {_EARLIEST}"
        raise refuse(message)
    return value


class Correction(BaseModel):
    """One decision. The fields are the columns of ``data/raw/corrections.csv``, in its order.

    ``subject``: a passage (``3f9a0c41b2d7e688:1204-1260``) or a coded row (``C0123``) with ``attribute``, ``service_area`` and the
    ``product`` as written, which together name a statement however often it is read again; the name as written (``authority``,
    ``product``); or the path of a file (``metadata``, ``add``). ``expected`` (column ``from``) is what must still be found there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    subject: Annotated[str, Field(max_length=300)]
    file: Name | None
    attribute: str | None
    service_area: ServiceArea | None
    product: Words | None
    field: str | None
    expected: Annotated[Words | None, Field(alias="from")]
    to: Words | None
    why: Words
    when: Annotated[date, AfterValidator(_known_day)]
    by: str

    @field_validator("subject")
    @classmethod
    def _names_what_is_decided(cls, subject: str, info: ValidationInfo) -> str:
        kind = info.data.get("kind")
        if kind in OF_STATEMENTS and not (PASSAGE.fullmatch(subject) or CODED_ROW.fullmatch(subject)):
            message = "name a passage as the queue does (3f9a0c41b2d7e688:1204-1260), or a coded row (C0123)"
            raise refuse(message)
        return subject

    @field_validator("attribute")
    @classmethod
    def _suits_the_kind(cls, attribute: str | None, info: ValidationInfo) -> str | None:
        kind = info.data.get("kind")
        if kind is None:  # refused itself
            return attribute
        known = allowed_attributes(kind)
        if (attribute or "") not in known:
            message = f"write one of {', '.join(known)}" if known != ("",) else f"{kind} has no attribute"
            raise refuse(message)
        return attribute

    @field_validator("service_area")
    @classmethod
    def _says_which_area(cls, area: ServiceArea | None, info: ValidationInfo) -> ServiceArea | None:
        if area is None and info.data.get("kind") in {*OF_STATEMENTS, Kind.ADD}:
            message = "say which service area the statement is about"
            raise refuse(message)
        return area

    @field_validator("field")
    @classmethod
    def _can_be_changed(cls, field: str | None, info: ValidationInfo) -> str | None:
        is_change = info.data.get("kind") is Kind.CHANGE
        if is_change and field not in FIELDS:
            message = f"write one of {', '.join(FIELDS)}"
            raise refuse(message)
        if field and not is_change:
            message = "only a change names a field"
            raise refuse(message)
        return field

    @field_validator("to")
    @classmethod
    def _can_stand(cls, to: str | None, info: ValidationInfo) -> str | None:
        kind = info.data.get("kind")
        if kind in {Kind.WITHDRAW, Kind.LEAVE} and to is not None:
            message = f"{kind} leaves nothing: empty this"
            raise refuse(message)
        if kind is Kind.CONFIRM and to != info.data.get("expected"):
            message = "a confirmed value is the one expected: repeat it, or write change"
            raise refuse(message)
        if kind is Kind.CHANGE and to == info.data.get("expected"):
            message = "nothing changes: write confirm, or another value"
            raise refuse(message)
        if kind in {Kind.AUTHORITY, Kind.PRODUCT, Kind.METADATA} and to is None:
            message = "say what it is to be"
            raise refuse(message)
        check_target(info.data, to)
        return to

    @field_validator("by")
    @classmethod
    def _is_initials(cls, by: str) -> str:
        if not _INITIALS.fullmatch(by):
            message = "give initials in capitals (AB), never a name"
            raise refuse(message)
        return by

    @property
    def key(self) -> tuple[str | None, ...]:
        """What it decides: two decisions on one thing would contradict each other."""
        if self.kind in OF_STATEMENTS:
            # Several statements may rest on one passage: the value expected tells them apart.
            of_statement = (self.attribute, self.service_area, self.product, self.field or "value", self.expected)
            return ("statement", self.subject, *of_statement)
        if self.kind is Kind.ADD:
            return (self.kind, self.subject, self.attribute, self.service_area, self.product, self.to)
        return (self.kind, self.subject, self.attribute, self.service_area)

    @property
    def correction_id(self) -> str:
        """Stable across builds and lines: a digest of what it decides."""
        return hashlib.sha256(repr(tuple(str(part) for part in self.key)).encode()).hexdigest()[:12]

    @property
    def number(self) -> float | None:
        """The new value where it is a number."""
        is_number = self.attribute in NUMBERS and self.field in {None, "value"} and self.to is not None
        return float(self.to or 0) if is_number and self.kind in {Kind.CHANGE, Kind.ADD} else None


COLUMNS = tuple(field.alias or name for name, field in Correction.model_fields.items())


def allowed_attributes(kind: Kind) -> tuple[str, ...]:
    """What the column ``attribute`` may hold for a kind of decision."""
    if kind is Kind.METADATA:
        return METADATA
    if kind is Kind.LEAVE:
        return _LEFT
    return tuple(Attribute) if kind in {*OF_STATEMENTS, Kind.ADD} else ("",)


def check_target(row: dict[str, Any], to: str | None) -> None:
    """Refuse a new value that cannot stand where it is to go.

    Raises:
        PydanticCustomError: Says how to write it.
    """
    kind, attribute, field = row.get("kind"), row.get("attribute"), row.get("field")
    if kind is None or attribute is None:  # refused itself, or about a name
        return
    if kind is Kind.METADATA:
        _check_metadata(attribute, to)
    elif kind is Kind.ADD or (kind is Kind.CHANGE and field == "value"):
        _check_value(Attribute(attribute), to, row)
    elif kind is Kind.CHANGE and field in _CODES and to not in _CODES[field]:
        message = f"write one of {', '.join(sorted(_CODES[field]))}"
        raise refuse(message)
    elif kind is Kind.CHANGE and field == "period" and to is not None:
        check_period(to)


def _check_value(attribute: Attribute, to: str | None, row: dict[str, Any]) -> None:
    if to is not None:
        check_form(attribute, to, row)
    elif attribute not in {Attribute.EXEMPTION, Attribute.NOT_HELD}:
        message = f"{attribute} needs a value; to take the statement back, write withdraw"
        raise refuse(message)


def _check_metadata(key: str, to: str | None) -> None:
    value: object = to
    if key.endswith("_on") and to is not None:
        value = date.fromisoformat(calendar_date(to)) if len(to) == len("2024-05-31") else to
    try:
        Metadata.model_validate({key: value})
    except ValidationError as error:
        raise refuse(error.errors()[0]["msg"]) from error
