"""Expressions that several models share, so that each rule is written once."""

from sqlglot import exp
from sqlmesh import macro
from sqlmesh.core.macros import MacroEvaluator

Z_95 = 1.959964

BODY_BEFORE = (
    r"^(?:(?:london|royal|metropolitan|county) )*borough (?:council )?of "
    r"|^council (?:of|for) (?:the )?|^(?:lbc?|rbc?) (?:of )?"
)
BODY_AFTER = (
    r"(?: london boro(?:ugh)?| metropolitan| borough| district| unitary| councils?| authority| corporation"
    r"| [lmdbc]?bc| mdc| dc| cc| ua)+$"
)
AUTHORITY_KEY_STEPS = (
    ("&", " and "),
    ("[^a-z0-9]+", " "),
    (r"^ *(?:the )?(.*?) *$", r"\1"),
    (r"\bsaint\b", "st"),
    (BODY_BEFORE, ""),
    (BODY_AFTER, ""),
    (r"^(city|county) (?:of )?(.+)$", r"\2 \1"),
)
"""What `authority_key` replaces, in order."""


def written(expression: exp.Expression) -> str:
    """The expression as DuckDB SQL, in brackets."""
    return f"({expression.sql(dialect='duckdb')})"


BUDGET_WORDS = (
    r"\b(budgets?|bids?|estimate[sd]?|quote[sd]?|ceiling|at most|highest|expected|expects|proposed|business case"
    r"|provision|allocation|put to cabinet|put out to tender|framework of|lowest of)\b"
)


@macro()
def budget_words(_evaluator: MacroEvaluator) -> str:
    """Words by which a source says that a sum is a budget, an estimate, a ceiling or a quote, and not what was paid."""
    return f"'{BUDGET_WORDS}'"


TOPIC_WORDS = (
    (
        "contacts",
        r"\b(contact|e-?mail|telephone|phone|job title|named? (officer|manager)|who is responsible|responsible officer)",
    ),
    ("cost", r"\b(cost|costs|spend|spent|spending|price|value|paid|pay|budget|expenditure|fees?|charges?)\b|£"),
    ("procurement", r"\b(procure|procured|procurement|tender|framework|route|bought|purchase)"),
    ("contract", r"\b(contract|contracts|expiry|expire|expires|renewal|renew|extension|term|start date|end date)\b"),
    ("training", r"\b(training|trained|train)\b"),
    ("hosting", r"\b(hosted|hosting|host|cloud|on-premises?|saas)\b"),
    ("users", r"\b(users|licen[cs]es|how many (staff|employees|people))\b"),
    ("estate", r"\b(how many|number of) .{0,40}\b(systems|applications)\b|\b(integrat|interact|interfac|stand-?alone)"),
    ("system", r"\b(system|software|supplier|vendor|provider|product|application|module)"),
)
"""Topics of questions with their words, in the order in which they are tried: what is refused most first."""


@macro()
def question_topic(_evaluator: MacroEvaluator, question: exp.Expression) -> str:
    """What a question asks for, by its words: the first of `TOPIC_WORDS` that occurs, else `other`."""
    text = f"LOWER({written(question)})"
    cases = " ".join(f"WHEN REGEXP_MATCHES({text}, '{words}') THEN '{topic}'" for topic, words in TOPIC_WORDS)
    return f"CASE {cases} ELSE 'other' END"


OUTCOME_GROUPS = {
    "answered": ("answered",),
    "partly_answered": ("partly_answered",),
    "redirected": ("published_elsewhere",),
    "withheld": ("withheld", "refused", "neither_confirmed_nor_denied", "exemption"),
    "not_held": ("not_held",),
}
"""What became of a question, in few words: outcomes of answers, and attributes of statements that say the same."""


@macro()
def outcome_group(_evaluator: MacroEvaluator, outcome: exp.Expression) -> str:
    """The group of `OUTCOME_GROUPS` that an outcome is in, else `unanswered`."""
    groups = " ".join(
        f"WHEN {written(outcome)} IN ({', '.join(repr(name) for name in names)}) THEN '{group}'"
        for group, names in OUTCOME_GROUPS.items()
    )
    return f"CASE {groups} ELSE 'unanswered' END"


