MODEL (
  name staging.stg_conflict_fact,
  kind FULL,
  grain (conflict_id, side_key),
  description 'Sums and dates that sources give differently for one system of one authority, one row per statement: several sums for a year, or for the whole of a contract or project; a contract that starts on or after the day on which it ends.',
  column_descriptions (
    conflict_id = 'Contradiction.', kind = 'amount or contract_dates.', authority_id = 'Authority.', service_area = 'Service area.', subject = 'System.', attribute = 'What the side says.',
    side_key = 'Statement.', side_text = 'What it says, in short.', is_standing = 'Whether it stands.', rule = 'What settles it.', claim = 'stated or inferred.',
    stated_on = 'Day on which it was said.', statement_ids = 'The statement.'
  ),
  audits (not_null(columns := (conflict_id, side_key, is_standing, rule, statement_ids)), unique_combination_of_columns(columns := (conflict_id, side_key)))
);

WITH sum AS (
  SELECT *, MAX(stated_on) OVER same_kind AS newest_on
  FROM (
    SELECT f.*, s.confidence, s.attribute, CASE f.basis WHEN 'annual' THEN 'year' ELSE 'whole' END AS extent,
      f.figure_kind = 'budget_or_estimate' AS is_unpaid, COUNT(DISTINCT f.amount_gbp) OVER (PARTITION BY f.authority_id, f.service_area, f.product_id, CASE f.basis WHEN 'annual' THEN 'year' ELSE 'whole' END) AS amount_count
    FROM marts.fct_spend AS f INNER JOIN staging.stg_statement AS s ON f.statement_id = s.statement_id
    WHERE f.basis <> 'payments' AND NOT f.product_id IS NULL AND NOT f.authority_id IS NULL
  )
  WHERE amount_count > 1
  WINDOW same_kind AS (PARTITION BY authority_id, service_area, product_id, extent, is_unpaid)
), ranked AS (
  SELECT *, RANK() OVER (PARTITION BY authority_id, service_area, product_id, extent ORDER BY is_unpaid, COALESCE(stated_on < newest_on - INTERVAL 1 YEAR, TRUE), confidence DESC, stated_on DESC NULLS LAST) AS place
  FROM sum
), ended AS (
  -- Of several terms under one reference, a later one starts after an earlier one ended: only the last end counts.
  SELECT * FROM staging.stg_statement WHERE attribute = 'contract_end' AND is_current
  QUALIFY ROW_NUMBER() OVER (PARTITION BY document_id, service_area, product_id ORDER BY @last_day_within(value_text) DESC NULLS LAST, statement_id) = 1
), muddled AS (
  SELECT DISTINCT m.authority_id, UNNEST([b, e]) AS s
  FROM staging.stg_statement AS b
  INNER JOIN ended AS e ON b.document_id = e.document_id AND b.service_area = e.service_area AND b.product_id IS NOT DISTINCT FROM e.product_id
  INNER JOIN staging.stg_authority_match AS m ON b.document_id = m.document_id
  WHERE b.attribute = 'contract_start' AND b.is_current AND @first_day(b.value_text) >= @last_day_within(e.value_text)
)
SELECT
  'amount-' || extent || '-' || REPLACE(service_area, '_', '-') || '-' || product_id || '-' || authority_id AS conflict_id, 'amount' AS kind, authority_id, service_area, product_name AS subject, attribute,
  statement_id AS side_key, '£' || FORMAT('{:,.2f}', amount_gbp::DOUBLE) || COALESCE(' (' || caveat_text || ')', '') AS side_text, place = 1 AS is_standing,
  CASE
    WHEN place = 1 THEN 'Stands as the current figure; sums of one source and one day all stand, as they measure different things'
    WHEN is_unpaid THEN 'A budget, estimate or quote gives way to a stated or contracted sum, and of budgets the newer stands'
    WHEN COALESCE(stated_on < newest_on - INTERVAL 1 YEAR, TRUE) THEN 'The newer statement stands'
    ELSE 'Within a year the surer source stands, and of equals the newer'
  END AS rule,
  claim, stated_on, [statement_id] AS statement_ids
FROM ranked
UNION ALL
SELECT
  'dates-' || REPLACE(s.service_area, '_', '-') || '-' || COALESCE(s.product_id, 'not-named') || '-' || authority_id, 'contract_dates', authority_id, s.service_area, COALESCE(s.product_name, 'Not named'), s.attribute,
  s.statement_id, REPLACE(s.attribute, '_', ' ') || ' ' || s.value_text, s.attribute = 'contract_end',
  'A start that is not before the end is left out of the contract; the end stands', s.claim, s.stated_on, [s.statement_id]
FROM muddled
