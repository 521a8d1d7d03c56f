MODEL (
  name marts.fct_answer,
  kind FULL,
  depends_on (marts.fct_document),
  grain (answer_id),
  description 'What each message says to each question, one row per answer. A later answer that says something supersedes an earlier one: both stay, one is current.',
  column_descriptions (
    answer_id = 'Document, message and place of the answer.',
    document_id = 'Document.',
    authority_id = 'Authority that answers; null where several answer together.',
    authority_name = 'Its name.',
    message_number = 'Message of the document, from 1.',
    position = 'Place of the answer in its message.',
    sent_on = 'Day of the message; null where it is not dated.',
    question_label = 'Label of the question, cleaned; null where questions are not labelled.',
    question_text = 'The question.',
    answer_text = 'The answer''s words; several passages are joined by line breaks.',
    heading = 'Group it stands under: a directorate, a service, a system.',
    outcome = 'What became of the question.',
    provision_codes = 'Provisions that it cites; null inside the list where a refusal cites none.',
    provision_texts = 'Words of each citation.',
    refers_to = 'Label of the answer that it points to.',
    promised_on = 'Day for which an answer was promised.',
    is_current = 'Whether no later message supersedes it.'
  ),
  audits (
    not_null(columns := (answer_id, document_id, outcome, is_current)),
    unique_values(columns := (answer_id)),
    relationship(column := document_id, parent := marts.fct_document, key := document_id),
    accepted_values(column := outcome, is_in := (
      'answered', 'partly_answered', 'withheld', 'refused', 'neither_confirmed_nor_denied', 'not_held', 'published_elsewhere',
      'deferred', 'clarification_sought', 'not_applicable', 'unanswered'
    ))
  )
);

SELECT
  a.answer_id, a.document_id, d.authority_id, d.authority_name, a.message_number, a.position, m.sent_on, a.question_label,
  a.question_text, a.answer_text, a.heading, a.outcome, a.provision_codes, a.provision_texts, a.refers_to, a.promised_on, a.is_current
FROM raw.answer AS a
INNER JOIN staging.stg_document AS d ON a.document_id = d.document_id
LEFT JOIN raw.message AS m ON a.document_id = m.document_id AND a.message_number = m.message_number
