-- The statement that a row of the sheet is about, as it was read.
SELECT *
FROM raw.statement
WHERE
  attribute = $attribute AND service_area = $area AND name_as_written IS NOT DISTINCT FROM $name
  AND (statement_id = $subject OR LEFT(document_id, 16) || ':' || evidence_start || '-' || evidence_end = $subject)
