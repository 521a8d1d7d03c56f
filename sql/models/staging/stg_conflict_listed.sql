MODEL (
  name staging.stg_conflict_listed,
  kind FULL,
  grain (conflict_id, side_key),
  description 'Sides of the contradictions of staging.seed_conflict_side, one row each, where every side of the contradiction has a statement, or has a source that may not be republished.',
  column_descriptions (
    conflict_id = 'Contradiction.', kind = 'listed.', authority_id = 'Authority.', service_area = 'Service area of the side.', subject = 'What it is about.', attribute = 'What the side says.',
    side_key = 'Side.', side_text = 'What it says, in short.', is_standing = 'Whether it stands.', rule = 'What settles it.', claim = 'stated or inferred.',
    stated_on = 'Newest day on which it was said.', statement_ids = 'Statements behind it; none where it is not shipped.', unshipped_source = 'Source that may not be republished; null where the side is shipped.'
  ),
  audits (not_null(columns := (conflict_id, side_key, is_standing, rule, statement_ids)), unique_combination_of_columns(columns := (conflict_id, side_key)))
);

WITH matched AS (
  SELECT
    side.*, s.statement_id, s.claim, s.stated_on, s.attribute, s.service_area AS found_area,
    ARRAY_TO_STRING(LIST_FILTER([
      REPLACE(s.attribute, '_', ' '), COALESCE(s.name_as_written, s.supplier), s.period,
      CASE WHEN s.unit = 'GBP' THEN '£' || FORMAT('{:,.2f}', s.value_number) WHEN s.attribute <> 'system_in_use' THEN s.value_text END
    ], word -> NOT word IS NULL), ' ') AS said_text
  FROM staging.seed_conflict_side AS side
  INNER JOIN staging.stg_authority_match AS m ON side.authority_id = m.authority_id
  INNER JOIN staging.stg_statement AS s
    ON m.document_id = s.document_id AND s.is_current AND s.service_area = COALESCE(side.service_area, s.service_area)
    AND LIST_CONTAINS(STRING_SPLIT(side.attributes, '|'), s.attribute)
    AND REGEXP_MATCHES(LOWER(COALESCE(s.name_as_written, '') || ' ' || COALESCE(s.supplier, '')), side.name_words)
    AND REGEXP_MATCHES(COALESCE(s.value_text, '') || ' ' || COALESCE(s.period, ''), COALESCE(side.value_words, ''))
), summed AS (
  SELECT
    conflict_id, side_number, MIN(authority_id) AS authority_id, MIN(found_area) AS service_area, MIN(subject) AS subject, STRING_AGG(DISTINCT attribute, ', ' ORDER BY attribute) AS attribute,
    STRING_AGG(DISTINCT said_text, '; ' ORDER BY said_text) AS side_text, BOOL_AND(is_standing) AS is_standing, MIN(rule) AS rule, MAX(claim) AS claim,
    MAX(stated_on) AS stated_on, LIST(DISTINCT statement_id ORDER BY statement_id) AS statement_ids
  FROM matched
  GROUP BY conflict_id, side_number
  UNION ALL BY NAME
  SELECT conflict_id, side_number, authority_id, service_area, subject, unshipped_text AS side_text, is_standing, rule, [] AS statement_ids, unshipped_source
  FROM staging.seed_conflict_side WHERE NOT unshipped_text IS NULL
), complete AS (
  SELECT conflict_id, COUNT(*) AS side_count FROM staging.seed_conflict_side GROUP BY conflict_id
)
SELECT
  s.conflict_id, 'listed' AS kind, s.authority_id, s.service_area, s.subject, s.attribute, s.side_number::TEXT AS side_key, s.side_text, s.is_standing, s.rule, s.claim, s.stated_on, s.statement_ids, s.unshipped_source
FROM summed AS s
INNER JOIN complete ON s.conflict_id = complete.conflict_id
QUALIFY COUNT(*) OVER (PARTITION BY s.conflict_id) = complete.side_count
