"""A statement: one claim from one source, with the words it rests on. Everything that the project counts is a statement."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class ServiceArea(StrEnum):
    """The part of an authority that a statement is about."""

    ADULT_SOCIAL_CARE = "adult_social_care"
    CHILDRENS_SOCIAL_CARE = "childrens_social_care"
    SOCIAL_CARE_FINANCE = "social_care_finance"
    HOUSING = "housing"
    HOMELESSNESS = "homelessness"
    REVENUES_BENEFITS = "revenues_benefits"
    PLANNING_REGULATORY = "planning_regulatory"
    CRM_PORTAL = "crm_portal"
    ERP_FINANCE_HR = "erp_finance_hr"
    EDRMS = "edrms"
    EDUCATION = "education"
    DATA_ANALYTICS = "data_analytics"
    CORPORATE = "corporate"
    OTHER = "other"


class Attribute(StrEnum):
    """What a statement says of its subject."""

    SYSTEM_IN_USE = "system_in_use"
    SYSTEM_USE = "system_use"
    IN_USE_SINCE = "in_use_since"
    CONTRACT_START = "contract_start"
    CONTRACT_END = "contract_end"
    EXTENSION = "extension"
    HOSTING = "hosting"
    SUPPORT_MODEL = "support_model"
    ANNUAL_COST = "annual_cost"
    TOTAL_COST = "total_cost"
    ONE_OFF_COST = "one_off_cost"
    PAYMENTS = "payments"
    USERS = "users"
    TRAINING_HOURS = "training_hours"
    TRAINING_MODE = "training_mode"
    PROCUREMENT_ROUTE = "procurement_route"
    SYSTEM_COUNT = "system_count"
    STANDALONE_COUNT = "standalone_count"
    INTEGRATED_COUNT = "integrated_count"
    INTEGRATION = "integration"
    REPLACED_SYSTEM = "replaced_system"
    EXEMPTION = "exemption"
    NOT_HELD = "not_held"
    PUBLISHED_ELSEWHERE = "published_elsewhere"
    POPULATION = "population"
    OTHER = "other"


class EvidenceKind(StrEnum):
    """What a statement rests on: a letter's own words, our summary of a letter, or a cited source whose text is not held."""

    LETTER = "letter"
    PARAPHRASE = "paraphrase"
    CODED = "coded"


@dataclass(frozen=True)
class Evidence:
    """The passage a statement rests on: ``text[start:end] == quote`` unless the kind is coded."""

    kind: EvidenceKind
    quote: str
    start: int | None
    end: int | None
    url: str | None = None


@dataclass(frozen=True)
class Statement:
    """One claim from one source.

    ``product`` is the catalogue's name where the catalogue knows it (then ``product_id`` is set), else the name as written;
    ``name_as_written`` is always the letter's. ``value`` is a number for counts, money and hours, an ISO date at the precision
    given (``2028-03``), a code (hosting, training mode, exemption) or words; None where a refusal cites no provision. ``period``:
    annual, one-off, a year (``2017-18``, ``2020``), an interval (``2018-04/2021-08``) or None. ``role``: main, finance, portal,
    add_on, other. ``status``: live, pilot, planned, outgoing, archive. ``scope`` of money: system, service, authority. ``vat``:
    included, excluded, unstated. ``caveat`` is the source's own qualification of the value, verbatim. ``method`` names the rule
    that produced the statement; ``confidence`` (0-1) is the probability that it is right.
    """

    document_id: str
    answer_id: str | None
    question: str | None
    service_area: ServiceArea
    attribute: Attribute
    value: str | int | float | None
    evidence: Evidence
    confidence: float
    method: str
    product: str | None = None
    product_id: str | None = None
    name_as_written: str | None = None
    supplier: str | None = None
    unit: str | None = None
    period: str | None = None
    approximate: bool = False
    role: str | None = None
    status: str | None = None
    scope: str | None = None
    vat: str | None = None
    claim: str = "stated"
    caveat: str | None = None
    is_current: bool = True

    def at_confidence(self, confidence: float) -> Statement:
        """The same claim, as likely to be right as given.

        Copied as a whole: ``replace`` would pass every field again, for every statement of every letter.
        """
        statement = object.__new__(Statement)
        statement.__dict__.update(self.__dict__, confidence=confidence)
        return statement

    @property
    def claim_words(self) -> tuple[str, ...]:
        """What is claimed, by which document, on which words: statements of which all of this is the same are one."""
        claim = (
            self.document_id,
            self.question,
            self.service_area,
            self.product,
            self.attribute,
            self.value,
            self.period,
            self.evidence.start,
            self.evidence.end,
        )
        return tuple(map(str, claim))

    @property
    def statement_id(self) -> str:
        """Stable across builds: a digest of what is claimed."""
        return hashlib.sha256(repr(self.claim_words).encode()).hexdigest()[:16]
