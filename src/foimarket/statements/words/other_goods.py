"""What councils also buy and are asked about: energy, agency staff, transport, devices. What those cost is no cost of a system."""

from __future__ import annotations

import re

from foimarket.patterns import cued, remembered

_GOODS = cued(
    r"\b(?:gas|electricity|energy|fuel|petrol|diesel|agency (?:\w+ )?(?:staff|workers?|nurses?|spend)|locums?"
    r"|(?:school|home[- ]to[- ]school|passenger|community|SEND) (?:\(\w+\) )?transport|taxis?|advertis(?:ing|ements?)|recruitment"
    r"|hotels?|catering|meals|cleaning|security guards?|vehicle (?:hire|purchase|leasing)|furniture|stationery|paper|uniforms?"
    r"|trees|grass|pot ?holes?|gritting|legal (?:fees|advice|costs)|consultants?|consultancy|travel|mileage|expenses|redundanc\w+"
    r"|settlements?|fireworks|laptops?|desktops?|printers?|photocopiers?|handsets?|bailiffs?|enforcement agents?|grants?"
    r"|placements?|foster carers|care homes?|insurance|interpreters?|translation|postage|unconscious bias)\b",
    re.IGNORECASE,
)
_SYSTEMS = cued(
    r"\b(?:systems?|software|applications?|licen[cs]\w*|databases?|platforms?|portals?|apps?|modules?|suppliers? of"
    r"|maintenance|hosting"
    r"|support)\b",
    re.IGNORECASE,
)


@remembered
def is_of_other_goods(words: str) -> bool:
    """Whether words speak of something that councils buy and of no system or software."""
    return _GOODS.search(words) is not None and _SYSTEMS.search(words) is None