@macro()
def name_key(_evaluator: MacroEvaluator, name: exp.Expression) -> str:
    """What a name is compared by: lower case, no accents or punctuation, `&` as `and`."""
    plain = f"REPLACE(STRIP_ACCENTS(LOWER({written(name)})), '&', ' and ')"
    return f"TRIM(REGEXP_REPLACE({plain}, '[^a-z0-9]+', ' ', 'g'))"


@macro()
def authority_key(_evaluator: MacroEvaluator, name: exp.Expression) -> str:
    """What names of authorities are compared by: `name_key` without the words that say only what kind of body it is.

    "London Borough of Camden", "Camden Council" and "LB Camden" are all `camden`. City and county stay, as Durham's two would be
    one without them, but always stand last: "City of Derby" is `derby city`, "County Durham" `durham county`.
    """
    key = f"REGEXP_REPLACE(STRIP_ACCENTS(LOWER({written(name)})), '[''`\u2018\u2019.]', '', 'g')"
    for pattern, replacement in AUTHORITY_KEY_STEPS:
        key = f"REGEXP_REPLACE({key}, '{pattern}', '{replacement}', 'g')"
    return f"TRIM({key})"


@macro()
def first_day(_evaluator: MacroEvaluator, text: exp.Expression) -> str:
    """The first day of a date given as `2016`, `2016-03` or `2016-03-31`; null for anything else."""
    date = written(text)
    return f"TRY_CAST({date} || CASE LENGTH({date}) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END AS DATE)"


@macro()
def last_day_within(_evaluator: MacroEvaluator, text: exp.Expression) -> str:
    """The last day of a date given as `2016`, `2016-03` or `2016-03-31`; null for anything else."""
    date = written(text)
    return (
        f"CASE LENGTH({date}) WHEN 4 THEN TRY_CAST({date} || '-12-31' AS DATE) "
        f"WHEN 7 THEN LAST_DAY(TRY_CAST({date} || '-01' AS DATE)) ELSE TRY_CAST({date} AS DATE) END"
    )


@macro()
def date_precision(_evaluator: MacroEvaluator, text: exp.Expression) -> str:
    """How exactly a date given as `2016`, `2016-03` or `2016-03-31` is known: `year`, `month` or `day`; null for anything else."""
    date = written(text)
    is_date = f"TRY_CAST({date} || CASE LENGTH({date}) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END AS DATE) IS NOT NULL"
    return f"CASE WHEN {is_date} THEN CASE LENGTH({date}) WHEN 4 THEN 'year' WHEN 7 THEN 'month' ELSE 'day' END END"


@macro()
def date_words(_evaluator: MacroEvaluator, day: exp.Expression, precision: exp.Expression) -> str:
    """A date in words at the precision known, so that a source of 2021 is never said to have spoken on 1 January."""
    date = written(day)
    forms = {form: f"STRFTIME({date}, '{form}')" for form in ("%Y", "%B %Y", "%-d %B %Y")}
    known = written(precision)
    return (
        f"CASE {known} WHEN 'year' THEN {forms['%Y']} WHEN 'month' THEN {forms['%B %Y']} ELSE {forms['%-d %B %Y']} END"
    )


@macro()
def holder_levels(_evaluator: MacroEvaluator) -> str:
    """Who holds an authority at each level, as a list to unnest: the product, its seller and its group; no system is none's.

    Reads `product_id`, `product_name`, `vendor_id`, `vendor_name`, `group_id` and `group_name`.
    """
    held = [
        f"{{'level': '{level}', "
        f"'holder_id': CASE product_id WHEN 'no-system' THEN product_id ELSE {part}_id END, "
        f"'holder_name': CASE product_id WHEN 'no-system' THEN product_name ELSE {part}_name END}}"
        for level, part in (("product", "product"), ("seller", "vendor"), ("group", "group"))
    ]
    return f"[{', '.join(held)}]"


