"""Which systems a letter says are in use, and for which service: the letter's estate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foimarket.catalogue import Mention
from foimarket.letters.letter import Outcome
from foimarket.patterns import cued, remembered
from foimarket.statements.areas import areas_in
from foimarket.statements.clauses import Clause
from foimarket.statements.estate import Estate
from foimarket.statements.foreign import is_foreign, is_gone, is_not_ours
from foimarket.statements.frames import names_in_frames
from foimarket.statements.labelled_names import asks_with_what, name_after_job, name_in_title, names_a_job
from foimarket.statements.leading_names import leading_names
from foimarket.statements.naming import NAME, WrittenName, names_by_position, supplier_after
from foimarket.statements.ordinary import is_organisation
from foimarket.statements.records import is_title
from foimarket.statements.silence import is_withheld
from foimarket.statements.statement import ServiceArea
from foimarket.statements.status import status_of
from foimarket.statements.system import System
from foimarket.statements.topics import Topic, asks_who_uses
from foimarket.statements.whereabouts import area_beside, areas_for, areas_of_clause

_NAMING = frozenset({Topic.NAME, Topic.CRM, Topic.SUPPLIER, Topic.PORTAL})
_ASKS_WHO = cued(
    r"\b(?:who|which|name)\b|^\W*(?:\w+ ){0,2}(?:suppliers?|contractors?|vendors?)\W*$|\bwhom\b", re.IGNORECASE
)
_NO_SYSTEM = re.compile(
    (
        r"^\W*(?:none\b|no (?:it |such |crm )?(?:system|software|crm)|we do not (?:use|have) (?:a|an|any)\b"
        r"|no\b[.,]?$|the council does not (?:use|have)|no\.)"
    ),
    re.IGNORECASE,
)


def find_systems(clauses: Iterable[Clause], estate: Estate) -> None:
    """Read every clause for systems into ``estate``. Two passes, since a short name ("LAS") may stand before the full one."""
    listed = list(clauses)
    estate.speaks_of_systems = estate.speaks_of_systems or any(
        clause.topics & _NAMING or _SAYS_SYSTEM.search(f"{clause.question} {clause.text}") for clause in listed
    )
    ordered = [clause for clause in listed if clause.topics & _NAMING] + [
        clause for clause in listed if not clause.topics & _NAMING
    ]
    for clause in ordered:
        for system in _systems_in(clause, estate):
            estate.add(system)
    for clause, name in leading_names(listed, estate.ordinary, lambda words: _is_told_already(words, estate)):
        shifted = name._replace(start=name.start - clause.body, end=name.end - clause.body)
        for system in _unknown(clause, [], areas_of_clause(clause, estate.fallback), estate, [shifted]):
            estate.add(system)
    estate.settle_sellers(asks_for_names=any(Topic.NAME in clause.topics for clause in listed))


def _is_told_already(words: str, estate: Estate) -> bool:
    """Whether words name a system or a seller that is known, or stand in the name of one."""
    return estate.names(words) or bool(estate.catalogue.find(words, around=estate.title, known=estate.known))


# "Section 43(2) – Commercial Interests": what follows a provision is its title.
_PROVISION = re.compile(r"\W*(?:sections?|s\.?|articles?|regulations?|reg\.?|exemptions?)\s?\(?\d", re.IGNORECASE)


_WITHHELD = frozenset({Outcome.WITHHELD, Outcome.REFUSED, Outcome.NEITHER_CONFIRMED_NOR_DENIED})


def _names_none(clause: Clause) -> bool:
    """Whether a clause can name no system: its answer says nothing yet, or it is the title of a provision."""
    outcome = clause.answer.outcome
    if outcome is Outcome.CLARIFICATION_SOUGHT:
        return "(please specify)" not in clause.text.lower()
    return outcome in {Outcome.DEFERRED, Outcome.UNANSWERED} or _PROVISION.match(clause.text) is not None


def _systems_in(clause: Clause, estate: Estate) -> Iterator[System]:
    if _names_none(clause):
        return
    areas = areas_of_clause(clause, estate.fallback)
    around = f"{clause.question} {clause.heading} {estate.title}"
    hint = areas[0] if len(areas) == 1 else None
    found = estate.catalogue.find(clause.text, area=hint, around=around, known=estate.known)
    if clause.in_record and clause.topics & _NAMING == {Topic.SUPPLIER}:
        return  # the seller's cell of a record, carried to the record's system
    mentions = [resolved for mention in found for resolved in _resolved(clause, mention, areas, estate)]
    products = [mention for mention in mentions if mention.product is not None]
    ours = [mention for mention in products if not is_foreign(clause, mention) and not estate.is_gone(mention.product)]
    estate.gone |= {mention.product.product_id for mention in products if mention.product and is_gone(clause, mention)}
    yield from (
        system
        for mention in ours
        if not _is_sellers_name(mention, ours, clause)
        for system in _known(clause, mention, areas, estate)
    )
    if clause.topics & _NAMING == {Topic.SUPPLIER} and (clause.in_record or not _ASKS_WHO.search(clause.question)):
        return
    yield from _labelled(clause, areas)
    if clause.answer.outcome not in _WITHHELD:  # what is not told is not named, unless the catalogue knows it
        yield from _uncatalogued(clause, mentions, areas, estate)
    if not products:
        yield from _confirmed(clause, estate, areas)


def _uncatalogued(
    clause: Clause, mentions: list[Mention], areas: tuple[ServiceArea, ...], estate: Estate
) -> Iterator[System]:
    """Systems told by the place of their names alone."""
    products = [mention for mention in mentions if mention.product is not None]
    if clause.topics & _NAMING and not asks_who_uses(clause.question) and not _NO_SYSTEM.match(clause.words):
        named = list(names_by_position(clause.words)) or _led_names(clause) or _label_asked(clause, estate)
        if not named and not products and clause.in_record and (titled := _titled(clause, estate)):
            named = [titled]
        yield from _unknown(clause, mentions, areas, estate, named)
    elif clause.in_record and is_title(clause.question):
        titled = _titled(clause, estate) if not products else None
        yield from _unknown(clause, mentions, areas, estate, [titled] if titled else [])
    elif not products and (not clause.topics or (clause.is_guessed and asks_with_what(clause.question))):
        yield from _unknown(clause, mentions, areas, estate, _untold(clause, estate))
    if not asks_who_uses(clause.question) and _may_frame(clause):
        speaks = bool(clause.topics & _NAMING) or any(map(_SAYS_SYSTEM.search, (clause.text, clause.question)))
        speaks = speaks or (not clause.topics and estate.speaks_of_systems)
        names = names_in_frames(
            clause.words,
            estate.ordinary,
            speaks_of_systems=speaks,
            by_shape=bool(clause.topics & _SAID_OF_SYSTEMS) and not mentions,
        )
        framed = [name for name in names if not estate.names(name.words)]
        yield from _unknown(clause, mentions, areas, estate, framed)


def _untold(clause: Clause, estate: Estate) -> list[WrittenName]:
    """The name that an answer begins with where no rule knows its question: after a job, or spelt as only names are."""
    if clause.answer.outcome is Outcome.NOT_HELD or is_withheld(clause.words):
        return []
    asked = clause.question or clause.label or clause.answer.heading or ""
    opens = bool(clause.label) or any(span.start == clause.start for span in clause.answer.spans)
    if opens and estate.speaks_of_systems and _asks_for_one(clause.label or asked, asked, estate):
        led = list(name_after_job(clause.text, estate.ordinary)) if _is_led_by_name(clause) else []
        return [name._replace(start=name.start - clause.body, end=name.end - clause.body) for name in led] or list(
            name_after_job(clause.words, estate.ordinary)
        )
    if _is_said_otherwise(clause.question):
        return []
    named = (name for name in names_by_position(clause.words) if _LOOKS_LIKE_A_NAME.match(clause.words[name.start :]))
    return [name._replace(rule="untold") for name in named][:1]


@remembered
def _is_said_otherwise(question: str) -> bool:
    """Whether a question asks for what no name answers; asked again for each clause of its answer."""
    return _SAID_OTHERWISE.search(question) is not None


def _titled(clause: Clause, estate: Estate) -> WrittenName | None:
    """The product in a title, which a dash may have cut into label and words."""
    name = name_in_title(clause.text, estate.ordinary)
    return name._replace(start=name.start - clause.body, end=name.end - clause.body) if name else None


def _led_names(clause: Clause) -> list[WrittenName]:
    """The names before a dash that were taken for a label, where no name stands after it."""
    if not _is_led_by_name(clause) or areas_in(clause.label) or not re.match(r"[a-z]|This |It |Version ", clause.words):
        return []
    names = [name for name in names_by_position(clause.text) if name.rule == "position" and name.end <= clause.body]
    return [name._replace(start=name.start - clause.body, end=name.end - clause.body) for name in names]


_LONGEST_NAME = 4


def _label_asked(clause: Clause, estate: Estate) -> list[WrittenName]:
    """The label itself, where a question asks for the name and the use of each: "Media Watch tool – it sums up the news"."""
    words = clause.label
    if (
        not clause.topics >= {Topic.NAME, Topic.USE}
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


# What no question for a name is answered by: a person, a place, a date, a number.
_SAID_OTHERWISE = re.compile(
    r"^\W*$|^\W*(?:who|when|where|why|how (?:many|much|long|often|old))\b|\b(?:person|officer|contact|manager|number|address"
    r"|department|which (?:staff|team))",
    re.IGNORECASE,
)
_LOOKS_LIKE_A_NAME = re.compile(
    r"(?:[a-z]{1,2}[A-Z]\w+|[A-Z][a-z]+[A-Z]\w*|[A-Z]{3,}[a-z]\w*)\b|[A-Z][\w+]+(?: [A-Z][\w+]*){0,3} (?:\([A-Z]|from [A-Z]"
    r"|by [A-Z])"
)
_CALLED_SYSTEM = re.compile(
    r"(?!There|No|None|This|It)[A-Z][\w&'’ ]{2,50} (?:[Ss]ystem|[Ss]oftware|[Dd]atabase|[Pp]latform)$"
)


_LONGEST_SELLER = 60


def _labelled(clause: Clause, areas: tuple[ServiceArea, ...]) -> Iterator[System]:
    """A system without a product name, in front of its seller: "Command and Control system - X", where the seller was asked."""
    if Topic.SUPPLIER not in clause.topics or not _CALLED_SYSTEM.match(clause.label) or clause.label in clause.question:
        return
    seller = re.split(r"\s*[(,;]", clause.words)[0].strip(" .")
    if not re.match(r"[A-Z]", seller) or len(seller) > _LONGEST_SELLER:
        return
    start = clause.start + clause.text.find(clause.label)
    for area in areas[:1] or (ServiceArea.OTHER,):
        yield System(
            None,
            clause.label,
            clause.label,
            area,
            seller,
            clause,
            start,
            start + len(clause.label),
            "name.label",
            is_current=clause.answer.is_current,
        )


_SAID_OF_SYSTEMS = frozenset({Topic.NAME, Topic.START, Topic.END, Topic.SINCE, Topic.USERS, Topic.HOSTING})
_NO_FRAMES = frozenset(
    {Topic.TRAINING, Topic.COST, Topic.POPULATION, Topic.OTHER_SPEND, Topic.INTEGRATION, Topic.REPLACED}
)
_SAYS_SYSTEM = cued(
    r"\b(?:systems?|software|applications?|databases?|platform|package|solutions?|suppliers?|providers?|tools?|roster\w*|rota\w*"
    r"|portal|products?|modules?|apps?|register|records?|reports?|recorded|worked)\b",
    re.IGNORECASE,
)


_CAPITAL = re.compile(r"[A-Z]")


def _may_frame(clause: Clause) -> bool:
    """Whether a sentence may name a system that nobody asked the name of: it must speak of systems, and plainly."""
    if not clause.topics & _NAMING and clause.topics & _NO_FRAMES:
        return False
    return _CAPITAL.search(clause.text, 1) is not None and not (is_withheld(clause.text) or is_not_ours(clause.text))


def _resolved(clause: Clause, mention: Mention, areas: tuple[ServiceArea, ...], estate: Estate) -> list[Mention]:
    """What a seller's name stands for where several services are spoken of: the one beside it, else each of them."""
    if mention.product is not None or len(areas) < 2 or Topic.NAME not in clause.topics:
        return [mention]
    if re.search(r"(?:\bby|\bfrom|\bsuppliers?:?|\(|[-–])\s*$", clause.text[: mention.start], re.IGNORECASE):
        return [mention]
    if re.match(r"\s*\(?\s*[A-Z]{2,}", clause.text[mention.end :]):
        return [mention]
    beside = area_beside(clause, mention)
    named = [estate.catalogue.named(mention.words, area) for area in ((beside,) if beside else areas)]
    products = [
        one._replace(start=mention.start, end=mention.end)
        for one in named
        if one is not None and one.product is not None
    ]
    return products or [mention]


