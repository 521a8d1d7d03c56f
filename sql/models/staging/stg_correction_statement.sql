MODEL (
  name staging.stg_correction_statement,
  kind FULL,
  grain (statement_id),
  description 'Statements as read with what reviewers decided of them, one row each, in the columns of raw.statement; raw.statement keeps what was read. All later models read statements from here.',
  column_descriptions (
    statement_id = 'Statement.', document_id = 'Document.', answer_id = 'Answer.', question_label = 'Label of the question.', service_area = 'Service area.', attribute = 'What it says.',
    value_text = 'Value in words.', value_number = 'Value as a number.', unit = 'Unit.', period = 'Period.', is_approximate = 'Whether the source qualifies the value.',
    product = 'Product as the catalogue or else the source names it.', product_id = 'Product of the catalogue.', name_as_written = 'Name in the source.', supplier = 'Supplier.',
    role = 'Role.', status = 'Status.', scope = 'Scope of money.', vat = 'VAT.', claim = 'stated or inferred.', caveat = 'The source''s own qualification.',
    confidence = 'Probability that it is right; a decision makes it at least 0.95, as of what a person codes.', method = 'Rule that read it.',
    evidence_kind = 'letter, paraphrase or coded.', evidence_quote = 'Words it rests on.', evidence_start = 'First offset.', evidence_end = 'Offset after the last.', evidence_url = 'Address of a coded source.',
    is_current = 'Whether it stands: no later message supersedes it and no reviewer withdrew it.', note = 'Our own words on a coded statement.',
    is_corrected = 'Whether a reviewer changed, withdrew or added it.',
    correction_text = 'What reviewers decided, in sentences; null where they decided nothing.'
  ),
  audits (not_null(columns := (statement_id, is_corrected)), unique_values(columns := (statement_id)))
);

WITH decided AS (
  SELECT
    k.statement_id, BOOL_OR(c.kind = 'withdraw') AS is_withdrawn, BOOL_OR(c.kind <> 'confirm') AS is_corrected, MAP(LIST(c.field) FILTER (WHERE c.kind = 'change'), LIST(c.to_text) FILTER (WHERE c.kind = 'change')) AS said,
    MAX(c.to_number) FILTER (WHERE c.field = 'value') AS value_number, STRING_AGG(@correction_sentence(c), ' ' ORDER BY c.correction_id) AS correction_text
  FROM staging.stg_correction_claim AS k
  INNER JOIN raw.correction AS c ON k.correction_id = c.correction_id
  WHERE k.is_matched
  GROUP BY k.statement_id
), name_meant AS (
  SELECT @name_key(c.subject) AS name_key, c.service_area, c.to_text AS product_id, @correction_sentence(c) AS correction_text
  FROM raw.correction AS c
  INNER JOIN staging.stg_correction AS found ON c.correction_id = found.correction_id AND found.state = 'applied'
  WHERE c.kind = 'product'
)
SELECT
  s.* EXCLUDE (value_text, value_number, product, product_id, service_area, attribute, unit, period, supplier, role, status, scope, vat, claim, confidence, is_current),
  CASE
    WHEN MAP_CONTAINS(d.said, 'value') THEN CASE WHEN d.value_number IS NULL THEN d.said['value'] END
    WHEN s.attribute = 'system_in_use' AND s.value_text <> 'none' THEN COALESCE(p.product_name, d.said['product'], s.value_text) ELSE s.value_text
  END::TEXT AS value_text,
  CASE WHEN MAP_CONTAINS(d.said, 'value') THEN d.value_number ELSE s.value_number END::DOUBLE AS value_number,
  COALESCE(p.product_name, d.said['product'], s.product)::TEXT AS product,
  CASE WHEN MAP_CONTAINS(d.said, 'product') THEN p.product_id ELSE COALESCE(s.product_id, n.product_id) END::TEXT AS product_id,
  COALESCE(d.said['service_area'], s.service_area)::TEXT AS service_area, COALESCE(d.said['attribute'], s.attribute)::TEXT AS attribute,
  COALESCE(d.said['unit'], s.unit)::TEXT AS unit, COALESCE(d.said['period'], s.period)::TEXT AS period, COALESCE(d.said['supplier'], s.supplier)::TEXT AS supplier,
  COALESCE(d.said['role'], s.role)::TEXT AS role, COALESCE(d.said['status'], s.status)::TEXT AS status, COALESCE(d.said['scope'], s.scope)::TEXT AS scope,
  COALESCE(d.said['vat'], s.vat)::TEXT AS vat, COALESCE(d.said['claim'], s.claim)::TEXT AS claim,
  (CASE WHEN d.statement_id IS NULL THEN s.confidence ELSE GREATEST(s.confidence, 0.95) END)::DOUBLE AS confidence,
  (s.is_current AND NOT COALESCE(d.is_withdrawn, FALSE))::BOOLEAN AS is_current,
  COALESCE(d.is_corrected, NOT n.product_id IS NULL)::BOOLEAN AS is_corrected, COALESCE(d.correction_text, n.correction_text)::TEXT AS correction_text
FROM raw.statement AS s
LEFT JOIN decided AS d ON s.statement_id = d.statement_id
LEFT JOIN name_meant AS n ON s.product_id IS NULL AND @name_key(COALESCE(s.product, s.name_as_written)) = n.name_key AND s.service_area = COALESCE(n.service_area, s.service_area)
LEFT JOIN staging.seed_product AS p ON p.product_id = COALESCE((SELECT MIN(k.product_id) FROM staging.seed_product AS k WHERE LOWER(d.said['product']) IN (k.product_id, LOWER(k.product_name))), n.product_id)
QUALIFY ROW_NUMBER() OVER (PARTITION BY s.statement_id ORDER BY n.service_area NULLS LAST) = 1
