-- Statements that decisions on review changed, added, confirmed or withdrew.
SELECT DISTINCT unnest(statement_ids) AS statement_id
FROM staging.stg_correction
WHERE state = 'applied' AND kind <> 'leave'
ORDER BY statement_id
