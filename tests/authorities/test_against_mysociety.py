"""The table beside mySociety's list of authorities, from which its facts come: every difference is listed here with its reason."""

from __future__ import annotations

import csv
import re
from datetime import date, timedelta

import pytest
import sources

LIST = sources.SHARED / "reference/mysociety_uk_local_authorities.csv"
pytestmark = pytest.mark.skipif(not LIST.is_file(), reason="the shared reference list is not at hand")

TYPES = {
    "CTY": "county",
    "UA": "unitary",
    "MD": "metropolitan",
    "LBO": "london_borough",
    "CC": "london_borough",  # the City of London: counted with the boroughs, as social care statistics do
    "NMD": "district",
    "WPA": "welsh",
    "SCO": "scottish",
    "NID": "northern_ireland",
}
NO_PRINCIPAL_COUNCIL = {"COMB", "SRA"}
STILL_TO_COME = {"east-surrey", "west-surrey"}  # made by an order of March 2026, after the list's edition
ENDS_LATER = {  # the same order
    *("surrey", "elmbridge", "epsom-and-ewell", "guildford", "mole-valley", "reigate-and-banstead", "runnymede"),
    *("spelthorne", "surrey-heath", "tandridge", "waverley", "woking"),
}
NAMES_MENDED = {
    "Borough Council of Kings Lynn and West Norfolk": "Borough Council of King's Lynn and West Norfolk",
    "London Borough of Hammersmith & Fulham": "London Borough of Hammersmith and Fulham",
    "Telford & Wrekin Council": "Telford and Wrekin Council",
    "North Somerset  Council": "North Somerset Council",
}
REGIONS_ADDED = {  # ended councils without a region in the list: that of their successor
    *(
        "bournemouth",
        "buckinghamshire-county",
        "christchurch",
        "east-dorset",
        "forest-heath",
        "kettering",
    ),
    *(
        "north-dorset",
        "poole",
        "purbeck",
        "st-edmundsbury",
        "suffolk-coastal",
        "taunton-deane",
    ),
    *(
        "waveney",
        "west-dorset",
        "west-somerset",
    ),
}
REGISTER_DAYS = ("2005-05-01", "2005-06-30")  # days on which a register was typed in, not on which councils began
OTHER_ARTEFACTS = {
    "birmingham": "1996-07-01",  # no English council began on that day
    "belfast": "2015-04-01",  # its boundary changed; without it 25 councils would have preceded the 11, not 26
}
SUCCESSORS_ADDED = {  # the list names none for Northern Ireland
    row["authority_id"] for row in sources.seed("authority") if row["nation"] == "Northern Ireland" and row["valid_to"]
}
TYPING_ERRORS = {  # letters lost or swapped, also by an encoding; words cut off a name
    *("sir ynys mï¿½n", "ynys mn", "cityï¾\xa0and county of swansea", "cynon", "taff", "eilean", "highands"),
    *("aberdeen c ity", "aberdeen cuty", "glasgow city coucil", "south ayshire"),
    *("ease dunbartonshire", "east dunbaronshire", "east dunbarton", "east dunnbartonshire"),
}


@pytest.fixture(scope="module")
def theirs() -> dict[str, dict[str, str]]:
    """Rows of the list that are principal councils, by name as ours has it."""
    with LIST.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["local-authority-type"] not in NO_PRINCIPAL_COUNCIL]
    return {NAMES_MENDED.get(row["official-name"], row["official-name"]): row for row in rows}


@pytest.fixture(scope="module")
def ours() -> dict[str, dict[str, str]]:
    """Our rows, by name."""
    return {row["authority_name"]: row for row in sources.seed("authority")}


@pytest.fixture(scope="module")
def pairs(ours, theirs) -> list[tuple[dict[str, str], dict[str, str]]]:
    """Ours and theirs, where both have the council."""
    return [(ours[name], theirs[name]) for name in sorted(ours.keys() & theirs.keys())]


def different(pairs, mine, their) -> set[str]:
    """Authorities for which the two do not say the same."""
    return {own["authority_id"] for own, other in pairs if mine(own) != their(other)}


def test_both_hold_the_same_councils(ours, theirs):
    assert theirs.keys() - ours.keys() == set()
    assert {ours[name]["authority_id"] for name in ours.keys() - theirs.keys()} == STILL_TO_COME


def test_codes_types_and_nations_agree(pairs):
    assert different(pairs, lambda own: own["ons_code"], lambda other: other["gss-code"]) == set()
    assert (
        different(pairs, lambda own: own["authority_type"], lambda other: TYPES[other["local-authority-type"]]) == set()
    )
    assert different(pairs, lambda own: own["nation"], lambda other: other["nation"]) == set()


def test_regions_agree_in_england_and_are_left_out_elsewhere(pairs):
    def region(other):
        return other["region"] if other["nation"] == "England" else ""

    assert different(pairs, lambda own: own["region"], region) == REGIONS_ADDED


def test_first_days_agree_but_for_days_of_typing(pairs):
    for own, other in pairs:
        start = other["start-date"]
        is_artefact = REGISTER_DAYS[0] <= start <= REGISTER_DAYS[1] or OTHER_ARTEFACTS.get(own["authority_id"]) == start
        assert own["valid_from"] == ("" if is_artefact else start), own["authority_id"]


def test_last_days_are_exclusive_throughout(pairs):
    def over_on(other):
        end = other["end-date"]
        # The list gives the last day of a financial year for some and the first day of the next for others.
        return str(date.fromisoformat(end) + timedelta(days=1)) if end.endswith("-03-31") else end

    assert different(pairs, lambda own: own["valid_to"], over_on) == ENDS_LATER


def test_successors_agree_where_the_list_has_any(pairs, theirs):
    ids = {other["local-authority-code"]: own["authority_id"] for own, other in pairs}
    said: dict[str, set[str]] = {}
    for row in sources.seed("authority_succession"):
        said.setdefault(row["authority_id"], set()).add(row["successor_id"])
    listed = {
        own["authority_id"]: {ids[code] for code in re.findall(r"\w+", other["replaced-by"])} for own, other in pairs
    }
    assert {key for key in listed if listed[key] != said.get(key, set())} == ENDS_LATER | SUCCESSORS_ADDED


def test_residents_agree(pairs):
    held = {row["authority_id"]: row["population"] for row in sources.seed("population") if row["year"] == "2020"}
    listed = {own["authority_id"]: str(int(float(other["pop-2020"]))) for own, other in pairs if other["pop-2020"]}
    assert held == listed


def test_every_other_name_of_the_list_is_known_but_for_typing_errors(authorities_of):
    lost = {
        name.lower().strip()
        for own in sources.seed("authority")
        for name in sources.names_in_list().get(own["ons_code"], [])
        if own["authority_id"] not in authorities_of(name, sources.day_within(own))
    }
    assert lost == TYPING_ERRORS
