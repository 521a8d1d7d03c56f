-- Files that say nothing until a person helps: those set aside, and those that do not say whose letter they are; one row each.
SELECT
  'file' AS kind, q.path, STRING_AGG(q.reason || ':' || q.size_bytes, ';' ORDER BY q.reason) AS found,
  STRING_AGG(q.what || ': ' || q.evidence || '. ' || q.remedy, ' ' ORDER BY q.reason) AS reason, 0 AS statement_count, NULL AS document_id, NULL AS title, NULL AS source_url
FROM raw.quarantine AS q
WHERE NOT EXISTS (SELECT 1 FROM marts.fct_correction AS c WHERE c.subject = q.path AND c.kind IN ('add', 'leave') AND c.state = 'applied')
GROUP BY q.path
UNION ALL
SELECT 'document', d.path, NULL, 'The file does not say whose letter it is', d.statement_count, d.document_id, d.title, d.source_url
FROM marts.fct_document AS d
WHERE d.authority_name IS NULL
