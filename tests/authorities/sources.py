"""Short records: sources that name an authority, and sources that say what one runs."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from datetime import date
from pathlib import Path

from foimarket.documents.document import Document, TextKind
from foimarket.statements.statement import Attribute, Evidence, EvidenceKind, ServiceArea, Statement

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"

NAMES = [
    *(
        ("London Borough of Camden", None, ["camden"]),
        ("LB Camden", None, ["camden"]),
        ("Camden Council", None, ["camden"]),
    ),
    *(
        ("CAMDEN", None, ["camden"]),
        ("L.B. of Camden", None, ["camden"]),
        ("the London Borough of Camden", None, ["camden"]),
    ),
    ("Hammersmith & Fulham", None, ["hammersmith-and-fulham"]),
    ("LBHF", None, ["hammersmith-and-fulham"]),
    ("RBWM", None, ["windsor-and-maidenhead"]),
    ("Westminster City Council", None, ["westminster"]),
    ("City of Westminster", None, ["westminster"]),
    ("Corporation of London", None, ["city-of-london"]),
    ("London", None, []),
    ("Hull", None, ["hull"]),
    ("Kingston upon Hull City Council", None, ["hull"]),
    ("Kingston upon Hull, City of", None, ["hull"]),
    ("Kingston Council", None, ["kingston-upon-thames"]),
    ("Borough Council of King’s Lynn and West Norfolk", None, ["kings-lynn-and-west-norfolk"]),
    ("Kings Lynn & West Norfolk", None, ["kings-lynn-and-west-norfolk"]),
    ("St. Helens MBC", None, ["st-helens"]),
    ("Saint Helens Council", None, ["st-helens"]),
    ("St Albans City and District Council", None, ["st-albans"]),
    ("Bradford MDC", None, ["bradford"]),
    ("City of Bradford Metropolitan District Council", None, ["bradford"]),
    ("City of Coventry", None, ["coventry"]),
    ("Thurrock Borough Council", None, ["thurrock"]),
    ("Southend-on-Sea City Council", None, ["southend-on-sea"]),
    ("BCP Council", None, ["bournemouth-christchurch-and-poole"]),
    ("County Durham", None, ["durham"]),
    ("Durham County Council", None, ["durham"]),
    ("Durham City Council", None, []),
    ("Derby City Council", None, ["derby"]),
    ("Derbyshire", None, ["derbyshire"]),
    ("Lincoln", None, ["lincoln"]),
    ("Lincolnshire CC", None, ["lincolnshire"]),
    ("York", None, ["york"]),
    ("Yorkshire", None, []),
    ("Richmond Council", None, ["richmond-upon-thames"]),
    ("Richmondshire", None, ["richmondshire"]),
    ("Ynys Môn", None, ["isle-of-anglesey"]),
    ("Cyngor Sir Ynys Mon", None, ["isle-of-anglesey"]),
    ("Cyngor Caerdydd", None, ["cardiff"]),
    ("Swansea Council", None, ["swansea"]),
    ("Rhondda Cynon Taff", None, ["rhondda-cynon-taf"]),
    ("Western Isles Council", None, ["eilean-siar"]),
    ("Moray Council", None, ["moray"]),
    ("Shepway District Council", None, ["folkestone-and-hythe"]),
    ("Adur & Worthing Councils", None, ["adur", "worthing"]),
    ("Coventry City Council; Thurrock Council", None, ["coventry", "thurrock"]),
    ("Newcastle", None, []),
    ("Newcastle City Council", None, ["newcastle-upon-tyne"]),
    ("Newcastle-under-Lyme BC", None, ["newcastle-under-lyme"]),
    ("Buckinghamshire", date(2020, 3, 31), ["buckinghamshire-county"]),
    ("Buckinghamshire", date(2020, 4, 1), ["buckinghamshire"]),
    ("Buckinghamshire Council", None, ["buckinghamshire"]),
    ("Buckinghamshire County Council", date(2024, 1, 1), ["buckinghamshire-county"]),
    ("Somerset Council", date(2015, 7, 2), ["somerset-county"]),
    ("Cumbria", date(2024, 1, 1), ["cumbria"]),
    ("Northamptonshire", date(2019, 1, 1), ["northamptonshire"]),
    ("Greater London Authority", None, []),
    ("West Midlands Combined Authority", None, []),
    ("Shrewsbury Town Council", None, []),
    ("Council", None, []),
]
"""A name, the day of the source, and whom it means."""

NO_COUNCIL = {
    "Bon Accord Support Services Ltd (Aberdeen City Council company)": "a company of a council",
    "Greater London Authority": "a strategic authority",
    "Greater Manchester Combined Authority": "a combined authority",
    "Northern Ireland Housing Executive": "a national body",
    "Scotland Excel": "a purchasing body",
    "UK councils (129 survey respondents)": "a survey",
    "UK local authorities (Socitm estimate)": "an estimate",
    "UK local authorities (award notices)": "a count of notices",
    "Unknown London borough (buyer not visible in excerpt)": "a buyer that the source does not show",
    "Wales (22 local authorities and 7 health boards)": "a programme of many bodies",
}
"""Names among the shared facts that are no principal council's, and what they are."""

