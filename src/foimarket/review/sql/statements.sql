-- Statements that stand and that nobody has decided on, with what may be wrong with each; one row each.
WITH conflict AS (
  SELECT UNNEST(c.statement_ids) AS statement_id, c.conflict_id,
    'Sources disagree (' || LOWER(c.subject) || '): ' || c.side_text || COALESCE(' against ' || STRING_AGG(DISTINCT other.side_text, ' and ' ORDER BY other.side_text), '') AS reason
  FROM reports.evidence_conflict AS c
  LEFT JOIN reports.evidence_conflict AS other ON c.conflict_id = other.conflict_id AND c.side_number <> other.side_number
  GROUP BY c.statement_ids, c.conflict_id, c.subject, c.side_text, c.side_number
), disputed AS (
  SELECT statement_id, LIST(DISTINCT conflict_id ORDER BY conflict_id) AS conflict_ids, STRING_AGG(DISTINCT reason, '. ' ORDER BY reason) AS reason FROM conflict GROUP BY statement_id
), measured AS (
  SELECT s.*, d.population, MEDIAN(s.value_number) OVER like_it AS usual, COUNT(s.value_number) OVER like_it AS usual_count
  FROM staging.stg_statement AS s
  LEFT JOIN marts.fct_document AS f ON s.document_id = f.document_id
  LEFT JOIN marts.dim_authority AS d ON f.authority_id = d.authority_id
  WHERE s.is_current AND s.correction_text IS NULL
  WINDOW like_it AS (PARTITION BY s.attribute, s.product_id, s.unit)
), doubted AS (
  SELECT *,
    CASE
      WHEN attribute = 'training_hours' AND value_number * CASE unit WHEN 'days' THEN 7.4 WHEN 'minutes' THEN 1 / 60 ELSE 1 END > 40 THEN 'More than 40 hours of training for one user'
      WHEN attribute = 'annual_cost' AND value_number / population > 50 THEN 'More than £50 a year for each resident'
      WHEN unit = 'GBP' AND value_number < 100 THEN 'Less than £100'
      WHEN unit = 'GBP' AND value_number > 50000000 THEN 'More than £50 million'
      WHEN attribute = 'users' AND (value_number < 1 OR value_number > 50000) THEN 'A number of users that no council has'
      WHEN attribute IN ('system_count', 'standalone_count', 'integrated_count') AND value_number > 2000 THEN 'More systems than any council runs'
      WHEN attribute IN ('contract_start', 'contract_end', 'in_use_since') AND NOT TRY_CAST(LEFT(value_text, 4) AS INT) BETWEEN 1980 AND 2050 THEN 'A year that cannot be meant'
      WHEN usual_count >= 5 AND value_number > 0 AND unit <> 'GBP' AND (value_number > 20 * usual OR value_number < usual / 20) THEN 'More than 20 times off what others say of it'
    END AS implausible
  FROM measured
)
SELECT
  s.statement_id, s.document_id, s.attribute, s.service_area, s.name_as_written, s.value_text, s.value_number, s.unit, s.period, s.confidence, s.method,
  s.evidence_kind, s.evidence_start, s.evidence_end, COALESCE(disputed.conflict_ids, []) AS conflict_ids, e.authority_name, e.path, e.source_url, e.before_text, e.quote_text, e.after_text, e.note_text,
  ARRAY_TO_STRING(LIST_FILTER([
    s.implausible, disputed.reason, CASE WHEN s.confidence < $surest THEN 'Read without being sure' END
  ], reason -> NOT reason IS NULL), '. ') AS reason
FROM doubted AS s
INNER JOIN marts.fct_evidence AS e ON s.statement_id = e.statement_id
LEFT JOIN disputed ON s.statement_id = disputed.statement_id
WHERE s.confidence < $surest OR NOT disputed.reason IS NULL OR NOT s.implausible IS NULL
