MODEL (
  name staging.stg_correction_subject,
  kind FULL,
  grain (correction_id),
  description 'What decisions about names, files and additions find, one row per decision.',
  column_descriptions (
    correction_id = 'Decision.',
    found_text = 'What now holds: the authorities or the product that the name means, what the file says of itself, why it is set aside, or the same statement read by a rule.',
    is_there = 'Whether there is anything left to decide: the name or file occurs, or the statement was added.',
    is_target_known = 'Whether what the name is to mean exists.'
  ),
  audits (not_null(columns := (correction_id, is_there, is_target_known)), unique_values(columns := (correction_id)))
);

WITH known_name AS (
  SELECT @authority_key(name) AS name_key, STRING_AGG(DISTINCT authority_id, ';' ORDER BY authority_id) AS authority_ids
  FROM staging.seed_authority_name
  GROUP BY ALL
), written AS (
  SELECT DISTINCT @authority_key(UNNEST(STRING_SPLIT(COALESCE(authority, publisher), ';'))) AS name_key FROM raw.document
), set_aside AS (
  SELECT path, STRING_AGG(reason || ':' || size_bytes, ';' ORDER BY reason) AS reason_text FROM raw.quarantine GROUP BY path
)
SELECT
  c.correction_id, known_name.authority_ids AS found_text, @authority_key(c.subject) IN (SELECT name_key FROM written) AS is_there,
  c.kind = 'leave' OR c.to_text IN (SELECT authority_id FROM staging.seed_authority) AS is_target_known
FROM raw.correction AS c
LEFT JOIN known_name ON @authority_key(c.subject) = known_name.name_key
WHERE c.kind = 'authority' OR (c.kind = 'leave' AND c.attribute = 'authority')
UNION ALL
SELECT
  c.correction_id, CASE WHEN COUNT(s.statement_id) = COUNT(s.product_id) THEN MIN(s.product_id) END, COUNT(s.statement_id) > 0,
  c.kind = 'leave' OR c.to_text IN (SELECT product_id FROM staging.seed_product)
FROM raw.correction AS c
LEFT JOIN raw.statement AS s
  ON @name_key(c.subject) = @name_key(COALESCE(s.product, s.name_as_written)) AND s.service_area = COALESCE(c.service_area, s.service_area)
WHERE c.kind = 'product' OR (c.kind = 'leave' AND c.attribute = 'product')
GROUP BY c.correction_id, c.kind, c.to_text
UNION ALL
SELECT c.correction_id, @metadata_words(d, c.attribute), NOT d.document_id IS NULL, TRUE
FROM raw.correction AS c LEFT JOIN raw.document AS d ON c.subject = d.path
WHERE c.kind = 'metadata'
UNION ALL
SELECT
  c.correction_id,
  COALESCE(MIN(set_aside.reason_text), MIN(@value_words(other.value_text, other.value_number))),
  MIN(set_aside.reason_text) IS NOT NULL OR BOOL_OR(NOT s.statement_id IS NULL),
  TRUE
FROM raw.correction AS c
LEFT JOIN set_aside ON c.subject = set_aside.path
LEFT JOIN raw.statement AS s ON c.statement_id = s.statement_id OR (c.kind = 'leave' AND c.document_key = LEFT(s.document_id, 16))
-- A rule that reads the same by now would count it twice.
LEFT JOIN raw.statement AS other
  ON c.kind = 'add' AND s.document_id = other.document_id AND s.statement_id <> other.statement_id AND s.attribute = other.attribute AND s.service_area = other.service_area
  AND other.evidence_start < s.evidence_end AND other.evidence_end > s.evidence_start AND set_aside.path IS NULL
  AND @value_words(s.value_text, s.value_number) IS NOT DISTINCT FROM @value_words(other.value_text, other.value_number)
WHERE c.kind = 'add' OR (c.kind = 'leave' AND c.attribute IN ('file', 'answer'))
GROUP BY c.correction_id
