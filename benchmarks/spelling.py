"""The many ways in which letters write one date, sum, number or length of training."""

from __future__ import annotations

from random import Random

from benchmarks.saying import Said, claim
from foimarket.letters.words.dates import MONTHS

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty"}


def ordinal(day: int) -> str:
    """``1st``, ``2nd``, ``11th``, …."""
    return f"{day}{'th' if 10 <= day % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def full_date(draw: Random, first_year: int, last_year: int) -> str:
    """A date for a letterhead."""
    month = draw.randrange(12)
    return f"{draw.randint(1, _DAYS[month])} {MONTHS[month]} {draw.randint(first_year, last_year)}"


def date(draw: Random, attribute: str, first_year: int, last_year: int) -> Said:
    """A date at the precision of a day, a month or a year."""
    year, month = draw.randint(first_year, last_year), draw.randrange(12)
    name, number = MONTHS[month], month + 1
    precision = draw.choices(("day", "month", "year"), (6, 3, 2))[0]
    if precision == "year":
        return claim(attribute, str(year), str(year))
    if precision == "month":
        words = draw.choice(
            (f"{name} {year}", f"{name[:3]} {year}", f"{name[:3]}-{year % 100:02}", f"{number:02}/{year}")
        )
        return claim(attribute, f"{year}-{number:02}", words)
    day = draw.choice((1, _DAYS[month], draw.randint(1, _DAYS[month])))
    words = draw.choice(
        (
            f"{day} {name} {year}",
            f"{ordinal(day)} {name} {year}",
            f"{day:02}/{number:02}/{year}",
            f"{day:02}/{number:02}/{year % 100:02}",
            f"{day:02}.{number:02}.{year}",
            f"{day} {name[:3]} {year}",
        )
    )
    return claim(attribute, f"{year}-{number:02}-{day:02}", words)


def _pounds(draw: Random) -> tuple[float, str, bool]:
    exact = draw.randint(4_000, 260_000)
    thousands = draw.randint(4, 260)
    ways: tuple[tuple[float, str, bool], ...] = (
        (exact, f"£{exact:,}", False),
        (exact, f"£{exact:,}.00", False),
        (exact + 0.45, f"£{exact:,}.45", False),
        (exact, f"£{exact}", False),
        (exact, f"{exact:,} pounds", False),
        (exact, f"GBP {exact:,}", False),
        (exact, f"£{f'{exact:,}'.replace(',', ', ')}", False),
        (thousands * 1000, f"£{thousands}k", False),
        (thousands * 1000, f"circa £{thousands},000", True),
        (thousands * 1000, f"approximately £{thousands}K", True),
        (thousands * 10_000, f"£{thousands / 100:.2f}m", False),
    )
    return draw.choices(ways, (8, 4, 4, 3, 1, 1, 1, 2, 2, 1, 1))[0]


def yearly_cost(draw: Random) -> Said:
    """An annual cost, saying so (or naming its year) more often than not."""
    value, words, approximate = _pounds(draw)
    year = draw.randint(2015, 2023)
    period, basis = draw.choice(
        (
            ("annual", ""),
            ("annual", ""),
            ("annual", " per annum"),
            ("annual", " p.a."),
            ("annual", " a year"),
            ("annual", " per year (excluding VAT)"),
            ("annual", " annually"),
            (f"{year}-{(year + 1) % 100:02}", f" in {year}/{(year + 1) % 100:02}"),
            (f"{year}-{(year + 1) % 100:02}", f" ({year}-{(year + 1) % 100:02})"),
        )
    )
    return claim("annual_cost", value, words + basis, unit="GBP", period=period, approximate=approximate)


def one_off_cost(draw: Random) -> Said:
    """A sum paid once."""
    value = draw.randint(5, 300) * 1000
    return claim("one_off_cost", value, f"£{value:,}", unit="GBP", period="one-off")


def count_words(number: int) -> str:
    """A whole number below 60 in words."""
    if number < len(_WORDS):
        return _WORDS[number]
    tens, ones = number - number % 10, number % 10
    if tens not in _TENS:
        return str(number)
    return _TENS[tens] + (f"-{_WORDS[ones]}" if ones else "")


def system_count(draw: Random, attribute: str, number: int) -> Said:
    """A number of systems."""
    words = draw.choice((str(number), str(number), str(number), f"{number} systems", count_words(number)))
    return claim(attribute, number, words, unit="systems", areas=("corporate",))


def users(draw: Random) -> Said:
    """How many people use a system."""
    number = draw.choice((draw.randint(12, 990), draw.randint(10, 250) * 10))
    words, approximate = draw.choice(
        (
            (f"{number:,}", False),
            (f"{number:,} users", False),
            (f"{number} named users", False),
            (f"approximately {number:,} users", True),
            (f"{number:,} licences", False),
        )
    )
    return claim("users", number, words, unit="users", approximate=approximate)


_MODES = {
    "e-learning": ("e-learning", "an online module", "eLearning"),
    "classroom": ("classroom based", "in person", "face to face", "in the classroom"),
    "remote": ("by Microsoft Teams", "in a remote session", "as a virtual session"),
    "mixed": ("a mix of classroom and e-learning", "part e-learning, part face to face"),
}


def training_mode(draw: Random) -> Said:
    """How users are trained."""
    mode = draw.choice(tuple(_MODES))
    return claim("training_mode", mode, draw.choice(_MODES[mode]))


def training_hours(draw: Random) -> Said:
    """How long users are trained for, and whether once or each year."""
    half_hours = draw.choice((1, 2, 3, 4, 5, 6, 7, 8, 12, 14, 15, 28))
    hours = half_hours / 2
    number = f"{hours:g}"
    days = draw.choice((0.5, 1, 1.5, 2, 3))
    whole = draw.randint(1, 9)
    minutes = draw.choice((30, 45, 90))
    ways: tuple[tuple[float, str, str], ...] = (
        (hours, "hours", f"{number} hour{'s' if hours != 1 else ''}"),
        (hours, "hours", f"{number}hrs"),
        (hours, "hours", f"{number} hrs"),
        (whole, "hours", f"{count_words(whole)} hour{'s' if whole != 1 else ''}"),
        (days, "days", "half a day" if days == 0.5 else f"{days:g} day{'s' if days != 1 else ''}"),
        (minutes, "minutes", f"{minutes} minutes"),
    )
    value, unit, words = draw.choices(ways, (6, 2, 2, 2, 3, 1))[0]
    period, basis = draw.choice(
        (
            (None, ""),
            (None, ""),
            ("annual", " a year"),
            ("annual", " per user per year"),
            ("one-off", " for each new user"),
        )
    )
    return claim("training_hours", value, words + basis, unit=unit, period=period)
