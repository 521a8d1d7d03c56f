MODEL (
  name reports.system_estate,
  kind FULL,
  depends_on (marts.fct_document),
  grain (authority_id, document_id),
  description 'How many systems an authority runs, alone or joined to others, one row per authority and response.',
  column_descriptions (
    authority_id = 'Authority.',
    authority_name = 'Its name.',
    document_id = 'Response.',
    stated_on = 'Day on which it was said.', stated_precision = 'How exactly that day is known: day, month or year; null where undated.',
    system_count = 'Systems in all.',
    standalone_count = 'Systems that interact with no other.',
    integrated_count = 'Systems that interact with at least one other.',
    service_areas = 'Service areas that the count is of; corporate: the authority''s own.',
    is_approximate = 'Whether the source qualifies a number (about, some).',
    note_text = 'Our own notes on the count, as on what it covers; null where there are none.',
    is_consistent = 'Whether the two kinds add up to all; null where one of the three is missing.',
    n = 'Responses in the table.',
    caveats = 'What a reader must know.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (authority_id, document_id, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (authority_id, document_id)),
    relationship(column := document_id, parent := marts.fct_document, key := document_id)
  )
);

WITH counted AS (
  SELECT
    m.authority_id, s.document_id, MAX(s.stated_on) AS stated_on, MAX_BY(s.stated_precision, s.stated_on) AS stated_precision,
    -- A response that counts service by service has several rows of a kind: its whole is their sum.
    SUM(s.value_number) FILTER (WHERE s.attribute = 'system_count')::BIGINT AS system_count,
    SUM(s.value_number) FILTER (WHERE s.attribute = 'standalone_count')::BIGINT AS standalone_count,
    SUM(s.value_number) FILTER (WHERE s.attribute = 'integrated_count')::BIGINT AS integrated_count,
    LIST(DISTINCT s.service_area ORDER BY s.service_area) AS service_areas,
    BOOL_OR(s.is_approximate) AS is_approximate,
    STRING_AGG(DISTINCT s.note, '; ' ORDER BY s.note) AS note_text,
    LIST(s.statement_id ORDER BY s.statement_id) AS statement_ids
  FROM staging.stg_statement AS s
  INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
  WHERE s.attribute IN ('system_count', 'standalone_count', 'integrated_count') AND s.is_current AND NOT s.value_number IS NULL
  GROUP BY m.authority_id, s.document_id
), checked AS (
  SELECT *, system_count = standalone_count + integrated_count AS is_consistent FROM counted
)
SELECT
  c.authority_id, a.authority_name, c.document_id, c.stated_on, c.stated_precision, c.system_count, c.standalone_count, c.integrated_count,
  c.service_areas, c.is_approximate, c.note_text, c.is_consistent,
  COUNT(*) OVER () AS n,
  @caveats(
    NOT c.is_consistent, 'Stand-alone and interacting systems do not add up to the number of systems.',
    c.service_areas <> ['corporate'], 'The number is of one service, not of the whole authority.',
    c.is_approximate, 'The source gives the number as approximate.',
    c.is_consistent IS NULL, 'The response leaves out one of the three numbers.'
  ) AS caveats,
  c.statement_ids
FROM checked AS c
INNER JOIN marts.dim_authority AS a ON c.authority_id = a.authority_id
