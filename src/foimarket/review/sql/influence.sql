-- What rests on each statement, one row each: the published figure that would change most if the statement were wrong.
-- level 1: alone behind an authority's place in a market share; 2: alone behind another published figure; 3: one of several
-- behind a figure. part: how much of that figure it is (one authority of those known, pounds of all pounds on that basis, one row of n).
WITH figure AS (
  SELECT
    1 AS alone_level, m.statement_ids, 1 / COUNT(*) OVER (PARTITION BY m.service_area) AS part, 'market_share' AS page,
    'the main system of ' || d.authority_name || ' in ' || m.service_area || ', one of ' || COUNT(*) OVER (PARTITION BY m.service_area) || ' known' AS figure
  FROM staging.stg_main_system AS m
  INNER JOIN staging.stg_area_authority AS a ON m.claims = a.claims AND m.authority_id = a.authority_id AND m.service_area = a.service_area AND a.is_counted
  INNER JOIN marts.dim_authority AS d ON m.authority_id = d.authority_id
  WHERE m.claims = 'stated'
  UNION ALL
  SELECT
    2, [statement_id], amount_gbp::DOUBLE / SUM(amount_gbp::DOUBLE) OVER (PARTITION BY figure_kind, scope, basis), 'software_spend',
    '£' || FORMAT('{:,.0f}', amount_gbp::DOUBLE) || ' of spend on ' || COALESCE(product_name, supplier_name, 'software')
  FROM reports.software_spend
  WHERE amount_gbp > 0
  UNION ALL
  SELECT 2, statement_ids, 1 / n, 'training_hours', 'training on ' || product_name || ' at ' || authority_name FROM reports.training_hours
  UNION ALL
  SELECT 2, statement_ids, 1 / n, 'hosting_models', 'who hosts ' || product_name || ' at ' || authority_name FROM reports.hosting_models
  UNION ALL
  SELECT 2, statement_ids, 1 / n, 'contract_pipeline', 'the contract for ' || product_name || ' at ' || authority_name FROM reports.contract_pipeline
  UNION ALL
  SELECT 2, statement_ids, 1 / n, 'system_estate', 'the systems that ' || authority_name || ' runs' FROM reports.system_estate
), resting AS (
  SELECT UNNEST(statement_ids) AS statement_id, CASE WHEN LEN(statement_ids) = 1 THEN alone_level ELSE 3 END AS level, part, figure, page FROM figure
)
SELECT statement_id, MIN(level) AS level, FIRST(part ORDER BY level, part DESC) AS part, COUNT(*) AS figure_count,
  FIRST(figure ORDER BY level, part DESC, figure) AS figure, FIRST(page ORDER BY level, part DESC, figure) AS page
FROM resting
GROUP BY statement_id
