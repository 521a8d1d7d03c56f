"""Words that are no names of systems however they are capitalised: everyday words of councils, organisations, roles and places."""

from __future__ import annotations

import re

_WORDS = frozenset(
    """
    access account accounts accounting activity actual additional administration admin admissions adoption adult adults advice agency agreement
    agreements all allied also amount analytics annual annually answer answers any appeals application applications applicable appointments
    approval april archive archives area areas arrears assessment assessments asset assets attached august authority average award
    back bank basis benefit benefits bid billing board bookings both browser budget budgets building business call care cards carers case
    cases casework category central centre certificate charge charges charging child children childrens claims client clients clinical
    cloud code collection collections commercial commissioner commissioning commission committee communication communications community
    company complaints compliance confidential confirmed consultants contact contract contracts contractor contractors control core
    corporate corporation correspondence cost costs council councils county court crime current currently customer customers cyber daily description descriptions categories
    data database databases date dates day days december decision delivery demand department departmental departments desk desktop details development device
    devices digital direct directly director directorate directorates disclosure dispatch district document documents doctors domestic
    drive duration early education elections electoral electronic email emails emergency employee employees enforcement enquiries
    enquiry enterprise environment environmental equipment estates estimated every evidence example exact exchange exempt exemption existing
    expenditure expiry external family february fees field fields file files finance finances financial fire fixed fleet following
    forms foster framework frameworks free from full fully function functions further gateway general government grants grounds group
    groups hardware health help helpdesk high highways home homelessness hospital hospitals hosted hosting hotel hours housing human
    hybrid implementation income individual infrastructure initial inquiry insurance integration intelligence interim internal internet
    intranet invoice invoices invoicing january july june junior justice key land large law leaders learning leases legal leisure letters level
    library licence licences licensed licenses licensing line lines list loans local locally mail main maintenance management manager managers
    manual manually map march market maternity may media medical medium meetings members mental midwifery minutes mobile model module modules money
    month monthly months multiple municipal named names national network networks new nil none north northern note notes not notice november number
    numbers nurses nursing october offender office officer officers offices officials online only open operating operations order orders
    organisation organisations other others our outcome outcomes outsourced outstanding overall own owned package packages paper parking parks part
    partially partly partner partners partnership password patient patients pay payment payments payroll pensions people per performance
    period permanent person personal personnel phone planning plans platform platforms police policies policy portal portals post
    practice premises present previous price pricing primary printing private procurement product products professional profile programme
    programmes project projects property proposals protection provided provider providers provision public purchase purchased purchasing
    purpose quality quantity quarterly query question questions rates receipts receipting record recording records recovery recruitment refer referral
    refused regards register regulation regulations regulatory released renewal renewed rental rents repairs reply report reporting
    reports request requests research resident residents resource resources response responses responsible retained returns revenue
    revenues review reviews risk role roles rolling roster rostering rosters rota rotas safeguarding safety salaries sales scheduling
    schedule scheme schools scientific search secondary section sections security see senior september server servers service services
    several shared signed single site sites small social software solution solutions south specialist specific spend spreadsheet
    spreadsheets staff staffing standard standards start statements statistics status statutory stock storage strategic strategy street
    students sub subject supplier suppliers supplies support supported supporting survey system systems table tasks tax team teams
    technical technology telephone telephony template templates temporary tenancy tenant tenants tender tenders term terms testing text
    therapeutic third three ticket tickets time title total tools town trading traffic training transactions transfer transformation
    transparency transport travel treasury trees trust trusts two type types unit units university updates upgrade upgrades usage use
    used user users various vehicle vehicles vendor vendors version via view visits voice voluntary waste web website weekly welfare
    gcloud elearning powerpoint linkedin youtube javascript healthtrust framework-agreement phd mcloud west when which whole windows word words work workflow working works workforce workplace year yearly years yes young youth
    acute ambulance audit back-office bespoke capital cash central-government civil classroom command conferencing consent consultation councillors
    dashboard deputy design detailed digitised dual elearning e-learning e-mail electricity energy engagement engine events exams expense expenses
    experience export facilities feedback forensic forensics forecasting formal formerly former furniture gas governance handling hired historic incident
    incidents individually information inhouse in-house inspection inspections instant inventory investigation investigations it issue issues job journals label laptop laptops
    lead least legacy libraries likely live location logs lone long-term low lunch machine machines measures messaging metering microsoft mixed monitoring
    museum mostly mutual name nationally no normal now occupational occasional on on-site oncology one-off ongoing operational optional outpatients overview owner paid
    perpetual phase physical placement placements population position possible potential power practitioners presently prison prevention print printers privacy probation process
    processing profession property-based public-health publication publications published quarter rehousing remote remotely replacement reserved reserve restricted right rolling-contract room
    rural same satisfactory scanning school scope sector secure self-service seven shop short signage sim six sixth slots social-care spare speech sports sql stores subscription
    subscriptions surveillance switchboard tablets tariff telecare telecoms temporary-accommodation theatre theatres timesheets toolkit tracking trained trainer transcription transition
    translation trial tribunal under unknown unlimited urgent utilities vacant valuation value video virtual visitor warehouse water webcasting weekday wellbeing wide wireless withheld workshop
    """.split()
)
_ABBREVIATIONS = frozenset(
    """FOI FOIA FOISA EIR EIRS GDPR DPA ICO ICT IT HR ERP CRM EPR MIS EDRMS EDRM EDM ECM AHP AHPS NHS UK EU UHB DCC WBC VAT GBP N/A NA TBC TBA PO
    ISO OJEU CCS YPO ESPO CPU PC PCS API APIS SSO SQL PDF CSV HTML URL FTE FTES WTE GP GPS A&E AHSN CCG ICB SEN SEND EHC EHCP SAR SARS FAQ ID AI RPA DR BACS PSTN
    ISDN VOIP SIP LAN WAN CCTV BWV ANPR EMEA PLC LTD CIPFA ONS LGA MP MPS Q&A PIT REF""".split()
)
_ORGANISATION = re.compile(
    r"\b(?:council|borough|county|trust|nhs|department|directorate|constabulary|police|hospitals?|board|authority|committee"
    r"|commissioner|commission|ministry|government|parliament|act|regulations?|tribunal|cabinet|executive|service command"
    r"|university health|foundation|agency|cabinet office|crown commercial|framework|procurement service|g-?cloud|kingdom|england|scotland|wales|ireland)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[\s/&,.]+")


def is_ordinary(words: str, also: frozenset[str] = frozenset()) -> bool:
    """Whether ``words`` are made of everyday words or abbreviations only; ``also`` adds words that a single one is checked against."""
    parts = [part.strip("'’\"()") for part in _SPLIT.split(words) if part.strip("'’\"()")]
    if len(parts) == 1 and parts[0].lower() in also and parts[0][1:].islower():
        return True
    if len(parts) > 1 and all(part.lower() in _WORDS for part in parts[:-1]) and re.fullmatch(r"[A-Z]{3,4}", parts[-1]):
        return True
    return all(part.lower() in _WORDS or part.upper() in _ABBREVIATIONS or _is_small(part) for part in parts)


def is_organisation(words: str) -> bool:
    """Whether ``words`` name a public body, a law or a framework rather than a product or a company."""
    return _ORGANISATION.search(words) is not None


def _is_small(part: str) -> bool:
    return (
        part.lower() in _SMALL
        or part.isdigit()
        or part.lower().removesuffix("s") in _WORDS
        or (part.lower() + "s") in _WORDS
    )


_SMALL = frozenset(
    "a an and the of for in on at to by with from or as is are be it its this that these those we our us you your they their so if all none".split()
)
