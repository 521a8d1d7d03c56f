MODEL (
  name staging.seed_population,
  kind SEED (path '$root/seeds/population.csv', csv_settings (keep_default_na = false, na_values = (''))),
  columns (authority_id TEXT, year INT, population BIGINT, source_url TEXT),
  grain (authority_id, year),
  description 'Residents of an authority''s area, one row per authority and year. A county''s residents are those of its districts too: never add both.',
  column_descriptions (
    authority_id = 'Authority.',
    year = 'Middle of this year.',
    population = 'Residents.',
    source_url = 'Source.'
  ),
  audits (
    unique_combination_of_columns(columns := (authority_id, year)),
    not_null(columns := (authority_id, year, population, source_url)),
    forall(criteria := (population > 0))
  )
);
