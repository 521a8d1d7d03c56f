MODEL (
  name staging.stg_system_use,
  kind FULL,
  grain (authority_id, service_area, product_id),
  description 'Systems that authorities say they use, one row per authority, service area and product however many names, letters and passages say so. Current statements only.',
  column_descriptions (
    authority_id = 'Authority.', service_area = 'Service area.',
    product_id = 'Product.', product_name = 'Name of the product.',
    names_as_written = 'Every name that sources give it.',
    supplier_names = 'Every supplier that sources name for it.',
    role = 'main, finance, portal, add_on or other.',
    role_basis = 'Where the role comes from: stated by the source, the catalogue, only_system (a product that the catalogue does not know and that is all the authority names there), or none.',
    status = 'Status after the newest source.',
    claim = 'stated where any source states the use, else inferred.',
    evidence_strength = 'Strongest kind of source: 3 a letter, 2 our summary of one, 1 coded from a cited source.',
    confidence = 'Confidence of the surest statement.',
    first_stated_on = 'Oldest dated statement.', last_stated_on = 'Newest dated statement; an inferred one counts only where none is stated.', last_stated_precision = 'How exactly that day is known: day, month or year; null where undated.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (authority_id, service_area, product_id, role, status, claim, statement_ids)),
    unique_combination_of_columns(columns := (authority_id, service_area, product_id)),
    accepted_values(column := role, is_in := ('main', 'finance', 'portal', 'add_on', 'other')),
    accepted_values(column := status, is_in := ('live', 'pilot', 'planned', 'outgoing', 'archive'))
  )
);

WITH used AS (
  SELECT m.authority_id, s.*
  FROM staging.stg_statement AS s
  INNER JOIN staging.stg_authority_match AS m ON s.document_id = m.document_id
  WHERE s.attribute IN ('system_in_use', 'system_use') AND s.is_current AND s.product_id IS NOT NULL
), summed AS (
  SELECT
    authority_id, service_area, product_id,
    MIN(product_name) AS product_name,
    COALESCE(LIST(DISTINCT name_as_written ORDER BY name_as_written) FILTER (WHERE NOT name_as_written IS NULL), []) AS names_as_written,
    COALESCE(LIST(DISTINCT supplier ORDER BY supplier) FILTER (WHERE NOT supplier IS NULL), []) AS supplier_names,
    LAST(stated_role ORDER BY stated_on NULLS FIRST, statement_id) FILTER (WHERE attribute = 'system_in_use' AND NOT stated_role IS NULL) AS stated_role,
    MIN(catalogue_role) AS catalogue_role,
    LAST(status ORDER BY stated_on NULLS FIRST, statement_id) FILTER (WHERE attribute = 'system_in_use') AS status,
    MAX(claim) AS claim, -- 'stated' sorts after 'inferred'
    MAX(CASE evidence_kind WHEN 'letter' THEN 3 WHEN 'paraphrase' THEN 2 ELSE 1 END) AS evidence_strength,
    MAX(confidence) AS confidence,
    MIN(stated_on) AS first_stated_on,
    COALESCE(MAX(stated_on) FILTER (WHERE claim = 'stated'), MAX(stated_on)) AS last_stated_on,
    COALESCE(MAX_BY(stated_precision, stated_on) FILTER (WHERE claim = 'stated'), MAX_BY(stated_precision, stated_on)) AS last_stated_precision,
    LIST(statement_id ORDER BY statement_id) AS statement_ids,
    product_id LIKE 'uncatalogued-%' AND COUNT(*) OVER (PARTITION BY authority_id, service_area) = 1 OR product_id = 'no-system' AS is_alone
  FROM used
  GROUP BY authority_id, service_area, product_id
  -- What a system is used for adds names and days, but does not make a use of its own.
  HAVING BOOL_OR(attribute = 'system_in_use')
)
SELECT
  * EXCLUDE (stated_role, catalogue_role, is_alone),
  COALESCE(stated_role, catalogue_role, CASE WHEN is_alone THEN 'main' END, 'other') AS role,
  CASE WHEN NOT stated_role IS NULL THEN 'stated' WHEN NOT catalogue_role IS NULL THEN 'catalogue' WHEN is_alone THEN 'only_system' ELSE 'none' END AS role_basis
FROM summed
