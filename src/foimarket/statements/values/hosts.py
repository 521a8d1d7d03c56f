"""Who hosts: a small grammar of actors, what they do or whose a place is, and places, over a sentence's parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from foimarket.patterns import remembered
from foimarket.statements.values.host_words import Line, line_of

Span = tuple[int, int]


class Host(NamedTuple):
    """A kind of host, and where the words that tell it begin and end (offsets).

    ``is_plain`` says that they tell it outright ("the supplier", "on premise"), not by a company's name, a pronoun or a room.
    """

    start: int
    end: int
    kind: str
    is_plain: bool = True


COUNCIL, SUPPLIER, THIRD, CLOUD, HYBRID = "council", "supplier", "third_party", "cloud_unspecified", "hybrid"
_COMPANY = "company"  # of which it is not known yet whether it sells the system
_KIND = {
    **dict.fromkeys("wbhWrl1m67", COUNCIL),
    **dict.fromkeys("sStTnNp", SUPPLIER),
    **dict.fromkeys("o3Oe", THIRD),
    **dict.fromkeys("cC", _COMPANY),
    **dict.fromkeys("k0", CLOUD),
    "H": HYBRID,
}
_PLAIN = frozenset("wbhWsSo3OlkHe")
# What makes one actor of several words: each rule keeps the length of the line. "ICT partner", "another council", "Exmoor Council",
# "their staff", "the Systems Team"; "Lantern's own" says that it is the system's seller.
_JOINED: tuple[tuple[re.Pattern[str], dict[str, str]], ...] = (
    (re.compile(r"b(?=[axBv4]{0,4}F)"), {"b": "o"}),
    (re.compile(r"F"), {"F": "a"}),
    (re.compile(r"b[^;sSonNctTpO3]{0,8}I"), {"I": "W"}),
    (re.compile(r"I"), {"I": "T"}),
    (re.compile(r"[wb]a?(?=[soSO3])|W(?=[ay]{0,2}w)"), {"w": "a", "b": "a", "W": "a"}),
    (re.compile(r"j[ayx]{0,2}[bso3ch]"), {"j": "a", "b": "o", "s": "o", "c": "o", "h": "o"}),
    (re.compile(r"j[ayx]{0,2}[WSOC]"), {"j": "a", "W": "O", "S": "O", "C": "O"}),
    (re.compile(r"Cy"), {"C": "S"}),
    (re.compile(r"c{1,3}5"), {"c": "a", "5": "6"}),
    (re.compile(r"c{1,4}[bo]"), {"c": "a", "b": "o"}),
    (re.compile(r"c{1,4}W"), {"c": "a", "W": "O"}),
    (re.compile(r"[wW][ayxc]{0,2}h"), {"W": "a", "w": "a", "x": "a", "c": "a", "h": "w"}),
    (re.compile(r"[sSTtnN][ayxc]{0,2}h"), dict.fromkeys("sSTtnNxc", "a") | {"h": "s"}),
    (re.compile(r"[oO3][ayxc]{0,2}h"), dict.fromkeys("oO3xc", "a") | {"h": "o"}),
    (re.compile(r"[cx]{1,3}h"), {"c": "a", "x": "a", "h": "b"}),
)


class _Relation(NamedTuple):
    """A relation, and the parts of which one stands in every line that has it."""

    needs: str
    pattern: re.Pattern[str]
    is_weak: bool = False


# Where a group "who" stands, its part tells the kind. The first that takes a word has it.
_RELATIONS: tuple[_Relation, ...] = (
    # Nothing is installed here.
    _Relation("0", re.compile(r"(?P<who>0)[xBv4a]{0,3}(?:i[ayWSTbw]{0,3})?[rl1m7]")),
    # In the supplier's cloud, on our own servers; council servers, vendor platform; the Lantern cloud.
    _Relation("WSTNOC", re.compile(r"(?P<who>[WSTNOC])[aycx]{0,3}(?:[mkr7]|2(?![xc]))")),
    _Relation(
        "mkr72",
        re.compile(r"(?P<who>[wbso3])[ay]{0,2}(?:[mkr7]|2(?![xc]))|(?P<other>o)[cx]{1,2}[m2]|(?P<seller>n)y?[mk7]"),
    ),
    # Servers we own, hardware that the council has.
    _Relation("mkr72", re.compile(r"[mkr72]a{0,2}(?P<who>[wbt3])(?:y|4|ax)?(?=$|[,;iuB])")),
    # Servers at Carrick House.
    _Relation("6", re.compile(r"[m7]ia{0,2}(?P<own>6)")),
    # Machines of theirs, the cloud of Lantern.
    _Relation("f", re.compile(r"[mkr27]f[ay]{0,4}(?P<who>[wbstno3cWSTNOC])")),
    # Run by us, with the supplier, in those of Lantern: not what is only bought from somebody.
    _Relation(
        "i", re.compile(r"(?<![zq])(?<!z[axcB])i[ayWSTNO]{0,5}(?:(?P<who>[wbstno3])|x(?P<other>[so])|c{1,2}(?P<own>w))")
    ),
    _Relation("p", re.compile(r"[v4][ae]{0,2}i[ay]{0,2}(?P<who>p)")),
    _Relation("c", re.compile(r"[v4]a{0,2}ia?(?P<who>c)")),
    _Relation("c", re.compile(r"(?<!z)(?<!z[axcB])ia?(?P<who>c)"), is_weak=True),
    _Relation("M", re.compile(r"M[^;]{0,4}>[ay]{0,2}(?P<who>[wbstno3c])(?!v)")),
    # We look after it, Lantern host it, vendor-hosted; our neighbours at Exmoor Council run it; Lantern do.
    _Relation("v4", re.compile(r"(?P<who>[wbso3])(?:i[abcwo]{1,4})?[a,]{0,2}[v4]")),
    _Relation(
        "v4", re.compile(r"(?P<who>[tnc])[a,]{0,2}(?:v(?![ile1])|4(?=[ay]{0,2}[m2]))|(?P<seller>p)[am]?v(?=[xat])")
    ),
    _Relation("d", re.compile(r"(?:^|[,;])[aWSTNO]{0,2}(?P<who>[wbstno3c])a?d(?=a{0,3}x?(?:$|[,;])|a{0,2}[m2])")),
    # The supplier has it, Lantern see to all that, we do everything; of our own having it is said too where others run it.
    _Relation("E", re.compile(r"(?P<who>[so3tn])[a,]{0,6}E|(?P<own>[wbc])[a,]{0,6}E(?!i)")),
    # SaaS (vendor), hosted - Lantern.
    _Relation("wbso3n", re.compile(r"[kveHl2d],a{0,2}(?P<who>[wbso3n])(?=a{0,3}(?:$|[,;]))")),
    # Lantern provide it as a managed service.
    _Relation("q", re.compile(r"(?P<who>[sno3])a?q(?=[^;,]{0,12}[v4km2])"), is_weak=True),
    _Relation("q", re.compile(r"qi[ay]{0,2}(?P<who>[wbso3nc])"), is_weak=True),
    # Ours; the supplier's.
    _Relation("WSTNOC", re.compile(r"(?P<who>[WSTNOC])y?(?=$|[,;u])")),
    _Relation(
        "wsno3bc",
        re.compile(
            r"^(?:xB?)?[ai]{0,3}(?P<who>[wsno3]c?|b)(?=a{0,4}(?:$|[,;]))|^a{0,2}(?P<seller>c)[cxua]{0,3}(?:f[ac]{1,2})?$"
        ),
    ),
    _Relation("c", re.compile(r"^a{0,2}(?P<who>c)[cx]{0,2}(?:a?f[ac]{1,2})?(?=,)"), is_weak=True),
    _Relation("wo3", re.compile(r",a?(?P<who>w)(?=$|;)|^[ai]{0,3}(?P<other>[o3])(?![vd4q])"), is_weak=True),
    # Ways of hosting and rooms that say nothing of whose they are.
    _Relation("Hl3rk1y", re.compile(r"(?P<who>[Hl3rk])|(?P<seller>1)(?![xcpbosS])|y[ax]?(?P<own>m)")),
    _Relation("e67", re.compile(r"(?P<who>e)(?!s)|(?P<own>[67])"), is_weak=True),
)
_OPENS_WITH_NO = re.compile(r"\W*no\b", re.IGNORECASE)
_DENIED = re.compile(r"g[^,;]{0,3}$|0[^,;]{0,4}$")


def hosts_in(
    words: str,
    sellers: Sequence[Span] = (),
    systems: Sequence[Span] = (),
    *,
    knows_sellers: bool = True,
    is_asked: bool = True,
) -> list[Host]:
    """The hosts that words tell of, in their order; those that are only implied where none is told.

    Args:
        words: What is said of the hosting.
        sellers: Where it names sellers of the letter's systems, as offsets.
        systems: Where it names the systems themselves.
        knows_sellers: Whether it is known who sells them: a company that does not is a third party, any other their supplier.
        is_asked: Whether hosting was asked for: words that tell of it unasked must do more than imply it.
    """
    told = _told_in(words, sellers, systems)
    strong = [host for host, is_weak in told if not is_weak]
    hosts = strong if not is_asked or any(host.kind != CLOUD for host in strong) else [host for host, _ in told]
    company = THIRD if knows_sellers else SUPPLIER
    return [host._replace(kind=company) if host.kind == _COMPANY else host for host in hosts]


def _told_in(words: str, sellers: Sequence[Span] = (), systems: Sequence[Span] = ()) -> list[tuple[Host, bool]]:
    """Every host that words tell of, and whether only weakly."""
    line = line_of(words, sellers, systems)
    parts = line.parts
    if parts[:1] == "g" and parts[1:2] not in {"m", "k", "v", "2"} and _OPENS_WITH_NO.match(words):
        parts = ";" + parts[1:]
    parts = _joined(parts)
    return _resolved(sorted(_related(parts, line, words)), words)


@remembered
def tells_host(words: str) -> bool:
    """Whether words, of whatever they are said, tell of a host."""
    return any(not is_weak for _, is_weak in _told_in(words))


def _joined(parts: str) -> str:
    for pattern, becomes in _JOINED:
        parts = pattern.sub(partial(_replaced, becomes), parts)
    return parts


def _replaced(becomes: Mapping[str, str], match: re.Match[str]) -> str:
    return "".join(becomes.get(part, part) for part in match.group())


def _related(parts: str, line: Line, words: str) -> Iterator[tuple[Host, bool]]:
    taken: set[int] = set()
    held = frozenset(parts)
    for relation in _RELATIONS:
        if held.isdisjoint(relation.needs):
            continue
        for match in relation.pattern.finditer(parts):
            who = next(at for name, at in ((name, match.start(name)) for name in match.groupdict()) if at >= 0)
            covered = range(match.start(), match.end())
            first = match.start() + (parts[match.start()] in ",;")
            if taken.intersection(covered) or _DENIED.search(parts, max(0, first - 4), first):
                continue
            taken.update(covered)
            end = line.places[match.end()] if match.end() < len(parts) else len(words)
            yield Host(line.places[who], end, _KIND[parts[who]], parts[who] in _PLAIN), relation.is_weak


_ITS = re.compile(r"its\b", re.IGNORECASE)
_THEIR = re.compile(r"\W*(?:\w+ )?(?:their|theirs|its|they|them)\b", re.IGNORECASE)


def _resolved(told: Sequence[tuple[Host, bool]], words: str) -> list[tuple[Host, bool]]:
    """Hosts with "their" and "them" referring to the company before them."""
    resolved: list[tuple[Host, bool]] = []
    for host, is_weak in told:
        before = resolved[-1][0].kind if resolved else ""
        pronoun = _THEIR if before in {THIRD, _COMPANY} else _ITS
        is_same = before in {THIRD, _COMPANY, COUNCIL} and host.kind == SUPPLIER and pronoun.match(words, host.start)
        resolved.append((host._replace(kind=before), is_weak) if is_same else (host, is_weak))
    return resolved
