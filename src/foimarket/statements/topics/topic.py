"""The kinds of fact that questions ask for, and the words for what they ask about."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """A kind of fact asked for."""

    NAME = "name"
    SUPPLIER = "supplier"
    USE = "use"
    SINCE = "since"
    START = "start"
    END = "end"
    EXTENSION = "extension"
    HOSTING = "hosting"
    SUPPORT = "support"
    COST = "cost"
    TRAINING = "training"
    USERS = "users"
    POPULATION = "population"
    SYSTEM_COUNT = "system_count"
    STANDALONE = "standalone"
    INTEGRATED = "integrated"
    SOFTWARE_SPEND = "software_spend"
    OTHER_SPEND = "other_spend"
    PROCUREMENT = "procurement"
    INTEGRATION = "integration"
    REPLACED = "replaced"
    PORTAL = "portal"
    CRM = "crm"
    OTHER = "other"


SYSTEM = (
    r"(?:systems?|software|applications?|solutions?|databases?|packages?|platforms?|products?|modules?|tools?(?:ets?|kits?)?|crm|vle|lms|erp|epr"
    r"|learning environments?)"
)
"""What a system is called by those who ask for one."""
