-- Statements that decisions on review touched: changed, added, confirmed or withdrawn, or made by a file or a name that was decided on.
SELECT unnest(statement_ids) AS statement_id
FROM staging.stg_correction
WHERE state = 'applied' AND kind <> 'leave'
UNION
SELECT statement_id
FROM marts.fct_statement
WHERE is_corrected
ORDER BY statement_id
