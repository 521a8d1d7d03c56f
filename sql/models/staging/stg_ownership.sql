MODEL (
  name staging.stg_ownership,
  kind FULL,
  grain (vendor_id, valid_from_on),
  description 'The trading group of each seller over time, one row per seller and period; no row means that the owner on that day is not established.',
  column_descriptions (
    vendor_id = 'Seller.',
    group_id = 'Trading group.',
    group_name = 'Name of the group.',
    valid_from_on = 'First day of the period.',
    valid_from_precision = 'day, month or year: how exactly the first day is known.',
    valid_to_on = 'Day on which the period was over; null: it goes on.'
  ),
  audits (
    not_null(columns := (vendor_id, group_id, valid_from_on)),
    unique_combination_of_columns(columns := (vendor_id, valid_from_on))
  )
);

SELECT
  vendor_id,
  group_id,
  group_name,
  @first_day(valid_from) AS valid_from_on,
  precision AS valid_from_precision,
  @first_day(valid_to) AS valid_to_on
FROM staging.seed_ownership
