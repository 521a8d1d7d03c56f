"""The words in which hosting is told, each by the part it plays: who, whose, what they do, where; a sentence as a line of them.

A part is one letter, so that a relation between parts ("by" and a supplier, a possessor and machines) is an expression over a line
of letters (`foimarket.statements.values.hosts`). An actor's capital letter is its possessive: ``s`` a supplier, ``S`` a supplier's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

from foimarket.statements.words.ordinary import is_function_word, is_ordinary, is_place

_PARTS: dict[str, str] = {
    # Actors: we; a public body; a supplier; they; somebody else. A seller named in the letter is n, a system p, another name c.
    "w": "we us ourselves ict digital_services technology_services information_services computer_services"
    " information_technology information_communications_technology in_house_team in_house_staff internal_team"
    " internal_staff",
    "b": "council councils authority authorities trust force university college constabulary board ministry department"
    " directorate organisation hospital school commission local_authority health_board fire_service ombudsman",
    "s": "supplier suppliers vendor vendors provider providers maker makers manufacturer manufacturers developer"
    " developers seller sellers firm company companies software_house software_houses software_company software_firm"
    " licensor",
    "t": "they them themselves",
    "o": "contractor contractors subcontractor subcontractors sub_contractor sub_contractors partner partners msp reseller"
    " bureau consortium outsourcer neighbours neighbour data_centre_operator data_centre_provider hosting_company"
    " hosting_firm hosting_partner hosting_provider hosting_specialist hosting_contractor hosting_supplier"
    " cloud_provider infrastructure_provider shared_service shared_services nhs csu commissioning_support_unit a_company"
    " a_firm a_specialist operator operators agency landlord",
    # Who is never a seller or the authority, however it is said.
    "3": "third_party third_parties 3rd_party 3rd_parties independent_data_centre commercial_data_centre independent_host"
    " independent_hosting",
    "W": "our ours corporate",
    "T": "their theirs",
    # Of the authority where it is what the sentence is about, else the supplier's.
    "I": "its",
    # What makes another authority of an authority, or another company of a company.
    "j": "another other neighbouring neighbour lead partner different adjoining sister nearby",
    "y": "own",
    "h": "people staff team engineers colleagues officers division unit section desk helpdesk service_desk",
    # Places: machines and sites that are somebody's; rooms and buildings that are the authority's; ways of hosting.
    "m": "server servers data_centre data_centres data_center data_centers datacentre datacentres datacenter datacenters"
    " centre kit equipment hardware machine machines box boxes infrastructure network vm vms rack racks farm premises"
    " premise building buildings site sites location facility facilities cluster storage firewall",
    "7": "pc pcs laptop laptops desktop desktops computer computers workstation workstations",
    # What is as good as a place once it is somebody's: "in their care", "the vendor's platform".
    "2": "platform platforms environment environments hosting care hands custody end side instance account domain"
    " subscription tenancy tenant region estate responsibility service services",
    "r": "basement cellar server_room server_rooms comms_room comms_rooms machine_room plant_room computer_room"
    " computer_suite data_hall county_hall city_hall town_hall civic_centre civic_center civic_offices civic_office"
    " civic_suite guildhall headquarters hq depot under_a_desk stand_alone_pc stand_alone_computer standalone_pc"
    " standalone_computer standalone_laptop office_pc office_computer council_offices main_office head_office here",
    # After a name: Carrick House.
    "5": "house hall road street lane tower towers quay court park way",
    "l": "on_premise on_premises on_prem on_prems onpremise onpremises onprem in_house inhouse internally locally"
    " self_host self_hosts self_hosted self_hosting self_managed own_host on_site onsite shared_drive file_share",
    "1": "local internal",
    "k": "cloud clouds microsoft microsoft_azure amazon google saas paas iaas software_as_a_service azure aws"
    " amazon_web_services google_cloud gcp web_based hosted_service hosted_solution hosted_system hosted_product"
    " hosted_application hosted_platform web web_application web_applications web_app web_apps browser browsers"
    " online_service over_the_internet over_the_web via_the_internet multi_tenant cloud_based internet_based"
    " internet_hosted web_hosted online_subscription internet_subscription web_subscription subscription_service"
    " as_a_service web_service web_page url application_service_provider office_365 microsoft_365 m365 o365",
    "e": "externally external remotely off_site offsite",
    "H": "hybrid bit_of_both",
    # What is done, and how an actor or a place is joined to it.
    "v": "host hosts hosted hosting run runs running ran manage manages managed operate operates operated look_after"
    " looks_after looked_after take_care_of takes_care_of taken_care_of is_responsible are_responsible"
    " took_over takes_over taken_over",
    # What is also said of data, contracts and those who only use a system.
    "4": "keep keeps kept hold holds held maintain maintains maintained own owns owned housed store stores stored"
    " administer administers administered deploy deploys deployed install installs installed",
    "d": "do does did",
    "q": "provide provides provided deliver delivers delivered supply supplies offer offers give gives",
    "z": "bought supplied sold purchased procured written developed built made licensed acquired contracted contract"
    " agreement contracts agreements buy buys licence unconnected connected apart separate independent integrated"
    " integrates linked links interfaces share shared",
    "M": "moved migrated transferred went gone switched shifted relocated passed handed outsourced taken took brought",
    "i": "by with at in on through under within inside via using from upon those_of out_of beneath behind belonging_to"
    " belongs_to belong_to",
    ">": "to into onto",
    "f": "of",
    "B": "is are was were be been being",
    "g": "not no never nor neither without none rather_than instead_of other_than no_longer off",
    "0": "nothing none_of_it none_of_this none_of_them none_of_these",
    # Whose work it is for us: the county council that hosts it on our behalf is another one.
    "F": "for_us on_our_behalf on_behalf_of_the_council on_behalf_of_the_trust on_behalf_of_the_authority"
    " on_behalf_of_the_force",
    "u": "and plus",
    "a": "a an the this that these all both each private public secure virtual dedicated managed new old main central"
    " also now currently still have has who which present sole two three several direct directly software system ltd"
    " limited plc llp for_now at_present at_the_moment for_the_moment for_the_time_being so itself for_itself"
    " for_themselves fully all_of",
    "x": "g_cloud on_behalf on_behalf_of local_authorities local_government off_premise off_premises off_prem server_side it he"
    " she there as if when since however yes none unknown uk england scotland wales ireland london europe eu"
    " government fully data tier option january february march april may june july august september october november"
    " december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday spring"
    " summer autumn winter q1 q2 q3 q4 g",
}
BLANKED = "~"
"""Begins words that are not to be read."""
_ACTORS = frozenset("wbstonpc3")
_POSSESSIVE = {"3": "O", "b": "W", "p": "N"}


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    part: str


def _combined(*words: str) -> list[str]:
    """Every phrase of one word, or of several joined by underscores, out of each list."""
    return ["_".join(chosen) for chosen in product(*(listed.split() for listed in words))]


# "Those who sell it", "the people that wrote it": the supplier.
_WHO_SELLS = _combined(
    "those people company firm",
    "who that which",
    "sell sells sold make makes made supply supplies provide write wrote built",
)
# The supplier has it, sees to all of that, provides the lot.
_SEES_TO_IT = _combined("has have keep keeps hold holds", "it them everything the_lot") + _combined(
    "provide provides do does handle handles manage manages run runs own owns supply supplies see_to sees_to deal_with"
    " deals_with attend_to attends_to take_care_of takes_care_of look_after looks_after arrange arranges",
    "everything the_lot the_whole_thing the_rest all_that all_of_it all_of_that all_of_this it_all",
)
# Who runs an authority's technology for it is another company than those that sell it software.
_OUTSOURCERS = _combined(
    "it ict it_services ict_services outsourced outsourced_it outsourced_ict outsourcing outsource managed_service"
    " managed_services strategic technology infrastructure",
    "partner partners provider providers supplier contractor company",
)


def _phrases() -> dict[str, list[_Phrase]]:
    """Phrases by their first word, the longest first."""
    listed: dict[str, list[_Phrase]] = {}
    for part, words in (*_PARTS.items(), *(("s", _WHO_SELLS), ("E", _SEES_TO_IT), ("o", _OUTSOURCERS))):
        for phrase in words.split() if isinstance(words, str) else words:
            first, *rest = phrase.split("_")
            listed.setdefault(first, []).append(_Phrase(tuple(rest), part))
    for several in listed.values():
        several.sort(key=lambda phrase: -len(phrase.words))
    return listed


_PHRASES = _phrases()
_TOKEN = re.compile(
    r"(?P<word>[^\W_]+(?:&[^\W_]+)*)(?P<rest>['’](?:[a-z]{1,2})?(?![^\W_]))?|\.(?!\w)|[,;:?!()/–—|~]|\s-\s"
)
# Of a company where it is written as the end of a name: "the Lantern Network".
_ENDS_A_NAME = frozenset({"Network", "Networks", "Hosting", "Services"})
_STOPS = frozenset(".;?!:|")
_CONTRACTION = re.compile(r"['’](?:re|ve|ll|d|m)", re.IGNORECASE)
_DENIAL = re.compile(r"['’]t", re.IGNORECASE)


class Line(NamedTuple):
    """A sentence as parts: ``parts[i]`` is the part that the token at ``places[i]`` (an offset) plays."""

    parts: str
    places: list[int]


def line_of(words: str, sellers: Sequence[tuple[int, int]] = (), systems: Sequence[tuple[int, int]] = ()) -> Line:
    """The parts that the words of a sentence play.

    Args:
        words: The sentence.
        sellers: Where it names sellers of the letter's systems, as offsets.
        systems: Where it names the systems themselves.
    """
    tokens = list(_TOKEN.finditer(words))
    places = [token.start() for token in tokens]
    names = _names(words, sellers, systems) if sellers or systems else []
    named = {
        place: name
        for name in names
        for place in places[bisect_left(places, name.start) : bisect_left(places, name.end)]
    }
    parts: list[str] = []
    while len(parts) < len(tokens):
        parts += _next_parts(tokens, len(parts), named)
    return Line("".join(parts), places)


class _Name(NamedTuple):
    start: int
    end: int
    part: str


def _names(words: str, sellers: Sequence[tuple[int, int]], systems: Sequence[tuple[int, int]]) -> list[_Name]:
    """Sellers and systems, the longer after those within them; "the Lantern Cloud" is a seller's cloud rather than a system."""
    found = [_Name(start, end, "n") for start, end in sellers]
    found += [
        _Name(start, end, "p")
        for start, end in systems
        if not (words[start:end].lower().endswith("cloud") and any(start <= first < end for first, _ in sellers))
    ]
    return sorted(found, key=lambda name: (name.end - name.start, name.part == "n"))


