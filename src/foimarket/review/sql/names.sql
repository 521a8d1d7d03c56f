-- Names that no seed knows, one row each, with a statement made under each name; names that a person left as they are stay out.
WITH left_alone AS (
  SELECT subject, attribute FROM marts.fct_correction WHERE kind = 'leave' AND state = 'applied'
), meant AS (
  SELECT 'authority' AS kind, u.name_as_written AS name, s.statement_id, s.document_id, s.attribute = 'system_in_use' AS is_system, u.authority_id AS key, u.candidate_ids
  FROM staging.stg_unmatched_authority AS u
  INNER JOIN staging.stg_statement AS s ON LIST_CONTAINS(u.document_ids, s.document_id) AND s.is_current
  WHERE NOT u.name_as_written IS NULL
  UNION ALL
  SELECT 'product', s.product_name, s.statement_id, s.document_id, s.attribute = 'system_in_use', s.product_id, []
  FROM staging.stg_statement AS s
  WHERE s.product_id LIKE 'uncatalogued-%' AND s.is_current
), counted AS (
  SELECT
    m.kind, MIN(m.name) AS name, ARRAY_TO_STRING(ANY_VALUE(m.candidate_ids), ';') AS candidates, COUNT(DISTINCT m.document_id) AS document_count,
    COUNT(DISTINCT m.statement_id) AS statement_count, LIST(DISTINCT m.statement_id ORDER BY m.statement_id) AS statement_ids,
    FIRST(m.statement_id ORDER BY m.is_system DESC, m.statement_id) AS statement_id, BOOL_OR(m.is_system) AS is_system
  FROM meant AS m
  WHERE NOT EXISTS (SELECT 1 FROM left_alone AS l WHERE l.subject = m.name AND l.attribute = m.kind)
  GROUP BY m.kind, m.key
)
SELECT c.*, s.service_area, e.authority_name, e.path, e.source_url, e.before_text, e.quote_text, e.after_text, e.note_text
FROM counted AS c
INNER JOIN staging.stg_statement AS s ON c.statement_id = s.statement_id
INNER JOIN marts.fct_evidence AS e ON c.statement_id = e.statement_id
