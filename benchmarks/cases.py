"""One request and what the authority has to say to it, before anyone decides how the letter is laid out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from benchmarks import spelling
from benchmarks.points import NOUNS, Point, draw_point, draw_refusal
from benchmarks.saying import Said, about, claim, fill
from benchmarks.world import AREAS, PAIRS, Authority, System, draw_authority, draw_companion, draw_system

_QUESTIONS: dict[str, tuple[str, ...]] = {
    "system": (
        "What is the name of the software you use for {area}, and who supplies it?",
        "Which system supports {area}? Please give its name and its supplier",
        "Name and supplier of the main IT system for {area} (examples might be Microsoft Access or Excel)",
    ),
    "use": (
        "What functions does the system perform?",
        "What do you use it for (e.g. case recording, payments, documents)?",
    ),
    "since": ("When did you begin to use it?", "How long has the system been in use?"),
    "end": (
        "When does the contract end?",
        "What is the end date of the current contract, if it began after 1 April 2010?",
    ),
    "hosting": ("Who hosts it (council, supplier, third party or a hybrid)?", "How is the system hosted?"),
    "support": ("Where does the team that supports the system sit?", "Who provides day-to-day support of the system?"),
    "cost": (
        "What is the annual cost of support and maintenance?",
        "How much does the system cost each year? An estimate within £5,000 is enough",
    ),
    "users": ("How many users or licences are there?", "How many people use the system?"),
    "training": (
        "How many hours of training does each user receive, and how is it given (classroom, remote or e-learning)?",
        "What training does each user have, in hours, and by what method?",
    ),
}
# A finance system of social care may be put down to social care or to its finance: both are right.
_CARE = {"adult_social_care", "childrens_social_care"}
_FINANCE = ("social_care_finance",)
_SHARED_SHARE = 0.15
_COMPANION_SHARE = 0.2
_COUNT_QUESTIONS = {
    "system_count": "How many databases or information systems does the Council have in total?",
    "standalone_count": "How many of these stand alone, exchanging data with no other system?",
    "integrated_count": "How many of these exchange data with one or more other systems?",
}


@dataclass(frozen=True)
class Holding:
    """One system in its service areas, and what is said of it."""

    system: System | None
    areas: tuple[str, ...]
    named: Said
    points: tuple[Point, ...]

    @property
    def area_label(self) -> str:
        """The directorate's name."""
        return " and ".join(AREAS[area][1] for area in self.areas)

    def point(self, topic: str) -> Point:
        """What is said on the topic."""
        return next(point for point in self.points if point.topic == topic)


@dataclass(frozen=True)
class Question:
    """A question as the requester put it; ``topic`` is a topic of every holding, or a count of the authority's systems."""

    topic: str
    words: str
    count: Said | None = None


