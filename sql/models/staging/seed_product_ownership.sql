MODEL (
  name staging.seed_product_ownership,
  kind SEED (path '$root/seeds/product_ownership.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (product_id TEXT, group_id TEXT, group_name TEXT, valid_from TEXT, valid_to TEXT, precision TEXT, source_url TEXT, note TEXT),
  grain (product_id, valid_from),
  description 'Trading group that a product belonged to, one row per product and period, for products that came to their seller from others. They stand instead of the seller''s own rows, which would give the product to the seller''s group before it was bought.',
  column_descriptions (
    product_id = 'Product.',
    group_id = 'Slug of the trading group.',
    group_name = 'Trading group.',
    valid_from = 'First day on which the source establishes it: the last of the year or month where only that is known.',
    valid_to = 'Day from which it is no longer established; null: it goes on.',
    precision = 'day, month or year: how exactly the purchase is known.',
    source_url = 'Source.',
    note = 'What the source leaves open.'
  ),
  audits (
    unique_combination_of_columns(columns := (product_id, valid_from)),
    not_null(columns := (product_id, group_id, group_name, valid_from, source_url)),
    accepted_values(column := precision, is_in := ('day', 'month', 'year'))
  )
);