USES = [
    ("Thurrock Council", ServiceArea.ADULT_SOCIAL_CARE, "mosaic", "Frameworki", date(2013, 6, 1)),
    ("Thurrock Council", ServiceArea.SOCIAL_CARE_FINANCE, "mosaic", "Mosaic", date(2014, 6, 1)),
    ("Thurrock Council", ServiceArea.CHILDRENS_SOCIAL_CARE, "mosaic", "Servelec Mosaic", date(2016, 6, 1)),
    ("Thurrock Council", ServiceArea.EDUCATION, "mosaic", "Mosaic", date(2019, 6, 1)),
    ("Thurrock Council", ServiceArea.HOUSING, "mosaic", "Mosaic", date(2022, 6, 1)),
    ("Thurrock Council", ServiceArea.CRM_PORTAL, "mosaic", "Access Mosaic", date(2024, 9, 1)),
    ("Thurrock Council", ServiceArea.REVENUES_BENEFITS, "nec-housing", "Northgate Housing", date(2017, 5, 1)),
    ("Coventry City Council", ServiceArea.REVENUES_BENEFITS, "swift", "Anite Swift", date(2017, 6, 1)),
    ("Thurrock Council", ServiceArea.EDRMS, "nec-housing", "Northgate Housing", date(2023, 9, 1)),
    ("Coventry City Council", ServiceArea.EDRMS, "nec-housing", "NEC Housing", date(2024, 6, 1)),
    ("Thurrock Council", ServiceArea.HOMELESSNESS, "liquidlogic-las", "Liquidlogic", date(2012, 1, 1)),
    ("Coventry City Council", ServiceArea.HOMELESSNESS, "liquidlogic-lcs", "System C LCS", date(2012, 6, 1)),
    ("Tendring District Council", ServiceArea.HOMELESSNESS, "liquidlogic-lcs", "LCS", None),
    ("Cumbria County Council", ServiceArea.PLANNING_REGULATORY, "idox-uniform", "Uniform", date(2020, 1, 1)),
    ("Hambleton District Council", ServiceArea.PLANNING_REGULATORY, "idox-uniform", "Uniform", date(2020, 1, 1)),
    ("Tendring District Council", ServiceArea.PLANNING_REGULATORY, "idox-uniform", "Uniform", date(2023, 4, 1)),
    ("Moray Council", ServiceArea.PLANNING_REGULATORY, "idox-uniform", "Uniform", date(2024, 1, 1)),
    ("Tendring District Council", ServiceArea.DATA_ANALYTICS, "idox-uniform", "Uniform", None),
]
"""Who runs what in which area, the name as written, and the day of the source."""


def naming(name: str, day: date | None) -> Document:
    """A source of a day that speaks for whoever bears the name."""
    key = hashlib.sha256(f"{name} on {day}".encode()).hexdigest()
    return Document(
        key, f"names/{key}.md", "text/markdown", 1, "x", text_kind=TextKind.PARAPHRASE, authority=name, published_on=day
    )


def using(name: str, area: ServiceArea, product_id: str, written: str, day: date | None) -> tuple[Document, Statement]:
    """A source of a day that says that an authority's main system is a product."""
    key = hashlib.sha256(f"{name} {area} {day}".encode()).hexdigest()
    document = Document(
        key,
        f"uses/{key}.md",
        "text/markdown",
        1,
        written,
        text_kind=TextKind.PARAPHRASE,
        authority=name,
        published_on=day,
    )
    statement = Statement(
        document_id=key,
        answer_id=None,
        question=None,
        service_area=area,
        attribute=Attribute.SYSTEM_IN_USE,
        value=written,
        evidence=Evidence(EvidenceKind.PARAPHRASE, written, 0, len(written)),
        confidence=0.9,
        method="hand",
        product_id=product_id,
        name_as_written=written,
        role="main",
    )
    return document, statement


def named_authorities() -> list[tuple[str, date | None]]:
    """Every name that a test asks for: the cases, the table's own in its own time, those of the shared facts and letters."""
    own = [(row[column], day_within(row)) for row in seed("authority") for column in ("authority_name", "short_name")]
    facts = [(name, None) for name in names_in_facts()]
    letters = [(name, None) for name in publishers_of_letters()]
    listed = [(name, day_within(row)) for row in seed("authority") for name in names_in_list().get(row["ons_code"], [])]
    return list(dict.fromkeys([*((name, day) for name, day, _ in NAMES), *own, *facts, *letters, *listed]))


def seed(name: str) -> list[dict[str, str]]:
    """The rows of a seed as they are in the file."""
    with (ROOT / "sql/seeds" / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def day_within(row: dict[str, str]) -> date:
    """A day on which the authority of a seed row existed: its first, or else one before any of our changes."""
    return date.fromisoformat(row["valid_from"] or "2009-04-01")


def names_in_facts() -> list[str]:
    """Authorities of the shared facts; none where they are not at hand."""
    path = SHARED / "facts/facts.csv"
    if not path.is_file():
        return []
    with path.open(newline="", encoding="utf-8") as file:
        return sorted({row["authority"] for row in csv.DictReader(file)})


def publishers_of_letters() -> list[str]:
    """Publishers of the shared letters of real bodies; none where they are not at hand."""
    path = SHARED / "letters/dev/gold.jsonl"
    if not path.is_file():
        return []
    letters = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    held_back = {str(number) for number in range(101, 146)}
    return sorted(
        {row["publisher"] for row in letters if row["id"] not in held_back and row.get("letter_text") != "constructed"}
    )


def names_in_list() -> dict[str, list[str]]:
    """Other names that the shared reference list gives for a code; none where it is not at hand."""
    path = SHARED / "reference/mysociety_uk_local_authorities.csv"
    if not path.is_file():
        return {}
    with path.open(newline="", encoding="utf-8") as file:
        # Within a name a comma is followed by a space.
        return {
            row["gss-code"]: re.split(",(?! )", row["alt-names"]) for row in csv.DictReader(file) if row["gss-code"]
        }
