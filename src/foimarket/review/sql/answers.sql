-- Answers that stand and from which no rule read anything, one row each; what a person added from one keeps it out.
SELECT
  a.answer_id, a.document_id, a.question_label, a.question_text, a.answer_text, r.answer_start, r.answer_end, a.authority_name, d.path, d.source_url
FROM marts.fct_answer AS a
INNER JOIN raw.answer AS r ON a.answer_id = r.answer_id
INNER JOIN marts.fct_document AS d ON a.document_id = d.document_id
WHERE
  a.is_current AND a.outcome IN ('answered', 'partly_answered') AND r.answer_end > r.answer_start
  AND NOT EXISTS (
    SELECT 1 FROM raw.statement AS s
    WHERE s.document_id = a.document_id AND (s.answer_id = a.answer_id OR (s.evidence_start < r.answer_end AND s.evidence_end > r.answer_start))
  )
  AND NOT EXISTS (
    SELECT 1 FROM marts.fct_correction AS c
    WHERE c.kind = 'leave' AND c.state = 'applied' AND c.subject = LEFT(a.document_id, 16) || ':' || r.answer_start || '-' || r.answer_end
  )
