-- Statements, one row each, with a hash of what the source was read to say: names as written, before the catalogue has a word.
SELECT
  s.statement_id,
  s.evidence_kind AS origin,
  md5(concat_ws('|', s.service_area, s.attribute, coalesce(s.value_text, '-'), coalesce(s.value_number, -1), s.unit, s.period, s.is_approximate,
    s.name_as_written, s.supplier, s.status, s.scope, s.vat, s.claim, s.caveat, d.spoke_on)) AS said_hash
FROM marts.fct_statement AS s
INNER JOIN marts.fct_document AS d ON s.document_id = d.document_id