def _is_sellers_name(mention: Mention, others: list[Mention], clause: Clause) -> bool:
    """Whether a seller's name that could stand for a product only qualifies one named beside it."""
    if not mention.is_supplier:
        return False
    before = clause.text[: mention.start].rstrip()
    if before.count("(") > before.count(")") and re.search(r"[A-Z]\w+[^()]*\([^()]*$", before):
        return True
    if re.search(r"(?:\bby|\bfrom|\bsuppliers?:?|\()$", before, re.IGNORECASE) and any(
        other is not mention for other in others
    ):
        return True
    return any(
        not other.is_supplier and other.vendor_id == mention.vendor_id and abs(other.start - mention.end) < 40
        for other in others
    )


def _known(clause: Clause, mention: Mention, areas: tuple[ServiceArea, ...], estate: Estate) -> Iterator[System]:
    product = mention.product
    if product is None:
        return
    if _is_named_already(clause, mention, estate) and not estate.is_known_by_seller(product):
        return
    supplier = _seller(clause, mention, estate)
    status = status_of(clause.text, mention.start, mention.end)
    for area in areas_for(clause, mention, areas, estate.fallback):
        yield System(
            product=product,
            name=product.name,
            written=_whole_name(clause, mention),
            area=area,
            supplier=supplier or (mention.words if mention.is_supplier else None),
            clause=clause,
            start=clause.start + mention.start,
            end=clause.start + mention.end,
            rule=_rule(mention),
            status=status,
            is_current=clause.answer.is_current,
        )


