"""The words in which it is asked who hosts a system, who supports it and how it was bought."""

from __future__ import annotations

from foimarket.statements.topics.topic import SYSTEM

# Whose machines it runs on, whoever they are and whatever they are called.
_OWNER = (
    r"(?:whose|your(?: own)?|our(?: own)?|own|their(?: own)?"
    r"|(?:the |an? )?(?:supplier|provider|vendor|seller|maker|company|contractor|council|authority)s?['’]s?)"
)
_MACHINES = r"(?:servers?|equipment|kit|hardware|premises|data ?cent(?:re|er)s?|machines?|infrastructure|network)\b"
_IS_AT = (
    r"(?:sits?|sitting|runs?|running|resides?|residing|lives?|living|kept|held|hosted|installed|deployed|located|stored|housed|stands?"
    r"|situated|based|maintained|managed|operated)"
)
# A guest, an event and a child in care are hosted, kept and supported too.
_NO_GUESTS = (
    r"(?!(?: [\w'’-]+){0,4} (?:refugees?|asylum|famil(?:y|ies)|guests?|children|events?|conferences?|meetings?|webinars?|students"
    r"|visits?|visitors|exhibitions?|festivals?|weddings?|concerts?|competitions?|tournaments?|celebrations?)\b)"
)
_NO_PAPERS = (
    r"(?!.{0,40}\b(?:paper|papers|archives?|vehicles|deeds|museum|keys|training|courses?|sessions?|meetings?|hearings|classes"
    r"|events?|animals)\b)"
)
HOSTED = (
    rf"\bhost(?:s|ed|ing)?\b{_NO_GUESTS}|\b(?:on|off)[- ]prem|(?<!g-)(?<!g )\bcloud\b"
    rf"|where {_NO_PAPERS}.{{0,30}}(?:held|run|kept|stored|located|reside|sit)\b"
    r"|own servers|\bsaas\b|software as a service|\bas a service\b"
    r"|^\W*(?:where (?:it|they) (?:lives?|sits?|runs?)|lives? (?:on|at|in)|location|runs? on|kept(?: on)?"
    r"|platform type)\W*$"
    rf"|\bwhere {_NO_PAPERS}(?:do|does|is|are) .{{0,40}}\b(?:lives?|sits?|runs?|housed|installed|based)\W*$|\bon[- ]site or\b"
    rf"|\b(?:(?:on|in|from|at|using) {_OWNER}|whose) (?:\w+ )?{_MACHINES}"
    rf"|{_MACHINES} (?:or|and) (?:yours|theirs|ours)\b"
    r"|^\W*(?:(?:technical|system|it|application) )?(?:deployment|architecture|delivery|environment|tenancy)"
    r"(?: (?:model|type|method))?\W*$"
    rf"|\b(?:location|whereabouts|home) of (?:the )?(?:{_MACHINES}|system|software|data)\b"
    rf"|^\W*servers?(?: (?:location|arrangements?|owner|ownership|provider|type))?\W*$|\bmanaged service\W*$"
    rf"|\b(?:keep|kept|run) (?:it|them) in[- ]house"
    r"|\bwhere does .{0,30}\b(?:reside|live)|\bcloud or not"
    rf"|^\W*(?:\d\w?\W*)?how (?:is|are) (?:it|they|this|these|the (?:\w+ )?{SYSTEM}|(?-i:[A-Z])\w+)"
    r" (?:provided|delivered|deployed|supplied)(?: to you)?\W*$"
    rf"|^\W*(?:\d\w?\W*)?(?:is|are) (?:it|they|this|these|(?:the|your) (?:\w+ )?(?:{SYSTEM}|(?-i:[A-Z]{{2,5}}))"
    rf"|(?-i:[A-Z])\w+)"
    r" (?:kept |held |run |located )?(?:internal|external)(?:ly)?\b[^?]{0,30}\??\W*$"
    r"|\b(?:in|on) your own (?:data|building)|\binstalled (?:locally|on)\b"
    # Does it run on council servers, is it managed in your own data centre: whose machines, after a verb of place.
    rf"|\b{_IS_AT} (?:up)?(?:on|in|at|from|within|by) (?:(?!(?:how|many)\b)[\w'’-]+ ){{0,3}}{_MACHINES}"
    rf"|\b(?:servers?|hardware|machines?|equipment) (?:that |which )?(?:you|the council|the trust|the force|the authority)"
    r" (?:own|owns|run|runs|manage|manages)\b"
    rf"|\bdo (?:you|they) (?:run|operate|keep|hold) (?:it|this|the) (?:{SYSTEM} )?(?:yourselves|themselves|in[- ]house)\b"
    r"|\bdoes the \w+ (?:run|operate|keep|hold) it (?:itself|in[- ]house|or does)\b"
    # Who owns the hardware, which data centre is used, where the servers are.
    rf"|\bwho (?:owns|runs|has|holds|operates|manages|controls|looks after|maintains) (?:the|those|these|its) (?:\w+ )?{_MACHINES}"
    r"|\b(?:which|whose) data ?cent(?:re|er)s?\b"
    rf"|\bwhere\b(?!.{{0,30}}\bdispos).{{0,30}}\b{_MACHINES}"
    r"|\b(?:servers?|data ?cent(?:re|er)s?)\b.{0,40}\b(?:located|situated)\b"
    rf"|\b(?:are|is) (?:the|its|their|these) {_MACHINES}.{{0,30}}\b(?:yours|theirs|own|owned)\b"
    rf"|\b(?:physical|server|system|data|database|software) location\b"
    rf"|\bwhere (?:is|are) (?:the|its|your) (?:\w+ )?(?:databases?|{SYSTEM}|data)(?: held| kept| stored)?\W*$"
    # Web based, thin client, local or remote, held locally or by the supplier.
    r"|^\W*(?:\w{1,3}\W+)?(?:is|are) (?:it|this|that|they|the|your)\b.{0,40}\b(?:(?:web|browser|internet)[- ]based|thin client)\b"
    r"|\bthin client\b|\b(?:client|local|desktop) install\w*"
    r"|\blocal(?:ly)?\b.{0,30}(?:\bor\b|/).{0,30}\b(?:remote\w*|cloud|central\w*|external\w*|supplier|vendor|provider|elsewhere)\b"
    r"|\b(?:what|which) (?:type of |kind of )?environment\b|\boff[- ]?site\b.{0,30}\b(?:supplier|vendor|provider)"
    r"|\b(?:supplier|vendor|provider)\b.{0,30}\boff[- ]?site\b|\bmanaged service or\b"
    rf"|\b(?:supplier|vendor|provider|company) (?:run|manage|operate|keep)s? (?:it|them|this|the (?:\w+ )?{SYSTEM})"
    r" (?:for you|on your behalf)"
    r"|^\W*(?:infrastructure|platform|environment)\W.*\b(?:own|supplier|vendor|third)\b"
)
"""Who hosts a system, or where it is kept."""

