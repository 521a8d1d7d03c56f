MODEL (
  name marts.fct_statement,
  kind FULL,
  depends_on (marts.dim_product, marts.fct_answer, marts.fct_document),
  grain (statement_id),
  description 'Statements, one row each: one claim from one source with the words it rests on. Superseded ones stay and are not current.',
  column_descriptions (
    statement_id = 'Digest of the claim, its document and its words.',
    document_id = 'Document that makes it.',
    authority_id = 'Authority that says so; null where several answer together.',
    authority_name = 'Its name.',
    answer_id = 'Answer that it stands in; null outside answers.',
    question_label = 'Label of the question.',
    service_area = 'Part of the authority that it is about.',
    attribute = 'What it says.',
    value_text = 'Value in words or a code; null where it is a number.', value_number = 'Value as a number; null where it is words.',
    unit = 'Unit of the number.',
    period = 'annual, one-off, a year or an interval.',
    is_approximate = 'Whether the source qualifies the value (about, some).',
    product_id = 'Product: the catalogue''s, or uncatalogued-… made of the name as written, or no-system; null where no product is meant.',
    product_name = 'Name of that product.',
    name_as_written = 'Name in the source.',
    supplier = 'Supplier that the source names.',
    status = 'live (also where nothing else is said), pilot, planned, outgoing or archive.',
    scope = 'Of money: system, service or authority.', vat = 'Of money: included, excluded or unstated.',
    claim = 'stated or inferred.',
    caveat = 'The source''s own qualification.',
    confidence = 'Probability that the statement is right, 0 to 1.',
    method = 'Rule that produced it.',
    evidence_kind = 'letter, paraphrase or coded.',
    evidence_quote = 'Words it rests on.',
    evidence_start = 'Offset of the first of them in the document.', evidence_end = 'Offset after the last of them.',
    evidence_url = 'Address of a coded source.',
    is_current = 'Whether no later message supersedes it.',
    stated_on = 'Day of the message, else the day on which the document spoke; null where neither is dated.',
    stated_precision = 'day, month or year: how exactly that day is known; null where undated.',
    note_text = 'Our own words on a coded statement, never the source''s.',
    is_corrected = 'Whether a reviewer changed, withdrew or added it, or decided on its file or its authority''s name: marts.fct_evidence says what and why.',
    role = 'Role that the source states, else the catalogue''s; null where neither gives one.'
  ),
  audits (
    not_null(columns := (statement_id, document_id, service_area, attribute, claim, status, is_current)),
    unique_values(columns := (statement_id)),
    relationship(column := document_id, parent := marts.fct_document, key := document_id),
    relationship(column := answer_id, parent := marts.fct_answer, key := answer_id),
    relationship(column := product_id, parent := marts.dim_product, key := product_id),
    accepted_values(column := claim, is_in := ('stated', 'inferred')),
    accepted_values(column := evidence_kind, is_in := ('letter', 'paraphrase', 'coded')),
    forall(criteria := (confidence BETWEEN 0 AND 1))
  )
);

SELECT
  s.statement_id, s.document_id, d.authority_id, d.authority_name, s.answer_id, s.question_label, s.service_area,
  s.attribute, s.value_text, s.value_number, s.unit, s.period, s.is_approximate, s.product_id, s.product_name,
  s.name_as_written, s.supplier, s.status, s.scope, s.vat, s.claim, s.caveat, s.confidence, s.method, s.evidence_kind,
  s.evidence_quote, s.evidence_start, s.evidence_end, s.evidence_url, s.is_current, s.stated_on,
  s.stated_precision, s.note AS note_text,
  s.is_corrected OR NOT d.correction_text IS NULL AS is_corrected,
  COALESCE(s.stated_role, s.catalogue_role) AS role
FROM staging.stg_statement AS s
INNER JOIN staging.stg_document AS d ON s.document_id = d.document_id
