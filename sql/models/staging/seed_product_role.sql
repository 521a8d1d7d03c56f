MODEL (
  name staging.seed_product_role,
  kind SEED (path '$root/seeds/product_role.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (product_id TEXT, service_area TEXT, role TEXT),
  grain (product_id, service_area),
  description 'What a product is in a service area, one row per product and area.',
  column_descriptions (
    product_id = 'Product.',
    service_area = 'Service area.',
    role = 'main, finance, portal, add_on or other.'
  ),
  audits (
    unique_combination_of_columns(columns := (product_id, service_area)),
    not_null(columns := (product_id, service_area, role)),
    accepted_values(column := role, is_in := ('main', 'finance', 'portal', 'add_on', 'other'))
  )
);
