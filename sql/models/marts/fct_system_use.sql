MODEL (
  name marts.fct_system_use,
  kind FULL,
  grain (authority_id, service_area, product_id),
  description 'Systems that authorities say they use, one row per authority, service area and product: two names for one product are one row. Losers of a disagreement stay, with is_latest_main false.',
  column_descriptions (
    authority_id = 'Authority.',
    authority_name = 'Its name.',
    service_area = 'Service area.',
    product_id = 'Product.',
    product_name = 'Name of the product.',
    vendor_id = 'Seller; null where not sourced.',
    vendor_name = 'Name of the seller.',
    group_id = 'Trading group of the seller on last_stated_on; null where not established.',
    group_name = 'Name of the group.',
    names_as_written = 'Every name that sources give the product.',
    supplier_names = 'Every supplier that sources name for it.',
    role = 'main (the case or record system), finance, portal, add_on or other.',
    role_basis = 'stated, catalogue, only_system or none: where the role comes from.',
    status = 'live, pilot, planned, outgoing or archive, after the newest source.',
    claim = 'stated or inferred.',
    first_stated_on = 'Oldest dated statement.',
    last_stated_on = 'Newest dated statement: the latest day for which the use is known.', last_stated_precision = 'How exactly that day is known: day, month or year; null where undated.',
    is_latest_main = 'Whether this is the main system that counts for the authority and service area; never where the use is only inferred.',
    statement_ids = 'Statements it rests on.'
  ),
  audits (
    not_null(columns := (authority_id, authority_name, service_area, product_id, product_name, role, status, is_latest_main, statement_ids)),
    unique_combination_of_columns(columns := (authority_id, service_area, product_id)),
    relationship(column := authority_id, parent := marts.dim_authority, key := authority_id),
    relationship(column := product_id, parent := marts.dim_product, key := product_id)
  )
);

SELECT
  u.authority_id, a.authority_name, u.service_area, u.product_id, p.product_name, p.vendor_id, p.vendor_name, o.group_id, o.group_name,
  u.names_as_written, u.supplier_names, u.role, u.role_basis, u.status, u.claim, u.first_stated_on, u.last_stated_on, u.last_stated_precision,
  COALESCE(u.product_id = main.product_id, FALSE) AS is_latest_main, u.statement_ids
FROM staging.stg_system_use AS u
INNER JOIN marts.dim_authority AS a ON u.authority_id = a.authority_id
INNER JOIN marts.dim_product AS p ON u.product_id = p.product_id
LEFT JOIN staging.stg_main_system AS main ON main.claims = 'stated' AND u.authority_id = main.authority_id AND u.service_area = main.service_area
LEFT JOIN staging.stg_product_owner AS o
  ON u.product_id = o.product_id AND u.last_stated_on >= o.valid_from_on AND u.last_stated_on < o.valid_to_on