_LONGER = re.compile(rf"{NAME}")


def _whole_name(clause: Clause, mention: Mention) -> str:
    """The name as the letter writes it: a seller's with the words that make it a product's ("Verint Employee Desktop")."""
    longer = _LONGER.match(clause.text, mention.start) if mention.is_supplier else None
    if longer is None or longer.end() <= mention.end or not clause.topics & _NAMING:
        return mention.words
    return longer.group().rstrip(" .,'’")


def _rule(mention: Mention) -> str:
    if mention.is_fuzzy:
        return "catalogue.fuzzy"
    return "catalogue.supplier" if mention.is_supplier else "catalogue"


def _seller(clause: Clause, mention: Mention, estate: Estate) -> str | None:
    """The seller written beside a name: not the product's own abbreviation in brackets."""
    written = supplier_after(clause.text, mention.end)
    named = (
        estate.catalogue.find(written, known=frozenset({mention.product.product_id}))
        if written and mention.product
        else []
    )
    if any(other.product is mention.product and not other.is_supplier for other in named):
        written = None
    return written or clause.supplier


def _is_named_already(clause: Clause, mention: Mention, estate: Estate) -> bool:
    """Whether the mention only refers back: a seller's name after its system, or a system again with no service beside it."""
    if mention.is_supplier:
        return (
            any(held.product and held.product.vendor_id == mention.vendor_id for held in estate.systems)
            and not clause.topics & _NAMING
        )
    if not clause.topics & _NAMING and any(held.is_called(mention.words, mention.vendor_id) for held in estate.systems):
        return True
    return any(held.product is mention.product for held in estate.systems) and not _says_service(
        clause, mention, estate
    )


