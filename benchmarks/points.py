"""What an authority says on one topic of one system: a fact, a refusal, or that it holds nothing, in words of our own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks import spelling
from benchmarks.saying import Said, claim, fill, first_upper

_REFUSED_SHARE = {"withheld": 0.06, "not_held": 0.05, "published": 0.04}

NOUNS = {
    "since": "the date on which it went live",
    "end": "the contract end date",
    "hosting": "how the system is hosted",
    "support": "who supports the system",
    "cost": "the annual cost",
    "users": "the number of users",
    "training": "the training of users",
    "use": "what the system is used for",
}
HEADINGS = {
    "system": ("System", "System name", "Name of system", "Software in use"),
    "supplier": ("Supplier", "Provider", "Vendor"),
    "use": ("Used for", "Purpose", "Functions"),
    "since": ("In use since", "Go-live date", "Date first used"),
    "end": ("Contract end date", "Contract expiry", "Contract end"),
    "hosting": ("Hosting", "Hosted by", "Hosting arrangements"),
    "support": ("Support team", "Supported by", "Support"),
    "cost": ("Annual cost", "Annual support and maintenance cost", "Cost per annum"),
    "users": ("Number of users", "Users"),
    "training": ("Training", "Training per user", "Training hours and method"),
}
_CELLS = {
    "since": ("{x}", "Since {x}", "{x}"),
    "end": ("{x}", "{x}", "Contract ends {x}", "Expires on {x}"),
    "hosting": ("{x}",),
    "support": ("{x}",),
    "cost": ("{x}",),
    "users": ("{x}",),
    "training": ("{x}",),
    "use": ("{x}",),
}
_SENTENCES = {
    "since": (
        "{it} has been in use here since {x}.",
        "we have used {it} since {x}.",
        "we began to use {it} in {x}.",
    ),
    "end": (
        "the current contract for {it} ends on {x}.",
        "the contract for {it} runs until {x}.",
        "our agreement for {it} expires {x}.",
        "the first term of the contract for {it} is over; the present term ends on {x}.",
    ),
    "hosting": ("the hosting of {it} is as follows: {x}.", "{it} is {x}."),
    "support": ("{it} is supported by {x}.", "day-to-day support of {it} comes from {x}."),
    "cost": (
        "the annual cost of support and maintenance for {it} is {x}.",
        "we pay an annual charge for {it}: {x}.",
        "support and maintenance of {it} costs {x}.",
    ),
    "users": ("the number of users of {it} is {x}.", "users of {it}: {x}."),
    "training": ("training on {it} for each user: {x}.", "users of {it} receive {x}."),
    "use": ("{it} is used for {x}.", "we use {it} for {x}."),
}
_HOSTING = {
    "supplier": ("hosted by the supplier", "supplier hosted", "in the supplier's cloud (SaaS)"),
    "council": ("on premises", "hosted by the Council", "on our own servers", "in the Council's data centre"),
    "third_party": ("hosted by a third party", "at a third-party data centre"),
    "hybrid": ("partly on premises and partly in the cloud", "a hybrid of Council and supplier hosting"),
    "cloud_unspecified": ("cloud hosted", "in the cloud"),
}
_SUPPORT = (
    "the service area",
    "the ICT service",
    "a systems team in the directorate",
    "the supplier's service desk",
    "IT",
)
_USES = (
    "case recording and assessments",
    "payments to providers and direct payments",
    "document storage",
    "workflow, letters and reporting",
    "casework, correspondence and statutory returns",
    "bookings and enquiries",
    "billing, recovery and reporting",
)
_ENGLISH = (
    ("s43(2)", "43(2)"),
    ("s43(2)", "43 (2)"),
    ("s31(1)(a)", "31(1)(a)"),
    ("s40(2)", "40(2)"),
    ("s24(1)", "24(1)"),
    ("s12", "12"),
)
_SCOTTISH = (("s33(1)(b) FOISA", "33(1)(b)"), ("s35(1)(a) FOISA", "35(1)(a)"), ("s30(c) FOISA", "30(c)"))
_EIR = (("reg12(5)(e)", "12(5)(e)"), ("reg12(4)(b)", "12(4)(b)"))


@dataclass(frozen=True)
class Point:
    """An answer in three shapes: a table's cell, an answer under its question, and a sentence that names its system."""

    topic: str
    cell: Said
    template: str
    value: Said

    def sentence(self, it: str) -> Said:
        """A sentence about ``it``."""
        return first_upper(fill(self.template, it=it, x=self.value))


