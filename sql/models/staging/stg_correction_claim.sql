MODEL (
  name staging.stg_correction_claim,
  kind FULL,
  grain (correction_id, statement_id),
  description 'Statements that a reviewer''s decision may mean, one row per decision and statement: of one document, attribute, service area and name, on words that share a place with those decided on. So a decision outlives a reading that moves the ends of a passage, and no other.',
  column_descriptions (
    correction_id = 'Decision.',
    statement_id = 'Statement as read.',
    found_text = 'What now stands in the field that the decision is about.',
    is_expected = 'Whether that is what the decision expects.',
    is_matched = 'Whether the decision applies to it: it says what is expected, on the very words or as the only one that does; or the decision made it.'
  ),
  audits (not_null(columns := (correction_id, statement_id, is_matched)), unique_combination_of_columns(columns := (correction_id, statement_id)))
);

WITH candidate AS (
  SELECT
    c.correction_id, s.statement_id, c.kind = 'add' AS is_added, c.from_text, c.field,
    NOT c.statement_id IS NULL OR (s.evidence_start = c.start_offset AND s.evidence_end = c.end_offset) AS is_exact,
    CASE c.field
      WHEN 'value' THEN @value_words(s.value_text, s.value_number) WHEN 'unit' THEN s.unit WHEN 'period' THEN s.period
      WHEN 'product' THEN s.name_as_written WHEN 'supplier' THEN s.supplier WHEN 'service_area' THEN s.service_area
      WHEN 'attribute' THEN s.attribute WHEN 'role' THEN s.role WHEN 'status' THEN s.status WHEN 'scope' THEN s.scope
      WHEN 'vat' THEN s.vat WHEN 'claim' THEN s.claim
    END AS found_text
  FROM raw.correction AS c
  INNER JOIN raw.statement AS s
    ON c.attribute = s.attribute AND c.service_area = s.service_area
    AND (
      c.statement_id = s.statement_id
      OR (
        c.statement_id IS NULL AND c.document_key = LEFT(s.document_id, 16) AND c.product IS NOT DISTINCT FROM s.name_as_written
        AND s.evidence_start < c.end_offset AND s.evidence_end > c.start_offset
      )
    )
  WHERE c.kind IN ('change', 'withdraw', 'confirm', 'add')
), compared AS (
  SELECT *, is_added OR found_text IS NOT DISTINCT FROM from_text AS is_expected FROM candidate
), chosen AS (
  SELECT *, is_expected AND (is_exact OR COUNT(*) FILTER (WHERE is_expected) OVER (PARTITION BY correction_id) = 1) AS is_chosen FROM compared
)
SELECT
  correction_id,
  statement_id,
  found_text,
  is_expected,
  -- Two lines on overlapping words may decide one field of one statement: neither applies, and the check names both.
  is_chosen AND (is_added OR COUNT(*) FILTER (WHERE is_chosen AND NOT is_added) OVER (PARTITION BY statement_id, field) = 1) AS is_matched
FROM chosen
