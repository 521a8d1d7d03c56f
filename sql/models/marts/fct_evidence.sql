MODEL (
  name marts.fct_evidence,
  kind FULL,
  grain (statement_id),
  description 'What a reader needs to check a statement, one row each: the words it rests on, a little of the text around them, and where the source stands.',
  column_descriptions (
    statement_id = 'Statement.',
    authority_name = 'Who says so.',
    reference = 'Reference of the request.',
    title = 'Title of the document.',
    question_label = 'Label of the question.',
    stated_on = 'Day on which it was said.',
    attribute = 'What it says.',
    value = 'Value in words, with its unit.',
    claim = 'stated or inferred.',
    text_kind = 'original, paraphrase where the words are our summary and not the authority''s, or coded where no text is held.',
    before_text = 'Up to 120 characters before the words.',
    quote_text = 'The words; empty where no text is held.',
    after_text = 'Up to 120 characters after the words.',
    note_text = 'Our own words on a coded statement, never the source''s.',
    source_url = 'Where the original stands; null where it has no address.',
    reuse_terms = 'Terms of re-use that the source states.',
    path = 'File that was read.',
    correction_text = 'What reviewers decided of the statement, its file or its authority''s name, in sentences; null where nothing.'
  ),
  audits (not_null(columns := (statement_id, attribute, text_kind)), unique_values(columns := (statement_id)))
);

SELECT
  s.statement_id, d.authority_name, d.reference, d.title, s.question_label, s.stated_on, s.attribute,
  @value_words(s.value_text, s.value_number) || COALESCE(' ' || s.unit, '') AS value,
  s.claim,
  d.text_kind,
  SUBSTRING(r.text, GREATEST(s.evidence_start - 119, 1), LEAST(s.evidence_start, 120)) AS before_text,
  s.evidence_quote AS quote_text,
  SUBSTRING(r.text, s.evidence_end + 1, 120) AS after_text,
  s.note AS note_text,
  COALESCE(s.evidence_url, d.source_url) AS source_url,
  d.reuse_terms,
  d.path,
  NULLIF(CONCAT_WS(' ', s.correction_text, d.correction_text), '') AS correction_text
FROM staging.stg_statement AS s
INNER JOIN staging.stg_document AS d ON s.document_id = d.document_id
INNER JOIN raw.document AS r ON s.document_id = r.document_id
