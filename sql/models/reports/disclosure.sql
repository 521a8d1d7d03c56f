MODEL (
  name reports.disclosure,
  kind FULL,
  grain (answer_id, provision_number),
  description 'What was not disclosed and on what ground, one row per current answer and provision that it cites; a refusal that cites none has one row without a code.',
  column_descriptions (
    answer_id = 'Answer.',
    authority_id = 'Authority; null where several answer together.',
    authority_name = 'Its name.',
    document_id = 'Document.',
    reference = 'Reference of the request.',
    question_label = 'Label of the question.',
    question_text = 'The question.',
    topic = 'What the question asks for, by its words: contacts, cost, contract, procurement, training, hosting, users, estate, system or other; the first that fits.',
    outcome = 'What became of the question.',
    provision_number = 'Place of the provision in the answer, from 1.',
    provision_code = 'Provision, as s43(2); null where none is cited.',
    provision_text = 'Words of the citation or refusal.',
    register_references = 'References in a published contracts register that the answer, or the one it points to, gives instead.',
    stated_on = 'Day on which it was said.', stated_precision = 'How exactly that day is known: day, month or year; null where undated.',
    n = 'Current answers in the table.',
    caveats = 'What a reader must know.',
    statement_ids = 'Statements that the answer makes about it.'
  ),
  audits (
    not_null(columns := (answer_id, document_id, outcome, provision_number, register_references, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (answer_id, provision_number)),
    relationship(column := answer_id, parent := marts.fct_answer, key := answer_id)
  )
);

WITH cited AS (
  SELECT a.* EXCLUDE (provision_codes, provision_texts), UNNEST(a.provision_codes) AS provision_code, UNNEST(a.provision_texts) AS provision_text,
    GENERATE_SUBSCRIPTS(a.provision_codes, 1) AS provision_number
  FROM marts.fct_answer AS a WHERE a.is_current AND LEN(a.provision_codes) > 0
  UNION ALL BY NAME
  SELECT a.* EXCLUDE (provision_codes, provision_texts), NULL AS provision_code, NULL AS provision_text, 1 AS provision_number
  FROM marts.fct_answer AS a
  WHERE a.is_current AND LEN(a.provision_codes) = 0 AND a.outcome IN ('withheld', 'refused', 'neither_confirmed_nor_denied')
)
SELECT
  c.answer_id, c.authority_id, c.authority_name, c.document_id, d.reference, c.question_label, c.question_text, @question_topic(c.question_text) AS topic, c.outcome,
  c.provision_number, c.provision_code, c.provision_text, COALESCE(g.register_references, []) AS register_references,
  COALESCE(c.sent_on, d.spoke_on) AS stated_on, CASE WHEN c.sent_on IS NULL THEN d.spoke_precision ELSE 'day' END AS stated_precision,
  DENSE_RANK() OVER (ORDER BY c.answer_id) + DENSE_RANK() OVER (ORDER BY c.answer_id DESC) - 1 AS n,
  @caveats(c.provision_code IS NULL, 'The answer cites no provision.', NOT c.refers_to IS NULL, 'The answer points to another one, whose ground is taken over.') AS caveats,
  COALESCE(g.statement_ids, []) AS statement_ids
FROM cited AS c
INNER JOIN marts.fct_document AS d ON c.document_id = d.document_id
LEFT JOIN staging.stg_answer_ground AS g ON c.answer_id = g.answer_id
