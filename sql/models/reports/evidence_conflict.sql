MODEL (
  name reports.evidence_conflict,
  kind FULL,
  grain (conflict_id, side_number),
  description 'Where sources disagree, or say things that a reader may take for a disagreement, one row per contradiction and side, with the rule that settles it. Nothing is dropped: the side that gives way is a row like the one that stands.',
  column_descriptions (
    conflict_id = 'Contradiction.',
    kind = 'main_system (several main systems for one service), amount (several sums for one system), contract_dates (a start that is not before its end) or listed (found by a person, sql/seeds/conflict_side.csv).',
    authority_id = 'Authority.', authority_name = 'Its name.', service_area = 'Service area of the side.', subject = 'What the contradiction is about.', attribute = 'What the side says.',
    side_number = 'Side, from 1; what stands comes first.',
    side_count = 'Sides of the contradiction.',
    side_text = 'What the side says, in short.',
    is_standing = 'Whether the side stands; where several do, they measure different things.',
    rule = 'What settles it for this side.', is_shipped = 'Whether what the side says is shipped; false where its source may not be republished, so that our own words stand for it.',
    claim = 'stated or inferred.',
    stated_on = 'Newest day on which it was said; null where undated.', stated_precision = 'How exactly that day is known: day, month or year.',
    source_names = 'Who says so.',
    n = 'Contradictions in the table.', caveats = 'What a reader must know.', statement_ids = 'Statements behind the side; none where it is not shipped.'
  ),
  audits (
    not_null(columns := (conflict_id, kind, authority_id, side_number, side_text, is_standing, rule, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (conflict_id, side_number)),
    accepted_values(column := kind, is_in := ('main_system', 'amount', 'contract_dates', 'listed'))
  )
);

WITH side AS (
  SELECT * FROM staging.stg_conflict_main
  UNION ALL BY NAME
  SELECT * FROM staging.stg_conflict_fact
  UNION ALL BY NAME
  SELECT * FROM staging.stg_conflict_listed
), source AS (
  SELECT side.conflict_id, side.side_key, LIST(DISTINCT COALESCE(d.publisher, d.authority_name) ORDER BY COALESCE(d.publisher, d.authority_name)) AS source_names,
    MAX_BY(s.stated_precision, s.stated_on) AS stated_precision
  FROM (SELECT conflict_id, side_key, UNNEST(statement_ids) AS statement_id FROM side) AS side
  INNER JOIN staging.stg_statement AS s ON side.statement_id = s.statement_id
  INNER JOIN staging.stg_document AS d ON s.document_id = d.document_id
  GROUP BY side.conflict_id, side.side_key
)
SELECT
  side.conflict_id, side.kind, side.authority_id, a.authority_name, side.service_area, side.subject, side.attribute,
  ROW_NUMBER() OVER (PARTITION BY side.conflict_id ORDER BY side.is_standing DESC, side.stated_on DESC NULLS LAST, side.side_key) AS side_number,
  COUNT(*) OVER (PARTITION BY side.conflict_id) AS side_count,
  side.side_text, side.is_standing, side.rule, side.unshipped_source IS NULL AS is_shipped, side.claim, side.stated_on, CASE WHEN NOT side.stated_on IS NULL THEN source.stated_precision END AS stated_precision, COALESCE(source.source_names, [side.unshipped_source]) AS source_names,
  DENSE_RANK() OVER (ORDER BY side.conflict_id) + DENSE_RANK() OVER (ORDER BY side.conflict_id DESC) - 1 AS n,
  @caveats(side.claim = 'inferred', 'Inferred, not stated.', NOT side.unshipped_source IS NULL, 'The terms of one source are not open: what it says is not shown.', side.stated_on IS NULL AND side.unshipped_source IS NULL, 'The source is undated.') AS caveats,
  side.statement_ids
FROM side
LEFT JOIN source ON side.conflict_id = source.conflict_id AND side.side_key = source.side_key
INNER JOIN marts.dim_authority AS a ON side.authority_id = a.authority_id
