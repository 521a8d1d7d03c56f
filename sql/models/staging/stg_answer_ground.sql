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
  SELECT answer_id, answer_id AS source_id, document_id, answer_text FROM raw.answer WHERE is_current
  UNION
  SELECT a.answer_id, b.answer_id, b.document_id, b.answer_text
  FROM raw.answer AS a
  INNER JOIN raw.answer AS b
    ON a.document_id = b.document_id AND b.is_current AND LTRIM(LOWER(a.refers_to), 'q ') = LTRIM(LOWER(b.question_label), 'q ')
  WHERE a.is_current
), referenced AS (
  SELECT answer_id, source_id, UNNEST(REGEXP_EXTRACT_ALL(answer_text, 'register,? (?:under )?ref(?:erence)?\.?:? *([A-Z][A-Z0-9/-]*(?: ?- ?[0-9]+| [A-Z0-9]+/[A-Za-z0-9/]+)?)', 1)) AS register_reference
  FROM source
), said AS (
  SELECT source.answer_id, LIST(DISTINCT s.statement_id ORDER BY s.statement_id) AS statement_ids
  FROM source
  INNER JOIN staging.stg_statement AS s ON source.source_id = s.answer_id
  WHERE s.is_current AND s.attribute IN ('exemption', 'published_elsewhere', 'other')
  GROUP BY source.answer_id
)
SELECT
  source.answer_id,
  COALESCE(LIST(DISTINCT r.register_reference ORDER BY r.register_reference) FILTER (WHERE NOT r.register_reference IS NULL), []) AS register_references,
  COALESCE(ANY_VALUE(said.statement_ids), []) AS statement_ids
FROM source
LEFT JOIN referenced AS r ON source.answer_id = r.answer_id
LEFT JOIN said ON source.answer_id = said.answer_id
GROUP BY source.answer_id
