MODEL (
  name staging.stg_correction,
  kind FULL,
  grain (correction_id),
  description 'Decisions of reviewers (data/raw/corrections.csv) and whether each still finds what it expects, one row each. One that does not is not applied, and a critical check stops publication until a person decides again.',
  column_descriptions (
    correction_id = 'Digest of what is decided.', place = 'File and line.',
    kind = 'change, withdraw, confirm, add (a statement that no rule read), authority or product (what a name means), metadata (of a file) or leave (as it is).',
    subject = 'Passage, coded row, name or file.', attribute = 'What the statement says, or the key of the metadata.', service_area = 'Service area of the statement.',
    product = 'Product as written.', field = 'What a change changes.',
    from_text = 'What must be found.', to_text = 'What stands from then on; null where withdrawn or left.', found_text = 'What is found instead; null where nothing is.',
    state = 'applied, value_changed (something else is found), not_found, ambiguous (several statements say what is expected) or unknown_target (a name would mean what no seed holds).',
    why_text = 'Why.', decided_on = 'Day of the decision.', decided_by = 'Initials.',
    statement_ids = 'Statements that it changes, confirms, withdraws or adds; empty for names and files.'
  ),
  audits (
    not_null(columns := (correction_id, place, kind, subject, state, why_text, decided_on, decided_by, statement_ids)),
    unique_values(columns := (correction_id)),
    accepted_values(column := state, is_in := ('applied', 'value_changed', 'not_found', 'ambiguous', 'unknown_target'))
  )
);

WITH of_statement AS (
  SELECT
    correction_id, LIST(statement_id ORDER BY statement_id) FILTER (WHERE is_matched) AS statement_ids, BOOL_OR(is_expected) AS is_expected,
    STRING_AGG(DISTINCT COALESCE(found_text, 'nothing'), '; ' ORDER BY COALESCE(found_text, 'nothing')) AS found_text
  FROM staging.stg_correction_claim
  GROUP BY correction_id
)
SELECT
  c.correction_id, c.place, c.kind, c.subject, c.attribute, c.service_area, c.product, c.field, c.from_text, c.to_text,
  CASE WHEN subject.correction_id IS NULL THEN s.found_text ELSE subject.found_text END AS found_text,
  CASE
    WHEN subject.correction_id IS NULL AND s.correction_id IS NULL THEN 'not_found'
    WHEN subject.correction_id IS NULL AND NOT s.statement_ids IS NULL THEN 'applied'
    WHEN subject.correction_id IS NULL AND s.is_expected THEN 'ambiguous'
    WHEN subject.correction_id IS NULL THEN 'value_changed'
    WHEN NOT subject.is_there THEN 'not_found'
    WHEN subject.found_text IS DISTINCT FROM c.from_text THEN 'value_changed'
    WHEN NOT subject.is_target_known THEN 'unknown_target'
    ELSE 'applied'
  END AS state,
  c.why_text, c.decided_on, c.decided_by, COALESCE(s.statement_ids, []) AS statement_ids
FROM raw.correction AS c
LEFT JOIN of_statement AS s ON c.correction_id = s.correction_id
LEFT JOIN staging.stg_correction_subject AS subject ON c.correction_id = subject.correction_id
