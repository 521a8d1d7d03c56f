"""What is done with a system, in the verbs of sentences that name one."""

from __future__ import annotations

KEPT = (
    r"(?:recorded|held|come in|goe?s?(?= into)|drawn|worked|entered|submitted|reported|looked after|paid(?! for\b)|run"
    r"|managed|logged"
    r"|stored|processed|tracked"
    r"|handled|kept|administered|captured|delivered|produced|scheduled"
    r"|monitored)"
)
"""What becomes of records and work there: "held in X"."""
DOING = (
    r"(?:record|log|keep|hold|store|manag|process|assess|rais|writ|draw|issu|track|pay|bill|book|deal|handl|schedul|plan|publish"
    r"|report|inspect|enter|key|captur|maintain|administer|collect|register|produc|prepar|monitor|rota|roster|creat"
    r"|print|scan|index"
    r"|search|map|lend|lent|sign|updat|submit|lodg|dispatch|plot|upload|order|reconcil|calculat|charg|invoic)"
)
"""What people do there: "officers record visits in X"."""
DONE = (
    r"(?:recorded|logged|kept|held|stored|managed|processed|assessed|raised|written|drawn|issued|tracked|paid|billed|booked|dealt"
    r"|handled|worked|scheduled|planned|published|reported|inspected|entered|keyed|captured|maintained|run|administered|collected"
    r"|registered|produced|prepared|served|monitored|rostered|taken|put|sent|made|created|printed|scanned|indexed"
    r"|searched|answered"
    r"|mapped|lent|updated|submitted|lodged|dispatched|plotted|uploaded|ordered|reconciled|calculated|charged|invoiced"
    r"|done|carried"
    r"|looked|routed|allocated|tendered|advertised|typed|filed|sold|hosted for)"
)
"""What is done there: "claims are assessed in X"."""