def _says_service(clause: Clause, mention: Mention, estate: Estate) -> bool:
    """Whether a clause names a service for a product, other than in the names of further ones ("Open Housing")."""
    if not clause.areas:
        return False
    if areas_in(clause.label) or areas_in(clause.heading):
        return True
    words, at = "", 0
    for other in estate.catalogue.find(clause.text, known=estate.known):
        if other.product is not mention.product:
            words, at = words + clause.text[at : other.start], other.end
    return bool(areas_in(words + clause.text[at:]))


def _unknown(
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
        if any(a < end and start < b for a, b in taken):
            continue
        vendor = next((mention for mention in mentions if mention.start <= start and end <= mention.end), None)
        if vendor is not None and taken and not _is_another_seller(name, vendor, mentions):
            continue
        named = estate.catalogue.named(name.words, areas[0] if len(areas) == 1 else None)
        if named is not None and named.product is not None and not named.is_supplier:
            yield from _known(clause, named._replace(start=start, end=end), areas, estate)
            continue
        supplier = supplier_after(clause.text, end) or clause.supplier or (name.words if vendor else None)
        for area in areas[:2] or (ServiceArea.OTHER,):
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
                is_seller_only=clause.topics & _NAMING == {Topic.SUPPLIER},
                is_current=clause.answer.is_current,
            )


def _is_another_seller(name: WrittenName, vendor: Mention, mentions: list[Mention]) -> bool:
    """Whether a seller is said to provide something beside the products named in the same lines, none of which is its own."""
    return name.rule in {"is_the", "in_brackets"} and all(
        other.vendor_id != vendor.vendor_id for other in mentions if other.product
    )


_USES = cued(
    r"\b(?:do|does|is|are) (?:you|the council|the authority|your)\b.{0,60}\b(?:use|using|used)\b",
    re.IGNORECASE | re.DOTALL,
)


def _confirmed(clause: Clause, estate: Estate, areas: tuple[ServiceArea, ...]) -> Iterator[System]:
    """A product that the question names and the answer confirms; one that only the requester names is none."""
    who = asks_who_uses(clause.question)
    asked = who or (_USES.search(clause.question) and re.match(r"\W*yes\b", clause.words, re.IGNORECASE))
    if not asked or re.match(r"\W*(?:no|none|not|n/a)\b", clause.words, re.IGNORECASE):
        return
    here = areas_in(clause.words) or ((ServiceArea.OTHER,) if who else areas)
    for mention in estate.catalogue.find(clause.question, around=estate.title, known=estate.known):
        if mention.product is not None:
            for area in here[:2]:
                yield System(
                    mention.product,
                    mention.product.name,
                    mention.words,
                    area,
                    mention.words if mention.is_supplier else None,
                    clause,
                    clause.start,
                    clause.end,
                    "question.confirmed",
                    is_current=clause.answer.is_current,
                )
