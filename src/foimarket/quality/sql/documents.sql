-- Documents, one row each, with the current statements they make.
SELECT d.path, d.document_id, coalesce(list(s.statement_id ORDER BY s.statement_id) FILTER (s.statement_id IS NOT NULL), []) AS statement_ids
FROM marts.fct_document AS d
LEFT JOIN marts.fct_statement AS s ON d.document_id = s.document_id AND s.is_current
GROUP BY d.path, d.document_id
ORDER BY d.path
