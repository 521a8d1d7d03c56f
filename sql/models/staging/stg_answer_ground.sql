MODEL (
  name staging.stg_answer_ground,
  kind FULL,
  grain (answer_id),
  description 'What stands behind a current answer that withholds something, taken from the answer itself and from the one that it points to, one row per answer with any of it.',
  column_descriptions (
    answer_id = 'Answer.',
    register_references = 'References in a published contracts register.',
    statement_ids = 'Statements about exemptions, publication elsewhere and register references.'
  ),
  audits (not_null(columns := (answer_id, register_references, statement_ids)), unique_values(columns := (answer_id)))
);

WITH source AS (
  SELECT answer_id, answer_id AS source_id FROM raw.answer WHERE is_current
  UNION
  SELECT a.answer_id, b.answer_id
  FROM raw.answer AS a
  INNER JOIN raw.answer AS b
    ON a.document_id = b.document_id AND b.is_current AND LTRIM(LOWER(a.refers_to), 'q ') = LTRIM(LOWER(b.question_label), 'q ')
  WHERE a.is_current
), said AS (
  SELECT DISTINCT source.answer_id, s.statement_id, CASE s.unit WHEN 'contracts_register_reference' THEN s.value_text END AS register_reference
  FROM source
  INNER JOIN staging.stg_statement AS s ON source.source_id = s.answer_id
  WHERE s.is_current AND (s.attribute IN ('exemption', 'published_elsewhere') OR s.unit = 'contracts_register_reference')
)
SELECT
  answer_id,
  COALESCE(LIST(DISTINCT register_reference ORDER BY register_reference) FILTER (WHERE NOT register_reference IS NULL), []) AS register_references,
  LIST(statement_id ORDER BY statement_id) AS statement_ids
FROM said
GROUP BY answer_id