_PEOPLE = (
    r"\b(?:carers|families|residents|children|parents|victims|businesses|tenants|patients|pupils|learners|survivors|refugees"
    r"|people|vulnerable|staff (?:wellbeing|welfare)|traders)\b"
)
# What is managed or maintained, and is no system.
_NO_GROUNDS = (
    r"(?! (?:[\w'’-]+ ){0,2}(?:contracts?|agreements?|budgets?|relationship|parks?|bench(?:es)?|roads?|footpaths?|bridges?"
    r"|buildings?|estates?|fleet|vehicles|homes?|propert(?:y|ies)|grounds|trees|verges|playgrounds?|cemeter(?:y|ies)|toilets|lighting|drains"
    r"|gullies|lifts|boilers)\b)"
)
_RUNS = (
    r"(?:supports?|supporting|maintains?|maintaining|maintenance|administers?|administering|administration|upkeep|management|manages?"
    r"|managing|running)"
)
SUPPORTED = (
    r"\bhow (?:is|are) (?!.{0,40}\b(?:registers?|records|lists?|logs?|inventor(?:y|ies)|keys|files|accounts)\b)"
    r".{0,60}\b(?:supported|maintained)\b"
    r"|\bwhom? (?:do|does|would|should|can) (?:\w+ ){1,4}(?:contact|call|ring|phone|turn to|go to|ask|report|e-?mail)\b"
    r".{0,40}\b(?:wrong|faults?|problems?|help|breaks?|broken|fails?|issues?|down|trouble|stuck)\b"
    r"|\b(?:who|which (?:\w+ )?(?:team|department|supplier|company)(?: or \w+)?) (?:fixes|fix|mends|puts right|resolves|deals with"
    r"|handles|keeps) (?:it|the (?:\w+ )?system|faults|problems|bugs|issues|incidents)\b"
    r"|\bsupport (?:is )?(?:shared|arrangements?|contracted|bought|outsourced)\b"
    r"|\bsupports? (?:it|them|the (?:system|software|product|application))\b"
    r"|\bwho (?:looks|look) after (?:it|them|the|your|this)\b"
    rf"|\bsupport(?:s|ed)?\b.{{0,40}}\b(?:team|sits?|model|provided|who|where|based|operates?)|\b(?:team|who|where)\b"
    rf"(?!.*{_PEOPLE}).{{0,60}}\bsupport|^(?:\d\.? )?support\b(?!.{{0,12}}maint)|maintains? (?:it|the software)"
    r"|support team|support in the service|\b(?:first|second|third)[- ]line\b|\bwho\b.{0,40}\bhelp ?desk\b"
    r"|\b(?:managed|maintained|developed|delivered|run|looked after|provided|done) (?:by yourselves|in[- ]house"
    r"|internally)"
    r"|in[- ]house\b.{0,30}\b(?:outsourc|contracted out|external|third|(?:suppli|vendor|contractor)\w*\b)"
    r"|contracted out"
    r"|\b(?:who|systems?|software|applications?|i\.?c?t|payroll|hr|functions?|services?|hosting|helpdesk|it"
    r"|they|this|teams?)\b"
    r".{0,60}\boutsourc|\boutsourc\w*.{0,60}\b(?:in[- ]house|systems?|software|applications?|i\.?c?t|functions?"
    r"|(?<!care )services?|support|teams?|payroll)|^\W*outsourc\w*\W*$"
    r"|(?:upgrades?|maintenance)\b.{0,30}\bsupport\b.{0,20}\binclud|looked after by"
    rf"|who (?:manages|maintains|administers) (?:the|your|it)\b{_NO_GROUNDS}"
    rf"|\bwhat (?:level of )?support\b(?!.*{_PEOPLE})|^support(?:ed)?(?: by| model| arrangements?| type)?$|shared service"
    # Supported internally, managed by IT, maintained by whom.
    r"|\b(?:supported|maintained|administered) (?:(?:day to day |entirely |wholly )?(?:internally|externally|locally|in[- ]house)"
    r"|by (?:whom|it|ict|you|yourselves|your own|the (?:service|business|supplier|vendor)))\b"
    rf"|\bis (?:it|this|the (?:\w+ )?{SYSTEM}) (?:managed|looked after|run) by (?:it|ict|the (?:service|business))\b"
    r"|\b(?:maintenance|support|upkeep|administration)\b.{0,40}\bby whom\b|\bmaintenance (?:is )?(?:carried out|done|provided)\b"
    r"|^\W*(?:managed|maintained|administered|supported|looked after) by\W*$"
    # Who is responsible for its upkeep, which department runs it.
    rf"|\b(?:who|which|what)\b.{{0,40}}\b(?:responsible|responsibility) for (?:the )?(?:[\w/-]+ ){{0,5}}{_RUNS}\b{_NO_GROUNDS}"
    rf"(?!.*{_PEOPLE})"
    rf"|\b(?:who|which (?:[\w/-]+ )?(?:team|department|service|directorate|section|unit)) (?:runs|manages|supports|maintains"
    rf"|administers|looks after|carries out|undertakes|does) (?:this |the |your |its |each )?(?:[\w/-]+ ){{0,2}}"
    rf"(?:{SYSTEM}|system (?:administration|maintenance|support)|maintenance of)\b"
    rf"|\bcontacted (?:about|regarding|for) .{{0,40}}\b(?:upkeep|maintenance|support|faults)\b"
    # Fields of a form.
    r"|^\W*(?:(?:system|application|business|software|technical|product|it|ict) )?(?:support|maintenance|upkeep"
    r"|administrat(?:ors?|ion))(?: (?:provider|contract|company|supplier|hours and provider|contract with|agreement))?\W*$"
    r"|^\W*(?:help ?desk|service desk|maintenance|support) (?:provider|contractor|company|supplier)\W*$"
    r"|\b(?:details of|is there|do you have|have you) (?:any |an? |the )?(?:\w+ ){0,2}support (?:and maintenance )?"
    r"(?:contract|agreement)\b|\b(?:dedicated|in[- ]house|your own) (?:systems?|applications?)"
    r" (?:administrators?|support|managers?)\b"
)
"""Who supports a system, and where they sit."""