@dataclass(frozen=True)
class Case:
    """A request, and the facts to answer it with."""

    authority: Authority
    reference: str
    sent_on: str
    areas: tuple[str, ...]
    questions: tuple[Question, ...]
    holdings: tuple[Holding, ...]

    def label_of(self, holding: Holding) -> str:
        """What tells the holding's answers from the others': its directorate where that is enough, else its system."""
        is_enough = [other.areas for other in self.holdings].count(holding.areas) == 1
        return holding.area_label if is_enough or holding.system is None else holding.system.written

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics asked of each system, in order."""
        return tuple(question.topic for question in self.questions if question.count is None)


def draw_case(draw: Random, *, with_companions: bool = True) -> Case:
    """A request on one or two service areas and the authority's answers.

    Args:
        draw: Where every choice comes from.
        with_companions: Whether an area may hold a second system beside its main one.
    """
    authority = draw_authority(draw)
    areas = draw.choice(PAIRS) if draw.random() < 0.5 else (draw.choice(tuple(AREAS)),)
    topics = [topic for topic in NOUNS if draw.random() < 0.75]
    draw.shuffle(topics)
    subject = " and ".join(AREAS[area][0] for area in areas)
    questions = [Question(topic, draw.choice(_QUESTIONS[topic]).format(area=subject)) for topic in ("system", *topics)]
    if draw.random() < 0.2:
        questions += _count_questions(draw)
    return Case(
        authority=authority,
        reference=draw.choice(("FOI {}", "FOI-{}", "IR{}", "FOI/{}/23")).format(draw.randint(1000, 99999)),
        sent_on=spelling.full_date(draw, 2018, 2023),
        areas=areas,
        questions=tuple(questions),
        holdings=_draw_holdings(draw, authority, areas, topics, with_companions=with_companions),
    )


def _count_questions(draw: Random) -> list[Question]:
    standalone, integrated = draw.randint(3, 30), draw.randint(2, 29)
    numbers = (standalone + integrated, standalone, integrated)
    return [
        Question(attribute, words, spelling.system_count(draw, attribute, number))
        for (attribute, words), number in zip(_COUNT_QUESTIONS.items(), numbers, strict=True)
    ]


def _draw_holdings(
    draw: Random, authority: Authority, areas: tuple[str, ...], topics: list[str], *, with_companions: bool
) -> tuple[Holding, ...]:
    groups: list[tuple[str, ...]] = [(area,) for area in areas]
    if len(areas) == 2 and draw.random() < _SHARED_SHARE:
        groups = [areas]
    systems: list[tuple[System, tuple[str, ...]]] = []
    for group in groups:
        systems.append((draw_system(draw, group[0]), group))
        if with_companions and draw.random() < _COMPANION_SHARE and (companion := draw_companion(draw, group[0])):
            systems.append((companion, group))
    # One product for two areas is one holding: else it would be unclear which answer is about which.
    distinct: dict[str, tuple[System, tuple[str, ...]]] = {}
    for system, group in systems:
        held = distinct.get(system.product)
        distinct[system.product] = (held[0], tuple(dict.fromkeys(held[1] + group))) if held else (system, group)
    return tuple(_draw_holding(draw, authority, system, group, topics) for system, group in distinct.values())


def _draw_holding(
    draw: Random, authority: Authority, system: System, areas: tuple[str, ...], topics: list[str]
) -> Holding:
    points = tuple(draw_point(draw, topic, is_scottish=authority.is_scottish, site=authority.site) for topic in topics)
    return Holding(system, areas, _name(system, areas), tuple(_tied(point, system, areas) for point in points))


def _name(system: System, areas: tuple[str, ...]) -> Said:
    words = claim("system_in_use", system.product, system.written, system=system.product, also=(system.written,))
    return about(words, supplier=system.supplier or None, areas=areas + _FINANCE if set(areas) & _CARE else areas)


def _tied(point: Point, system: System, areas: tuple[str, ...]) -> Point:
    # A refusal is of a question, not of a system: nobody can be wrong about which system was not disclosed.
    def tie(said: Said) -> Said:
        tied = about(said, areas=areas)
        refused = any(fact.attribute in {"exemption", "not_held", "published_elsewhere"} for fact in said.facts)
        return tied if refused else about(tied, system=system.product)

    return replace(point, cell=tie(point.cell), value=tie(point.value))


def without_a_system(draw: Random, case: Case) -> Case:
    """The same request where the authority names no system: it has none, holds nothing, or withholds the name."""
    kind = draw.choice(("none", "withheld", "not_held", "published"))
    area = case.areas
    if kind == "none":
        named = claim(
            "system_in_use",
            "none",
            draw.choice(
                ("No system is used.", "None. Spreadsheets are kept instead.", "We do not use any software for this.")
            ),
        )
    else:
        named = draw_refusal(
            draw, kind, "the name of the system", is_scottish=case.authority.is_scottish, site=case.authority.site
        )
    questions = tuple(question for question in case.questions if question.topic == "system" or question.count)
    return replace(case, questions=questions, holdings=(Holding(None, area, about(named, areas=area), ()),))


def system_answer(draw: Random, holding: Holding) -> Said:
    """The name as an answer, with or without its supplier."""
    if holding.system is None:
        return holding.named
    supplier = holding.system.supplier
    short = ("{name}", "{name}", "We use {name}.", "The system is {name}.")
    long = (
        "{name} ({supplier})",
        "{name}, supplied by {supplier}",
        "{name} from {supplier}",
        "{supplier} – {name}",
        "Software: {name}. Supplier: {supplier}",
    )
    is_named_already = not supplier or supplier.casefold() in holding.system.written.casefold()
    return fill(draw.choice(short if is_named_already else short + long), name=holding.named, supplier=supplier)
