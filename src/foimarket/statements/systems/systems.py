"""Which systems a letter says are in use, and for which service: the letter's estate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foimarket.catalogue import Mention
from foimarket.letters.letter import Outcome
from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.foreign import is_foreign, is_gone
from foimarket.statements.estate.sentence_names import SAYS_SYSTEM
from foimarket.statements.estate.system import System
from foimarket.statements.estate.whereabouts import areas_here, carried_areas
from foimarket.statements.naming.leading_names import leading_names
from foimarket.statements.naming.word_lists import lists_of_words
from foimarket.statements.statement import ServiceArea
from foimarket.statements.subjects.pointing import systems_pointed_at
from foimarket.statements.systems.known_systems import is_said_to_sell, is_sellers_name, known_systems, resolve
from foimarket.statements.systems.labelled_systems import labelled_systems
from foimarket.statements.systems.same_systems import same_systems
from foimarket.statements.systems.stray_systems import stray_systems
from foimarket.statements.systems.unlisted_systems import systems_named, unlisted_systems
from foimarket.statements.topics.topics import NAMING, Topic, asks_who_uses
from foimarket.statements.words.areas import areas_in
from foimarket.statements.words.ordinary import is_ordinary
from foimarket.statements.words.silence import is_withheld
from foimarket.statements.words.technology import may_be_of_technology

_ASKS_WHO = cued(
    r"\b(?:who|which|name)\b|^\W*(?:\w+ ){0,2}(?:suppliers?|contractors?|vendors?|providers?)(?:\W*$|:| (?:of|for|to|at|in|now)\b)"
    r"|\bwhom\b",
    re.IGNORECASE,
)


def find_systems(clauses: Iterable[Clause], estate: Estate) -> None:
    """Read every clause for systems into ``estate``. Two passes, since a short name ("LAS") may stand before the full one."""
    listed = list(clauses)
    estate.speaks_of_systems = estate.speaks_of_systems or any(
        clause.topics & NAMING or SAYS_SYSTEM.search(clause.question) or SAYS_SYSTEM.search(clause.text)
        for clause in listed
    )
    asked = [clause for clause in listed if clause.topics & NAMING]
    estate.carried = carried_areas(listed)
    estate.word_lists = lists_of_words(listed)
    for clause in (*asked, *(clause for clause in listed if not clause.topics & NAMING)):
        for system in _systems_in(clause, estate):
            estate.add(system)
    may_name = [clause for clause in asked if _may_tell(clause) and not _names_none(clause)]
    for system in stray_systems(may_name, estate):
        estate.add(system)
    _add_those_pointed_at(listed, estate)
    unlisted = listed if estate.names_technology else []
    for clause, name in leading_names(unlisted, estate.ordinary, lambda words: _is_told_already(words, estate)):
        areas = areas_here(clause, estate)
        for system in systems_named(clause, [], areas, estate, [name.moved(-clause.body)]):
            estate.add(system)
    estate.settle_sellers(asks_for_names=any(Topic.NAME in clause.topics for clause in listed))


def _add_those_pointed_at(clauses: Iterable[Clause], estate: Estate) -> None:
    """Add what one service is said to use as another does."""
    for clause in clauses:
        for area in clause.areas[:1] if clause.topics & NAMING else ():
            for system in systems_pointed_at(clause, list(estate.systems), area):
                estate.add(system)
        for system in same_systems(clause, list(estate.systems), areas_here(clause, estate)):
            estate.add(system)


def _is_told_already(words: str, estate: Estate) -> bool:
    """Whether words name a system or a seller that is known, or stand in the name of one."""
    return estate.names(words) or bool(estate.catalogue.find(words, around=estate.title, known=estate.known))


_REMAINS = cued(r"\b(?:still|remains?)\b", re.IGNORECASE)
# "Section 43(2) – Commercial Interests": what follows a provision is its title.
_PROVISION = re.compile(r"\W*(?:sections?|s\.?|articles?|regulations?|reg\.?|exemptions?)\s?\(?\d", re.IGNORECASE)

_WITHHELD = frozenset({Outcome.WITHHELD, Outcome.REFUSED, Outcome.NEITHER_CONFIRMED_NOR_DENIED})


def _may_tell(clause: Clause) -> bool:
    """Whether a clause may tell a name: of an answer that withholds something, a further sentence that does not."""
    if clause.answer.outcome not in _WITHHELD:
        return True
    return Topic.NAME in clause.topics and not clause.opens_answer and not is_withheld(clause.text)


def _names_none(clause: Clause) -> bool:
    """Whether a clause can name no system: its answer says nothing yet, or it is the title of a provision."""
    outcome = clause.answer.outcome
    if outcome is Outcome.CLARIFICATION_SOUGHT:
        return "(please specify)" not in clause.text.lower()
    return outcome in {Outcome.DEFERRED, Outcome.UNANSWERED} or _PROVISION.match(clause.text) is not None


def _systems_in(clause: Clause, estate: Estate) -> Iterator[System]:
    if _names_none(clause):
        return
    if clause.in_record and clause.topics & NAMING == {Topic.SUPPLIER}:
        return  # the seller's cell of a record, carried to the record's system
    areas = areas_here(clause, estate)
    around = f"{clause.question} {clause.heading} {estate.title}"
    hint = areas[0] if len(areas) == 1 else None
    found = estate.catalogue.find(clause.text, area=hint, around=around, known=estate.known)
    mentions = [resolved for mention in found for resolved in resolve(clause, mention, areas, estate)]
    products = [mention for mention in mentions if mention.product is not None and not _is_plain_words(mention)]
    for mention in _our_products(clause, products, found, estate):
        yield from known_systems(clause, mention, areas, estate)
    if clause.topics & NAMING == {Topic.SUPPLIER} and (clause.in_record or not _ASKS_WHO.search(clause.question)):
        return
    if not estate.names_technology:
        return
    yield from labelled_systems(clause, areas)
    # What is not told is not named, unless the catalogue knows it.
    if _may_tell(clause) and (estate.is_about_technology or not _asks_only_who(clause)):
        yield from unlisted_systems(clause, mentions, areas, estate)
    if not products:
        yield from _confirmed(clause, estate, areas)


# A product by its older name, in brackets behind its seller as it is called now.
_RENAMED = re.compile(r"\s*\((?:formerly|previously)(?: known as| called)? $")


def _is_renamed(clause: Clause, mention: Mention, found: list[Mention]) -> bool:
    """Whether a product is only called by an older name, behind that of its seller."""
    return any(
        other.vendor_id == mention.vendor_id
        and other.end <= mention.start
        and _RENAMED.fullmatch(clause.text, other.end, mention.start) is not None
        for other in found
    )


def _our_products(clause: Clause, products: list[Mention], found: list[Mention], estate: Estate) -> list[Mention]:
    """The products that a clause says are the authority's own; those that it says are gone are gone from here on.

    Args:
        clause: The clause.
        products: The products that it names.
        found: Whatever it names of the catalogue, sellers too.
        estate: The letter's.
    """
    is_left = not _REMAINS.search(clause.text)
    ours = [
        mention
        for mention in products
        if (not is_foreign(clause, mention) or _is_renamed(clause, mention, found))
        and not (is_left and estate.is_gone(mention.product))
    ]
    estate.gone |= {
        mention.product.product_id
        for mention in products
        if mention.product
        and not mention.is_supplier
        and is_gone(clause, mention)
        and not _is_renamed(clause, mention, found)
    }
    return [
        mention for mention in ours if not (is_sellers_name(mention, ours, clause) or is_said_to_sell(mention, clause))
    ]


def _is_plain_words(mention: Mention) -> bool:
    """Whether everyday words in lower case only look like a name: "the children's one", "Pest Control works in it"."""
    last = mention.words.rpartition(" ")[2]
    # "ControlWorks" is one word, and "Control works" are two.
    apart = last != mention.words and mention.product is not None and " " not in mention.product.name
    return (mention.words[0].islower() or (apart and last[0].islower())) and is_ordinary(mention.words)


def _asks_only_who(clause: Clause) -> bool:
    """Whether a question asks who provides something, and not a word of it says that it is technology."""
    return clause.topics & NAMING == {Topic.SUPPLIER} and not may_be_of_technology(
        f"{clause.question} {clause.heading}"
    )


_USES = cued(
    r"\b(?:do|does|is|are) (?:you|the council|the authority|your)\b.{0,60}\b(?:use|using|used)\b"
    r"|\b(?:you|they|(?:the|your) \w+) (?:currently |still )?(?:uses?|runs?|operates?|ha(?:s|ve))\b.{0,120}\b(?:right|correct|true"
    r"|confirm|so|the case)\b|\b(?:confirm|understand|believe) (?:that )?(?:you|they|(?:the|your) \w+) (?:currently |still )?"
    r"(?:uses?|runs?|operates?|ha(?:s|ve))\b",
    re.IGNORECASE | re.DOTALL,
)
# "Is the catalogue still Shelfmark?", "Have you kept Shelfmark?"
_ASKS_OF_ONE = re.compile(
    r"\W*(?:\d\w?\W*)?(?:do|does|is|are|have|has|(?:(?:can|could|would|will) you |please |kindly )*(?:confirm|verify|advise|say"
    r"|tell (?:me|us)) (?:whether|that|if)|am i (?:right|correct) (?:in thinking )?(?:that)?)\b[^?]{0,80}"
    r"\b(?:still|us(?:e|es|ed|ing)|runs?|running|kept|retained|remain(?:s|ed)?|your|on|in place)\b",
    re.IGNORECASE,
)
_AFFIRMS = re.compile(
    r"\W*(?:yes\b|(?:that|this|it) (?:is|remains)(?: quite| still| indeed)? (?:correct|right|so|true|the case)\b"
    r"|that['’]s (?:right|correct|so)"
    r"|correct\b|confirmed\b|indeed\b|(?:it|we|the council) (?:does|do)\b(?! not)"
    r"|(?:it|this|that|they|we|the \w+) (?:still )?(?:is|are|has|have|does|do)(?: indeed| so| still)?\W*(?:$|[.,;–-]))",
    re.IGNORECASE,
)
_LONGEST_TITLE = 5
_MOST_OF_IT = 0.6
_DENIES = re.compile(r"\W*(?:no|none|not|n/a|nil|zero|0)\b(?![.,]\d)", re.IGNORECASE)
# What is counted, dated or paid for is there.
_COUNTS = re.compile(
    r"\W*(?:yes\b\W*)?(?:(?:about|around|approx\w*|circa|c|some|over|since|in|from)\W+)?£?\d", re.IGNORECASE
)
# What a question names otherwise than as what it asks about: an example, what went before, what is planned.
_NOT_ASKED_ABOUT = cued(
    r"\be\.?g\b|\bsuch as\b|\bfor (?:example|instance)\b|\betc\b|\blike\b|\bor\b|\bprevious|\bformer|\breplac|\bbefore\b"
    r"|\bplan|\bconsider|\binten[dt]|\btender|\bbid|\bother than\b|\bmigrat|\bmov(?:e|ed|ing)\b|\bintegrat|\binterfac|\blink",
    re.IGNORECASE,
)


def _confirmed(clause: Clause, estate: Estate, areas: tuple[ServiceArea, ...]) -> Iterator[System]:
    """A product that the question names and the answer confirms; one that only the requester names is none."""
    who = asks_who_uses(clause.question)
    if not (who or _says_it_is_there(clause) or _stands_under_its_name(clause, estate)) or _DENIES.match(clause.words):
        return
    here = areas_in(clause.words) or ((ServiceArea.OTHER,) if who else areas)
    for mention in estate.catalogue.find(clause.question, around=estate.title, known=estate.known):
        if mention.product is not None and (who or not mention.is_supplier):
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


def _stands_under_its_name(clause: Clause, estate: Estate) -> bool:
    """Whether an answer has a product's name for its title: "1. Altair", and what there is to say of it below."""
    title = clause.question.strip(" .:*")
    if not clause.opens_answer or title.endswith("?") or len(title.split()) > _LONGEST_TITLE:
        return False
    if clause.answer.outcome not in {Outcome.ANSWERED, Outcome.PARTLY_ANSWERED}:
        return False
    found = estate.catalogue.find(title, around=estate.title, known=estate.known)
    named = sum(mention.end - mention.start for mention in found if mention.product and not mention.is_supplier)
    return named >= _MOST_OF_IT * len(title)


def _says_it_is_there(clause: Clause) -> bool:
    """Whether an answer says of what its question names that it is used: yes, or how many, how much or since when."""
    if _AFFIRMS.match(clause.words) and (
        _USES.search(clause.question)
        or (_ASKS_OF_ONE.match(clause.question) and _NOT_ASKED_ABOUT.search(clause.question) is None)
    ):
        return True
    return (
        _COUNTS.match(clause.words) is not None
        and clause.opens_answer
        and _NOT_ASKED_ABOUT.search(clause.question) is None
    )
