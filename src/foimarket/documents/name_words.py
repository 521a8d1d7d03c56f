"""Words that decide whether capitalised words are a person's name: small closed classes, not a list of names.

A word of ``NOT_NAMES`` anywhere in a candidate makes it an organisation, a post, a place or a phrase; of these the
``SURNAMES_TOO`` may end a name or follow a title (Jane Green, Mr Hall). ``ORDINARY`` words are surnames or given names too, so
that one standing alone is masked only where a name must stand.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(line_word for line in text.splitlines() if not line.startswith("#") for line_word in line.split())


NOT_NAMES = _words("""
# organisations and their parts
academy administration agency alliance association assembly authorities authority board body borough branch bureau
cabinet centre center city college combined command commission committee company constabulary consortium corporation
council councils county court department dept directorate district division executive federation fire foundation
government group health homes hospital hub inc institute kingdom library limited llp ltd metropolitan ministry museum
nation network nhs office ombudsman organisation parish parliament partners partnership plc police project region
registry royal school secretariat section service services society team teams trust unit university ward uk gb england
wales scotland ireland britain british london
# posts
accountant administrator adviser advisor analyst applicant architect assistant associate auditor chair chairman chief
clerk colleague colleagues commissioner consultant consultants controller coordinator co-ordinator correspondent
councillors customer deputy developer director enquirer executive facilitator head inspector interim lawyer lead
leader librarian manager mayor member members officer officers operator owner partner practitioner president principal
professional requester requestor requesters representative resident residents reviewer secretary senior solicitor
specialist supervisor surveyor technician trainee
# subjects of work, and software
access accounts act admin adult adults advice agile analytics application applications appeals archive asset assurance
audit azure benefits business capital care case cases change children childrens civic cloud commercial communications
communities community complaint complaints compliance computer computing consultancy contact content contract
contracts corporate crm cyber data database democratic design desk development digital direct disclosure document
documents dpa dynamics economy education eir election electoral email e-mail engagement enquiries enterprise
environment environmental estate estates excel exchange families family feedback finance financial foi foisa freedom
front gdpr general global governance help helpdesk highways hosting house housing hr human ict improvement individual
information infrastructure innovation insight insurance intelligence internal international internet it knowledge
learning legal leisure licence licensing local logistics management marketing media microsoft national operations
oracle outlook payments payroll people performance place planning policy portal power privacy procurement product
products programme property protection public purchasing quality question records recruitment regeneration
registration regulatory repairs request requests research resource resources response revenues review rights risk
safeguarding safety sales sap security server sharepoint shared social software solution solutions sql standards
statistics strategic strategy suite supplier suppliers support sustainability system systems tax technical
technologies technology telecom telecommunications tenancy training transformation transparency transport treasury
user users waste web welfare windows word works workforce younger youth
# firms and products that stand before another capitalised word
aareon abacus abritas ais anite arinso beam bottomline brightly caci capita caps careworks cgi child civica connect
connections contr core corelogic ehm experian firmstep goss halarose home homelessness hpl icon idox impulse integra
jadu jigsaw lagan las lcs lettings liquid liquidlogic locata logic magic midland mis mri nec netcall northgate notes
objective objects occ olm one open orchard pitney protocol receipting servelec share synergy systm tribal verint view
xantura
# letters' phrases and labels
all and annex any appendix attached attachment attachments best business cc copy date day dear enc enclosed everybody
everyone faithfully fao fax folks for friend from good hello hi if in kind letter madam many message mobile more my no
not note of on or our page part per phone please private re recipient redacted ref reference regarding regards reply
sent signature signed sincerely sir sirs subject tel telephone thank thanks that the their this to truly us via we
whom wishes with yes you your yours name none unknown n/a tbc withheld am are as at be been but by can do does has
have how is may was were what when where which who why would
# places and times
avenue building buildings chambers close crescent drive floor gardens gate grange green guildhall hall hill lane mall
municipal north south east west park parade place plaza road room square station street terrace tower town village way
monday tuesday wednesday thursday friday saturday sunday january february march july september
october november december
""")

SURNAMES_TOO = _words("""
best case chambers church court day friend gate green hall hill house knight lane north page park power street way west
""")

ROLES = _words("""
administrator adviser advisor analyst assistant chief commissioner coordinator co-ordinator deputy director executive
head lawyer lead leader manager officer practitioner secretary solicitor specialist supervisor
""")

POST_STARTS = _words("""
acting assistant chief corporate deputy director executive head interim principal senior strategic
""")

ORDINARY = _words("""
baker banks barber bell berry best bill bird bishop black bond booth bridge bridges brook brooks brown burns bush
butler carpenter carter case cash chance chapman church clay coach cook cooper cross cruise dale day dean dock drew
eagle eclipse english farmer field fields fisher flint flood flower ford forest foster fox frank frost gale gardener
gates gold golden gray grey grant green hand hardy hart hawk hill hills holder holiday hope horn hunt hunter iris
ivory jack jade joy judge junior kay keen king knight lake lamb law lily link little lock long love mark marks marsh
mason may miller mint mosaic moss noble oak page paris park parker patience pearl pike piper pitt plant pool pope
porter potter power price prince pride quick rain rich rio river rivers robin rose round rush sage salmon sandy savage
shaw shepherd short silver singer small smart snow speed spark sparks spring stark steel steele sterling stone storm
strong summer summers sun swan swift temple tiger turner victoria wall waters weaver wells west wheeler white wild
will wise wolf wood woods worth young
""")