def _next_parts(tokens: list[re.Match[str]], at: int, named: Mapping[int, _Name]) -> str:
    """The parts of the next token, or of the phrase that begins with it: all but the last only lead up to it."""
    token = tokens[at]
    word = token["word"]
    if word is None:
        return ";" if token.group() in _STOPS else "," if token.group() != BLANKED else "x"
    if name := named.get(token.start()):
        goes_on = at + 1 < len(tokens) and named.get(tokens[at + 1].start()) == name
        return "a" if goes_on else _with_ending(name.part, token["rest"])
    if word in _ENDS_A_NAME and at and _names_company(tokens[at - 1]["word"]):
        return _with_ending("c", token["rest"])
    for phrase in _PHRASES.get(word.lower(), ()):
        if word.lower() == "it" and (word == "IT") is not bool(phrase.words):
            continue
        last = at + len(phrase.words)
        if (
            not phrase.words
            or tuple((each["word"] or "").lower() for each in tokens[at + 1 : last + 1]) == phrase.words
        ):
            return "a" * len(phrase.words) + _with_ending(phrase.part, tokens[last]["rest"])
    if word == "IT":
        return _with_ending("c" if at and _names_company(tokens[at - 1]["word"]) else "w", token["rest"])
    opens = at == 0 or tokens[at - 1].group() in _STOPS
    is_name = len(word) > 1 and word[0].isupper() and not is_function_word(word) and not (opens and is_ordinary(word))
    return _with_ending("c" if is_name else "x", token["rest"])


def _names_company(word: str | None) -> bool:
    """Whether a word makes a company of what follows: "Lantern IT", and neither "County IT" nor "Leeds IT"."""
    if word is None or not word[0].isupper() or word.lower() in _PHRASES:
        return False
    return not (is_function_word(word) or is_ordinary(word) or is_place(word))


def _with_ending(part: str, rest: str | None) -> str:
    """The part of a word with what follows its apostrophe: "supplier's" is a possessor, "they're" no actor, "isn't" a denial."""
    if not rest:
        return part
    if _DENIAL.fullmatch(rest):
        return "g"
    if part not in _ACTORS:
        return part
    return "x" if _CONTRACTION.fullmatch(rest) else _POSSESSIVE.get(part, part.upper())
