MODEL (
  name staging.seed_vendor,
  kind SEED (path '$root/seeds/vendor.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (vendor_id TEXT, vendor_name TEXT, legal_name TEXT),
  grain (vendor_id),
  description 'Sellers, one row each.',
  column_descriptions (
    vendor_id = 'Slug of the seller.',
    vendor_name = 'Name in common use.',
    legal_name = 'Name in contracts; null where not sourced.'
  ),
  audits (
    unique_values(columns := (vendor_id)),
    not_null(columns := (vendor_id, vendor_name))
  )
);
