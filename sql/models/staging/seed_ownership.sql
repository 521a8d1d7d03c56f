MODEL (
  name staging.seed_ownership,
  kind SEED (path '$root/seeds/ownership.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (vendor_id TEXT, group_id TEXT, group_name TEXT, valid_from TEXT, valid_to TEXT, precision TEXT, source_url TEXT, note TEXT),
  grain (vendor_id, valid_from),
  description 'Trading group that a seller belonged to, one row per seller and period.',
  column_descriptions (
    vendor_id = 'Seller.',
    group_id = 'Slug of the trading group.',
    group_name = 'Trading group.',
    valid_from = 'First day on which the source establishes it: where a purchase is known to the year or month only, the last day of that.',
    valid_to = 'Day from which it is no longer established; null: it goes on.',
    precision = 'day, month or year: how exactly the day is known.',
    source_url = 'Source.',
    note = 'What the source leaves open.'
  ),
  audits (
    unique_combination_of_columns(columns := (vendor_id, valid_from)),
    not_null(columns := (vendor_id, group_id, group_name, valid_from)),
    accepted_values(column := precision, is_in := ('day', 'month', 'year'))
  )
);
