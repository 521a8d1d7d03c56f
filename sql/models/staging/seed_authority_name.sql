MODEL (
  name staging.seed_authority_name,
  kind SEED (path '$root/seeds/authority_name.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (name TEXT, authority_id TEXT),
  grain (name, authority_id),
  description 'Words that name an authority; a joint body has one row for each of its authorities.',
  column_descriptions (
    name = 'The words.',
    authority_id = 'Authority they name.'
  ),
  audits (
    unique_combination_of_columns(columns := (name, authority_id)),
    not_null(columns := (name, authority_id))
  )
);
