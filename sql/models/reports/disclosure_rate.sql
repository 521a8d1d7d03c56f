MODEL (
  name reports.disclosure_rate,
  kind FULL,
  grain (part_kind, part),
  description 'What became of questions, one row for all of them, for each topic and for each authority. A share is of the current answers in letters read whole; facts coded from cited sources are counted beside it at their own grain and in no share, because such sources tell of refusals and not of what was answered.',
  column_descriptions (
    part_kind = 'all, topic or authority.',
    part = 'All questions; a topic (contacts, cost, contract, procurement, training, hosting, users, estate, system or other: the first whose words the question has); or an authority.',
    answer_count = 'Current answers in letters, the denominator; an answer that a question does not apply is left out.',
    answered_count = 'Of them answered.', partly_answered_count = 'Partly answered.',
    redirected_count = 'Pointed to something published elsewhere.',
    withheld_count = 'Withheld under an exemption, refused for cost or as vexatious, or neither confirmed nor denied.',
    not_held_count = 'Not held.', unanswered_count = 'Not answered: deferred, sent back for clarification or passed over.',
    answered_share = 'answered_count / answer_count; null without an answer.',
    response_count = 'Letters behind the answers.', authority_count = 'Authorities behind them.',
    coded_withheld_count = 'Exemptions coded from cited sources.', coded_redirected_count = 'References to something published, coded so.', coded_not_held_count = 'Statements that something is not held, coded so.',
    n = 'answer_count.', caveats = 'What a reader must know.', statement_ids = 'Statements that these answers make, and the coded ones.'
  ),
  audits (
    not_null(columns := (part_kind, part, answer_count, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (part_kind, part)),
    forall(criteria := (answered_share BETWEEN 0 AND 1, answered_count + partly_answered_count + redirected_count + withheld_count + not_held_count + unanswered_count = answer_count))
  )
);

WITH item AS (
  SELECT
    'answer' AS kind, a.document_id, a.authority_name, @question_topic(a.question_text) AS topic, @outcome_group(a.outcome) AS outcome_group,
    (SELECT LIST(s.statement_id ORDER BY s.statement_id) FROM staging.stg_statement AS s WHERE s.answer_id = a.answer_id AND s.is_current) AS statement_ids
  FROM marts.fct_answer AS a
  WHERE a.is_current AND a.outcome <> 'not_applicable'
  UNION ALL
  SELECT 'coded', s.document_id, d.authority_name, @question_topic(COALESCE(s.note, '')), @outcome_group(s.attribute), [s.statement_id]
  FROM staging.stg_statement AS s INNER JOIN staging.stg_document AS d ON s.document_id = d.document_id
  WHERE s.attribute IN ('exemption', 'published_elsewhere', 'not_held') AND s.evidence_kind = 'coded' AND s.is_current
), part AS (
  SELECT *, 'all' AS part_kind, 'all' AS part FROM item
  UNION ALL SELECT *, 'topic', topic FROM item
  UNION ALL SELECT *, 'authority', COALESCE(authority_name, 'Not stated') FROM item
), counted AS (
  SELECT
    part_kind, part, COUNT(*) FILTER (kind = 'answer') AS answer_count,
    COUNT(*) FILTER (kind = 'answer' AND outcome_group = 'answered') AS answered_count, COUNT(*) FILTER (kind = 'answer' AND outcome_group = 'partly_answered') AS partly_answered_count,
    COUNT(*) FILTER (kind = 'answer' AND outcome_group = 'redirected') AS redirected_count, COUNT(*) FILTER (kind = 'answer' AND outcome_group = 'withheld') AS withheld_count,
    COUNT(*) FILTER (kind = 'answer' AND outcome_group = 'not_held') AS not_held_count, COUNT(*) FILTER (kind = 'answer' AND outcome_group = 'unanswered') AS unanswered_count,
    COUNT(DISTINCT document_id) FILTER (kind = 'answer') AS response_count, COUNT(DISTINCT authority_name) FILTER (kind = 'answer') AS authority_count,
    COUNT(*) FILTER (kind = 'coded' AND outcome_group = 'withheld') AS coded_withheld_count, COUNT(*) FILTER (kind = 'coded' AND outcome_group = 'redirected') AS coded_redirected_count,
    COUNT(*) FILTER (kind = 'coded' AND outcome_group = 'not_held') AS coded_not_held_count,
    LIST_SORT(LIST_DISTINCT(FLATTEN(LIST(COALESCE(statement_ids, []))))) AS statement_ids
  FROM part
  GROUP BY part_kind, part
)
SELECT
  * EXCLUDE (statement_ids, response_count, authority_count, coded_withheld_count, coded_redirected_count, coded_not_held_count),
  answered_count / NULLIF(answer_count, 0) AS answered_share, response_count, authority_count, coded_withheld_count, coded_redirected_count, coded_not_held_count, answer_count AS n,
  @caveats(
    answer_count BETWEEN 1 AND 9, 'A row of fewer than ten answers: a share of them says little.',
    part_kind = 'topic', 'A question stands under the first topic whose words it has.',
    coded_withheld_count + coded_redirected_count + coded_not_held_count > 0, PRINTF('Facts coded from cited sources, here %d, stand beside the answers: such sources tell of refusals and not of what was answered, so they count in no share.', coded_withheld_count + coded_redirected_count + coded_not_held_count)
  ) AS caveats,
  statement_ids
FROM counted
