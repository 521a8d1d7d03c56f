"""Short forms in the labels of narrow columns and of forms: "Contr end", "Trng hrs", "Ann cost"."""

from __future__ import annotations

import re

from foimarket.patterns import remembered

_FORMS = """
    system: sys syst
    software: s/w sw
    product: prod
    application: appl applic
    contract: contr cntr contrct ctrct cont
    expiry: exp expy
    supplier: suppl splr supplr
    vendor: vndr vend
    support: supp suppt supt spt
    maintenance: maint mtce mnt mntce
    hosting: hstg hostg
    hosted: hstd
    training: trg trng tng trn trnng train
    hours: hrs hr
    annual: ann annl anl
    cost: cst
    value: val
    licences: lic lics
    users: usrs
    installed: instd instl
    implemented: impl implem
    department: dept dpt
    directorate: dir dirte
    service: svc serv srvc
    extension: extn
    procurement: proc procmt
    number: num nr
    start: strt
    years: yrs
    year: yr
    module: mod mods
    function: func fn
    purpose: purp
"""
_LONG = {
    short: line.split(":")[0].strip() for line in _FORMS.strip().split("\n") for short in line.split(":")[1].split()
}
_WORD = re.compile(r"(?<![\w'’])(?P<word>[A-Za-z]+(?:/[A-Za-z]+)?)(?![\w'’])\.?")
_MOST_CHARACTERS = 40


@remembered
def written_out(label: str) -> str:
    """A short label with its short forms written out; any other words as they are."""
    if len(label) > _MOST_CHARACTERS:
        return label
    return _WORD.sub(lambda found: _LONG.get(found["word"].lower(), found.group()), label)
