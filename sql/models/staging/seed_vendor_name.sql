MODEL (
  name staging.seed_vendor_name,
  kind SEED (path '$root/seeds/vendor_name.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (name TEXT, vendor_id TEXT),
  grain (name),
  description 'Words that name a seller; read by the catalogue.',
  column_descriptions (
    name = 'The words.',
    vendor_id = 'Seller they name.'
  ),
  audits (
    unique_values(columns := (name)),
    not_null(columns := (name, vendor_id))
  )
);
