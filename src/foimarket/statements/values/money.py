"""Sums of money in a text, with their unit's scale, and what they are for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from foimarket.patterns import CuedAlternatives, cued, remembered
from foimarket.statements.values.numbers import WORDS, YEAR, number_of

_AMOUNT = cued(
    r"(?:£|GBP\s?)\s?(?P<digits>\d{1,3}(?:\.\d{3})+(?![\d.,])|\d{1,3}(?:\s{0,2},\s{0,2}\d{3}(?!\d))+(?:\.\d{1,2})?"
    # The mark of a footnote, run together with the sum.
    r"|\d{1,3}(?:,\d{3})+(?=\d(?![\d,.]))"
    r"|\d{1,3}(?:\s\d{3})+(?:\.\d{1,2})?(?!\d|,\d)|\d{1,3},\d\d?(?=\s?(?:m|M|bn)\w*\b)|\d+(?:\.\d+)?)(?P<pence>p\b)?"
    r"(?:\s?(?P<scale>[Mm]il(?:lion)?\b|[Tt]housand\b|m\b|k\b|bn\b|K\b|M\b))?"
    r"|(?<![\d£])(?P<pounds>\d{1,3}(?:,\d{3})+|\d+(?:\.\d\d)?)\s?(?P<scale2>million|thousand|k)?\s?(?:pounds\b|GBP\b)",
)
# "£26.400" is a sum in thousands: no sum has three places of pence.
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_COMMA_FOR_POINT = re.compile(r"\d{1,3},\d\d?")
_SCALES = {"million": 1_000_000, "mil": 1_000_000, "thousand": 1000, "m": 1_000_000, "k": 1000, "bn": 1_000_000_000}
_DUE = r"(?:costs?|charges?|fees?|payments?|price|spend|expenditure|outlay|money)"
# "No licence fee", "nothing to pay", "costs us nothing", "we do not pay for it", "it has been free".
_FREE = CuedAlternatives(
    r"\bno (?!(?:separate|individual|specific|additional|extra|further|direct|other|longer|more|such|fixed|set|agreed|single"
    r"|standard|known|published|identifiable)(?![\w-]))"
    rf"(?:[\w-]+ ){{0,3}}?{_DUE}\b"
    r"(?! (?:information|data|figures?|breakdown|details?|codes?|cent(?:re|er)s?|records?|increases?|changes?|savings?))"
    r"|\bfree (?:of charge|to (?:us|use|the \w+)|for (?:us|councils|the \w+))\b|\b(?:is|are|was|were|been|comes?|it['’]s) free\b"
    r"(?! (?:text|school|from|to \w+ (?:it|from)|until|space))|^\W*free\W*$|\bnil\b(?! returns?\b)|\bzero\b|\bgratis\b"
    r"|\bfree (?:(?:introductory|trial|first) (?:year|period|term|plan)|plan|tier|version|edition|licen[cs]e|product|tool"
    r"|software|package)\b"
    r"|(?<!\bwe )(?<!council )(?<!trust )(?<!authority )(?<!force )(?<!\bus )\b(?:meets|bears|pays|covers|picks up|funds)"
    r" (?:the |all |its |our )?(?:whole |full )?(?:costs?|bill|charges?)\b(?! (?:of|for) (?:training|hosting|support))"
    r"|\bat no (?:\w+ )?(?:cost|charge)\b|\bcentrally (?:funded|paid|procured and funded)\b|\b(?:funded"
    r"|paid for) (?:centrally|nationally)\b"
    r"|^\W*none(?=\W*$|[.;,]\s|\s[-–—]\s)(?!\W*(?:left|held|recorded|known|available|found|provided))"
    r"|\bnothing (?:to pay|(?:is|was|has been|need be|falls) (?:\w+ )?(?:paid|charged|spent|payable|due|on the \w+))\b"
    r"|\b(?:we|the \w+|council|trust) (?:pays?|paid|spends?|spent) nothing\b"
    r"|\b(?:costs?|charges?|charged) (?:(?:us|the \w+|me|them) )?nothing\b|\bwithout (?:any )?(?:charge|cost|payment)\b"
    r"|\b(?:do|does|did)(?: not|n['’]t) (?:currently |ever )?(?:pay|charge|cost)(?:\W*$| (?:(?:us|for (?:it|this|that"
    r"|them))\b(?! (?:\w+ )?"
    r"(?:separately|annually|monthly|per|by|until))|anything|a (?:fee|charge|penny)))|^\W*nothing(?=\W*$|\s*[-–—:;,(])"
    r"|\b(?:is|are|was|were)(?: not|n['’]t) charged (?:for|anything)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\bc\.?|\bcirca|\baround|\babout|\bapprox(?:imately|\.)?|\broughly|\bsome|\bestimated(?: at)?|\bover|\bunder|~)\s*$",
    re.IGNORECASE,
)
_ABOUT_AFTER = re.compile(r"\s*(?:or so|or thereabouts|approx|\(approx|\(estimate|on average|forecast)", re.IGNORECASE)


# A sum without its sign: one in thousands ("31k"), or one that words of payment follow or nothing does ("61,400 a year").
_BARE = cued(
    r"(?<![\w£.,/:#-])(?:(?P<scaled>\d{1,4}(?:[.,]\d+)?)\s?(?P<scale>k|m|million|thousand)\b(?! (?:users|people|records"
    r"|residents|cases|calls))"
    r"|(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+\.\d\d|\d{3,})"
    r"(?=\s*(?:[.;)]*\s*$|(?:a|per|each|every) (?:year|annum|month|quarter)|p\.?\s?a\b|annually|yearly|monthly|\(?(?:plus|\+"
    r"|exc?l?\w*|inc?l?\w*|net|less|ex|before)"
    r"\.?(?: of)? VAT|in total|all told|altogether|one[- ]off|up[- ]?front|(?:over|for) (?:the |a )?(?:\w+ )?(?:years?|term)\b"
    r"|(?:rising|index|linked|uplift|increas|subject to|payable|paid|charged|invoiced|billed|with (?:an? )?(?:annual |yearly )?"
    r"(?:uplift|increase|rise))\w*|\((?!\d)))"
    r"|(?<=\s)(?P<exact>\d{1,3}(?:,\d{3})+\.\d\d)(?!\d|\s?%))",
    re.IGNORECASE,
)


class Amount(NamedTuple):
    """A sum in pounds and its offsets."""

    value: float
    start: int
    end: int
    approximate: bool = False


@remembered
def find_amounts(text: str) -> tuple[Amount, ...]:
    """Sums of money in ``text``, in order."""
    return tuple(sorted(_found_amounts(text), key=attrgetter("start")))


_BETWEEN_DIGITS = re.compile(r"[\s,]")
_SUM = r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:\.\d+)?"
_SCALE = r"(?:\s?(?:million|thousand)\b|[km]\b)"
_RANGE = cued(
    rf"(?P<between>\bbetween )?(?:£|GBP )\s?(?P<low>{_SUM})(?P<low_scale>{_SCALE})?"
    rf"\s?(?P<to>-|–|—|to|and)\s?(?P<sign>£|GBP )?\s?(?P<high>{_SUM})(?P<high_scale>{_SCALE})?(?![\d/,.]\d|\s?[-–/]\s?\d)",
    re.IGNORECASE,
)


def _ranges(text: str) -> Iterator[Amount]:
    """Sums told as lying between two others, as the middle of the two: "between £50,000 and £60,000", "£22-23k"."""
    for match in _RANGE.finditer(text):
        if (match["to"].lower() == "and") != bool(match["between"]) or not (match["sign"] or match["high_scale"]):
            continue
        high_scale = (match["high_scale"] or "").strip().lower()
        low_scale = (match["low_scale"] or match["high_scale"] or "").strip().lower()
        low = float(match["low"].replace(",", "")) * _SCALES.get(low_scale, 1)
        high = float(match["high"].replace(",", "")) * _SCALES.get(high_scale, 1)
        is_joined = match["to"].lower() != "to" or not match["sign"] or _IS_RANGE.search(text, 0, match.start())
        if low < high <= _WIDEST * low and is_joined:
            yield Amount(round((low + high) / 2, 2), match.start(), match.end(), approximate=True)


_WIDEST = 4
_IS_RANGE = re.compile(
    r"(?:\b(?:in the (?:range|region)(?: of)?|range|of|about|around|some|approximately|roughly|circa|c\.?)|[:=-]) ?$",
    re.IGNORECASE,
)


def _found_amounts(text: str) -> Iterator[Amount]:
    yield from _spelt_amounts(text)
    ranges = list(_ranges(text))
    yield from ranges
    for match in _AMOUNT.finditer(text):
        if any(each.start <= match.start() < each.end for each in ranges):
            continue
        digits = match["digits"] or match["pounds"]
        if digits == "000":  # a unit: "£000s"
            continue
        scale = (match["scale"] or match["scale2"] or "").lower()
        # "£14.600" is a misprint, "£2.024m" is none.
        digits = digits.replace(".", "") if not scale and _DOTTED.fullmatch(digits) else digits
        digits = digits.replace(",", ".") if _COMMA_FOR_POINT.fullmatch(digits) else digits
        value = float(_BETWEEN_DIGITS.sub("", digits)) * _SCALES.get(scale, 1)
        yield Amount(
            round(value, 2), match.start(), match.end(), is_about(text, match.start(), match.end()) or bool(scale)
        )


# "Fourteen thousand pounds", "seventeen thousand, four hundred and fifty pounds".
_SPELT = cued(
    rf"\b(?:(?:(?:{WORDS}|an?) hundred(?: and)?(?: {WORDS})?|{WORDS}|an?) thousand(?:,? (?:and )?)?+)?"
    rf"(?:(?:{WORDS}|a) hundred(?: (?:and )?)?+)?"
    rf"(?:{WORDS})? ?pounds\b",
    re.IGNORECASE,
)


def _spelt_amounts(text: str) -> Iterator[Amount]:
    """Sums in words."""
    for match in _SPELT.finditer(text):
        if value := number_of(match.group()[: -len("pounds")]):
            yield Amount(value, match.start(), match.end(), is_about(text, *match.span()))


def find_bare_amounts(text: str) -> Iterator[Amount]:
    """Sums without their sign, in words that answer what something costs."""
    for match in _BARE.finditer(text):
        digits, scale = match["scaled"] or match["digits"] or match["exact"], (match["scale"] or "").lower()
        if scale or not YEAR.fullmatch(digits):
            value = float(digits.replace(",", "")) * _SCALES.get(scale, 1)
            about = bool(scale) or is_about(text, *match.span())
            yield Amount(round(value, 2), match.start(), match.end(), about)


def find_nothing_paid(text: str) -> Amount | None:
    """Words saying that nothing is paid, as an amount of zero."""
    match = _FREE.search(text)
    return Amount(0.0, match.start(), match.end()) if match else None


# So many sums with nothing between them are cells of a flattened table: what stands before them is the name of their row.
_FEWEST_IN_ROW = 4
_ROW_NAME = 100
_ROW_OF_SOFTWARE = re.compile(
    r"\b(?:software|applications?|systems?|licen[cs]es?)\b[^£()]*(?:\([^()£]*\)\W*)?$", re.IGNORECASE
)


def without_cells(text: str, amounts: list[Amount]) -> list[Amount]:
    """The sums of a text without the cells of a flattened table, but those of a row that is for software."""
    if len(amounts) < _FEWEST_IN_ROW:
        return amounts
    rows: list[list[Amount]] = []
    for place, amount in enumerate(amounts):
        if place and not text[amounts[place - 1].end : amount.start].strip():
            rows[-1].append(amount)
        else:
            rows.append([amount])
    long = [row for row in rows if len(row) >= _FEWEST_IN_ROW]
    named = [row for row in long if _ROW_OF_SOFTWARE.search(text, max(0, row[0].start - _ROW_NAME), row[0].start)]
    return [amount for row in named for amount in row] if long else amounts


def is_about(text: str, start: int, end: int) -> bool:
    """Whether the words beside a figure say that it is an estimate."""
    return bool(_ABOUT.search(text, max(0, start - 20), start)) or bool(_ABOUT_AFTER.match(text, end))


_WITHOUT_VAT = cued(
    r"\b(?:exc?l?(?:uding|usive of|\.)?|plus|before|no|\+|net of|without)\s*VAT\b|VAT exclusive|ex\.? ?VAT",
    re.IGNORECASE,
)
_WITH_VAT = cued(r"\b(?:inc?l?(?:uding|usive of|\.)?|with|including any)\s*VAT\b|VAT inclusive", re.IGNORECASE)


@remembered
def vat_of(text: str) -> str:
    """``included``, ``excluded`` or ``unstated``."""
    if _WITHOUT_VAT.search(text):
        return "excluded"
    if _WITH_VAT.search(text):
        return "included"
    return "unstated"
