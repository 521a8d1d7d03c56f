MODEL (
  name reports.market_switch,
  kind FULL,
  grain (authority_id, service_area, from_product_id, first_stated_on),
  description 'Who went from which main system to which, one row per authority, service area and change: two systems stated one after the other, or a source that says which system was replaced. Stated use only; the change lies somewhere between the two days.',
  column_descriptions (
    authority_id = 'Authority.', authority_name = 'Its name.', service_area = 'Service area.',
    from_product_id = 'System before.', from_product_name = 'Its name.', from_vendor_name = 'Its seller; null where not sourced.',
    to_product_id = 'System after.', to_product_name = 'Its name.', to_vendor_name = 'Its seller; null where not sourced.',
    last_stated_on = 'Last day on which the one before is stated, or is said to be replaced; null where that source is undated.', last_stated_precision = 'How exactly that day is known: day, month or year.',
    first_stated_on = 'First day on which the one after is stated; null where undated.', first_stated_precision = 'How exactly that day is known.',
    basis = 'two_uses (a source for each system) or stated_replacement (a source says that the one before was replaced).',
    n = 'Rows of the same service area.', caveats = 'What a reader must know.', statement_ids = 'Statements behind both sides.'
  ),
  audits (
    not_null(columns := (authority_id, service_area, from_product_id, to_product_id, basis, n, caveats, statement_ids)),
    unique_combination_of_columns(columns := (authority_id, service_area, from_product_id, first_stated_on)),
    accepted_values(column := basis, is_in := ('two_uses', 'stated_replacement')),
    forall(criteria := (from_product_id <> to_product_id))
  )
);

WITH followed AS (
  SELECT *, LAG(product_id) OVER in_order AS from_product_id, LAG(last_stated_on) OVER in_order AS before_on, LAG(last_stated_precision) OVER in_order AS before_precision, LAG(statement_ids) OVER in_order AS before_ids
  FROM staging.stg_main_spell
  WINDOW in_order AS (PARTITION BY authority_id, service_area ORDER BY from_on)
), replaced AS (
  SELECT m.authority_id, s.service_area, s.product_id AS from_product_id, MAX(s.stated_on) AS before_on, MAX_BY(s.stated_precision, s.stated_on) AS before_precision, LIST(s.statement_id ORDER BY s.statement_id) AS before_ids
  FROM staging.stg_statement AS s INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
  WHERE s.attribute = 'replaced_system' AND s.is_current AND s.claim = 'stated' AND NOT s.product_id IS NULL
  GROUP BY m.authority_id, s.service_area, s.product_id
), changed AS (
  SELECT authority_id, service_area, from_product_id, product_id AS to_product_id, before_on AS last_stated_on, before_precision AS last_stated_precision, from_on AS first_stated_on, from_precision AS first_stated_precision, 'two_uses' AS basis, LIST_CONCAT(before_ids, statement_ids) AS statement_ids
  FROM followed WHERE NOT from_product_id IS NULL AND from_product_id <> product_id
  UNION ALL
  SELECT r.authority_id, r.service_area, r.from_product_id, main.product_id, r.before_on, r.before_precision, spell.from_on, spell.from_precision, 'stated_replacement', LIST_CONCAT(r.before_ids, COALESCE(spell.statement_ids, main.statement_ids))
  FROM replaced AS r
  INNER JOIN staging.stg_main_system AS main ON main.claims = 'stated' AND r.authority_id = main.authority_id AND r.service_area = main.service_area AND r.from_product_id <> main.product_id
  LEFT JOIN staging.stg_main_spell AS spell ON main.authority_id = spell.authority_id AND main.service_area = spell.service_area AND main.product_id = spell.product_id AND spell.to_on IS NULL
  WHERE NOT (r.authority_id, r.service_area, r.from_product_id) IN (SELECT (authority_id, service_area, from_product_id) FROM followed WHERE NOT from_product_id IS NULL)
)
SELECT
  c.authority_id, a.authority_name, c.service_area, c.from_product_id, before.product_name AS from_product_name, before.vendor_name AS from_vendor_name,
  c.to_product_id, next.product_name AS to_product_name, next.vendor_name AS to_vendor_name, c.last_stated_on, c.last_stated_precision, c.first_stated_on, c.first_stated_precision, c.basis,
  COUNT(*) OVER (PARTITION BY c.service_area) AS n,
  @caveats(
    DATEDIFF('year', c.last_stated_on, c.first_stated_on) > 2, 'Years lie between the two statements: another system may have come between.',
    c.basis = 'stated_replacement' AND c.last_stated_on IS NULL, 'The source that names the replaced system is undated.'
  ) AS caveats,
  LIST_SORT(LIST_DISTINCT(c.statement_ids)) AS statement_ids
FROM changed AS c
INNER JOIN marts.dim_authority AS a ON c.authority_id = a.authority_id
INNER JOIN marts.dim_product AS before ON c.from_product_id = before.product_id
INNER JOIN marts.dim_product AS next ON c.to_product_id = next.product_id
