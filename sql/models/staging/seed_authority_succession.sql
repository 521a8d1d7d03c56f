MODEL (
  name staging.seed_authority_succession,
  kind SEED (path '$root/seeds/authority_succession.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (authority_id TEXT, successor_id TEXT, took_over_on TEXT, extent TEXT, source_url TEXT),
  grain (authority_id, successor_id),
  description 'Who took over from an authority that ended, one row per pair: several successors share a county, several districts become one.',
  column_descriptions (
    authority_id = 'Authority that ended.',
    successor_id = 'Authority that took over.',
    took_over_on = 'First day of the successor''s duty.',
    extent = 'whole, or part where the area went to several: its figures must not be carried to each of them.',
    source_url = 'Source.'
  ),
  audits (
    unique_combination_of_columns(columns := (authority_id, successor_id)),
    not_null(columns := (authority_id, successor_id, took_over_on, extent, source_url)),
    accepted_values(column := extent, is_in := ('whole', 'part'))
  )
);
