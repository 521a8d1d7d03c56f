MODEL (
  name staging.seed_product,
  kind SEED (path '$root/seeds/product.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (product_id TEXT, product_name TEXT, vendor_id TEXT, description TEXT),
  grain (product_id),
  description 'Products that the catalogue knows, one row each.',
  column_descriptions (
    product_id = 'Slug of the product.',
    product_name = 'Name as its seller writes it.',
    vendor_id = 'Seller; null where no source names one.',
    description = 'What it is for.'
  ),
  audits (
    unique_values(columns := (product_id)),
    not_null(columns := (product_id, product_name))
  )
);
