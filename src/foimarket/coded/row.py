"""One row of a coded table: its columns, what may stand in each, and why a value is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from foimarket.documents.masking import mask_people
from foimarket.statements.statement import Attribute, ServiceArea

CONFIDENCE = {"high": 0.95, "medium": 0.8, "low": 0.5}
"""What the words mean as a probability: read in plain words; read with some context supplied; as likely as not."""

_NOTE_WORDS = 20
_DATE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_PERIOD = re.compile(r"annual|one-off|(?:19|20)\d\d(?:-\d\d)?|\d{4}(?:-\d\d){0,2}/\d{4}(?:-\d\d){0,2}")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MONEY = {Attribute.ANNUAL_COST, Attribute.TOTAL_COST, Attribute.ONE_OFF_COST, Attribute.PAYMENTS}
_COUNTS = {
    Attribute.USERS,
    Attribute.TRAINING_HOURS,
    Attribute.SYSTEM_COUNT,
    Attribute.STANDALONE_COUNT,
    Attribute.INTEGRATED_COUNT,
    Attribute.POPULATION,
}
NUMBERS = frozenset(_MONEY | _COUNTS)
_DATES = {Attribute.CONTRACT_START, Attribute.CONTRACT_END, Attribute.IN_USE_SINCE}
_WORDS = {
    Attribute.HOSTING: ("supplier", "third_party", "council", "hybrid", "cloud_unspecified"),
    Attribute.TRAINING_MODE: ("e-learning", "classroom", "remote", "mixed", "other"),
}


def refuse(message: str) -> PydanticCustomError:
    """The error by which a field is refused, in our own words."""
    return PydanticCustomError("coded", "{message}", {"message": message})


def _names_nobody(value: str) -> str:
    if mask_people(value) != value:
        raise PydanticCustomError("person", "it names a person or how to reach one")
    return value


def calendar_date(value: str) -> str:
    """The partial date, if there is such a day."""
    if not _DATE.fullmatch(value):
        message = "write a date as far as it is known: 2024, 2024-05 or 2024-05-31"
        raise refuse(message)
    try:
        first_day(value)
    except ValueError as error:
        message = "there is no such day"
        raise refuse(message) from error
    return value


def first_day(text: str) -> date:
    """The first day that a partial date can mean, so that a vague source never beats one that is exact.

    Raises:
        ValueError: There is no such day.
    """
    return date.fromisoformat(text + "-01-01"[len(text) - 4 :])


def check_period(value: str) -> str:
    """The period, if it is written as periods are."""
    if not _PERIOD.fullmatch(value):
        message = "write annual, one-off, a year (2017-18, 2020) or an interval (2018-04/2021-08)"
        raise refuse(message)
    return value


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r"[\s<>\"]", value):
        message = "the address must begin with http:// or https:// and hold no spaces"
        raise refuse(message)
    return value


def _short(value: str) -> str:
    if len(value.split()) > _NOTE_WORDS:
        message = f"say it in at most {_NOTE_WORDS} words of your own"
        raise refuse(message)
    return value


Words = Annotated[str, Field(max_length=300), AfterValidator(_names_nobody)]
Name = Annotated[str, Field(max_length=200)]
Note = Annotated[Words, AfterValidator(_short)]


class CodedRow(BaseModel):
    """One claim by one source about one authority. The fields are the columns of the file, in its order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^C\d{4,}$")]
    authority: Name
    service_area: ServiceArea
    product: Words | None
    supplier: Words | None
    attribute: Attribute
    value: Words | None
    unit: Annotated[str, Field(pattern=r"^(GBP|[a-z]+)$")] | None
    period: Annotated[str, AfterValidator(check_period)] | None
    approximate: Literal["true", "false"]
    role: Literal["main", "finance", "portal", "add_on", "other"] | None
    status: Literal["live", "pilot", "planned", "outgoing", "archive"] | None
    scope: Literal["system", "service", "authority"] | None
    vat: Literal["included", "excluded", "unstated"] | None
    claim: Literal["stated", "inferred"]
    as_of: Annotated[str, AfterValidator(calendar_date)] | None
    reference: Words | None
    source_title: Words
    source_url: Annotated[str, AfterValidator(_web_address)]
    source_kind: Literal[
        "award_notice", "contracts_register", "council_page", "decision", "foi_response", "news", "open_data", "payments",
        "supplier_page",
    ]  # fmt: skip
    publisher: Name
    confidence: Literal["high", "medium", "low"]
    note: Note | None
    caveat: Note | None
    reuse_terms: Name

    @field_validator("value")
    @classmethod
    def _suits_the_attribute(cls, value: str | None, info: ValidationInfo) -> str | None:
        attribute = info.data.get("attribute")
        if attribute is None:  # refused itself
            return value
        if value is None and attribute is not Attribute.EXEMPTION and attribute is not Attribute.NOT_HELD:
            message = f"{attribute} needs a value"
            raise refuse(message)
        if value is not None:
            check_form(attribute, value, info.data)
        return value

    @field_validator("unit")
    @classmethod
    def _goes_with_numbers(cls, unit: str | None, info: ValidationInfo) -> str | None:
        attribute = info.data.get("attribute")
        if attribute in _MONEY and unit != "GBP":
            message = "money is given in GBP"
            raise refuse(message)
        if attribute in _COUNTS and (unit is None or unit == "GBP"):
            message = "say what the number counts (users, systems, hours)"
            raise refuse(message)
        return unit

    @property
    def number_or_words(self) -> float | str | None:
        """The value as statements hold it."""
        return float(self.value) if self.value is not None and self.attribute in NUMBERS else self.value


def check_form(attribute: Attribute, value: str, row: Mapping[str, Any]) -> None:
    """Refuse a value that an attribute cannot have; ``row`` gives the product where the attribute is about one.

    Raises:
        PydanticCustomError: Says how to write it.
    """
    if attribute in NUMBERS and not _NUMBER.fullmatch(value):
        message = "write the number alone, without signs or commas"
        raise refuse(message)
    if attribute in _DATES:
        calendar_date(value)
    if value not in _WORDS.get(attribute, (value,)):
        message = f"write one of {', '.join(_WORDS[attribute])}"
        raise refuse(message)
    if attribute is Attribute.SYSTEM_IN_USE and value not in {row.get("product"), "none"}:
        message = "repeat the product, or write none where the source says that no system is used"
        raise refuse(message)


COLUMNS = tuple(CodedRow.model_fields)