def draw_point(draw: Random, topic: str, *, is_scottish: bool, site: str) -> Point:
    """What is said on the topic: mostly a value, at times a refusal."""
    kind = draw.choices(("value", *_REFUSED_SHARE), (1 - sum(_REFUSED_SHARE.values()), *_REFUSED_SHARE.values()))[0]
    if kind == "value":
        value = _VALUES[topic](draw)
        return Point(topic, fill(draw.choice(_CELLS[topic]), x=value), draw.choice(_SENTENCES[topic]), value)
    words = draw_refusal(draw, kind, NOUNS[topic], is_scottish=is_scottish, site=site)
    return Point(topic, words, f"as to {NOUNS[topic]}: {{x}}", words)


def draw_refusal(draw: Random, kind: str, noun: str, *, is_scottish: bool, site: str) -> Said:
    """An exemption, a 'not held' or a pointer to something published."""
    if kind == "withheld":
        return _withheld(draw, noun, is_scottish=is_scottish)
    if kind == "published":
        where = draw.choice(
            ("our contracts register", "the transparency pages of our website", "the Council's website")
        )
        words = draw.choice(
            ("This is published in {where}: {site}/open-data.", "Please see {where} ({site}), where it is published.")
        )
        return claim("published_elsewhere", where, words.format(where=where, site=site))
    if is_scottish and draw.random() < 0.4:
        return claim("not_held", noun, f"Notice is given under section 17 of the Act that we do not hold {noun}.")
    words = draw.choice(
        ("Not held.", "The Council does not hold this information.", "We do not hold {noun}.", "Information not held.")
    )
    return claim("not_held", noun, words.format(noun=noun))


def _withheld(draw: Random, noun: str, *, is_scottish: bool) -> Said:
    act = "the Freedom of Information (Scotland) Act 2002" if is_scottish else "the Freedom of Information Act 2000"
    code, number = draw.choice(_SCOTTISH if is_scottish else _ENGLISH)
    provision = draw.choice((f"section {number} of {act}", f"Section {number}", f"s{number} of the Act", f"S.{number}"))
    if not is_scottish and draw.random() < 0.12:
        code, number = draw.choice(_EIR)
        provision = f"regulation {number} of the Environmental Information Regulations 2004"
    quoted = claim("exemption", code, provision)
    template = draw.choice(
        (
            "Withheld under {x}.",
            "We withhold {noun} under {x}.",
            "This information is exempt from disclosure under {x}.",
            "Exempt – {x}.",
            "The Council refuses to disclose {noun}, relying on {x}.",
        )
    )
    return fill(template, x=quoted, noun=noun)


def _cost(draw: Random) -> Said:
    cost = spelling.yearly_cost(draw)
    trap = draw.random()
    if trap < 0.08:
        return fill(
            "{cost} (there was also a one-off set-up charge of {once})", cost=cost, once=spelling.one_off_cost(draw)
        )
    if trap < 0.14:
        return fill("{cost}, which is below the £250,000 at which a key decision is needed", cost=cost)
    return cost


def _training(draw: Random) -> Said:
    hours, mode = spelling.training_hours(draw), spelling.training_mode(draw)
    return fill(
        draw.choice(
            ("{hours}, {mode}", "{hours} ({mode})", "{hours} - {mode}", "{hours} of training, {mode}", "{hours}")
        ),
        hours=hours,
        mode=mode,
    )


def _hosting(draw: Random) -> Said:
    code = draw.choices(tuple(_HOSTING), (4, 4, 2, 1, 2))[0]
    return claim("hosting", code, draw.choice(_HOSTING[code]))


def _passage(draw: Random, attribute: str, ways: tuple[str, ...]) -> Said:
    words = draw.choice(ways)
    return claim(attribute, words, words)


_VALUES: dict[str, Callable[[Random], Said]] = {
    "since": lambda draw: spelling.date(draw, "in_use_since", 2002, 2021),
    "end": lambda draw: spelling.date(draw, "contract_end", 2023, 2030),
    "hosting": _hosting,
    "support": lambda draw: _passage(draw, "support_model", _SUPPORT),
    "cost": _cost,
    "users": spelling.users,
    "training": _training,
    "use": lambda draw: _passage(draw, "system_use", _USES),
}
