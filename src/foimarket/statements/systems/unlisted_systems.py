"""Systems told by the place or the form of their names alone: those that the catalogue may not hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foimarket.catalogue import Mention
from foimarket.letters.letter import Outcome
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.clauses.records import is_title
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.foreign import is_former, is_not_ours
from foimarket.statements.estate.sentence_names import asks_of_system, sentence_names
from foimarket.statements.estate.system import System
from foimarket.statements.estate.whereabouts import services_of_unlisted
from foimarket.statements.facts.links import linked_names
from foimarket.statements.naming.access import access_alone
from foimarket.statements.naming.choices import picked_names
from foimarket.statements.naming.entry_names import entry_name
from foimarket.statements.naming.labelled_names import (
    asks_for_another_thing,
    asks_with_what,
    name_after_job,
    name_in_title,
    names_a_job,
)
from foimarket.statements.naming.lower_names import lower_case_name
from foimarket.statements.naming.naming import NAME, WrittenName, ends_as_company, may_be_name, names_by_position
from foimarket.statements.naming.pairs import listed_beside, without_seller
from foimarket.statements.naming.seller_beside import supplier_after
from foimarket.statements.naming.seller_frames import sellers_told
from foimarket.statements.naming.word_lists import list_of
from foimarket.statements.naming.yes_names import names_after_yes
from foimarket.statements.statement import ServiceArea
from foimarket.statements.systems.known_systems import is_told_as_seller, known_systems
from foimarket.statements.topics.other_questions import asks_for_other_than_names, is_label_of_kind, is_said_otherwise
from foimarket.statements.topics.topics import NAMING, Topic, asks_who_uses
from foimarket.statements.words.areas import areas_in
from foimarket.statements.words.ordinary import is_everyday, is_organisation, is_plain_in_list, is_public_body
from foimarket.statements.words.silence import is_withheld

_NO_SYSTEM = re.compile(
    (
        r"^\W*(?:none\b|nil\b|nothing\b|no (?:it |such |crm )?(?:system|software|crm)|we do not (?:use|have) (?:a|an|any)\b"
        r"|no\b[.,]?$|the council does not (?:use|have)|no\.)"
    ),
    re.IGNORECASE,
)


def unlisted_systems(
    clause: Clause, mentions: list[Mention], areas: tuple[ServiceArea, ...], estate: Estate
) -> Iterator[System]:
    """Systems told by the place of their names alone."""
    products = [mention for mention in mentions if mention.product is not None]
    if clause.topics & NAMING and not asks_who_uses(clause.question) and not _NO_SYSTEM.match(clause.words):
        named = _asked_names(clause, estate, names_product=bool(products))
        if not named and not products and clause.in_record and (titled := _titled(clause, estate)):
            named = [titled]
        yield from systems_named(clause, mentions, areas, estate, named)
    elif clause.in_record and is_title(clause.question):
        titled = _titled(clause, estate) if not products else None
        yield from systems_named(clause, mentions, areas, estate, [titled] if titled else [])
    elif not products and (
        not clause.topics or (clause.is_guessed and asks_with_what(clause.question)) or _is_priced_job(clause)
    ):
        yield from systems_named(clause, mentions, areas, estate, _untold(clause, estate))
    elif products and not clause.topics:
        known = [(each.start - clause.body, each.end - clause.body) for each in products if not each.is_supplier]
        yield from systems_named(clause, mentions, areas, estate, listed_beside(clause.words, known))
    if not asks_who_uses(clause.question):
        yield from systems_named(clause, mentions, areas, estate, list(sentence_names(clause, mentions, estate)))
        if not products:
            yield from systems_named(clause, mentions, areas, estate, _sellers_alone(clause, estate))
    if clause.opens_answer:
        picked = picked_names(clause.question, clause.words, estate.ordinary)
        yield from systems_named(clause, mentions, areas, estate, picked)
    if not products and (clause.opens_answer or clause.label) and (clause.is_guessed or not clause.topics - NAMING):
        confirmed = names_after_yes(clause.label or clause.question, clause.words, estate.ordinary)
        yield from systems_named(clause, mentions, areas, estate, list(confirmed))
    yield from systems_named(clause, mentions, areas, estate, linked_names(clause, estate))


def _asked_names(clause: Clause, estate: Estate, *, names_product: bool) -> list[WrittenName]:
    """The names that answer a question for names; none where it or its label asks for something else, or among plain words."""
    question = clause.question
    if _asks_for_no_names(question) or is_label_of_kind(clause.label):
        return []
    first = clause.opens_answer
    if list_of(clause) in estate.word_lists and (clause.label or not first or is_plain_in_list(clause.words)):
        return []
    named = [
        name
        for name in names_by_position(clause.words)
        if ((first and name.start == 0) or not is_everyday(name.words))
        and not is_public_body(name.words)
        and not _WHO_IT_IS.search(clause.words, 0, name.start)
    ]
    if named and _is_led_by_name(clause) and all(_is_seller(name.words, estate) for name in named):
        named = _before_dash(clause) or named
    if _ASKS_CONTRACT.search(question):
        named = [name for name in named if may_be_name(name.words)]
    if clause.topics >= {Topic.NAME, Topic.SUPPLIER}:
        named = without_seller(question, clause.words, named)
    if names_product:  # "Juniors - the meals part of Tillwell"
        return named
    plain = lower_case_name(clause.words) if first else []
    told = named or access_alone(clause.words) or plain or _led_names(clause) or _label_asked(clause, estate)
    return told or _before_value(clause, estate)


# "It belongs to the contractor, Alder Group": whoever is called so is no system.
_WHO_IT_IS = re.compile(
    r"\b(?:the|our|its|their|an?) (?:\w+ )?(?:contractor|partner|company|firm|reseller|operator|owner|parent|agent|agency"
    r"|consultant|consultancy|distributor|integrator|landlord),? (?:called |named )?$",
    re.IGNORECASE,
)


def _is_seller(words: str, estate: Estate) -> bool:
    """Whether a name is a company's, by its form or in the catalogue, and no system's."""
    known = estate.catalogue.named(words)
    return ends_as_company(words) or (known is not None and known.product is None)


def _sellers_alone(clause: Clause, estate: Estate) -> list[WrittenName]:
    """Whom a system is said to come from, in an answer that has not called it anything before."""
    if not clause.topics & {Topic.NAME, Topic.CRM, Topic.SUPPLIER} or is_withheld(clause.text):
        return []
    told = list(sellers_told(clause.words, estate.ordinary, asks_who=Topic.SUPPLIER in clause.topics))
    if told and not clause.label and any(held.clause.answer is clause.answer for held in estate.systems):
        return []
    return [name for name in told if not estate.names(name.words) and not is_not_ours(clause.text)]


def _asks_for_no_names(question: str) -> bool:
    """Whether a question asks for parts, kinds or plans of systems, or for something that is no means of work."""
    of_post = "job title" in question.lower()
    return of_post or asks_for_other_than_names(question) or asks_for_another_thing(question)


# A contract may be called by plain words for what it is about: "Leisure Management".
_ASKS_CONTRACT = re.compile(r"\b(?:name|title) of (?:the |each )?contract\b|\bcontract (?:name|title)\b", re.IGNORECASE)
_LOOKS_LIKE_A_NAME = re.compile(
    r"(?:[a-z]{1,2}[A-Z]\w+|[A-Z][a-z]+[A-Z]\w*|[A-Z]{3,}[a-z]\w*)\b|[A-Z][\w+]+(?: [A-Z][\w+]*){0,3} (?:\([A-Z]"
    r"|(?:from|by) [A-Z][\w&]*(?: [A-Z][\w&]*){0,3}(?=\W*$|[,.;(]))"
)


# What is done, in plain words: "Catering - Saffron".
_IS_WORK = re.compile(r"(?:^| )(?:[A-Za-z]+(?:ing|ment|tion|tions|ance|keeping|roll|ticing)|[a-z]+)$")
# "Beach huts: Beachbook £2,200 a year": what a job is done with, and its price.
_PRICED = re.compile(rf"{NAME}(?:,| [-–—]| \()? ?£\d")


def _is_priced_job(clause: Clause) -> bool:
    """Whether a line of what systems cost begins with the job that one does and its name."""
    return (
        Topic.COST in clause.topics
        and names_a_job(clause.label)
        and _PRICED.match(clause.words) is not None
        and asks_of_system(clause.question)
    )


def _untold(clause: Clause, estate: Estate) -> list[WrittenName]:
    """The name that an answer begins with where no rule knows its question: after a job, or spelt as only names are."""
    if clause.answer.outcome is Outcome.NOT_HELD or is_withheld(clause.words) or list_of(clause) in estate.word_lists:
        return []
    asked = clause.question or clause.label or clause.answer.heading or ""
    if (
        (clause.label or clause.opens_answer)
        and estate.speaks_of_systems
        and _asks_for_one(clause.label or asked, asked, estate)
    ):
        after = list(name_after_job(clause.words, estate.ordinary))
        may_lead = _is_led_by_name(clause) and not (after and _IS_WORK.search(clause.label))
        led = list(name_after_job(clause.text, estate.ordinary)) if may_lead else []
        names = [name.moved(-clause.body) for name in led] or after
        names = names or lower_case_name(clause.words)
        if not names and clause.in_entry and (entered := entry_name(clause.words)) is not None:
            names = [entered]
        # "Residents or properties? Properties": one of the question's own words is no system's name.
        return [name for name in names if name.words.lower() not in asked.lower()]
    if is_said_otherwise(clause.question) or _asks_for_no_names(clause.question):
        return []
    named = (name for name in names_by_position(clause.words) if _LOOKS_LIKE_A_NAME.match(clause.words[name.start :]))
    return [name._replace(rule="untold") for name in named][:1]


def _titled(clause: Clause, estate: Estate) -> WrittenName | None:
    """The product in a title, which a dash may have cut into label and words."""
    name = name_in_title(clause.text, estate.ordinary)
    return name.moved(-clause.body) if name else None


def _led_names(clause: Clause) -> list[WrittenName]:
    """The names before a dash that were taken for a label, where no name stands after it."""
    if not _is_led_by_name(clause) or areas_in(clause.label) or not _REMARKS.match(clause.words):
        return []
    return _before_dash(clause)


def _before_dash(clause: Clause) -> list[WrittenName]:
    names = [name for name in names_by_position(clause.text) if name.rule == "position" and name.end <= clause.body]
    return [name.moved(-clause.body) for name in names]


# "Veeam Backup & Replication": the rest of a name that the catalogue has the beginning of.
_GOES_ON = re.compile(r"(?: [A-Z][\w-]*){1,2} & ")
_VALUE = re.compile(
    r"\W*(?:£|\d|[A-Z][a-z]{2,8} (?:19|20)\d\d\b|(?:annual|rolling|perpetual|free|nil)\b)", re.IGNORECASE
)


def _before_value(clause: Clause, estate: Estate) -> list[WrittenName]:
    """The name before a colon and its sum or date, where names are asked for with these: "Pollmaster: £9,014; annual"."""
    is_told = clause.text[: clause.body].rstrip()[-1:] == ":" and _VALUE.match(clause.words) is not None
    # Of what it is used for is told above it: a label alone may as well be that.
    is_over = bool(clause.heading) or clause.label.endswith(")")
    if not (is_told and is_over and clause.topics - NAMING) or set(areas_in(clause.label)) - {ServiceArea.OTHER}:
        return []
    return [name for name in _before_dash(clause) if not is_organisation(name.words) and not estate.names(name.words)]


# What is said of the name before a dash: "which is out of contract", "Corvane supports it".
_REMARKS = re.compile(
    r"[a-z]|This |It |Version |[A-Z][\w&]*(?: [\w&]+){0,5} (?:supports?|suppl(?:y|ies)|hosts?|provides?|maintains?"
    r"|sells?|made|makes"
    r"|wrote|built|developed|runs?) it\b"
)
_LONGEST_NAME = 4
# "Fairbuy – an electronic tendering portal": a label that is said to be a system.
_SAID_TO_BE_ONE = re.compile(
    r"(?:an?|our|the) (?:[\w/&-]+ ){0,6}(?:systems?|software|applications?|databases?|platforms?|packages?|portals?|tools?|apps?)"
    r"(?=\W*$|[,;.(]| (?:for|to|by|from|which|that|used|where|in)\b)",
    re.IGNORECASE,
)


def _label_asked(clause: Clause, estate: Estate) -> list[WrittenName]:
    """The label itself, where it is said to be a system, or a question asks for the name and the use of each.

    "Media Watch tool – it sums up the news".
    """
    words = clause.label
    if (
        not (
            clause.topics >= {Topic.NAME, Topic.USE}
            or (Topic.NAME in clause.topics and _SAID_TO_BE_ONE.match(clause.words))
        )
        or clause.text[: clause.body].rstrip()[-1:] not in {"-", "–", "—"}
        or not words[:1].isupper()
        or len(words.split()) > _LONGEST_NAME
        or areas_in(words)
        or is_organisation(words)
        or estate.names(words)
    ):
        return []
    start = clause.text.find(words) - clause.body
    return [WrittenName(words, start, start + len(words), "label")]


def _is_led_by_name(clause: Clause) -> bool:
    """Whether what was taken for a label may be the answer, and what follows its dash a remark: "X - out of contract"."""
    mark = clause.text[: clause.body].rstrip()[-1:]
    return bool(clause.label and clause.question) and mark in "-–—" and re.match(r"\D", clause.words) is not None


def _asks_for_one(label: str, question: str, estate: Estate) -> bool:
    """Whether a label names a job and no system, or a question asks with what something is done."""
    return (names_a_job(label) and not estate.names(label)) or asks_with_what(question)


def systems_named(
    clause: Clause,
    mentions: list[Mention],
    areas: tuple[ServiceArea, ...],
    estate: Estate,
    names: Iterable[WrittenName],
) -> Iterator[System]:
    """Names that the catalogue may not hold; and a seller named alone, which is all that some answers say."""
    taken = [(mention.start, mention.end) for mention in mentions if mention.product is not None]
    for name in names:
        start, end = clause.body + name.start, clause.body + name.end
        if any(a < end and start < b for a, b in taken) or is_former(clause.text, start, end):
            continue
        if any(_GOES_ON.fullmatch(clause.text, b, start) for _, b in taken if b < start):
            continue
        if _is_beside_its_own(clause.text, start, end, mentions):
            continue
        vendor = next((mention for mention in mentions if mention.start <= start and end <= mention.end), None)
        if vendor is not None and taken and not _is_another_seller(name, vendor, mentions):
            continue
        named = estate.catalogue.named(name.words, areas[0] if len(areas) == 1 else None)
        if named is not None and named.product is not None and not named.is_supplier:
            yield from known_systems(clause, named._replace(start=start, end=end), areas, estate)
            continue
        supplier = supplier_after(clause.text, end) or clause.supplier or (name.words if vendor else None)
        for area in services_of_unlisted(clause, areas, estate):
            yield System(
                product=None,
                name=name.words,
                written=name.words,
                area=area,
                supplier=supplier,
                clause=clause,
                start=clause.start + start,
                end=clause.start + end,
                rule=f"name.{name.rule}",
                is_seller_only=name.rule in {"seller", "provides"}
                or clause.topics & NAMING == {Topic.SUPPLIER}
                or is_told_as_seller(clause.text, start),
                is_current=clause.answer.is_current,
            )


# "BorrowBox – Bolinda UK", each in a part of its own
_PART_BEGINS = re.compile(r"(?:^|[;\n])[ \t•*–—-]{0,9}$")
_PART_ENDS = re.compile(r"[ \t.,)]{0,9}(?:[;\n]|$)")
_DASH = re.compile(r"\s+[–—-]\s+")
_BRACKET = re.compile(r"\s*\(")


def _is_beside_its_own(text: str, start: int, end: int, mentions: list[Mention]) -> bool:
    """Whether a name is who sells the product before its dash, or a seller's word for the one that follows in brackets."""
    products = [mention for mention in mentions if mention.product is not None and not mention.is_supplier]
    if _PART_ENDS.match(text, end) and any(
        one.end < start and _DASH.fullmatch(text, one.end, start) and _PART_BEGINS.search(text, 0, one.start)
        for one in products
    ):
        return True
    seller = next((one for one in mentions if one.is_supplier and one.start == start), None)
    return seller is not None and any(
        one.start > end and one.vendor_id == seller.vendor_id and _BRACKET.fullmatch(text, end, one.start)
        for one in products
    )


def _is_another_seller(name: WrittenName, vendor: Mention, mentions: list[Mention]) -> bool:
    """Whether a seller is said to provide something beside the products named in the same lines, none of which is its own."""
    return name.rule in {"is_the", "in_brackets"} and all(
        other.vendor_id != vendor.vendor_id for other in mentions if other.product
    )