@macro()
def wilson_bound(
    _evaluator: MacroEvaluator,
    side: exp.Expression,
    holders: exp.Expression,
    known: exp.Expression,
    population: exp.Expression,
) -> str:
    """One end (`low` or `high`) of the 95 % Wilson interval for holders / known, clipped to what silence leaves open.

    The finite-population correction replaces the known count n by n (N - 1) / (N - n), which grows without end as n nears N.
    Where all are known there is no interval, and none where the population is not counted.
    """
    k, n, total = (written(part) for part in (holders, known, population))
    share = f"({k}::DOUBLE / {n})"
    size = f"({n}::DOUBLE * ({total} - 1) / ({total} - {n}))"
    centre = f"{share} + {Z_95**2} / (2 * {size})"
    spread = f"{Z_95} * SQRT({share} * (1 - {share}) / {size} + {Z_95**2} / (4 * {size} * {size}))"
    scale = f"(1 + {Z_95**2} / {size})"
    clipped = {
        "low": f"GREATEST(({centre} - {spread}) / {scale}, {k} / {total})",
        "high": f"LEAST(({centre} + {spread}) / {scale}, ({k} + {total} - {n}) / {total})",
    }
    return f"CASE WHEN {n} < {total} THEN {clipped[side.name]} END"


@macro()
def caveats(_evaluator: MacroEvaluator, *conditions_and_sentences: exp.Expression) -> str:
    """The sentences whose conditions hold, as a list that is never null: `@caveats(condition, sentence, condition, ...)`."""
    parts = [written(part) for part in conditions_and_sentences]
    cases = [f"CASE WHEN {when} THEN {then} END" for when, then in zip(parts[::2], parts[1::2], strict=True)]
    return f"LIST_FILTER([{', '.join(cases)}], sentence -> NOT sentence IS NULL)"


@macro()
def value_words(_evaluator: MacroEvaluator, text: exp.Expression, number: exp.Expression) -> str:
    """A statement's value in words: whole numbers without a point, others with at most four decimals."""
    return f"COALESCE({written(text)}, RTRIM(RTRIM(PRINTF('%.4f', {written(number)}), '0'), '.'))"


METADATA_WORDS = ("authority", "publisher", "reference", "title", "source_url", "reuse_terms", "regime")
METADATA_DAYS = ("received_on", "responded_on", "published_on")


@macro()
def metadata_words(_evaluator: MacroEvaluator, document: exp.Expression, key: exp.Expression) -> str:
    """What a document (a table's alias) says under a key of its metadata, in words."""
    words = " ".join(f"WHEN '{name}' THEN {document.sql()}.{name}" for name in METADATA_WORDS)
    days = " ".join(f"WHEN '{name}' THEN CAST({document.sql()}.{name} AS TEXT)" for name in METADATA_DAYS)
    return f"CASE {key.sql(dialect='duckdb')} {words} {days} END"


@macro()
def correction_sentence(_evaluator: MacroEvaluator, correction: exp.Expression) -> str:
    """A decision (the alias of ``raw.correction``) as a sentence for a reader: what, from, to, why and when."""
    c = correction.sql()
    day = f"STRFTIME({c}.decided_on, '%-d %B %Y')"
    new, old = f"COALESCE({c}.to_text, 'nothing')", f"COALESCE({c}.from_text, 'not stated')"
    was = f"' was ' || {old} || ', now ' || {new}"
    said = (
        f"CASE {c}.kind WHEN 'confirm' THEN 'Checked against the source on ' || {day} "
        f"WHEN 'withdraw' THEN 'Withdrawn on ' || {day} || ': it said ' || {old} "
        f"WHEN 'add' THEN 'Read by a person and added on ' || {day} "
        f"WHEN 'authority' THEN 'The name ' || {c}.subject || ' taken on ' || {day} || ' to mean ' || {new} "
        f"WHEN 'product' THEN 'The name ' || {c}.subject || ' taken on ' || {day} || ' to mean ' || {new} "
        f"ELSE 'Corrected on ' || {day} || ': '"
        f" || REPLACE(CASE {c}.kind WHEN 'metadata' THEN REGEXP_REPLACE({c}.attribute, '_on$', '') ELSE {c}.field END, '_', ' ')"
        f" || {was} END"
    )
    return f"({said} || ', because ' || RTRIM({c}.why_text, '.') || '.')"
