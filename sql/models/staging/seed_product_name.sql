MODEL (
  name staging.seed_product_name,
  kind SEED (path '$root/seeds/product_name.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (name TEXT, product_id TEXT, kind TEXT, service_area TEXT, context TEXT, is_case_sensitive BOOLEAN, note TEXT),
  grain (name, product_id, service_area),
  description 'Words that name a product; read by the catalogue.',
  column_descriptions (
    name = 'The words.',
    product_id = 'Product they name.',
    kind = 'canonical, alias, former_name, abbreviation, misspelling or supplier_name.',
    service_area = 'Only in this service area; null: anywhere.',
    context = 'Words one of which must stand near; null: none.',
    is_case_sensitive = 'Whether case must agree.',
    note = 'Why the row is as it is.'
  ),
  audits (
    unique_combination_of_columns(columns := (name, product_id, service_area)),
    not_null(columns := (name, product_id, kind)),
    accepted_values(column := kind, is_in := ('canonical', 'alias', 'former_name', 'abbreviation', 'misspelling', 'supplier_name'))
  )
);