BOUGHT = (
    r"\bprocure|\bhow did .{0,30}\b(?:buy|purchase|acquire)\b"
    r"|(?<!regulatory )(?<!legal )(?<!performance )(?<!competency )\bframework\b|\btender(?:ed)?\b(?! (?:documents?|papers?)\W*$)"
    r"|how .{0,30}(?:bought|purchased|acquired|awarded)|how (?:was"
    r"|were) .{0,40}(?:selected|chosen|appointed)|\bbought (?:by|through|via)\b"
    r"|\b(?:purchased|awarded) (?:by|through|via)\b|^\W*(?:purchas(?:e|ing)|buying) (?:of services|route|method)"
    r"|route to market|\bg[- ]?cloud\b|award (?:was )?made"
    r"|\b(?:under|through|via|by|off) (?:which|what|whose) .{0,50}\b(?:buy|bought|purchased?|acquired?|let|obtain(?:ed)?|placed"
    r"|sourced?)\b"
    r"|\bwho(?:m)? (?:did|was|were) .{0,40}\b(?:buy|bought|purchased?|obtained) (?:it )?(?:through|via)\b|\bresellers?\b"
    r"|\bhow (?:did|was|were) .{0,40}\b(?:select|choose|appoint|obtain|come (?:by|to buy)|come to be)|\bgo about buying"
    r"|\bcompetiti(?:on|ve process|ve exercise|vely)\b"
    # How it was let, sourced or entered into; a direct award, a notice, a single source.
    r"|\bhow (?:did|was|were|is|has) .{0,40}\b(?:let|sourced|source|placed|entered into)\b"
    r"|\bdirect(?:ly)? award|\b(?:single|sole)[- ]sourc|\b(?:contracts?|it|opportunity) (?:publicly )?advertised\b|\bOJEU\b"
    r"|\b(?:bought|purchased|let|acquired) (?:jointly|with other|in partnership|directly|direct)\b"
    r"|\b(?:buying|purchasing) (?:organisation|consortium|group|body|vehicle)\b"
    r"|^\W*(?:contract|award|sourcing|acquisition|buying|purchase|purchasing)(?: award(?:ed)?)?"
    r" (?:vehicle|route|method|procedure|process|mechanism|via|through|under|type of award)\W*$"
    r"|^\W*(?:purchased|bought|acquired|obtained|sourced|let) (?:from/through|via|through|under|by)\W*$"
)
"""How a system was bought."""
