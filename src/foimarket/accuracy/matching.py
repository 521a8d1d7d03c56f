"""When a statement says what a label says.

Names by their words, numbers within half a per cent, dates at the labelled precision, exemptions by regime and section, and
what can only be said in words (a use, a refusal of what is not held) by resting on the labelled passage.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from foimarket.accuracy.labels import Label, Value
from foimarket.accuracy.passages import LetterText
from foimarket.letters.letter import Span
from foimarket.statements import Attribute, ServiceArea, Statement, product_in_full

NUMBERS = frozenset(
    {
        Attribute.ANNUAL_COST,
        Attribute.TOTAL_COST,
        Attribute.ONE_OFF_COST,
        Attribute.USERS,
        Attribute.TRAINING_HOURS,
        Attribute.SYSTEM_COUNT,
        Attribute.STANDALONE_COUNT,
        Attribute.INTEGRATED_COUNT,
        Attribute.POPULATION,
    }
)
DATES = frozenset({Attribute.CONTRACT_START, Attribute.CONTRACT_END, Attribute.IN_USE_SINCE})
CODES = frozenset({Attribute.HOSTING, Attribute.TRAINING_MODE})
PASSAGES = frozenset(
    {
        Attribute.SYSTEM_USE,
        Attribute.INTEGRATION,
        Attribute.EXTENSION,
        Attribute.SUPPORT_MODEL,
        Attribute.PROCUREMENT_ROUTE,
        Attribute.REPLACED_SYSTEM,
        Attribute.NOT_HELD,
        Attribute.PUBLISHED_ELSEWHERE,
    }
)
SCORED = NUMBERS | DATES | CODES | PASSAGES | {Attribute.SYSTEM_IN_USE, Attribute.EXEMPTION}

_CARE = {ServiceArea.ADULT_SOCIAL_CARE.value, ServiceArea.CHILDRENS_SOCIAL_CARE.value}
_FORMS_OF_COMPANY = re.compile(r"\b(ltd|limited|plc|uk|the|system|systems|software|suite|group|solutions?)\b")
_NO_NAME_CHARACTERS = re.compile(r"[^a-z0-9&+×]+")
_PLAIN_NUMBER = re.compile(r"£?(-?\d[\d,]*(?:\.\d+)?)")
_ISO_DATE = re.compile(r"\d{4}(-\d\d)?(-\d\d)?")
_SECTION = re.compile(r"(reg|section|s)[a-z. ]*?(\d+)\s*((?:\([0-9a-z]+\))*)")
_MISSPELT_FROM = 5
_MISSPELT_LIKENESS = 0.8
_NUMBER_TOLERANCE = 0.005


def is_same(text: LetterText, label: Label, statement: Statement) -> bool:
    """Whether ``statement`` says what ``label`` says; adults' and children's services never stand for each other."""
    if label.attribute != statement.attribute or _is_other_care(label, statement):
        return False
    return any(_is_same_value(text, label, value, statement) for value in (_wanted(label), *label.also))


def name_words(name: object) -> list[str]:
    """The words that tell one name from another, forms of company and the like left out."""
    return _FORMS_OF_COMPANY.sub(" ", _NO_NAME_CHARACTERS.sub(" ", str(name or "").lower())).split()


def is_same_name(one: object, other: object) -> bool:
    """Whether the words of one name are all in the other, or those that differ are long and misspelt."""
    words, others = name_words(one), name_words(other)
    if not words or not others:
        return False
    if set(words) <= set(others) or set(others) <= set(words) or "".join(words) == "".join(others):
        return True
    left, right = [word for word in words if word not in others], [word for word in others if word not in words]
    return len(left) == len(right) and all(map(_is_misspelling, left, right))


def rests_on(text: LetterText, label: Label, statement: Statement) -> bool:
    """Whether the statement's evidence lies on the labelled words."""
    start, end = statement.evidence.start, statement.evidence.end
    return start is not None and end is not None and text.rests_on(label.quote, Span(start, end))


def is_none(value: Value) -> bool:
    """Whether a name's value says that there is no system."""
    return str(value or "").startswith("none")


def _wanted(label: Label) -> Value:
    if label.attribute is not Attribute.SYSTEM_IN_USE or is_none(label.value):
        return label.value
    return label.system or label.supplier or label.value


def _is_other_care(label: Label, statement: Statement) -> bool:
    wanted = label.areas & _CARE
    return len(wanted) == 1 and statement.service_area.value in _CARE - wanted


def _is_same_value(text: LetterText, label: Label, wanted: Value, statement: Statement) -> bool:
    attribute, value = label.attribute, statement.value
    if attribute in NUMBERS:
        return _is_same_number(wanted, value)
    if attribute in CODES:
        return str(wanted).lower() == str(value).lower()
    if attribute in DATES and _ISO_DATE.fullmatch(str(wanted or "")):
        return str(value or "") == str(wanted)
    if attribute is Attribute.EXEMPTION and wanted is not None:
        return _is_same_section(wanted, value)
    if attribute is Attribute.SYSTEM_IN_USE:
        return _is_same_system(text, label, wanted, statement)
    # Passages, dates that can only be worked out, and refusals that cite nothing have no value to compare.
    return rests_on(text, label, statement)


def _is_same_system(text: LetterText, label: Label, wanted: Value, statement: Statement) -> bool:
    if is_none(wanted):
        return is_none(statement.value) and rests_on(text, label, statement)
    # A seller's name is enough only where the letter names nothing else.
    seller = None if label.system else statement.supplier
    return any(is_same_name(wanted, name) for name in (product_in_full(statement), statement.value, seller) if name)


def _is_misspelling(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _MISSPELT_FROM:
        return False
    return SequenceMatcher(None, one, other).ratio() >= _MISSPELT_LIKENESS


def _number(value: Value) -> float | None:
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    found = _PLAIN_NUMBER.fullmatch(value.strip())
    return float(found[1].replace(",", "")) if found else None


def _is_same_number(wanted: Value, value: Value) -> bool:
    one, other = _number(wanted), _number(value)
    if one is None and other is None:
        return is_same_name(wanted, value)
    if one is None or other is None:
        return False
    return abs(one - other) <= max(_NUMBER_TOLERANCE * abs(one), _NUMBER_TOLERANCE)


def _is_same_section(wanted: Value, value: Value) -> bool:
    one, other = _section(wanted), _section(value)
    if one is None or other is None or one[:2] != other[:2]:
        return False
    return one[2].startswith(other[2]) or other[2].startswith(one[2])


def _section(value: Value) -> tuple[str, str, str] | None:
    text = str(value or "").lower()
    found = _SECTION.search(text)
    if not found:
        return None
    regime = "reg" if found[1] == "reg" else "foisa" if "foisa" in text else "foia"
    return regime, found[2], found[3]
