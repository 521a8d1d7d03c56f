MODEL (
  name staging.stg_conflict_main,
  kind FULL,
  grain (conflict_id, side_key),
  description 'Main systems that sources give one authority in one service area where they give more than one, one row per product: also planned ones, replaced ones and those known only by a contract or the day since when they run.',
  column_descriptions (
    conflict_id = 'Contradiction.', kind = 'main_system.', authority_id = 'Authority.', service_area = 'Service area.', subject = 'What it is about.', attribute = 'What the side says.',
    side_key = 'Product.', side_text = 'What it says, in short.', is_standing = 'Whether it is the main system that counts.', rule = 'What settles it.', claim = 'stated or inferred.',
    stated_on = 'Newest day on which it was said.', statement_ids = 'Statements behind it.'
  ),
  audits (not_null(columns := (conflict_id, side_key, is_standing, rule, statement_ids)), unique_combination_of_columns(columns := (conflict_id, side_key)))
);

WITH side AS (
  SELECT
    m.authority_id, s.service_area, s.product_id, MIN(s.product_name) AS product_name, MAX(s.claim) AS claim,
    COALESCE(MAX(s.stated_on) FILTER (WHERE s.claim = 'stated'), MAX(s.stated_on)) AS stated_on,
    BOOL_AND(s.attribute = 'replaced_system') AS is_replaced, BOOL_AND(s.status IN ('planned', 'pilot') OR s.attribute IN ('contract_start', 'replaced_system')) AS is_to_come,
    LIST(DISTINCT s.attribute ORDER BY s.attribute) AS attributes, LIST(DISTINCT s.statement_id ORDER BY s.statement_id) AS statement_ids
  FROM staging.stg_statement AS s
  INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
  LEFT JOIN staging.stg_system_use AS u ON m.authority_id = u.authority_id AND s.service_area = u.service_area AND s.product_id = u.product_id
  WHERE
    s.attribute IN ('system_in_use', 'in_use_since', 'contract_start', 'replaced_system') AND s.is_current AND s.status <> 'archive' AND NOT s.product_id IS NULL
    AND (COALESCE(u.role, s.stated_role, s.catalogue_role) = 'main' OR s.attribute = 'replaced_system') AND NOT s.service_area IN ('corporate', 'other')
  GROUP BY m.authority_id, s.service_area, s.product_id
  QUALIFY COUNT(*) OVER (PARTITION BY m.authority_id, s.service_area) > 1
)
SELECT
  'main-' || REPLACE(side.service_area, '_', '-') || '-' || side.authority_id AS conflict_id, 'main_system' AS kind, side.authority_id, side.service_area,
  'Main system' AS subject, ARRAY_TO_STRING(side.attributes, ', ') AS attribute, side.product_id AS side_key,
  side.product_name || CASE WHEN side.is_replaced THEN ' (said to be replaced)' WHEN side.is_to_come THEN ' (planned or contracted)' ELSE '' END AS side_text,
  COALESCE(side.product_id = main.product_id, FALSE) AS is_standing,
  CASE
    WHEN side.product_id = main.product_id AND main.claim = 'inferred' THEN 'No source states a live main system; this one is inferred and counts only where inferred ones are marked'
    WHEN side.product_id = main.product_id THEN 'Counts as the main system'
    WHEN side.is_replaced THEN 'A source says that it was or is being replaced; by itself that states no use'
    WHEN side.is_to_come THEN 'A planned, trial or newly contracted system counts once a source says that it is live'
    WHEN main.product_id IS NULL THEN 'No source states a live main system'
    WHEN side.claim < main.claim THEN 'Stated beats inferred'
    WHEN side.stated_on IS NULL AND NOT main.known_on IS NULL THEN 'An undated source never wins over a dated one'
    WHEN side.stated_on < main.known_on - INTERVAL 1 YEAR THEN 'The newer statement counts: more than a year apart, a replacement is likelier than an error'
    ELSE 'Within a year the stronger kind of source counts, and of equals what is live, then the newer'
  END AS rule,
  side.claim, side.stated_on, side.statement_ids
FROM side
LEFT JOIN staging.stg_main_system AS main ON main.claims = 'with_inferred' AND side.authority_id = main.authority_id AND side.service_area = main.service_area
