MODEL (
  name marts.fct_document,
  kind FULL,
  grain (document_id),
  description 'Documents, one row each, also those whose authority is not known or not stated.',
  column_descriptions (
    document_id = 'SHA-256 of the file.',
    path = 'File, relative to the project''s folder.',
    authority_id = 'Authority that it speaks for; null where several.',
    authority_ids = 'Every authority that it speaks for.',
    authority_name = 'Their names; as written where not known; null where none is stated.',
    has_known_authority = 'Whether every authority is in the reference table.',
    publisher = 'Who published it.',
    reference = 'Reference of the request.',
    title = 'Title.',
    text_kind = 'original, paraphrase where the words are our summary, or coded where no text is held.',
    received_on = 'Day on which the request was received.',
    spoke_on = 'Newest day on which the source spoke.',
    spoke_precision = 'day, month or year: how exactly that day is known; null where undated.',
    source_url = 'Where the original stands.',
    reuse_terms = 'Terms of re-use that the source states.',
    regime = 'FOIA, EIR, FOISA or EISR.',
    message_count = 'Messages in it.',
    answer_count = 'Current answers in it.',
    statement_count = 'Current statements that it makes.'
  ),
  audits (not_null(columns := (document_id, authority_ids, message_count, answer_count, statement_count)), unique_values(columns := (document_id)))
);

WITH messages AS (
  SELECT document_id, COUNT(*) AS message_count FROM raw.message GROUP BY document_id
), answers AS (
  SELECT document_id, COUNT(*) AS answer_count FROM raw.answer WHERE is_current GROUP BY document_id
), statements AS (
  SELECT document_id, COUNT(*) AS statement_count FROM staging.stg_statement WHERE is_current GROUP BY document_id
)
SELECT
  d.document_id, d.path, d.authority_id, d.authority_ids, d.authority_name, d.has_known_authority, d.publisher,
  d.reference, d.title, d.text_kind, d.received_on, d.spoke_on, d.spoke_precision, d.source_url, d.reuse_terms, d.regime,
  COALESCE(messages.message_count, 0) AS message_count,
  COALESCE(answers.answer_count, 0) AS answer_count,
  COALESCE(statements.statement_count, 0) AS statement_count
FROM staging.stg_document AS d
LEFT JOIN messages ON d.document_id = messages.document_id
LEFT JOIN answers ON d.document_id = answers.document_id
LEFT JOIN statements ON d.document_id = statements.document_id
